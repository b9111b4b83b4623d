"""What the rest of the house asks of this app without knowing it."""

from wagtail import hooks

from follows.demo import fill

hooks.register("fill_demo", fill)
