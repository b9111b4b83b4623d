"""Backups: database and media in one archive, kept, carried off-site, tried, and put back (docs/backup.md)."""
