"""From what stands in a cell to a figure, by listed rules; what no rule covers is not read."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ...model.encoding import REPLACED
from ...model.form import Column
from .. import settings
from .blocks import OBJECT, UNSEEN, as_stored

MAX_FIGURE = 9007199254740991  # as in the schema of a report
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]")
REVERSED = re.compile("[\u202e\u2067]")  # before text that is shown from right to left
SPACE = re.compile(r"[\s\u00a0\u3000]+")
BLANK = re.compile(f"(?:{SPACE.pattern}|{INVISIBLE.pattern}+)*+")
HAS_DIGIT = re.compile("[0-9０-９]")
WIDE = str.maketrans("０１２３４５６７８９．，＋－", "0123456789.,+-")
ZEROS = ("〇", "零")  # a nought in Chinese; a circle may be a tick
MINUS = str.maketrans("−–﹣", "---")
UNITS = "万元|萬元|元|件次|件|项|項|条|條|个|個|宗|人次|次"
UNIT_NAMES = frozenset(UNITS.split("|"))
PLACEHOLDER = re.compile(rf"[?？]?(?:[-—–―−－_/／\\＼*＊]+(?:{UNITS})?|[无無?？]|N/?A|n/?a)")
SHARE = re.compile(r"[+-]?[0-9０-９]+(?:[.．][0-9０-９]+)?[%％]")
THOUSANDS = re.compile(r"([+-]?[0-9]{1,3}(?:,[0-9]{3})+)((?:\.[0-9]+)?)")
WRAPPED = re.compile(r"[0-9０-９,，.．]+(?:\n[0-9０-９,，.．]+)+")  # broken over lines where the cell is too narrow
SPACED = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+")
BRACKETED = re.compile(r"([^(（]*[0-9][^(（]*)[(（\[【]([^()（）]*)[)）\]】]")
MARK = "[①-⑳*＊※†]+|见?附?[注註][:：]?[0-9一二三四五①-⑳]?"  # of a note that stands elsewhere
NOTED = re.compile(rf"([^①-⑳*＊※†注]*?[0-9])(?:{MARK})")
MARKED = re.compile(rf"{MARK}|[0-9]?")  # where it is raised or in brackets
# A part of the figure, which changes nothing; a part that is of another year may not belong to it.
PART = re.compile("其中(?!.*(?:上年|上一年|去年|往年|历年|结转|20[0-9]{2})).*")
LOST = re.compile(r"[?？]+ *([+-]?[0-9].*)")
BRACKETS = re.compile(r"^[(（\[【]|[)）\]】]$")
UNIT = re.compile(rf"([+-]?[0-9][0-9.,]*)({UNITS})")
# A figure that is told in words or with words; a year or a date is none.
NUMERALS = "零〇一二两三四五六七八九十百千万亿"
WORDED = re.compile(
    rf"[0-9]+(?:[.,][0-9]+)*(?:{UNITS})?(?:[，；;].*|含.*|不含.*|其中.*|包括.*|另.*)"  # with words behind it
    rf"|[约近超共]?(?:[0-9]+(?:[.,][0-9]+)*[^\W\d年月日]{{0,3}}|(?=.{{2}})[{NUMERALS}]*[百千万亿][{NUMERALS}]*[余多]?)"
)
# What has grown or shrunk, in words; and two figures in one cell, such as 增加9/减少3.
GROWN = "[净新]?(?:增加?|减少?|增长)[:：]?"
CHANGED = re.compile(f"({GROWN})([0-9]+)(?:{UNITS})?")
SEVERAL = re.compile(
    f"(?:{GROWN}|[+-])?[0-9]+(?:{UNITS})?(?:[/／、；; ]+(?:{GROWN}|[+-])?|[,，]?{GROWN})[0-9]+(?:{UNITS})?"
)
NUMBER = re.compile(r"([+-]?)([0-9]+)(\.[0-9]+)?")
MONEY_UNITS = ("万元", "萬元", "元")
# What a head counts in: also units that are none of the form, such as 亿元, 千元, 美元 and 元/万元, which are not read.
MONEY = "[十百千万亿萬億]{0,3}[美欧日港]?元(?:[/／或、][十百千万亿萬億]{0,3}元)?"
HEAD_UNIT = re.compile(f"单位[:：]?(?:人民币|RMB)?({MONEY})|[(（](?:人民币|RMB)?({MONEY})[)）]|([十百千万亿萬億]+元)$")


def without_points(text: str) -> str:
    """A figure without points and commas before and behind it, which specks of a scan look like."""
    return text.strip(".,")


Cleaned = tuple[str | None, tuple[str, ...], str, str]
"""(Digits with sign and point or None of a blank, rules applied, fault, unit)."""


class PrintedFigure(NamedTuple):
    """What a cell holds: a figure, or nothing.

    Attributes:
        value: the figure; None of a blank, of a placeholder and of what was not read.
        rules: the names of the rules that were applied, in order.
        fault: why it was not read, else "".
        doubt: whether a rule leaves some doubt.
        open_unit: the unit that is printed with a sum of money, where the form leaves the unit open.
    """

    value: int | Decimal | None
    rules: tuple[str, ...] = ()
    fault: str = ""
    doubt: bool = False
    open_unit: str = ""


def money_unit(head: str) -> str:
    """The unit of money that the head of a column prints; "" where it prints none."""
    match = HEAD_UNIT.search(SPACE.sub("", head))
    return next(filter(None, match.groups())).replace("萬", "万") if match else ""


def is_blank(text: str) -> bool:
    """Whether nothing but space stands in a cell."""
    return BLANK.fullmatch(text) is not None


def is_placeholder(text: str) -> bool:
    """Whether a text says that there is no figure."""
    return PLACEHOLDER.fullmatch(SPACE.sub("", text)) is not None


def is_share(text: str) -> bool:
    """Whether a text is a share in hundredths, or a growth, with its sign behind."""
    return SHARE.fullmatch(SPACE.sub("", text)) is not None


def is_unit(text: str) -> bool:
    """Whether a text is a unit and nothing else, as in a column of units."""
    return text.strip() in UNIT_NAMES


def is_figure(text: str) -> bool:
    """Whether a text can be the figure of some cell, or stands in the place of one; a blank is none."""
    return not is_blank(text) and not _cleaned(text)[2]


def is_worded(text: str) -> bool:
    """Whether a text says a figure as no cell should: 约89, 89人, 8.4千, 八千三百. It is no label, and not read."""
    return WORDED.fullmatch(SPACE.sub("", text)) is not None


def printed_number(text: str) -> tuple[str | None, str]:
    """(digits with sign and point, unit) of what is printed, so that two ways to write one figure are the same."""
    number, _, _, unit = _cleaned(text)
    return number, unit


def clean(text: str, column: Column, mark: str = "", head_unit: str = "") -> PrintedFigure:
    """The figure of a cell of this column; amounts in the unit of the form. head_unit is printed in its head."""
    if text == OBJECT:
        return PrintedFigure(None, (), "object")
    if UNSEEN in text:
        return PrintedFigure(None, (), "unseen")
    if REPLACED in text:
        return PrintedFigure(None, (), "broken")
    if REVERSED.search(text):
        return PrintedFigure(None, (), "object")
    plain, rules, fault, unit = _cleaned(text)
    if mark:
        rules = (*rules, _note(BRACKETS.sub("", SPACE.sub("", mark)), True))
    if plain and fault and column.type == "change" and (match := CHANGED.fullmatch(plain.replace(" ", ""))):
        plain, rules, fault = ("-" if "减" in match[1] else "") + match[2], (*rules, "worded_sign"), ""
    if plain is None or fault:
        return PrintedFigure(None, rules, "several" if plain and SEVERAL.fullmatch(plain) else fault)
    # The unit that the form prints in this head says nothing new.
    usual = head_unit == "" or money_unit(column.label["zh"]) == head_unit
    return _number(plain, unit or ("" if usual else head_unit), column, rules)


def _number(plain: str, unit: str, column: Column, rules: tuple[str, ...]) -> PrintedFigure:
    match = NUMBER.fullmatch(plain)
    if not match:
        return PrintedFigure(None, rules, "no_figure")
    sign, whole, decimals = match[1], match[2], match[3] or ""
    money = column.type == "money"
    if (unit in MONEY_UNITS) != money and unit:
        return PrintedFigure(None, rules, "unit")
    if len(whole) + len(decimals) > settings.MAX_FIGURE_DIGITS:
        return PrintedFigure(None, rules, "too_large")
    if len(whole) > 1 and whole.startswith("0"):
        return PrintedFigure(None, rules, "leading_zero")
    value: int | Decimal = Decimal(plain) if decimals else int(plain)
    if decimals and not money:
        return PrintedFigure(None, rules, "decimals")
    factor = column.unit["factor"]
    if money and unit == "元" and (factor or 1) > 1:
        value, rules = Decimal(value) / factor, (*rules, "yuan")
    elif unit:
        rules = (*rules, "unit")
    if not -MAX_FIGURE <= value <= MAX_FIGURE:
        return PrintedFigure(None, rules, "too_large")
    if sign == "+" and column.type != "change":
        return PrintedFigure(None, rules, "no_figure")  # what has grown is the figure of another column
    if sign and column.type == "change" and "worded_sign" not in rules:
        rules = (*rules, "sign")
    # A sum of money with its unit, where the form leaves the unit open: the number is sure, what it counts is not.
    open_unit = bool(unit) and money and factor is None
    doubt = open_unit or bool({"lost_space", "spaced", "wrapped", "noted", "worded_sign"} & {*rules})
    return PrintedFigure(value, rules, "", doubt, unit if open_unit else "")


def _note(words: str, raised: bool = False) -> str:
    """The rule by which words behind a figure are left out: what they say of it is not read."""
    if MARKED.fullmatch(words) and (raised or not words.isdigit()):
        return "footnote"
    return "note" if PART.fullmatch(words) else "noted"


def _cleaned(text: str) -> Cleaned:
    if len(text) > settings.MAX_FIGURE_CHARACTERS:
        return (None, (), "", "") if text.isspace() else (text, (), "no_figure", "")
    return _step_by_step(text)


@lru_cache(4096)  # one cell is asked about by many
def _step_by_step(text: str) -> Cleaned:
    rules: list[str] = []

    def step(name: str, before: str, after: str) -> str:
        if after != before:
            rules.append(name)
        return after

    text = as_stored(text)
    text = step("invisible", text, INVISIBLE.sub("", text))
    if WRAPPED.fullmatch(text.strip()):
        text = step("wrapped", text, text.replace("\n", ""))
    text = SPACE.sub(" ", text).strip()
    if not text:
        return None, tuple(rules), "", ""
    if PLACEHOLDER.fullmatch(text.replace(" ", "")):
        return None, (*rules, "placeholder"), "", ""
    text = step("nought", text, "0" if text in ZEROS else text)
    text = step("full_width", text, text.translate(WIDE))
    text = text.translate(MINUS)
    if match := LOST.fullmatch(text):
        text = step("lost_space", text, match[1])
    if match := BRACKETED.fullmatch(text):
        inner = match[2].replace(" ", "")
        bare = match[1].strip()
        text = bare + inner if is_unit(inner) else step(_note(inner), text, bare)
    if match := NOTED.fullmatch(text):
        text = step("footnote", text, match[1].strip())
    unit = ""
    if match := UNIT.fullmatch(text.replace(" ", "")):
        text, unit = match[1], match[2].replace("萬", "万")
    if match := THOUSANDS.fullmatch(text):
        text = step("thousands", text, match[1].replace(",", "") + match[2])
    elif SPACED.fullmatch(text):
        text = step("spaced", text, text.replace(" ", ""))
    if re.fullmatch(r"[+-] [0-9]+", text):
        text = text.replace(" ", "")
    fault = "" if NUMBER.fullmatch(text) else "no_figure"
    return text, tuple(rules), fault, unit
