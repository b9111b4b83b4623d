"""What templates ask the moderation: where to report, why an account is closed, what a decision entails."""

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from contributions.dates import spoken
from moderation.models import Suspension, Verdict

register = template.Library()


@register.simple_tag
def report_url(kind, key):
    """The address where a thing is reported."""
    return reverse("moderation:report", args=[kind, key])


@register.simple_tag
def suspension_of(member):
    """The standing suspension of an account, with its reason; None when it is closed for another cause."""
    if not member or not member.pk:  # the page can be asked for without signing in, and then names nobody
        return None
    return Suspension.objects.standing().filter(member=member, scope=Suspension.Scope.ACCOUNT).first()


@register.filter
def outcome_words(decision):
    """In one sentence, what somebody who reported a thing is told of it: the thing's fate, never a person's."""
    if decision.verdict == Verdict.KEEP:
        return _("nothing changes, it stays in sight.")
    if decision.verdict == Verdict.WARN:
        return _("it stays in sight; its author was reminded of the rules.")
    if decision.verdict == Verdict.EDIT:
        return _("the animators have changed it; it stays in sight.")
    if decision.verdict == Verdict.REMOVE:
        return _("it is removed.")
    return _("it is no longer in sight.")


@register.filter
def scope_words(decision):
    """In one sentence, what a decision changes, where and for how long."""
    until = spoken(decision.until, "DATE_FORMAT") if decision.until else ""
    words = {
        Verdict.KEEP: _("nothing changes, it stays in sight."),
        Verdict.WARN: _("it stays in sight; this letter is a warning."),
        Verdict.EDIT: _("the animators have changed it; it stays in sight."),
        Verdict.HIDE: _("it is no longer in sight on any territory. You still have the text."),
        Verdict.REMOVE: _("it is removed from every territory, and erased once nobody can contest that any more."),
    }
    if decision.verdict in words:
        return words[decision.verdict]
    if decision.verdict == Verdict.SILENCE:
        if until:
            return _("you may not comment until %(day)s, on any territory.") % {"day": until}
        return _("you may not comment any more, on any territory.")
    if until:
        return _("your account is closed until %(day)s, on every territory.") % {"day": until}
    return _("your account is closed, on every territory.")
