"""What the last section says was charged for processing requests, where it says so plainly; nothing is guessed."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ..elements.labels import plain
from ..record import Stated

FIGURE = re.compile(r"([0-9]+(?:\.[0-9]+)?)(万元|元|件|份|次|个|宗)")
MONEY = {"元": 1, "万元": 10_000}
YEAR = re.compile("20[0-9]{2}年度?")
ASIDE = re.compile("《[^》]*》|(?<=[0-9])[,，](?=[0-9]{3})")  # titles of texts, and marks within figures
SENTENCE, CLAUSE = re.compile("[。；;!！]"), re.compile("[，,、：:（）()]")

FeeWords = dict[str, list[str]]
"""around in aliases.yaml."""


NOTICES, CHARGED, RECEIVED = range(3)
"""What is said, in the order of the fields."""


class _Said(NamedTuple):
    what: int
    value: int | Decimal
    raw: str


def stated_fees(
    section: Stated | None, year: int | None, around: FeeWords, fields: tuple[str, ...]
) -> dict[str, Stated]:
    """{field: what is stated} of notices, their total amount and what was received, as far as the section says each
    once; fields are these three, amounts in yuan.

    A sentence about another year, about several or with an estimate says nothing; nor do two that differ.
    """
    found: dict[int, list[_Said]] = defaultdict(list)
    text = re.sub(r"\s+", "", ASIDE.sub("", plain(section.value))) if section else ""
    for sentence in SENTENCE.split(text):
        if not _about_fees(sentence, around) or _of_another_time(sentence, year, around):
            continue
        for said in _said(sentence, around):
            found[said.what].append(said)
    return {
        fields[what]: Stated(all_said[0].value, all_said[0].raw, section.place, "sentence")
        for what, all_said in found.items()
        if section and len({said.value for said in all_said}) == 1
    }


def _has(text: str, words: list[str]) -> bool:
    return any(word in text for word in words)


def _about_fees(sentence: str, around: FeeWords) -> bool:
    return _has(sentence, around["fee"]) or _has(sentence, around["fee_notice"])


def _of_another_time(sentence: str, year: int | None, around: FeeWords) -> bool:
    years = {int(found[:4]) for found in YEAR.findall(sentence)}
    return bool(years - {year}) or _has(sentence, around["fee_unsure"])


def _said(sentence: str, around: FeeWords) -> Iterator[_Said]:
    """What the clauses of a sentence say, one after the other: an amount behind the notices is what they are for.

    Where an amount is neither, none of the amounts says anything.
    """
    noticed, unclear = False, False
    amounts: list[_Said] = []
    for clause in CLAUSE.split(YEAR.sub("", sentence)):
        found = FIGURE.findall(clause)
        counts = [int(figure) for figure, unit in found if unit not in MONEY and "." not in figure]
        printed = [_yuan(figure, unit) for figure, unit in found if unit in MONEY]
        notice, received = _has(clause, around["fee_notice"]), _has(clause, around["fee_received"])
        if notice and len(counts) == 1:
            yield _Said(NOTICES, counts[0], sentence)
        yield from _nothing(clause, sentence, around)
        noticed = noticed or notice
        charged = noticed and _has(clause, around["fee_charged"])
        what = CHARGED if charged and (notice or not received) else RECEIVED
        amounts += [_Said(what, amount, sentence) for amount in printed]
        unclear = unclear or len(printed) > 1 or (bool(printed) and not (charged or received))
    yield from () if unclear else amounts


def _nothing(clause: str, sentence: str, around: FeeWords) -> Iterator[_Said]:
    """What a clause without figures says there was none of: of all, and not of some."""
    if re.search("[0-9]", clause) or not _has(clause, around["fee_none"]) or _has(clause, around["fee_some"]):
        return
    if _has(clause, around["fee_notice"]):
        yield _Said(NOTICES, 0, sentence)
        yield _Said(CHARGED, 0, sentence)
    elif _has(clause, around["fee_received"]) or _has(clause, around["fee"]):
        yield _Said(RECEIVED, 0, sentence)


def _yuan(figure: str, unit: str) -> int | Decimal:
    amount = Decimal(figure) * MONEY[unit]
    return int(amount) if amount == amount.to_integral_value() else amount
