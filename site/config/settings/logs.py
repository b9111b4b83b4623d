"""What is seen from outside: the log, and figures for a monitor."""

from .environment import env

# How the log is written: "line" for people, "json" for programs, without personal data.
LOG_FORMAT = env("LOG_FORMAT", default="line")
# A line for each request: view, status, milliseconds.
LOG_REQUESTS = env.bool("LOG_REQUESTS", default=False)
# Who may read `/metrics`, by `Authorization: Bearer <token>`; without it there is no such address.
METRICS_TOKEN = env("METRICS_TOKEN", default="")
# Answers that take longer are counted, and shown to administrators; 0: none.
SLOW_SECONDS = env.float("SLOW_SECONDS", default=1.0)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"outages": {"()": "config.logs.OneTracebackPerOutage"}},
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"},
        "json": {"()": "config.logs.JsonFormatter"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT, "filters": ["outages"]},
    },
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="INFO")},
    "loggers": {
        # A line for every page created and every index entry written says nothing to anybody.
        "django_tasks": {"level": "WARNING"},
        # Nor one for each question to Elasticsearch.
        "elastic_transport": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
    },
}
