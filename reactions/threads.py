"""The discussion below a contribution, a page of threads at a time."""

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
    threads = Comment.objects.on(contribution).threads(hidden_too=may_hide) if _some_of(contribution.pk or 0) else []
    return Discussion(contribution, paginate(threads, number, per_page=THREADS_A_PAGE), viewer, closed)


@prepared
def _some_of(contribution):
    return Comment.objects.filter(contribution_id=contribution).order_by().values_list("pk", flat=True)[:1]


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
