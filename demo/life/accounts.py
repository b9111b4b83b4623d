"""What two members of the demo find in Mon Echosciences: follows, notifications of these days, drafts. Made once."""

from datetime import timedelta

from django.db.models import Count, Q
from django.utils import timezone

from articles.models import ArticleIndexPage, ArticlePage
from communities.models import CommunityPage
from contributions.models import Contribution, Tag
from follows.models import Follow
from follows.notices import PUBLICATION
from members.models import Member
from notifications.models import Notification, Topic
from notifications.written import name_of
from reactions.models import Comment
from reactions.notices import COMMENT, RECOMMENDATION

#: Address -> (slug, title, standfirst, first paragraph) of texts that are not finished.
DRAFTS = {
    "membre@demo.example": [
        (
            "la-passerelle-qui-bouge",
            "La passerelle qui bouge",
            "Pourquoi une passerelle se balance-t-elle quand on marche au pas ?",
            "J’ai compté mes pas sur la passerelle du campus, un matin de grand vent.",
        ),
    ],
    "contributrice@demo.example": [
        (
            "mesurer-la-lumiere-avec-un-telephone",
            "Mesurer la lumière avec un téléphone",
            "Un capteur que chaque élève a déjà dans sa poche.",
            "Il reste à refaire les mesures de mardi : le store était à moitié baissé.",
        ),
        (
            "le-pendule-de-la-cage-d-escalier",
            "Le pendule de la cage d’escalier",
            "Douze mètres de fil, une boule de pétanque et trente secondes de silence.",
            "Le concierge a dit oui.",
        ),
    ],
}
FOLLOWED, TOLD = 5, 6


def fill(territory):
    """Gives the demo's members of a territory something to find."""
    for member in Member.objects.filter(email__in=DRAFTS, home_territory=territory):
        if not member.follows.exists():
            begin_to_follow(member, territory)
        if not member.notifications.exists():
            tell(member, territory)
        for draft in DRAFTS[member.email]:
            begin(member, territory, *draft)


def begin_to_follow(member, territory):
    writing = Count("contributions", filter=Q(contributions__live=True, contributions__territory=territory))
    people = Member.objects.listed().exclude(pk=member.pk).annotate(writing=writing).order_by("-writing", "pk")
    carried = Count("tagged_contributions", filter=Q(tagged_contributions__territory=territory))
    tags = Tag.objects.filter(alias_of=None).annotate(carried=carried).order_by("-carried", "name")
    communities = CommunityPage.objects.live().in_territory(territory).order_by("pk")
    rows = [Follow(follower=member, member=person) for person in people[:FOLLOWED]]
    rows += [Follow(follower=member, tag=tag) for tag in tags[:FOLLOWED]]
    rows += [Follow(follower=member, page=page.contribution_ptr) for page in communities[:2]]
    fans = [Follow(follower=person, member=member) for person in people[2:9]]
    Follow.objects.bulk_create(rows + fans, ignore_conflicts=True)


def tell(member, territory):
    """The latest comments on their pages, who recommends them, and what those whom they follow published."""
    now = timezone.now()
    welcome = {
        "title": "Bienvenue sur Echosciences",
        "text": "Votre profil attend une image et quelques mots.",
        "url": "/mon-echosciences/reglages/",
    }
    rows = [Notification(kind=name_of(Topic.SYSTEM), key="demo/welcome", data=welcome, read_at=now)]
    comments = Comment.objects.visible().filter(contribution__author=member).exclude(author=member)
    for comment in comments.select_related("contribution").order_by("-written_at")[:TOLD]:
        rows.append(
            Notification(
                kind=COMMENT.name,
                key=f"comment/{comment.pk}",
                target_id=comment.pk,
                page_id=comment.contribution_id,
                actor_id=comment.author_id,
            )
        )
    for page in Contribution.objects.live().by(member).filter(recommendation_count__gt=0).order_by("-pk")[:2]:
        rows.append(Notification(kind=RECOMMENDATION.name, key=f"demo/r/{page.pk}", page=page))
    followed = Contribution.objects.live().in_territory(territory).filter(author__followed_by__follower=member)
    for page in followed.newest_first()[:TOLD]:
        because = {"because": [["member", page.author_id]]}
        rows.append(
            Notification(
                kind=PUBLICATION.name, key=f"page/{page.pk}", page=page, actor_id=page.author_id, data=because
            )
        )
    for number, row in enumerate(reversed(rows)):
        row.member, row.territory, row.mailed_at = member, territory, now
        row.created_at = now - timedelta(hours=5 * number + 1)
        if number > TOLD:
            row.read_at = now
    Notification.objects.bulk_create(rows, ignore_conflicts=True)


def begin(member, territory, slug, title, summary, text):
    section = ArticleIndexPage.objects.child_of(territory.root_page).first()
    if section is None or section.get_children().filter(slug=slug).exists():
        return
    body = [("text", f"<p>{text}</p>")]
    page = ArticlePage(
        title=title, slug=slug, summary=summary, body=body, genre="news", author=member, owner=member, live=False,
    )  # fmt: skip
    section.add_child(instance=page).save_revision(user=member, clean=False)
