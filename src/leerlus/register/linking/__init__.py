"""What in some papers belongs together: proposals that a person accepts or rejects, never links by themselves.

papers or entries -> items -> propose -> Proposal (which rule, how alike, which words match)
"""

from leerlus.register.linking.items import Item, ItemKind, MotionNamed
from leerlus.register.linking.papers import SourcePaper, items_of
from leerlus.register.linking.proposing import Proposal, propose
from leerlus.register.linking.rules import LINK_PROPOSALS, ProposalRule

__all__ = [
    "LINK_PROPOSALS",
    "Item",
    "ItemKind",
    "MotionNamed",
    "Proposal",
    "ProposalRule",
    "SourcePaper",
    "items_of",
    "propose",
]
