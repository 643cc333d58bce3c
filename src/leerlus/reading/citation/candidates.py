"""One candidate or none: what a motion without a paper number may be, and when that is open."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from leerlus.law.motion import motion_target
from leerlus.reading.citation.motions import Named, is_paper
from leerlus.reading.citation.place import Cited
from leerlus.statements import MotionCitation

_NUMBER = re.compile(r"-[^-]+\Z")


def weighed(cited: Iterable[Cited], named: Named) -> Iterator[Cited]:
    """The citations, each motion with its candidates; `named` gives the papers that stand beside other mentions.

    Nothing is guessed: the motion keeps its own name as target, also where only one candidate is left.
    """
    kept = list(cited)
    dossiers = {_NUMBER.sub("", one.target) for one in kept if is_paper(one)}
    dossiers |= {_NUMBER.sub("", paper) for papers in named.values() for paper in papers}
    for one in kept:
        yield _weighed(one, named, dossiers) if isinstance(one, MotionCitation) else one


def _weighed(motion: MotionCitation, named: Named, dossiers: set[str]) -> MotionCitation:
    by_mover = named.get(motion_target(None, motion.mover, None), set()) if motion.mover else set()
    if motion.number is not None:
        by_number = {f"{dossier}-{motion.number}" for dossier in dossiers}
        found = by_mover & by_number or by_number if motion.mover is None or by_mover else set()
    else:
        found = by_mover
    whole = motion.number is not None and motion.mover is not None
    return replace(motion, ambiguous=len(found) > 1 or not (found or whole), candidates=tuple(sorted(found)))
