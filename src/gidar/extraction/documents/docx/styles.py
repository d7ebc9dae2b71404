"""Which runs of a Word document are seen, by their own properties and by those of a style.

Source: ECMA-376-1, 17.7.2 (the order in which styles apply), 17.7.6 (what tables say of some of their cells), 17.3.2
(vanish, strike, color, sz, w, shd, rFonts, vertAlign, position, spacing, em, eastAsianLayout, fitText), 17.3.1.11
(framePr), 17.3.1.12 (ind), 17.3.1.19 (numPr), 17.3.1.33 (spacing) and 17.4.80 (trHeight).
"""

import re
from collections.abc import Iterator
from typing import Any

from ... import settings
from ...elements.figures import HAS_DIGIT
from ..html.fonts import is_strange
from ..visibility import WHITE, stands_out
from .colours import NOTHING, W, WordColours, rgb

STRUCK = ("strike", "dstrike")
UNSEEN = ("vanish", *STRUCK)  # properties of a run that is not to be read
# And others that decide whether it is seen: the smallest number that is, for those that are one.
SMALLEST = {"sz": settings.FAINT_HALF_POINTS, "w": settings.FAINT_SCALE}
SHADES = ("highlight", "shd", "ground")  # what is behind a run: of its own, then of its paragraph
FONT = "rFonts"
# Properties with which digits may be others, or elsewhere, and the values with which they are not.
USUAL = {
    "vertAlign": re.compile("baseline|superscript|"),
    "position": re.compile("-?(?:[0-9]|1[0-9]|2[0-4])"),  # half points up or down
    "spacing": re.compile("-?(?:[0-9]|[1-3][0-9])|[0-9]{1,4}"),  # twentieths of a point between letters
    "em": re.compile("none"),
    "eastAsianLayout": re.compile("(?!)"),
    "effect": re.compile("none|"),
    "fitText": re.compile("(?!)"),
}
VALUES = dict.fromkeys((*UNSEEN, *SMALLEST, "highlight", *USUAL), f"{W}val") | {FONT: f"{W}ascii"}
"""The attributes that say what the properties are that are looked at."""
# What a paragraph says beside: whether it is numbered, the height of its lines where that is exact, the space above.
NUMBERED, LINE, ABOVE = "numPr", "line", "before"
USUAL_SIZE = 20  # half points, of text of which no size is said
ON = ("", "1", "true", "on")
# The parts of a table that its style may let look otherwise, with their bits in tblLook (17.4.55).
EDGES = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
PARTS: dict[str, tuple[str, ...]] = {
    "firstCol": ("firstColumn",),
    "lastCol": ("lastColumn",),
    "firstRow": ("firstRow",),
    "lastRow": ("lastRow",),
}
PARTS |= {"nwCell": ("firstRow", "firstColumn"), "neCell": ("firstRow", "lastColumn")}
PARTS |= {"swCell": ("lastRow", "firstColumn"), "seCell": ("lastRow", "lastColumn")}

WordProperties = dict[str, str]
"""What properties say, by their names."""


