"""Open data: what the public pages show, for programs. Snapshots only, reading only, for everyone."""

from leerlus_site.common.design_rules import DesignedAPI
from leerlus_site.portal.api import exports, lists, news, search, things

PUBLIC_API = DesignedAPI(
    name="open-data",
    title="Leerlus open data",
    description=(
        "Wat er openbaar is in Leerlus: rapporten, het register, documenten, organisaties en hersteltrajecten. "
        "U hoeft niet in te loggen. Alles is vrij te gebruiken; noem de bron."
    ),
)
ROUTERS = (lists.router, things.router, news.router, search.router, exports.router)
for router in ROUTERS:
    PUBLIC_API.add_router("", router)
