"""What goes out: papers as values, and the formats that they are written in."""
