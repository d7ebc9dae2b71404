"""gidar serve: what it answers over HTTP is what the command line says, and what its OpenAPI document promises."""

import http.client
import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema_rs
import pytest

from cases import DIST, ROOT
from conftest import Run

EXAMPLES = ROOT / "examples"
API = json.loads((DIST / "2021/openapi.json").read_text(encoding="utf-8"))
JSON, ZIP, HTML = "application/json", "application/zip", "text/html"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Answered(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Server(NamedTuple):
    process: subprocess.Popen[str]
    port: int
    said: list[str]

    def ask(self, method: str, path: str, body: bytes = b"", media: str = "", **more: str) -> Answered:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, {**({"Content-Type": media} if media else {}), **more})
        found = connection.getresponse()
        answered = Answered(found.status, {name.lower(): value for name, value in found.getheaders()}, found.read())
        connection.close()
        return answered

    def post(self, path: str, body: bytes, media: str = JSON) -> Answered:
        return self.ask("POST", path, body, media)


@contextmanager
def server(*options: str, folder: Path | None = None) -> Iterator[Server]:
    """A server at any free port, ended at the end."""
    command = [sys.executable, "-m", "gidar", "serve", "--port", "0", "--processes", "1", "--lang", "en", *options]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")} | ({"TMPDIR": str(folder)} if folder else {})
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr
    said = [process.stderr.readline()]
    listening = re.search(r"http://127\.0\.0\.1:(\d+)", said[0])
    assert listening, said
    reader = threading.Thread(target=lambda: said.extend(process.stderr or ()), daemon=True)
    reader.start()
    try:
        found = Server(process, int(listening[1]), said)
        for _ in range(300):  # its processes are there when it answers
            try:
                if found.ask("GET", "/health").status == 200:
                    break
            except OSError:
                time.sleep(0.1)
        yield found
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(60)
        reader.join(10)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("served")
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text("<title>the site</title>", encoding="utf-8")
    (folder / "tmp").mkdir()
    with server("--site", str(site), "--waiting", "50", folder=folder / "tmp") as found:
        yield found
    assert [*(folder / "tmp").iterdir()] == []  # nothing of what was sent stays
    assert not any("洪泽" in line or "Traceback" in line for line in found.said), found.said


def schema_of(name: str) -> Any:
    return {"$ref": f"#/components/schemas/{name}", "components": API["components"]}


def held(name: str, value: Any) -> None:
    jsonschema_rs.validator_for(schema_of(name)).validate(value)


def packed(folder: Path) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, path.name)
    return made.getvalue()


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory, gidar_cli: Run) -> Path:
    path = tmp_path_factory.mktemp("book") / "report.xlsx"
    assert gidar_cli("convert", str(EXAMPLES / "shuangyashan-2024.json"), "-o", str(path)).returncode < 2
    return path


