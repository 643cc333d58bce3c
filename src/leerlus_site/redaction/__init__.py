"""The redaction room: which passages of a document go, decided by two people, and the public version that was made."""
