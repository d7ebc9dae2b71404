"""The process in which some spreadsheets are read: kept for those that follow, and replaced where it ends."""

import io
import os
from collections.abc import Iterator

import pytest

from gidar.inputs.spreadsheets import process, workbook

DIES = "import sys; from gidar.inputs.spreadsheets import process; process.serve(lambda data: {})"
TELLS = DIES.format("str(__import__('os').getpid()).encode()")
OVER = DIES.format("data if data != b'end' else __import__('os')._exit(1)")
SLEEPS = DIES.format("__import__('time').sleep(60)")
TAKES = DIES.format("b'x' * 2**31")


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """No process is kept from one test to the next."""
    yield
    while process._kept:
        process._kept.pop().end()


def test_one_process_reads_many() -> None:
    first = process.ask(TELLS, b"")
    assert int(first) != os.getpid() and process.ask(TELLS, b"") == first


def test_after_many_another_takes_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "MOST", 2)
    numbers = [process.ask(TELLS, b"") for _ in range(4)]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_what_one_ends_over_is_tried_once_more_and_the_next_is_read() -> None:
    assert process.ask(OVER, b"a") == b"a"
    with pytest.raises(process.PastLimits):
        process.ask(OVER, b"end")
    assert process.ask(OVER, b"b") == b"b"


def test_time_and_memory_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(process.PastLimits):
        process.ask(TAKES, b"")
    monkeypatch.setattr(process, "PATIENCE", 1)
    with pytest.raises(process.PastLimits):
        process.ask(SLEEPS, b"")


def test_a_copy_of_this_process_has_its_own() -> None:
    first = process.ask(TELLS, b"")
    reader, writer = os.pipe()
    if not (child := os.fork()):
        os.write(writer, process.ask(TELLS, b""))
        os._exit(0)
    os.close(writer)
    with open(reader, "rb") as told:
        other = told.read()
    os.waitpid(child, 0)
    assert other not in (b"", first) and process.ask(TELLS, b"") == first


def test_sheets_come_as_from_this_process() -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet("甲").write_row(0, 0, ["一", 1, 1.5, True])
    found = workbook._sheets(workbook._read(out.getvalue()), {})
    again = workbook.json.loads(workbook._in_process(out.getvalue()), parse_float=workbook.Decimal)
    assert workbook._sheets(again, {}) == found
