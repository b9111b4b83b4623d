"""Why somebody is told of a publication: what they follow that led to it.

A reason is kept as [name of the column of `Follow`, primary key]: ["tag", 12]; its words are read when it is shown.
"""

from collections import defaultdict

from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Cast, Concat
from wagtail.models import Page

from agenda.models import EventPage
from contributions.models import Tag
from dossiers.models import DossierItem
from follows.filters import scope_of
from follows.models import Follow, SavedFilter
from members.models import Member

#: Column of `Follow` -> model, column that names it, what stands before the name.
NAMED = {
    "tag": (Tag, "name", "#"),
    "member": (Member, "display_name", ""),
    "page": (Page, "title", ""),
    "saved_filter": (SavedFilter, "words", ""),
}


def reasons_to_notify(page):
    """{primary key of a member: the reasons to tell them of this page}"""
    reasons = defaultdict(list)
    names = [member.pk for member in page.signers] if not page.signature else [m.pk for m in page.co_signers]
    around = [page.community_id, *EventPage.objects.filter(pk=page.pk).values_list("place", flat=True)]
    around += DossierItem.objects.filter(contribution=page, dossier__live=True).values_list("dossier", flat=True)
    ways = (
        ("tag", Q(tag__tagged_contributions__content_object=page.pk)),
        ("member", Q(member__in=names)),
        ("page", Q(page__in=[pk for pk in around if pk])),
        ("saved_filter", Q(saved_filter__in=filters_met_by(page))),
    )
    for name, condition in ways:
        for follower, key in Follow.objects.filter(condition).order_by("pk").values_list("follower", name):
            reasons[follower].append([name, key])
    return reasons


def filters_met_by(page):
    """The saved filters that the page answers, each asked once however many people keep it."""
    kept = SavedFilter.objects.exclude(followed_by=None).select_related("territory").distinct()
    met = []
    for saved in kept.iterator():
        scope = scope_of(saved)
        if scope and scope.concerns(page) and page.pk in scope.among([page.pk]):
            met.append(saved.pk)
    return met


def names_of(reasons):
    """{("tag", 12): "#astronomie"} of those that are still there, in one query."""
    wanted = defaultdict(set)
    for name, key in reasons:
        wanted[name].add(key)
    parts = [named(name, wanted[name]) for name in NAMED if wanted[name]]
    if not parts:
        return {}
    first, *others = parts
    return {(name, key): words for name, key, words in (first.union(*others, all=True) if others else first)}


def named(name, keys):
    """Rows (name of the column, key, words) of what is followed."""
    model, column, mark = NAMED[name]
    words = Concat(Value(mark), Cast(F(column), CharField()), output_field=CharField())
    rows = (
        model.objects.order_by().filter(pk__in=keys).annotate(what=Value(name, output_field=CharField()), said=words)
    )
    return rows.values_list("what", "pk", "said")


def in_words(reasons, names):
    """["#astronomie", "Marie Durand"] of reasons, by what `names_of` found."""
    known = ((name, key) for name, key in reasons)
    return tuple(names[each] for each in known if each in names)
