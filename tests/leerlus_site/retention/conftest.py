"""The register's annex and its people."""

from ..publication.conftest import stores
from ..register.conftest import annex, ministry, reader, team

__all__ = ["annex", "ministry", "reader", "stores", "team"]
