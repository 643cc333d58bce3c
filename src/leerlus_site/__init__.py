"""The site: storage and pages, thin, on Django."""
