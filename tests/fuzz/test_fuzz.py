"""A short run of `make fuzz`: the same inputs every time, of every reader."""

from itertools import islice
from pathlib import Path

import pytest

from judge import fault
from mutants import READERS, mutants
from ways import EDITIONS, differences

SEED = "suite"
COUNTS = {"pdf": 8, "docx": 15, "duckdb": 15}
FORMS = ("text", "json", "jsonl", "csv", "html")


@pytest.mark.parametrize("reader", sorted(READERS))
def test_every_input_is_answered_in_words(reader: str, tmp_path: Path) -> None:
    found = {
        number: why
        for number, mutant in islice(mutants(SEED, (reader,)), COUNTS.get(reader, 25))
        if (why := fault(mutant, tmp_path / str(number), FORMS[number % len(FORMS)]))
    }
    assert not found, f"python tests/fuzz --seed {SEED} --reader {reader} --number {[*found][:1]}"


@pytest.mark.parametrize("edition", EDITIONS)
def test_all_ways_find_the_same(edition: str, tmp_path: Path, checker: Path) -> None:
    assert differences(edition, SEED, tmp_path, 36, checker) == []


def test_a_seed_gives_the_same_inputs() -> None:
    for reader in sorted(READERS.keys() - {"pdf", "docx", "zip"}):  # which hold the time of day
        one, two = (list(islice(mutants("x", (reader,)), 2)) for _ in range(2))
        assert one == two
