"""Members who have left traces everywhere, for tests of copies and of departures."""

import uuid

from django.core.files.base import ContentFile

from agenda.models import EventPage, Occurrence
from articles.models import ArticlePage
from media.models import ContributionFile, CreditedImage
from reactions.actions import write_comment
from reactions.people import Person
from reactions.votes import recommend
from tests.factories import media


def article(section, author, title, *, live=True, **fields):
    """An article with a version, as the editor leaves it."""
    page = section.add_child(instance=ArticlePage(title=title, author=author, owner=author, live=False, **fields))
    revision = page.save_revision(user=author, log_action=True)
    if live:
        revision.publish(user=author, skip_permission_checks=True)
    page.refresh_from_db()
    return page


def event(section, author, title, day):
    return section.add_child(
        instance=EventPage(title=title, author=author, owner=author, occurrences=[Occurrence(start_day=day)])
    )


def picture(author, **fields):
    return CreditedImage.objects.create(
        uploaded_by_user=author, file=ContentFile(media.jpeg(), "photo.jpg"), **{"title": "Photo", **fields}
    )


def file(author, **fields):
    return ContributionFile.objects.create(
        uploaded_by_user=author, file=ContentFile(media.PDF, "notice.pdf"), **{"title": "Notice", **fields}
    )


def comment(page, author, text="Bravo", **fields):
    written, _new = write_comment(contribution=page, text=text, key=uuid.uuid4().hex, author=author, **fields)
    return written


def recommendation(page, member):
    recommend(contribution=page, person=Person(member=member))
