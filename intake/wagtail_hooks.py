"""What of Wagtail's admin is changed for every app."""

from intake.exports import write_plain_exports

write_plain_exports()
