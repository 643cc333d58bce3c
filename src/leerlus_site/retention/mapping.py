"""Row to value and back."""

from leerlus.publication.retention import Nomination, Retention
from leerlus_site.retention.models import DocumentRetention

COLUMNS = ("nomination", "selection_list", "category", "starts_on", "starts_with", "years")


def retention_of(row: DocumentRetention) -> Retention:
    """The value that the core reasons with."""
    return Retention(
        nomination=Nomination(row.nomination),
        selection_list=row.selection_list,
        category=row.category,
        starts_on=row.starts_on,
        starts_with=row.starts_with,
        years=row.years,
    )


def columns_of(retention: Retention) -> dict[str, object]:
    """The columns of the row, the last day among them."""
    return {name: getattr(retention, name) for name in COLUMNS} | {"ends_on": retention.ends_on}
