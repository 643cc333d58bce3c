"""What is done with documents: receive, and sweep what no row names."""
