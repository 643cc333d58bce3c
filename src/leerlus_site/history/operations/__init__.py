"""What writes history: recording, erasing a payload, publishing the head of a day."""
