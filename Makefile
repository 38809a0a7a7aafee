# make stay and make test need Python 3.11 or newer and make; they set up everything else in .venv.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

KERNELS := $(wildcard graphs/*.py graphs/hierarchy/*.py itinerary/*.py itinerary/ruin/*.py itinerary/bound/*.py)

.PHONY: stay test test-all test-wheel lint audit data docs gallery system clean

stay: .venv/run.done .venv/kernels.done ## compose a two-day stay, print it and the path of its map
	@echo "Composing a stay. The first time, what computes is compiled before: that takes a while."
	$(BIN)/fluvestre compose --segment promeneurs-chaleureux --from bethune \
		--arrive 2027-05-15T10:00 --leave 2027-05-16T18:00 --out stays

test: .venv/dev.done .venv/kernels.done system lint ## lint, types, layers and all tests but the long ones
	$(BIN)/pytest -n 2 -m "not long"

test-all: .venv/dev.done .venv/kernels.done system ## everything, the long ones too
	$(BIN)/pytest -n 2

test-wheel: .venv/dev.done ## the tests against the built wheel, from a copy of tests/ elsewhere
	sh .ci/test-wheel

lint: .venv/dev.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

audit: .venv/dev.done ## known faults of what is installed, as far as the registry tells of any
	$(BIN)/pip-audit --disable-pip --require-hashes --progress-spinner off -r locks/run.txt

data: .venv/dev.done ## rebuild offers/data and graphs/data from sources/
	$(BIN)/python sources/build_communes.py
	$(BIN)/python sources/build_commune_list.py
	$(BIN)/python sources/build_neighbours.py
	$(BIN)/python sources/build_stops.py
	$(BIN)/python sources/build_network.py
	$(BIN)/python sources/build_catalogue.py
	$(BIN)/python sources/build_coverage.py

docs: .venv/run.done ## rebuild the generated pages of docs/
	$(BIN)/python sources/build_cli_page.py
	$(BIN)/python sources/build_segments_page.py
	$(BIN)/python sources/build_settings_page.py
	$(BIN)/python sources/compose_everything.py

gallery: .venv/dev.done system ## compose the six stays of docs/gallery and draw them anew
	$(BIN)/python sources/build_gallery.py

system: ## what Debian brings: Chromium, Pango, PostgreSQL
	@sh .ci/system

.venv/run.done: pyproject.toml locks/run.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "fluvestre needs Python 3.11 or newer")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing what fluvestre needs into .venv: that takes a while."
	$(BIN)/pip install --quiet --require-hashes -r locks/run.txt
	$(BIN)/pip install --quiet --no-deps --editable .
	touch $@

.venv/dev.done: .venv/run.done locks/dev.txt
	$(BIN)/pip install --quiet --require-hashes -r locks/dev.txt
	touch $@

# What is compiled is kept beside each file, and knows nothing of the other files that it was made from.
.venv/kernels.done: .venv/run.done $(KERNELS)
	find graphs itinerary -name '*.nb[ic]' -delete
	touch $@

clean:
	rm -rf .venv build dist stays
