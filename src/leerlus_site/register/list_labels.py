"""What the value lists and their values are called in Dutch."""

LIST: dict[str, str] = {
    "perspective": "Perspectief",
    "nature": "Structuur of cultuur",
    "outcome": "Wat gebeurde er",
    "redress": "Leren in of van herstel",
    "duration": "Tijdelijk of blijvend",
    "change_level": "Niveau van verandering",
    "embedding_target": "Waar de verandering een plaats krijgt",
    "government_level": "Bestuurslaag",
    "scope": "Gebied",
    "system_fault": "Fout in het systeem",
    "need_kind": "Soort behoefte",
    "need_holder": "Van wie is de behoefte",
    "repair": "Wat moet worden hersteld",
    "public_value": "Publieke waarde",
}
VALUE: dict[str, dict[str, str]] = {
    "perspective": {
        "affected_people": "gedupeerden",
        "redress_staff": "medewerkers van hersteloperaties",
        "experts_by_experience": "ervaringsdeskundigen",
        "decentral_government": "gemeenten, provincies en waterschappen",
        "science": "wetenschap",
        "implementing_body": "uitvoeringsorganisaties",
        "inspectorate": "inspecties en toezichthouders",
        "politics": "politiek",
        "society": "samenleving",
    },
    "nature": {"structure": "structuur: regels en inrichting", "culture": "cultuur: houding en gedrag"},
    "outcome": {"went_wrong": "het ging mis", "went_well": "het ging goed", "dilemma": "het was een dilemma"},
    "redress": {"in_redress": "in herstel: terwijl het loopt", "of_redress": "van herstel: over herstel als geheel"},
    "duration": {"temporary": "tijdelijk", "structural": "blijvend"},
    "change_level": {
        "professional": "de professional",
        "organisation": "de organisatie",
        "political_administrative": "politiek en bestuur",
    },
    "embedding_target": {
        "law": "wet",
        "framework": "kader of richtlijn",
        "policy": "beleid",
        "organisation": "organisatie",
        "process": "werkproces",
        "execution": "uitvoering",
        "craft": "vakmanschap, houding en gedrag",
    },
    "government_level": {
        "national": "het Rijk",
        "province": "provincie",
        "municipality": "gemeente",
        "water_authority": "waterschap",
        "public_body": "openbaar lichaam in Caribisch Nederland",
        "cooperation": "samenwerking van overheden",
    },
    "scope": {"netherlands": "Nederland in Europa", "caribbean_netherlands": "Caribisch Nederland"},
    "system_fault": {
        "merely_technical": "uitvoering gezien als alleen techniek",
        "top_down": "van boven naar beneden bedacht",
        "policy_split_from_execution": "beleid en uitvoering uit elkaar",
    },
    "need_kind": {"material": "materieel", "immaterial": "immaterieel"},
    "need_holder": {"individual": "van één mens of huishouden", "collective": "van de groep"},
    "repair": {
        "in_people": "in mensen",
        "between_people": "tussen mensen",
        "in_society": "in de samenleving",
        "in_money": "in geld",
        "in_living_environment": "in de leefomgeving",
    },
    "public_value": {
        "lawfulness": "rechtmatigheid",
        "accountability": "verantwoording",
        "justice": "rechtvaardigheid",
        "moral_considerations": "morele overwegingen",
        "humane_measure": "menselijke maat",
        "legitimacy": "legitimiteit",
        "proportionality": "evenredigheid",
        "feasibility": "uitvoerbaarheid",
    },
}


def choices(name: str) -> list[tuple[str, str]]:
    """The values of a list with their words, in the order of the list."""
    return list(VALUE[name].items())
