"""The shapes of what public papers state: refusals of information, and decisions."""
