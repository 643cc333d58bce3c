"""How others find the portal: what a record says of itself, sitemaps, lasting addresses."""
