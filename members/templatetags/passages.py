"""`{{ page.url|passage:request }}`: a link to another territory that carries the sign-in."""

from django import template

from members.passages import passage_to

register = template.Library()


@register.filter
def passage(address, request):
    return passage_to(request, str(address or ""))
