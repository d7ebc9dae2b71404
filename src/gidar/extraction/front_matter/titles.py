"""Titles as they are published: organ and year around the name of the report, in any order of words."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from .. import settings
from ..elements.blocks import Document, DocumentPlace
from ..elements.labels import spaceless
from ..record import CERTAIN, LIKELY, Stated
from .dates import NUMERALS, YEAR_IN_NUMERALS

QUOTED = re.compile('^[的《》“”")）]+|[的《》“”"]+$')  # marks around a title, and what joins its parts
# A year, but for that of a date, such as pages print behind the titles that they list.
YEAR = re.compile(
    rf"(?<![0-9])(20[0-9]{{2}}|{YEAR_IN_NUMERALS})(?![0-9]|\s*[-./年]\s*[01]?[0-9]\s*[-./月])(年度|年|(?=度))?"
)
CUT = "\0"  # where the year was taken out of a title
# What stands beside a title on its line, before it and behind.
BEFORE = re.compile(
    r"^(?:[•·*#-]+|(?:文章|信息)?(?:名称|标题|题名)[：:]|附件[0-9一二三]?[：:]?|[(（]一[)）]|关于"
    r"|【[^】]*】|\[[^\]]*\]|一图读懂|图解)+"
)
BEHIND = re.compile(
    r"(?:[-_—–|/·([【].*|正文|全文|如下|(?:予以)?公[布示](?:如下)?|20[0-9]{2}[-./年].*|\.(?:docx?|pdf|wps|html?))?"
)
BRACKETED = re.compile(r"[(（]([^()（）]+(?:[(（][^()（）]*[)）])?)[)）]|[-_—–]+(.+)")  # who reports, behind the title
# What no name of an organ has: another title, another year, the marks between a title and a site's name.
NO_ORGAN = re.compile(r"信息公开|政务公开|政府信息|年报|年度|20[0-9]{2}[-年]|[_|>【】\[\]]")
PARTS = re.compile(r"[\s_|｜>»]+|[-—–]+")  # between the parts of the title of a page
TRAIL = re.compile("^.*[>›»→]|^(?:您?的?当前位置|您所在的位置|位置)[：:]")  # the way through a site to this page
VERBS = re.compile("(?:公布|发布|编制|编写|形成|撰写|制定|起草|做好|报送|印发)(?:了|成|的)?|现将|根据|按照|依据")
ISSUED = re.compile("(?:对外)?(?:公布|发布|公开)(?:了|关于)*$")  # between an organ and the name of its report
STOPS = re.compile("[。；;，,：:!?]")
ORGAN = re.compile(
    "(?:政府|[局委办厅会院乡镇处队区县市省州盟旗部署室所站馆社行关校司团]|街道|中心|大学|公司|医院|支队|机关|集团)"
    "(?:[(（][^()（）]{1,12}[)）])?(?:关于)?$"
)

PlacedText = tuple[str, DocumentPlace]
"""A line, or the cells of a row about the document, with its place."""


class Title(NamedTuple):
    """What a title says; organ is "" where it names none."""

    organ: str
    year: int


def title_of(text: str, ends: list[str]) -> Title | None:
    """The organ and the year in a text that is the title of a report and nothing else; ends are names of reports."""
    bare = QUOTED.sub("", TRAIL.sub("", spaceless(text)))
    bare = BEFORE.sub("", bare)
    if len(bare) > settings.MAX_TITLE_CHARACTERS or STOPS.search(bare):
        return None
    for match in YEAR.finditer(bare):
        whole, digits = match.end(), match.end(1)
        for end in dict.fromkeys((whole, digits)):
            if (found := _around(bare[: match.start()] + CUT + bare[end:], ends)) is not None:
                return Title(found, int(match[1].translate(NUMERALS)))
    return None


@cache
def _named(ends: tuple[str, ...], between: str) -> re.Pattern[str]:
    """Any of the names of reports, with something between their characters."""
    longest_first = sorted(ends, key=len, reverse=True)
    return re.compile("|".join(between.join(map(re.escape, end)) for end in longest_first))


def _around(rest: str, ends: list[str]) -> str | None:
    """The organ before or behind the name of the report in a title without its year; None where there is no name."""
    for between in ("", f"{CUT}?"):
        match = _named(tuple(ends), between).search(rest)
        if match:
            break
    else:
        return None
    before = rest[: match.start()] + ("政府" if rest[: match.start()].endswith("人民") else "")
    before, behind = (QUOTED.sub("", re.sub(r"[(（《]?\0[)）》]?", "", part)) for part in (before, rest[match.end() :]))
    before = before.removesuffix("关于").removesuffix("年度")
    issued = ISSUED.sub("", before)
    before = issued if ORGAN.search(issued) else before
    if VERBS.search(before + behind) or "《" in before + behind or NO_ORGAN.search(before):
        return None
    if before:
        return before if BEHIND.fullmatch(behind) else None
    bracketed = BRACKETED.fullmatch(behind)
    behind = (bracketed[1] or bracketed[2]) if bracketed else behind
    if ORGAN.search(behind) and not NO_ORGAN.search(behind):
        return behind
    return "" if bracketed or BEHIND.fullmatch(behind) else None


def printed_titles(texts: list[PlacedText], ends: list[str], about: Iterable[str] = ()) -> list[Stated]:
    """The titles among the texts of a document as Stated of a Title: those that name an organ, else the others.

    about is what the head of a page says.

    A title may be broken over two or three lines; then what stands above the year must be able to be an organ.
    """
    unnamed: list[Stated] = []
    said = [*about, *(text for text, _ in texts)]
    for joined in range(1, settings.MAX_TITLE_LINES + 1):
        found = []
        for n in range(len(texts) - joined + 1):
            lines = [text for text, _ in texts[n : n + joined]]
            if joined > 1 and (TRAIL.search(lines[0]) or sum(map(len, lines)) > 2 * settings.MAX_TITLE_CHARACTERS):
                continue
            title = title_of("".join(lines), ends)
            if title and joined > 1 and n and (whole := _broken_name(texts[n - 1][0], title.organ, said)):
                title, lines = title._replace(organ=whole), [texts[n - 1][0], *lines]
            # What stands above the year on a line of its own names the organ only if it can be the name of one.
            if title and (joined == 1 or not title.organ or _begins(lines[0], title.organ)):
                confidence = CERTAIN if joined == 1 else LIKELY
                found.append(Stated(title, "".join(lines), texts[n][1], "title", confidence))
        if named := [one for one in found if one.value.organ]:
            # The nearest counts for the year though its organ stands on another line: lists name other years.
            return [*named, found[-1]] if found[-1].value.year != named[-1].value.year else named
        unnamed = unnamed or found
    return unnamed


def _broken_name(above: str, organ: str, said: list[str]) -> str:
    """The name that begins on the line above a title and goes on in it, where it stands whole elsewhere; else ""."""
    whole = spaceless(above) + organ
    if not organ or len(whole) > settings.MAX_HEADING_CHARACTERS or not is_organ(whole) or is_organ(above):
        return ""
    return whole if any(whole in spaceless(text) for text in said) else ""


def is_organ(name: str) -> bool:
    """Whether a text can be the name of an organ."""
    return bool(ORGAN.search(name)) and not NO_ORGAN.search(name)


def _begins(line: str, organ: str) -> bool:
    bare = BEFORE.sub("", QUOTED.sub("", YEAR.sub("", spaceless(line))))
    return bool(ORGAN.search(organ)) and organ.startswith(bare[: len(organ)])


def page_titles(document: Document, around: dict[str, list[str]]) -> list[Stated]:
    """The titles that the head of a web page names."""
    return [
        Stated(title, text, DocumentPlace(), "page_title", LIKELY if _is_site(title.organ, text) else CERTAIN)
        for name, text in document.about
        if name in around["meta_title"] and (title := _in_page_title(text, around["title"]))
    ]


def _is_site(organ: str, text: str) -> bool:
    """Whether an organ that the title of a page names stands behind all else, as the name of the site does."""
    return bool(organ) and PARTS.split(text.strip())[-1] == organ


def _in_page_title(text: str, ends: list[str]) -> Title | None:
    """The title in that of a page, which may have the names of the site and of a part of it before it or behind."""
    found = [title for part in (text, *PARTS.split(text)) if (title := title_of(part, ends))]
    return next((title for title in found if title.organ), found[0] if found else None)
