# Every command of the project. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON_IN := .venv/bin/python
SEEDS ?= 200
BASE ?= 0
MINUTES ?= 2
PYTEST_WORKERS ?= auto
ARGS ?=

.PHONY: help
help: ## Lists the commands
	@awk 'BEGIN {FS = ":.*## "} /^[a-z0-9-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: setup
setup: ## Makes .venv and installs everything, system libraries included
	@tools/setup.sh test

.PHONY: run
run: ## Starts the console in training mode (ARGS="…" are passed on)
	@tools/setup.sh run
	@tools/run.sh --training $(ARGS)

.PHONY: central
central: ## Starts a central server on SQLite (ARGS="…" are passed on)
	@tools/setup.sh run
	@.venv/bin/halo-central serve $(ARGS)

.PHONY: test
test: ## Runs all tests with real servers, in random order, and checks the coverage
	@tools/setup.sh test
	@mkdir -p .cache/coverage
	@HALO_TEST_DISPLAY=xvfb $(PYTHON_IN) -m pytest -n $(PYTEST_WORKERS) --dist worksteal \
		--cov --cov-report=html:.cache/coverage/html --durations=12 $(ARGS)

.PHONY: check
check: ## Format, lint, types and architecture: what to run before a commit
	@tools/setup.sh test
	@$(PYTHON_IN) -m ruff format --check .
	@$(PYTHON_IN) -m pytest -q -n $(PYTEST_WORKERS) tests/architecture

.PHONY: format
format: ## Formats the code and repairs what can be repaired
	@tools/setup.sh test
	@$(PYTHON_IN) -m ruff check --fix-only --quiet .
	@$(PYTHON_IN) -m ruff format .

.PHONY: sim
sim: ## Simulates SEEDS days from number BASE on with faults of every kind
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.simulation.run --seeds $(SEEDS) --base $(BASE) $(ARGS)

.PHONY: chaos
chaos: ## Runs real consoles through COUNT times of bad weather on the line to a real server
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.chaos.run --count $(or $(COUNT),20) --base $(BASE) $(ARGS)

.PHONY: line
line: ## Measures what a bad line costs: an idle cycle, 50 changed cases, a large photo
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.chaos.figures $(ARGS)

.PHONY: kill
kill: ## Kills and freezes real consoles and servers COUNT times in mixed work
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.kill.run --count $(or $(COUNT),100) --base $(BASE) $(ARGS)

.PHONY: powercut
powercut: ## Cuts the power COUNT times while console and server write, and looks at what is left
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.powercut.run --count $(or $(COUNT),1000) --base $(BASE) $(ARGS)

.PHONY: load
load: ## Puts a server under the load of 200 and 400 consoles for MINUTES, on both databases
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.load.run --minutes $(MINUTES) $(ARGS)

.PHONY: bench
bench: ## Measures speed beside its floors (ARGS="--json --size 20000 --only start reading")
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.bench.run $(ARGS)

.PHONY: torture
torture: ## Commits in any order on PostgreSQL while readers follow; counts skipped rows
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.torture.run $(ARGS)

.PHONY: fuzz
fuzz: ## Sends COUNT odd requests to each address as each role, and raw bytes to the socket
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.fuzz.run --count $(or $(COUNT),100) $(ARGS)

.PHONY: mutants
mutants: ## Looks whether simulation and tests find each deliberate bug (ARGS="--only m9 …")
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.simulation.mutants $(ARGS)
	@$(if $(ARGS),,$(PYTHON_IN) -m tests.domain_bugs)

.PHONY: screenshots
screenshots: ## Paints every screen into build/screenshots
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.support.display $(PYTHON_IN) -m tests.screenshots $(ARGS)

.PHONY: a11y
a11y: ## Walks every window, sheet and dialog: names, Tab, contrast, room (ARGS="--only …")
	@tools/setup.sh test
	@QT_FONT_DPI=96 TZ=Asia/Makassar $(PYTHON_IN) -m tests.support.display \
		$(PYTHON_IN) -m tests.a11y $(ARGS)

.PHONY: keys
keys: ## Does five daily jobs by keyboard and counts keys and seconds
	@tools/setup.sh test
	@QT_FONT_DPI=96 TZ=Asia/Makassar $(PYTHON_IN) -m tests.support.display \
		$(PYTHON_IN) -m tests.keys

.PHONY: docs
docs: ## Writes again what is generated: workflow table, OpenAPI, golden files
	@tools/setup.sh test
	@$(PYTHON_IN) -m tools.generate

.PHONY: books
books: ## Makes the site of docs/ in build/books (ARGS="--no-pictures", "--external")
	@tools/setup.sh test
	@$(PYTHON_IN) -m tests.support.display $(PYTHON_IN) -m tools.books.site $(ARGS)

.PHONY: translations
translations: ## Takes new texts out for translation, and compiles what was translated
	@tools/setup.sh test
	@$(PYTHON_IN) -m tools.translations update
	@$(PYTHON_IN) -m tools.translations build

.PHONY: appimage
appimage: ## Makes the AppImage of the console (ARGS="--fast", "--runtime-file FILE")
	@tools/setup.sh packages
	@PYTHONPATH=packaging $(PYTHON_IN) -m halo_bundle appimage $(ARGS)

.PHONY: deb
deb: ## Makes the Debian packages of console and server (ARGS=--fast)
	@tools/setup.sh packages
	@PYTHONPATH=packaging $(PYTHON_IN) -m halo_bundle deb $(ARGS)

.PHONY: msi
msi: ## Makes the MSI of the console (ARGS="--python-embed ZIP --sha256 …"; else a stub)
	@tools/setup.sh packages
	@PYTHONPATH=packaging $(PYTHON_IN) -m halo_bundle msi $(ARGS)

.PHONY: packages-test
packages-test: ## Builds all packages twice, installs and runs them in clean roots and under Wine
	@tools/setup.sh packages
	@HALO_TEST_DISPLAY=xvfb $(PYTHON_IN) -m pytest -n0 -p no:randomly --timeout 1200 \
		tests/packages/check_*.py $(ARGS)

.PHONY: lock
lock: ## Pins the newest versions that pyproject.toml allows (ARGS=--upgrade for newer ones)
	@tools/lock.sh $(ARGS)

.PHONY: clean
clean: ## Removes what the commands left behind, .venv included
	@rm -rf .venv .cache .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache \
		.ruff_cache build dist htmlcov
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
