"""Apache Spark in local mode: the published query over Parquet finds what the ordinary path finds."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import duckdb
import pytest

import datasets
import gidar
from cases import ROOT, SUITE
from conftest import needed


@pytest.fixture(scope="module")
def java() -> None:
    if not find_spec("pyspark"):
        needed("Spark", "pyspark is not installed (pip install 'gidar[spark]')")
    if not shutil.which("java"):
        needed("Spark", "java is not installed")


@pytest.fixture(scope="module")
def spark(java: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    folder = tmp_path_factory.mktemp("spark")
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.shuffle.partitions", "4").config("spark.driver.bindAddress", "127.0.0.1")
    session = builder.config("spark.sql.warehouse.dir", str(folder)).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def parquet(spark: Any, folder: Path, files: dict[str, bytes], types: dict[str, str]) -> None:
    """CSV files as folders of Parquet files, as a cluster writes them."""
    for name, columns in types.items():
        path = folder / f"{name}.csv"
        path.write_bytes(files[path.name])
        read = spark.read.schema(columns).option("header", True).option("escape", '"').option("multiLine", True)
        read.option("mode", "FAILFAST").csv(str(path)).write.parquet(str(folder / f"{name}.parquet"))


def named(spark: Any, statements: str, folder: Path) -> None:
    """Run the statements that name the tables, one by one as a notebook has to."""
    for statement in re.sub("^--.*$", "", statements, flags=re.M).replace("path '", f"path '{folder}/").split(";"):
        if statement.strip():
            spark.sql(statement)


def found(spark: Any, query: str) -> datasets.Answer:
    lines = [tuple(line) for line in spark.sql(query).collect()]
    assert all(len(line) == 9 for line in lines)
    return {(*line[:6], *line[7:]) for line in lines}


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_query_over_wide_tables(spark: Any, edition: str, tmp_path: Path) -> None:
    form = gidar.load_edition(edition)
    kinds = {"string": "STRING", "integer": "DECIMAL(20, 2)", "number": "DOUBLE"}
    types = {
        name: ", ".join(f"`{field['name']}` {kinds[field['type']]}" for field in schema["fields"])
        for name, schema in form.table_schemas.items()
    }
    parquet(spark, tmp_path, datasets.wide(edition), types)
    named(spark, form.sql("wide", "spark"), tmp_path)
    assert found(spark, form.sql("wide")) == datasets.answer(edition, across=False)


def test_the_query_over_long_tables(spark: Any, tmp_path: Path) -> None:
    types = {
        "reports": "report STRING, edition STRING, year INT, organ_code STRING, organ_name STRING",
        "cells": "report STRING, `table` STRING, `row` STRING, `column` STRING, value DOUBLE",
    }
    parquet(spark, tmp_path, datasets.all_long(), types)
    for form in map(gidar.load_edition, gidar.editions()):
        named(spark, form.sql("long", "spark"), tmp_path)
        assert found(spark, form.sql("long")) == datasets.answer(form.id, across=True)


def test_the_program_of_the_guide(java: None, tmp_path: Path) -> None:
    guides = [(ROOT / path).read_text(encoding="utf-8") for path in ("docs/guides/sql.md", "docs/en/guides/sql.md")]
    [program] = {found for guide in guides for found in re.findall(r"```py\n(.*?)```", guide, re.S)}
    (tmp_path / "data").mkdir()
    db = duckdb.connect()
    for name in ("reports", *gidar.load_edition("2021").tables):
        db.execute(f"CREATE TABLE {name} AS FROM '{SUITE}/bases/complete-2021/{name}.csv'")
        if name == "requests":
            db.execute("UPDATE requests SET total = total + 1 WHERE row = 'received'")
        db.execute(f"COPY {name} TO '{tmp_path}/data/{name}.parquet'")
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_MASTER": "local[1]"}
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=300)
    assert done.returncode == 0, done.stderr
    assert re.findall(r"^\|([a-z-]+) *\|([a-z]+) *\|(\d+) *\|$", done.stdout, re.M) == [
        ("requests-applicants-total", "fails", "1"),
        ("requests-balance", "fails", "1"),
    ]
    assert list((tmp_path / "data/found").glob("*.parquet"))
