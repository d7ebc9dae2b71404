"""The application: the paths of the OpenAPI document, each answered by the process that does its work."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from ..model.edition import editions
from ..model.published import published, published_text
from ..model.version import __version__
from ..writers.json import as_json
from .media import MEDIA, METRICS, media_type
from .messages import Call, Reply, call_bytes, reply_of
from .metrics import Metrics
from .pool import Died, Slots, TooLong
from .problems import problem

METHODS = ("get", "post")
OTHERS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
ALWAYS = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
CLOSED = 499  # nobody waits for the answer any more

Handler = Callable[[Request], Awaitable[Reply]]


class Limits(NamedTuple):
    """What the service takes upon itself.

    processes for reports in JSON, and as many for everything else; seconds for a request to arrive, and for its work;
    megabytes of it; how many requests may be under way.
    """

    processes: int
    seconds: float
    megabytes: int
    waiting: int


class Service:
    """What answers; operations are those of the OpenAPI document by operationId."""

    def __init__(self, limits: Limits) -> None:
        self.limits, self.metrics = limits, Metrics()
        self._interface = published_text(f"{editions()[-1]}/openapi.json")
        document = published(f"{editions()[-1]}/openapi.json")
        self.operations = {
            operation["operationId"]: (path, method, _resolved(operation, document))
            for path, methods in document["paths"].items()
            for method, operation in methods.items()
            if method in METHODS
        }
        own = {"health": self._health, "metrics": self._metrics, "openapi": self._openapi}
        self._own: Mapping[str, Handler] = own
        pools = [Slots(limits.processes, limits.seconds, self.metrics.count_replaced) for _ in range(2)]
        self._reports, self._others = pools  # a document may take seconds, and a report should not wait for it

    @asynccontextmanager
    async def lifespan(self, app: Starlette) -> AsyncIterator[None]:
        """Processes for reports are there before the first one comes; all end when the service does."""
        await asyncio.to_thread(self._reports.start)
        yield
        for pool in (self._reports, self._others):
            await asyncio.to_thread(pool.end)

    def routes(self) -> list[BaseRoute]:
        """A route for each operation; by other methods its path is none of the site."""
        listed = [(name, path, method.upper()) for name, (path, method, _) in self.operations.items()]
        own = [Route(path, self._endpoint(name), methods=[method]) for name, path, method in listed]
        return [*own, *(Route(path, _other_method(method), methods=OTHERS) for _, path, method in listed)]

    def _endpoint(self, name: str) -> Callable[[Request], Awaitable[Response]]:
        handler = self._own.get(name) or self._worked(name)

        async def endpoint(request: Request) -> Response:
            start, lang = time.perf_counter(), _lang(request)
            self.metrics.under_way += 1
            try:
                answer = self._unknown(name, request, lang) or await handler(request)
            except ClientDisconnect:
                answer = Reply(CLOSED, "", b"", {})
            except TooLong:
                answer = problem("too_long", lang, seconds=f"{self.limits.seconds:g}")
            except Exception as fault:  # nothing of what was sent is logged
                answer = problem("internal", lang, fault=type(fault).__name__)
            finally:
                self.metrics.under_way -= 1
            self.metrics.answered(name, answer.status, time.perf_counter() - start)
            return _response(answer)

        return endpoint

    def _unknown(self, name: str, request: Request, lang: str) -> Reply | None:
        """The problem with a parameter that is not known, has another value than it may have, or is missing."""
        known = {one["name"]: one for one in self.operations[name][2].get("parameters", ())}
        given = request.query_params.multi_items()
        for key, value in given:
            if key not in known or value not in known[key]["schema"]["enum"] or sum(key == k for k, _ in given) > 1:
                return problem("parameter", lang, name=key[:40])
        missing = [key for key, one in known.items() if one.get("required") and key not in request.query_params]
        return problem("parameter", lang, name=missing[0]) if missing else None

    def _worked(self, name: str) -> Handler:
        """What reads a request, and has a process do its work."""
        taken = self.operations[name][2]["requestBody"]["content"]

        async def handler(request: Request) -> Reply:
            lang, media = _lang(request), media_type(request.headers.get("content-type", ""))
            if self.metrics.under_way > self.limits.waiting:
                return problem("busy", lang)
            if media not in taken:
                return problem("media", lang, media=media[:80], known=", ".join(taken))
            if (coding := request.headers.get("content-encoding", "identity")).strip().lower() != "identity":
                return problem("coding", lang, coding=coding[:80])
            try:
                async with asyncio.timeout(self.limits.seconds):
                    body = await self._body(request)
            except TimeoutError:
                return problem("slow", lang, seconds=f"{self.limits.seconds:g}")
            if body is None:
                return problem("too_large", lang, limit=self.limits.megabytes)
            call = Call(name, media, lang, request.query_params.get("to", ""), body)
            pool = self._reports if media == MEDIA["json"] and not call.to else self._others
            try:
                return reply_of(await pool.ask(call_bytes(call)))
            except Died:
                return problem("internal", lang, fault="process")

        return handler

    async def _body(self, request: Request) -> bytes | None:
        """What was sent; None where it is more than is taken in, which is not read to its end."""
        held, most = bytearray(), self.limits.megabytes * 1024 * 1024
        if int(request.headers.get("content-length") or 0) > most:
            return None
        async for piece in request.stream():
            held += piece
            if len(held) > most:
                return None
        return bytes(held)

    async def _health(self, request: Request) -> Reply:
        told = {"status": "ok", "gidar": __version__}
        return Reply(200, MEDIA["json"], as_json(told).encode(), {})

    async def _metrics(self, request: Request) -> Reply:
        return Reply(200, METRICS, self.metrics.text().encode(), {})

    async def _openapi(self, request: Request) -> Reply:
        return Reply(200, MEDIA["json"], self._interface.encode(), {})


def application(limits: Limits, site: str | None = None) -> Starlette:
    """The service as an ASGI application; site is the folder of the built site, which stands at /."""
    service = Service(limits)
    routes = service.routes()
    if site:
        routes.append(Mount("/", StaticFiles(directory=site, html=True)))

    async def refused(request: Request, fault: Exception) -> Response:
        status = fault.status_code if isinstance(fault, HTTPException) else 500
        kind = {404: "not_found", 405: "method"}.get(status, "internal")
        answer = problem(kind, _lang(request), fault=type(fault).__name__)
        headers = dict(fault.headers or {}) if isinstance(fault, HTTPException) else {}
        return _response(answer._replace(headers=headers))

    return Starlette(routes=routes, lifespan=service.lifespan, exception_handlers={HTTPException: refused})


def _other_method(allowed: str) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        raise HTTPException(405, headers={"Allow": allowed})

    return endpoint


def _lang(request: Request) -> str:
    return "en" if request.query_params.get("lang") == "en" else "zh"


def _response(answer: Reply) -> Response:
    return Response(answer.body, answer.status, {**ALWAYS, **answer.headers}, answer.media or None)


def _resolved(operation: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """An operation with its parameters and its body in place of references to them."""

    def found(part: Any) -> Any:
        if "$ref" not in part:
            return part
        _, _, kind, name = part["$ref"].split("/")
        return document["components"][kind][name]

    resolved = {**operation, "parameters": [found(one) for one in operation.get("parameters", ())]}
    return resolved | ({"requestBody": found(operation["requestBody"])} if "requestBody" in operation else {})
