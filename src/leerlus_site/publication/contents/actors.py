"""Who acted, as the public may read it: an organisation, or the programme team; never a function below that."""

from leerlus_site.accounts.labels import ROLE_LABELS
from leerlus_site.accounts.roles import Role

_TEAM = ROLE_LABELS[Role.PROGRAMME_TEAM]


def public_actor(function: str) -> str:
    """The public name of who is recorded as `function`; empty where only a lower function is known.

    >>> public_actor("contactpersoon, Waterschap Oost"), public_actor("programmateam"), public_actor("aanleveraar")
    ('Waterschap Oost', 'programmateam', '')
    """
    role, _, organisation = function.partition(", ")
    if role == _TEAM:
        return _TEAM
    return organisation
