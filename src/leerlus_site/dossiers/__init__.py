"""Decision dossiers: the papers of one decision, who decided when, what was promised, and what does not add up."""
