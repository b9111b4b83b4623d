"""Who wrote what moved in: remembered with their byline, invited when the animator says so, owners by their yes."""

from datetime import timedelta

from django.core import signing
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from contributions.models import Contribution
from contributions.projections import changed, projecting
from members.mail_registry import post
from members.models.audit import AuditEntry, record
from movein.mails import TEXTS
from movein.models import MovedAuthor

SALT = "movein.author"
#: Somebody who did not answer is not written to again sooner.
AGAIN_AFTER = timedelta(days=30)
#: An address nobody answered from goes after so long.
KEPT = timedelta(days=365)
PROFILE = ("occupation", "city", "website", "biography")


class Authors:
    """The authors of one source, read once; made as the texts name them."""

    def __init__(self, *, territory, source, known):
        self.territory, self.source, self.known = territory, source, known
        rows = MovedAuthor.objects.filter(territory=territory, source=source).select_related("member")
        self._rows = {row.login: row for row in rows}

    def of(self, login):
        """The MovedAuthor of this name of the old site; None for a text that nobody signed."""
        if not login:
            return None
        if login not in self._rows:
            told = self.known.get(login)
            self._rows[login] = MovedAuthor.objects.create(
                territory=self.territory,
                source=self.source,
                login=login,
                name=(told.name if told else "") or login,
                email=told.email if told else "",
            )
        return self._rows[login]


def key_of(address):
    """By what somebody of a table of people is known again, from which nobody reads their address."""
    return salted_hmac("movein.person", address, algorithm="sha256").hexdigest()[:40]


def token_of(author):
    """What the link of an invitation carries."""
    return signing.dumps(author.pk, salt=SALT)


def read_token(token):
    """The MovedAuthor that a link names; None for a forged one, or where it is gone."""
    try:
        pk = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return MovedAuthor.objects.select_related("territory__site__root_page").filter(pk=pk).first()


@transaction.atomic
def invite(*, author, by):
    """Writes to an author; False where that is not to be done (no address, answered, or written to lately)."""
    author = MovedAuthor.objects.select_for_update(of=("self",)).select_related("territory__site").get(pk=author.pk)
    lately = author.invited_at and author.invited_at > timezone.now() - AGAIN_AFTER
    if not author.can_be_invited or lately:
        return False
    author.invited_by, author.invited_at = by, timezone.now()
    author.save(update_fields=["invited_by", "invited_at"])
    post(
        key=f"moved/{author.pk}/{author.invited_at:%Y%m%d%H%M%S}",
        to=author.email,
        actor=by,
        territory=author.territory,
        template=TEXTS.name,
        params={"author": author.pk, "token": token_of(author)},
    )
    return True


def may_accept(member, author):
    """Whether the texts are this member's to take: the address of the invitation is theirs, and confirmed."""
    return (
        member.is_authenticated
        and member.confirmed_at is not None
        and author.answered_at is None
        and bool(author.email)
        and member.email.lower() == author.email.lower()
    )


@projecting()
def accept(*, author, member):
    """Makes the texts that still bear this byline the member's, and fills what is empty of their profile."""
    author.member, author.answered_at = member, timezone.now()
    author.save(update_fields=["member", "answered_at"])
    theirs = Contribution.objects.filter(moved_authors=author, author=None, signature=author.name)
    keys = list(theirs.values_list("pk", flat=True))
    for page in Contribution.objects.filter(pk__in=keys).exclude(latest_revision=None).specific():
        _sign_versions(page, member)
    Contribution.objects.filter(pk__in=keys).update(author=member, signature="")
    changed(keys, {"author", "signature"})
    _fill_profile(author, member)
    MovedAuthor.objects.filter(pk=author.pk).update(email="", profile={})  # they have done what they were kept for
    record(
        area=AuditEntry.Area.ACCOUNTS,
        verb="member.takes_texts",
        target=f"member {member.pk}",
        actor=member,
        territory=author.territory,
        number=len(keys),
    )
    return len(keys)


def _sign_versions(page, member):
    """The version that would be published next says the same as the page."""
    draft = page.get_latest_revision_as_object()
    draft.author, draft.signature = member, ""
    revision = draft.save_revision(clean=False)
    if draft.go_live_at:
        revision.publish(skip_permission_checks=True)


def _fill_profile(author, member):
    new = {name: author.profile[name] for name in PROFILE if author.profile.get(name) and not getattr(member, name)}
    for name, text in new.items():
        setattr(member, name, text)
    if new:
        member.save(update_fields=list(new))


def decline(*, author):
    """The byline stays as it was; the address goes, from whichever file, and nobody writes to it from here again."""
    theirs = MovedAuthor.objects.filter(territory=author.territory, email__iexact=author.email).exclude(email="")
    theirs.filter(answered_at=None).update(answered_at=timezone.now(), email="", profile={})


def forget_unanswered(now=None):
    """Deletes the addresses of those who never answered; returns how many."""
    old = (now or timezone.now()) - KEPT
    return (
        MovedAuthor.objects.filter(answered_at=None, created_at__lt=old).exclude(email="").update(email="", profile={})
    )
