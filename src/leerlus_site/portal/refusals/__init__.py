"""The public pages of information that a House asked for and did not get."""
