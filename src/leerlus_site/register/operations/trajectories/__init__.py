"""What belongs to a redress operation."""
