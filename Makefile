# `make` lists what there is. `make run` and `make test` do all their own set-up.
.DEFAULT_GOAL := help
ONLY ?=
.PHONY: help setup run test check fix test-core gold memos bench fuzz prove demo backup restore lock paraphrase openapi

PY := .venv/bin/python
ARGS ?=
MINUTES ?= 30

help: ## Laat zien wat er is
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

setup: ## Maak .venv uit de vastgelegde onderdelen (gaat vanzelf bij run en test)
	@sh requirements/setup.sh .venv requirements/dev.lock

run: setup ## Start portaal, werkplek en worker; PORT=8010 kiest een andere poort
	@$(PY) -m leerlus_site.run --with-parent

test: setup ## Draai alle tests op een eigen database; ARGS="-k woord" kiest
	@$(PY) -m pytest -n 2 --dist loadfile -q $(ARGS)

check: setup ## Controleer stijl, types, lagen en migraties
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m mypy -p demo -p benchmarks
	.venv/bin/lint-imports --no-cache
	$(PY) manage.py makemigrations --check --dry-run

fix: setup ## Zet stijl en volgorde van imports recht
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

test-core: ## Draai de tests van de kern in een eigen omgeving, zonder Django
	@sh requirements/setup.sh .venv-core requirements/test-core.lock
	@.venv-core/bin/python -m pytest tests/leerlus -q $(ARGS)

demo: setup ## Bouw de documenten van de demowereld in build/demo
	$(PY) -m demo.build build/demo

prove: setup ## Meet de punten waarop het project wordt beoordeeld; ONLY=foundation kiest
	@$(PY) -m benchmarks.prove $(if $(ONLY),--only "$(ONLY)")

gold: setup ## Vergelijk de lezer met teksten waarvan het antwoord bekend is
	@$(PY) -m benchmarks.gold

memos: setup ## Lees verzonnen nota's uit een nieuw zaad: namen en persoonsgegevens; ARGS="--seed 7"
	@$(PY) -m benchmarks.memos $(ARGS)

paraphrase: setup ## Laat zoeken ook andere woorden met dezelfde betekenis vinden (90 MB, blijft op deze computer)
	@$(PY) -m pip install --quiet --require-hashes --requirement requirements/paraphrase.lock
	@echo "Start Leerlus opnieuw, en maak daarna de zoekindex opnieuw: .venv/bin/python manage.py rebuild_index"

bench: setup ## Meet hoe snel de lezer is, als verhouding in één run
	@sh requirements/setup.sh .venv-peers requirements/peers.lock
	@$(PY) -m benchmarks.speed $(ARGS)

fuzz: ## Zoek MINUTES minuten naar bytes waar de lezer van breekt, in een eigen omgeving
	@sh requirements/setup.sh .venv-fuzz requirements/fuzz.lock
	@.venv-fuzz/bin/python -m benchmarks.fuzz $(MINUTES) $(ARGS)

openapi: setup ## Schrijf de afspraken van de API's naar docs/openapi
	@$(PY) -m leerlus_site.run.openapi

backup: setup ## Schrijf database en bestanden naar één archief in backups/
	@$(PY) -m leerlus_site.run.backup write

restore: setup ## Haal een archief terug: make restore FILE=backups/….tar
	@$(PY) -m leerlus_site.run.backup restore "$(FILE)" $(if $(filter ja,$(REPLACE)),--replace)

lock: setup ## Leg de versies van alle onderdelen opnieuw vast
	.venv/bin/uv pip compile -q pyproject.toml $(LOCK) -o requirements/core.lock
	.venv/bin/uv pip compile -q pyproject.toml $(LOCK) --extra run -o requirements/run.lock
	.venv/bin/uv pip compile -q pyproject.toml $(LOCK) --extra run --extra dev -o requirements/dev.lock
	.venv/bin/uv pip compile -q pyproject.toml $(LOCK) --extra run --extra paraphrase -c requirements/dev.lock -o requirements/paraphrase.lock
	.venv/bin/uv pip compile -q pyproject.toml requirements/test-core.in $(LOCK) -c requirements/dev.lock -o requirements/test-core.lock
	.venv/bin/uv pip compile -q pyproject.toml requirements/fuzz.in $(LOCK) -c requirements/dev.lock -o requirements/fuzz.lock
	.venv/bin/uv pip compile -q requirements/peers.in $(LOCK) -c requirements/dev.lock -o requirements/peers.lock

LOCK := --universal --generate-hashes --no-header --no-annotate
