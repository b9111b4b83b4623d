"""“Publish in”: the territory, or a community to whose rubrics the member may add pages."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import GroupPagePermission, Page

from communities.models import CommunityPage
from communities.permissions import may_publish_in


def writable_rubrics(member, site, kind):
    """The rubrics of communities into which Wagtail's groups let this member add such a page."""
    held = GroupPagePermission.objects.filter(group__user=member, permission__codename="add_page")
    paths = held.filter(page__depth__gt=site.root_page.depth + 1).values_list("page__path", flat=True)
    own = Q(pk__in=[])
    for path in set(paths):
        own |= Q(path__startswith=path)
    return kind.index.objects.live().descendant_of(site.root_page).filter(own).order_by("path")


def named_rubric(member, site, kind, slug):
    """The first such rubric of the community that an address names, if the member may publish there."""
    community = CommunityPage.objects.live().filter(territory=site, slug=slug, archived_at=None).first()
    rubric = kind.index.objects.live().child_of(community).order_by("path").first() if community else None
    return rubric if rubric and may_publish_in(member, rubric) else None


def offer(form, *, kind, member, site, page=None, slug=""):
    """Adds the question to a form where there is a choice: not when readers know the page's address."""
    if page is not None and page.first_published_at is not None:
        return form
    rubrics = {rubric.pk: rubric for rubric in writable_rubrics(member, site, kind)}
    named = named_rubric(member, site, kind, slug) if slug else None
    here = page.get_parent() if page is not None and page.community_id else None
    for rubric in (named, here):
        if rubric is not None:
            rubrics.setdefault(rubric.pk, rubric)
    if rubrics:
        form.fields["rubric"] = forms.ChoiceField(
            label=gettext_lazy("Publish in"),
            required=False,
            choices=[("", site.full_name or _("The territory")), *_labels(rubrics.values())],
            help_text=gettext_lazy(
                "The territory, or one of your communities. Until you publish it the draft stays yours: "
                "whoever runs the community reads it once it is on line, and may then change it or take it off line."
            ),
        )
        form.initial["rubric"] = getattr(named or here, "pk", "")
    return form


def _labels(rubrics):
    """(key, community), with the rubric's own name where the community has several."""
    paths = {rubric.path[: -Page.steplen] for rubric in rubrics}
    titles = dict(Page.objects.filter(path__in=paths).values_list("path", "title"))
    places = [rubric.path[: -Page.steplen] for rubric in rubrics]
    for rubric in rubrics:
        above = rubric.path[: -Page.steplen]
        title = titles.get(above, "")
        yield rubric.pk, f"{title} – {rubric.title}" if places.count(above) > 1 else title


def chosen(form, *, kind, member, site, page=None):
    """(whether the form answers the question, the rubric of a community or None for the territory's)."""
    value = form.data.get("rubric")
    if value is None:
        return False, None
    if not value:
        return True, None
    pk = int(value) if value.isascii() and value.isdecimal() and len(value) < 16 else 0
    rubric = kind.index.objects.live().descendant_of(site.root_page).filter(pk=pk).first()
    if rubric is None:
        raise PermissionDenied
    stays = page is not None and page.path.startswith(rubric.path)
    if not stays and not may_publish_in(member, rubric):
        raise PermissionDenied
    return True, rubric
