"""The site as its readers see it: in Chromium, from a server on this machine."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import gidar

RULES = ("carry-over", "cell-blank", "requests-balance")
HEAVIEST = 500_000  # bytes of a content page with all that it loads, without the search index


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
    handler.log_message = lambda *args: None  # type: ignore[attr-defined]
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A page on which nothing may go wrong in the console or leave the site."""
    context = browser.new_context()
    page, troubles = context.new_page(), []
    page.on("request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else troubles.append(r.url))
    page.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    yield page
    context.close()
    assert not troubles


def content_pages(site: Path) -> list[str]:
    """Every page but the checker; of the pages of rules, a few."""
    found = [path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")]
    return sorted(p for p in found if "checker" not in p and ("rules/" not in p or p.endswith(RULES)))


def test_every_page_loads_alone_and_is_light(page: Any, site: Path, address: str) -> None:
    weights: dict[str, int] = {}
    page.on("response", lambda r: weights.update({r.url: len(r.body())}) if "/search/" not in r.url else None)
    pages = content_pages(site)
    assert len(pages) > 60
    for path in pages:
        weights.clear()
        page.goto(address + path, wait_until="networkidle")
        assert page.locator("h1").count() == 1, path
        assert sum(weights.values()) < HEAVIEST, (path, sum(weights.values()))


@pytest.mark.parametrize("words", ["公开申请", "结转", "勾稽关系", "carried forward"])
def test_search_finds(page: Any, address: str, words: str) -> None:
    page.goto(address)
    page.click(".md-search__input", force=True)
    found = page.locator(".md-search-result__item")
    for _ in range(20):  # what is typed before the index is ready is not looked for again
        page.fill(".md-search__input", "")
        page.locator(".md-search__input").press_sequentially(words)
        page.wait_for_timeout(700)
        if found.count():
            break
    assert any(words.lower() in text.lower().replace("\u200b", "") for text in found.all_text_contents())


@pytest.mark.parametrize("lang", ["", "en/"])
def test_pointing_at_a_cell_lights_up_its_equations(page: Any, address: str, lang: str) -> None:
    page.goto(f"{address}{lang}form/2021/")
    edition = gidar.load_edition("2021")
    page.hover('[data-cell="requests.received.total"]')
    lit = set(page.locator("td.lit").evaluate_all("cells => cells.map(cell => cell.dataset.cell)"))
    pointer = "/tables/requests/received/total"
    wanted = {p for e in edition.identities for p in e.left + e.right if pointer in e.left + e.right}
    assert lit == {p.removeprefix("/tables/").replace("/", ".") for p in wanted}
    status = page.inner_text(".gidar-light")
    row = edition.tables["requests"].rows["outcomes_total"]
    assert "requests.received.total" in status and row.name["en" if lang else "zh"] in status
    page.focus('[data-cell="fees.administrative_fees.amount"] a')
    assert page.locator("td.lit").count() == 0, "the amount takes part in no equation"
    page.keyboard.press("Enter")
    page.wait_for_url("**/reference/2021/fees/#fees.administrative_fees.amount")
    assert page.locator(":target").count() == 1


def test_the_index_of_rules_can_be_filtered(page: Any, address: str) -> None:
    page.goto(f"{address}rules/")
    page.fill(".gidar-filter", "carry-over")
    assert page.locator("article table tbody tr:visible").count() == 1
    page.fill(".gidar-filter", "")
    assert page.locator("article table tbody tr:visible").count() > 50


def test_without_script_the_form_is_a_plain_table_of_links(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}form/2021/")
    assert page.locator("td[data-cell] a").count() == len(gidar.load_edition("2021").cells)
    context.close()


@pytest.mark.parametrize("path", ["", "form/2021/", "reference/2021/requests/", "rules/", "en/identities/2021/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Any, address: str, node_modules: Path, path: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(address + path)
    page.evaluate((node_modules / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run('article')")["violations"]
    serious = [(v["id"], v["nodes"][0]["html"][:200]) for v in found if v["impact"] in ("serious", "critical")]
    context.close()
    assert not serious


@pytest.mark.parametrize("width", [390, 1024, 1600])
def test_no_page_scrolls_sideways(browser: Any, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    for path in ("", "form/2021/", "reference/2021/requests/", "en/rules/requests-balance/", "versions/crosswalk/"):
        page.goto(address + path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (path, wide)
    context.close()
