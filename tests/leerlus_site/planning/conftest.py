"""The register's annex and its people."""

from ..publication.conftest import accepted, stores
from ..register.conftest import annex, ministry, reader, round_2026, team

__all__ = ["accepted", "annex", "ministry", "reader", "round_2026", "stores", "team"]
