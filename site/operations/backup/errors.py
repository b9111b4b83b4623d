"""What goes wrong with backups."""


class BackupError(Exception):
    """A backup cannot be made, read or put back; its text says why, to whoever runs the installation."""
