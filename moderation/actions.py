"""Verbs of the moderation: report, flag, decide, contest, answer."""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from wagtail.models import Revision

from contributions.models import Contribution
from contributions.reportables import KINDS
from members.models.audit import AuditEntry, record
from moderation import effects, mails
from moderation.models import Appeal, Case, Decision, ModerationSettings, Report, Verdict
from moderation.targets import thing_of

MODERATION = AuditEntry.Area.MODERATION


def network_hash(address):
    """A keyed hash of a network address: tells two reports from one network, and nothing else."""
    return salted_hmac("moderation.trace", address, secret=settings.SECRET_KEY).hexdigest()[:32]


def open_case(*, kind, thing, territory=None, source=Case.Source.REPORT, words=""):
    """The open case about a thing, made with what readers see now if there is none. (case, is it new, described)"""
    described = KINDS[kind].describe(thing)
    fields = {
        "territory": described.territory or territory,
        "author": described.author,
        "author_contact": described.contact,
        "title": described.title[:250],
        "quote": described.quote,
        "url": described.url[:500],
        "source": source,
        "words": words[:250],
    }
    try:
        with transaction.atomic():
            case, created = Case.objects.get_or_create(
                kind=kind, object_id=described.pk, state=Case.State.OPEN, defaults=fields
            )
    except IntegrityError:  # two at once
        case = Case.objects.filter(kind=kind, object_id=described.pk, state=Case.State.OPEN).first()
        if case is None:
            raise
        created = False
    return case, created, described


@transaction.atomic
def report(
    *, kind, thing, ground, text="", location="", member=None, name="", email="", network_hash="", territory=None
):
    """One person reports one thing; returns (report, is it new). Whoever reports twice gets the first receipt."""
    case, _created, described = open_case(kind=kind, thing=thing, territory=territory)
    case = Case.objects.select_for_update().get(pk=case.pk)
    email = "" if member else email.strip().lower()
    already = case.reports.filter(member=member) if member else case.reports.filter(email=email).exclude(email="")
    if first := already.first():
        return first, False
    filed = Report.objects.create(
        case=case, member=member, name="" if member else name, email=email, ground=ground, text=text,
        location=location, network_hash=network_hash, quote="" if described.quote == case.quote else described.quote,
    )  # fmt: skip
    record(area=MODERATION, verb="case.reported", target=target_of(case), territory=case.territory, ground=ground)
    if hasattr(KINDS[kind], "reported"):
        KINDS[kind].reported(thing, text)
    hide_if_many(case)
    mails.receipt(filed)
    return filed, True


def independent(reports):
    """How many of these reports come from different accounts, addresses and networks: the fewest of the three."""
    people, networks = set(), set()
    for each in reports:
        people.add(each.member_id or each.email or each.network_hash)
        networks.add(each.network_hash or f"report {each.pk}")
    return min(len(people), len(networks))


def hide_if_many(case):
    """Takes a thing out of sight until somebody decides, when the territory wants that and enough people ask."""
    wanted = ModerationSettings.for_site(case.territory.site).auto_hide_after if case.territory else 0
    kind, thing = KINDS[case.kind], thing_of(case)
    if not wanted or case.hidden_at or not kind.can_hide or thing is None:
        return False
    # What was kept once is not hidden again by a crowd.
    if Decision.objects.filter(case__kind=case.kind, case__object_id=case.object_id, verdict=Verdict.KEEP).exists():
        return False
    if independent(case.reports.all()) < wanted:
        return False
    case.undo = kind.hide(thing, None)
    case.hidden_at = timezone.now()
    case.save(update_fields=["undo", "hidden_at"])
    record(area=MODERATION, verb="case.hidden", target=target_of(case), territory=case.territory, reports=wanted)
    mails.hidden_until_decided(case)
    return True


def flag(*, kind, thing):
    """Shows the animator what holds a watched word; it stays in sight. The case, or None."""
    described = KINDS[kind].describe(thing)
    if described.territory is None:
        return None
    words = ModerationSettings.for_site(described.territory.site).found_in(described.quote)
    if not words:
        return None
    # Corrected and published again, it is shown again only for another word.
    known = Case.objects.filter(kind=kind, object_id=described.pk, source=Case.Source.WORDS)
    if known.filter(words=", ".join(words)[:250]).exists():
        return None
    case, created, _described = open_case(
        kind=kind, thing=thing, source=Case.Source.WORDS, words=", ".join(words)
    )  # fmt: skip
    if created:
        record(area=MODERATION, verb="case.flagged", target=target_of(case), territory=case.territory)
    return case


