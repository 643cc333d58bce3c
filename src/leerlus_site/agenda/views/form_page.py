"""The page with one form, as all steps of the agenda have it."""

from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leerlus.errors import LeerlusError

Form = TypeVar("Form", bound=forms.Form)
Done = TypeVar("Done")


def form_page(
    request: HttpRequest,
    form: Form,
    do: Callable[[Form], Done],
    *,
    then: Callable[[Done], str],
    title: str,
    intro: str = "",
    said: Callable[[Done], str] | None = None,
) -> HttpResponse:
    """Do what was filled in, say so and go to the address `then`; else the form, with why where that was refused."""
    if request.method == "POST" and form.is_valid():
        try:
            done = do(form)
        except LeerlusError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, said(done) if said else "Het is vastgelegd.")
            return redirect(then(done))
    context = {"form": form, "title": title, "intro": intro}
    return render(request, "agenda/form.html", context, status=400 if form.errors else 200)
