"""What people do with packs and operations, one verb a file."""
