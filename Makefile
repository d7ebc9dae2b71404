# Everything runs in an environment of its own, .venv; only Python 3.11 or newer is needed.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: help try test bench docs spec checker clean

help: ## 列出这些命令 show this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

$(BIN)/gidar: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.test: pyproject.toml | $(BIN)/gidar
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

try: $(BIN)/gidar ## 安装并校验示例 set up, validate a real report, show a faulty one
	@echo '== 一份真实的报告 a real report =='
	@$(BIN)/gidar validate examples/shuangyashan-2024.json
	@echo '== 一份有差错的报告 a faulty one =='
	@$(BIN)/gidar validate examples/faulty-2024 || test $$? -eq 1
	@echo
	@echo '校验自己的报告 validate your own: $(BIN)/gidar validate PATH'

test: $(VENV)/.test ## 安装并运行测试 set up and run all tests
	$(BIN)/python -m pytest

bench: $(VENV)/.test ## 测速 measure, beside the alternatives
	$(BIN)/python benchmarks/startup.py

spec: $(VENV)/.test ## 由 spec/ 生成 generate spec/dist and the reference pages
	$(BIN)/gidar spec build

docs: $(VENV)/.test ## 网站 build the site and serve it
	$(BIN)/mkdocs serve

checker: ## 网页校验器 build docs/assets/checker.js from checker/ (needs Node.js)
	cd checker && npm ci --silent && npm run --silent check && npm run --silent build

clean: ## 清理 remove the environment and what was built
	rm -rf $(VENV) build dist site
