"""Links that are proposed: made, accepted, rejected."""
