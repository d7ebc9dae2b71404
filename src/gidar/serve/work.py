"""The work itself, in a process of its own: one request after the other, nothing kept from one to the next."""

import io
import json
import os
import signal
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ..bulk.worker import ChunkOutcome, Task, Worker
from ..inputs import Chunk, JsonText, OnError, Source, document, split
from ..model.edition import Edition
from ..model.errors import InputError
from ..model.form import Lang
from ..model.report import Report
from ..model.routes import Route
from ..reporters import Summary
from ..structure.usable import unclear
from ..structure.which_edition import edition_of
from ..writers import DOCUMENTS, files, is_ordered
from ..writers.json import as_json
from ..writers.loss import lost
from .media import ENDINGS, MEDIA
from .messages import Call, Reply, call_of, reply_bytes
from .problems import problem, unreadable

NOT_HELD = "Gidar-Not-Held"
HELD = ("json", "jsonl")
"""Formats that hold everything."""


class Converted(NamedTuple):
    """A report to be converted, and the edition that it is of, if of any."""

    report: Report
    edition: Edition | None


class Sent(Chunk):
    """A report in JSON that came with a request."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def reports(self, on_error: OnError) -> Iterator[Source]:
        """See Chunk."""
        yield JsonText(self._body, "report.json")

    @property
    def size(self) -> int:
        """See Chunk."""
        return len(self._body)

    @property
    def route(self) -> Route:
        """See Chunk."""
        return Route("report.json", "files")


def serve(connection: Connection, folder: str) -> None:
    """Answer what comes until nobody asks any more; what is needed for a while is written into folder."""
    tempfile.tempdir = folder
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks
    workers: dict[str, Worker] = {}
    with suppress(EOFError, OSError):
        while True:
            connection.send_bytes(reply_bytes(answer(call_of(connection.recv_bytes()), workers)))


def answer(call: Call, workers: dict[str, Worker]) -> Reply:
    """The answer to a request; workers are kept by language, so that what they have loaded is there the next time."""
    try:
        if call.media == "application/json":
            return OPERATIONS[call.operation](call, Sent(call.body), workers)
        with TemporaryDirectory(prefix="gidar-") as folder:
            before = os.getcwd()
            os.chdir(folder)  # so that nothing names a place of this machine
            try:
                with open(_name(call), "xb") as file:
                    file.write(call.body)
                return OPERATIONS[call.operation](call, None, workers)
            finally:
                os.chdir(before)
    except InputError as error:
        return unreadable(error, call.lang)
    except Exception as fault:  # what is internal says nothing of what was sent
        return problem("internal", call.lang, fault=type(fault).__name__)


def _name(call: Call) -> str:
    return f"report.{ENDINGS[call.media]}"


def _chunks(call: Call, sent: Sent | None, on_error: OnError) -> Iterator[Chunk]:
    return iter([sent]) if sent else split(_name(call), on_error)


def _submit(call: Call, sent: Sent | None, workers: dict[str, Worker]) -> Reply:
    summary, body = _result(call, sent, workers)
    return Reply(200 if summary.valid == summary.reports else 422, MEDIA["json"], body, {})


def _validate(call: Call, sent: Sent | None, workers: dict[str, Worker]) -> Reply:
    return Reply(200, MEDIA["json"], _result(call, sent, workers)[1], {})


def _result(call: Call, sent: Sent | None, workers: dict[str, Worker]) -> tuple[Summary, bytes]:
    """What the reports come to. Raises InputError where there is none among what was sent."""
    lang: Lang = "en" if call.lang == "en" else "zh"
    if lang not in workers:
        workers[lang] = Worker(Task("json", lang, True, False, False), many=0)
    worker, errors, summary = workers[lang], list[InputError](), Summary()
    lines = [*worker.reporter.begin()]
    for chunk in _chunks(call, sent, errors.append):
        for outcome in worker.outcomes(chunk):
            lines += _more(worker, summary, outcome)
            errors += outcome.errors
    if errors and not summary.reports:
        raise errors[0]
    lines += worker.reporter.end(summary, errors)
    return summary, "\n".join(lines).encode("utf-8", "backslashreplace")


def _more(worker: Worker, summary: Summary, outcome: ChunkOutcome) -> list[str]:
    """The lines of an outcome behind those before; the summary is added to."""
    joint = [worker.reporter.between] if summary.reports and outcome.summary.reports and worker.reporter.between else []
    summary.merge(outcome.summary)
    return joint + outcome.lines


def _extract(call: Call, sent: Sent | None, workers: dict[str, Worker]) -> Reply:
    record = document(_name(call))
    told = json.dumps(record.to_dict(call.lang), ensure_ascii=False)
    body = f'{{"report": {as_json(record.data)}, "record": {told}}}'
    return Reply(200, MEDIA["json"], body.encode("utf-8", "backslashreplace"), {})


def _convert(call: Call, sent: Sent | None, workers: dict[str, Worker]) -> Reply:
    """The reports in another format, with the number of places that it does not show as they were."""
    faults = list[InputError]()
    reports = [one.report() for chunk in _chunks(call, sent, faults.append) for one in chunk.reports(faults.append)]
    if faults:
        raise faults[0]
    items = [Converted(report, edition_of(report)) for report in reports]
    if call.to not in HELD and any(item.edition is None for item in items):
        return problem("no_edition", call.lang)
    form = "jsonl" if call.to == "json" and len(items) > 1 else call.to
    if is_ordered(form):
        items.sort(key=lambda item: item.edition.id if item.edition else "")
    made = files(form, [(item.report.data, item.edition) for item in items], call.lang)
    count = sum(len(item.report.doubts) + len(item.report.notes) for item in items)
    count += sum(1 for item in items if item.edition and item.report.sheets for _ in unclear(item.report, item.edition))
    count += 0 if form in HELD else _lost(form, made, items)
    body, media = (made[""], MEDIA[form]) if [*made] == [""] else (_zipped(made), MEDIA["zip"])
    return Reply(200, media, body, {NOT_HELD: str(count)})


def _zipped(made: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in made.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _lost(form: str, made: dict[str, bytes], items: list[Converted]) -> int:
    """How many places are not in what was written, which is read again. Raises InputError where it cannot be."""
    faults = list[InputError]()
    with TemporaryDirectory(prefix="gidar-") as folder:
        paths = []
        for name, data in made.items():
            paths.append(os.path.join(folder, *(name or f"report.{form}").split("/")))
            os.makedirs(os.path.dirname(paths[-1]), exist_ok=True)
            with open(paths[-1], "xb") as file:
                file.write(data)
        chunks = (chunk for path in (paths if form in DOCUMENTS else [folder]) for chunk in split(path, faults.append))
        again = [one.report() for chunk in chunks for one in chunk.reports(faults.append)]
    if faults or len(again) != len(items):
        raise faults[0] if faults else InputError("unreadable", form)
    return sum(len(lost(item.report.data, report.data)) for item, report in zip(items, again, strict=True))


OPERATIONS: dict[str, Callable[[Call, Sent | None, dict[str, Worker]], Reply]] = {
    "submitReport": _submit,
    "validateReports": _validate,
    "extractReport": _extract,
    "convertReports": _convert,
}
"""{operationId of the OpenAPI document: what answers it}."""
