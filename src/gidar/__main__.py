"""python -m gidar."""

from .cli import run

run()
