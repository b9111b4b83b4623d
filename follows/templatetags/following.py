"""`{% follow_button member %}` and `{% follow_filter "agenda" query %}`, for members and readers alike."""

from urllib.parse import urlencode

from django import template
from django.middleware.csrf import get_token
from django.urls import reverse

from follows.filters import SCOPES
from follows.models import Follow, SavedFilter, label_of
from follows.querysets import field_for
from intake.prepared import prepared
from territories.kept import kept, rendered
from territories.models import Territory

register = template.Library()
WHAT = {"member": "membre", "tag": "tag", "page": "page"}


def followed_by(request):
    """{("tag", 12), ...}: all that the member follows, read once for every button of a page."""
    if not request.user.is_authenticated:
        return frozenset()
    if not hasattr(request, "followed"):
        names, rows = ("member", "tag", "page", "saved_filter"), _followed(request.user.pk)
        request.followed = {(name, key) for row in rows for name, key in zip(names, row, strict=True) if key}
    return request.followed


@prepared
def _followed(follower):
    follows = Follow.objects.filter(follower=follower).order_by()
    return follows.values_list("member", "tag", "page", "saved_filter__digest")


def button(request, *, url, words, name, key, label, **more):
    """What components/follow_button.html shows."""
    if request.method == "POST":  # what was read before the press is out of date
        request.__dict__.pop("followed", None)
    return {
        "url": url,
        "words": words,
        "is_followed": (name, key) in followed_by(request),
        "label": label,
        "identifier": f"{name}-{key}",
        "signed_in": request.user.is_authenticated,
        "csrf_token": get_token(request) if request.user.is_authenticated else "",
        "next": request.get_full_path(),
        **more,
    }


def target_button(request, target):
    name = field_for(target)
    url = reverse("follows:target", args=[WHAT[name], target.pk])
    words = "subscribe" if name == "tag" else "follow"
    return button(request, url=url, words=words, name=name, key=target.pk, label=label_of(target))


def filter_button(request, scope, query, words):
    territory = Territory.of(request)
    digest = SavedFilter.digest_of(scope, territory, query)
    url = f"{reverse('follows:filter')}?{urlencode({'ou': scope, 'q': query})}"
    return button(
        request, url=url, words="subscribe", name="saved_filter", key=digest, label=words, scope=scope, query=query
    )


@register.simple_tag(takes_context=True)
def follow_button(context, target):
    """``{% follow_button tag %}``: nothing for oneself, nor for what is not on line."""
    request = context["request"]
    if not target or not target.pk or target == request.user or not getattr(target, "live", True):
        return ""

    def make():
        return rendered(context, "components/follow_button.html", target_button(request, target))

    if request.user.is_authenticated:
        return make()
    return kept(context, follow_button, [field_for(target), target.pk, label_of(target)], make)


@register.inclusion_tag("follows/filter.html", takes_context=True)
def follow_filter(context, scope, query):
    """`query` as in the address; nothing while nothing is asked."""
    asked = SCOPES[scope](Territory.of(context["request"]), query)
    if not asked.is_asked:
        return {}
    words = asked.words
    return {"button": filter_button(context["request"], scope, asked.query, words), "words": words}
