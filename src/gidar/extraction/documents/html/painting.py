"""Which elements and which text of a web page are painted, as far as the page itself says so.

Sources: CSS 2.2, 9 to 12 and 17.5; CSS Display 3; CSS Masking 1; CSS Color 4; HTML, 15.3.1 (hidden elements).
"""

import re
from itertools import islice
from typing import Any

from ... import settings
from ..visibility import DOUBTFUL, marked
from .backgrounds import is_painted
from .calc import computed
from .cascade import PageLooks
from .colours import Grounds, seen
from .computed_colours import BARE
from .custom_properties import in_force
from .default_styles import STRUCK_TAGS, is_closed
from .inheritance import Look, either
from .legibility import is_raised
from .media_queries import NO_SCENE
from .properties import LINES
from .quirks import is_astray
from .style_rules import PageRules, Styling
from .values import WIDTHS, pixels

BESIDE_SIZE = re.compile(
    "margin.*|font.*|line-height|color|vertical-align|text.*|float|max-.*|letter-spacing|--.*|border(?:-style)?"
)


class PageStyles:
    """How the elements of a page look; root is its outermost element, quirks as of PageRules.

    unclosed are the names of elements whose ends do not fit their beginnings.
    """

    def __init__(self, root: Any, quirks: bool = False, unclosed: frozenset[str] = frozenset()) -> None:
        self.rules = PageRules(root, quirks)
        found = dict(self.rules.elements(root))
        self.root, self.said = root, {element: said[0] for element, said in found.items()}
        self._variants: dict[Any, list[dict[str, str]]] = {}
        looks = PageLooks(root, self.rules, self.said)
        several = [
            looks.within({element: said[n] for element, said in found.items()}, scene)
            for n, scene in enumerate(self.rules.scenes, 1)
        ]
        self._seen = several or [looks.within(self.said, NO_SCENE)]
        self._root_size = looks.root_size
        self._looks = self._seen[0] if len(self._seen) == 1 else self._merged()
        # What lies behind all others may put a colour behind what the page leaves bare.
        several_said = {id(said): said for said in self.said.values()}.values()
        self.rules.elsewhere = self.rules.elsewhere or any(map(_lies_behind, several_said))
        if is_astray(root, unclosed, self._alters):
            self.rules.given_up = True

    def _merged(self) -> dict[Any, Look]:
        """How each element looks whatever the state of the screen."""
        out: dict[Any, Look] = {}
        shared: dict[tuple[int, ...], Look] = {}
        for element in self.root.iter():
            looks = [one[element] for one in self._seen]
            key = tuple(map(id, looks))
            if key not in shared:
                shared[key] = either(looks)
            out[element] = shared[key]
        return out

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
        said, look = self.said.get(element), self._looks[element]
        if said is None:
            return []
        key = (id(said), name, id(look.variables), look.size)
        if key not in self._variants:
            known = [in_force(values, look.variables)[0] for values in said.variants(name)]
            self._variants[key] = [
                {one: computed(value, look.size, self._root_size) for one, value in values.items()} for values in known
            ]
        return self._variants[key]

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
        doubtful = seen is None or look.doubtful or self.rules.given_up or is_closed(element)
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


def _lies_behind(said: Styling) -> bool:
    """Whether an element, or what a style puts beside its text, may lie behind all others."""
    return any(
        values.get("z-index", "").startswith("-") for name in (None, *said.beside) for values in said.variants(name)
    )
