# Everything runs in an environment of its own, .venv; only Python 3.11 or newer is needed.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: help try test bench docs spec clean

help: ## show this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

$(BIN)/gidar: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.test: pyproject.toml | $(BIN)/gidar
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

try: $(BIN)/gidar ## set up, validate a real report, show a faulty one
	$(BIN)/gidar validate examples/shuangyashan-2024.json
	$(BIN)/gidar validate examples/faulty-2024 || test $$? -eq 1

test: $(VENV)/.test ## set up and run all tests
	$(BIN)/python -m pytest

bench: $(VENV)/.test ## measure, beside the alternatives
	$(BIN)/python benchmarks/startup.py

spec: $(VENV)/.test ## generate spec/dist and the reference pages
	$(BIN)/gidar spec build

docs: $(VENV)/.test ## build the site and serve it
	$(BIN)/mkdocs serve

clean: ## remove the environment and what was built
	rm -rf $(VENV) build dist site
