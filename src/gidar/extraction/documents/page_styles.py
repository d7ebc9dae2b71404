"""Which elements and which text of a web page are painted, as far as the page itself says so.

Sources: CSS 2.2, 9 to 12 and 17.5; CSS Display 3; CSS Masking 1; CSS Color 4; HTML, 15.3.1 (hidden elements).
"""

import re
from itertools import islice
from typing import Any

from .. import settings
from .page_beside import alters_text
from .page_browsers import is_astray
from .page_coloured import BARE, DARK_FIELD, DARK_LINKED, FORCED, canvas, chosen, coloured, is_dark
from .page_colours import BLACK_ONLY, MARKED, UNTOUCHED, WHITE_ONLY, Grounds, seen, unflooded
from .page_computed import computed
from .page_declared import Declared, variants
from .page_fonts import is_strange, named
from .page_ground import hides_columns, is_painted
from .page_head import links, schemes
from .page_judged import judged
from .page_legible import is_grid, is_raised
from .page_look import Look, either
from .page_media import NO_SCENE, Scene
from .page_properties import LINES, is_plain
from .page_rules import PageRules, Styling
from .page_unseen import STRUCK_TAGS, brings_up, escapes, is_struck, is_unseen_by_name
from .page_values import font_size, pixels
from .page_variables import in_force, variables
from .visibility import DOUBTFUL, marked

PAGE = {"html", "body"}
FIELDS = {"input", "button", "select", "textarea"}
BESIDE_SIZE = re.compile(
    "margin.*|font.*|line-height|color|vertical-align|text.*|float|max-.*|letter-spacing|--.*|border(?:-style)?"
)
WIDTHS = ("width", "max-width", "inline-size")
# What browsers show in place of what stands in these, or show as they please.
FALLBACKS = {"audio", "canvas", "iframe", "object", "option", "optgroup", "select", "textarea", "video"}


