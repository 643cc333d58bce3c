"""Search in the workplace: an index of everything inside, and answers with only what the reader may see."""
