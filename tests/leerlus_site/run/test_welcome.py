from leerlus_site.run.__main__ import welcome
from leerlus_site.settings.environment import read_environment


def test_who_starts_it_hears_that_nothing_goes_outside_without_a_mail_server() -> None:
    assert "Er gaat niets naar buiten" in welcome(read_environment({}))
    assert "mailserver" not in welcome(read_environment({"EMAIL_HOST": "127.0.0.1"}))
