"""Staff pages of the work agenda."""
