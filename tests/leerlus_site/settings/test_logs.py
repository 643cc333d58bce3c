import json
import logging
import sys

import pytest
from django.test import RequestFactory

from leerlus_site.settings.logs import JsonFormatter


def line(message: str, *args: object, **extra: object) -> dict[str, object]:
    record = logging.LogRecord("django.request", logging.WARNING, __file__, 1, message, args, None)
    vars(record).update(extra)
    found = json.loads(JsonFormatter().format(record))
    assert isinstance(found, dict)
    return found


def test_a_line_is_json_with_time_level_and_message() -> None:
    found = line("Taak %s is klaar", 7)
    assert (found["level"], found["logger"], found["message"]) == ("WARNING", "django.request", "Taak 7 is klaar")
    assert str(found["time"]).endswith("+00:00")


def test_search_words_and_visitors_stay_out() -> None:
    request = RequestFactory().get("/zoeken/?q=Jannie+de+Wit", REMOTE_ADDR="192.0.2.7")
    found = line("Not Found: %s", request.get_full_path(), request=request, status_code=404)
    assert (found["path"], found["status"], found["method"]) == ("/zoeken/", 404, "GET")
    assert "Jannie" not in json.dumps(found)
    assert "192.0.2.7" not in json.dumps(found)


@pytest.mark.parametrize("message", ["Mail aan jannie@voorbeeld.nl", "fout bij <jannie@voorbeeld.nl>"])
def test_mail_addresses_stay_out(message: str) -> None:
    assert "jannie" not in str(line(message)["message"])


def test_an_exception_gives_its_class_and_place_and_not_its_words() -> None:
    try:
        raise ValueError("Key (email)=(jannie@voorbeeld.nl) already exists")
    except ValueError:
        found = line("Fout", exc_info=sys.exc_info())
    assert found["exception"] == "ValueError"
    assert "test_logs.py" in json.dumps(found["at"])
    assert "jannie" not in json.dumps(found)


def test_a_message_of_several_lines_stays_one_line() -> None:
    record = logging.LogRecord("x", logging.INFO, __file__, 1, "eerste\ntweede", (), None)
    assert "\n" not in JsonFormatter().format(record)
