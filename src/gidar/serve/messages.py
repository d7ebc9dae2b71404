"""What goes to a process that does the work, and what comes back: a head in JSON on one line, then bytes.

Nothing that comes back is run or unpickled, whatever a document may have done to the process that read it.
"""

import json
from typing import NamedTuple


class Call(NamedTuple):
    """What is asked: an operationId, the media type of what was sent, the language, what to convert to, the bytes."""

    operation: str
    media: str
    lang: str
    to: str
    body: bytes


class Reply(NamedTuple):
    """What is answered: a status of HTTP, a media type, the bytes, further headers."""

    status: int
    media: str
    body: bytes
    headers: dict[str, str]


def call_bytes(call: Call) -> bytes:
    """A call as it is sent."""
    return json.dumps(call[:-1]).encode() + b"\n" + call.body


def call_of(data: bytes) -> Call:
    """A call as it was sent."""
    head, _, body = data.partition(b"\n")
    operation, media, lang, to = json.loads(head)
    return Call(operation, media, lang, to, body)


def reply_bytes(answer: Reply) -> bytes:
    """An answer as it is sent."""
    return json.dumps([answer.status, answer.media, answer.headers]).encode() + b"\n" + answer.body


def reply_of(data: bytes) -> Reply:
    """An answer as it was sent. Raises ValueError where it is none."""
    head, _, body = data.partition(b"\n")
    status, media, headers = json.loads(head)
    return Reply(int(status), str(media), body, {str(name): str(value) for name, value in headers.items()})
