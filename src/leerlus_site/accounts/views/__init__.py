"""Staff pages of accounts, organisations, and who does what for them."""
