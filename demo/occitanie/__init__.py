"""The second territory of the demo: smaller, so that the sources can be seen."""
