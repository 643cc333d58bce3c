"""Addresses of the post."""

from django.urls import path, re_path

from leerlus_site.notices.views import letter_detail, letter_list, letter_step, letter_trial

urlpatterns = [
    path("post/", letter_list, name="letter_list"),
    path("post/proef/", letter_trial, name="letter_trial"),
    path("post/<int:pk>/", letter_detail, name="letter_detail"),
    re_path(r"^post/(?P<pk>[0-9]{1,18})/(?P<step>opnieuw|nagekeken)/$", letter_step, name="letter_step"),
]
