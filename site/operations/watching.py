"""Looks whether something needs a hand, and writes to the administrators: once for each, and when it is over."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.mail import from_templates
from members.mail_registry import MailTemplate, post
from members.models import Member
from operations.doctor.examination import CHECKS, check_of
from operations.models import Trouble
from territories.senders import absolute, speaking_for, territory_of

#: What is over by itself within this time is not worth a mail.
LASTS = timedelta(minutes=10)


def look_after(*, asks_network=False):
    """Looks with the checks that ask the network, or with the others; returns the troubles told now, or over now."""
    return [
        trouble
        for check in CHECKS
        if check.asks_network is asks_network and (trouble := follow(check, is_bad=bool(check.what_needs_a_hand())))
    ]


@transaction.atomic
def follow(check, *, is_bad):
    """Begins, tells or ends the trouble of one check; the `Trouble` when somebody is told of it."""
    now, trouble = timezone.now(), Trouble.objects.open().filter(check_name=check.name).first()
    if trouble is None:
        if is_bad:
            begin(check, now)
        return None
    if not is_bad:
        trouble.healed_at = now
        trouble.save(update_fields=["healed_at"])
        return tell(trouble, HEALED) if trouble.told_at else None
    if trouble.told_at or trouble.began_at > now - LASTS:
        return None
    trouble.told_at = now
    trouble.save(update_fields=["told_at"])
    return tell(trouble, TROUBLE)


def begin(check, now):
    try:
        with transaction.atomic():
            Trouble.objects.create(check_name=check.name, began_at=now)
    except IntegrityError:  # another process was quicker
        pass


def tell(trouble, template):
    """Posts a mail to each administrator; returns the trouble."""
    for member in Member.objects.filter(is_superuser=True, is_active=True):
        post(
            key=f"{template.name}/{trouble.pk}/{member.pk}",
            to=member.email,
            member=member,
            template=template.name,
            params={"trouble": trouble.pk},
        )
    return trouble


def compose_trouble(row, shared):
    """What the check finds now, in the language of the territory; None once it finds nothing any more."""
    trouble = Trouble.objects.open().filter(pk=row.params["trouble"]).first()
    check = trouble and check_of(trouble.check_name)
    territory = territory_of(row.member, row.territory)
    with speaking_for(territory):
        findings = check.what_needs_a_hand() if check else []
    return put_into_words("emails/trouble", trouble, check, territory, findings) if findings else None


def compose_healed(row, shared):
    trouble = Trouble.objects.filter(pk=row.params["trouble"]).first()
    check = trouble and check_of(trouble.check_name)
    return put_into_words("emails/healed", trouble, check, territory_of(row.member, row.territory)) if check else None


def put_into_words(path, trouble, check, territory, findings=()):
    url = absolute(territory, reverse("health"))
    context = {"trouble": trouble, "title": check.title, "findings": findings, "url": url}
    return from_templates(path, context, territory)


TROUBLE = MailTemplate("trouble", compose_trouble, _("something needs a hand"))
HEALED = MailTemplate("healed", compose_healed, _("something is well again"))
