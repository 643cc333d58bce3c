"""E-mail: its head, its words, what it quotes and what came with it."""

from email.message import EmailMessage

import pytest

from leerlus.document import BlockKind, Document
from leerlus.errors import DamagedFile, EmptyFile, EncryptedFile
from leerlus.formats.mail import read
from leerlus.formats.sandbox import read_file, read_with_attachments
from leerlus.formats.sniff import format_of


def message(body: str = "Beste Anna,\n\nWij bellen u terug.", **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = headers.get("sender", "Loket Proef <loket@voorbeeld.example>")
    made["To"] = "Anna Proef <anna@voorbeeld.example>"
    made["Date"] = "Tue, 06 May 2031 10:12:00 +0200"
    made["Subject"] = headers.get("subject", "Uw melding")
    made["Message-ID"] = "<1@voorbeeld.example>"
    made.set_content(body)
    return made


def blocks(document: Document, kind: BlockKind) -> list[str]:
    return [document.quote(block.start, block.end) for block in document.blocks if block.kind == kind]


def test_the_head_is_a_block_and_its_facts_are_properties() -> None:
    document = read(message().as_bytes())
    assert blocks(document, BlockKind.HEADER) == [
        "Van: Loket Proef <loket@voorbeeld.example>\n"
        "Aan: Anna Proef <anna@voorbeeld.example>\nDatum: 6 mei 2031\nOnderwerp: Uw melding"
    ]
    assert ("date", "6 mei 2031") in document.properties
    assert blocks(document, BlockKind.PARAGRAPH) == ["Beste Anna,", "Wij bellen u terug."]


def test_encoded_words_in_the_head_are_readable() -> None:
    data = message(subject="Coördinatie café").as_bytes()
    assert b"=?utf-8" in data
    assert "Onderwerp: Coördinatie café" in read(data).text


def test_the_plain_form_goes_before_the_web_page() -> None:
    made = message()
    made.add_alternative("<p>Iets anders</p>", subtype="html")
    assert "Iets anders" not in read(made.as_bytes()).text


def test_a_message_that_is_only_a_web_page_is_read_as_one() -> None:
    made = message()
    made.set_content("<p>Beste Anna,</p><ul><li>eerste punt</li></ul>", subtype="html")
    document = read(made.as_bytes())
    assert blocks(document, BlockKind.PARAGRAPH) == ["Beste Anna,"]
    assert blocks(document, BlockKind.ITEM) == ["eerste punt"]


def test_what_is_quoted_is_kept_and_marked() -> None:
    body = "Ja, dat klopt.\n\n> Klopt het dat het loket\n> gesloten is?\n\nGroet\n"
    document = read(message(body).as_bytes())
    assert blocks(document, BlockKind.QUOTE) == ["Klopt het dat het loket\ngesloten is?"]
    assert blocks(document, BlockKind.PARAGRAPH) == ["Ja, dat klopt.", "Groet"]


def test_all_below_an_earlier_message_is_quoted() -> None:
    document = read(message("Akkoord.\n\n-----Oorspronkelijk bericht-----\nVan: Bo\n\nGaat dit door?").as_bytes())
    assert blocks(document, BlockKind.QUOTE)[-1] == "Gaat dit door?"
    assert blocks(document, BlockKind.PARAGRAPH) == ["Akkoord."]


def test_lines_that_flow_are_one_line() -> None:
    assert "Dit is een lange zin." in read(message("Dit is een lange \nzin.").as_bytes()).text


def with_files() -> EmailMessage:
    made = message()
    made.add_attachment("Bijlage met tekst.", filename="map/nota.txt")
    made.add_attachment(message("Dieper.", subject="Doorgestuurd"))
    return made


def test_attachments_are_named_and_not_read() -> None:
    document = read(with_files().as_bytes())
    assert [file.name for file in document.attachments] == ["nota.txt", "Doorgestuurd.eml"]
    assert [file.data for file in document.attachments] == [b"", b""]
    assert "Bijlagen: nota.txt; Doorgestuurd.eml" in document.text
    assert "Dieper." not in document.text


def test_attachments_can_be_asked_for_and_read() -> None:
    note, inner = read_with_attachments(with_files().as_bytes()).attachments
    assert read_file(note.data, name=note.name).text.strip() == "Bijlage met tekst."
    assert "Dieper." in read_file(inner.data, name=inner.name).text


def test_a_message_within_that_contradicts_itself_is_named_all_the_same() -> None:
    inner = b"Content-Type: message/rfc822\n\nSubject: diep =?utf-8?q?=\n3=A9?=IME-Version: 1.0\n\nx\n"
    data = b'From: a@b.example\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n' + inner + b"--x--\n"
    assert len(read(data).attachments) == 1


def test_an_encrypted_message_is_called_encrypted() -> None:
    with pytest.raises(EncryptedFile, match="versleuteld"):
        read(b"From: a@b.example\r\nContent-Type: application/pkcs7-mime\r\n\r\nMIAG")


def test_a_message_without_any_text_is_empty() -> None:
    with pytest.raises(EmptyFile):
        read(b"X-Proef: 1\n\n")


@pytest.mark.parametrize(
    "head",
    [
        b"Date: Tue, 99 Foo 20x1\n",
        b"Subject: =?utf-8?b?####?=\n",
        b"Subject: =?onbekend?q?caf=E9?=\n",
        b"Subject: =?utf\x00-8?q?caf=E9?=\n",
        b"Content-Type: text/plain; charset=onbekend\n",
        b"Content-Type: text/plain; charset=utf\x00-8\nX-Caf\xe9: ja\n",
        b"Content-Type: multipart/mixed\n",
        b"Subject: \xff\xfe ruw\n",
    ],
)
def test_broken_heads_are_read_as_far_as_they_go(head: bytes) -> None:
    assert "Dag." in read(b"From: a@b.example\n" + head + b"\nDag.\n").text


def test_a_text_of_which_the_encoding_is_no_word_is_read_all_the_same() -> None:
    data = b"From: a@b.example\nContent-Type: text/plain; charset=utf\x00-8\n\nDag, caf\xe9.\n"
    assert "Dag, caf" in read(data).text


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (message().as_bytes(), "bericht", "mail"),
        (b"Return-Path: <a@b.example>\r\nFrom: a@b.example\r\n\r\nDag", "x.eml", "mail"),
        (b"Date: morgen\n\nFrom: hier", "notitie.txt", "text"),
        (b"Onderwerp: dijken\n\nGeachte voorzitter,", "brief.txt", "text"),
    ],
)
def test_a_message_is_seen_by_its_first_lines(data: bytes, name: str, expected: str) -> None:
    assert format_of(data, name) == expected


def test_parts_nested_ten_thousand_deep_are_refused_and_never_crash() -> None:
    deep = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(10_000))
    with pytest.raises(DamagedFile):
        read_file(b"From: a@b.example\n" + deep + b"\nDag", name="diep.eml")
