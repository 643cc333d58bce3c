"""The public page of the work agenda."""
