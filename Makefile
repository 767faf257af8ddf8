# Everything a clone needs: `make demo` and `make test` set themselves up.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared

.PHONY: help setup web demo test check format bench gazetteer model model-card screenshots lock clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

setup: .venv/.ready ## make .venv with the locked dependencies and musnad itself

.venv/.ready: requirements/dev.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

web: setup ## build the web pages anew after a change in web/
	$(BIN)/python hatch_build.py

demo: setup ## read the examples: claims in the terminal, a page in out/report.html, a record in out/demo.db
	$(BIN)/musnad read examples
	@mkdir -p out
	$(BIN)/musnad report examples -o out/report.html
	@rm -f out/demo.db out/demo.db-wal out/demo.db-shm
	$(BIN)/musnad init out/demo.db
	$(BIN)/musnad add examples --to out/demo.db
	@echo "The same as a page with a map and a timeline: out/report.html"
	@echo "The same to search, judge and correct in the browser: $(BIN)/musnad serve out/demo.db"

test: setup ## run the tests
	$(BIN)/python -m pytest -q
	$(BIN)/python hatch_build.py test

check: setup ## lint, types, layers, and the quality floors where ../shared is there
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python hatch_build.py check
	$(BIN)/python -m bench.gate --shared $(SHARED)

format: setup ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python hatch_build.py format

bench: .venv/.bench ## measure quality, speed and memory into bench/RESULTS.md
	$(BIN)/python -m bench.run --shared $(SHARED)

.venv/.bench: .venv/.ready requirements/bench.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.lock
	touch $@

gazetteer: setup ## build the gazetteer anew from its sources and the seeds under ../shared
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --group gazetteer
	$(BIN)/python -m gazetteer.build --seeds $(SHARED)/corpus/places

model: .venv/.training ## train the learned reader anew from ../shared and put its weights into the package
	@mkdir -p out/training
	$(BIN)/python -m training.warm --corpus $(SHARED)/corpus --out out/training/warm.pt
	$(BIN)/python -m training.claims --corpus $(SHARED)/corpus --start out/training/warm.pt --given --epochs 18 --out out/training/first.pt
	$(BIN)/python -m training.claims --corpus $(SHARED)/corpus --start out/training/first.pt --epochs 10 --seed 2 --out out/training/claims.pt
	$(BIN)/python -m training.export out/training/claims.pt --corpus $(SHARED)/corpus
	$(BIN)/python -m training.calibrate --shared $(SHARED)

.venv/.training: .venv/.ready
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --group training
	touch $@

model-card: setup ## measure the learned reader and write docs/model-card.md
	$(BIN)/python -m training.card --shared $(SHARED)

screenshots: setup ## take the pictures of docs/web.md anew; needs Chromium
	$(BIN)/python -m tests.web.screenshots

lock: setup ## renew the lock files
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --python-version 3.11 pyproject.toml --group dev -o requirements/dev.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --python-version 3.11 pyproject.toml --group dev --group bench -o requirements/bench.lock

clean: ## remove what was made
	rm -rf .venv out build dist web/node_modules src/musnad/serve/static .mypy_cache .ruff_cache .pytest_cache .hypothesis
