"""What goes wrong between the figures and the document, one noise each, selectable by name.

A noise changes a draft and its truth. `fits` are the layouts that can carry it.
"""

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import opencc

import gidar

from .draft import OBJECT, Draft, Item, Para, Sheet, Truth, form, plain
from .figures import value

HTML = frozenset({"html", "html_word", "html_nested", "html_editor"})
SPANNED = HTML | {"docx", "docx_editor", "markdown_html"}
GRIDS = SPANNED | {"docx_tabs", "markdown", "markdown_whole", "rows_bars", "tabs", "cells_bars"}
PDFS = frozenset({"pdf", "pdf_unruled"})
LINES = frozenset({"html_paragraphs", "cell_lines", "blank_lines", "pdf_text", "labels_above", "labels_below"})
SPACED = GRIDS | PDFS | LINES  # where two cells can be told apart
ALL = SPACED | {"glued"}


class Noise(NamedTuple):
    family: str
    fits: frozenset[str]
    apply: Callable[[Draft], None]


NOISES: dict[str, Noise] = {}


def noise(
    name: str, family: str, fits: frozenset[str] = ALL
) -> Callable[[Callable[[Draft], None]], Callable[[Draft], None]]:
    def enter(apply: Callable[[Draft], None]) -> Callable[[Draft], None]:
        NOISES[name] = Noise(family, fits, apply)
        return apply

    return enter


def some(draft: Draft, items: list[Item], share: float) -> list[Item]:
    """A random part of the items, one at least where there is one."""
    chosen = [item for item in items if draft.rng.random() < share]
    return chosen or draft.rng.sample(items, min(1, len(items)))


def kind_of(draft: Draft, item: Item) -> str:
    return draft.edition.cells[item.pointer or ""].type


# ---- Cells ------------------------------------------------------------------------------------------

BLANKS = {"empty": "", "nbsp": "\xa0", "slash": "/", "hyphen": "-", "dash": "—", "two dashes": "——", "wide slash": "／"}


def blanks(sign: str) -> Callable[[Draft], None]:
    """Cells left blank by this sign: those that are blank, and some of those that are 0."""

    def apply(draft: Draft) -> None:
        for item in draft.figures:
            if item.text == "" or (item.text == "0" and draft.rng.random() < 0.4):
                draft.blank(item, sign)

    return apply


for name, sign in BLANKS.items():
    # Without bars or a sign of its own, a blank leaves nothing in a line.
    noise(f"blank: {name}", "cells", SPACED - PDFS if sign.strip() else SPACED)(blanks(sign))


@noise("thousands", "cells", SPACED)
def thousands(draft: Draft) -> None:
    for item in draft.figures:
        if item.text.isdigit() and len(item.text) > 3:
            item.text = f"{int(item.text):,}"


@noise("full-width digits", "cells")
def full_width(draft: Draft) -> None:
    for item in some(draft, draft.figures, 0.3):
        item.text = "".join(chr(ord(c) + 0xFEE0) if c.isdigit() or c == "." else c for c in item.text)


@noise("units", "cells", GRIDS | PDFS)
def units(draft: Draft) -> None:
    for item in draft.figures:
        column = draft.edition.cells[item.pointer or ""]
        if not item.text or item.text.startswith("-") or "requests" in (item.pointer or ""):
            continue
        if column.type == "money":
            # A column that prints no unit gets yuan, as organs write there.
            item.text += column.unit["zh"] if len(column.unit["zh"]) == 2 else "元"
        elif column.type == "count" and draft.rng.random() < 0.5:
            item.text += column.unit["zh"]


@noise("another unit", "cells", GRIDS | PDFS)
def another_unit(draft: Draft) -> None:
    """Yuan in a column of ten thousands: the figure of the column, or nothing, but not the figure as it stands."""
    for item in draft.figures:
        column = draft.edition.cells[item.pointer or ""]
        if column.type == "money" and len(column.unit["zh"]) == 2 and item.text[:1].isdigit():
            item.text = (
                plain((Decimal(value(draft.report, item.pointer or "")) * 10000).quantize(Decimal("0.01"))) + "元"
            )
            draft.make_open([item])


