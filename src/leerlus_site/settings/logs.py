"""Structured logs: one JSON object a line, without personal data.

Never in the log: query strings (search words), user names, mail addresses, IP addresses, form fields, and the text of
exceptions (a database error repeats the row). What stays: time, level, logger, message, method, path, status, and for
an exception its class and the places in the code.
"""

import json
import logging
import re
import traceback
from datetime import UTC, datetime
from typing import Any

QUERY = re.compile(r"\?[^\s\"']*")
MAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+")


class JsonFormatter(logging.Formatter):
    """Writes a log record as one line of JSON; see the module for what it leaves out."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON text."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": without_personal_data(record.getMessage()),
        }
        request = getattr(record, "request", None)
        if request is not None:
            line["method"] = getattr(request, "method", "")
            line["path"] = getattr(request, "path", "")
        if (status := getattr(record, "status_code", None)) is not None:
            line["status"] = status
        if record.exc_info and record.exc_info[0]:
            line["exception"] = record.exc_info[0].__name__
            line["at"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in _frames(record)]
        return json.dumps(line, ensure_ascii=False)


def without_personal_data(message: str) -> str:
    """The message with query strings and mail addresses replaced by a mark."""
    return MAIL.sub("[mailadres]", QUERY.sub("?…", message))


def _frames(record: logging.LogRecord) -> list[traceback.FrameSummary]:
    assert record.exc_info is not None
    return list(traceback.extract_tb(record.exc_info[2], limit=-8))


def logging_settings(level: str) -> dict[str, Any]:  # Any: the shape of logging.config.dictConfig
    """The LOGGING value of Django: everything to standard error, one format."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "leerlus_site.settings.logs.JsonFormatter"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            # Django brings handlers of its own, in another format.
            "django": {"handlers": [], "level": level, "propagate": True},
            # One line for every task that is declared, at every start of every process.
            "procrastinate.blueprints": {"level": "WARNING"},
            "procrastinate.periodic": {"level": "WARNING"},
        },
    }
