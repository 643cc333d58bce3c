"""Addresses to log in and out, and to look after accounts."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from leerlus_site.accounts.views.organisations import absence, duty_end, organisation_list, organisation_people
from leerlus_site.accounts.views.users import user_change, user_list

_login = LoginView.as_view(template_name="accounts/login.html", redirect_authenticated_user=True)

urlpatterns = [
    path("inloggen/", _login, name="login"),
    path("uitloggen/", LogoutView.as_view(), name="logout"),
    path("gebruikers/", user_list, name="user_list"),
    path("gebruikers/<int:pk>/", user_change, name="user_change"),
    path("organisaties/", organisation_list, name="organisation_list"),
    path("organisaties/<slug:key>/", organisation_people, name="organisation_people"),
    path("organisaties/taken/<int:pk>/einde/", duty_end, name="duty_end"),
    path("afwezig/", absence, name="absence"),
]
