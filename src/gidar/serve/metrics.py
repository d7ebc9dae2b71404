"""Counts and times in the text format of Prometheus: nothing of what was sent."""

from collections import Counter, defaultdict
from collections.abc import Iterator

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """What is counted while the service runs."""

    def __init__(self) -> None:
        self.under_way = self.replaced = 0
        self._answers: Counter[tuple[str, int]] = Counter()
        self._below: Counter[tuple[str, float]] = Counter()
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def answered(self, operation: str, status: int, seconds: float) -> None:
        """Count an answer."""
        self._answers[operation, status] += 1
        self._seconds[operation] += seconds
        self._below.update((operation, bound) for bound in BOUNDS if seconds <= bound)

    def count_replaced(self) -> None:
        """Count a process that gave way to another."""
        self.replaced += 1

    def text(self) -> str:
        """All of it, a line each."""
        return "\n".join([*self._lines(), ""])

    def _lines(self) -> Iterator[str]:
        yield "# TYPE gidar_requests_total counter"
        for (operation, status), count in sorted(self._answers.items()):
            yield f'gidar_requests_total{{operation="{operation}",status="{status}"}} {count}'
        yield "# TYPE gidar_request_seconds histogram"
        for operation in sorted(self._seconds):
            count = sum(number for (name, _), number in self._answers.items() if name == operation)
            for bound in BOUNDS:
                below = self._below[operation, bound]
                yield f'gidar_request_seconds_bucket{{operation="{operation}",le="{bound}"}} {below}'
            yield f'gidar_request_seconds_bucket{{operation="{operation}",le="+Inf"}} {count}'
            yield f'gidar_request_seconds_sum{{operation="{operation}"}} {self._seconds[operation]:.6f}'
            yield f'gidar_request_seconds_count{{operation="{operation}"}} {count}'
        yield "# TYPE gidar_requests_under_way gauge"
        yield f"gidar_requests_under_way {self.under_way}"
        yield "# TYPE gidar_processes_replaced_total counter"
        yield f"gidar_processes_replaced_total {self.replaced}"
