"""What makes a sentence no commitment, although its verb looks like one."""

import re

from leerlus.dutch.clauses import asked, denied, follows_opener, quoted, subordinate

_HERE = re.compile(
    r"(?<![\w-])(?:hierbij|bijgaand|bij\s+deze|bijgevoegd|hieronder|onderstaande?|hierna|hiervoor\s+heb|(?:in|met|via|door\s+middel\s+van)\s+"
    r"(?:(?:deze|mijn|de\s+bijgevoegde)\s+(?:[\w-]+\s)?|de\s+)(?:[\w-]{0,20}brief|antwoorden?|beantwoording|bijlage|reactie|[\w-]{0,20}nota|rapportage)|"
    r"in\s+(?:deze|dit)\s+(?:uitspraak|vonnis|arrest|advies|rapport)|in\s+(?:de\s+)?bijlage|mede\s+namens|in\s+(?:het\s+)?antwoord\s+op)(?![\w-])",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"(?<![\w-])(?:hieronder|hierna|onderstaande?|in\s+(?:het\s+vervolg\s+van\s+)?deze\s+(?:[\w-]{0,20}brief|beantwoording|nota|bijlage|reactie))(?![\w-])",
    re.IGNORECASE,
)
_OFFERS = re.compile(r"(?:bied|bieden)\s+(?:ik|wij|we)\s+(?:u|uw\s+kamer|de\s+kamer)\s", re.IGNORECASE)
_TELLS_NOW = re.compile(r"informe(?:er|ert|ren)\s+(?:ik|wij|we)\s", re.IGNORECASE)
_TELLS_ALSO = re.compile(
    r"\W*(?:tot\s+slot|allereerst|ook|tevens|daarnaast|vervolgens|verder|achtereenvolgens)\s+wordt\s", re.IGNORECASE
)
_LATER = re.compile(
    r"(?<![\w-])(?:nader|separaat|apart|afzonderlijk|verder|later|daarna|nadien|vervolgens|opnieuw|periodiek|regelmatig|tijdig|blijvend"
    r"|wanneer|zodra|als|indien|over\s+de\s+(?:uitkomst|uitkomsten|resultaten|voortgang)|hierover|daarover|hieromtrent)(?![\w-])",
    re.IGNORECASE,
)
_DONE_NOW = re.compile(
    r"\s{1,3}(?:met\s+(?:deze|bijgaande|mijn)\s+(?:[\w-]+\s)?(?:brief|kamerbrief|rapportage|reactie)\s+(?:voldoe|kom|doe|geef|los|voldoen|doen)"
    r"|dat\s+doe\s+ik\s+(?:in|met)\s+deze|(?:hiermee|hierbij|daarmee)\s+(?:voldoe|kom|doe|geef|los))(?![\w-])",
    re.IGNORECASE,
)
_LOOKS_BACK = re.compile(r"\W*(?:dit|dat)\s+(?:heb|heeft|hebben)\s", re.IGNORECASE)
_WITH_THIS = re.compile(r"\W*(?:hiermee|daarmee|hierdoor|daardoor)\s+", re.IGNORECASE)
_RUNNING = re.compile(
    r"(?<![\w-])(?:momenteel|op\s+dit\s+moment|inmiddels|reeds|al\s+(?:jaren|langer|sinds|enige)|nu\s+al|thans|sinds|sedert|tot\s+nu\s+toe|"
    r"tot\s+op\s+heden|altijd|vaak|regelmatig|soms|normaal\s+gesproken|in\s+de\s+regel|standaard)(?![\w-])",
    re.IGNORECASE,
)
_WITHOUT_ACT = re.compile(
    r"(?<![\w-])(?:uitspreken|benadrukken|opmerken|bedanken|danken|wijzen|onderstrepen|toelichten|ingaan|meegeven|vooropstellen|aangeven|verwijzen|"
    r"voorkomen|werken\s+aan|aan\s[\w-]+\swerken|zeggen|herhalen|weten|vermelden|kwijt|stilstaan|complimenteren|noemen|terugkijken|terugblikken|herstellen|zijn|hebben|blijven|melden|"
    r"opgemerkt|reageren)(?=[\s.,;:]|$)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\W*(?:als(?!\s+(?:kabinet|overheid|rijk|minister|eerste|volgende|onderdeel))|indien(?!\s+(?:nodig|gewenst|noodzakelijk|mogelijk|van\s+toepassing))|mocht|mochten|tenzij|stel\s+dat)\s",
    re.IGNORECASE,
)
_ALONGSIDE = re.compile(r",\s+waar(?:bij|na)\s[^,;:]{0,160}\Z", re.IGNORECASE)
_LAW_TEXT = re.compile(
    r"(?:als\s+bedoeld\s+in|bedoeld\s+in\s+(?:het|artikel)|in\s+afwijking\s+van\s+artikel|het\s+bestuursorgaan\s+(?:kan|is|dient)"
    r"|(?:dit|deze)\s+(?:besluit|regeling|wet|verordening|artikel|beleidsregels?)\s+treedt\s+in\s+werking)",
    re.IGNORECASE,
)
_ASKED_OF_US = re.compile(r"(?<![\w-])(?:verzoekt|vraagt|roept)\s+(?:de\s+regering|het\s+kabinet)", re.IGNORECASE)
_REACH = 1500
_MAY = re.compile(r"(?<![\w-])(?:kan|kunnen|mag|mogen)\s(?:[^.;:?!,]{0,80}\s)?\Z", re.IGNORECASE)
_EFFECT = re.compile(
    r"(?:zet|zorg|stimuleer|stimuler|versterk|verbeter|facilit|ondersteun|verhoog|verhog|maak|maken|geef|geven)",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\s[^.;?!,]{0,80}(?:afspraken|geld|middelen|een\s+plan|gebruik\s+van|opdracht)(?![\w-])", re.IGNORECASE
)
_MEANS = re.compile(
    r"\W*(?:door|met|hiermee|daarmee|zo|hierdoor|daardoor|op\s+deze\s+(?:manier|wijze))\s",
    re.IGNORECASE,
)
_VAIN = re.compile(r"(?<![\w-])(?:zou|zouden|had|hadden)(?![\w-])", re.IGNORECASE)


