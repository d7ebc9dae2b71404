"""Sentences of a narrative, and the figures in them, in whatever way they are written.

Everything here takes time in proportion to the length of the text, whatever the text is.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from ..model.radicals import RADICALS
from .dates import CALENDAR, NOUGHT, PERIOD, ROW, SPAN, SPELT, TO, WHOLE, YEAR, Years, usual, year_word
from .names import Names

MAX_DIGITS = 15
UNREAD = "#"  # stands for a number that is no figure of a statement: a share, an estimate, a part of a date
ORDINAL = "第"  # before a number that counts nothing: an article of a law
SEVERAL = "数"  # before one of these it counts nothing: 数十件
UNCOUNTED = "十百千万亿"
GAP = "|"  # between two numbers that only white space kept apart
CLOSING = "。！？!?：:"
OPEN = "，,；;、"  # after these a line goes on, whatever the next begins with
TITLE = 30  # characters of a heading without punctuation
# Where every paragraph is a line nobody asks for these, so that they are compiled only then.
HEADING = "[（(]?[0-9零一二三四五六七八九十]{1,3}[）)、.．]|[一二三四五六七八九十]是"
UNTITLED = "[，,；;。]"
USUAL = str.maketrans("０１２３４５６７８９．", "0123456789.") | RADICALS
DIGITS = {digit: at for at, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 1, "百": 2, "千": 3}
SCALES = {"万": 4, "亿": 8}
ARABIC = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
UNUSUAL = re.compile(f"[{''.join(map(re.escape, map(chr, USUAL)))}]")
ENDS = "。！？!?"  # of sentences
ENDING = re.compile(f"[{ENDS}]")

# Parts of patterns.
NUMBER = f"[0-9][0-9,.]*|[{ROW}]+"
DATED = f"|(?P<whole>1{WHOLE}|{SPELT})|(?P<period>{PERIOD})"
BEYOND = f"余|以上|左右|上下|多|次|百分点|工作日|[/每]|{TO}(?![0-9]{{4}}年)(?=[0-9{ROW}])"
OPENING = "（(【《"  # of what is passed over
STOPS = "，,；;：:（）()【】“”‘’\"'《》<>.．·…"


class Quantity(NamedTuple):
    """A number with its unit: digits times ten to the exponent, whose last digit may have been rounded."""

    digits: int
    exponent: int
    unit: str


class Clause(NamedTuple):
    """A part of a sentence between two punctuation marks: the texts around its figures, one more than there are.

    ends are the places in the sentence after each figure; stop is what ends the clause.

        clause = text , { quantity , text } ;
        text = { aside | year | span | period | uncounted | colon | ? any other character ? } ;
    """

    texts: list[str]
    quantities: list[Quantity]
    ends: list[int]
    stop: str = ""


def paragraphs(text: str) -> Iterator[str]:
    """Each paragraph, without white space, with its dates in the usual form."""
    return map(usual, _paragraphs(text))


def _paragraphs(text: str) -> Iterator[str]:
    """The same with dates as they are written. Lines that only a page's width broke are joined.

    narrative = paragraph , { break , paragraph } ;
    break = ? the end of a blank line, of a line whose last character ends a sentence or is a colon, or of a heading; or
        of any line before one that begins like a heading, unless a comma ends it ? ;
    """
    plain = text.translate(USUAL) if UNUSUAL.search(text) else text
    plain = NOUGHT.sub("", plain) if "0" in plain else plain
    written = plain.split("\n")
    if written == plain.split() and all(line[-1] in CLOSING for line in written[:-1]):
        yield from written  # as most texts are: nothing to be joined
        return
    lines: list[str] = []
    for line in written:
        bare = _joined(line.split())
        if lines and (not bare or _ended(lines) or (re.match(HEADING, bare) and lines[-1][-1] not in OPEN)):
            yield _joined(lines)
            lines = []
        if bare:
            lines.append(bare)
    if lines:
        yield _joined(lines)


def _ended(lines: list[str]) -> bool:
    """Whether what these lines hold ends with them: a sentence, or a heading."""
    last = lines[-1]
    if last[-1] in CLOSING:
        return True
    return len(lines) == 1 and len(last) <= TITLE and bool(re.match(HEADING, last)) and not re.search(UNTITLED, last)


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph, none of them empty.

    paragraph = sentence , { ( "。" | "！" | "？" | "!" | "?" ) , [ sentence ] } ;
    """
    return [sentence for sentence in ENDING.split(paragraph) if sentence]