class PageStyles:
    """How the elements of a page look; root is its outermost element, quirks as of PageRules.

    unclosed are the names of elements whose ends do not fit their beginnings.
    """

    def __init__(self, root: Any, quirks: bool = False, unclosed: frozenset[str] = frozenset()) -> None:
        self.rules = PageRules(root, quirks)
        found = dict(self.rules.elements(root))
        self.root, self.said = root, {element: said[0] for element, said in found.items()}
        self._root_size = float(settings.PIXELS_AN_EM)
        self._links = links(root)
        self._variants: dict[tuple[Any, str | None], list[dict[str, str]]] = {}
        several = [
            self._looked({element: said[n] for element, said in found.items()}, scene)
            for n, scene in enumerate(self.rules.scenes, 1)
        ]
        self._seen = several or [self._looked(self.said, NO_SCENE)]
        self._looks = {e: either([one[e] for one in several]) for e in root.iter()} if several else self._seen[0]
        if is_astray(root, unclosed, self._alters):
            self.rules.given_up = True

    def _looked(self, said: dict[Any, Styling], scene: Scene) -> dict[Any, Look]:
        """How each element looks in a state of the screen."""
        looks: dict[Any, Look] = {}
        self._scene, self._root_size = scene, float(settings.PIXELS_AN_EM)
        first = Look(variables=self.rules.initial, forced=FORCED.items() <= dict(scene).items())
        first = canvas(first, is_dark(schemes(self.root), scene))
        for element in self.root.iter():
            looks[element] = look = self._look(element, said.get(element), looks.get(element.getparent(), first))
            if element is self.root and look.size > 0:
                self._root_size = look.size
        return looks

    def _alters(self, element: Any) -> bool:
        """Whether an element, and not what it stands in, leaves doubt about how its text is seen, or hides it."""
        look, around = self._looks[element], self._looks[element.getparent()]
        fine = look.visible and look.sized and not look.gone and not look.doubtful
        if around.gone or around.doubtful or not (around.visible and around.sized):
            return False
        return not fine or element.tag in STRUCK_TAGS or self._stands_out(element) is not True

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
        return any(map(is_painted, self.variants(element)))

    def variants(self, element: Any, name: str | None = None) -> list[dict[str, str]]:
        """The values that may be in force of an element, or of what a style puts beside its text."""
        if (element, name) not in self._variants:
            said, look = self.said.get(element), self._looks[element]
            known = [in_force(values, look.variables)[0] for values in (said.variants(name) if said else ())]
            self._variants[element, name] = [
                {one: computed(value, look.size, self._root_size) for one, value in values.items()} for values in known
            ]
        return self._variants[element, name]

    def is_seen_on(self, element: Any, behind: Grounds) -> bool:
        """Whether the text of an element is seen where these colours lie behind all that it has none of its own."""
        looks = (one[element] for one in self._seen)
        return all(
            all(look.behind is not bare for bare in BARE) or seen(look.fill or look.colours, behind, look.opacity)
            for look in looks
        )

    def may_show(self, element: Any) -> bool:
        """Whether a style may show what browsers do not, or take away the line through what they strike."""
        return self._looks[element].brought

    def is_boxed(self, element: Any) -> bool:
        """Whether an element may be a box of its own in a line, or have room around it."""
        return self._looks[element].boxed

    def is_raised(self, element: Any) -> bool:
        """Whether raised letters are so whatever a style says of them."""
        said = self.said.get(element)
        return said is None or all(map(is_raised, said.variants()))

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

    def is_in_grid(self, element: Any) -> bool:
        """Whether an element stands in a table that may hold figures."""
        return self._looks[element].grid

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
        seen = self._stands_out(element)
        if seen is False or not text.strip():
            return "" if seen is False else text
        doubtful = seen is None or look.doubtful or self.rules.given_up or _is_closed(element)
        doubtful = doubtful or look.size * look.shrunk <= settings.FAINT_PIXELS
        altered = look.turned or (look.strange and look.grid)
        doubtful = doubtful or (altered and re.search("[0-9０-９]", text) is not None)
        return marked(text) if doubtful else text

    def _stands_out(self, element: Any) -> bool | None:
        """Whether the text of an element is seen in every state of the screen, or in none."""
        found = {self._is_seen(looks[element]) for looks in self._seen}
        return found.pop() if len(found) == 1 else None

    def _is_seen(self, look: Look) -> bool | None:
        found = seen(look.colours if look.fill is None else look.fill, look.behind, look.opacity)
        if found is not False or look.outlined:
            return found or None
        # A style sheet in another file may put a colour behind what the page leaves bare.
        bare = (
            self.rules.elsewhere
            and any(look.behind is one for one in BARE)
            and any(colour[3] for colour in look.colours)
        )
        return None if bare else False

    def _look(self, element: Any, said: Styling | None, above: Look) -> Look:
        tag = element.tag
        own = above.removed or above.block or above.boxed or above.brought or above.added
        look = above._replace(removed=False, block=False, boxed=False, brought=False, added=False) if own else above
        if tag == "table":
            look = look._replace(grid=is_grid(element), doubtful=look.doubtful or hides_columns(element, self.said))
        strange = tag == "bdo" or tag in FALLBACKS or (look.grid and not is_plain(tag))
        if strange or element.find("template[@shadowrootmode]") is not None:
            look = look._replace(doubtful=True)
        if tag != "summary" and element.getparent() is not None and _is_closed(element.getparent()):
            look = look._replace(doubtful=True)
        if self.rules.apart and any(look.variables.get(n) != self.rules.initial.get(n) for n in self.rules.apart):
            kept = {name: value for name, value in look.variables.items() if name not in self.rules.apart}
            look = look._replace(variables=kept | {**self.rules.initial})
        if tag in FIELDS:  # of which letters and ground are not those around
            colours, behind = (WHITE_ONLY, DARK_FIELD) if look.dark else (BLACK_ONLY, UNTOUCHED)
            look = look._replace(colours=colours, fill=None, behind=behind, size=float(settings.PIXELS_AN_EM))
        elif look.grid and tag == "mark":
            look = look._replace(colours=BLACK_ONLY, behind=MARKED)
        elif look.grid and tag == "a" and element.get("href") is not None:
            look = look._replace(colours=look.colours | (DARK_LINKED if look.dark else self._links))
        block = tag in LINES or tag in PAGE
        if block and look.spare:  # a ground in a line is not behind what stands on lines of its own
            look = look._replace(behind=look.behind | look.spare, spare=frozenset())
        if said is None and tag in STRUCK_TAGS and escapes(element, self.said):
            look = look._replace(doubtful=True, brought=True)
        if said is None:
            return look if look.inline is not block else look._replace(inline=not block)
        moving = self._motion(said)
        self.rules.steps += settings.STEPS_A_STYLE * (1 + len(said.doubtful) + len(moving)) + len(look.variables)
        if self.rules.steps > settings.MAX_STYLE_STEPS:
            self.rules.given_up = True
            return look
        found = [self._styled(element, values, look) for values in variants(said.values, (*said.doubtful, *moving))]
        first = found[0] if len(found) == 1 else either(found)
        if is_moving(said) and not (first.gone is look.gone and first.visible and first.sized):
            first = first._replace(
                gone=look.gone, visible=True, size=first.size or look.size, opacity=look.opacity, doubtful=True
            )
        if is_unseen_by_name(element) and brings_up(element, said, self.said):
            first = first._replace(doubtful=True, brought=True)
        elif first.gone and not look.gone and is_struck(said) and escapes(element, self.said):
            first = first._replace(doubtful=True, gone=look.gone)
        if any(alters_text(name, part, first) for name in said.beside for part in said.variants(name)):
            first = first._replace(doubtful=True, added=True)
        return first

    def _motion(self, said: Styling) -> tuple[tuple[Declared, ...], ...]:
        """What the animations of an element say, moment by moment."""
        names = {name.strip("\"'") for text in _motions(said) for name in re.split(r"[\s,]+", text)}
        found = [moment for name in sorted(names & self.rules.motions.keys()) for moment in self.rules.motions[name]]
        return tuple(found[: settings.MAX_SELECTORS])

    def _styled(self, element: Any, values: dict[str, str], look: Look) -> Look:
        """What is in force at an element with these values."""
        known = variables(values, look.variables, self.rules.typed)
        values, unclear = in_force(values, known)
        if said := values.get("color-scheme", ""):
            dark = is_dark(said, self._scene)
            look = canvas(look, dark) if element is self.root else look._replace(dark=dark)
        size = font_size(values, look.size, self._root_size)
        size = look.size if size is None else size
        values = {name: computed(value, size, self._root_size) for name, value in chosen(values, look.dark).items()}
        told = judged(element.tag, look.grid and element.tag != "table", tuple(unflooded(values).items()))
        opacity, shrunk = look.opacity * told.opacity, look.shrunk * told.shrunk
        doubtful = unclear or told.doubtful or ((look.tight or told.tight) and (told.cut or told.narrow))
        doubtful = doubtful or (look.cut and told.lift > settings.MIN_LIFT) or (look.filtered and told.filtered)
        doubtful = doubtful or opacity <= settings.FAINT_OPACITY or shrunk < settings.FAINT_ZOOM
        fonts = values.get("font-family") or named(values.get("font", "")) or None
        look = look._replace(
            gone=look.gone or told.gone or opacity <= settings.UNSEEN_OPACITY,
            removed=told.display == "none",
            block=element.tag in LINES or told.block,
            boxed=told.boxed,
            doubtful=look.doubtful or doubtful or (look.forced and values.get("forced-color-adjust", "auto") != "auto"),
            turned=look.turned if told.turned is None else told.turned,
            strange=look.strange if fonts is None else is_strange(fonts, self.rules.fonts),
            tight=look.tight or told.tight,
            cut=look.cut or (look.grid and told.cut),
            visible=look.visible if told.visible is None else told.visible,
            size=size,
            opacity=opacity,
            shrunk=shrunk,
            filtered=look.filtered or told.filtered,
            outlined=look.outlined if told.outlined is None else told.outlined,
            inline=element.tag not in LINES and element.tag not in PAGE and told.display in ("", "inline", "contents"),
            variables=known,
        )
        if told.lift > settings.MIN_LIFT or told.floats:
            look = look._replace(behind=look.behind | look.below)  # the ground may end before what stands on it
        return coloured(look, values, told.tight)


def _motions(said: Styling) -> list[str]:
    most = said.variants()[-1]
    return [text for name in ("animation", "animation-name") if (text := most.get(name, "none")) != "none"]


def is_moving(said: Styling) -> bool:
    """Whether an animation, of which the page may say nothing more, changes an element."""
    return bool(_motions(said))


def _is_closed(element: Any) -> bool:
    return element.tag == "details" and element.get("open") is None
