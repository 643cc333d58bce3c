"""Staff pages of the register: the review queue, and the entries."""
