"""Staff pages of lessons and bottlenecks."""
