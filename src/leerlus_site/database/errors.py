"""What goes wrong with the database; under `LeerlusError`, so each message is a Dutch sentence with a remedy.

LeerlusError
└── DatabaseError
    ├── DatabaseBusy        another process of ours holds the embedded database
    ├── DataFolderRefused   the data folder is another user's, half-written or of another version
    ├── StartFailed         PostgreSQL did not start, or ended at once
    └── BackupRefused       an archive is damaged, or restoring would overwrite something
"""

from leerlus.errors import LeerlusError


class DatabaseError(LeerlusError):
    """The root of this room."""


class DatabaseBusy(DatabaseError):
    """Another process of ours holds the embedded database."""


class DataFolderRefused(DatabaseError):
    """The data folder is another user's, half-written or of another version."""


class StartFailed(DatabaseError):
    """PostgreSQL did not start, or ended at once."""


class BackupRefused(DatabaseError):
    """An archive is damaged, or restoring would overwrite something."""
