"""Years, months and quarters in a narrative, and what they read as."""

import re
from typing import NamedTuple

# Parts of patterns: what joins two dates; all of a year, its beginning and its end; a part of one.
TO = "[至到—－–~～―─−‐‑〜∼-]{1,3}"
DECEMBER = "12月(?:31日(?:期间|止)?|[底末]|份?(?![0-9上中下初]))"
LAST_DAY = "2月(?:31日(?:期间|止)?|[底末])"  # behind 1
WHOLE = (
    f"(?:(?:月1日起?|月?份?){TO}(?:{DECEMBER}|年[底末])|月1日起|{LAST_DAY})"  # a span behind 1, where no year is named
)
UNTIL = f"(?:(?:(?P<until>[0-9]{{4}})年)?{DECEMBER}|年[底末])"
SPAN = f"1(?:(?:月1日起?|月?份?){TO}{UNTIL}|月1日起|{LAST_DAY})|年底|年末|底|末|期间"
SPELT = f"(?:一月一日起?|一月?份?){TO}十二月(?:三十一日)?|一月一日起|十二月(?:三十一日|[底末])"
YEAR = "[一二][零〇○一二三四五六七八九]{3}"
YEARLY = str.maketrans("零〇○一二三四五六七八九", "000123456789")
TENTH = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})"  # a number of months, or of one
MONTH = f"{TENTH}月份?(?:{TENTH}[日号]|[上中下]旬|[底末初])?"
PERIOD = f"(?:(?:{MONTH}|{TENTH}){TO})?{MONTH}|(?:{TENTH}{TO})?{TENTH}个?季度|{TENTH}个月"
NOUGHT = re.compile(
    "0(?<![0-9.,]0)(?=[1-9][月日号])"
)  # 01月09日, as programs write dates; found by its first character
CALENDAR = re.compile("[0-9零〇一二两三四五六七八九十百千万亿]个?[月季]")


class Years(NamedTuple):
    """The words that years read as, that of all others, and that of a part of one."""

    of: dict[int, str]
    other: str
    part: str


def year_word(written: str, until: str | None, years: Years) -> str:
    """What a year reads as; of a span that is no whole year, nothing that can be understood.

    year = ( digit , digit , digit , digit | ? the same in numerals (二〇二四) ? ) , "年" , [ "度" ] , [ span ] ;
    span = ? all of a year (1月1日至12月31日, 01月01日至年底, 1—12月), its beginning (1月1日起) or its end (12月31日止,
        12月底; behind a year, also 年末) ? ;
    period = ? a month, a day of a month or a quarter, a range that ends with one (7月1日至12月31日, 1—6月), or a
        number of months or quarters ? ;
    """
    return years.of.get(int(written.translate(YEARLY)), years.other) if until in (None, written) else years.other