@noise("revision notes", "cells", GRIDS | PDFS)
def revision_notes(draft: Draft) -> None:
    documents = [
        i for i in draft.figures if "/documents/" in (i.pointer or "") and i.text.isdigit() and int(i.text) > 2
    ]
    for item in some(draft, documents, 0.5):
        item.text += f"（其中修订{draft.rng.randint(1, int(item.text))}件）"


@noise("signs", "cells", SPACED - PDFS)  # whose fonts have no minus but the hyphen
def signs(draft: Draft) -> None:
    minus = draft.rng.choice(("-", "－", "−"))
    plus = draft.rng.choice(("+", "＋"))
    for item in draft.figures:
        if kind_of(draft, item) == "change" and item.text not in ("", "0"):
            item.text = minus + item.text[1:] if item.text.startswith("-") else plus + item.text


@noise("spaces around figures", "cells", GRIDS)
def figure_spaces(draft: Draft) -> None:
    for item in draft.figures:
        if item.text:
            space = draft.rng.choice((" ", "\xa0", "\u3000", "\n", ""))
            item.text = space + item.text + draft.rng.choice((" ", "\xa0", ""))


@noise("nbsp as question mark", "cells", GRIDS)
def nbsp_question(draft: Draft) -> None:
    for item in some(draft, [i for i in draft.figures if i.text[:1].isdigit() or not i.text.strip()], 0.5):
        item.text = f"? {item.text}" if item.text.strip() else "?"


@noise("decimal zeros", "cells", SPACED)
def decimal_zeros(draft: Draft) -> None:
    for item in draft.figures:
        if kind_of(draft, item) == "money" and item.text[-1:].isdigit():
            item.text += "00" if "." in item.text else ".00"


@noise("footnote marks", "cells", HTML | {"docx"})
def footnote_marks(draft: Draft) -> None:
    """A raised figure behind a figure is no digit of it."""
    for n, item in enumerate(draft.rng.sample([i for i in draft.figures if i.text], 2)):
        item.mark = draft.rng.choice((str(n + 1), "①②"[n]))
        draft.blocks.append(Para(f"注{n + 1}：该数据含下属事业单位{draft.rng.randint(1, 20)}家。", "note"))


# ---- Labels -----------------------------------------------------------------------------------------


def relabel(
    change: Callable[[Draft, str], str], share: float = 1.0, kinds: tuple[str, ...] = ()
) -> Callable[[Draft], None]:
    def apply(draft: Draft) -> None:
        for item in some(draft, [i for i in draft.labels if not kinds or i.kind in kinds], share):
            item.text = change(draft, item.text)

    return apply


def inner(draft: Draft, label: str) -> int:
    """A place inside a label, not at its number."""
    return draft.rng.randint(min(len(label), 3), max(3, len(label) - 1)) if len(label) > 3 else 1


def shorter(label: str) -> str:
    """A label without its remark in brackets, and without what it says after its first clause."""
    number, rest = re.match(r"(（.）|.、|\d\.)?(.*)", label, re.S).groups()  # type: ignore[union-attr]
    rest = re.split(r"[（、，]", rest)[0] or rest
    return (number or "") + rest


def tail(label: str) -> str:
    """The label of a sub-row cut down to the end of its first clause, as in a summary of it."""
    short = shorter(label)
    return short[:2] + short[-5:] if re.match(r"\d\.", short) and len(short) > 16 else short


