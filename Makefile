# Two commands: `make run` gives the living demo territory, `make test` passes every test.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
DATA_DIR ?= var
export PORT DATA_DIR
# Compiled modules are kept, or each process of a run would compile a thousand files again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check bench load lock messages clean help

help:
	@sed -n 's/^## //p' Makefile

## run    the demo territory on http://localhost:8000/ (PORT=, DATA_DIR=)
run: $(VENV)/.runtime messages
	@exec $(BIN)/python manage.py quickstart --port $(PORT)

## test   every test, browser stories included where a Chromium is found
# Two processes for two cores, and one for the stories, which mostly wait for the browser.
test: $(VENV)/.development messages
	$(BIN)/python -m pytest -n 3 --dist loadgroup --no-loadscope-reorder $(ARGS)

## check  lint, format, import layers, migrations, translations, deployment settings, known vulnerabilities
check: $(VENV)/.development messages
	$(BIN)/python manage.py check_project

## bench  one table row per scenario, as ratios and percentiles (SIZES=1000,10000)
bench: $(VENV)/.development messages
	$(BIN)/python manage.py bench --sizes $(or $(SIZES),1000,10000) $(ARGS)

## load   mixed load while web, worker, PostgreSQL, Redis and mail are killed; proves that nothing is lost (MINUTES=60)
load: $(VENV)/.development messages
	$(BIN)/python -m tests.load --minutes $(or $(MINUTES),60) $(ARGS)

## lock   requirements*.txt anew from requirements/*.in, each version with its hashes (UPGRADE=1: the newest)
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --annotation-style line \
	--no-emit-index-url --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)
lock: | $(VENV)/bin/python
	$(LOCK) requirements/base.in --output-file requirements.txt
	$(LOCK) requirements/s3.in --output-file requirements/s3.txt
	$(LOCK) requirements/redis.in --output-file requirements/redis.txt
	$(LOCK) requirements/sentry.in --output-file requirements/sentry.txt
	$(LOCK) requirements/metrics.in --output-file requirements/metrics.txt
	$(LOCK) requirements/dev.in --output-file requirements-dev.txt
	$(LOCK) requirements/engines.in --output-file requirements/engines.txt

INSTALL := $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes --python $(BIN)/python
$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9

$(VENV)/.runtime: requirements.txt | $(VENV)/bin/python
	$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt | $(VENV)/bin/python
	$(INSTALL) -r requirements-dev.txt
	@touch $@ $(VENV)/.runtime

PO := $(wildcard site/locale/*/LC_MESSAGES/django.po)
MO := $(PO:.po=.mo)
messages: $(MO)
%.mo: %.po | $(VENV)/.runtime
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@
