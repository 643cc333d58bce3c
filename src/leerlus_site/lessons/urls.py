"""Addresses of lessons and bottlenecks."""

from django.urls import path, re_path

from leerlus_site.lessons.views.card import bottleneck_detail, lesson_detail, lesson_step
from leerlus_site.lessons.views.lists import bottleneck_list, lesson_list
from leerlus_site.lessons.views.writing import bottleneck_new, lesson_more, lesson_new

urlpatterns = [
    path("lessen/", lesson_list, name="lesson_list"),
    path("lessen/nieuw/", lesson_new, name="lesson_new"),
    path("lessen/<str:reference>/", lesson_detail, name="lesson_detail"),
    path("lessen/<str:reference>/aanvullen/", lesson_more, name="lesson_more"),
    re_path(
        r"^lessen/(?P<reference>[\w-]+)/"
        r"(?P<step>vaststellen|verandering|borgen|leermateriaal|samenvoegen|losmaken|intrekken)/$",
        lesson_step,
        name="lesson_step",
    ),
    path("knelpunten/", bottleneck_list, name="bottleneck_list"),
    path("knelpunten/nieuw/", bottleneck_new, name="bottleneck_new"),
    path("knelpunten/<str:reference>/", bottleneck_detail, name="bottleneck_detail"),
]
