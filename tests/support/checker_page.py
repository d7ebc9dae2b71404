"""The page of the checker in the browser, and what a person does on it."""

import base64
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LANGUAGES = {"zh": "checker", "en": "en/checker"}
"""{language: folder of the page on the site}."""
Files = dict[str, bytes]

DATA_TRANSFER = """
files => {
  const transfer = new DataTransfer();
  for (const [name, text] of Object.entries(files))
    transfer.items.add(new File([Uint8Array.from(atob(text), c => c.charCodeAt(0))], name));
  return transfer;
}
"""


AXE = """
place => axe.run(place, {preload: false, resultTypes: ["violations"]}).then(told =>
  told.violations.map(({id, nodes}) => `${id} ${nodes[0].html.slice(0, 200)}`))
"""


def barriers(page: Any, place: str, node_modules: Path) -> list[str]:
    """What axe finds in a part of a page: the rule, and the first element. Of what it finds in order, nothing is sent
    here, which would take longer than all else. No style sheet is fetched anew: from a disk, none can be.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate((node_modules / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(AXE, place)
    return found


def packed(files: Files) -> dict[str, str]:
    return {name: base64.b64encode(data).decode() for name, data in files.items()}


def folder(path: Path) -> Files:
    return {file.name: file.read_bytes() for file in path.iterdir()}


def zipped(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


PASTE = """
([html, text]) => {
  const clipboardData = new DataTransfer();
  if (html) clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true});
  (document.activeElement ?? document.body).dispatchEvent(event);
}
"""


class Checker:
    """The page, and what a person does on it."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def checked(self) -> None:
        """What is on the page has been validated, and what is wrong is shown."""
        self.page.wait_for_selector(".gidar-checker:not([data-checking])")

    def cell(self, place: str) -> Any:
        return self.page.locator(f"[data-cell='{place}']:visible input")

    def field(self, pointer: str) -> Any:
        return self.page.locator(f".gidar-field:visible [data-pointer='{pointer}']")

    def drop(self, files: Files) -> None:
        transfer = self.page.evaluate_handle(DATA_TRANSFER, packed(files))
        self.page.dispatch_event(".gidar-drop", "drop", {"dataTransfer": transfer})
        self.settled()

    def settled(self) -> None:
        """Files have been read, or refused."""
        self.page.wait_for_selector(".gidar-checker:not([data-reading])")
        self.page.wait_for_selector(".gidar-choice:visible, .gidar-notice:visible")
        self.checked()

    def fill(self, place: str, text: str) -> None:
        self.cell(place).fill(text)
        self.checked()

    @property
    def state(self) -> str:
        self.checked()
        return self.page.locator(".gidar-verdict").get_attribute("data-state")

    @property
    def codes(self) -> set[str]:
        self.checked()
        groups = self.page.locator(".gidar-group[data-code]")
        return set(groups.evaluate_all("groups => groups.map(group => group.dataset.code)"))

    @property
    def invalid(self) -> set[str]:
        self.checked()
        marked = self.page.locator("[aria-invalid=true]:visible")
        return set(marked.evaluate_all("controls => controls.map(control => control.dataset.pointer)"))

    def download(self, ending: str) -> tuple[str, bytes]:
        button = self.page.locator(f".gidar-buttons [data-kind='{ending}']")
        with self.page.expect_download() as waiting:
            button.click()
        assert waiting.value.suggested_filename.endswith(f".{ending}")
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()

    def paste(self, html: str = "", text: str = "") -> None:
        """Paste where the focus is."""
        self.page.evaluate(PASTE, [html, text])

    def undo(self) -> None:
        self.page.locator(".gidar-steps button").first.click()
        self.checked()

    def redo(self) -> None:
        self.page.locator(".gidar-steps button").nth(1).click()
        self.checked()

    def figures(self) -> dict[str, str]:
        """{table.row.column: what stands in it}."""
        boxes = self.page.locator("td[data-cell]:visible")
        return dict(boxes.evaluate_all("all => all.map(box => [box.dataset.cell, box.querySelector('input').value])"))


class Keyboard:
    """A person without a mouse: every key is counted but those that write figures which are not zero."""

    def __init__(self, page: Any) -> None:
        self.page, self.count = page, 0

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)
        self.count += times

    def text(self, text: str, keys: int = 0) -> None:
        """Type a text; keys is how many it takes where it is typed by its sounds."""
        self.page.keyboard.type(text)
        self.count += keys or len(text)

    def figure(self, text: str) -> None:
        assert text.strip("0")
        self.page.keyboard.type(text)

    @property
    def focused(self) -> str:
        """The pointer of the place that takes the keys, or what else it is called."""
        told = "document.activeElement.dataset.pointer ?? document.activeElement.textContent.trim()"
        return str(self.page.evaluate(told))

    def tab_to(self, name: str, most: int = 40, key: str = "Tab") -> None:
        """Go on by Tab until a place, or what is called so, has the focus; a name that ends in / is of all below it."""
        for _ in range(most):
            if self.focused == name or (name.endswith("/") and self.focused.startswith(name)):
                return
            self.press(key)
        raise AssertionError(f"{name} is not among the next {most} places; now {self.focused}")

    def along(self, start: int, end: int, count: int, keys: tuple[str, str]) -> list[str]:
        """The fewest keys from one line of a table to another, by steps or from an edge."""
        back, forth = keys
        ways = [
            [forth if end > start else back] * abs(end - start),
            [f"Control+{back}"] * (start > 0) + [forth] * end,
            [f"Control+{forth}"] * (start < count - 1) + [back] * (count - 1 - end),
        ]
        return min(ways, key=len)


@contextmanager
def watched(page: Any, base: str) -> Iterator[None]:
    """At the end, nothing has gone wrong in the console, and nothing was asked of any other place."""
    troubles: list[str] = []
    page.on("request", lambda r: None if r.url.startswith((base, "blob:", "data:")) else troubles.append(r.url))
    page.on("console", lambda m: troubles.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: dialog.accept())
    yield
    assert not troubles
