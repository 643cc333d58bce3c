"""What is done in the work room: digests, choices, answers to readers."""
