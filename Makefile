# Everything a person or CI runs. Needs Python 3.11 or newer, make and the package registries; nothing else.
PYTHON ?= python3
UV := .tools/bin/uv
RUN := .venv/bin/
# uv makes and fills .venv; its own copy stands apart so that a sync does not remove it.
export UV_PROJECT_ENVIRONMENT := .venv

.PHONY: help setup demo train test lint types imports eval bench bench-record errors clean

help: ## what can be typed here
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: .venv/.synced ## make .venv with everything the project needs

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Verbale needs Python 3.11 or newer; set PYTHON=…" >&2; exit 1; }
	$(PYTHON) -m venv .tools
	.tools/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.8,<1'

.venv/.synced: $(UV) uv.lock pyproject.toml
	$(UV) sync --frozen --quiet --compile-bytecode --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')"
	@$(RUN)python -m compileall -q src
	@touch $@

demo: setup ## read the sample articles and print what they say
	@$(RUN)verbale demo

train: $(UV) ## train a tagger on our gold and compare it with the rules across five folds
	UV_PROJECT_ENVIRONMENT=.train $(UV) sync --frozen --quiet --extra train
	.train/bin/python -m training.tagger --folds 5 --jobs 2 --policy --table --write

test: setup lint types imports ## everything that CI checks
	$(RUN)pytest -n 2
	$(RUN)python -m evals.gate

lint: setup ## style
	$(RUN)ruff check .
	$(RUN)ruff format --check .

types: setup ## mypy --strict
	$(RUN)mypy

imports: setup ## a package imports only those to its left
	$(RUN)lint-imports

eval: setup ## score the readings against their gold and the pinned floors
	$(RUN)python -m evals.gate

bench: setup ## articles and words a second, beside the bare spaCy pipeline
	$(RUN)python -m evals.bench

bench-record: setup ## how adding, deriving and asking grow with the record (SIZES="1000 10000 100000")
	$(RUN)python -m evals.bench_record $(SIZES)

errors: setup ## misses and false finds with their context (SET=seeds|dev|sample)
	$(RUN)python -m evals.errors $(or $(SET),dev)

clean: ## remove what setup made
	rm -rf .venv .train .tools
