#!/usr/bin/env python
"""Django's command line, with `site/` (settings, URLs, locale) on the path."""

import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line


def main():
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
