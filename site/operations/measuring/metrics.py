"""Figures for Prometheus. Read only where METRICS_TOKEN is set: its package is an extra (config/settings/extras.py).

Each process keeps its counts in files of its own (PROMETHEUS_MULTIPROC_DIR), which whichever answers adds up; the
folder is emptied when the service starts (docs/deploy/echosciences-web.service). What waits is asked of the database
at the moment.
"""

import os
from pathlib import Path

from django.conf import settings

os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(Path(settings.DATA_DIR) / "metrics"))
Path(os.environ["PROMETHEUS_MULTIPROC_DIR"]).mkdir(parents=True, exist_ok=True)

from prometheus_client import CollectorRegistry, Histogram, generate_latest  # noqa: E402 (the folder comes first)
from prometheus_client.core import GaugeMetricFamily  # noqa: E402
from prometheus_client.multiprocess import MultiProcessCollector  # noqa: E402

from operations.measuring.state import gauges  # noqa: E402

BUCKETS = (0.025, 0.1, 0.25, 0.5, 1, 2.5, 10)
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

#: In no registry: the one of a process would count it beside the files of all of them.
ANSWERS = Histogram(
    "echosciences_request_seconds",
    "Answers and how long they took, by view.",
    ["view", "method", "status"],
    buckets=BUCKETS,
    registry=None,
)


def count(view, method, status, seconds):
    """Counts one answer; `status` as 2xx, 3xx…, which keeps the series few."""
    known = method if method in METHODS else "other"
    ANSWERS.labels(view, known, f"{status // 100}xx").observe(seconds)


class State:
    """A collector: what `operations.measuring.state` says now."""

    def collect(self):
        for gauge in gauges():
            family = GaugeMetricFamily(f"echosciences_{gauge.name}", gauge.help, labels=gauge.labels)
            for labels, value in gauge.values:
                family.add_metric(labels, value)
            yield family


def text():
    """All figures, as Prometheus reads them."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    registry.register(State())
    return generate_latest(registry)
