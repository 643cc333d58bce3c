"""The database room: start and stop the embedded PostgreSQL, roles and rights, backup and restore."""
