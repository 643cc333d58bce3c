"""Addresses of the staff pages of refused information."""

from django.urls import path, re_path

from leerlus_site.refusals.views import refusal_add, refusal_detail, refusal_list, refusal_step

urlpatterns = [
    path("weigeringen/", refusal_list, name="refusal_list"),
    path("weigeringen/nieuw/", refusal_add, name="refusal_add"),
    path("weigeringen/<str:reference>/", refusal_detail, name="refusal_detail"),
    re_path(
        r"^weigeringen/(?P<reference>WEI-[^/]+)/(?P<step>weigeren|geven|advies)/$", refusal_step, name="refusal_step"
    ),
]
