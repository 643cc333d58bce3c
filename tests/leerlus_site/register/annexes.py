"""Annexes written for these tests: a sound one, a later one, and three damaged ones with what is said of each."""

ANNEX = """# Bijlage 3: Voortgang na het rapport 'Water zonder loket'

Tabel 3 Voortgang na het rapport 'Water zonder loket' van het ministerie van Dijken en Dammen

Datum 14 mei 2025

## Herstel voor bewoners

| Actie | Omschrijving | Stand van zaken |
|---|---|---|
| 4 | Bewoners een vaste contactpersoon geven (NR 9 Motie Zandstra c.s., deel 1) | Geen verdere update. |
| 7 | Een loket openen in elke wijk (NR 9 Motie Zandstra c.s., deel 2) | Drie loketten zijn open, in 2026 meer. |
| 8 | De oude lijst met namen wissen | Afgerond. |
"""
LATER_ANNEX = ANNEX.replace("14 mei 2025", "12 mei 2026").replace("Drie loketten zijn open, in 2026 meer.", "Afgerond.")

DAMAGED = {
    "missing column": (
        ANNEX.replace("| Actie | Omschrijving | Stand van zaken |", "| Actie | Omschrijving |")
        .replace("|---|---|---|", "|---|---|")
        .replace(" | Geen verdere update. |", " |")
        .replace(" | Drie loketten zijn open, in 2026 meer. |", " |")
        .replace(" | Afgerond. |", " |"),
        "Stand van zaken",
    ),
    "merged cells": (ANNEX.replace("| Geen verdere update. |", "| |"), "samengevoegd"),
    "a duplicated number": (ANNEX.replace("| 8 |", "| 7 |"), "Nummer 7 staat 2 keer"),
}
