"""Members among the results: those whose name has the words asked for."""

from django.db.models import Q

from members.models import Member
from search.questions import words_of
from search.stemming import STOP_WORDS, split

SHOWN = 3
LOOKED_AT = 30


def people_named(query, *, territory=None):
    """The members of the directory whose name has all these words, the last perhaps unfinished; the closest first.

    `territory`: those at home there come first.
    """
    words = [word for word in words_of(query) if len(word) > 1]
    if not words:
        return []
    has_all = Q()
    for word in words:
        has_all &= Q(search_text__contains=word)
    # Read off the index of names alone: the rows are many and wide.
    having = Member.objects.filter(has_all).order_by().values("pk")
    members = Member.objects.listed().filter(pk__in=having).order_by("slug")[:LOOKED_AT]
    named = [member for member in members if has_name(member, words)]
    home = territory.pk if territory else None
    return sorted(named, key=lambda member: (len(name_words(member)), member.home_territory_id != home))[:SHOWN]


def name_words(member):
    return [word for word in split(member.display_name) if word not in STOP_WORDS]


def has_name(member, words):
    known = split(member.display_name)
    return all(word in known for word in words[:-1]) and any(word.startswith(words[-1]) for word in known)


def is_meant(member, query):
    """Whether a question can hardly mean anything but this member: two words of the name, or all of it."""
    asked = set(words_of(query)) & set(split(member.display_name))
    return len(asked) > 1 or asked >= set(name_words(member))
