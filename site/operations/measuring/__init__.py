"""How long answers take: for the log, for Prometheus, for the page of the administrators."""
