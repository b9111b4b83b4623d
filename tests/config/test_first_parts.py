"""Addresses are found by their first part as they would be by trying every pattern."""

import pytest
from config import urls
from config.first_parts import by_first_part
from django.http import HttpResponse
from django.urls import NoReverseMatch, Resolver404, URLResolver, include, path, re_path, reverse
from django.urls.resolvers import RegexPattern
from django.utils.translation import gettext_lazy

from tests.config.patterns import address, patterns

VALUES = ["1", "neige", "articles", "a/b", "0", "9" * 25, "é", "x.svg", "flux.atom"]
OTHERS = ["", "articles/neige", "articles/neige/", "nowhere", "nowhere/", "readyz", "readyz/", "admin", "admin/", "api/v1",
          "documents/1", "documents/1/a.pdf", "media/x/y", "Admin/", "//", "/", "a//b", "admin/nowhere/", "communautes/x/y/z/"]  # fmt: skip


def answer(resolver, tried):
    try:
        found = resolver.resolve(tried)
    except Resolver404:
        return None
    return found.func, found.args, found.kwargs, found.url_name, found.app_names, found.namespaces, found.route


def plain(listed):
    return URLResolver(RegexPattern(r"^/"), [*listed])


def test_every_address_is_found_as_by_trying_every_pattern():
    quick, one_by_one = plain(urls.urlpatterns), plain([*urls.named, urls.urlpatterns[-1]])
    made = {address(parts, lambda _name: value) for _name, parts in patterns() for value in VALUES}  # noqa: B023
    tried = sorted({*made, *(f"{each}more" for each in made), *(f"/{other}" for other in OTHERS)})
    assert {each for each in tried if answer(quick, each) != answer(one_by_one, each)} == set()
    assert len({answer(quick, each)[3] for each in tried if answer(quick, each)}) > 300


def test_a_page_of_the_tree_is_compared_with_few():
    [by_part, _serve] = urls.urlpatterns

    def leaves(resolver):
        return sum(leaves(each) if isinstance(each, URLResolver) else 1 for each in resolver.url_patterns)

    assert leaves(by_part._of_other_parts) * 20 < leaves(by_part)


def view(request, **values):
    return HttpResponse("")


@pytest.mark.parametrize(
    ("pattern", "addresses"),
    [
        (path("a/b/", view, name="x"), ["a/b/", "a/", "b/", "a"]),
        (path("a", view), ["a", "a/", "ab"]),
        (path("", view), ["", "a"]),
        (path("<slug:s>/b/", view), ["a/b/", "z/b/", "z/"]),
        (path("a-<slug:s>/", view), ["a-b/", "a/"]),
        (path("a", include([path("b/", view), path("/c/", view)])), ["ab/", "a/c/", "a"]),
        (path("", include([path("", view), path("a/", view), path("<int:n>/", view)])), ["", "a/", "7/", "b/"]),
        (path(gettext_lazy("Search"), view), ["Search", "Rechercher"]),
        (re_path(r"^a/?$", view), ["a", "a/", "ab"]),
        (re_path(r"^ab?/", view), ["a/", "ab/", "abc/"]),
        (re_path(r"^(a|b)/", view), ["a/", "b/", "c/"]),
        (re_path(r"a/", view), ["a/", "ba/"]),
        (re_path(r"", view), ["a/", ""]),
        (re_path(r"", include([re_path(r"^a/", view)])), ["a/", "b/"]),
    ],
)
def test_any_form_of_pattern(pattern, addresses):
    others = [
        path("first/", view),
        pattern,
        path("z/<slug:s>/", view, {"extra": 1}),
        re_path(r"^(?P<rest>\w)/$", view),
    ]
    quick, one_by_one = plain(by_first_part(others)), plain(others)
    tried = [f"/{each}" for each in [*addresses, "first/", "z/b/", "q/", ""]]
    assert [answer(quick, each) for each in tried] == [answer(one_by_one, each) for each in tried]


def test_name_spaces_and_values_are_kept():
    inner = ([path("list/", view, name="list"), path("other/", view, name="other")], "shop")
    patterns = by_first_part([path("shop/", include(inner, namespace="s"), {"given": 2}), path("shops/", view)])
    resolver = plain(patterns)
    found = resolver.resolve("/shop/list/")
    assert (found.view_name, found.app_names, found.kwargs) == ("s:list", ["shop"], {"given": 2})


def test_addresses_are_written_from_their_names():
    assert reverse("ready") == "/readyz"
    with pytest.raises(NoReverseMatch):
        reverse("nothing-of-the-kind")