def near(sentence: tuple[int, int], place: int) -> tuple[int, int]:
    """The part of a sentence around `place` that is looked at: a sentence without end would take for ever."""
    return max(sentence[0], place - _REACH), min(sentence[1], place + _REACH)


def vetoed(
    text: str, sentence: tuple[int, int], verb: tuple[int, int], *, subject_start: int, loose: bool = False
) -> bool:
    """Whether the sentence binds nobody: a question, a denial, a quotation, a condition, or words under "dat".

    `loose` leaves out the check of the clause, for rules that bring their own.
    """
    start, end = near(sentence, verb[0])
    if asked(text, *sentence) or _said_by_others(text, start, verb[0]) or _CONDITION.match(text, *sentence):
        return True
    if _ASKED_OF_US.search(text, start, end) or _LAW_TEXT.search(text, start, end):
        return True
    inverted = subject_start >= verb[1]
    if not loose and not inverted and _under_opener(text, start, subject_start, verb[0]):
        return True
    return denied(text, verb[1], end) or bool(_VAIN.search(text, verb[0], min(end, verb[1] + 60)))


def _said_by_others(text: str, start: int, place: int) -> bool:
    """Whether the words stand in a quotation that opened in the sentence, or within one of the same paragraph."""
    if quoted(text, start, place):
        return True
    begin, end = text.rfind("\n\n", max(0, place - _REACH), place), text.find("\n\n", place, place + _REACH)
    return begin >= 0 and quoted(text, begin, place) and text.find('"', place, end if end >= 0 else place + _REACH) >= 0


def _under_opener(text: str, start: int, subject_start: int, place: int) -> bool:
    """Whether a word like "dat" opens the clause; "waarbij" adds an act of its own to what goes before."""
    if _ALONGSIDE.search(text, max(start, place - 200), place):
        return False
    return follows_opener(text, start, subject_start) or subordinate(text, start, place)


def happens_here(text: str, start: int, end: int) -> bool:
    """Whether the act is the document's own ("Hierbij stuur ik u") and so is done."""
    return bool(_HERE.search(text, start, end))


def tells_below(text: str, start: int, end: int) -> bool:
    """Whether the act is what the text itself goes on to do: "Ik zal hieronder toelichten"."""
    return bool(_BELOW.search(text, start, end))


def offers(text: str, verb: tuple[int, int]) -> bool:
    """Whether the letter itself is the act: "bied ik u mijn reactie aan"."""
    return bool(_OFFERS.match(text, verb[0]))


def tells_now(text: str, start: int, end: int, verb: tuple[int, int]) -> bool:
    """Whether the letter itself is what informs: "informeer ik u over de stand van zaken", and not later or again."""
    told = _TELLS_NOW.match(text, verb[0]) or _TELLS_ALSO.match(text, start)
    return told is not None and not _LATER.search(text, start, end)


def done_at_once(text: str, start: int, end: int) -> bool:
    """Whether "Dit heb ik toegezegd" looks back, or the next sentence fulfils it: "Met deze brief doe ik dat"."""
    return bool(_DONE_NOW.match(text, end) or _LOOKS_BACK.match(text, start))


def says_what_follows(text: str, start: int, place: int) -> bool:
    """Whether the sentence names what something leads to: "Hiermee wordt voldaan aan"."""
    return bool(_WITH_THIS.fullmatch(text, start, place))


def runs_already(text: str, start: int, end: int) -> bool:
    """Whether the sentence tells of work that goes on, or of a habit."""
    return bool(_RUNNING.search(text, start, end))


def only_may(text: str, start: int, verb: tuple[int, int]) -> bool:
    """Whether something only may be done by then: "Aanvragen kunnen vanaf 1 mei worden gedaan"."""
    return text[slice(*verb)].lower() == "worden" and bool(_MAY.search(text, max(start, verb[0] - 120), verb[0]))


def names_no_act(text: str, start: int, end: int) -> bool:
    """Whether "willen" goes with a word of speech or of hope."""
    return bool(_WITHOUT_ACT.search(text, start, min(end, start + 200)))


def tells_effect(text: str, start: int, verb: tuple[int, int]) -> bool:
    """Whether the sentence says what some means brings about: "Door X zorgen we voor Y"."""
    if not _EFFECT.match(text, *verb) or not _MEANS.match(text, start, verb[0]):
        return False
    return not _AGREED.match(text, verb[1])
