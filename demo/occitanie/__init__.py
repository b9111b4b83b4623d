"""The second territory of the demo: smaller, so that the network can be seen."""
