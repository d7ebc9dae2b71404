"""The analysis of an edition in sentences, for the command and the site."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from ..model.edition import Edition, load_edition
from ..model.form import Lang
from ..model.words import sentence, words
from .analysis import Analysis, Follows, Name, TableSeen, UnseenChange


class Answer(NamedTuple):
    """What is said of one question: a heading, sentences, and a list below them."""

    heading: str
    sentences: list[str]
    items: list[str]


def parts(analysis: Analysis, lang: Lang) -> Iterator[Answer]:
    """All of it, in "zh" or "en"."""
    said, edition = words(lang, "analysis"), load_edition(analysis.edition)
    free = analysis.equations - analysis.rank
    counts = {"equations": analysis.equations, "rank": analysis.rank, "follow": free}
    proofs = [_proof(one, lang) for one in analysis.follow]
    yield Answer(said["rank"], [said["rank_is"].format(**counts)], proofs)
    unseen = [cell for table in analysis.tables for cell in table.in_none]
    listed = [_cell(edition, cell, lang) for cell in unseen]
    yield Answer(said["in_none"], [said["in_none_is"].format(count=len(unseen))], listed)
    yield Answer(said["slips"], [said["slips_are"]], [_table(edition, table, lang) for table in analysis.tables])
    witnessed = [rule for rule in analysis.rules if rule.fires and rule.silent]
    rest = [rule.code for rule in analysis.rules if not (rule.fires and rule.silent)]
    sentences = [said["rules_are"].format(count=len(witnessed))]
    sentences += [said["rules_open"].format(codes=sentence("punctuation.list", lang).join(rest))] if rest else []
    shown = [said["rule"].format(**rule._asdict()) for rule in witnessed]
    yield Answer(said["rules"], sentences, shown)


def _proof(one: Follows, lang: Lang) -> str:
    """An identity as the sum of others, those of one code and factor together."""
    groups: dict[tuple[Fraction, str], list[str]] = {}
    for factor, name in one.sum_of:
        groups.setdefault((factor, name.code), []).append(name.instance)
    text = ""
    for (factor, code), instances in sorted(groups.items(), key=lambda item: -item[0][0]):
        size = "" if abs(factor) == 1 else f"{abs(factor)} × "
        text += f" {'-' if factor < 0 else '+'} {size}{code} [{', '.join(instances)}]"
    return f"{_named(one.name)} = {text.removeprefix(' + ')}"


def _named(name: Name) -> str:
    return f"{name.code} [{name.instance}]"


def _table(edition: Edition, table: TableSeen, lang: Lang) -> str:
    said, label = words(lang, "analysis"), edition.tables[table.table].label[lang]
    if table.smallest is None:
        return said["table_sound"].format(table=label)
    text = said["table"].format(table=label, count=len(table.smallest), example=_change(edition, table.smallest, lang))
    return text + (said["exchanged"].format(count=table.exchanged) if table.exchanged else "")


def _change(edition: Edition, change: UnseenChange, lang: Lang) -> str:
    each = (f"{_cell(edition, cell, lang)} {'+' if factor > 0 else '-'}{abs(factor)}" for cell, factor in change)
    return sentence("punctuation.list", lang).join(each)


def _cell(edition: Edition, cell: str, lang: Lang) -> str:
    label = edition.label(cell)
    return label[lang] if label else cell
