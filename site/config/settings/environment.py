"""What the environment says of an installation, and the folders that all settings begin from."""

from pathlib import Path

import environ

from config import ROOT

SITE = ROOT / "site"

env = environ.Env()

DATA_DIR = Path(env("DATA_DIR", default="var"))
if not DATA_DIR.is_absolute():
    DATA_DIR = ROOT / DATA_DIR

SITE_URL = env("SITE_URL", default="http://localhost:8000")
