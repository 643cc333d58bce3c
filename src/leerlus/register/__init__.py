"""The register's rules: kinds of entry, their states and steps, links, and what is computed with today passed in."""
