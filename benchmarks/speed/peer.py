"""`python peer.py NAME < lines`: what another program finds in the same lines, run in the peers' own environment.

Each line is {"id", "text"}. It prints how many texts it read; what it finds is not compared here. With `floor` it does
the least that any reader must: JSON in, normalise, split sentences, JSON out.
"""

import json
import sys
import unicodedata
from collections.abc import Callable
from importlib import import_module


def dateparser() -> Callable[[str], object]:
    search = import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=["nl"])


def dateparser_any_language() -> Callable[[str], object]:
    search = import_module("dateparser.search").search_dates
    return lambda text: search(text)


def nllegalcit() -> Callable[[str], object]:
    find = import_module("nllegalcit").parse_citations
    return lambda text: list(find(text))


def deduce() -> Callable[[str], object]:
    known = import_module("deduce").Deduce()
    return lambda text: known.deidentify(text)


def floor() -> Callable[[str], object]:
    sentences = import_module("leerlus.dutch.sentences").sentences

    def work(text: str) -> object:
        plain = unicodedata.normalize("NFC", text)
        found = [plain[start:end] for start, end in sentences(plain)]
        return sys.stdout.write(json.dumps({"sentences": found}, ensure_ascii=False) + "\n")

    return work


PEERS = {peer.__name__: peer for peer in (dateparser, dateparser_any_language, nllegalcit, deduce, floor)}


def main(words: list[str]) -> int:
    work = PEERS[words[0]]()
    for line in sys.stdin.buffer:
        work(json.loads(line)["text"])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
