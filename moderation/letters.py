"""The letters of the moderation, in the name and language of the territory; links in them need no sign-in."""

import re

from django.contrib.auth.models import AnonymousUser
from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse

from contributions.reportables import KINDS
from moderation.models import Decision, Report, Verdict
from notifications.actions import post_letter
from notifications.models import Letter, Notification, Rhythm
from territories.senders import absolute, origin_of, sender_of, speaking_for, territory_of

SALT = "moderation.decision"


def decision_path(decision, report=None):
    """Where a decision can be read and contested: by its author, or by who reported."""
    token = signing.dumps([decision.pk, report.pk if report else 0], salt=SALT, compress=True)
    return reverse("moderation:decision", args=[token])


def read_token(token):
    """(decision, report or 0) of a link of ours; None when it is forged."""
    try:
        decision, report = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return decision, report


def receipt(report):
    """To who reported: what happens now."""
    _post(f"report/{report.pk}", "report_receipt", report.address, report.case, {"report": report}, report.member)


def outcome(decision, report):
    """To who reported: what was decided, and how to contest it."""
    url = decision_path(decision, report)
    context = {"report": report, "decision": decision, "url": url, "kept": decision.verdict == Verdict.KEEP}
    key = f"outcome/{decision.pk}/{report.pk}"
    _post(key, "report_outcome", report.address, decision.case, context, report.member)
    _tell_quietly(report.member, key, decision, url, _subject("report_outcome", decision), decision.facts)


def statement_of_reasons(decision):
    """To the author: facts, ground, scope, redress."""
    url = decision_path(decision)
    context = {"decision": decision, "url": url}
    address, name = _author_of(decision.case)
    key = f"statement/{decision.pk}"
    _post(key, "statement", address, decision.case, {**context, "name": name}, decision.case.author)
    _tell_quietly(decision.case.author, key, decision, url, _subject("statement", decision), decision.facts)


def taken_back(decision):
    """To the author, and to who reported: the decision does not stand any more, and why."""
    case = decision.case
    is_shown = case.kind in KINDS and bool(KINDS[case.kind].find(str(case.object_id), AnonymousUser()))
    address, name = _author_of(case)
    url, key = decision_path(decision), f"taken-back/{decision.pk}"
    context = {"decision": decision, "url": url, "name": name, "is_shown": is_shown, "report": None}
    _post(key, "taken_back", address, case, context, case.author)
    _tell_quietly(case.author, key, decision, url, _subject("taken_back", decision), decision.taken_back_because)
    for report in case.reports.select_related("member"):
        url, key = decision_path(decision, report), f"taken-back/{decision.pk}/{report.pk}"
        context = {"decision": decision, "url": url, "report": report, "is_shown": is_shown, "name": ""}
        _post(key, "taken_back", report.address, case, context, report.member)
        _tell_quietly(report.member, key, decision, url, _subject("taken_back", decision), decision.taken_back_because)


def retell_outcomes(cases):
    """What reporters were told on the site of cases whose author was erased, in the words of today; the mail that has
    left to them loses its subject.
    """
    keys = [f"moderation/report/{report.pk}" for report in Report.objects.filter(case__in=cases)]
    for decision in Decision.objects.filter(case__in=cases).select_related("case__territory"):
        told = Notification.objects.filter(key__startswith=f"outcome/{decision.pk}/")
        told.update(title=_subject("report_outcome", decision)[:250])
        keys += [f"moderation/outcome/{decision.pk}/{report.pk}" for report in decision.case.reports.all()]
        for appeal in decision.appeals.all():
            keys += [f"moderation/appeal/{appeal.pk}", f"moderation/appeal-answer/{appeal.pk}"]
    left = Letter.objects.filter(key__in=keys).exclude(state=Letter.State.WAITING)
    left.update(subject="", text="", html="", last_error="")


def hidden_until_decided(case):
    """To the author of what a number of reports took out of sight."""
    address, name = _author_of(case)
    _post(f"hidden/{case.pk}", "hidden_meanwhile", address, case, {"name": name}, case.author)


def appeal_receipt(appeal):
    address, member, url = _appellant(appeal)
    context = {"appeal": appeal, "decision": appeal.decision, "url": url}
    _post(f"appeal/{appeal.pk}", "appeal_receipt", address, appeal.decision.case, context, member)


def appeal_answer(appeal):
    address, member, url = _appellant(appeal)
    context = {"appeal": appeal, "decision": appeal.decision, "url": url}
    _post(f"appeal-answer/{appeal.pk}", "appeal_answer", address, appeal.decision.case, context, member)


def greeting(member, territory, subject, text, by):
    """The animator's own words to somebody who published for the first time."""
    settings = territory_of(member, territory)
    with speaking_for(settings):
        return post_letter(
            key=f"greeting/{member.pk}", to=member.email, member=member, sender=sender_of(settings), subject=subject,
            text=text, html=_html(text, settings, subject),
            headers={"Reply-To": settings.contact_email} if settings.contact_email else None,
        )  # fmt: skip


def _author_of(case):
    """(address, name) of who wrote it; a comment may be a reader's without account."""
    if case.author:
        return case.author.email, case.author.display_name
    return case.author_contact.get("email", ""), case.author_contact.get("name", "")


def _appellant(appeal):
    decision, report = appeal.decision, appeal.report
    if report:
        return report.address, report.member, decision_path(decision, report)
    return _author_of(decision.case)[0], decision.case.author, decision_path(decision)


def _subject(template, decision):
    with speaking_for(territory_of(None, decision.case.territory)):
        return _line(f"emails/{template}_subject.txt", {"case": decision.case, "decision": decision})


def _line(template, context):
    return " ".join(render_to_string(template, context).split())


def _post(key, template, address, case, context, member):
    if not address or (member and member.origin):
        return None
    territory = territory_of(member, case.territory)
    with speaking_for(territory):
        links = {name: absolute(territory, value) for name, value in context.items() if name == "url"}
        context = {**context, **links, "case": case, "territory": territory, "member": member,
                   "case_url": absolute(territory, case.url) if case.url else "",
                   "rules_url": absolute(territory, "/moderation/")}  # fmt: skip
        subject = _line(f"emails/{template}_subject.txt", context)
        text = re.sub(r"\n{3,}", "\n\n", render_to_string(f"emails/{template}_message.txt", context)).strip() + "\n"
        return post_letter(
            key=f"moderation/{key}", to=address, member=member, sender=sender_of(territory), subject=subject,
            text=text, html=_html(text, territory, subject),
        )  # fmt: skip


def _html(text, territory, subject):
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
    context = {"paragraphs": paragraphs, "territory": territory, "origin": origin_of(territory), "subject": subject}
    return render_to_string("emails/letter.html", context)


def _tell_quietly(member, key, decision, url, title, text):
    """The same on the site, without a second letter."""
    if member and member.is_active and not member.origin:
        Notification.objects.get_or_create(
            member=member,
            key=key,
            defaults={
                "kind": "moderation",
                "title": title[:250],
                "text": text,
                "url": url,
                "territory": decision.case.territory,
                "rhythm": Rhythm.NEVER,
            },
        )
