"""The register for programs of staff: entries, the review queue, rounds."""
