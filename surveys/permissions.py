"""Permissions of surveys and ideas: who answers, who proposes, who reads the answers."""

from django.core.exceptions import PermissionDenied
from wagtail.contrib.forms.utils import get_forms_for_user

from contributions.permissions import may_write
from territories.animators import territories_of

__all__ = ["check_reads_answers", "may_answer", "may_propose", "may_vote", "runs_surveys"]


def may_answer(person, survey):
    """Whether this person (reactions.people) may fill in this survey, if they have not yet."""
    if not survey.live or survey.is_closed:
        return False
    return not survey.is_for_members or bool(person.member and may_write(person.member))


def runs_surveys(user):
    return territories_of(user).exists()


def check_reads_answers(user, survey):
    """Those who may change the page of the survey read what was answered; nobody else."""
    if not get_forms_for_user(user).filter(pk=survey.pk).exists():
        raise PermissionDenied


def may_propose(member):
    return may_write(member)


def may_vote(member, idea):
    return may_write(member) and idea.is_open and not idea.is_hidden
