"""Which elements and which text of a web page are painted, as far as the page itself says so.

Sources: CSS 2.2, 9 to 12 and 17.5; CSS Display 3; CSS Masking 1; CSS Color 4; HTML, 15.3.1 (hidden elements).
"""

import re
from collections.abc import Mapping
from itertools import islice
from types import MappingProxyType
from typing import Any, NamedTuple

from .. import settings
from .page_colours import (
    BLACK,
    GROUND,
    UNTOUCHED,
    Colours,
    Grounds,
    grounds,
    is_coloured,
    legacy_colour,
    seen,
    text_colours,
)
from .page_declared import Declared, variants
from .page_fonts import is_strange, named
from .page_hidden import (
    BORDERS,
    CLIPPING,
    LINES,
    PLAIN,
    PLAIN_INSIDE,
    REVERSING,
    STRUCK,
    UPRIGHT,
    hides,
    is_tight,
    is_unknown,
)
from .page_legible import is_cut, is_filtered, is_grid, is_unclear, lift
from .page_properties import is_plain
from .page_rules import PageRules, Styling
from .page_values import font_size, pixels, share, shrinking
from .page_variables import UNTOLD, Variables, in_force, variables
from .visibility import DOUBTFUL, marked

BLACK_ONLY: Colours = frozenset({BLACK})
LINKED: Colours = frozenset({(0.0, 0.0, 238 / 255, 1.0), (85 / 255, 26 / 255, 139 / 255, 1.0)})
MARKED: Grounds = frozenset({(1.0, 1.0, 0.0)})
FIELDS = {"input", "button", "select", "textarea"}
STRUCK_TAGS = {"del", "s", "strike"}
# What browsers show nothing of, or strike through.
UNSEEN = {"script", "style", "template", "noscript", "head", "title", "datalist", "rp", "rt", "noembed", "noframes"}
UNSEEN |= {"dialog", "audio", "meter", "progress", "svg", *STRUCK_TAGS}
APART = {"display", "float", "position", "all"}
SHAPING = {"width", "height", "min-width", "min-height", "inline-size", "block-size"}
BESIDE_SIZE = re.compile(
    "margin.*|font.*|line-height|color|vertical-align|text.*|float|max-.*|letter-spacing|--.*|border(?:-style)?"
)
WIDTHS = ("width", "max-width", "inline-size")
OUTLINES = ("text-shadow", "-webkit-text-stroke", "-webkit-text-stroke-width")
# What browsers show in place of what stands in these, or show as they please.
FALLBACKS = {"audio", "canvas", "iframe", "object", "option", "optgroup", "select", "textarea", "video"}


class Look(NamedTuple):
    """What is in force at an element.

    Attributes:
        gone: it is not painted, nor anything in it.
        doubtful: whether it is painted cannot be told.
        removed: it takes no place.
        block: a style puts it on lines of its own.
        visible: its text is; what stands in it may undo that.
        size: of its letters, in pixels.
        shrunk: how many times as large it is painted.
        opacity: how opaque.
        filtered: a filter changes how it is painted.
        colours: that its text may have, with how opaque it is.
        fill: those that are painted instead of them, if any.
        behind: the colours that may be behind it; None of a picture.
        below: those that are behind what is around it; spare those behind a line that it stands in.
        outlined: its letters have a shadow, or lines around them.
        inline: it stands in a line.
        grid: it stands in a table that may hold figures.
        turned: its text does not run from left to right.
        strange: its letters may be others than are written: those of a font of symbols, or of the page's own.
        tight: a box around it has a size of its own.
        cut: what does not fit into a box around it is not seen.
        added: a style puts something beside its text.
        brought: it is shown by a style, or may be, though browsers do not of themselves.
        variables: values by name, that other values refer to.
    """

    gone: bool = False
    doubtful: bool = False
    removed: bool = False
    block: bool = False
    visible: bool = True
    size: float = float(settings.PIXELS_AN_EM)
    shrunk: float = 1.0
    opacity: float = 1.0
    filtered: bool = False
    colours: Colours = BLACK_ONLY
    fill: Colours | None = None
    behind: Grounds = UNTOUCHED
    below: Grounds = UNTOUCHED
    spare: Grounds = frozenset()
    outlined: bool = False
    inline: bool = False
    grid: bool = False
    turned: bool = False
    strange: bool = False
    tight: bool = False
    cut: bool = False
    added: bool = False
    brought: bool = False
    variables: Variables = MappingProxyType({})

    @property
    def sized(self) -> bool:
        """Whether its letters have a size."""
        return self.size > 0