@transaction.atomic
def decide(
    *, case, verdict, facts, by, basis=Decision.Basis.RULES, reference="", until=None, with_pages=False
):  # fmt: skip
    """Decides a case: makes it true, tells the author why and the reporters what; None when it is decided already."""
    case = Case.objects.select_for_update(of=("self",)).select_related("author", "territory").get(pk=case.pk)
    if not case.is_open:
        return None
    undo = effects.apply(verdict, case, by=by, until=until, with_pages=with_pages, reason=facts)
    decision = Decision.objects.create(
        case=case, verdict=verdict, facts=facts, basis=basis, reference=reference, until=until, by=by, undo=undo
    )
    was_hidden = case.hidden_at is not None
    case.state, case.decided_at, case.hidden_at = Case.State.DECIDED, decision.at, None
    case.save(update_fields=["state", "decided_at", "hidden_at"])
    record(
        area=MODERATION, verb="case.decided", target=target_of(case), actor=by, territory=case.territory,
        verdict=verdict, decision=decision.pk,
    )  # fmt: skip
    if verdict != Verdict.KEEP or was_hidden:
        mails.statement_of_reasons(decision)
    for each in case.reports.select_related("member"):
        mails.outcome(decision, each)
    return decision


@transaction.atomic
def contest(*, decision, text, report=None):
    """An appeal, once for each side; (appeal, is it new)."""
    appeal, created = Appeal.objects.get_or_create(decision=decision, report=report, defaults={"text": text})
    if created:
        record(
            area=MODERATION, verb="decision.contested", target=target_of(decision.case),
            territory=decision.case.territory, decision=decision.pk,
        )  # fmt: skip
        mails.appeal_receipt(appeal)
    return appeal, created


@transaction.atomic
def answer_appeal(*, appeal, outcome, answer, by, verdict=""):
    """Upholds a decision, or takes it back; what was kept in vain gets another verdict. None when it was answered."""
    appeal = Appeal.objects.select_for_update().get(pk=appeal.pk)
    if appeal.answered_at:
        return None
    appeal.outcome, appeal.answer, appeal.answered_by, appeal.answered_at = outcome, answer, by, timezone.now()
    appeal.save()
    decision = appeal.decision
    if outcome == Appeal.Outcome.OVERTURNED and decision.stands:
        effects.take_back(decision, by=by)
        decision.overturned_at = appeal.answered_at
        decision.save(update_fields=["overturned_at"])
        if verdict:
            _decide_anew(decision, verdict, answer, by)
    record(
        area=MODERATION, verb="appeal.answered", target=target_of(decision.case), actor=by,
        territory=decision.case.territory, outcome=outcome, decision=decision.pk,
    )  # fmt: skip
    mails.appeal_answer(appeal)
    return appeal


def _decide_anew(decision, verdict, facts, by):
    """The other verdict that an appeal of somebody who reported brings about; its author may contest it in turn."""
    case = decision.case
    undo = effects.apply(verdict, case, by=by, reason=facts)
    new = Decision.objects.create(
        case=case, verdict=verdict, facts=facts, basis=decision.basis, reference=decision.reference, by=by, undo=undo
    )
    mails.statement_of_reasons(new)
    return new


@transaction.atomic
def take_back(*, decision, reason, by):
    """Undoes a decision that nobody need have contested, and writes to its author and to whoever reported.

    What its author contested meanwhile is answered with it. None when the decision no longer stands.
    """
    decision = Decision.objects.select_for_update(of=("self",)).select_related("case").get(pk=decision.pk)
    if not decision.stands:
        return None
    effects.take_back(decision, by=by)
    decision.overturned_at, decision.taken_back_by, decision.taken_back_because = timezone.now(), by, reason
    decision.save(update_fields=["overturned_at", "taken_back_by", "taken_back_because"])
    decision.appeals.to_answer().filter(report=None).update(
        outcome=Appeal.Outcome.OVERTURNED, answer=reason, answered_by=by, answered_at=decision.overturned_at
    )
    record(
        area=MODERATION, verb="decision.taken_back", target=target_of(decision.case), actor=by,
        territory=decision.case.territory, decision=decision.pk,
    )  # fmt: skip
    mails.taken_back(decision)
    return decision


def target_of(case):
    """A case in the log: kind and number, no name."""
    return f"{case.kind} {case.object_id}"


def purge_removed(now=None):
    """Throws away for good what was removed, once nobody can contest it any more; erases hashes of networks.

    A removed page with pages below it (a community) stays out of sight: they would go with it, and they are others'.
    """
    now = now or timezone.now()
    over = now - Decision.KEPT
    waiting = Appeal.objects.to_answer().values("decision__case__object_id")
    old = Contribution.objects.filter(hidden__is_removed=True, hidden__at__lt=over, numchild=0).exclude(pk__in=waiting)
    removed = [page.pk for page in old]
    for page in Contribution.objects.filter(pk__in=removed):
        Revision.objects.for_instance(page.specific).delete()
        page.specific.delete()
    Report.objects.filter(created_at__lt=over).exclude(network_hash="").update(network_hash="")
    Case.objects.filter(decided_at__lt=over).exclude(quote="").update(quote="", title="…", author_contact={})
    return len(removed)
