"""What others' screens, mailboxes and logs repeat of somebody who is erased.

Rows are found by keys: who did it, whose comment it tells of, whom it is for. What others wrote is never searched
here, nor changed: a name is no key, and other people bear it.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import ModelLogEntry, PageLogEntry

from communities.models import CommunityLetter
from members.models import Member
from notifications.actions import withdraw
from notifications.models import Mail, Notification
from reactions import records
from reactions.models import Comment
from reactions.news import notifications_about

#: What stands for somebody who has left, where a row must say something.
NOBODY = "…"
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


def forget_news(member, *, comments):
    """What others were told of what they did goes, with the mail about it that waits. What tells of their pages stays:
    it is put into words from the page. `comments`: the keys of what they wrote. Returns {words of ours: how many}.
    """
    about_them = Notification.objects.of_actor(member) | notifications_about(comments)
    return {"notifications about them": withdraw(about_them.exclude(member=member))}


def forget_mail(member, words):
    """Mail to them goes, and what waits for others about what they did. No mail keeps words once it has left."""
    gone, _rows = Mail.objects.filter(Q(member=member) | Q(recipient__in=words.addresses)).delete()
    named, _rows = Mail.objects.filter(actor=member, state=Mail.State.WAITING).delete()
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
