"""How a reading of a document compares with the truth."""

import random
from decimal import Decimal
from typing import Any, NamedTuple

import gidar
from gidar.extraction import Extraction, extract

from . import NOISES, Document, Truth, failures, fitting

UNREAD = {"confidence": "unread", "value": None, "raw": None}


class Verdict(NamedTuple):
    """Counts of cells; those read wrong: (pointer, read, truth, raw); documents refused though legible.

    faulty: the documents behind what is wrong or missed, for whoever looks into it.
    """

    legible: int = 0
    read: int = 0
    certain: int = 0
    likely: int = 0
    wrong_certain: tuple[Any, ...] = ()
    wrong_likely: tuple[Any, ...] = ()
    missed: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    faulty: tuple[failures.Seen, ...] = ()

    def plus(self, other: "Verdict") -> "Verdict":
        return Verdict(*(one + two for one, two in zip(self, other, strict=True)))


def read(document: Document) -> Extraction:
    """What the function behind the command reads. Raises gidar.InputError where it is refused."""
    try:
        record = extract(f"report{document.suffix}", document.data, report=document.number)
    except gidar.InputError as refused:
        failures.read(document, refused)
        raise
    failures.read(document, record)
    return record


def verdict_of(document: Document, tables: tuple[str, ...] = ()) -> Verdict:
    """How a document is read; all that is legible is missed where it is refused as no report."""
    record: Any
    try:
        record = read(document)
        verdict = judge(record.to_dict(), document.truth, tables)
    except gidar.InputError as refused:
        record, missed = refused, tuple(p for p, truth in document.truth.items() if truth.state == "legible")
        verdict = Verdict(legible=len(missed), missed=missed, refused=(document.name,) if missed else ())
    seen = failures.Seen(document, record, verdict)
    failures.judged(seen)
    return verdict._replace(faulty=(seen,)) if any(failures.severity(verdict)) else verdict


def judge(record: dict[str, Any], truth: dict[str, Truth], tables: tuple[str, ...] = ()) -> Verdict:
    """Judge the cells of an extraction record, those of some tables only where tables are named."""
    cells = {cell["pointer"]: cell for cell in record["cells"]}
    wrong: dict[str, list[Any]] = {"certain": [], "likely": []}
    counts = {"certain": 0, "likely": 0, "unread": 0}
    missed, legible, read = [], 0, 0
    for pointer, true in truth.items():
        if tables and pointer.split("/")[2] not in tables:
            continue
        cell = cells.get(pointer, UNREAD)  # where the tables of another edition were taken for those of this one
        counts[cell["confidence"]] += 1
        if cell["confidence"] != "unread" and not acceptable(cell, true):
            wrong[cell["confidence"]].append((pointer, cell["value"], true, cell["raw"]))
        if true.state == "legible":
            legible += 1
            right = cell["confidence"] != "unread" and same(cell["value"], true.value)
            read += right
            missed += [] if right else [pointer]
    return Verdict(
        legible,
        read,
        counts["certain"],
        counts["likely"],
        tuple(wrong["certain"]),
        tuple(wrong["likely"]),
        tuple(missed),
    )


def acceptable(cell: dict[str, Any], true: Truth) -> bool:
    """Whether a claim about a cell is true: the printed figure, or that it is blank."""
    if true.state == "picture":
        return False
    if cell["value"] is None:
        return true.state != "legible"
    return true.state in ("legible", "open") and same(cell["value"], true.value)


def same(one: Any, two: Any) -> bool:
    """Whether two figures are equal; one that was taken down with its unit counts as its number."""
    return one is not None and two is not None and Decimal(str(one)) == Decimal(str(two).removesuffix("元"))


def mixture(layout: str, rng: random.Random) -> list[str]:
    """Some noises that may come together: one change of structure, one of the characters, a few others.

    Rows without labels are found by their neighbours, so nothing else is changed about the rows or the labels then.
    """
    of: dict[str, list[str]] = {}
    for name in fitting(layout):
        of.setdefault(NOISES[name].family, []).append(name)
    chosen: list[str] = []
    for family, names in of.items():
        most = {"structure": 1, "characters": 1, "cells": 2, "labels": 2}.get(family, 2)
        chosen += rng.sample(names, rng.choice([0, *range(min(most, len(names)) + 1)]))
    if "labels missing" in chosen:
        chosen = [n for n in chosen if n == "labels missing" or NOISES[n].family not in ("labels", "structure")]
    signs = [n for n in chosen if n.startswith("blank: ")]
    return [n for n in chosen if n not in signs[1:]]
