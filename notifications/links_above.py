"""Pages of apps above that mails lead to."""

from territories.links import Link

MAIL_SETTINGS = Link("Where a member chooses how often mails come.")
