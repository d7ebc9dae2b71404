"""What one document came to: the reports in it with every cell, or why it is none."""

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ..extraction.record import CERTAIN, LIKELY, UNREAD
from ..inputs import extractions
from ..inputs.files import MEGABYTE, open_file
from ..model.display import number
from ..model.edition import Edition
from ..model.errors import InputError
from ..model.report import Doubt, Report
from ..model.version import __version__
from ..writers.json import as_json

if TYPE_CHECKING:
    from ..extraction import Extraction

Json = dict[str, Any]


class Job(NamedTuple):
    """A document to be read, and the state of the file that this is about."""

    path: str
    sha256: str
    size: int


def job_of(path: str) -> Job:
    """The job that a file is. Raises InputError where it cannot be read."""
    checksum, size = hashlib.sha256(), 0
    with open_file(path) as file:
        while block := file.read(MEGABYTE):
            checksum.update(block)
            size += len(block)
    return Job(path, checksum.hexdigest(), size)


def entry_of(job: Job) -> bytes:
    """The document of a job as an entry of the journal, in JSON: one broken document must not end the others."""
    entry: Json = {**job._asdict(), "gidar": __version__, "reports": []}
    try:
        entry["reports"] = [_report(record) for record in extractions(job.path)]
    except InputError as error:
        entry |= fault(error)
    except Exception as error:  # of libraries, on what no library expects
        entry |= fault(InputError("document_broken", job.path, kind=type(error).__name__))
    return as_json(entry).encode("utf-8", "backslashreplace")


def fault(error: InputError) -> Json:
    """Why a document is no report, as an entry has it."""
    return {"fault": {"key": error.key, "details": error.details}}


def error_of(entry: Json) -> InputError | None:
    """Why the document of an entry is no report; None where it is one."""
    return InputError(entry["fault"]["key"], entry["path"], **entry["fault"]["details"]) if "fault" in entry else None


def _report(record: "Extraction") -> Json:
    number = record.stated.get("number")
    return {
        "edition": record.edition.id,
        "kind": record.kind,
        "number": number and number.value,
        "data": record.data,
        "counts": record.counts(),
        "left_out": [row.text for row in record.left_out],
        "notes": list(record.notes),
        "lines": list(lines_of(record)),
    }


def lines_of(record: "Extraction") -> Iterator[Json]:
    """Everything that was looked for, as $defs/cell_line of extraction.schema.json has it, but for the report."""
    quoted = {pointer: _quoted(doubt) for pointer, doubt in record.beside.items()}
    for cell in record.cells:
        told = cell.to_dict()
        yield told | _place(told["place"]) | {"rules": " ".join(cell.rules)} | quoted.get(cell.pointer, {})
    doubtful, statements = record.doubtful_statements(), record.statements()
    if why := doubtful.get("/edition"):
        yield {"pointer": "/edition", "value": record.edition.id, "confidence": LIKELY, "reason": why}
    for pointer, stated in statements.items():
        why = doubtful.get(pointer)
        if stated is None:
            yield {"pointer": pointer, "confidence": UNREAD, "reason": why}
            continue
        told = stated.to_dict()
        told |= _place(told["place"]) | {"confidence": LIKELY if why else CERTAIN, "reason": why}
        told |= {"pointer": pointer, "value": None if pointer.startswith("/narrative/") else stated.value}
        yield told | quoted.get(pointer, {})


def _quoted(doubt: Doubt) -> Json:
    """What makes a place doubtful that is not what is printed in it, in the fields of a line."""
    return {"raw": doubt.printed, "column_by": None} if doubt.of_row else {"raw": doubt.printed}


def lines_of_report(report: Report, edition: Edition) -> Iterator[Json]:
    """The same of a report that was read before, as far as its doubts tell."""
    for pointer in dict.fromkeys([*edition.cells, *report.doubts]):
        doubt, value = report.doubts.get(pointer), report.value(pointer)
        named = pointer.split("/")[2:] if pointer in edition.cells else []
        text = None if value is None or pointer.startswith("/narrative/") else _written(value)
        told = {"confidence": CERTAIN, "raw": text}
        if doubt:
            told = {
                "confidence": UNREAD if doubt.unread else LIKELY,
                "reason": doubt.reason,
                "raw": doubt.printed or text,
            }
            # How its column was found is not known, only that it was where no whole row is quoted.
            told |= {} if doubt.of_row else {"column_by": "order"}
        yield dict(zip(("table", "row", "column"), named, strict=False)) | {"pointer": pointer, "value": text} | told


def _written(value: Any) -> str:
    return value if isinstance(value, str) else number(value)


def _place(place: Json) -> Json:
    return {name if name in ("page", "line") else f"printed_{name}": at for name, at in place.items()}