class WordStyles:
    """What the styles of a document say of these properties; root is its part of styles, or None.

    ground is the colour of its pages, "" where it says none.
    """

    def __init__(self, root: Any = None, theme: Any = None, ground: str = "") -> None:
        self._own: dict[str, tuple[str, WordProperties]] = {}
        # Of styles of tables: the colours that these put behind cells, and what they say of parts of a table.
        self._fills: dict[str, list[str]] = {}
        self._parts: dict[str, list[tuple[str, WordProperties, str]]] = {}
        self._usual: dict[str, str] = {}
        self._colours, self._ground = WordColours(theme), ground
        self._defaults: WordProperties = {}
        if root is None:
            return
        for kind in ("r", "p"):
            self._defaults |= self._said(root.find(f"{W}docDefaults/{W}{kind}PrDefault/{W}{kind}Pr"))
        for style in list(root.iterfind(f"{W}style"))[: settings.MAX_STYLES]:
            name = style.get(f"{W}styleId") or ""
            based = style.find(f"{W}basedOn")
            said = self._said(style.find(f"{W}pPr")) | self._said(style.find(f"{W}rPr"))
            self._own[name] = ("" if based is None else based.get(f"{W}val", ""), said)
            self._fills[name] = self._shades(style, "tblPr", "tcPr")
            self._parts[name] = [
                (
                    part.get(f"{W}type") or "",
                    self._said(part.find(f"{W}pPr")) | self._said(part.find(f"{W}rPr")),
                    next(iter(self._shades(part, "tcPr", "tblPr")), ""),
                )
                for part in style.iterfind(f"{W}tblStylePr")
            ]
            if style.get(f"{W}default") in ON[1:]:
                self._usual[style.get(f"{W}type") or ""] = name

    def seen(self, run: Any) -> bool | None:
        """Whether a run is neither hidden, struck out nor in the colour behind it; None where that cannot be told.

        Nor can it be told of digits of a table in a font of symbols, of those that are raised, lowered or in a frame,
        and of those in a paragraph that Word numbers.
        """
        found = self.said(run)
        if any(found.get(name) in ON for name in UNSEEN):
            return False
        paragraph = next(run.iterancestors(f"{W}p"), None)
        if _is_faint(found):
            return None
        in_cell = next(run.iterancestors(f"{W}tc"), None) is not None
        if in_cell and HAS_DIGIT.search("".join(run.itertext())) and _is_altered(paragraph, found):
            return None
        answers = {self._stands_out(run, found | said, fill) for said, fill in self._ways(run)}
        return answers.pop() if len(answers) == 1 else None

    def struck(self, run: Any) -> bool:
        """Whether a run is struck out."""
        found = self.said(run)
        return any(found.get(name) in ON for name in STRUCK)

    def said(self, run: Any) -> WordProperties:
        """What holds of a run: the defaults, then the styles of the table, of the paragraph and of the run, its own."""
        paragraph = next(run.iterancestors(f"{W}p"), None)
        found = dict(self._defaults)
        for _, name in self._styles(run, run.find(f"{W}rPr")) if self._own else ():
            for style in reversed(self._chain(name)):
                found |= self._own[style][1]
        found |= {} if paragraph is None else self._said(paragraph.find(f"{W}pPr"))
        return found | self._said(run.find(f"{W}rPr"))

    def hidden_row(self, row: Any) -> bool:
        """Whether a row of a table is hidden."""
        mark, height = row.find(f"{W}trPr/{W}hidden"), row.find(f"{W}trPr/{W}trHeight")
        if height is not None and height.get(f"{W}hRule") == "exact" and _is_tiny(height.get(f"{W}val", "")):
            return True
        return mark is not None and mark.get(f"{W}val", "") in ON

    def _ways(self, run: Any) -> Iterator[tuple[WordProperties, str]]:
        """What may hold of a run beside, and the colour that may be behind it where nothing of its own puts one there.

        Which parts of a table its style lets look otherwise is not told for certain.
        """
        cell, table = (next(run.iterancestors(W + name), None) for name in ("tc", "tbl"))
        own = "" if cell is None else next(iter(self._shades(cell, "tcPr")), "")
        yield from (({}, fill) for fill in {own or self._ground, own})
        if table is None:
            return
        said_by_itself = self._said(run.find(f"{W}rPr"))
        yield from (({}, own or fill) for fill in self._shades(table, "tblPr"))
        (_, name), *_ = self._styles(run, None)
        for style in self._chain(name):
            yield from (({}, own or fill) for fill in self._fills[style])
            for part, said, fill in self._parts[style]:
                if _may_be(part, cell, table):
                    yield {key: value for key, value in said.items() if key not in said_by_itself}, own or fill

    def _stands_out(self, run: Any, found: WordProperties, fill: str) -> bool | None:
        """Whether a run is seen on what is behind it, which is fill where nothing of its own puts a colour there."""
        if any(found.get(name) in ON for name in UNSEEN):
            return False
        colour = found.get("color", "")
        shade = next((found[name] for name in SHADES if found.get(name) not in (None, *NOTHING)), fill)
        if colour in NOTHING:  # the viewer chooses black or white, and may not look at what is marked
            return None if found.get("highlight") == "black" else True
        grounds = [rgb(one) for one in shade.split()] or [WHITE]
        ink = rgb(colour)
        if ink is None or None in grounds:
            return None
        answers = {stands_out(ink, ground) for ground in grounds if ground is not None}
        return answers.pop() if len(answers) == 1 else None

    def _shades(self, element: Any, *names: str) -> list[str]:
        """The colours that properties of an element put behind its text."""
        marks = (element.find(f"{W}{name}/{W}shd") for name in names)
        return [shade for mark in marks if mark is not None and (shade := self._colours.shade(mark))]

    def _styles(self, run: Any, own: Any) -> list[tuple[str, str]]:
        """The kinds of styles of a run with their names, that of the table first."""
        paragraph = next(run.iterancestors(f"{W}p"), None)
        table = next(run.iterancestors(f"{W}tbl"), None)
        found = (
            ("table", None if table is None else table.find(f"{W}tblPr/{W}tblStyle")),
            ("paragraph", None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")),
            ("character", None if own is None else own.find(f"{W}rStyle")),
        )
        return [(kind, self._usual.get(kind, "") if one is None else one.get(f"{W}val", "")) for kind, one in found]

    def _chain(self, name: str) -> list[str]:
        """A style and those that it is based on."""
        chain: list[str] = []
        while name in self._own and name not in chain:
            chain.append(name)
            name = self._own[name][0]
        return chain

    def _said(self, properties: Any) -> WordProperties:
        """What properties of a run or of a paragraph say, by name."""
        if properties is None:
            return {}
        if properties.tag == f"{W}pPr":
            return self._said_of_paragraph(properties)
        marks = _marks(properties)
        said = {name: marks[W + name].get(value, "") for name, value in VALUES.items() if W + name in marks}
        if FONT in said and not said[FONT]:
            said[FONT] = marks[W + FONT].get(f"{W}hAnsi", "")
        shade, colour = marks.get(f"{W}shd"), self._colours.ink(properties)
        said |= {} if shade is None else {"shd": self._colours.shade(shade)}
        said |= {} if colour is None else {"color": colour}
        return {name: value for name, value in said.items() if value or name != FONT}

    def _said_of_paragraph(self, properties: Any) -> WordProperties:
        said = {}
        marks = _marks(properties)
        shade, numbered, spacing = (marks.get(W + name) for name in ("shd", NUMBERED, "spacing"))
        if shade is not None:
            said["ground"] = self._colours.shade(shade)
        if numbered is not None:
            number = numbered.find(f"{W}numId")
            said[NUMBERED] = "0" if number is not None and number.get(f"{W}val") == "0" else "1"
        if spacing is not None:
            exact = spacing.get(f"{W}lineRule") == "exact"
            said |= {LINE: spacing.get(f"{W}line", "") if exact else ""} if f"{W}line" in spacing.attrib else {}
            said |= {ABOVE: spacing.get(f"{W}before", "")} if f"{W}before" in spacing.attrib else {}
        return said


def _marks(properties: Any) -> dict[Any, Any]:
    """{tag: the first property with it}; looking for each that may be there takes ten times as long."""
    return {mark.tag: mark for mark in reversed(properties)}


def points(found: WordProperties) -> float:
    """How large text is of which this holds."""
    size = found.get("sz", "")
    return (int(size) if re.fullmatch("[0-9]{1,4}", size) else USUAL_SIZE) / 2


def _is_faint(found: WordProperties) -> bool:
    """Whether text is too small, too narrow or in lines that are too low to be read."""
    numbers = ((found.get(name, ""), least) for name, least in SMALLEST.items())
    line = found.get(LINE, "")
    low = re.fullmatch("[0-9]{1,5}", line) is not None and int(line) / 20 < points(found) * settings.MIN_LINE_SHARE
    return low or any(re.fullmatch("[0-9]{1,4}", said) and int(said) <= least for said, least in numbers)


def _is_altered(paragraph: Any, found: WordProperties) -> bool:
    """Whether digits with these properties, in this paragraph, may be seen as others, elsewhere, or beside others."""
    if is_strange(found.get(FONT, ""), frozenset()):
        return True
    if any(not usual.fullmatch(found[name]) for name, usual in USUAL.items() if name in found):
        return True
    return found.get(NUMBERED) == "1" or (paragraph is not None and paragraph.find(f"{W}pPr/{W}framePr") is not None)


def _may_be(part: str, cell: Any, table: Any) -> bool:
    """Whether a cell may be of a part of its table that its style lets look otherwise."""
    edges = PARTS.get(part)
    if edges is None or cell is None:
        return True  # the whole table, or bands across it
    look = table.find(f"{W}tblPr/{W}tblLook")
    bits = "" if look is None else look.get(f"{W}val", "")
    for edge in edges:
        said = None if look is None else look.get(W + edge)
        by_bits = int(bits, 16) & EDGES[edge] != 0 if re.fullmatch("[0-9a-fA-F]{1,4}", bits) else True
        row = cell.getparent()
        one = row if edge.endswith("Row") else cell
        beside = one.getprevious() if edge.startswith("first") else one.getnext()
        if not (said in ON if said is not None else by_bits) or (beside is not None and beside.tag == one.tag):
            return False
    return True


def _is_tiny(twentieths: str) -> bool:
    return re.fullmatch("[0-9]{1,3}", twentieths) is not None and int(twentieths) <= settings.FAINT_TWENTIETHS
