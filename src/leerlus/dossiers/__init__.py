"""Decision dossiers: the papers of one decision, what does not add up between them, and what must be ready when."""
