"""The Dutch word of the contract for each field of the code: one word for one thing, in every answer and question."""

_WORDS = """
about=overDeel action=maatregel actions=maatregelen actor=wie address=adres addressee=geadresseerde adviser=adviseur
agreed=afgesprokenDag arena=arena asked=gevraagd asked_on=gevraagdOp assessments=beoordelingen at=moment
author=schrijver basis=grondslag basis_words=vindplaatsGrondslag became=werd by=door cells=opgaven certainty=zekerheid
changes=veranderingen chapter=begrotingshoofdstuk closed=gesloten closes_on=sluitOp commissioned_by=inOpdrachtVan
commitments=toezeggingen confirmed=bevestigd content=inhoud contests=betwistingen criterion=maatstaf
csrf_token=csrfToken date=datum deferrals=uitstel description=omschrijving direction=richting document=document
document_date=documentDatum document_key=documentKenmerk document_kind=documentsoort document_title=documentTitel
draft=concept due=termijn due_until=termijnTot edits=aanpassingen end=einde entry=vermelding
entry_kind=soortVermelding evidence=bewijs explanation=uitleg fact=feit facts=feiten file=bestand first_day=eersteDag
follow_ups=opvolging forwarded_from=doorgestuurdDoor forwarded_to=doorgestuurdNaar genre=genre ground=grond
harmed=wieGeraakt house_document=kamerstuk judgement=oordeel kept_on=nagekomenOp key=kenmerk kind=soort label=label
last=laatstePagina last_day=laatsteDag late=teLaat lesson=les letters=brieven level=niveau link=koppeling
links=koppelingen loop=terugkoppeling loops=terugkoppelingen masked=gelakt materials=leermateriaal
media_type=mediatype missing=ontbreekt motions=moties movers=indieners name=naam new_action=nieuweMaatregel
number=nummer on=op on_date=datum organisation=organisatie organisation_key=organisatieKenmerk
original_due=oorspronkelijkeDag original_until=oorspronkelijkTot owner=eigenaar page=pagina page_size=paginaGrootte
pages=paginas part=deel parts=delen party=partij passages=passages pauses=pauzes publish=openbaarMaken
published_on=uitgebrachtOp question=vraag quote=citaat quotes=citaten reactions=reacties reason=toelichting
received_on=ontvangenOp recipient_only=alleenOntvanger recognition=erkenning recommendations=aanbevelingen
redress_by=herstelDoor reference=kenmerk references=kenmerken released_at=vrijgegevenOp report=rapport
report_key=rapportKenmerk returned=terugMet role=rol rounds=rondes rows=resultaten rule=regel sections=koppen
seen=gezien seen_missing=gezienOntbrekend sender=afzender sent_on=voorgelegdOp sha256=sha256 shares=aandelen
shifts=verschuivingen short_name=afkorting silence=zonderReactie silent=zonderReactie silent_since=zonderReactieSinds
size=grootte source=bron source_number=bronnummer standpoints=standpunten start=begin state=stand statement=passage
status=strekking step=trede strength=sterkte submitted=ingediend successor=opvolger target=doel term=bepaling
text=tekst text_version=tekstversie themes=themas timeline=tijdlijn title=titel to=aan tooi=tooi total=totaal
trajectory=hersteltraject turn=beurt until=tot update_class=soortOpgave updates=opgaven valid_from=geldigVan
valid_until=geldigTot validated=goedgekeurd verb=gebeurtenis version=versie voices=aantalMensen was=was
went_up_in=opgegaanIn without_news=geenNieuws without_pack=zonderStartpakket woo_category=wooCategorie words=woorden
work=standVanHetWerk written=geschreven written_at=geschrevenOp year=jaar years=jaren house=kamer office=ambt
withheld=nietGegeven article=artikel motivation=motivering legal_opinion=juridischOordeel decided_on=beslotenOp
advice=advies advised_on=adviesVan given_on=gegevenOp given_how=hoeGegeven since=sinds withdrawn_at=ingetrokkenOp
count=aantal definition=betekenis missing_words=watOntbreekt of=van whole=helemaal more=meer redactions=gelaktePassages
summary=samenvatting kept_inside=binnenGebleven debate_on=debatOp papers=stukken moments=beslismomenten who=wie
outcome=uitkomst entries=vermeldingen
"""
WORDS: dict[str, str] = dict(pair.split("=") for pair in _WORDS.split())


def dutch(name: str) -> str:
    """The word of the contract for a field; its own name where the table has none, for which a test fails.

    >>> dutch("due_until")
    'termijnTot'
    """
    first, *rest = name.split("_")
    return WORDS.get(name) or first + "".join(part.capitalize() for part in rest)
