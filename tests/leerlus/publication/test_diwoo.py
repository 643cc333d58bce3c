"""Public records in the terms of DiWoo: valid, and read back as they were written."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from leerlus.law.value_lists import Term, ValueList, labelled, organisation, values
from leerlus.publication.found import diwoo, json_ld, sitemap
from leerlus.publication.metadata import Handling, Listed, Metadata, Reference, file_type

STANDARDS = Path(__file__).resolve().parents[4] / "shared" / "standards"
SCHEMA, SITEMAPS = STANDARDS / "diwoo-0.9.8", STANDARDS / "diwoo-sitemaps" / "snapshots"
BZK = organisation("https://identifier.overheid.nl/tooi/id/ministerie/mnre1034", "")
MDTO = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="https://www.nationaalarchief.nl/mdto">
<xs:element name="MDTO" type="xs:anyType"/></xs:schema>"""


def chosen(name: ValueList) -> st.SearchStrategy[Term]:
    return st.sampled_from([Term(term.uri, term.label) for term in values(name).values()])


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), min_size=1
)
METADATA = st.builds(
    Metadata,
    publisher=chosen(ValueList.ORGANISATIONS),
    title=TEXT,
    categories=st.lists(chosen(ValueList.CATEGORIES), min_size=1, max_size=3).map(tuple),
    document_kinds=st.lists(chosen(ValueList.DOCUMENT_KINDS), max_size=2).map(tuple),
    handlings=st.builds(
        Handling,
        chosen(ValueList.HANDLINGS),
        st.datetimes(timezones=st.just(UTC)).map(lambda at: at.replace(microsecond=0)),
    ).map(lambda one: (one,)),
    identifiers=st.lists(TEXT, max_size=2).map(tuple),
    responsible=st.none() | chosen(ValueList.ORGANISATIONS) | TEXT.map(lambda name: Term("", name)),
    created=st.none() | st.dates(),
    language=st.none() | chosen(ValueList.LANGUAGES),
    file_type=st.none() | chosen(ValueList.FILE_TYPES),
    part_of=st.none() | st.builds(Reference, TEXT, TEXT),
    parts=st.lists(st.builds(Reference, TEXT, TEXT), max_size=3).map(tuple),
)


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    """The official schema; that of MDTO, which it only refers to, is replaced by one element."""
    if not SCHEMA.is_dir():
        pytest.skip("the official schema is not here")
    folder = tmp_path_factory.mktemp("diwoo")
    for path in SCHEMA.iterdir():
        text = path.read_text(encoding="utf-8")
        text = re.sub(r'schemaLocation="https://www.nationaalarchief[^"]+"', 'schemaLocation="mdto.xsd"', text)
        (folder / path.name).write_text(text, encoding="utf-8")
    (folder / "mdto.xsd").write_text(MDTO, encoding="utf-8")
    return etree.XMLSchema(etree.parse(folder / "diwoo-metadata.xsd"))


@given(metadata=METADATA)
def test_what_is_written_is_valid_and_reads_back_the_same(schema: etree.XMLSchema, metadata: Metadata) -> None:
    written = diwoo.document(metadata)
    schema.assertValid(written)
    assert diwoo.read(etree.fromstring(etree.tostring(written))) == metadata


def test_a_record_without_a_category_would_not_be_valid(schema: etree.XMLSchema) -> None:
    at = Handling(labelled(ValueList.HANDLINGS, "ontvangst"), datetime(2026, 3, 1, tzinfo=UTC))
    assert not schema.validate(diwoo.document(Metadata(publisher=BZK, title="Brief", categories=(), handlings=(at,))))


def test_the_lists_are_those_of_the_official_schema(schema: etree.XMLSchema) -> None:
    root = etree.parse(SCHEMA / "diwoo-metadata-lijsten.xsd")
    official = {found.get("value") or "" for found in root.iter("{http://www.w3.org/2001/XMLSchema}enumeration")}
    ours = {uri for name in ValueList for uri in values(name)}
    assert ours <= official
    # Themes and kinds of relation are not used yet.
    assert len(official - ours) == 96


