"""People, their roles, and the dated organisations and functions they act for."""
