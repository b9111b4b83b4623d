"""The directory of members and the public profile of each."""

from django.shortcuts import get_object_or_404, render

from members.models import Member


def directory(request):
    return render(request, "members/directory.html", {"members": Member.objects.filter(is_active=True)})


def profile(request, slug):
    member = get_object_or_404(Member, slug=slug, is_active=True)
    return render(request, "members/profile.html", {"member": member})