@pytest.mark.skipif(not SITEMAPS.is_dir(), reason="the known sitemaps are not here")
def test_the_known_sitemaps_read_back(schema: etree.XMLSchema) -> None:
    whole, pieces = 0, 0
    for path in sorted(SITEMAPS.glob("*.txt")):
        data = path.read_bytes()
        piece = data.startswith(b"<url>")
        if piece:
            # A piece of a sitemap, as the tests of its maker keep it.
            data = f'<urlset xmlns:diwoo="{diwoo.NAMESPACE}">{data.decode()}</urlset>'.encode()
        if b"<diwoo:Document" not in data:
            continue
        for listed in sitemap.read(data):
            if listed.metadata is None:
                continue
            whole, pieces = whole + (not piece), pieces + piece
            assert listed.metadata.publisher == organisation(listed.metadata.publisher.uri, "")
            schema.assertValid(diwoo.document(listed.metadata))
    assert (whole, pieces) == (64, 2)


def listed(number: int) -> Listed:
    at = Handling(labelled(ValueList.HANDLINGS, "ontvangst"), datetime(2026, 3, 1, tzinfo=UTC))
    category = labelled(ValueList.CATEGORIES, "adviezen")
    said = Metadata(publisher=BZK, title=f"Brief <{number}> & meer", categories=(category,), handlings=(at,))
    return Listed(
        address=f"https://voorbeeld.nl/{number}", changed=date(2026, 3, 2), metadata=said if number % 2 else None
    )


def test_a_sitemap_comes_in_pieces_that_together_hold_every_record() -> None:
    records = [listed(number) for number in range(1001)]
    pieces = list(sitemap.pieces(iter(records)))
    found = sitemap.read(b"".join(pieces))
    assert [one.address for one in found] == [one.address for one in records]
    assert [one.metadata and one.metadata.title for one in found] == [
        one.metadata and one.metadata.title for one in records
    ]
    assert len(pieces) > 5


def test_an_empty_sitemap_is_still_one() -> None:
    assert sitemap.read(b"".join(sitemap.pieces([]))) == []


def test_what_is_no_sitemap_is_refused() -> None:
    with pytest.raises(ValueError, match="not a sitemap"):
        sitemap.read(b"<urlset>")


def test_the_index_names_each_sitemap() -> None:
    data = sitemap.index([("https://voorbeeld.nl/sitemaps/1.xml", date(2026, 3, 2)), ("https://voorbeeld.nl/s", None)])
    root = etree.fromstring(data)
    assert [found.text for found in root.iter(f"{{{sitemap.NAMESPACE}}}loc")] == [
        "https://voorbeeld.nl/sitemaps/1.xml",
        "https://voorbeeld.nl/s",
    ]


def test_json_for_search_engines_cannot_leave_its_element() -> None:
    data = json_ld.record(
        listed(1), identity="https://voorbeeld.nl/id/1", schema_type="DigitalDocument", title="</script><b>"
    )
    assert "<" not in data
    said = json.loads(data)
    assert said["name"] == "</script><b>"
    assert said["publisher"]["@id"] == BZK.uri


def test_a_control_sign_in_a_title_becomes_a_space() -> None:
    at = Handling(labelled(ValueList.HANDLINGS, "ontvangst"), datetime(2026, 3, 1, tzinfo=UTC))
    said = Metadata(publisher=BZK, title="Brief\x00twee", categories=(), handlings=(at,))
    assert diwoo.read(diwoo.document(said)).title == "Brief twee"


@pytest.mark.parametrize(
    ("media_type", "label"), [("application/pdf", "PDF"), ("text/plain; charset=utf-8", "Plain text")]
)
def test_a_media_type_has_its_official_file_type(media_type: str, label: str) -> None:
    found = file_type(media_type)
    assert found is not None
    assert found.label == label


def test_a_media_type_that_the_list_lacks_has_none() -> None:
    assert file_type("image/png") is None
