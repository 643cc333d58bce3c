"""What the words of keeping are called in Dutch."""

from leerlus.publication.retention import Nomination

NOMINATION: dict[str, str] = {
    Nomination.KEEP: "blijvend bewaren",
    Nomination.DESTROY: "vernietigen na de termijn",
}
