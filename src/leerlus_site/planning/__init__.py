"""The calendar of publication: what must be public when, and what else comes on a day."""
