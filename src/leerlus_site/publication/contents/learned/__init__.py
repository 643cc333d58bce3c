"""What only lessons and bottlenecks have in public."""