class PageStyles:
    """How the elements of a page look; root is its outermost element, quirks as of PageRules."""

    def __init__(self, root: Any, quirks: bool = False) -> None:
        self.rules = PageRules(root, quirks)
        self.root, self.said = root, dict(self.rules.elements(root))
        self._looks: dict[Any, Look] = {}
        self._root_size = float(settings.PIXELS_AN_EM)
        self._links = links(root)
        first = Look(variables=self.rules.initial, doubtful=is_dark(root))
        for element in root.iter():
            above = self._looks.get(element.getparent(), first)
            self._looks[element] = look = self._look(element, self.said.get(element), above)
            if element is root and look.size > 0:
                self._root_size = look.size

    def hidden(self, element: Any) -> bool:
        """Whether nothing of an element is painted."""
        look = self._looks[element]
        if look.gone or (look.visible and look.sized):
            return look.gone
        inner = list(islice(element.iterdescendants(), settings.MAX_UNDOING + 1))
        shown = (self._looks[one] for one in inner)
        return len(inner) <= settings.MAX_UNDOING and not any(one.visible and one.sized for one in shown)

    def has_ground(self, element: Any) -> bool:
        """Whether a style paints a colour of its own, a picture or a border for an element."""
        return element in self.said and any(map(is_painted, self.said[element].variants()))

    def may_show(self, element: Any) -> bool:
        """Whether a style may show what browsers do not, or take away the line through what they strike."""
        return self._looks[element].brought

    def is_sized(self, element: Any) -> bool:
        """Whether a style says how large an element is, or what is painted in it."""
        said = self.said.get(element)
        return said is not None and any(
            not BESIDE_SIZE.fullmatch(name) for values in said.variants() for name in values
        )

    def is_narrow(self, element: Any) -> bool:
        """Whether a style leaves an element hardly any room for a figure."""
        said = self.said.get(element)
        widths = (values.get(name, "") for values in (said.variants() if said else ()) for name in WIDTHS)
        return any(size < settings.MIN_CELL_PIXELS for width in widths for size in pixels(width))

    def removed(self, element: Any) -> bool:
        """Whether an element takes no place at all."""
        return self._looks[element].removed

    def is_apart(self, element: Any) -> bool:
        """Whether an element stands on lines of its own, by its name or by a style."""
        return element.tag in LINES or self._looks[element].block

    def text(self, element: Any, text: str | None) -> str:
        """Text that stands in an element, between marks where it is doubtful; "" where it is not painted."""
        look = self._looks[element]
        if look.added and not (text or "").strip() and not len(element):
            return DOUBTFUL + DOUBTFUL
        if not text or not look.visible or not look.sized:
            return ""
        seen = self._stands_out(look)
        if seen is False or not text.strip():
            return "" if seen is False else text
        doubtful = seen is None or look.doubtful or self.rules.given_up or _is_closed(element)
        altered = look.turned or (look.strange and look.grid)
        doubtful = doubtful or (altered and re.search("[0-9０-９]", text) is not None)
        return marked(text) if doubtful else text

    def _stands_out(self, look: Look) -> bool | None:
        found = seen(look.colours if look.fill is None else look.fill, look.behind, look.opacity)
        if found is not False or look.outlined:
            return found or None
        # A style sheet in another file may put a colour behind what the page leaves white.
        white = self.rules.elsewhere and look.behind is UNTOUCHED and any(colour[3] for colour in look.colours)
        return None if white else False

    def _look(self, element: Any, said: Styling | None, above: Look) -> Look:
        tag = element.tag
        look = above._replace(removed=False, block=False, brought=False, added=False)
        if tag == "table":
            look = look._replace(grid=is_grid(element), doubtful=look.doubtful or _hides_columns(element, self.said))
        strange = tag == "bdo" or tag in FALLBACKS or (look.grid and not is_plain(tag))
        if strange or element.find("template[@shadowrootmode]") is not None:
            look = look._replace(doubtful=True)
        if tag != "summary" and element.getparent() is not None and _is_closed(element.getparent()):
            look = look._replace(doubtful=True)
        if self.rules.apart and any(look.variables.get(n) != self.rules.initial.get(n) for n in self.rules.apart):
            kept = {name: value for name, value in look.variables.items() if name not in self.rules.apart}
            look = look._replace(variables=kept | {**self.rules.initial})
        if tag in FIELDS:  # of which letters and ground are not those around
            look = look._replace(colours=BLACK_ONLY, fill=None, behind=UNTOUCHED, size=float(settings.PIXELS_AN_EM))
        elif look.grid and tag == "mark":
            look = look._replace(colours=BLACK_ONLY, behind=MARKED)
        elif look.grid and tag == "a" and element.get("href") is not None:
            look = look._replace(colours=look.colours | self._links)
        block = tag in LINES
        if block and look.spare:  # a ground in a line is not behind what stands on lines of its own
            look = look._replace(behind=look.behind | look.spare, spare=frozenset())
        if said is None and tag in STRUCK_TAGS and _escapes(element, self.said):
            look = look._replace(doubtful=True, brought=True)
        if said is None:
            return look if look.inline is not block else look._replace(inline=not block)
        moving = self._motion(said)
        found = [self._styled(element, values, look) for values in variants(said.values, (*said.doubtful, *moving))]
        first = found[0] if len(found) == 1 else _either(found)
        if is_moving(said) and not (first.gone is look.gone and first.visible and first.sized):
            first = first._replace(
                gone=look.gone, visible=True, size=first.size or look.size, opacity=look.opacity, doubtful=True
            )
        if (tag in UNSEEN or element.get("popover") is not None) and _brings_up(element, said, self.said):
            first = first._replace(doubtful=True, brought=True)
        elif first.gone and not look.gone and _is_struck(said) and _escapes(element, self.said):
            first = first._replace(doubtful=True, gone=look.gone)
        if any(_alters(name, part, first) for name in said.beside for part in said.variants(name)):
            first = first._replace(doubtful=True, added=True)
        return first

    def _motion(self, said: Styling) -> tuple[tuple[Declared, ...], ...]:
        """What the animations of an element say, moment by moment."""
        names = {name.strip("\"'") for text in _motions(said) for name in re.split(r"[\s,]+", text)}
        found = [moment for name in sorted(names & self.rules.motions.keys()) for moment in self.rules.motions[name]]
        return tuple(found[: settings.MAX_SELECTORS])

    def _styled(self, element: Any, values: dict[str, str], look: Look) -> Look:
        """What is in force at an element with these values."""
        tag = element.tag
        look = look._replace(variables=variables(values, look.variables, self.rules.typed))
        values, unclear = in_force(values, look.variables)
        inside = look.grid and tag != "table"
        gone, perhaps = hides(tag, values)
        tight = look.tight or is_tight(tag, values, inside)
        cut = tag != "table" and is_cut(values, inside)
        by = lift(values)
        doubtful = unclear or perhaps or is_unclear(tag, values, inside) or (tight and cut)
        doubtful = doubtful or (look.cut and by > settings.MIN_LIFT)
        doubtful = doubtful or (inside and is_unknown(values))
        doubtful = doubtful or values.get("content", "") != ""
        doubtful = doubtful or REVERSING.fullmatch(values.get("unicode-bidi", "")) is not None
        doubtful = doubtful or (look.filtered and is_filtered(values))
        visible = values.get("visibility")
        size = font_size(values, look.size, self._root_size)
        size = look.size if size is None else size
        opacity, shrunk = look.opacity * share(values.get("opacity", "")), look.shrunk * shrinking(values)
        gone = gone or opacity <= settings.UNSEEN_OPACITY
        doubtful = doubtful or opacity <= settings.FAINT_OPACITY or shrunk < settings.FAINT_ZOOM
        fonts = values.get("font-family") or named(values.get("font", "")) or None
        display = values.get("display", "")
        look = look._replace(
            gone=look.gone or gone,
            removed=display == "none",
            block=re.fullmatch("(?:block|flex|grid|list-item|table)(?: .*)?", display) is not None,
            doubtful=look.doubtful or doubtful or 0 < size * shrunk <= settings.FAINT_PIXELS,
            turned=not UPRIGHT.fullmatch(values.get("writing-mode", "vertical-rl" if look.turned else "")),
            strange=look.strange if fonts is None else is_strange(fonts, self.rules.fonts),
            tight=tight,
            cut=look.cut or (inside and cut),
            visible=look.visible if visible is None else visible not in ("hidden", "collapse"),
            size=size,
            opacity=opacity,
            shrunk=shrunk,
            filtered=look.filtered or is_filtered(values),
            outlined=_is_outlined(values, look.outlined),
            inline=tag not in LINES and display in ("", "inline", "contents"),
        )
        if by > settings.MIN_LIFT or values.get("float", "none") != "none":
            look = look._replace(behind=look.behind | look.below)  # the ground may end before what stands on it
        return _coloured(look, values, is_tight(tag, values, inside))


