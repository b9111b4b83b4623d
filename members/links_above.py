"""Pages of apps above that accounts lead to."""

from territories.links import Link

STAY = Link("Where a member who asked to leave says that they stay.")
REPORT = Link("The form that reports something: the name of a kind of reportable, and its key.")
