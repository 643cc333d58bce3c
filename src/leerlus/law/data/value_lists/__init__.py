"""Official value lists, one file a list; each names its sources."""
