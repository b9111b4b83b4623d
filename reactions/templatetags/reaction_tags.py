"""``{% load reaction_tags %}``: what a page shows of the reactions to it."""

from django import template

from reactions import permissions, votes
from reactions.forms import CommentForm
from reactions.people import person_of
from reactions.threads import discussion_of

register = template.Library()


@register.simple_tag(takes_context=True)
def recommended(context, page):
    """``{% recommended page as pressed %}``: whether whoever reads has recommended it; no query for most readers."""
    request = context["request"]
    return bool(page.pk) and votes.has_recommended(contribution=page, person=person_of(request))


@register.simple_tag(takes_context=True)
def supported(context, project):
    """``{% supported page as mine %}``: whether the member who reads supports this project."""
    user = context["request"].user
    return user.is_authenticated and project.supports.filter(member=user).exists()


@register.filter
def open_to_support(project):
    return permissions.may_support(project)


@register.simple_tag(takes_context=True)
def discussion_below(context, page):
    """``{% discussion_below page as discussion %}``: the first page of its threads; None for a page not on line."""
    if not page.pk or not permissions.may_react(page):
        return None
    return discussion_of(page, context["request"].user)


@register.simple_tag(takes_context=True)
def member_comment_form(context, page):
    """``{% member_comment_form page as form %}``: for a member; readers get a page of their own."""
    user = context["request"].user
    return CommentForm(contribution=page, member=user) if user.is_authenticated else None
