# Everything a target needs is made first, in .venv. `make help` says what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.DEFAULT_GOAL := help
.PHONY: help run test lint types imports quality fit bench picture keys build clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(READY) ## open the reader on the sample articles
	$(BIN)/newsdiff sample_articles/north-korea-casualties-rewrite.txt sample_articles/north-korea-casualties-afp.md

test: $(READY) lint types imports ## check style, types and imports, and run every test
	$(BIN)/python -m pytest -n auto -q

lint: $(READY) ## check the style (ruff)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## check the types (mypy --strict)
	$(BIN)/mypy

imports: $(READY) ## check which room may import which (import-linter)
	$(BIN)/lint-imports

quality: $(READY) ## score the engine on annotated data: make quality DATA=path/to/data
	$(BIN)/python tests/benchmarks/quality.py $(DATA) $(PARTS)

fit: $(READY) ## fit the weights of the links again: make fit DATA=path/to/data
	$(BIN)/python tests/benchmarks/fit_links.py $(DATA)

bench: $(READY) ## time the engine on articles of 40 to 10,000 sentences, and the reader in a terminal
	$(BIN)/python tests/benchmarks/engine.py
	$(BIN)/python tests/benchmarks/terminal.py

picture: $(READY) ## take the picture of the reader that the README shows
	$(BIN)/python docs/picture.py

keys: $(READY) ## write the page of the reader's keys, docs/keys.md
	$(BIN)/python docs/keys.py

build: $(READY) ## build the wheel and the source distribution into dist/
	$(BIN)/python -m hatchling build

clean: ## remove everything that was made
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

# The constraints hold for what builds the package, too. An installed package is compiled; where Python is told to
# write no bytecode, this one would be compiled anew at every start.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "newsdiff needs Python 3.11 or newer; try: make PYTHON=python3.12 " + " ".join(sys.argv[1:]))' $(MAKECMDGOALS)
	$(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q tui/newsdiff
	touch $@