Stretch = tuple[bool, str]
"""A sentence that is to be read (True), or whatever is between such (False)."""

Cut = Callable[[list[str], Names, Years], Iterator[Iterator[Stretch]]]
"""Paragraphs in pieces, those only in which something is to be read; for an organ and a year."""


def whole(paragraphs: list[str], names: Names, years: Years) -> Iterator[Iterator[Stretch]]:
    """Every sentence is to be read."""
    return (((True, sentence) for sentence in sentences(paragraph)) for paragraph in paragraphs)


def _joined(texts: list[str]) -> str:
    if len(texts) == 1:
        return texts[0]
    out: list[str] = []
    for text in texts:
        if out and _is_digit(out[-1][-1]) and _is_digit(text[0]):
            out.append(GAP)
        out.append(text)
    return "".join(out)


def _is_digit(character: str) -> bool:
    return "0" <= character <= "9"


@cache
def tokens(units: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a sentence is made of, each behind the text before it, which is all that has to be searched.

    The second pattern is for sentences with months or quarters; to look for them takes time at every number.

    No alternative can fail after a repetition without a limit, and what may begin one of them is at least a stop.

    aside = ? up to 30 characters in brackets, with no digit and no character of a unit among them, or in 《》 ?
        ;
    uncounted = ? a number that is no quantity: behind 第, or 数 (数十件); with 余, 多, 来 or 几; before 以上,
        左右, 上下, 次, 百分点, 工作日, / or 每, or before a second number (5件至6件); without a unit ? ;
    colon = ? a colon right before a quantity in digits ? ;
    stop = "，" | "," | "；" | ";" | "：" | ":" | "." | "．" | "·" | "…" | ? a bracket or a quotation mark ? ;
    """
    return _tokens(units), _tokens(units, DATED)


def _tokens(units: frozenset[str], dated: str = "") -> re.Pattern[str]:
    unit, aside = "|".join(sorted(units)), "".join(sorted(units))
    return re.compile(
        rf"(?P<text>[^0-9{ROW}{STOPS}]*+)"
        rf"(?:(?P<aside>[（(【][^（）()0-9{aside}]{{0,30}}[）)】]|《[^《》]{{0,30}}》)"
        rf"|(?P<year>[0-9]{{4}}|{YEAR})年度?(?P<span>{SPAN})?"
        rf"{dated}"
        rf"|(?P<number>{NUMBER})"
        rf"(?P<about>[余多来几])?(?P<scale>[万亿])?(?P<more>[余多])?(?P<unit>{unit})?(?P<beyond>{BEYOND})?"
        rf"|(?P<colon>[：:](?=[0-9][0-9,.]{{0,15}}[万亿]?(?:{unit})))"
        rf"|(?P<stop>[{STOPS}]|\Z))"
    )


def clauses(sentence: str, units: frozenset[str], years: Years) -> Iterator[Clause]:
    """The parts of a sentence, in order.

    sentence = clause , { stop , clause } ;
    """
    texts: list[str] = []
    pieces: list[str] = []  # of the text that comes next
    quantities: list[Quantity] = []
    ends: list[int] = []
    plain, dated = tokens(units)
    written = (
        dated if ("月" in sentence or "季" in sentence or "年" in sentence) and CALENDAR.search(sentence) else plain
    )
    for found in written.finditer(sentence):
        text, kind = found["text"], found.lastgroup
        pieces.append(text)
        if kind == "stop":
            yield Clause([*texts, "".join(pieces)], quantities, ends, found["stop"])
            if not found["stop"]:
                return  # the end
            texts, pieces, quantities, ends = [], [], [], []
        elif found["number"]:
            none = text.endswith(ORDINAL) or (text.endswith(SEVERAL) and found["number"][0] in UNCOUNTED)
            if quantity := None if none else _quantity(found):
                quantities.append(quantity)
                ends.append(found.end())
                texts.append("".join(pieces))
                pieces = []
            elif quantities or any(pieces) or not _enumerates(found, sentence):
                counted = _is_digit(found["number"][0]) or found["unit"]
                pieces.append(UNREAD if counted else found[0].removeprefix(text))
        elif found["year"]:
            pieces.append(year_word(found["year"], found["until"], years))
        elif kind == "period":
            pieces.append(years.part)


def _enumerates(found: re.Match[str], sentence: str) -> bool:
    """Whether a number, with nothing before it, is that of a heading or of an item of a list."""
    after = sentence[found.end() : found.end() + 1]
    return found["unit"] is None and (found["number"][-1] == "." or after in ("、", "）", ")", "．"))


def _quantity(found: re.Match[str]) -> Quantity | None:
    """The figure, exactly as stated; None for estimates, and for what is no number with a unit.

    quantity = amount , unit ;
    amount = arabic , [ scale ] | numeral ;
    arabic = ( digit , { digit } | ? one to three digits ? , { "," , digit , digit , digit } ) , [ "." , digit
        , { digit } ] ;
    digit = ? 0 to 9 ? ;
    unit = ? a unit of some topic ? ;
    scale = "万" | "亿" ;
    """
    text, about, scaled, more, unit, beyond = found.group("number", "about", "scale", "more", "unit", "beyond")
    if unit is None or about or more or beyond or len(text) > 2 * MAX_DIGITS:
        return None
    scale = SCALES[scaled] if scaled else 0
    if not _is_digit(text[0]):
        value = numeral(text + (scaled or ""))
        return None if value is None else Quantity(value, 0, unit)
    if len(text) > MAX_DIGITS:
        return None
    if text.isdigit():
        return Quantity(int(text), scale, unit)
    if not ARABIC.fullmatch(text):
        return None
    exponent = scale - len(text.partition(".")[2])
    return Quantity(int(text.replace(",", "").replace(".", "")), exponent, unit)


def numeral(text: str) -> int | None:
    """A number in Chinese numerals, such as 120 for 一百二十; None for what is not written as a number should be.

    A row of digits (二〇二四) and a last digit whose place is not said (一百二) are none.

        numeral = "零" | "〇" | [ section , "亿" ] , [ section , "万" ] , [ section ] ;
        section = [ counted , "千" ] , [ counted , "百" ] , [ [ counted ] , "十" ] , [ counted ] ;
        counted = { "零" | "〇" } , ( "一" | "二" | "两" | "三" | "四" | "五" | "六" | "七" | "八" | "九" ) ;
    """
    total = section = 0
    digit: int | None = None
    place, scale, zero = 4, 9, False  # of the last unit
    for character in text:
        if character in DIGITS:
            if digit:
                return None
            zero = zero or (DIGITS[character] == 0 and len(text) > 1)
            digit = DIGITS[character] or (None if len(text) > 1 else 0)
        elif character in TENS:
            if TENS[character] >= place or (digit is None and (character != "十" or section)):
                return None
            place, zero = TENS[character], False
            section += (digit or 1) * 10**place
            digit = None
        else:
            if SCALES[character] >= scale or not (section or digit):
                return None
            scale, place, zero = SCALES[character], 4, False
            total += (section + (digit or 0)) * 10**scale
            section, digit = 0, None
    if digit and not zero and (place > 1 and (place < 4 or scale < 9)):
        return None
    return None if zero and not digit else total + section + (digit or 0)


def times_ten(digits: int, exponent: int) -> int | Decimal:
    """digits times ten to the exponent, exactly, without zeros behind the point."""
    while exponent < 0 and digits % 10 == 0:
        digits, exponent = digits // 10, exponent + 1
    return Decimal(digits).scaleb(exponent) if exponent < 0 else digits * 10**exponent


def quoted_before(sentence: str, end: int, longest: int) -> str:
    """The part of a sentence that leads to a figure, and a little after it."""
    start, stop = max(end - longest, 0), end + longest // 2
    return ("…" if start else "") + sentence[start:stop] + ("…" if stop < len(sentence) else "")
