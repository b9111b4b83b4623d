"""Verbs on how a community begins: a member proposes, the animator answers, everything is made at once."""

from anyascii import anyascii
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page

from articles.models import ArticleIndexPage, ArticlePage
from communities.joining import add_member, invite_member
from communities.life import change_page
from communities.models import CommunityIndexPage, CommunityPage, CommunityTextPage
from communities.models.community import RESERVED
from communities.models.membership import Membership
from communities.models.records import CommunityProposal
from communities.notices import DECLINED, OPENED, PROPOSED, notify_animators, notify_member
from communities.people import find_member
from communities.permissions import may_decide, may_propose
from communities.rights import open_rights
from contributions.kinds import KINDS
from contributions.slugs import free_slug, slugs_below
from contributions.tree import online
from notifications.actions import notify
from territories.senders import speaking_for, territory_of

#: So many questions of one member may wait at once.
WAITING_AT_ONCE = 3
ABOUT = "a-propos"
FIRST_PAGES = 6


@transaction.atomic
def propose(*, territory, proposer, name, purpose, people="", first_pages=""):
    """Writes the proposal down and tells the animators of the territory."""
    if not may_propose(proposer):
        raise PermissionDenied
    if proposer.community_proposals.waiting().count() >= WAITING_AT_ONCE:
        raise ValidationError(_("Several of your proposals wait for an answer: let it come first."), code="waiting")
    proposal = CommunityProposal.objects.create(
        territory=territory, proposer=proposer, name=name, purpose=purpose, people=people, first_pages=first_pages
    )
    notify_animators(territory, PROPOSED, key=f"community-proposal/{proposal.pk}", target=proposal, actor=proposer)
    return proposal


@transaction.atomic
def accept(*, proposal, by):
    """One gesture: pages, groups, collection, look, people and a welcome; returns the community."""
    proposal = _held(proposal, by)
    if proposal.state != CommunityProposal.State.WAITING:
        return proposal.community
    with speaking_for(territory_of(None, proposal.territory)):
        community = open_community(
            territory=proposal.territory,
            title=proposal.name,
            purpose=proposal.purpose,
            administrator=proposal.proposer,
        )
        _draft_first_pages(community, proposal)
    for name in proposal.named_people:
        member = find_member(name)
        if member and member != proposal.proposer:
            invite_member(community=community, member=member, by=proposal.proposer)
    _decide(proposal, by, CommunityProposal.State.ACCEPTED, community=community)
    notify_member(proposal.proposer, community, OPENED, key="opened")
    return community


@transaction.atomic
def decline(*, proposal, by, reason):
    """Says no, and why."""
    proposal = _held(proposal, by)
    if not reason.strip():
        raise ValidationError(_("Say why, in a sentence or two: your answer goes to the person."), code="reason")
    if proposal.state != CommunityProposal.State.WAITING:
        return proposal
    _decide(proposal, by, CommunityProposal.State.DECLINED, reason=reason.strip())
    notify(
        member=proposal.proposer,
        kind=DECLINED.name,
        key=f"community-proposal/{proposal.pk}/declined",
        target=proposal,
        territory=proposal.territory,
    )
    return proposal


def _held(proposal, by):
    proposal = CommunityProposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    if not may_decide(by, proposal):
        raise PermissionDenied
    return proposal


def _decide(proposal, by, state, **fields):
    for name, value in {**fields, "state": state, "decided_by": by, "decided_at": timezone.now()}.items():
        setattr(proposal, name, value)
    proposal.save()


@transaction.atomic
def open_community(*, territory, title, purpose, administrator):
    """A community with all that it needs, on line, run by this member."""
    index = CommunityIndexPage.objects.child_of(territory.root_page).first()
    if index is None:
        raise ValidationError(_("This territory has no section for communities."), code="no_rubric")
    Page.objects.select_for_update().get(pk=index.pk)
    index.refresh_from_db()
    community = CommunityPage(
        title=title, slug=_free_slug(index, title), summary=purpose, author=administrator, **online()
    )
    index.add_child(instance=community)
    furnish(community)
    add_member(community=community, member=administrator, role=Membership.Role.ADMINISTRATOR)
    return community


@transaction.atomic
def furnish(community):
    """The sections, the page about it, the groups and the collection: whatever of these is missing."""
    slugs = set(community.get_children().values_list("slug", flat=True))
    with speaking_for(territory_of(None, community.territory)):
        for spec in KINDS.having(is_in_communities=True):
            if spec.section not in slugs:
                title = str(spec.section_title)
                community.add_child(instance=spec.index(title=title, slug=spec.section, **online()))
        if ABOUT not in slugs:
            text = _(
                "%(purpose)s\n\nThis page says who we are, where we meet and how to join us. "
                "Our administrators write it: it is theirs to change."
            ) % {"purpose": community.summary or community.title}
            community.add_child(instance=CommunityTextPage(title=_("About"), slug=ABOUT, text=text, **online()))
    open_rights(community)
    return community


@transaction.atomic
def add_section(*, community, title):
    """One more section of articles, into which its people may publish."""
    section = ArticleIndexPage(title=title, slug=_free_slug(community, title), **online())
    community.add_child(instance=section)
    open_rights(community)
    return section


@transaction.atomic
def add_text_page(*, community, by, title, text):
    """One more page that stays, on line at once."""
    page = CommunityTextPage(title=title, slug=_free_slug(community, title), text=text, owner=by, **online())
    community.add_child(instance=page)
    page.save_revision(user=by, log_action=True)
    return page


def change_text_page(*, page, by, title, text):
    change_page(page=page, by=by, title=title, text=text)


@transaction.atomic
def show_page(*, page, by, is_shown):
    """On line, or off line with its words kept."""
    if is_shown:
        page.save_revision(user=by).publish(user=by, skip_permission_checks=True)
    else:
        UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)


def _draft_first_pages(community, proposal):
    """Begins the pages that were named, as drafts of whoever proposed."""
    articles = community.get_children().get(slug="articles").specific
    for title in proposal.named_pages[:FIRST_PAGES]:
        member = proposal.proposer
        draft = ArticlePage(title=title[:255], owner=member, author=member, live=False)
        draft.slug = _free_slug(articles, title)
        articles.add_child(instance=draft)
        draft.save_revision(user=member, clean=False, log_action=True)


def _free_slug(parent, title):
    """An address below this page: never empty, never taken, never one that a page uses itself."""
    base = slugify(anyascii(title))[:80] or "communaute"
    return free_slug(base, (slugs_below(parent, base) | RESERVED).__contains__)
