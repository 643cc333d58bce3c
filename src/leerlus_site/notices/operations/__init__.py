"""What is done with letters: write, send, try again, check."""
