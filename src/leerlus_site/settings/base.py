"""What workplace and portal have in common. Each imports this whole and adds its own rows."""

import os
import secrets

from leerlus_site.settings.environment import PROJECT, read_environment
from leerlus_site.settings.logs import logging_settings
from leerlus_site.settings.places import Places, read_line
from leerlus_site.settings.readers import host_of, is_loopback

ENVIRONMENT = read_environment(os.environ)
PLACES = Places(ENVIRONMENT.var_root)

DEBUG = ENVIRONMENT.debug
# Without a stored key (a command that needs no database, a type check) a passing one will do: nothing is signed.
SECRET_KEY = ENVIRONMENT.secret_key or read_line(PLACES.secret_key) or secrets.token_urlsafe(50)
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)
BASE_URL = ENVIRONMENT.base_url
WORKPLACE_URL = ENVIRONMENT.workplace_url
BASE_DIR = PROJECT
FILES_ROOT = ENVIRONMENT.files_root
PUBLIC_FILES_ROOT = ENVIRONMENT.public_files_root
INDEX_ROOT = ENVIRONMENT.index_root
PUBLISHER = ENVIRONMENT.publisher
THEME_CSS = ENVIRONMENT.theme_css

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
LOGGING = logging_settings(ENVIRONMENT.log_level)

STATIC_URL = "/static/"
# Files are found in the apps when a process starts; there is no second copy of them to keep up to date.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 300

_THEME_ORIGIN = ["/".join(THEME_CSS.split("/")[:3])] if THEME_CSS.startswith("https://") else []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'", *_THEME_ORIGIN],
        "font-src": ["'self'", *_THEME_ORIGIN],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"


def secure(address: str) -> dict[str, object]:
    """The settings that hold when this side's own address is https and not on this computer."""
    if is_loopback(host_of(address)) or not address.startswith("https://"):
        return {}
    return {
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 365 * 24 * 3600,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "CSRF_TRUSTED_ORIGINS": [address],
    }


def templates(*processors: str) -> list[dict[str, object]]:
    """Django's own engine, templates found in the apps, with the named context processors."""
    return [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {"context_processors": list(processors)},
        }
    ]


def installed(*rooms: str) -> list[str]:
    """The dotted names of rooms of this package."""
    return [f"leerlus_site.{room}" for room in rooms]