noise("labels shortened", "labels")(relabel(lambda _, label: shorter(label), kinds=("row",)))
noise("labels cut to their end", "labels", GRIDS | PDFS)(relabel(lambda _, label: tail(label), kinds=("row",)))
noise("spaces in labels", "labels")(
    relabel(lambda d, label: label[: (at := inner(d, label))] + d.rng.choice((" ", "\u3000", "  ")) + label[at:], 0.6)
)
noise("line breaks in labels", "labels", GRIDS | PDFS)(
    relabel(lambda d, label: label[: (at := inner(d, label))] + "\n" + label[at:], 0.6)
)
noise("upright groups", "labels", GRIDS)(relabel(lambda _, label: "\n".join(label), kinds=("group",)))
noise("1、", "labels")(relabel(lambda _, label: re.sub(r"^(\d)\.", r"\1、", label)))
noise("wide stop", "labels")(relabel(lambda _, label: re.sub(r"^(\d)\.", r"\1．", label)))
noise("without numbers", "labels", GRIDS | PDFS)(relabel(lambda _, label: re.sub(r"^\d\.", "", label), kinds=("row",)))
noise("half-width punctuation", "labels")(
    relabel(lambda _, label: label.translate(str.maketrans("（），：；", "(),:;")))
)
noise("straight quotes", "labels")(relabel(lambda _, label: label.translate(str.maketrans("“”", '""'))))


def slip(draft: Draft, label: str) -> str:
    """One character as an optical reader takes it for another."""
    places = [n for n, c in enumerate(label) if c in OCR and n > 1]
    if not places:
        return label
    at = draft.rng.choice(places)
    return label[:at] + OCR[label[at]] + label[at + 1 :]


OCR = dict(zip("人未申本处其己理息查案公结维机织他大手业", "入末甲木外具已埋恳杳宋厷給堆扒识她太毛亚", strict=True))

noise("OCR slips", "labels", SPACED)(relabel(slip, 0.4))
noise("characters dropped", "labels", SPACED)(
    relabel(lambda d, label: label[: (at := inner(d, label))] + label[at + 1 :] if len(label) > 7 else label, 0.3)
)
noise("characters too many", "labels", SPACED)(
    relabel(
        lambda d, label: (
            label[: (at := inner(d, label))] + d.rng.choice("法的类") + label[at:] if len(label) > 5 else label
        ),
        0.2,
    )
)
noise("another wording", "labels")(relabel(lambda _, label: label.replace("决定", "绝对")))


@noise("row of documents renamed", "labels")
def renamed(draft: Draft) -> None:
    """The row is called as in the edition before or after, less or more the word in front."""
    names = [gidar.load_edition(e).tables["documents"].rows for e in gidar.editions() if e != draft.edition.id]
    for item in draft.labels:
        if item.kind == "row":
            item.text = next((rows[item.id].label["zh"] for rows in names if item.id in rows), item.text)


@noise("labels missing", "labels", GRIDS - {"markdown"})
def labels_missing(draft: Draft) -> None:
    """Some rows of requests stand without a label; the rows around them tell which they are."""
    rows = [i for i in draft.labels if i.kind == "row" and i.id in draft.edition.tables["requests"].rows]
    for item in draft.rng.sample(rows[2:-2], 2):
        item.text = ""


@noise("article numbers lost", "labels")
def article_numbers(draft: Draft) -> None:
    for item in draft.labels:
        if item.kind == "block":
            item.text = re.sub(r"（.）.*", "", item.text)


# ---- Characters of the whole document ---------------------------------------------------------------


def everywhere(change: Callable[[Draft, str], str]) -> Callable[[Draft], None]:
    def apply(draft: Draft) -> None:
        for item in draft.labels:
            item.text = change(draft, item.text)
        for block in draft.blocks:
            if isinstance(block, Para):
                block.text = change(draft, block.text)

    return apply


@cache
def converter(direction: str) -> opencc.OpenCC:
    return opencc.OpenCC(direction)


PINYIN = "规guī机jī发fā项xiàng数shù转zhuǎn请qǐng业yè务wù结jié处chǔ关guān计jì决jué废fèi现xiàn件jiàn织zhī维wéi"
PINYIN += "纠jiū审shěn诉sù讼sòng复fù总zǒng与yǔ动dòng办bàn开kāi证zhèng过guò执zhí应yīng对duì"
SOUNDS = dict(re.findall(r"(.)([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+)", PINYIN))
RADICALS = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)} | {
    "民": "⺠",
    "见": "⻅",
    "门": "⻔",
}


def with_pinyin(_: Draft, words: str) -> str:
    return "".join(converter("s2t").convert(c) + (f"({SOUNDS[c]})" if c in SOUNDS else "") for c in words)


