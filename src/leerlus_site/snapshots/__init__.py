"""What the public may see, and nothing else."""
