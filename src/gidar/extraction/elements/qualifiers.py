"""What words beside those of the form say of a figure: another unit, period or measure, or that it is another."""

import re
from functools import cache, lru_cache

from ...infrastructure.extras import library
from ...model.edition import editions, load_edition
from .. import settings
from .figures import NUMERALS, SPACE, UNIT_NAMES
from .labels import LISTED, WORD, key, mainland, plain, printed_labels, without_note

TIMES = "[十百千万亿]"
COUNTED = "件次|人次|批次|起数|件数|件|项|条|个|宗|次|份|人|起|例|部|篇|批|家|户|笔|张|字|页"
MONEY = f"(?:人民币|RMB)?{TIMES}*[美欧日港]?元"
OF_MONEY = re.compile(MONEY)
STATED_UNIT = re.compile(
    "(?:^|(?<![\u4e00-\u9fff])|计量|数据|数量|金额|本表|表[内中])单位(?:[:为是]|均为)*([^:()\\[\\]【】，,。;]+)"
    f"|[(\\[【]((?:(?:{MONEY}|{TIMES}*(?:{COUNTED})|{TIMES}+|[%‰])[/、或和]?)+)[)\\]】]"
    f"|以({TIMES}+(?:{COUNTED}|元))(?:计|为单位)"
    f"|(?<![{NUMERALS}])({TIMES}+(?:{COUNTED}|[美欧日港]元))$"
)
BETWEEN_UNITS = re.compile("[/、或和，,;]")
# Words that make a figure another than the one that the form asks for. The form's own are taken out before.
QUALIFYING = re.compile(
    "[上去前往历明下]一?年|以前年|同期|同比|环比|增长|增幅|下降|累[计积]|截[至止]|至今|[预估]计|预估|预测|计划|目标"
    "|(?<![预条公合节])约|左右|余件|不足|应[为是该]|实[为际]|更[正改]|修[正订]|勘误|改为|调整|误|错|漏|不[含计]|不包[括含]|除外"
    "|未含|未包|剔除|扣除|仅|只|删|作废|无效|[暂拟]|初步|快报|季|半年|[0-9]月|月份|其中|占|百分|比[例重]|率|均|折[合算]"
    f"|参考|待|核实|存疑|估|另|合并|改|误差|(?<!第)[{NUMERALS}]{{2,}}(?![条项])|[0-9%‰≈~<>≤≥±↑↓→]"
)
# What a figure may hold of another year, in words of which some are names of the form.
OTHER_YEAR = re.compile("(?:含|包括|剔除|扣除|另有|计入|加上|合并).{0,8}(?:[上去前往历]一?年|结转)")
SIGNS = re.compile("[%‰≈~<>≤≥±↑↓→]|[0-9][.、,]*$")
EXAMPLE = re.compile("如[-+]?[0-9]+|减用负")  # of a figure, in the directions of a form
YEAR = re.compile("20[0-9]{2}(?=年)|20[0-9]{2}")
# The year of the report, as a period: of the first to the last day, up to the last, by months.
WHOLE_YEAR = re.compile(
    "(?:截[至止]到?)?(?:YYYY年度?)?(?:0?1月(?:0?1日)?起?[-—–~至到])?(?:YYYY年度?)?12月(?:31日|底)?"
    "|1[-—–~至到]12月|YYYY年度?|YYYY"
)
# How a note begins that says what belongs to a figure of the form, without changing it.
DEFINES = re.compile("指|含|包括|包含|即|由|以|按|制度$")
REMARK = re.compile("^[(\\[【]?(?:备?注|附注|说明|统计|数据|口径|报告期|填[报表]|单位|计量|截[至止]|[*※①])")


@cache
def _names() -> tuple[str, ...]:
    """The keys of all that the forms print in and above tables, the longest first."""
    out: set[str] = set()
    for id_ in editions():
        names = printed_labels(load_edition(id_))
        out |= names.heads | names.sections.known.keys()
        for index in (*names.rows.values(), *names.groups.values()):
            out |= index.known.keys()
    return tuple(sorted((name for name in out if len(name) > 1), key=len, reverse=True))


@lru_cache(4096)
def beyond_form(text: str) -> str:
    """What is left of a text without spaces, marks, numbers of lists and all that the forms print: "" where nothing."""
    bare = key(text) if key(text) in _names() else key(mainland(text))
    broken = len(bare) >= settings.MIN_FRAGMENT_CHARACTERS and any(bare in name for name in _names())
    if bare in _names() or broken:
        return ""
    pieces = plain(text[: settings.MAX_NOTED_CHARACTERS]).split()
    rest = re.sub(r"[^\w%‰≈~<>≤≥±↑↓→]+", "", "".join(LISTED.sub("", piece) for piece in pieces))
    for name in _names():
        rest = rest.replace(name, "|")
    own = rest.strip("|")
    piece = any(own in name for name in _names())  # of a label that is broken
    return "" if piece and not QUALIFYING.search(own) else rest


def like_form(text: str) -> bool:
    """Whether a text is like a name of the form and says nothing that this does not, such as another year."""
    own = key(text)
    best = library("rapidfuzz").process.extractOne(own, _names(), score_cutoff=100 * settings.MIN_LIKENESS)
    near = best is not None and abs(len(best[0]) - len(own)) <= 1
    return near and all(said in best[0] for said in QUALIFYING.findall(own))


@lru_cache(4096)
def weigh(text: str, year: int | None, counts: bool = False) -> str:
    """How words in a head, a label or beside a table weigh on its figures, in a report for a year; counts says that
    these are no sums of money.

    "unit" where figures are counted in something that is none of the form, "qualified" where they may be others than
    the form asks for, "" where neither is said.
    """
    told = SPACE.sub("", plain(text[: settings.MAX_NOTED_CHARACTERS]))
    if key(text) in _names() and not SIGNS.search(told):
        return ""  # with the unit that the form prints
    stated = ("".join(filter(None, found.groups())) for found in STATED_UNIT.finditer(told))
    units = [unit for words in stated for unit in BETWEEN_UNITS.split(words)]
    money = [unit for unit in units if OF_MONEY.fullmatch(unit)]
    if (money and counts) or any(unit and unit not in UNIT_NAMES and unit not in money for unit in units):
        return "unit"
    rest = beyond_form(STATED_UNIT.sub("", plain(text[: settings.MAX_NOTED_CHARACTERS])) if units else text)
    if not rest:
        return "qualified" if SIGNS.search(told) else ""
    last = "上年" in key(text) or "上一年" in key(text)
    known = {str(year), str((year or 0) - last)}
    if OTHER_YEAR.search(told):
        return "qualified"
    rest = YEAR.sub(lambda match: "YYYY" if match[0] in known else match[0], EXAMPLE.sub("", rest))
    if QUALIFYING.search(WHOLE_YEAR.sub("", rest)) and not like_form(text):
        return "qualified"
    note = WORD.sub("", plain(text).strip()[len(without_note(text)) :])
    note = STATED_UNIT.sub("", note)
    short = 0 < len(note) < settings.MIN_DEFINITION and not DEFINES.match(note) and key(note) not in _names()
    return "qualified" if short and not re.fullmatch("YYYY年?度?", note.replace(str(year), "YYYY")) else ""