@pytest.mark.parametrize(
    ("name", "media"),
    [("hongze-2023.json", JSON), ("faulty-2024", ZIP), ("workbook", XLSX), ("hongze-2023.html", HTML)],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_says_what_the_command_line_says(
    served: Server, gidar_cli: Run, workbook: Path, tmp_path: Path, name: str, media: str, lang: str
) -> None:
    path = workbook if name == "workbook" else EXAMPLES / name
    body = packed(path) if path.is_dir() else path.read_bytes()
    ending = {JSON: "json", ZIP: "zip", XLSX: "xlsx", HTML: "html"}[media]
    (tmp_path / f"report.{ending}").write_bytes(body)
    command = ("validate", f"report.{ending}", "--format", "json", "--all", "--lang", lang)
    told = json.loads(gidar_cli(*command, cwd=tmp_path).stdout)
    answered = served.post(f"/validate?lang={lang}", body, media)
    assert answered.status == 200 and answered.headers["content-type"].startswith(JSON)
    assert answered.json() == told
    held("Result", answered.json())


def test_only_a_report_without_errors_is_taken_in(served: Server) -> None:
    for name, status in (("shuangyashan-2024.json", 200), ("hongze-2023.json", 422)):
        answered = served.post("/reports", (EXAMPLES / name).read_bytes())
        assert answered.status == status
        held("Result", answered.json())


def test_a_document_is_extracted_with_its_record(served: Server, gidar_cli: Run, tmp_path: Path) -> None:
    body = (EXAMPLES / "hongze-2023.html").read_bytes()
    (tmp_path / "report.html").write_bytes(body)
    told = json.loads(gidar_cli("extract", "report.html", "--format", "json", cwd=tmp_path).stdout)
    answered = served.post("/extract", body, HTML)
    assert answered.status == 200 and answered.json()["record"] == told
    held("Extraction", answered.json()["record"])
    assert answered.json()["report"]["tables"]["requests"]["received"]


@pytest.mark.parametrize(
    ("to", "media"), [("json", JSON), ("jsonl", "application/jsonl"), ("csv", ZIP), ("xlsx", XLSX), ("docx", DOCX)]
)
def test_what_is_converted_is_read_again(served: Server, to: str, media: str) -> None:
    body = (EXAMPLES / "shuangyashan-2024.json").read_bytes()
    answered = served.post(f"/convert?to={to}", body)
    assert answered.status == 200 and answered.headers["content-type"] == media
    assert int(answered.headers["gidar-not-held"]) >= 0
    again = served.post("/validate", answered.body, media)
    assert again.status == 200 and again.json()["summary"]["errors"] == 0
    if to in ("json", "csv"):
        assert answered.headers["gidar-not-held"] == "0"


PROBLEMS = {
    "parameter": lambda s: s.post("/validate?lang=fr", b"{}"),
    "not_found": lambda s: s.ask("GET", "/nowhere"),
    "method": lambda s: s.ask("GET", "/validate"),
    "too_large": lambda s: s.ask("POST", "/validate", b"", JSON, **{"Content-Length": str(10**9)}),
    "media": lambda s: s.post("/validate", b"{}", "image/png"),
    "coding": lambda s: s.ask("POST", "/validate", b"{}", JSON, **{"Content-Encoding": "gzip"}),
    "unreadable": lambda s: s.post("/validate", b"{"),
    "no_edition": lambda s: s.post("/convert?to=xlsx", b'{"edition": "1999"}'),
}


@pytest.mark.parametrize("kind", PROBLEMS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_problem_is_told_as_rfc_9457_has_it(served: Server, kind: str, lang: str) -> None:
    from gidar.serve.problems import STATUS

    ask = served
    if lang == "en":
        ask = type("English", (), {})()
        add = lambda path: path if "lang=" in path else path + ("&" if "?" in path else "?") + "lang=en"  # noqa: E731
        ask.post = lambda path, *a: served.post(add(path), *a)
        ask.ask = lambda method, path, *a, **k: served.ask(method, add(path), *a, **k)
    answered = PROBLEMS[kind](ask)
    assert answered.status == STATUS[kind], answered.body
    assert answered.headers["content-type"] == "application/problem+json"
    told = answered.json()
    held("Problem", told)
    assert told["status"] == answered.status
    anchor = told["type"].rpartition("#")[2]
    guide = "docs/en/guides/serve.md" if "/en/" in told["type"] else "docs/guides/serve.md"
    assert f"#{anchor} }}" in (ROOT / guide).read_text(encoding="utf-8")


def test_what_is_no_report_is_refused_with_the_code_of_the_command_line(served: Server) -> None:
    for body, media, code in (
        (b"[]", JSON, "not_a_report"),
        (b"", JSON, "empty"),
        (b"PK\x03\x04nothing", ZIP, None),
        (b"%PDF-1.7 broken", "application/pdf", None),
        (b"<html><p>nothing</html>", HTML, None),
    ):
        answered = served.post("/validate", body, media)
        assert answered.status == 422, (body, answered.body)
        assert answered.json()["code"] == (code or answered.json()["code"])


def test_a_request_that_takes_too_long_is_ended_and_the_next_is_answered() -> None:
    with server("--seconds", "0.1") as impatient:
        body = (EXAMPLES / "hongze-2023.html").read_bytes()
        answered = impatient.post("/extract", body, HTML)
        assert answered.status == 504
        held("Problem", answered.json())
        assert "gidar_processes_replaced_total 1" in impatient.ask("GET", "/metrics").body.decode()
        assert impatient.ask("GET", "/health").status == 200


def test_what_arrives_too_slowly_and_what_is_too_much_at_once_is_refused() -> None:
    with server("--seconds", "2", "--waiting", "1") as narrow:
        slow = http.client.HTTPConnection("127.0.0.1", narrow.port, timeout=60)
        slow.putrequest("POST", "/validate")
        slow.putheader("Content-Type", JSON)
        slow.putheader("Content-Length", "100")
        slow.endheaders(b"{")
        time.sleep(0.3)
        busy = narrow.post("/validate", b"{}")
        assert busy.status == 503 and busy.headers["retry-after"] == "1"
        held("Problem", busy.json())
        assert slow.getresponse().status == 408
        assert narrow.post("/validate", (EXAMPLES / "shuangyashan-2024.json").read_bytes()).status == 200


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_after_what_is_under_way(number: signal.Signals) -> None:
    with server() as stopping:
        found: list[Answered] = []
        body = (EXAMPLES / "hongze-2023.html").read_bytes()
        asking = threading.Thread(target=lambda: found.append(stopping.post("/validate", body, HTML)))
        asking.start()
        time.sleep(0.3)
        stopping.process.send_signal(number)
        asking.join(60)
        assert [one.status for one in found] == [200]
        assert stopping.process.wait(60) == 0
    assert stopping.said[-1] == "Stopped.\n"


def test_it_answers_what_its_document_lists_and_nothing_else(served: Server) -> None:
    from gidar.serve.app import Limits, Service
    from gidar.serve.media import ENDINGS
    from gidar.serve.work import OPERATIONS
    from gidar.writers import FORMATS

    assert served.ask("GET", "/openapi.json").json() == API
    service = Service(Limits(1, 1, 1, 1))
    ids = {one["operationId"] for path in API["paths"].values() for one in path.values()}
    assert set(service.operations) == ids == {*OPERATIONS, "health", "metrics", "openapi"}
    taken = API["components"]["requestBodies"]["Reports"]["content"]
    assert set(taken) == set(ENDINGS)
    [to] = [one for one in API["paths"]["/convert"]["post"]["parameters"] if one.get("name") == "to"]
    assert set(to["schema"]["enum"]) == set(FORMATS) - {"parquet"}


def test_the_site_stands_at_the_root_and_counts_hold_no_contents(served: Server) -> None:
    assert b"the site" in served.ask("GET", "/").body
    text = served.ask("GET", "/metrics").body.decode()
    assert 'gidar_requests_total{operation="validateReports",status="200"}' in text
    assert "洪泽" not in text


def test_what_cannot_be_served_is_refused(gidar_cli: Run, tmp_path: Path) -> None:
    for options, said in (
        (("--port", "70000"), "--port"),
        (("--processes", "0"), "--processes"),
        (("--seconds", "0"), "--seconds"),
        (("--site", str(tmp_path)), "index.html"),
        (("--host", "192.0.2.1", "--port", "0"), "Cannot listen"),
    ):
        done = gidar_cli("serve", "--lang", "en", *options)
        assert done.returncode == 2 and said in done.stderr, (options, done.stderr)
