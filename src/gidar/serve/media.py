"""What a request or an answer may be, by its media type; the OpenAPI document lists the same."""

ENDINGS = {
    "application/json": "json",
    "application/jsonl": "jsonl",
    "application/zip": "zip",
    "text/html": "html",
    "text/markdown": "md",
    "text/plain": "txt",
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "application/msword": "doc",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
}
"""{media type: the ending by which the readers know such a file}."""

MEDIA = {ending: media for media, ending in ENDINGS.items()}

PROBLEM = "application/problem+json"
METRICS = "text/plain; version=0.0.4; charset=utf-8"


def media_type(header: str) -> str:
    """The media type of a Content-Type, without its parameters."""
    return header.partition(";")[0].strip().lower()
