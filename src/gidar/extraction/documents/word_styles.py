"""Which runs of a Word document are seen, by their own properties and by those of a style.

Source: ECMA-376-1, 17.7.2 (the order in which styles apply), 17.3.2 (vanish, strike, color, sz, w, shd, rFonts,
vertAlign, position, spacing, em, eastAsianLayout), 17.3.1.11 (framePr), 17.3.1.19 (numPr), 17.3.1.33 (spacing) and
17.4.80 (trHeight).
"""

import re
from typing import Any

from .. import settings
from .page_fonts import is_strange
from .visibility import WHITE, Colour, stands_out

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNSEEN = ("vanish", "strike", "dstrike")  # properties of a run that is not to be read
# And others that decide whether it is seen: the smallest number that is, for those that are one.
SMALLEST = {"sz": settings.FAINT_HALF_POINTS, "w": settings.FAINT_SCALE}
SHADES = ("highlight", "shd")  # what is behind a run
FONT = "rFonts"
# Properties with which digits may be others, or elsewhere, and the values with which they are not.
USUAL = {
    "vertAlign": re.compile("baseline|superscript|"),
    "position": re.compile("-?(?:[0-9]|1[0-9]|2[0-4])"),  # half points up or down
    "spacing": re.compile("-?(?:[0-9]|[1-3][0-9])|[0-9]{1,4}"),  # twentieths of a point between letters
    "em": re.compile("none"),
    "eastAsianLayout": re.compile("(?!)"),
    "effect": re.compile("none|"),
}
VALUES = {"shd": "fill", FONT: "ascii"}  # attributes that say what a property is, where it is not val
NUMBERED = "numPr"
DIGITS = re.compile("[0-9０-９]")
ON = ("", "1", "true", "on")
NAMED = {"white": WHITE, "black": (0.0, 0.0, 0.0), "yellow": (1.0, 1.0, 0.0)}


class WordStyles:
    """What the styles of a document say of these properties; root is its part of styles, or None."""

    def __init__(self, root: Any = None) -> None:
        self._own: dict[str, tuple[str, dict[str, str], bool]] = {}
        self._usual: dict[str, str] = {}
        self._defaults: dict[str, str] = {}
        if root is None:
            return
        self._defaults = _said(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in list(root.iterfind(f"{W}style"))[: settings.MAX_STYLES]:
            name = style.get(f"{W}styleId") or ""
            based = style.find(f"{W}basedOn")
            shaded = next(style.iter(f"{W}shd"), None) is not None
            said = _said(style.find(f"{W}rPr"))
            said |= {NUMBERED: ""} if style.find(f"{W}pPr/{W}numPr") is not None else {}
            self._own[name] = ("" if based is None else based.get(f"{W}val", ""), said, shaded)
            if style.get(f"{W}default") in ON[1:]:
                self._usual[style.get(f"{W}type") or ""] = name

    def seen(self, run: Any) -> bool | None:
        """Whether a run is neither hidden, struck out nor in the colour behind it; None where that cannot be told.

        Nor can it be told of digits of a table in a font of symbols, of those that are raised, lowered or in a frame,
        and of those in a paragraph that Word numbers.
        """
        own = run.find(f"{W}rPr")
        found = self._of_styles(run, own) | _said(own)
        if any(found.get(name) in ON for name in UNSEEN):
            return False
        numbers = ((found.get(name, ""), least) for name, least in SMALLEST.items())
        paragraph = next(run.iterancestors(f"{W}p"), None)
        spacing = None if paragraph is None else paragraph.find(f"{W}pPr/{W}spacing")
        if any(re.fullmatch("[0-9]{1,4}", said) and int(said) <= least for said, least in numbers) or _is_flat(spacing):
            return None
        in_cell = next(run.iterancestors(f"{W}tc"), None) is not None
        if in_cell and DIGITS.search("".join(run.itertext())) and _is_altered(paragraph, found):
            return None
        colour = _rgb(found.get("color", ""))
        return True if colour is None else self._stands_out(run, colour, found)

    def _stands_out(self, run: Any, colour: Colour, found: dict[str, str]) -> bool | None:
        shades = [found[name] for name in SHADES if name in found]
        for name in ("p", "tc"):
            above = next(run.iterancestors(W + name), None)
            shade = None if above is None else above.find(f"{W}{name}Pr/{W}shd")
            shades += [] if shade is None else [shade.get(f"{W}fill", "")]
        said = next((shade for shade in shades if shade not in ("auto", "none", "")), None)
        behind = WHITE if said is None else _rgb(said)
        seen = True if behind is None else stands_out(colour, behind)
        # The style of a table or paragraph may put a colour behind it.
        return None if seen is False and said is None and self._is_shaded(run) else seen

    def _is_shaded(self, run: Any) -> bool:
        """Whether a style of a run shades anything."""
        return any(self._own[name][2] for _, style in self._styles(run, None) for name in self._chain(style))

    def hidden_row(self, row: Any) -> bool:
        """Whether a row of a table is hidden."""
        mark, height = row.find(f"{W}trPr/{W}hidden"), row.find(f"{W}trPr/{W}trHeight")
        if height is not None and height.get(f"{W}hRule") == "exact" and _is_tiny(height.get(f"{W}val", "")):
            return True
        return mark is not None and mark.get(f"{W}val", "") in ON

    def _of_styles(self, run: Any, own: Any) -> dict[str, str]:
        """The defaults, then the styles of the table, of the paragraph and of the run."""
        found = dict(self._defaults)
        for _, name in self._styles(run, own) if self._own else ():
            for style in reversed(self._chain(name)):
                found |= self._own[style][1]
        return found

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


def _is_altered(paragraph: Any, found: dict[str, str]) -> bool:
    """Whether digits with these properties, in this paragraph, may be seen as others, elsewhere, or beside others."""
    if is_strange(found.get(FONT, ""), frozenset()):
        return True
    if any(not usual.fullmatch(found[name]) for name, usual in USUAL.items() if name in found):
        return True
    number = None if paragraph is None else paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    is_numbered = NUMBERED in found if number is None else number.get(f"{W}val") != "0"
    return is_numbered or (paragraph is not None and paragraph.find(f"{W}pPr/{W}framePr") is not None)


def _said(properties: Any) -> dict[str, str]:
    """What properties of a run say, by name."""
    if properties is None:
        return {}
    marks = ((name, properties.find(W + name)) for name in (*UNSEEN, *SMALLEST, "color", *SHADES, FONT, *USUAL))
    said = {name: mark.get(f"{W}{VALUES.get(name, 'val')}", "") for name, mark in marks if mark is not None}
    if FONT in said and not said[FONT]:
        said[FONT] = properties.find(W + FONT).get(f"{W}hAnsi", "")
    return {name: value for name, value in said.items() if value or name != FONT}


def _is_flat(spacing: Any) -> bool:
    """Whether the lines of a paragraph are too low to be read."""
    return spacing is not None and spacing.get(f"{W}lineRule") == "exact" and _is_tiny(spacing.get(f"{W}line", ""))


def _is_tiny(twentieths: str) -> bool:
    return re.fullmatch("[0-9]{1,3}", twentieths) is not None and int(twentieths) <= settings.FAINT_TWENTIETHS


def _rgb(said: str) -> Colour | None:
    """A colour as Word writes it; None of one that is not said."""
    if re.fullmatch("[0-9a-fA-F]{6}", said):
        return tuple(int(said[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return NAMED.get(said.lower())
