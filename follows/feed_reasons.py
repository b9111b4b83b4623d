"""Why each contribution is in a feed: what of it the member follows, by name."""

from collections import defaultdict

from agenda.models import EventPage
from contributions.models import CoAuthor, TaggedContribution
from dossiers.models import DossierItem
from follows.models import Follow
from follows.notices import PUBLICATION
from follows.reasons import in_words, names_of
from intake.prepared import prepared
from notifications.models import Notification


def reasons_for(member, pages):
    """{primary key: ["#astronomie", "Marie Durand"]} in a constant number of queries."""
    keys = [page.pk for page in pages]
    why = defaultdict(list)
    for key, name in _followed_tags(keys, member.pk):
        why[key].append(f"#{name}")
    signers = [(page.pk, page.author_id) for page in pages if not page.signature]
    add(why, member, "member", [*signers, *_co_signers(keys)], "display_name")
    around = [(page.pk, page.community_id) for page in pages]
    add(why, member, "page", [*around, *_places(keys), *_dossiers(keys)], "title")
    told = [(key, data.get("because", ())) for key, data in _told(keys, member.pk)]
    names = names_of([reason for _key, reasons in told for reason in reasons])
    for key, reasons in told:
        why[key] += [words for words in in_words(reasons, names) if words not in why[key]]
    return why


def add(why, member, name, pairs, words):
    """Adds the words of what is followed to each page of the pairs (page, something)."""
    known = dict(_named(list({other for _key, other in pairs if other}), member.pk, name=name, words=words))
    for key, other in dict.fromkeys(pairs):
        if other in known and known[other] not in why[key]:
            why[key].append(known[other])


@prepared
def _followed_tags(keys, member):
    links = TaggedContribution.objects.filter(content_object__in=keys, tag__followed_by__follower=member)
    return links.order_by("tag__name").values_list("content_object_id", "tag__name")


@prepared
def _co_signers(keys):
    return CoAuthor.objects.accepted().filter(contribution__in=keys).values_list("contribution_id", "member_id")


@prepared
def _places(keys):
    return EventPage.objects.filter(pk__in=keys).values_list("pk", "place_id")


@prepared
def _dossiers(keys):
    return DossierItem.objects.filter(contribution__in=keys).values_list("contribution_id", "dossier_id")


@prepared
def _named(keys, member, *, name, words):
    found = Follow.objects.filter(follower=member, **{f"{name}__in": keys})
    return found.values_list(f"{name}_id", f"{name}__{words}")


@prepared
def _told(keys, member):
    told = Notification.objects.filter(member=member, kind=PUBLICATION.name, page__in=keys)
    return told.values_list("page_id", "data")
