"""Memos and letters made from a seed: invented people in many roles and layouts, with the answers beside the text.

`python -m benchmarks.memos [--seed N] [--count N]` reads them and says how many of the persons and personal data were
found with the right advice. Without a seed one is drawn, and printed so that a failure can be repeated. Redaction uses
the same memos: each answer has its place in the text, and whether it must go.
"""

from benchmarks.memos.layouts import memo
from benchmarks.memos.writer import Memo

__all__ = ["Memo", "memo"]
