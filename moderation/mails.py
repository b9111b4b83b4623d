"""The mails of the moderation, in the name and language of the territory; links in them need no sign-in."""

from django.contrib.auth.models import AnonymousUser
from django.core import signing
from django.utils.translation import gettext_lazy

from contributions.reportables import KINDS
from members.mail import dressed, from_templates
from members.mail_registry import MailTemplate
from moderation import notices
from moderation.models import Appeal, Case, Decision, Report, Verdict
from moderation.notices import SALT, decision_path
from notifications.actions import post_letter
from notifications.models import Notification, Rhythm
from territories.senders import absolute, origin_of, speaking_for, territory_of


def read_token(token):
    """(decision, report or 0) of a link of ours; None when it is forged."""
    try:
        decision, report = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return decision, report


def receipt(report):
    """To who reported: what happens now."""
    _post(f"report/{report.pk}", RECEIPT, report.address, report.case, report.member, report=report.pk)


def outcome(decision, report):
    """To who reported: what was decided, and how to contest it."""
    key, facts = f"outcome/{decision.pk}/{report.pk}", {"decision": decision.pk, "report": report.pk}
    _post(key, OUTCOME, report.address, decision.case, report.member, **facts)
    _notify_on_site(report.member, key, notices.OUTCOME, decision, report)


def statement_of_reasons(decision):
    """To the author: facts, ground, scope, redress."""
    case, key = decision.case, f"statement/{decision.pk}"
    _post(key, STATEMENT, _author_of(case)[0], case, case.author, decision=decision.pk)
    _notify_on_site(case.author, key, notices.STATEMENT, decision)


def taken_back(decision):
    """To the author, and to who reported: the decision does not stand any more, and why."""
    case, key = decision.case, f"taken-back/{decision.pk}"
    _post(key, TAKEN_BACK, _author_of(case)[0], case, case.author, decision=decision.pk)
    _notify_on_site(case.author, key, notices.TAKEN_BACK, decision)
    for report in case.reports.select_related("member"):
        key = f"taken-back/{decision.pk}/{report.pk}"
        _post(key, TAKEN_BACK, report.address, case, report.member, decision=decision.pk, report=report.pk)
        _notify_on_site(report.member, key, notices.TAKEN_BACK, decision, report)


def hidden_until_decided(case):
    """To the author of what a number of reports took out of sight."""
    _post(f"hidden/{case.pk}", HIDDEN, _author_of(case)[0], case, case.author)


def appeal_receipt(appeal):
    address, member = _appellant(appeal)
    _post(f"appeal/{appeal.pk}", APPEAL_RECEIPT, address, appeal.decision.case, member, **_facts_of(appeal))


def appeal_answer(appeal):
    address, member = _appellant(appeal)
    _post(f"appeal-answer/{appeal.pk}", APPEAL_ANSWER, address, appeal.decision.case, member, **_facts_of(appeal))


def greeting(member, territory, subject, text):
    """The animator's own words to somebody who published for the first time."""
    return post_letter(
        key=f"greeting/{member.pk}",
        to=member.email,
        member=member,
        territory=territory,
        template=GREETING.name,
        params={"subject": subject, "text": text},
    )


def _author_of(case):
    """(address, name) of who wrote it; a comment may be a reader's without account."""
    if case.author:
        return case.author.email, case.author.display_name
    return case.author_contact.get("email", ""), case.author_contact.get("name", "")


def _appellant(appeal):
    """(address, member or None) of who contests."""
    if appeal.report:
        return appeal.report.address, appeal.report.member
    return _author_of(appeal.decision.case)[0], appeal.decision.case.author


def _facts_of(appeal):
    facts = {"appeal": appeal.pk, "decision": appeal.decision_id}
    return facts | {"report": appeal.report_id} if appeal.report_id else facts


def _post(key, template, address, case, member, **facts):
    if not address or (member and member.origin):
        return None
    return post_letter(
        key=f"moderation/{key}",
        to=address,
        member=member,
        territory=case.territory,
        template=template.name,
        params={"case": case.pk, **facts},
    )


def _notify_on_site(member, key, kind, decision, report=None):
    """The same on the site, without a second mail."""
    if member and member.is_active and not member.origin:
        Notification.objects.get_or_create(
            member=member,
            key=key,
            defaults={
                "kind": kind.name,
                "target_id": decision.pk,
                "data": {"report": report.pk} if report else {},
                "territory": decision.case.territory,
                "rhythm": Rhythm.NEVER,
            },
        )


# --- How they are put into words ---------------------------------------------------------

#: Parameter of a mail -> the rows that it is a key of.
ROWS = {
    "case": Case.objects.select_related("author"),
    "decision": Decision.objects.select_related("case__author"),
    "report": Report.objects.select_related("member"),
    "appeal": Appeal.objects.select_related("decision"),
}


def compose(row, shared):
    """The case as it is kept now, without the name of who was erased meanwhile; None when what it tells of is gone."""
    found = {name: ROWS[name].filter(pk=key).first() for name, key in row.params.items()}
    if not all(found.values()):
        return None
    case, decision, report = (found.get(name) for name in ("case", "decision", "report"))
    territory = territory_of(row.member, row.territory)
    context = {
        "report": None,
        **found,
        "name": "" if report else _author_of(case)[1],
        "member": row.member,
        "url": absolute(territory, decision_path(decision, report)) if decision else "",
        "case_url": absolute(territory, case.url) if case.url else "",
        "rules_url": absolute(territory, "/moderation/"),
        "kept": bool(decision) and decision.verdict == Verdict.KEEP,
        "is_shown": case.kind in KINDS and bool(KINDS[case.kind].find(str(case.object_id), AnonymousUser())),
        "origin": origin_of(territory),
    }
    return from_templates(row.template, context, territory)


def compose_greeting(row, shared):
    territory = territory_of(row.member, row.territory)
    headers = {"Reply-To": territory.contact_email} if territory.contact_email else {}
    with speaking_for(territory):
        context = {"territory": territory, "origin": origin_of(territory)}
        return dressed(row.params["subject"], row.params["text"], context, headers=headers)


DECISION_MAIL = gettext_lazy("Decisions on my pages and my reports")
RECEIPT, OUTCOME, STATEMENT, TAKEN_BACK, HIDDEN, APPEAL_RECEIPT, APPEAL_ANSWER = (
    MailTemplate(f"emails/{name}", compose, DECISION_MAIL)
    for name in (
        "report_receipt", "report_outcome", "statement", "taken_back", "hidden_meanwhile", "appeal_receipt",
        "appeal_answer",
    )
)  # fmt: skip
GREETING = MailTemplate("greeting", compose_greeting, gettext_lazy("Message"))
TEMPLATES = (RECEIPT, OUTCOME, STATEMENT, TAKEN_BACK, HIDDEN, APPEAL_RECEIPT, APPEAL_ANSWER, GREETING)
