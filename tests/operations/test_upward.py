"""No string names what an import may not: settings, addresses, models and relations of apps above."""

import pytest
from operations.upward import Names, find_upward_strings, in_code, in_settings

NAMES = Names(
    layers={"config": 0, "home": 1, "search": 1, "follows": 2, "contributions": 3, "members": 4},
    addresses={
        "search:tag": "search", "follows:confirm": "follows", "members:profile": "members", "account_login": "allauth",
    },
    relations={"follows": frozenset({"follows"}), "owned_pages": frozenset({"wagtail", "follows"})},
)  # fmt: skip

WRONG = {
    "an address above": 'reverse("search:tag", args=[slug])',
    "a redirect above": 'return redirect("follows:confirm", key)',
    "a named argument": 'resolve_url(viewname="search:tag")',
    "a lazy one": 'LINK = urls.reverse_lazy("search:tag")',
    "a foreign key": 'place = models.ForeignKey("follows.Follow", on_delete=models.CASCADE)',
    "a link through": 'tags = models.ManyToManyField("Tag", through="follows.TagLink")',
    "a model by its label": 'apps.get_model("follows.Follow")',
    "a model by two names": 'apps.get_model("follows", "Follow")',
    "a way back": 'found = getattr(member, "follows", None)',
    "whether there is one": 'if hasattr(member, "follows"): pass',
}
RIGHT = {
    "an address below": 'reverse("members:profile", args=[slug])',
    "a package's": 'redirect("account_login")',
    "a path": 'redirect("/agenda/")',
    "our own": "reverse(name)",
    "a foreign key below": 'author = models.ForeignKey("members.Member", on_delete=models.CASCADE)',
    "one in this app": 'tag = models.ForeignKey("Tag", on_delete=models.CASCADE)',
    "of a package": 'page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE)',
    "an attribute": 'getattr(error, "code", "")',
    "a relation that a package has too": 'getattr(member, "owned_pages")',
    "what middleware sets": 'getattr(self.request, "follows", None)',
}


@pytest.mark.parametrize("way", WRONG)
def test_a_string_that_reaches_up_is_found(way):
    [found] = in_code(f"def f():\n    {WRONG[way]}" if "return" in WRONG[way] else WRONG[way], "contributions", NAMES)
    assert "contributions may not import" in found.what


@pytest.mark.parametrize("way", RIGHT)
def test_one_that_does_not_is_left_alone(way):
    assert in_code(RIGHT[way], "contributions", NAMES) == []


def test_apps_side_by_side_do_not_reach_each_other():
    [found] = in_code('reverse("search:tag")', "home", NAMES)
    assert str(found) == "module.py:1: reverse('search:tag'): home may not import search"
    assert in_code('reverse("search:tag")', "search", NAMES) == []


def test_settings_of_our_own_name_no_code():
    source = """
POST_LETTER = "notifications.actions.post_letter"
LETTER_SETTINGS_URL = "members:profile"
OWNERS = ["members.Member"]
"""
    names = Names({**NAMES.layers, "notifications": 3}, NAMES.addresses, NAMES.relations)
    assert [(found.line, found.what) for found in in_settings(source, names)] == [
        (2, "a setting names 'notifications.actions.post_letter'"),
        (3, "a setting names 'members:profile'"),
        (4, "a setting names 'members.Member'"),
    ]


def test_settings_of_django_and_of_packages_may():
    source = """
MIDDLEWARE = ["members.views"]
AUTH_USER_MODEL = "members.Member"
ACCOUNT_ADAPTER = "members.adapter.AccountAdapter"
WAGTAILIMAGES_IMAGE_MODEL = "members.Member"
DEMO_DOMAIN = "members.example"
"""
    assert in_settings(source, NAMES) == []


def test_the_project_has_none():
    assert find_upward_strings() == []