noise("traditional", "characters", ALL - PDFS)(everywhere(lambda _, words: converter("s2t").convert(words)))
noise("Taiwan wording", "characters", ALL - PDFS)(everywhere(lambda _, words: converter("s2twp").convert(words)))
noise("pinyin", "characters", ALL - PDFS - {"pdf_text", "labels_above", "labels_below"})(everywhere(with_pinyin))
noise("radicals", "characters", ALL - PDFS)(everywhere(lambda _, words: "".join(RADICALS.get(c, c) for c in words)))


@noise("question marks", "characters", ALL)
def question_marks(draft: Draft) -> None:
    """Nothing is left of the labels: places alone must not be taken for certain names."""
    everywhere(lambda _, words: re.sub(r"[^\x00-\x7f]", "?", words))(draft)
    draft.make_open(draft.figures)


# ---- Structure --------------------------------------------------------------------------------------


def drop(sheet: Sheet, at: int) -> list[Item]:
    """Take a line out of a table; what spans it gets shorter, what begins on it begins on the next one."""
    gone = sheet.lines.pop(at)
    for n, line in enumerate(sheet.lines[:at]):
        for item in line:
            if n + item.rowspan > at:
                item.rowspan -= 1
    moved = [item for item in gone if item.rowspan > 1]
    for item in moved:
        item.rowspan -= 1
    sheet.lines[at][:0] = moved
    return [item for item in gone if item.pointer]


def rows_of(draft: Draft) -> list[int]:
    """The lines of requests that stand in an outcome."""
    sheet = draft.sheet("requests")
    return list(range(sheet.heads + 2, len(sheet.lines) - 2))


@noise("row missing", "structure")
def row_missing(draft: Draft) -> None:
    sheet = draft.sheet("requests")
    # A row of its own name, which no other row could be taken for.
    for item in drop(sheet, draft.rng.choice(rows_of(draft)[2:-3])):
        draft.truth[item.pointer or ""] = Truth("blank")


@noise("rows of another edition", "structure")
def single_row(draft: Draft) -> None:
    """A group with sub-rows is printed as the one row that another edition has instead."""
    others = [gidar.load_edition(e).tables["requests"].rows for e in gidar.editions() if e != draft.edition.id]
    sheet = draft.sheet("requests")
    for group in form(draft.edition.id)["tables"][-2]["row_groups"]:
        if not any(group["id"] in rows for rows in others):
            continue
        at = next(n for n, line in enumerate(sheet.lines) if any(i.id == group["id"] for i in line))
        label = next(i for i in sheet.lines[at] if i.id == group["id"])
        for _ in range(label.rowspan - 1):
            for item in drop(sheet, at + 1):
                draft.truth[item.pointer or ""] = Truth("blank")
        line = sheet.lines[at]
        row = next(i for i in line if i.kind == "row")
        label.colspan, label.rowspan, label.kind = label.colspan + row.colspan, 1, "row"
        line.remove(row)
        for item in line:
            if item.pointer:
                draft.truth[item.pointer] = Truth("blank")
                item.pointer, item.kind = None, "foreign"


@noise("group and sub-row in one cell", "structure", GRIDS - {"markdown"})
def merged(draft: Draft) -> None:
    sheet = draft.sheet("requests")
    for line in sheet.lines[sheet.heads :]:
        for at, item in enumerate(line[:-1]):
            group = item if item.kind == "group" and 1 < item.rowspan < 15 else None
            if group and draft.rng.random() < 0.7:
                n = sheet.lines.index(line)
                group.rowspan -= 1
                label = next(i for i in line if i.kind == "row")
                label.text, label.colspan = f"{group.text}{label.text}", label.colspan + group.colspan
                line.pop(at)
                # The other sub-rows have their group, or an empty box, beside them.
                sheet.lines[n + 1].insert(
                    0, Item(draft.rng.choice(("", group.text)), group.colspan, group.rowspan, None, group.id, "group")
                )
                break


