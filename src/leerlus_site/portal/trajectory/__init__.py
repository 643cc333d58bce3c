"""The page of one redress operation, for people who were harmed."""
