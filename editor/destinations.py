"""“Publish in”: the territory, or a community to whose sections the member may add pages."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import GroupPagePermission, Page

from communities.models import CommunityPage
from communities.permissions import may_publish_in


def writable_sections(member, territory, kind):
    """The sections of communities into which Wagtail's groups let this member add such a page."""
    held = GroupPagePermission.objects.filter(group__user=member, permission__codename="add_page")
    paths = held.filter(page__depth__gt=territory.root_page.depth + 1).values_list("page__path", flat=True)
    own = Q(pk__in=[])
    for path in set(paths):
        own |= Q(path__startswith=path)
    return kind.index.objects.live().descendant_of(territory.root_page).filter(own).order_by("path")


def named_section(member, territory, kind, slug):
    """The first such section of the community that an address names, if the member may publish there."""
    community = CommunityPage.objects.live().filter(territory=territory, slug=slug, archived_at=None).first()
    section = kind.index.objects.live().child_of(community).order_by("path").first() if community else None
    return section if section and may_publish_in(member, section) else None


def offer(form, *, kind, member, territory, page=None, slug=""):
    """Adds the question to a form where there is a choice: not when readers know the page's address."""
    if page is not None and page.first_published_at is not None:
        return form
    sections = {section.pk: section for section in writable_sections(member, territory, kind)}
    named = named_section(member, territory, kind, slug) if slug else None
    here = page.get_parent() if page is not None and page.community_id else None
    for section in (named, here):
        if section is not None:
            sections.setdefault(section.pk, section)
    if sections:
        form.fields["section"] = forms.ChoiceField(
            label=gettext_lazy("Publish in"),
            required=False,
            choices=[("", territory.full_name or _("The territory")), *_labels(sections.values())],
            help_text=gettext_lazy(
                "The territory, or one of your communities. Until you publish it the draft stays yours: "
                "whoever runs the community reads it once it is on line, and may then change it or take it off line."
            ),
        )
        form.initial["section"] = getattr(named or here, "pk", "")
    return form


def _labels(sections):
    """(key, community), with the section's own name where the community has several."""
    paths = {section.path[: -Page.steplen] for section in sections}
    titles = dict(Page.objects.filter(path__in=paths).values_list("path", "title"))
    places = [section.path[: -Page.steplen] for section in sections]
    for section in sections:
        above = section.path[: -Page.steplen]
        title = titles.get(above, "")
        yield section.pk, f"{title} – {section.title}" if places.count(above) > 1 else title


def chosen(form, *, kind, member, territory, page=None):
    """(whether the form answers the question, the section of a community or None for the territory's)."""
    value = form.data.get("section")
    if value is None:
        return False, None
    if not value:
        return True, None
    pk = int(value) if value.isascii() and value.isdecimal() and len(value) < 16 else 0
    section = kind.index.objects.live().descendant_of(territory.root_page).filter(pk=pk).first()
    if section is None:
        raise PermissionDenied
    stays = page is not None and page.path.startswith(section.path)
    if not stays and not may_publish_in(member, section):
        raise PermissionDenied
    return True, section
