"""Who reports and on which year in sentences: the title that one names, and who it says has written this report."""

import re
from collections.abc import Iterator

from .. import settings
from ..elements.labels import spaceless
from ..record import LIKELY, Stated
from .titles import ORGAN, VERBS, PlacedText, Title, is_organ, title_of

CLAUSES = re.compile("[。；;，,：:]")
BASED = "根据|按照|依据|依照|遵照"
WRITES = "(?:负责|组织|牵头)?(?:编制|编写|撰写|起草|制作)(?:完成)?了?"
THIS = "本(?:年度)?(?:报告|年报)"
NAME = f".{{1,{settings.MAX_HEADING_CHARACTERS}}}?"
# A title that a sentence begins with, before what the report rests on and who wrote it.
SUBJECT = re.compile(f"(.{{1,{settings.MAX_TITLE_CHARACTERS}}}?)[是系]?(?:{BASED}|由)")
WRITER = re.compile(
    f"{THIS}[是系]?由(?P<of>{NAME})(?:(?:{BASED}).{{0,200}})?{WRITES}(?:的?$|并|和)"
    f"|由?(?P<by>{NAME})(?:(?:{BASED}).{{0,200}})?{WRITES}{THIS}(?:$|并|如下)"
)
OWN = re.compile("[现将我本]+")  # before a name, where an organ speaks of itself
# Who is not named but by what it is to the writer: 我局, 各单位, 局办公室, 县政府办公室.
NAMELESS = re.compile(
    "[我本该各]|有关|相关|全[省市县区镇乡]|[省市县区州旗镇乡局委办厅部院](?:人民政府|政府|政务|委|办|党|信息|机关|属)"
)


def sentence_titles(texts: list[PlacedText], ends: list[str]) -> list[Stated]:
    """The titles that sentences name, such as that which says what is published here; a title alone is no sentence."""
    return [
        Stated(title, text, place, "sentence", LIKELY)
        for text, place in _short(texts)
        if not title_of(text, ends)
        for title in _titles(text, ends)
    ]


def sentence_writers(texts: list[PlacedText]) -> list[Stated]:
    """The organs by which sentences say that this report was written."""
    return [Stated(name, text, place, "sentence", LIKELY) for text, place in _short(texts) for name in _writers(text)]


def _short(texts: list[PlacedText]) -> Iterator[PlacedText]:
    return (one for one in texts if len(one[0]) <= settings.MAX_PERIOD_CHARACTERS)


def _titles(text: str, ends: list[str]) -> Iterator[Title]:
    """The titles that a sentence names, with an organ that can be one."""
    bare = spaceless(text)
    clauses = CLAUSES.split(bare)
    begun = (match[1] for clause in clauses if (match := SUBJECT.match(clause)))
    for piece in [*re.findall("《([^《》]+)》", bare), *(VERBS.split(clause)[-1] for clause in clauses), *begun]:
        found = title_of(piece, ends)
        if found and ORGAN.search(found.organ):
            yield found._replace(organ=re.sub(f"^{OWN.pattern}", "", found.organ))
    for clause in clauses:
        name, written, piece = _parted(clause)
        found = title_of(piece, ends) if written and _is_named(name) else None
        if found and not found.organ:
            yield found._replace(organ=name)


def _parted(clause: str) -> tuple[str, str, str]:
    """What stands before the word that says that something was written, that word, and what was; "" where none does."""
    match = re.match(f"(?P<name>{NAME})(?:(?:{BASED}).{{0,200}})?(?P<writes>{WRITES})(?P<piece>.+)", clause)
    return (match["name"], match["writes"], match["piece"]) if match else ("", "", "")


def _writers(text: str) -> Iterator[str]:
    for clause in CLAUSES.split(spaceless(text)):
        match = WRITER.match(clause)
        name = (match["of"] or match["by"]) if match else ""
        if _is_named(name):
            yield name


def _is_named(name: str) -> bool:
    return is_organ(name) and not NAMELESS.match(name)
