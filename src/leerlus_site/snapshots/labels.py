"""What portal and workplace both say to a reader."""

from leerlus_site.snapshots.messages import AnswerKind

ANSWER_LABELS: dict[AnswerKind, str] = {
    AnswerKind.CORRECTED: "U had gelijk. Wij hebben het aangepast.",
    AnswerKind.UNCHANGED: "Wij hebben het nagekeken en laten het staan.",
    AnswerKind.ELSEWHERE: "Hier gaan wij niet over.",
}
