#!/usr/bin/env python
"""Django's command line, with `site/` (settings, URLs, locale) on the path and the settings that `.env` asks for."""

import gc
import sys
from pathlib import Path

from django.core.management import execute_from_command_line

sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))

from config.environment import choose_settings  # noqa: E402 (found by way of the path)


def main():
    # A command begins by making half a million objects that stay: looking for garbage among them took an eighth.
    gc.set_threshold(100_000, 20, 20)
    choose_settings()
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
