"""What was done, by which function, when and why: append-only, chained by digest."""
