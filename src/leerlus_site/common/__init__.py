"""What three rooms or more use: the clock and paging."""
