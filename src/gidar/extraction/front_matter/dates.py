"""Days as they are written beside a report, in figures or in Chinese numerals, as in ISO 8601."""

import re
from datetime import date

from ..elements.labels import plain

SIGNS = "〇○零Oo0一二三四五六七八九"  # with which years are written out; a nought has many
NUMERALS = str.maketrans(SIGNS, "000000123456789")
YEAR_IN_NUMERALS = f"二[〇○零Oo0][{SIGNS}]{{2}}"
COUNTED = "[元一二三四五六七八九十廿卅0-9]{1,3}"
IN_NUMERALS = re.compile(rf"({YEAR_IN_NUMERALS})\s*年\s*({COUNTED})\s*月\s*({COUNTED})\s*日")
DATE = re.compile(r"(20[0-9]{2})\s*[-年./]\s*([01]?[0-9])\s*[-月./]\s*([0-3]?[0-9])(?![0-9])\s*日?")
COMPACT = re.compile(r"(20[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])")  # a date only behind a word for it


def in_digits(text: str) -> str:
    """A text in which the days that are written in numerals are written in figures."""
    return IN_NUMERALS.sub(lambda day: f"{day[1].translate(NUMERALS)}年{_count(day[2])}月{_count(day[3])}日", text)


def _count(numeral: str) -> int:
    """The number from 1 to 39 that a numeral is; 0 of none, which is no day."""
    tens, ten, ones = numeral.replace("元", "一").replace("廿", "二十").replace("卅", "三十").partition("十")
    if not ten:
        return int(tens.translate(NUMERALS))
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return int(tens.translate(NUMERALS) or 1) * 10 + int(ones.translate(NUMERALS) or 0)


def date_of(text: str, compact: bool = False) -> str | None:
    """The day that a text begins with, where there is such a day; compact is whether it may have no signs between."""
    bare = in_digits(plain(text).strip())
    match = DATE.match(bare) or (COMPACT.match(bare) if compact else None)
    try:
        return date(*map(int, match.groups())).isoformat() if match else None
    except ValueError:
        return None
