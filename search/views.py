"""Search, and the pages of tags."""

from django.shortcuts import get_object_or_404, render

from contributions.models import Contribution, Tag


def search(request):
    query = request.GET.get("q", "")
    return render(request, "search/search.html", {"query": query})


def tag_index(request):
    return render(request, "search/tag_index.html", {"tags": Tag.objects.filter(alias_of=None)})


def tag(request, slug):
    found = get_object_or_404(Tag, slug=slug)
    contributions = Contribution.objects.live().tagged(found).newest_first().for_cards()
    return render(request, "search/tag.html", {"tag": found, "contributions": contributions})
