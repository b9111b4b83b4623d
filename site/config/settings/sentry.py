"""Reports of errors to Sentry. Read only where SENTRY_DSN is set: its package is an extra (`extras.py`)."""

import sentry_sdk


def send_errors_to(dsn):
    """Sends every error of this process to the server that `dsn` names, without addresses, names or cookies."""
    sentry_sdk.init(dsn=dsn, send_default_pii=False, traces_sample_rate=0)
