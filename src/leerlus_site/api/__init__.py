"""The API of the workplace: the table of contents of its routers. Each room keeps its own addresses."""

from leerlus_site.api.session import router as session
from leerlus_site.common.design_rules import DesignedAPI
from leerlus_site.loops.api import loops, standpoints, steps
from leerlus_site.register.api import entries, review, rounds, updates
from leerlus_site.work.api import comments

STAFF_API = DesignedAPI(
    name="werkplek-api",
    title="Leerlus werkplek",
    description=(
        "Wat u op de werkplek doet, voor programma's. Log in op de werkplek en stuur het sessiecookie mee. Bij een "
        "wijziging stuurt u ook de kop X-CSRFToken, met de waarde die /sessie geeft. Wat uw rol niet mag, mag hier ook "
        "niet."
    ),
)
ROUTERS = (
    session,
    entries.router,
    review.router,
    rounds.router,
    updates.router,
    loops.router,
    steps.router,
    standpoints.router,
    comments.router,
)
for router in ROUTERS:
    STAFF_API.add_router("", router)
