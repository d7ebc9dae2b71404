"""What stands behind words such as the publisher's: in a line, in a table about the document, in the head of a page."""

import re

from .. import settings
from ..elements.blocks import Block, Document, DocumentPlace, TextLine
from ..elements.figures import is_figure
from ..elements.labels import HAN, plain
from ..record import CERTAIN, LIKELY, Stated
from .titles import ORGAN, PlacedText

PERIOD = re.compile(
    r"[自从]?\s*(20[0-9]{2})\s*年\s*1\s*月\s*1\s*日?\s*[起始]?\s*[至到—－\-~～]{1,2}\s*"
    r"(?:(?P<end>20[0-9]{2})\s*年\s*)?12\s*月\s*31"
)
DATE = re.compile(r"(20[0-9]{2})\s*[-年./]\s*([01]?[0-9])\s*[-月./]\s*([0-3]?[0-9])(?![0-9])\s*日?")
TIMED = re.compile(rf"{DATE.pattern}\s*[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?")
NAMED_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})\s*年")
SPOKEN_OF = re.compile(r"(?:^|[。；;\n])\s*(20[0-9]{2})\s*年(?!\s*[0-9])")  # with which a sentence begins
# What stands between a word and what it says: a word in brackets needs no colon, and that of a date none at all.
MARKS = (r"(?:(?<=[\]】])|:)", ":?")
NEXT = re.compile(
    rf"\s{{2,}}|\s(?=\S+[:：])|[|｜】\]]|(?<=[{HAN}])(?=(?:作者|点击|浏览|字号|时间|日期|编辑|分享)[:：数到])"
)


def texts_around(blocks: list[Block]) -> list[PlacedText]:
    """The lines of a document, and what the rows of a table about it say: a word, and what stands beside it."""
    out: list[PlacedText] = []
    for block in blocks:
        if isinstance(block, TextLine):
            out.append((block.text, block.place))
            continue
        for row in block.rows:
            texts = [cell.text for cell in row if cell.text and not cell.carried]
            if row and len(texts) <= settings.MAX_METADATA_CELLS and not any(map(is_figure, texts[1:])):
                pairs = zip(texts[::2], [*texts[1::2], ""], strict=False)
                out += [(f"{a}：{b}" if b and not re.search("[：:]", a) else a + b, row[0].place) for a, b in pairs]
    return out


def labelled(texts: list[PlacedText], document: Document, around: dict[str, list[str]]) -> dict[str, Stated]:
    """Organ, date of publication and document number, each behind the first of its words that something stands behind.

    Where no word says what it is, a date with a time in a short line is that of publication.
    """
    short = [(plain(text).lstrip("-•· "), text, place) for text, place in texts if _is_short(text)]
    out: dict[str, Stated] = {}
    for name, words in (("published", "published"), ("number", "number"), ("organ", "organ"), ("organ", "source")):
        for word in around[words]:
            spaced = "[ ]*".join(map(re.escape, word))
            mark = MARKS[words == "published"]
            pattern = re.compile(rf"(?<![{HAN}]){spaced}\s*[\]】]?\s*{mark}\s*([^\s].*)")
            for bare, text, place in short:
                match = pattern.search(bare)
                value = _value(name, match[1].strip()) if match and name not in out else ""
                if value:
                    by = "source" if words == "source" else "label"
                    out[name] = Stated(value, text, place, by, LIKELY if name == "organ" else CERTAIN)
    for name, words in (("published", "meta_published"), ("organ", "meta_organ")):
        for called, text in document.about:
            if name not in out and called in around[words] and (value := _value(name, text)):
                by, confidence = ("source", LIKELY) if name == "organ" else ("label", CERTAIN)
                out[name] = Stated(value, text, DocumentPlace(), by, confidence)
    for bare, text, place in short:
        timed = TIMED.search(bare) if len(bare) <= settings.MAX_HEADING_CHARACTERS else None
        if "published" not in out and timed and (date := date_of(timed[0])):
            out["published"] = Stated(date, text, place, "line", LIKELY)
    return out


def _is_short(text: str) -> bool:
    return len(text) <= settings.MAX_LABELLED_CHARACTERS


def _value(name: str, text: str) -> str:
    """What stands behind a word, without what follows it on its line; "" where it is no such thing."""
    if name == "published":
        return date_of(text) or ""
    value = NEXT.split(text, maxsplit=1)[0].strip()
    if len(value) > settings.MAX_HEADING_CHARACTERS or (name == "organ" and not ORGAN.search(value)):
        return ""
    return value


def date_of(text: str) -> str | None:
    """The date that a text begins with, as in ISO 8601."""
    match = DATE.match(plain(text).strip())
    if not match or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31):
        return None
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"


def stated_period(texts: list[PlacedText]) -> list[Stated]:
    """The year that the figures are said to be of."""
    for text, place in texts:
        match = PERIOD.search(plain(text)) if len(text) <= settings.MAX_PERIOD_CHARACTERS else None
        if match and match["end"] in (None, match[1]):
            return [Stated(int(match[1]), match[0], place, "period")]
    return []


def narrative_year(overview: Stated | None, years: set[int]) -> list[Stated]:
    """The year that the first section speaks of, where it names none of these: text of another year may be left in."""
    text = plain(overview.value) if overview else ""
    spoken_of = SPOKEN_OF.search(text)
    if overview is None or not spoken_of or not years or years & {int(year) for year in NAMED_YEAR.findall(text)}:
        return []
    shown = text[spoken_of.start(1) :][: settings.MAX_HEADING_CHARACTERS].split("\n")[0]
    return [Stated(int(spoken_of[1]), shown, overview.place, "narrative", LIKELY)]
