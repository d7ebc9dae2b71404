"""Two languages on one site.

The theme knows one language for a whole site. Here each page gets the words, the name, the navigation and the search
of its own, and a link to the same page in the other one.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import yaml

ENGLISH = "en/"
WORDS = Path(__file__).parent / "search_words.yaml"
WORKER = Path(__file__).parent / "search_worker.js"
COPYING = '"nav",{class:"md-code__nav"}'  # the box of a copy button, which is no navigation
ZERO_WIDTH = "\u200b"  # which the theme puts between Chinese words


def on_post_build(config: Any) -> None:
    """Divide the search between the languages, and put our own in the place of the theme's; mend its boxes."""
    from mkdocs.exceptions import PluginError

    site = Path(config.site_dir)
    _divide_search(site)
    workers = list(site.glob("assets/javascripts/workers/search.*.js"))
    if len(workers) != 1:
        raise PluginError("the theme has no search worker where this hook looks for it")
    workers[0].write_text(WORKER.read_text(encoding="utf-8"), encoding="utf-8")
    shutil.rmtree(site / "assets/javascripts/lunr")
    for bundle in site.glob("assets/javascripts/bundle.*.js"):
        text = bundle.read_text(encoding="utf-8")
        if text.count(COPYING) != 1:
            raise PluginError(f"{bundle.name} has no box of copy buttons where this hook looks for it")
        bundle.write_text(text.replace(COPYING, COPYING.replace("nav", "div", 1)), encoding="utf-8")


def _divide_search(site: Path) -> None:
    """One index for each language, below its own root, so that nobody gets every answer twice.

    A page is also found by the words that people ask for it by, and by synonyms of its own. Raises PluginError for words of a page that is missing.
    """
    from mkdocs.exceptions import PluginError

    asked = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    synonyms = asked.pop("synonyms")
    name = "search/search_index.json"
    index = json.loads((site / name).read_text(encoding="utf-8"))
    for lang, folder in (("zh", ""), ("en", ENGLISH)):
        own = [doc for doc in index["docs"] if doc["location"].startswith(ENGLISH) == bool(folder)]
        docs = [{**doc, "location": doc["location"].removeprefix(folder)} for doc in own]
        if missing := set(asked[lang]) - {doc["location"] for doc in docs}:
            raise PluginError(f"{WORDS.name} has words for pages that cannot be searched: {', '.join(sorted(missing))}")
        docs = [
            {"location": doc["location"], "words": asked[lang].get(doc["location"], [])}
            | {name: doc[name].replace(ZERO_WIDTH, "") for name in ("title", "text")}
            for doc in docs
        ]
        (site / folder / "search").mkdir(exist_ok=True)
        config = {**index["config"], "synonyms": synonyms[lang]}  # what the theme hands on to the worker as it is
        text = json.dumps({**index, "config": config, "docs": docs}, ensure_ascii=False, separators=(",", ":"))
        (site / folder / name).write_text(text, encoding="utf-8")


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """The words of the theme, the name of the site, its tabs and its search in the language of the page."""
    from mkdocs.structure.nav import Navigation
    from mkdocs.utils import get_relative_url

    own, url = page.file.src_uri.startswith(ENGLISH), page.url.removeprefix("./")
    names = config.extra["names"]
    if page.parent is None and "/" in url.strip("/"):  # a page of a rule or a table: its index is where one is
        index = page.file.src_uri.rpartition("/")[0] + "/index.md"
        page.meta["owner"] = next((other for other in nav.pages if other.file.src_uri == index), page)
        page.meta["owner"].active = True
    lang, other = ("en", "zh") if own else ("zh", "en")
    [english] = [item for item in nav.items if item.title == "English"]
    items = english.children if own else [item for item in nav.items if item is not english]
    context["nav"] = Navigation(items, nav.pages)
    context["nav"].homepage = items[0]
    context["base_url"] = get_relative_url(ENGLISH if own else ".", page.url)
    twin = url.removeprefix(ENGLISH) if own else ENGLISH + url
    context["twin"] = {"lang": other, "url": twin or ".", "name": {"zh": "中文", "en": "English"}[other]}
    config.theme["language"], config.site_name = lang, names[lang]
    return context


def on_post_page(output: str, page: Any, config: Any) -> None:
    """The navigation is the same for all pages: what was marked for this one is so no more."""
    page.meta.get("owner", page).active = False
