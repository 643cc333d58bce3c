"""The public pages of decisions: from advice to follow-up on one page."""
