"""What stands behind words such as the publisher's: in a line, in a table about the document, in the head of a page."""

import re
from collections.abc import Iterator

from .. import settings
from ..elements.blocks import Block, Document, DocumentPlace, TextLine
from ..elements.figures import is_figure
from ..elements.labels import HAN, plain
from ..record import CERTAIN, LIKELY, Stated
from .dates import DATE, date_of, in_digits
from .titles import ORGAN, PlacedText

PERIOD = re.compile(
    r"[自从]?\s*(20[0-9]{2})\s*年\s*1\s*月\s*1\s*日?\s*[起始]?\s*[至到—－\-~～]{1,2}\s*"
    r"(?:(?P<end>20[0-9]{2})\s*年\s*)?12\s*月\s*31"
)
TIMED = re.compile(rf"{DATE.pattern}\s*[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?")
NAMED_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})\s*年")
SPOKEN_OF = re.compile(r"(?:^|[。；;\n])\s*(20[0-9]{2})\s*年(?!\s*[0-9])")  # with which a sentence begins
# What stands between a word and what it says: a word in brackets needs no colon, and that of a date none at all.
MARKS = (r"(?:(?<=[\]】])|:)", ":?")
ASIDES = "作者|点击|浏览|字号|字体|编辑|分享"  # words of a site beside the date
NEXT = re.compile(rf"\s{{2,}}|\s(?=\S+[:：])|[|｜】\]]|(?<=[{HAN}])(?=(?:{ASIDES}|时间|日期)[:：数到])")
# A day that bounds a time, or is of what is named behind it.
SPAN = re.compile(rf"{DATE.pattern}\s*[的前后之以起至到内止]")
SAYS = "[:：数到].*"  # behind a word of a site, with what it says
OPEN, CLOSED = r"\s*[(\[【|]?\s*", r"\s*[)\]】|]?\s*"  # around a date


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


def above_tables(blocks: list[Block]) -> list[Block]:
    """The blocks before the first table with figures; all where there is none."""
    filled = (
        n
        for n, block in enumerate(blocks)
        if not isinstance(block, TextLine) and any(is_figure(cell.text) for row in block.rows for cell in row)
    )
    return blocks[: next(filled, len(blocks))]


def labelled(texts: list[PlacedText], document: Document, around: dict[str, list[str]]) -> dict[str, Stated]:
    """Organ, date of publication and document number, each behind the first of its words that something stands behind.

    Where no word says what it is, a date with a time in a short line is that of publication.
    """
    short = [(in_digits(plain(text).lstrip("-•· ")), text, place) for text, place in texts if _is_short(text)]
    out: dict[str, Stated] = {}
    for name, words in (("published", "published"), ("number", "number"), ("organ", "organ"), ("organ", "source")):
        by = "source" if words == "source" else "label"
        for word in around[words] if name not in out else ():
            if found := [Stated(*one, by, LIKELY) for one in _behind(word, name, short)]:
                # Where a page gives several of them, some are those of other documents.
                alone = len({one.value for one in found}) == 1 and "。" not in found[0].raw
                out[name] = found[0]._replace(confidence=CERTAIN if alone and name != "organ" else LIKELY)
                break
    for name, words in (("published", "meta_published"), ("organ", "meta_organ")):
        for called, text in document.about:
            if name not in out and called in around[words] and (value := _value(name, text)):
                by, confidence = ("source", LIKELY) if name == "organ" else ("label", CERTAIN)
                out[name] = Stated(value, text, DocumentPlace(), by, confidence)
    for bare, text, place in short:
        timed = TIMED.search(bare) if len(bare) <= settings.MAX_HEADING_CHARACTERS else None
        if "published" not in out and timed and (day := date_of(timed[0])):
            out["published"] = Stated(day, text, place, "line", LIKELY)
    return out


def _behind(
    word: str, name: str, short: list[tuple[str, str, DocumentPlace]]
) -> Iterator[tuple[str, str, DocumentPlace]]:
    """What stands behind a word on each of the lines, as (value, line, place)."""
    spaced = "[ ]*".join(map(re.escape, word))
    pattern = re.compile(rf"(?<![{HAN}]){spaced}\s*[\]】]?\s*{MARKS[name == 'published']}\s*([^\s].*)")
    for bare, text, place in short:
        match = pattern.search(bare)
        if match and (value := _value(name, match[1].strip())):
            yield value, text, place


def dated_line(texts: list[PlacedText], around: dict[str, list[str]]) -> Stated | None:
    """The date that stands alone on a line or beside its source, with no word for what it is of.

    texts are those above the report. None where there are several dates: pages list others with theirs.
    """
    words = "|".join(map(re.escape, (*around["source"], *around["organ"])))
    behind = rf"(?:(?:{words}|{ASIDES})\s*{SAYS}|{CLOSED})"
    line = re.compile(rf"(?:(?:{words})\s*[:：]\s*[^\s:：]+\s)?{OPEN}(?P<day>{DATE.pattern}){CLOSED}[(\[【]?{behind}")
    found: dict[str, Stated] = {}
    for text, place in texts:
        match = line.fullmatch(in_digits(plain(text).strip("-•· "))) if _is_short(text) else None
        if match and (day := date_of(match["day"])):
            found.setdefault(day, Stated(day, text, place, "line", LIKELY))
    return next(iter(found.values())) if len(found) == 1 else None


def _is_short(text: str) -> bool:
    return len(text) <= settings.MAX_LABELLED_CHARACTERS


def _value(name: str, text: str) -> str:
    """What stands behind a word, without what follows it on its line; "" where it is no such thing."""
    if name == "published":
        return "" if SPAN.match(text) else date_of(text, compact=True) or ""
    value = NEXT.split(text, maxsplit=1)[0].strip()
    if len(value) > settings.MAX_HEADING_CHARACTERS or (name == "organ" and not ORGAN.search(value)):
        return ""
    return value


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
