from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "leerlus_site.accounts"
    label = "accounts"
