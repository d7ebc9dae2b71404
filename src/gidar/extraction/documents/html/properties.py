"""Which properties of a style, and which elements, leave a text where it is and as it is written.

Of a property, whatever its value is. What is in neither this list nor among those whose values are looked at may do
anything to a text. Sources: the index of CSS Snapshot 2023; HTML, 4 and 16 (elements); HTML saved by Word and Excel,
which names what only they know.
"""

import re
from functools import lru_cache

# Of the text: its weight, where its lines break, where in its box it stands.
TEXT = """
text-align text-align-last text-justify text-wrap text-wrap-mode text-wrap-style text-transform text-rendering
text-autospace text-spacing-trim text-decoration-skip
text-decoration-skip-ink text-underline-position text-orientation 
font-weight font-style font-stretch font-width font-kerning font-optical-sizing font-smooth font-smoothing
font-synthesis font-synthesis-weight font-synthesis-style font-variation-settings font-display osx-font-smoothing
font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-emoji
white-space white-space-collapse hyphens tab-size
hanging-punctuation orphans widows ruby-align ruby-position
"""
# Of boxes: their borders, what surrounds them, how the space in them is shared out.
BOXES = """
border-collapse border-spacing border-color border-style border-radius empty-cells caption-side box-sizing
box-decoration-break
clear isolation
border-top-color border-right-color border-bottom-color border-left-color
border-top-style border-right-style border-bottom-style border-left-style
border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius
border-left-width border-right-width border-inline border-inline-start border-inline-end
background-position background-position-x background-position-y background-repeat 
background-attachment background-origin
justify-content justify-items justify-self align-items align-content align-self place-items place-content place-self
gap row-gap column-gap flex flex-grow flex-shrink flex-basis flex-pack flex-align box-flex box-pack box-align
box-orient box-lines break-before break-after break-inside page-break-before page-break-after page-break-inside
column-break-before column-break-after column-break-inside page size object-fit object-position resize
mask-clip mask-composite mask-mode mask-origin mask-position mask-repeat mask-size mask-type
list-style-position counter-reset counter-increment counter-set
"""
# Of how a page is used, spoken, printed and moved.
USE = """
cursor pointer-events user-select user-modify user-drag touch-action touch-callout tap-highlight-color caret-color
accent-color outline-color outline-style transition transition-property transition-duration
transition-delay transition-timing-function transition-behavior animation-direction animation-fill-mode
will-change backface-visibility overscroll-behavior overscroll-behavior-x overscroll-behavior-y
overflow-scrolling overflow-anchor image-rendering image-orientation print-color-adjust color-adjust
color-interpolation speak speak-as voice-family interactivity
fill stroke stroke-width stroke-linecap stroke-linejoin stop-color
"""
# What browsers do not know: of Word, Excel and Internet Explorer.
UNKNOWN = """
behavior ime-mode punctuation-wrap punctuation-trim text-kashida-space text-justify-trim text-line-through
text-underline text-underline-style text-underline-color text-effect font-emphasize tab-stops tab-interval
horiz-align vert-align
"""
# Elements that show the text in them as it is, or none of it; of which others take care where they may hide it.
ELEMENTS = """
a abbr acronym address area article aside audio b base basefont bdi big blink blockquote body br button canvas caption
center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure
font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li
link main map mark menu meta meter nav nobr noembed noframes noscript object optgroup option output p param picture pre
progress q rp rt ruby s samp script search section select small source span strike strong style summary sup svg table
tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xml
"""
# Elements that stand on lines of their own.
LINES = {
    "address", "article", "aside", "blockquote", "br", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "xmp",
}  # fmt: skip
HARMLESS = frozenset(f"{TEXT} {BOXES} {USE} {UNKNOWN}".split())
PLAIN = frozenset(ELEMENTS.split())
IGNORED = re.compile("mso-.*|-ms-.*|-o-.*|-khtml-.*|_.*|-?scroll.*|layout-.*|vnd.*")
PREFIX = re.compile("-(?:webkit|moz|epub)-")


@lru_cache(maxsize=4096)
def base(name: str) -> str:
    """The name of a property without that of the browser it is for."""
    return PREFIX.sub("", name)


@lru_cache(maxsize=4096)
def is_harmless(name: str) -> bool:
    """Whether a property changes nothing of what a text is read as."""
    return base(name) in HARMLESS or IGNORED.fullmatch(name) is not None


def is_plain(tag: str) -> bool:
    """Whether an element is one of those; of what Word adds, with a colon in its name, browsers show the text alone."""
    return tag in PLAIN or ":" in tag
