"""gidar serve: validation, extraction and conversion over HTTP."""

import argparse
import os
import socket
import sys
from importlib.util import find_spec

from .common import Commands, fail, say

MOST_PROCESSES, MOST_SECONDS, MOST_MEGABYTES, MOST_WAITING = 64, 3600, 256, 10_000


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("serve", parents=[common], help="serve")
    parser.add_argument("--host", default="127.0.0.1", help="serve.host")
    parser.add_argument("--port", type=int, default=8000, help="serve.port")
    parser.add_argument("--processes", type=int, metavar="N", default=os.cpu_count() or 1, help="serve.processes")
    parser.add_argument("--seconds", type=float, default=30, help="serve.seconds")
    parser.add_argument("--megabytes", type=int, default=48, help="serve.megabytes")
    parser.add_argument("--waiting", type=int, metavar="N", default=100, help="serve.waiting")
    parser.add_argument("--site", metavar="FOLDER", help="serve.site")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serve until it is stopped: by Ctrl-C or SIGTERM, after what is under way has been answered."""
    if not find_spec("starlette") or not find_spec("uvicorn"):
        return fail(args, "serve.missing")
    limits = (
        ("--port", args.port, 0, 65535),
        ("--processes", args.processes, 1, MOST_PROCESSES),
        ("--seconds", args.seconds, 0.1, MOST_SECONDS),
        ("--megabytes", args.megabytes, 1, MOST_MEGABYTES),
        ("--waiting", args.waiting, 1, MOST_WAITING),
    )
    for name, value, least, most in limits:
        if not least <= value <= most:
            return fail(args, "serve.limit", name=name, least=f"{least:g}", most=f"{most:g}")
    if args.site and not os.path.isfile(os.path.join(args.site, "index.html")):
        return fail(args, "serve.no_site", path=args.site)
    try:
        family = socket.AF_INET6 if ":" in args.host else socket.AF_INET
        listening = socket.create_server((args.host, args.port), family=family, backlog=1024)
    except OSError:
        return fail(args, "serve.taken", host=args.host, port=args.port)
    return _serve(args, listening)


def _serve(args: argparse.Namespace, listening: socket.socket) -> int:
    import signal

    import uvicorn

    from ..serve.app import Limits, application

    app = application(Limits(args.processes, args.seconds, args.megabytes, args.waiting), args.site)
    config = uvicorn.Config(
        app, log_level="error", access_log=False, server_header=False, timeout_graceful_shutdown=int(args.seconds) + 1
    )
    host, port = listening.getsockname()[:2]
    say(args, "serve.listening", host=f"[{host}]" if ":" in host else host, port=port)
    sys.stderr.flush()
    for number in (signal.SIGINT, signal.SIGTERM):  # uvicorn raises again what it was stopped by
        signal.signal(number, lambda *_: None)
    uvicorn.Server(config).run(sockets=[listening])
    say(args, "serve.stopped")
    return 0
