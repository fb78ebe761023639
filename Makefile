# make run, make test: everything either needs is made first, in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: run test lint types imports quality fit clean

run: $(READY)
	$(BIN)/newsdiff sample_articles/north-korea-casualties-rewrite.txt sample_articles/north-korea-casualties-afp.md

test: $(READY) lint types imports
	$(BIN)/python -m pytest -n auto -q

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "newsdiff needs Python 3.11 or newer; try: make PYTHON=python3.12 " + " ".join(sys.argv[1:]))'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

quality: $(READY)
	$(BIN)/python tests/benchmarks/quality.py $(DATA) $(PARTS)

fit: $(READY)
	$(BIN)/python tests/benchmarks/fit_links.py $(DATA)

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
