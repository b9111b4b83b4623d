"""What one person in the admin may not read of another's: things of a territory and of a community, with telling words.

Each carries "SECRET-" and a word of its own, so that a test may look for them in any answer.
"""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Collection

from api.models import ApiKey
from articles.models import ArticlePage
from communities.models.records import CommunityProposal
from contributions.models import CheckedLink, ImportedRecord
from home.models import HomePin
from media.models import ContributionFile, CreditedImage
from members.models import ContactMessage, Member, Workshop
from moderation.actions import open_case
from moderation.models import CannedAnswer, Case, Sweep
from movein.models import Move, MovedAuthor
from press.models import Programme
from sources.models import Source
from surveys.models import Answer
from surveys.models.ideas import Idea
from tests.factories import media
from tests.factories.communities import make_resource, section_of
from tests.factories.surveys import make_survey
from webhooks.models import Delivery, Endpoint

PREFIX = "SECRET-"


def person(name, **fields):
    """A member who may sign in, whose address is confirmed."""
    return Member.objects.create_user(
        f"{name.lower()}@example.org", "un-long-secret", display_name=name, confirmed_at=timezone.now(), **fields
    )


def draft_in(parent, title, owner, **fields):
    """A page that was never published, with a revision and a line in the log."""
    page = parent.add_child(
        instance=ArticlePage(title=title, draft_title=title, live=False, owner=owner, author=owner, **fields)
    )
    page.save_revision(user=owner, log_action=True)
    return page


def media_in(collection, word):
    """A picture and a file of a collection, each with a tag."""
    picture = CreditedImage.objects.create(
        title=f"{PREFIX}PICTURE-{word}", collection=collection, file=ContentFile(media.jpeg(), "picture.jpg")
    )
    file = ContributionFile.objects.create(
        title=f"{PREFIX}FILE-{word}", collection=collection, file=ContentFile(media.PDF, "file.pdf")
    )
    picture.tags.add(f"{PREFIX}PICTURE-TAG-{word}")
    file.tags.add(f"{PREFIX}FILE-TAG-{word}")
    return picture, file


def secrets_in_tree(parent, owner, collection, word):
    """Pages, pictures and files below a section: a draft, a changed page, a scheduled, a locked, a discarded one."""
    draft = draft_in(parent, f"{PREFIX}DRAFT-{word}", owner)
    draft.tags.add(f"{PREFIX}TOPIC-{word}")
    draft.save()
    changed = parent.add_child(instance=ArticlePage(title="PUBLISHED", owner=owner, author=owner))
    changed.save_revision(user=owner).publish(user=owner, skip_permission_checks=True)
    picture, file = media_in(collection, word)
    changed.title, changed.lead_image = f"{PREFIX}CHANGE-{word}", picture
    revision = changed.save_revision(user=owner, log_action=True)
    scheduled = draft_in(parent, f"{PREFIX}SCHEDULED-{word}", owner)
    scheduled.go_live_at = timezone.now() + timedelta(days=3)
    scheduled.save_revision(user=owner, approved_go_live_at=scheduled.go_live_at)
    locked = draft_in(parent, f"{PREFIX}LOCKED-{word}", owner)
    ArticlePage.objects.filter(pk=locked.pk).update(locked=True, locked_by=owner, locked_at=timezone.now())
    return {
        "parent": parent.pk,
        "draft": draft.pk,
        "changed": changed.pk,
        "revision": revision.pk,
        "scheduled": scheduled.pk,
        "locked": locked.pk,
        "picture": picture.pk,
        "file": file.pk,
        "collection": collection.pk,
    }


def secrets_of_community(community, owner, word="B"):
    """What a community keeps for itself."""
    things = secrets_in_tree(section_of(community), owner, community.rights.collection, word)
    about = community.get_children().get(slug="a-propos").specific
    about.title = f"{PREFIX}ABOUT-{word}"
    about.save_revision(user=owner, log_action=True)
    resource = make_resource(community, title=f"{PREFIX}RESOURCE-{word}", is_published=False)
    return things | {"community": community.pk, "about": about.pk, "resource": resource.pk}


