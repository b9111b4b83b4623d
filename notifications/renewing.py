"""A letter that waited is put into the words of the moment at which it leaves; nothing withdrawn goes out in it."""

from wagtail.models import Page

from notifications.composing import letter_about
from notifications.models import Kind, Notification

#: What these tell changes with their page alone, whose own date says when it did.
OF_PAGES = {Kind.PUBLICATION, Kind.EVENT_CHANGE, Kind.RECOMMENDATION}
#: First part of a letter's key -> a function of a letter that composes it anew: the arguments of `post_letter`, or
#: None when nothing of it is left.
COMPOSERS = {}
#: Those of these names that are composed anew even when their pages are as they were.
ALWAYS = set()


def composes(*names, always=False):
    """Registers the composer of the letters whose keys begin with one of these names."""

    def register(composer):
        COMPOSERS.update(dict.fromkeys(names, composer))
        if always:
            ALWAYS.update(names)
        return composer

    return register


@composes("notice", "summary")
def compose_notice(letter):
    told = list(
        Notification.objects.filter(pk__in=letter.notifications)
        .select_related("member", "territory")
        .order_by("created_at", "pk")
    )
    return letter_about(told, key=letter.key if letter.key.startswith("summary/") else "") if told else None


def renew(letter):
    """Composes a letter anew if what it tells of has changed since it was written; False when nothing is left."""
    if not (letter.notifications or letter.pages):
        return True
    name = letter.key.partition("/")[0]
    if name not in ALWAYS and is_as_written(letter):
        return True
    written = COMPOSERS[name](letter)
    if written is None:
        return False
    for name in ("subject", "text", "html"):
        setattr(letter, name, written[name])
    letter.save(update_fields=["subject", "text", "html"])
    return True


def is_as_written(letter):
    """Whether all its pages are still on line as they were, and nothing else is told that could have changed."""
    told = Notification.objects.filter(pk__in=letter.notifications)
    told = list(told.values_list("kind", "page"))
    if len(told) < len(letter.notifications) or any(kind not in OF_PAGES for kind, _page in told):
        return False
    pages = {page for _kind, page in told if page} | set(letter.pages)
    since = Page.objects.live().filter(pk__in=pages).exclude(last_published_at__gt=letter.created_at)
    return since.count() == len(pages)
