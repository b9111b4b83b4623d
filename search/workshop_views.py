"""The tag workshop in the admin: proposals judged one by one or in bulk, a page for each tag, and the way back."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from contributions.actions.tags import CannotMerge
from contributions.models import Tag, TaggedContribution, TagMerge
from contributions.tags import NAME_LENGTH, tag_key
from search import workshop
from search.models.proposals import TagProposal
from search.tasks import find_tag_proposals
from territories.animators import territories_of

PER_PAGE = 25
TABS = ("open", "asked", "apart", "merged")


def workers_only(view):
    """Whoever repairs tags."""

    def guarded(request, *args, **kwargs):
        if not request.user.has_perm("contributions.change_tag"):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def own_territories(user):
    """The territories whose figures are shown; None for all of them."""
    return None if user.is_superuser else territories_of(user)


def in_tab(request, tab):
    territories = own_territories(request.user)
    if tab == "merged":
        return workshop.merges_seen_by(request.user)
    mine = workshop.proposals_for(request.user, territories)
    if tab == "asked":
        return mine.exclude(asked_at=None)
    if tab == "apart":
        apart = TagProposal.objects.kept_apart().select_related("source", "target", "judged_by")
        if territories is None:
            return apart
        here = TaggedContribution.objects.filter(territory__in=territories).values("tag")
        return workshop.seen(apart.filter(Q(source__in=here) | Q(target__in=here)), territories)
    return mine.filter(asked_at=None) if not request.user.is_superuser else mine


@workers_only
@require_http_methods(["GET", "POST"])
def workshop_page(request):
    tab = request.GET.get("tab", "open")
    tab = tab if tab in TABS else "open"
    if request.method == "POST":
        judge(request)
        return redirect(request.get_full_path())
    page = Paginator(in_tab(request, tab), PER_PAGE).get_page(request.GET.get("p"))
    rows = list(page.object_list)
    known = workshop.figures({tag for row in rows for tag in (row.source, row.target)}, own_territories(request.user))
    labels = (("open", _("To judge")), ("asked", _("Asked for")), ("apart", _("Kept apart")), ("merged", _("Merged")))
    context = {
        "breadcrumbs_items": trail(),
        "header_title": _("Tag workshop"),
        "header_icon": "tag",
        "tab": tab,
        "tabs": [(name, label, in_tab(request, name).count()) for name, label in labels],
        "page": page,
        "rows": [
            {"row": row, "source": known[row.source_id], "target": known[row.target_id],
             "may_undo": tab == "merged" and row.undone_at is None and workshop.may_undo(request.user, row)}
            for row in rows
        ],
    }  # fmt: skip
    return render(request, "search/admin/workshop.html", context)


def trail(*steps):
    first = {"url": reverse("tag_workshop:index"), "label": _("Tag workshop")}
    return [{"url": reverse("wagtailadmin_home"), "label": _("Home")}, first, *steps]


def judge(request):
    """One button of one line, or what is ticked."""
    post = request.POST
    for verb in ("merge", "apart"):
        if single := post.get(verb):
            return judge_many(request, verb, [single])
    if verb := post.get("bulk"):
        if not post.getlist("proposals"):
            return messages.warning(request, _("Tick what you decide."))
        return judge_many(request, verb, post.getlist("proposals"))
    raise Http404


def judge_many(request, verb, pks):
    mine = workshop.proposals_for(request.user, own_territories(request.user))
    done = asked = 0
    for proposal in mine.filter(pk__in=[pk for pk in pks if pk.isascii() and pk.isdigit() and len(pk) < 16]):
        if verb == "apart":
            workshop.keep_apart(proposal=proposal, by=request.user)
            done += 1
            continue
        reverse_way = request.POST.get(f"keep-{proposal.pk}") == "source"
        if workshop.merge(proposal=proposal, by=request.user, reverse=reverse_way):
            done += 1
        else:
            asked += 1
    say(request, verb, done, asked)


def say(request, verb, done, asked):
    if verb == "apart":
        words = ngettext("%(count)s pair stays apart.", "%(count)s pairs stay apart.", done)
    else:
        words = ngettext("%(count)s pair merged.", "%(count)s pairs merged.", done)
    if done:
        messages.success(request, words % {"count": done})
    if asked:
        words = ngettext(
            "%(count)s tag is used by other territories too: the administrator has your wish.",
            "%(count)s tags are used by other territories too: the administrator has your wish.",
            asked,
        )
        messages.info(request, words % {"count": asked})


@workers_only
@require_POST
def propose_again(request, pk):
    proposal = get_object_or_404(in_tab(request, "apart"), pk=pk)
    workshop.propose_again(proposal=proposal, by=request.user)
    return redirect(reverse("tag_workshop:index") + "?tab=apart")


@workers_only
@require_POST
def undo(request, pk):
    merge = get_object_or_404(TagMerge.objects.filter(undone_at=None), pk=pk)
    try:
        workshop.undo_merge(merge=merge, by=request.user)
    except CannotMerge:
        messages.warning(request, _("This merge was undone meanwhile."))
    else:
        messages.success(request, _("“%(tag)s” is a tag of its own again.") % {"tag": merge.source})
    return redirect(reverse("tag_workshop:index") + "?tab=merged")


@workers_only
@require_POST
def search_again(request):
    """Now instead of tonight."""
    find_tag_proposals.enqueue()
    messages.success(request, _("The comparison has begun: new proposals appear here in a minute."))
    return redirect("tag_workshop:index")


class TagForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Name"), max_length=NAME_LENGTH)
    description = forms.CharField(
        label=gettext_lazy("Description"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )

    def clean_name(self):
        if not any(sign.isalnum() for sign in self.cleaned_data["name"]):
            raise forms.ValidationError(_("Give a name of letters or figures."))
        return self.cleaned_data["name"]


class MergeForm(forms.Form):
    into = forms.CharField(label=gettext_lazy("Merge into"), max_length=NAME_LENGTH)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_into(self):
        found = Tag.objects.filter(key=tag_key(self.cleaned_data["into"])).select_related("alias_of").first()
        if found is None or not workshop.tags_for(self.user).filter(pk=found.target.pk).exists():
            raise forms.ValidationError(_("There is no such tag."))
        return found.target


@workers_only
@require_http_methods(["GET", "POST"])
def tag_page(request, pk):
    """One tag: rename, describe, merge into another one."""
    tag = get_object_or_404(workshop.tags_for(request.user), pk=pk)
    territories, may_change = own_territories(request.user), workshop.may_change(request.user, tag)
    is_merge = "into" in request.POST
    form = TagForm(request.POST if request.method == "POST" and not is_merge else None,
                   initial={"name": tag.name, "description": tag.description})  # fmt: skip
    merge_form = MergeForm(request.POST if is_merge else None, user=request.user)
    if request.method == "POST":
        if not may_change:
            raise PermissionDenied
        if is_merge and merge_form.is_valid() and merge_form.cleaned_data["into"] == tag:
            merge_form.add_error("into", _("This is the same tag."))
        if is_merge and merge_form.is_valid() and merged(request, tag, merge_form):
            return redirect("tag_workshop:tag", merge_form.cleaned_data["into"].pk)
        if not is_merge and form.is_valid():
            return redirect("tag_workshop:tag", change(request, tag, form.cleaned_data).pk)
    context = {
        "breadcrumbs_items": trail({"url": "", "label": tag.name}),
        "header_title": tag.name,
        "header_icon": "tag",
        "tag": tag,
        "known": workshop.figures([tag], territories)[tag.pk],
        "aliases": tag.aliases.all(),
        "may_change": may_change,
        "form": form,
        "merge_form": merge_form,
    }
    return render(request, "search/admin/tag.html", context, status=422 if form.errors or merge_form.errors else 200)


def merged(request, tag, form):
    """Whether the tag was merged into the one that the form names; otherwise the form says why not."""
    try:
        workshop.merge_into(source=tag, target=form.cleaned_data["into"], by=request.user)
    except CannotMerge:
        form.add_error("into", _("One of these tags was merged meanwhile. Look at both again."))
        return False
    messages.success(request, _("Merged. It can be undone under “Merged”."))
    return True


def change(request, tag, data):
    if data["name"].strip() != tag.name:
        tag = workshop.rename(tag=tag, name=data["name"], by=request.user)
    if data["description"].strip() != tag.description:
        workshop.describe(tag=tag, text=data["description"].strip(), by=request.user)
    messages.success(request, _("Kept."))
    return tag