def _either(looks: list[Look]) -> Look:
    """What is in force where either of several looks may be: doubtful where they differ in more than colours."""
    first = looks[0]
    differ = any(
        (one.gone, one.removed, one.block, one.visible, one.sized, one.turned)
        != (first.gone, first.removed, first.block, first.visible, first.sized, first.turned)
        for one in looks
    )
    least = max if differ else min  # so that nothing that may be seen is taken for unseen
    fills = [one.fill for one in looks]
    return first._replace(
        gone=all(one.gone for one in looks),
        removed=all(one.removed for one in looks),
        doubtful=differ or any(one.doubtful for one in looks),
        visible=any(one.visible for one in looks),
        size=least(one.size for one in looks),
        shrunk=min(one.shrunk for one in looks),
        opacity=least(one.opacity for one in looks),
        filtered=any(one.filtered for one in looks),
        colours=frozenset().union(*(one.colours for one in looks)),
        fill=None if not any(fills) else frozenset().union(*(one.fill or one.colours for one in looks)),
        behind=_joined([one.behind for one in looks]),
        below=_joined([one.below for one in looks]),
        spare=_joined([one.spare for one in looks]),
        outlined=any(one.outlined for one in looks),
        strange=any(one.strange for one in looks),
        tight=any(one.tight for one in looks),
        cut=any(one.cut for one in looks),
        variables=_joined_variables(looks),
    )


