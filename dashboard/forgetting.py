"""What others' screens, mailboxes and logs repeat of somebody who is erased.

Rows are found by keys: who did it, whose comment it tells of, whom it is for. What others wrote is never searched
here, nor changed: a name is no key, and other people bear it.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import ModelLogEntry, PageLogEntry

from communities.models import CommunityLetter
from contributions.models import Contribution
from follows.alerts import words_about
from members.models import Member
from notifications.models import Letter
from notifications.models.notification import Kind, Notification
from reactions import records
from reactions.models import Comment
from territories.senders import speaking_for, territory_of

#: What stands for somebody who has left, where a row must say something.
NOBODY = "…"
#: What these tell of is a page, which stays; the others tell what somebody did.
OF_PAGES = (Kind.PUBLICATION, Kind.EVENT_CHANGE)
BATCH = 500


def comments_of(member, words):
    """What they wrote below pages, signed in or as a reader with one of their addresses."""
    return Comment.objects.filter(Q(author=member) | Q(email__in=words.addresses))


def forget_reactions(member, words):
    """Their comments stay, without their name above or within; what they recommended counts one less."""
    unsigned = 0
    for comment in comments_of(member, words):
        text = words.without(comment.text, NOBODY)
        Comment.objects.filter(pk=comment.pk).update(name="", email="", text=text)
        unsigned += 1
    records.forget(member)
    return {"comments unsigned": unsigned}


def forget_community_letters(member, words):
    """What they wrote to those who follow a community stays in its list, without their name within."""
    for letter in CommunityLetter.objects.filter(sender=member):
        subject, text = words.without(letter.subject, NOBODY) or NOBODY, words.without(letter.text, NOBODY)
        CommunityLetter.objects.filter(pk=letter.pk).update(subject=subject, text=text)


def forget_news(member, *, name, signed, comments):
    """What others were told: of what they did, goes; of the pages that they signed (`signed`: keys), says it unsigned.

    `comments` are the keys of what they wrote. Returns ({words of ours: how many}, [(member, key) of what went]).
    """
    about_them = Notification.objects.filter(
        Q(actor=member) | Q(key__in=[f"comment/{pk}" for pk in comments])
    ).exclude(member=member)
    gone = about_them.exclude(kind__in=(*OF_PAGES, Kind.MODERATION))
    occasions = list(gone.values_list("member", "key"))
    deleted, _rows = gone.delete()
    unsigned = 0
    for page in Contribution.objects.filter(pk__in=signed).select_related("author", "territory"):
        told = Notification.objects.filter(page=page.pk, kind__in=OF_PAGES)
        with speaking_for(territory_of(None, page.territory)):
            unsigned += told.update(text=words_about(page))
        for notification in told.exclude(reasons=[]).iterator(chunk_size=BATCH):
            reasons = [reason for reason in notification.reasons if reason != name]
            if reasons != notification.reasons:
                Notification.objects.filter(pk=notification.pk).update(reasons=reasons)
    return {"notifications about them": deleted, "notifications unsigned": unsigned}, occasions


def forget_mail(member, words, occasions):
    """Mail to them goes. Of mail to others about what they did, what waits goes, and what has left loses its subject.

    `occasions`: the (member, key) of the notifications that went.
    """
    gone, _rows = Letter.objects.filter(Q(member=member) | Q(recipient__in=words.addresses)).delete()
    keys = [f"notice/{told}/{key}"[:200] for told, key in occasions]
    named = 0
    for start in range(0, len(keys) or 1, BATCH):
        about_them = Letter.objects.filter(Q(actor=member) | Q(key__in=keys[start : start + BATCH]))
        named += about_them.filter(state=Letter.State.WAITING).delete()[0]
        named += about_them.exclude(subject="").update(subject="", text="", html="", headers={}, last_error="")
    return {"letters deleted": gone, "letters that named them": named}


def forget_in_logs(member, words, *, pages, media):
    """Wagtail's log copies titles and names into its labels, and sometimes into its data.

    `pages`: keys of their pages that were deleted; `media`: [(model, keys of what was deleted)].
    """
    about_them = Q(content_type=ContentType.objects.get_for_model(Member), object_id=str(member.pk))
    for model, keys in media:
        about_them |= Q(content_type=ContentType.objects.get_for_model(model), object_id__in=[str(pk) for pk in keys])
    changed = ModelLogEntry.objects.filter(about_them).update(label=NOBODY, data={})
    changed += PageLogEntry.objects.filter(page__in=pages).update(label=NOBODY, data={})
    for model in (ModelLogEntry, PageLogEntry):
        for entry in model.objects.filter(user=member).exclude(data={}).iterator(chunk_size=BATCH):
            if (data := without_words(entry.data, words)) != entry.data:
                changed += model.objects.filter(pk=entry.pk).update(data=data)
    return {"log entries": changed}


def without_words(value, words):
    """The same JSON, its texts without the words."""
    if isinstance(value, dict):
        return {key: without_words(item, words) for key, item in value.items()}
    if isinstance(value, list):
        return [without_words(item, words) for item in value]
    return words.without(value, NOBODY) if isinstance(value, str) else value
