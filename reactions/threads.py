"""The discussion below a contribution, a page of threads at a time."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from contributions.pagination import paginate
from intake.prepared import prepared
from reactions import permissions
from reactions.models import Comment

THREADS_A_PAGE = 20


@dataclass(frozen=True)
class Viewer:
    """What whoever looks at a discussion may do there, asked once for all its comments."""

    pk: int | None
    may_answer: bool
    may_hide: bool
    may_close: bool


@dataclass
class Discussion:
    """One page of the threads of a contribution, as one person may see them."""

    contribution: object
    threads: object
    viewer: Viewer
    is_closed: bool

    @property
    def address(self):
        return reverse("reactions:thread", args=[self.contribution.short_code])


def discussion_of(contribution, person, number=1):
    closed = permissions.is_closed(contribution)
    may_hide = permissions.contribution_permissions.animates(person, contribution)
    viewer = Viewer(
        pk=person.pk if person.is_authenticated else None,
        may_answer=permissions.may_react(contribution) and not closed,
        may_hide=may_hide,
        may_close=permissions.may_close(person, contribution),
    )
    threads = ThreadsOf(contribution, hidden_too=may_hide)
    return Discussion(contribution, paginate(threads, number, per_page=THREADS_A_PAGE), viewer, closed)


class ThreadsOf:
    """The first comments below a contribution, the oldest first, read by the slice.

    Each comes with its `shown_answers`, and all with `those_mentioned`.
    """

    def __init__(self, contribution, *, hidden_too):
        self.contribution, self.hidden_too = contribution, hidden_too

    def __getitem__(self, part):
        key = self.contribution.pk or 0
        first = _first_comments(key, hidden_too=self.hidden_too, start=part.start or 0, end=part.stop)
        answers = _answers([comment.pk for comment in first if comment.has_answers], hidden_too=self.hidden_too)
        answers_to = defaultdict(list)
        for answer in answers:
            answers_to[answer.parent_id].append(answer)
        for comment in first:
            comment.shown_answers = answers_to[comment.pk]
        _add_those_mentioned([*first, *answers])
        return first


def _add_those_mentioned(comments):
    """Nobody is mentioned without an @: most pages need no question for it."""
    members_of = defaultdict(list)
    for mention in _mentions([comment.pk for comment in comments if "@" in comment.text]):
        members_of[mention.comment_id].append(mention.member)
    for comment in comments:
        comment.those_mentioned = members_of[comment.pk]


@prepared
def _first_comments(contribution, *, hidden_too, start, end):
    return Comment.objects.filter(contribution_id=contribution).threads(hidden_too=hidden_too)[start:end]


@prepared
def _answers(first, *, hidden_too):
    return Comment.objects.filter(parent_id__in=first).shown_answers(hidden_too=hidden_too)


@prepared
def _mentions(comments):
    return Comment.mentioned.through.objects.filter(comment_id__in=comments).select_related("member").order_by("pk")


def page_of(comment):
    """On which page of its discussion the thread of a comment stands, as everybody sees it."""
    root = comment.parent or comment
    earlier = Q(written_at__lt=root.written_at) | Q(written_at=root.written_at, pk__lt=root.pk)
    return Comment.objects.on(root.contribution).threads().filter(earlier).count() // THREADS_A_PAGE + 1


def address_of(comment, request):
    """The page that shows a comment, and where on it."""
    number = page_of(comment)
    contribution = comment.contribution
    if number == 1:
        page = contribution.get_url(request) or contribution.short_url
    else:
        page = f"{reverse('reactions:thread', args=[contribution.short_code])}?page={number}"
    return f"{page}#{comment.anchor if comment.is_visible else 'commentaires'}"