def secrets_of_territory(territory, owner, word="T"):
    """What the animators of a territory alone may read."""
    home = territory.root_page.specific
    home.title = f"{PREFIX}HOME-{word}"
    home.save_revision(user=owner, log_action=True)
    index = home.get_children().get(slug="communautes").specific
    index.title = f"{PREFIX}INDEX-{word}"
    index.save_revision(user=owner, log_action=True)
    collection = Collection.objects.filter(name=territory.hostname).first()
    things = secrets_in_tree(home.get_children().get(slug="articles"), owner, collection, word)
    reported = person(f"{PREFIX}REPORTED-{word}", home_territory=territory)
    ArticlePage.objects.filter(pk=things["changed"]).update(author=reported)
    changed = ArticlePage.objects.get(pk=things["changed"])
    case = open_case(kind="contribution", thing=changed)[0]
    Case.objects.filter(pk=case.pk).update(title=f"{PREFIX}CASE-{word}")
    survey = make_survey(territory, title=f"{PREFIX}SURVEY-{word}", live=False)
    Answer.objects.create(page=survey, form_data={"et_encore": f"{PREFIX}WORDS-{word}"})
    today = timezone.localdate()
    source = Source.objects.create(
        territory=territory, name=f"{PREFIX}SOURCE-{word}", address="https://a.example/flux", key=f"key-{word}"
    )
    imported = ImportedRecord.objects.create(territory=territory, source=source.key, uid="one", contribution=changed)
    message = ContactMessage.objects.create(
        sender=owner, recipient=reported, text=f"{PREFIX}MESSAGE-{word}", reported_at=timezone.now()
    )
    webhook = Endpoint.objects.create(
        territory=territory, label=f"{PREFIX}WEBHOOK-{word}", url="https://a.example/SECRET-ADDRESS", created_by=owner
    )
    key, _secret = ApiKey.objects.issue(territory=territory, name=f"{PREFIX}KEY-{word}", created_by=owner)
    return things | {
        "webhook": webhook.pk,
        "delivery": Delivery.objects.create(endpoint=webhook, event="test", excerpt=f"{PREFIX}EXCERPT-{word}").pk,
        "key": key.pk,
        "move": Move.objects.create(
            territory=territory, by=owner, name=f"{PREFIX}MOVE-{word}", state=Move.State.READY
        ).pk,
        "moved_author": MovedAuthor.objects.create(
            territory=territory, source="wp.example", login=word, name=f"{PREFIX}AUTHOR-{word}", email="a@wp.example"
        ).pk,
        "site": territory.pk,
        "home": home.pk,
        "index": index.pk,
        "reported": reported.pk,
        "case": case.pk,
        "survey": survey.pk,
        "source": source.pk,
        "imported": imported.pk,
        "message": message.pk,
        "pin": HomePin.objects.create(home=home, contribution=changed).pk,
        "link": CheckedLink.objects.create(contribution=changed, url="https://a.example/mort").pk,
        "sweep": Sweep.objects.create(member=reported, territory=territory, by=owner).pk,
        "answer": CannedAnswer.objects.create(
            territory=territory, title=f"{PREFIX}ANSWER-{word}", text=f"{PREFIX}ANSWER-{word}"
        ).pk,
        "idea": Idea.objects.create(territory=territory, title=f"{PREFIX}IDEA-{word}", is_hidden=True).pk,
        "workshop": Workshop.objects.create(
            territory=territory,
            name=f"{PREFIX}WORKSHOP-{word}",
            starts_at=timezone.now(),
            ends_at=timezone.now() + timedelta(hours=2),
        ).pk,
        "programme": Programme.objects.create(
            territory=territory, title=f"{PREFIX}PROGRAMME-{word}", first_day=today, last_day=today
        ).pk,
        "proposal": CommunityProposal.objects.create(
            territory=territory, proposer=reported, name=f"{PREFIX}PROPOSAL-{word}", purpose="Voir"
        ).pk,
    }