def _joined(grounds: list[Grounds]) -> Grounds:
    return grounds[0] if all(one is grounds[0] for one in grounds) else frozenset().union(*grounds)


def _joined_variables(looks: list[Look]) -> Variables:
    """The variables that are in force whichever look is; those that differ may be anything."""
    first = looks[0].variables
    if all(one.variables is first for one in looks):
        return first
    names = {name for one in looks for name in one.variables}
    return {
        name: value if (value := first.get(name)) is not None and all(one.variables.get(name) == value for one in looks)
        else UNTOLD
        for name in names
    }  # fmt: skip


def links(root: Any) -> Colours:
    """The colours that links of a page may have where no style says any."""
    body = root.find("body")
    said = [] if body is None else [body.get(name) for name in ("link", "vlink") if body.get(name)]
    return frozenset({*LINKED, *(one for text in said if (one := legacy_colour(text)))})


def _is_struck(said: Styling) -> bool:
    return any("line-through" in values.get(name, "") for values in said.variants() for name in STRUCK)


def _escapes(element: Any, said: Mapping[Any, Styling]) -> bool:
    """Whether something in a struck element may stand apart from its line, which then does not go through it."""
    inner = (said[one] for one in islice(element.iterdescendants(), settings.MAX_UNDOING) if one in said)
    return any(APART.intersection(values) for one in inner for values in one.variants())


def _brings_up(element: Any, said: Styling, others: Mapping[Any, Styling]) -> bool:
    """Whether a style may show an element that browsers do not, or take away the line through it."""
    if element.tag in STRUCK_TAGS:
        lines = {name for values in said.variants() for name in values if name.startswith("text-decoration")}
        return bool(lines) or _escapes(element, others) or any(APART.intersection(v) for v in said.variants())
    if element.tag in ("svg", "meter", "progress", "audio"):
        drawn = (SHAPING.intersection(values) for values in said.variants())
        return bool(said.beside) or (element.tag == "svg" and any(drawn))
    return any(values.get("display", "none") != "none" or "all" in values for values in said.variants())


def _motions(said: Styling) -> list[str]:
    most = said.variants()[-1]
    return [text for name in ("animation", "animation-name") if (text := most.get(name, "none")) != "none"]


