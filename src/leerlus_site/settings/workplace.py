"""The side of staff: log in, read, review, release. Role `app`; migrations run with DATABASE_ROLE=owner."""

from leerlus_site.settings.base import *  # noqa: F403 - a Django settings module is its names
from leerlus_site.settings.base import ENVIRONMENT, WORKPLACE_URL, installed, secure, templates
from leerlus_site.settings.connection import address_for, django_connection

ROOT_URLCONF = "leerlus_site.urls"
DATABASES = {"default": django_connection(address_for(ENVIRONMENT, ENVIRONMENT.database_role or "app"))}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "procrastinate.contrib.django",
    *installed(
        "accounts",
        "history",
        "notices",
        "snapshots",
        "documents",
        "register",
        "loops",
        "lessons",
        "readiness",
        "refusals",
        "agenda",
        "dossiers",
        "redaction",
        "retention",
        "publication",
        "planning",
        "search",
        "work",
        "worker",
        "design",
        "database",
    ),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "leerlus_site.common.design_rules.ApiRules",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = templates(
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
    "leerlus_site.work.navigation.work_navigation",
    "leerlus_site.work.navigation.saved_choices",
)

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "login"
PUBLICATIEBANK_URL = ENVIRONMENT.publicatiebank_url
PUBLICATIEBANK_TOKEN = ENVIRONMENT.publicatiebank_token
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = "login"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

# Accounts with a known password: only for a trial on one's own computer.
DEMO_ACCOUNTS: bool = ENVIRONMENT.embedded and ENVIRONMENT.loopback

# Every request moves the end of the session: it is the time without use that counts.
SESSION_COOKIE_AGE = ENVIRONMENT.session_idle_minutes * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = False
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
# Portal and workplace share a host name on one's own computer, where cookies do not look at the port.
SESSION_COOKIE_NAME = "leerlus_sessie"
CSRF_COOKIE_NAME = "leerlus_werkplek_csrf"

DEFAULT_FROM_EMAIL = ENVIRONMENT.email_from
SERVER_EMAIL = ENVIRONMENT.email_from
# Letters go out by `notices` alone; Django itself sends nothing.
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
EMAIL_HOST = ENVIRONMENT.email_host
EMAIL_PORT = ENVIRONMENT.email_port
EMAIL_HOST_USER = ENVIRONMENT.email_user
EMAIL_HOST_PASSWORD = ENVIRONMENT.email_password
EMAIL_USE_TLS = ENVIRONMENT.email_security == "starttls"
EMAIL_USE_SSL = ENVIRONMENT.email_security == "tls"
EMAIL_TIMEOUT = 20

globals().update(secure(WORKPLACE_URL))
