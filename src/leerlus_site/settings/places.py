"""Where things lie under VAR_ROOT: the one map of that folder, for settings, database and the runner."""

from dataclasses import dataclass
from pathlib import Path

DATABASE_NAME = "leerlus"
ROLE_NAMES = {"owner": "leerlus_owner", "app": "leerlus_app", "portal": "leerlus_portal"}
"""The roles of the embedded database, by the words of the DATABASE_ROLE setting."""


@dataclass(frozen=True)
class Places:
    """The files and folders under one VAR_ROOT."""

    var: Path

    @property
    def data(self) -> Path:
        """The data folder of the embedded PostgreSQL."""
        return self.var / "pg"

    @property
    def new_data(self) -> Path:
        """Where a data folder is made; it becomes `data` only when it is whole."""
        return self.var / "pg.new"

    @property
    def restored(self) -> Path:
        """A whole data folder from a backup, on its way to become `data`."""
        return self.var / "pg.restored"

    @property
    def lock(self) -> Path:
        """Locked by the process whose child the database is."""
        return self.var / "pg.lock"

    @property
    def users(self) -> Path:
        """Locked, shared, by short commands that use a database started by another process."""
        return self.var / "pg.users"

    @property
    def log(self) -> Path:
        """What PostgreSQL itself has to say."""
        return self.var / "pg.log"

    @property
    def socket(self) -> Path:
        """A text file with the folder of the Unix socket, present while the database runs."""
        return self.var / "pg.socket"

    @property
    def migrated(self) -> Path:
        """A text file with the digest of the migrations that were applied last."""
        return self.var / "migrated"

    @property
    def demo_loaded(self) -> Path:
        """What loading the demo world had to say, the demo logins among it; present when it was loaded."""
        return self.var / "demo-loaded.txt"

    @property
    def secret_key(self) -> Path:
        """The key for signatures when SECRET_KEY is not set."""
        return self.var / "secret-key"

    @property
    def public_files(self) -> Path:
        """Copies of the files that the public may download, apart from the received ones."""
        return self.var / "public-files"

    @property
    def index(self) -> Path:
        """The search index; `manage.py rebuild_index` makes it anew."""
        return self.var / "index"

    def password(self, role: str) -> Path:
        """The password file of `owner`, `app`, `portal` or `super`."""
        return self.var / "passwords" / role


def read_line(path: Path) -> str:
    """The text of a small file without its line end; empty when the file is not there."""
    try:
        return path.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        # Not made yet: commands without a database load the settings too.
        return ""
