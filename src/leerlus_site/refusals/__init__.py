"""What a House asked for and did not get: the register of refused information (article 68 of the Constitution)."""
