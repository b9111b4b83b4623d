"""Pages of apps above that the settings lead to."""

from territories.links import Link

TOKENS = Link("The personal tokens of a member, for programs that act in their name.")
