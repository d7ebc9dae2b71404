"""A PostgreSQL server of the tests' own."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from conftest import needed


class Server:
    """A PostgreSQL server of the test's own, reached through a socket in its folder; no port is opened."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs, self.folder = programs, folder
        # PostgreSQL refuses to run as root.
        self.user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.user:
            shutil.chown(folder, "postgres")

    def run(self, program: str, *args: str, text: str = "") -> subprocess.CompletedProcess:
        command = [*self.user, str(self.programs / program), *args]
        return subprocess.run(command, input=text, capture_output=True, encoding="utf-8", timeout=600, cwd=self.folder)

    def start(self) -> None:
        data, log = str(self.folder / "data"), str(self.folder / "log")
        done = self.run("initdb", "-D", data, "-A", "trust", "-U", "gidar", "--encoding=UTF8", "--locale=C")
        assert done.returncode == 0, done.stderr
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c fsync=off"
        self.run("pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")

    def sql(self, text: str) -> subprocess.CompletedProcess:
        args = ["-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1"]
        return self.run("psql", "-h", str(self.folder), "-U", "gidar", "-d", "postgres", *args, text=text)

    def answer(self, text: str) -> list[list[str]]:
        done = self.sql(text)
        assert done.returncode == 0, done.stderr
        return [line.split("\t") for line in done.stdout.splitlines()]

    @property
    def environment(self) -> dict[str, str]:
        """What psql needs to be told to reach the server without options."""
        return {"PGHOST": str(self.folder), "PGUSER": "gidar", "PGDATABASE": "postgres"}


def serving() -> Iterator[Server]:
    """A server that has been started and is stopped afterwards: the body of a fixture."""
    found = [*Path("/usr/lib/postgresql").glob("*/bin/initdb"), Path(shutil.which("initdb") or "/nowhere/initdb")]
    programs = found[0].resolve().parent
    if not (programs / "postgres").exists():
        needed("PostgreSQL", "initdb and postgres are not installed")
    if os.geteuid() == 0 and not shutil.which("runuser"):
        needed("PostgreSQL", "it refuses to run as root, and runuser is not on the path")
    # A socket's path may have some 100 characters, and another user has to reach it.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    folder.chmod(0o755)
    server = Server(programs, folder)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
