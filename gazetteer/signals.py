"""What the gazetteer tells the apps above it."""

from django.dispatch import Signal

#: The towns of a country were loaded or changed; `country`: its code of two letters.
towns_changed = Signal()
