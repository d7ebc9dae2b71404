"""What goes to a process that does the work, and what comes back: a head in JSON on one line, then bytes.

Nothing that comes back is run or unpickled, whatever a document may have done to the process that read it.
"""

import json
from typing import NamedTuple


class Job(NamedTuple):
    """What is asked: an operationId, the media type of what was sent, the language, what to convert to, the bytes."""

    operation: str
    media: str
    lang: str
    to: str
    body: bytes


class Answer(NamedTuple):
    """What is answered: a status of HTTP, a media type, the bytes, further headers."""

    status: int
    media: str
    body: bytes
    headers: dict[str, str]


def job_bytes(job: Job) -> bytes:
    """A job as it is sent."""
    return json.dumps(job[:-1]).encode() + b"\n" + job.body


def job_of(data: bytes) -> Job:
    """A job as it was sent."""
    head, _, body = data.partition(b"\n")
    operation, media, lang, to = json.loads(head)
    return Job(operation, media, lang, to, body)


def answer_bytes(answer: Answer) -> bytes:
    """An answer as it is sent."""
    return json.dumps([answer.status, answer.media, answer.headers]).encode() + b"\n" + answer.body


def answer_of(data: bytes) -> Answer:
    """An answer as it was sent. Raises ValueError where it is none."""
    head, _, body = data.partition(b"\n")
    status, media, headers = json.loads(head)
    return Answer(int(status), str(media), body, {str(name): str(value) for name, value in headers.items()})
