"""Pages of apps above that contributions, and apps between, lead to."""

from territories.links import Link

TAG = Link("The page of a tag: its slug.")
TAGS = Link("All tags.")
TAG_SUGGESTIONS = Link("Names of tags that begin with some letters, as JSON.")
PUBLISH = Link("In the admin, puts a draft on line with one POST: its primary key.")
DISMISS_LINK = Link("In the admin, says with one POST that a link works: its primary key.")
MY_PUBLICATIONS = Link("What a member wrote and signs.")