@noise("two cells too many", "structure", GRIDS - {"markdown_whole"})
def too_many(draft: Draft) -> None:
    """A row with one figure has two empty boxes behind it."""
    for sheet in draft.sheets:
        for line in sheet.lines:
            cells = [item for item in line if item.pointer]
            if len(cells) == 1 and not sheet.heads:
                cells[0].colspan = 1
                line += [Item(""), Item("")]


@noise("value missing", "structure", HTML | {"rows_bars", "tabs"})
def value_missing(draft: Draft) -> None:
    """A row has a box too few: which figure is missing is not said."""
    sheet = draft.sheet("requests")
    line = sheet.lines[draft.rng.choice(rows_of(draft))]
    cells = [item for item in line if item.pointer]
    draft.make_open(cells)
    gone = draft.rng.choice(cells)
    draft.truth[gone.pointer or ""] = Truth("lost")
    line.remove(gone)


@noise("extra row", "structure")
def extra_row(draft: Draft) -> None:
    """A row that the form does not have, below the first block."""
    sheet = next(sheet for sheet in draft.sheets if not sheet.heads)
    at = next(n for n, line in enumerate(sheet.lines) if any(i.id == "normative_documents" for i in line))
    cells = [Item(str(draft.rng.randint(0, 300)), i.colspan, kind="foreign") for i in sheet.lines[at] if i.pointer]
    sheet.lines.insert(at + 1, [Item("其他主动公开文件", sheet.lines[at][0].colspan, kind="foreign"), *cells])


def head_of(sheet: Sheet, id_: str) -> tuple[list[Item], int]:
    """The line of heads that the head of a column stands on, and where on it."""
    line = next(line for line in sheet.lines[: sheet.heads] if any(item.id == id_ for item in line))
    return line, next(n for n, item in enumerate(line) if item.id == id_)


def first_figure(line: list[Item]) -> int:
    """Where the figures of a line begin, those of a row that the form does not have too."""
    return next(n for n, item in enumerate(line) if item.pointer or (item.kind == "foreign" and item.text != "件"))


@noise("a column of units", "structure", SPANNED)
def unit_column(draft: Draft) -> None:
    """Before the figures of the largest table stands their unit, under a head of its own."""
    sheet = draft.sheet("requests")
    sheet.lines[0].insert(1, Item("单位", 1, sheet.heads, kind="foreign"))
    for line in sheet.lines[sheet.heads :]:
        line.insert(first_figure(line), Item("件", kind="foreign"))


@noise("a column of subtotals", "structure", SPANNED)
def subtotal_column(draft: Draft) -> None:
    """Before the last column stands one that the form does not have, and the last may be blank."""
    sheet = draft.sheet("requests")
    for line in sheet.lines[: sheet.heads - 1]:
        next(item for item in line[::-1] if item.colspan > 1).colspan += 1
    sheet.lines[sheet.heads - 1].append(Item("小计", kind="foreign"))
    for line in sheet.lines[sheet.heads :]:
        cells = [item for item in line if item.pointer]
        line.insert(len(line) - 1, Item(str(draft.rng.randint(0, 9)), kind="foreign"))
        if cells and draft.rng.random() < 0.3:
            draft.blank(cells[-1])


@noise("the total first", "structure", SPANNED)
def total_first(draft: Draft) -> None:
    """The column of totals stands before the others."""
    sheet = draft.sheet("requests")
    line, at = head_of(sheet, "total")
    line.insert(0, line.pop(at))
    for line in sheet.lines[sheet.heads :]:
        line.insert(first_figure(line), line.pop())


@noise("the courts first", "structure", SPANNED)
def courts_first(draft: Draft) -> None:
    """In the table of one line, the last two rows of the form stand before the first."""
    sheet = draft.sheet("review_and_litigation")
    count = len(draft.edition.tables[sheet.name].columns)
    top, second, *_, figures = sheet.lines
    top.append(top.pop(0))
    second += [second.pop(0) for _ in range(count)]
    figures += [figures.pop(0) for _ in range(count)]


@noise("pictures of figures", "cells", SPANNED - {"markdown_html"})
def pictures(draft: Draft) -> None:
    """Some figures are pictures: such a cell is neither read nor blank."""
    for item in some(draft, draft.figures, 0.04):
        item.text = OBJECT
        draft.truth[item.pointer or ""] = Truth("picture")


