"""Asking every address of the admin for somebody's things: which of them an address means, and every question to it."""

from config.addresses import Rule
from django.contrib.messages import get_messages

from tests.addresses import admin_addresses, filled

#: Which secret a part of an address names, below each of these beginnings; the first one that fits.
NAMED = [
    ("admin/api/main/documents", {"pk": "file"}),
    ("admin/api/main/images", {"pk": "picture"}),
    ("admin/api/main/pages", {"pk": "draft"}),
    ("admin/pages/", {"pk": "changed", "revision_id": "revision"}),
    ("admin/documents/", {"pk": "file", "document_id": "file", "doc_id": "file"}),
    ("admin/images/", {"pk": "picture", "image_id": "picture"}),
    ("admin/move-in/authors", {"pk": "moved_author"}),
    ("admin/move-in", {"pk": "move"}),
    ("admin/webhooks/deliveries", {"pk": "delivery"}),
    ("admin/webhooks", {"pk": "webhook"}),
    ("admin/api-keys", {"pk": "key"}),
    ("admin/shared/page", {"pk": "changed"}),
    ("admin/shared", {"pk": "share"}),
    ("admin/ready_answers", {"pk": "answer"}),
    ("admin/ideas", {"pk": "idea"}),
    ("admin/sources/items", {"pk": "imported"}),
    ("admin/sources", {"pk": "source"}),
    ("admin/contribution-chooser", {"pk": "draft"}),
    ("admin/pin-chooser", {"pk": "draft"}),
    ("admin/member-chooser", {"pk": "reported"}),
    ("admin/members", {"pk": "reported"}),
    ("admin/workshops", {"pk": "workshop"}),
    ("admin/reported_messages", {"pk": "message"}),
    ("admin/sites", {"pk": "site"}),
    ("admin/users", {"pk": "reported"}),
    ("admin/pins/unpin", {"pk": "pin"}),
    ("admin/today/links", {"pk": "link"}),
    ("admin/pins/pin", {"pk": "changed"}),
    ("admin/today", {"pk": "changed"}),
    ("admin/log", {"instance_pk": "entry"}),
    ("admin/moderation/people", {"pk": "reported"}),
    ("admin/moderation/sweeps", {"pk": "sweep"}),
    ("admin/moderation", {"pk": "case"}),
    ("admin/papier", {"pk": "programme"}),
    ("admin/tag", {"pk": "topic", "instance_pk": "topic"}),
    ("admin/communities/propositions", {"pk": "proposal"}),
    ("admin/communities", {"pk": "community"}),
    ("admin/forms", {"page_id": "survey"}),
    ("admin/settings", {"pk": "site"}),
    ("admin/collections", {"pk": "collection"}),
    ("admin", {}),
]
EVERYWHERE = {
    "page_id": "draft",
    "parent_page_id": "parent",
    "page_to_move_id": "draft",
    "destination_id": "parent",
    "collection_id": "collection",
    "object_id": "draft",
    "territory_pk": "site",
    "page_pk": "draft",
    "pk": "draft",
}
#: Models of addresses that name one by their words.
MODELS = {
    "admin/settings": {"app_name": "territories", "model_name": "territory"},
    "admin/bulk": {"app_label": "wagtailcore", "model_name": "page", "action": "delete"},
    "admin/tag-autocomplete": {"app_name": "contributions", "model_name": "tag"},
    "admin/pages/create": {"app_label": "articles", "model_name": "articlepage"},
}
#: What is asked below each of these beginnings: Wagtail's ways of searching, filtering, choosing and exporting.
QUESTIONS = [
    ("admin/api", ["", "?search=SECRET", "?child_of=1&for_explorer=1"]),
    ("admin/bulk", ["?id={draft}&id={changed}&next=/admin/", "?id=all&childOf={parent}&next=/admin/"]),
    ("admin/choose-page", ["", "?q=SECRET", "?page_type=articles.ArticlePage", "?id={draft}&id={changed}"]),
    ("admin/images/chooser", ["", "?q=SECRET", "?id={picture}"]),
    ("admin/documents/chooser", ["", "?q=SECRET", "?id={file}"]),
    ("admin/tag-autocomplete", ["?term=SECRET"]),
    ("admin/pages", ["", "?q=SECRET&search_all=1"]),
    ("admin", ["?q=SECRET", "?export=csv"]),
]


def values_of(address, things):
    """The parts of an address as numbers of others' things; KeyError when nobody has said which one is meant."""
    named = next(names for start, names in NAMED if address.route.startswith(start))
    known = {name: things[key] for name, key in (EVERYWHERE | named).items()}
    words = next((words for start, words in MODELS.items() if address.route.startswith(start)), {})
    numbers = dict.fromkeys(
        ("session_id", "revision_id", "task_state_id", "task_id", "workflow_state_id", "workflow_pk",
         "uploaded_file_id", "restriction_id", "redirect_id"), 1
    )  # fmt: skip
    return numbers | known | words


def asked(address, secrets):
    """Every question to one address, once; one that names a thing is asked for each set of things."""
    questions = next(questions for start, questions in QUESTIONS if address.route.startswith(start))
    if address.names and not address.route.startswith("admin/bulk"):
        questions = questions[:1] if questions[0].startswith("?term") else [""]
    found = []
    for things in secrets if address.names else secrets[-1:]:
        where = filled(address, values_of(address, things))
        found += [where + question.format(**things) for question in questions]
    return list(dict.fromkeys(found))


def read(client, address):
    """The words of an answer."""
    return words_of(client, client.get(address))


def words_of(client, response):
    """The words of an answer, with the messages that the next page would show: they are told here, and nowhere else.

    A walk that is refused hundreds of times would carry as many messages from one answer to the next.
    """
    body = b"".join(response.streaming_content) if response.streaming else response.content
    told = [str(message) for message in get_messages(response.wsgi_request)]
    client.cookies.pop("messages", None)
    return "\n".join([body.decode(errors="replace"), *told])


def addresses():
    return [each for each in admin_addresses() if each.rule is not Rule.CLOSED and each.name != "wagtailadmin_logout"]
