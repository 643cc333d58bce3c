"""A made-up world: documents in every genre and format, written for this project; no person or body in it exists."""