# ---- Around the tables ------------------------------------------------------------------------------

MANUAL = ("索引号", "信息分类", "发布机构", "成文日期", "名称", "文号", "生成日期", "主题词")


@noise("metadata", "around")
def metadata(draft: Draft) -> None:
    year, rng = draft.report["year"], draft.rng
    named = {
        "索引号": f"{rng.randint(10**8, 10**9)}/{year + 1}-{rng.randint(1, 99999):05}",
        "发布机构": draft.report["organ"]["name"],
        "生成日期": f"{year + 1}-01-{rng.randint(10, 31)}",
        "名称": next(b.text for b in draft.blocks if isinstance(b, Para)),
        "文号": f"青政办〔{year + 1}〕{rng.randint(1, 60)}号",
        "主题词": "",
    }
    pairs = [[Item(key), Item(words)] for key, words in named.items()]
    draft.blocks.insert(0, Sheet("meta", [pairs[n] + pairs[n + 1] for n in range(0, len(pairs), 2)], 1))


@noise("metadata lines", "around")
def metadata_lines(draft: Draft) -> None:
    year = draft.report["year"]
    lines = [f"{key}：" for key in MANUAL]
    lines[0] += f"0152{draft.rng.randint(10000, 99999)}"
    lines[3] += f"{year + 1}年1月{draft.rng.randint(10, 31)}日"
    draft.blocks[:0] = [Para(line, "meta") for line in lines]


@noise("sections misnumbered", "around")
def misnumbered(draft: Draft) -> None:
    headings = [b for b in draft.blocks if isinstance(b, Para) and b.kind == "heading"]
    for n, heading in enumerate(headings[1:], 1):
        if draft.rng.random() < 0.5:
            heading.text = headings[n - 1].text[0] + heading.text[1:]


@noise("narrative shaped like a table", "around")
def table_like(draft: Draft) -> None:
    """A table about other years, and lines that name rows of the form with other figures."""
    year = draft.report["year"]
    licences = draft.edition.tables["licensing"].rows["administrative_licences"].label["zh"]
    received = draft.edition.tables["requests"].rows["received"].label["zh"]
    lines = [[Item("年度"), Item("受理"), Item("办结")]]
    lines += [
        [Item(f"{year - n}年"), Item(str(draft.rng.randint(1, 99))), Item(str(draft.rng.randint(1, 99)))]
        for n in range(3)
    ]
    at = next(n for n, b in enumerate(draft.blocks) if isinstance(b, Para) and b.kind == "heading") + 1
    draft.blocks[at:at] = [
        Para(f"其中{licences}{draft.rng.randint(1000, 9999)}件，{year - 1}年为{draft.rng.randint(1000, 9999)}件。"),
        Para(f"“{received[2:]}”一项，{year - 1}年为{draft.rng.randint(100, 999)}件。"),
        Sheet("years", lines, 1),
    ]


@noise("headings missing", "around")
def headings_missing(draft: Draft) -> None:
    draft.blocks = [b for b in draft.blocks if not (isinstance(b, Para) and b.kind == "heading")]


@noise("footnotes", "around")
def footnotes(draft: Draft) -> None:
    for sheet in draft.sheets[:3]:
        at = draft.blocks.index(sheet) + 1
        draft.blocks.insert(
            at,
            Para(
                f"注：1.本表统计口径截至{draft.report['year']}年12月31日；2.含派出机构{draft.rng.randint(1, 9)}个。",
                "note",
            ),
        )


@noise("legacy encoding", "around", HTML | (ALL - GRIDS - PDFS) | {"rows_bars", "tabs", "cells_bars"})
def legacy(draft: Draft) -> None:
    draft.options["encoding"] = "gb18030"


@noise("split", "around", frozenset({"docx"}))
def split(draft: Draft) -> None:
    draft.options["split"] = True


@noise("no page numbers", "around", PDFS | {"pdf_text"})
def no_page_numbers(draft: Draft) -> None:
    draft.options["page numbers"] = False