def is_moving(said: Styling) -> bool:
    """Whether an animation, of which the page may say nothing more, changes an element."""
    return bool(_motions(said))


def is_dark(root: Any) -> bool:
    """Whether a page says that it has light letters on dark grounds, where it says nothing else of them."""
    names = (meta.get("content") or "" for meta in islice(root.iter("meta"), settings.MAX_METAS) if _is_scheme(meta))
    return any("dark" in name.lower() and "light" not in name.lower() for name in names)


def _is_scheme(meta: Any) -> bool:
    return (meta.get("name") or "").lower() == "color-scheme"


def _is_closed(element: Any) -> bool:
    return element.tag == "details" and element.get("open") is None


def _is_outlined(values: Mapping[str, str], before: bool) -> bool:
    said = [values[name] for name in OUTLINES if name in values]
    return any(value not in ("none", "0", "initial") for value in said) if said else before


def is_painted(values: Mapping[str, str]) -> bool:
    """Whether a style paints a colour of its own, a picture or a border, or blurs what is behind."""
    if values.get("backdrop-filter", "none") != "none":
        return True
    return is_coloured(values) or any(re.search("[1-9]|thin|medium|thick", values.get(name, "")) for name in BORDERS)


def _hides_columns(table: Any, said: dict[Any, Styling]) -> bool:
    """Whether a column of a table may be hidden as such, or have a colour of its own behind its cells."""
    columns = [one for group in table if group.tag in ("col", "colgroup") for one in group.iter("col", "colgroup")]
    values = (one for column in columns[: settings.MAX_SPAN] if column in said for one in said[column].variants())
    return any(
        one.get("display") == "none" or one.get("visibility") in ("collapse", "hidden") or _is_ground(one)
        for one in values
    )


def _is_ground(values: Mapping[str, str]) -> bool:
    """Whether black text is not seen for sure on what a style puts behind it."""
    said = (values.get(name, "") for name in GROUND)
    behind, doubtful = grounds(*said, frozenset({BLACK}), UNTOUCHED)
    return doubtful or seen(frozenset({BLACK}), behind, 1.0) is not True


def _alters(name: str, values: Mapping[str, str], look: Look) -> bool:
    """Whether what a style adds beside a text, or says of a part of it, leaves doubt about what is seen of it."""
    values, told = in_force(values, look.variables)
    gone, unclear = hides("span", values)
    size, visible = font_size(values, 1.0, 1.0), values.get("visibility", "visible") == "visible"
    if name in ("before", "after", "marker"):
        added = values.get("content")
        if added is None or gone or not visible or size == 0:
            return False
        drawn = look.grid and is_painted(values) and values.get("position", "static") in ("static", "relative")
        return drawn or not (PLAIN_INSIDE if look.grid else PLAIN).fullmatch(added)
    if name not in ("first-letter", "first-line"):
        return False
    part = _coloured(look, values)
    legible = size is None or size > settings.FAINT_PIXELS
    contrast = seen(part.colours if part.fill is None else part.fill, part.behind, look.opacity) is True
    plain = visible and legible and contrast and not part.doubtful and not told
    return gone or unclear or not plain or is_unclear("", values, look.grid) or (look.grid and is_unknown(values))


def _coloured(look: Look, values: Mapping[str, str], small: bool = False) -> Look:
    if any("text" in values.get(name, "") for name in CLIPPING):  # whatever its colour, it shows what is behind it
        return look._replace(doubtful=True)
    colours, fill, behind = look.colours, look.fill, look.behind
    unclear = also = none = False
    if said := values.get("color"):
        colours, unclear = text_colours(said, colours)
    if said := values.get("-webkit-text-fill-color"):
        fill, also = (None, False) if said == "currentcolor" else text_colours(said, fill or colours)
    painted = look.visible and values.get("display") != "contents" and not look.gone
    if painted and any(name in values for name in GROUND):
        behind, none = grounds(*(values.get(name, "") for name in GROUND), colours, behind)
    if behind is not look.behind:
        spare = look.spare | look.behind if look.inline else frozenset()
        look = look._replace(below=look.below | look.behind, spare=spare)
        behind = behind | look.behind if small else behind
    return look._replace(colours=colours, fill=fill, behind=behind, doubtful=look.doubtful or unclear or also or none)
