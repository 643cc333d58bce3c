"""What goes wrong before the site starts; under `LeerlusError`, so its message is a Dutch sentence.

LeerlusError
└── SettingError        an environment variable is wrong, or two contradict each other
"""

from leerlus.errors import LeerlusError


class SettingError(LeerlusError):
    """An environment variable is wrong; the message names it and says what to write."""
