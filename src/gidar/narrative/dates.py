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
ROW = "零〇一二两三四五六七八九十百千万亿"  # of which a number in characters consists
TENTH = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})"  # a number of months, or of one
MONTH = f"{TENTH}月份?(?:{TENTH}[日号]|[上中下]旬|[底末初])?"
SINCE = "(?:以来|[来间内])"  # behind a number of years
PERIOD = (
    f"(?:(?:{MONTH}|{TENTH}){TO})?{MONTH}|(?:{TENTH}(?:{TO}|、)第?)?{TENTH}个?季度|{TENTH}个月"
    f"|(?![一1]年)(?:{TENTH}年{SINCE}|(?:(?<=近)|(?<=过去)|(?<=前)(?<!提前)){TENTH}年)"
)
NOUGHT = re.compile(
    "0(?<![0-9.,]0)(?=[1-9][月日号])"
)  # 01月09日, as programs write dates; found by its first character
CALENDAR = re.compile(f"[0-9{ROW}](?:个?[月季]|年{SINCE})|[近去前]{TENTH}年")

# Ways to write the same, which read as the first of them.
ONE = f"(?<![0-9{ROW}])"  # behind what is no number
HOUR = re.compile(
    "(?<=[日号])(?:(?:24|二十四|[0零〇])[时点]整?|(?:00?|24)[:：]00)"  # 12月31日24时
    "|(?<=[日号月年底末])[（(]含(?:当[日天月年]|本日)?[）)]"  # 12月31日（含）
)
QUARTERS = re.compile(f"{ONE}第?[一1](?:个?季度)?{TO}第?[四4]个?季度")  # 一至四季度
FIRST = re.compile(f"{ONE}元(?=月|{TO}{TENTH}月)")  # 元月
OPENED = re.compile("(?<![0-9至到—-])1月(?:1日)?以来")  # 1月以来
RANGE = re.compile(
    f"((?<![0-9])[0-9]{{4}}|{YEAR})(?=(?:(?:{TO}|[、和及与/])(?:[0-9]{{4}}|{YEAR})){{1,5}}年)"
)  # 2022—2024年
USUAL = (("季度", QUARTERS, "1月至12月"), ("元", FIRST, "1"), ("以来", OPENED, "1月1日起"), ("年", RANGE, r"\1年"))
"""A sign of what may be written in another way, that way, and the usual one; tried in this order."""


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
        number of months, quarters or, from two on, years (behind 近, 过去 or 前; before 来, 以来, 间 or 内) ? ;
    """
    return years.of.get(int(written.translate(YEARLY)), years.other) if until in (None, written) else years.other


def usual(text: str) -> str:
    """A text without white space in which dates are written in the usual way.

    元月 is 1月, 一至四季度 all months, 1月以来 from 1月1日 on; of 2022—2024年 each has its 年; that a day counts as a
    whole (24时, 含当日) is left out.
    """
    if "时" in text or "点" in text or "含" in text or ":" in text or "：" in text:
        text = HOUR.sub("", text)
    for sign, other, written in USUAL:
        if sign in text:
            text = other.sub(written, text)
    return text
