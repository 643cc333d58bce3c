"""What happens to a question for information, one verb a file."""
