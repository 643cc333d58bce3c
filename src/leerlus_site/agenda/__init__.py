"""The work agenda: themes with lessons and questions under them, priorities set together, and meetings."""
