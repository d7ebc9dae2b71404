# Everything runs in an environment of its own, .venv; only Python 3.11 or newer is needed.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
TESTS = $(BIN)/python -m pytest --numprocesses $(JOBS) --dist loadgroup
OUT ?= dist
JOBS ?= 2  # processes that run tests side by side
MINUTES ?= 1  # how long make fuzz looks
SEED ?=  # what make fuzz begins with, printed where none is given
SCANS ?=  # options of benchmarks/scans.py
BENCH ?=  # options of benchmarks/scale.py, such as --million

.PHONY: help try lint check quick test fuzz mutants floors bench bench-readers bench-documents bench-repair bench-serve docs site spec checker packages dist clean

help: ## 列出这些命令 show this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

$(BIN)/gidar: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[write]'
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

$(VENV)/.docs: pyproject.toml | $(BIN)/gidar
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[spec,docs]'
	@touch $@

lint: $(VENV)/.test ## 格式与类型 style and types
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/mypy

check: $(VENV)/.test ## 一分钟内的检查 style, types, and the tests of a minute: unit and conformance
	@$(MAKE) --no-print-directory --jobs 2 lint quick  # side by side: the types take one core for a while

quick: $(VENV)/.test
	$(TESTS) tests/unit tests/conformance

test: lint ## 安装并运行全部测试 set up, check style and types, and run all tests
	$(TESTS)

fuzz: $(VENV)/.test ## 随机变异的输入 inputs changed at random (MINUTES=1, SEED=…); those that fail stay in build/failures/fuzz
	$(BIN)/python tests/fuzz --minutes $(MINUTES) --seed '$(SEED)'

mutants: $(VENV)/.test ## 错误的实现是否都被用例识破 whether the conformance suite fails every declared wrong implementation
	$(BIN)/python tests/mutation --write --processes $(JOBS)

floors: $(VENV)/.test ## 提高质量下限 measure readings and repairs, and raise the floors that are exceeded
	rm -f build/measured.jsonl && mkdir -p build
	GIDAR_MEASURED=$(abspath build/measured.jsonl) $(TESTS) tests/documents/test_extract_documents.py tests/differential/test_repair_rates.py
	$(BIN)/python tests/support/floors.py build/measured.jsonl

bench: $(VENV)/.test ## 测速 measure, beside the alternatives (about twenty minutes)
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/steps.py
	$(BIN)/python benchmarks/scale.py $(BENCH)
	$(BIN)/python benchmarks/documents.py
	$(BIN)/python benchmarks/repair.py

bench-documents: $(VENV)/.test ## 扫描页读得怎样 how scanned pages are read (SCANS='--reports 2 --kinds seal'); needs the extra ocr
	$(BIN)/python benchmarks/scans.py $(SCANS)

bench-readers: $(VENV)/.test ## 读取文档，与通用的表格读取程序比较 how many cells of documents are read right, beside pandas and markitdown
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'markitdown[docx,pdf]'
	$(BIN)/python benchmarks/readers.py

bench-serve: $(VENV)/.test ## gidar serve 每秒校验多少份 how gidar serve keeps up; needs hey
	$(BIN)/python benchmarks/serve.py

bench-repair: $(VENV)/.test ## 改错建议的准确率 how often repairs are right, and their time
	$(BIN)/python benchmarks/repair.py

spec: $(VENV)/.test ## 由 spec/ 生成 generate spec/dist
	$(BIN)/gidar spec build

docs: $(VENV)/.docs ## 网站 build the site and serve it
	$(BIN)/mkdocs serve

site: $(VENV)/.test checker ## 发布用的网站 build the site as it is published, the checker with it
	GIDAR_REQUIRE_ALL=1 $(BIN)/mkdocs build --strict

dist: $(VENV)/.test ## 打包 build the wheel, the source archive, and the specification as a zip of its own
	$(BIN)/python -m build --outdir $(OUT)
	rm -rf build/gidar-spec
	$(BIN)/gidar vendor build/gidar-spec
	find build/gidar-spec -exec touch -d '1980-01-01 00:00:00' {} +  # the same bytes from every build
	cd build && $(abspath $(BIN))/python -m zipfile -c $(abspath $(OUT))/gidar-spec.zip gidar-spec

checker: ## 网页校验器 check and build checker/built/checker.js (needs Node.js)
	cd checker && npm ci --loglevel=error && npm run --silent check && npm run --silent build

packages: ## npm 的两个包 build and pack the two packages for npm (needs Node.js); OUT=… says where
	cd checker && npm ci --loglevel=error && node packages.mjs $(abspath $(OUT))

clean: ## 清理 remove the environment and what was built
	rm -rf $(VENV) build dist site
