"""The public side: snapshots only. No log-in, no sessions, no admin, and a database role that sees nothing else."""

from leerlus_site.settings.base import *  # noqa: F403 - a Django settings module is its names
from leerlus_site.settings.base import BASE_URL, ENVIRONMENT, installed, secure, templates
from leerlus_site.settings.connection import address_for, django_connection

ROOT_URLCONF = "leerlus_site.portal_urls"
DATABASES = {"default": django_connection(address_for(ENVIRONMENT, "portal"))}

INSTALLED_APPS = ["django.contrib.staticfiles", *installed("snapshots", "design", "portal")]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "leerlus_site.portal.api.open_data.OpenData",
    "leerlus_site.common.design_rules.ApiRules",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = templates("django.template.context_processors.request")
CSRF_COOKIE_NAME = "leerlus_portaal_csrf"

globals().update(secure(BASE_URL))
