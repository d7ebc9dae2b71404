"""Documents that are no plain report: without tables, another matter, broken off, misfiled, two in one."""

import random
from typing import NamedTuple

import gidar

from . import figures, office, pages, plain
from .draft import Draft, Item, Para, Sheet, Truth, draft


class Odd(NamedTuple):
    """A document of which something must be said.

    readable: whether there is a report to be had from it; truth: what its cells may be read as, if that is one thing;
    number: which of its reports is asked for.
    """

    name: str
    suffix: str
    data: bytes
    readable: bool
    truth: dict[str, Truth] | None = None
    number: int | None = None


def odd(seed: object = 0) -> list[Odd]:
    """One of each kind, in the formats that it is found in."""
    edition, older = gidar.load_edition(), gidar.load_edition(gidar.editions()[0])
    report = figures.report(edition, seed)
    misfiled = figures.report(older, seed) | {"year": (older.years["to"] or 0) + 2}
    whole = pages.plain(draft(edition, report, seed))
    text = plain.cells_bars(draft(edition, report, seed))
    some = {p: truth._replace(state="open") for p, truth in draft(edition, report, seed).truth.items()}
    old = draft(older, misfiled, seed).truth
    other = draft(edition, figures.report(edition, f"{seed}/2"), seed)
    both = draft(edition, report, seed)
    both.blocks += other.blocks
    return [
        Odd("pictures only, HTML", ".html", pages.plain(pictured(draft(edition, report, seed))), False),
        Odd("pictures only, text", ".txt", plain.cells_bars(pictured(draft(edition, report, seed))), False),
        Odd("pictures only, docx", ".docx", office.word(pictured(draft(edition, report, seed))), False),
        Odd("scanned PDF", ".pdf", office.scanned(), False),
        Odd("another matter, HTML", ".html", pages.plain(budget(edition, seed)), False),
        Odd("another matter, docx", ".docx", office.word(budget(edition, seed)), False),
        Odd("another matter, Markdown", ".md", plain.markdown(budget(edition, seed)), False),
        Odd("another matter, PDF", ".pdf", office.pdf(budget(edition, seed)), False),
        Odd("truncated HTML", ".html", whole[: int(len(whole) * 0.6)], True, some),
        Odd("truncated text", ".txt", text[: int(len(text) * 0.6)], True, some),
        Odd("form of another edition, HTML", ".html", pages.plain(draft(older, misfiled, seed)), True, old),
        Odd("form of another edition, docx", ".docx", office.word(draft(older, misfiled, seed)), True, old),
        Odd("two reports in one page, HTML", ".html", pages.plain(both), True),
        Odd("two reports in one page, text", ".txt", plain.cells_bars(both), True),
    ]


def pictured(drawn: Draft) -> Draft:
    """The headings and the narrative; where the tables were, there are pictures."""
    drawn.blocks = [block for block in drawn.blocks if isinstance(block, Para)]
    return drawn


def budget(edition: gidar.Edition, seed: object) -> Draft:
    """The final accounts of an office: tables and figures, none of them of this form."""
    rng = random.Random(f"budget/{seed}")
    lines = [[Item("科目"), Item("年初预算"), Item("决算"), Item("增减")]]
    lines += [
        [Item(name), *(Item(str(rng.randint(0, 9000))) for _ in range(3))]
        for name in ("人员经费", "公用经费", "项目支出", "三公经费", "会议费", "总计")
    ]
    blocks: list[Sheet | Para] = [
        Para("白沙镇人民政府2023年度部门决算", "title"),
        Para("一、收入支出决算总表", "heading"),
        Sheet("accounts", lines, 1),
        Para(f"2023年收入{rng.randint(1000, 9000)}万元，比2022年增加{rng.randint(1, 20)}%。"),
    ]
    return Draft(rng, edition, {}, blocks, {})
