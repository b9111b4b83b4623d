"""What other apps are told about territories."""

from django.dispatch import Signal

#: A territory was made, in the transaction that makes it: `territory`. Whoever raises undoes all of it. This is where
#: an app above brings what a new territory needs and `home.actions` cannot know (its towns, say).
territory_created = Signal()
#: A territory was opened to the public, or closed, in the transaction that does so: `territory`, as it is now.
opening_changed = Signal()
