# Forum ouvert. `make` alone says what there is; longer logic is in .ci/.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# Whom the server listens to. HOST=0.0.0.0 lets phones of the same network in.
HOST ?= 127.0.0.1
PORT ?= 3000
# The one folder that holds everything: database and files.
DATA ?= data

# wasm-opt comes from npm.
export PATH := $(CURDIR)/end2end/node_modules/.bin:$(PATH)
export SQLX_OFFLINE ?= true

# The release build is redone only when one of these has changed (folders are
# in the list too: they change when a file goes away).
SOURCES := Cargo.toml Cargo.lock .cargo/config.toml \
	$(shell find domain app server style migrations .sqlx 2>/dev/null)
BUILT := target/.release-is-built

.PHONY: help run build watch test soak check size bench fmt sqlx tools

help: ## This list
	@echo 'Forum ouvert — make TARGET [HOST=0.0.0.0] [PORT=3000] [DATA=data]'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(BUILT) ## Build what has changed and start the server, with an example on an empty database
	target/release/forum serve --listen $(HOST):$(PORT) --data $(DATA) --site target/site --example

build: $(BUILT) ## Build the release only

# What older builds left in target/site would stay for ever: names have hashes.
$(BUILT): $(SOURCES)
	.ci/tools build
	rm -rf target/site
	cargo leptos build --release --precompress
	touch $@

# It writes over target/site, so the next `make run` must build again.
watch: ## Start the server, rebuild and reload the browser at each change
	.ci/tools build
	rm -f $(BUILT)
	LEPTOS_SITE_ADDR=$(HOST):$(PORT) cargo leptos watch -- \
		serve --listen $(HOST):$(PORT) --data $(DATA) --site target/site --example

test: ## All tests: rules, store, HTTP, pages, sizes, browsers
	.ci/test

soak: $(BUILT) ## The seeded days and the faults done on purpose for some ten minutes, on the release
	SOAK=1 cargo test --package server --lib simulation
	SOAK=1 PROGRAM=$(CURDIR)/target/release/forum cargo test --package server --test faults

check: ## What reading the code can tell: format, lints, dependencies, licences, queries
	.ci/check

size: $(BUILT) ## Weigh what a phone downloads, against the budgets
	.ci/size

bench: $(BUILT) ## Measure speed and frugality beside peers (some minutes; a quiet machine with two cores); PART=notes: that alone
	$(if $(PART),,cd bench/peers/ws && npm ci --no-audit --no-fund --loglevel=error)
	cargo build --release --package bench
	target/release/bench $(PART)

fmt: ## Format the code
	cargo fmt --all

sqlx: ## Describe the SQL queries in .sqlx/ again, after changing one or adding a migration
	.ci/sqlx refresh

tools: ## Install what the other targets need; they do it by themselves
	.ci/tools
