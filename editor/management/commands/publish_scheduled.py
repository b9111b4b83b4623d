"""Wagtail's command of this name, without what may not go on line: the crontab of an installation may call it."""

from wagtail.management.commands.publish_scheduled import Command as WagtailCommand

from editor.scheduling import publish_due


class Command(WagtailCommand):
    def handle(self, *args, **options):
        if not options["dryrun"]:
            publish_due()
        # What has had its time, and whatever is scheduled besides pages.
        super().handle(*args, **options)
