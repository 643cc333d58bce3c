"""Lessons and bottlenecks: written, identified, merged, anchored; what changed because of them, what teaches them."""
