"""What the words of dossiers are called in Dutch."""

from leerlus.dossiers.paper import PaperRole

ROLE: dict[str, str] = {PaperRole.NOTA: "beslisnota", PaperRole.LETTER: "brief", PaperRole.ANNEX: "bijlage"}
ANSWERS, MAKES = "answers", "makes"
LINK: dict[str, str] = {ANSWERS: "geeft antwoord op", MAKES: "hieruit volgt"}
APPROVAL, REMARK = "approval", "remark"
REMARK_KIND: dict[str, str] = {APPROVAL: "akkoord", REMARK: "opmerking"}
