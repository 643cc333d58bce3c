"""Staff pages to look after accounts."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from leerlus.errors import LeerlusError
from leerlus_site.accounts.access import requires, user_of
from leerlus_site.accounts.forms import NewUserForm, RoleForm
from leerlus_site.accounts.labels import ROLE_LABELS
from leerlus_site.accounts.models import User
from leerlus_site.accounts.operations.create_user import create_user
from leerlus_site.accounts.operations.deactivate import deactivate
from leerlus_site.accounts.operations.set_role import set_role
from leerlus_site.accounts.roles import Act, Role


@requires(Act.MANAGE_USERS)
@require_http_methods(["GET", "HEAD", "POST"])
def user_list(request: HttpRequest) -> HttpResponse:
    """Who has an account, and the form for a new one."""
    form = NewUserForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = create_user(
                email=said["email"],
                name=said["name"],
                role=Role(said["role"]),
                password=said["password"],
                organisation=said["organisation"],
                by=user_of(request),
                at=timezone.now(),
            )
        except ValidationError as error:
            form.add_error("password", error.messages)
        except LeerlusError as error:
            form.add_error("email", str(error))
        else:
            messages.success(request, f"Het account van {made.name} is gemaakt.")
            return redirect("user_list")
    users = User.objects.select_related("organisation").order_by("-is_active", "name")
    rows = [
        (user, ROLE_LABELS[Role(user.role)], RoleForm(initial={"role": user.role}, prefix=str(user.pk)))
        for user in users
    ]
    context = {"form": form, "rows": rows, "me": user_of(request)}
    return render(request, "accounts/user_list.html", context, status=400 if form.errors else 200)


@requires(Act.MANAGE_USERS)
@require_POST
def user_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Another role for an account, or close it."""
    user = get_object_or_404(User, pk=pk)
    try:
        if request.POST.get("sluiten"):
            deactivate(user, by=user_of(request), at=timezone.now(), reason="Gesloten door de beheerder")
            messages.success(request, f"Het account van {user.name} is gesloten.")
            return redirect("user_list")
        form = RoleForm(request.POST, prefix=str(user.pk))
        if form.is_valid():
            set_role(user, Role(form.cleaned_data["role"]), by=user_of(request), at=timezone.now())
            messages.success(request, f"De rol van {user.name} is gewijzigd.")
    except LeerlusError as error:
        messages.error(request, str(error))
    return redirect("user_list")
