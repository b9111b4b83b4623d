"""Votes for projects: one per confirmed person, and none after the end."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from contributions.models import Contribution
from notifications.models import Mail
from reactions import votes
from reactions.models import Support
from tests.factories.contributions import ProjectFactory
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db

OURS = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def project(section):
    return ProjectFactory(parent=section("projets"))


def address(project):
    return f"/soutenir/{project.short_code}/"


def count(project):
    """The number, wherever it is written."""
    project.refresh_from_db()
    rows = Support.objects.filter(project=project).count()
    assert {project.support_count, Contribution.objects.get(pk=project.pk).card["supports"]} == {rows}
    return rows


def vote_by_letter(reader, project, email):
    response = reader.post(address(project), {"email": email})
    letter = Mail.objects.filter(recipient=email).order_by("-pk").first()
    return response, re.search(r"http://testserver(/soutenir/\S+)", letter.text)[1] if letter else ""


def test_a_member_votes_once_and_may_take_it_back(project, somebody, signed_in):
    client = signed_in(somebody)
    for _ in range(2):
        assert client.post(address(project), headers=OURS).status_code == 302
    assert count(project) == 1
    assert "1</b> vote" in client.get("/projets/").content.decode()
    client.post(address(project), {"support": "no"}, headers=OURS)
    assert count(project) == 0


def test_a_reader_votes_by_the_letters_link(project, reader):
    browser = reader()
    response, link = vote_by_letter(browser, project, "zoe@example.org")
    assert (response.status_code, count(project)) == (200, 0)
    browser.get(link)
    assert count(project) == 0
    for expected in (True, False):
        assert browser.post(link).context["counted"] is expected
    assert count(project) == 1
    vote_by_letter(browser, project, "ZOE@example.org")
    browser.post(link)
    assert (count(project), Support.objects.filter(voter__contains="zoe").count()) == (1, 0)


def test_a_member_who_votes_by_letter_is_one_person(project, somebody, reader, signed_in):
    _response, link = vote_by_letter(reader(), project, somebody.email)
    reader().post(link)
    signed_in(somebody).post(address(project), headers=OURS)
    assert (count(project), Support.objects.get().member) == (1, somebody)


def test_a_reader_who_becomes_a_member_is_one_person(project, reader):
    _response, link = vote_by_letter(reader(), project, "zoe@example.org")
    reader().post(link)
    member = MemberFactory(email="zoe@example.org")
    assert votes.support(project=project, email=member.email, member=member) is False
    assert (count(project), Support.objects.get().member) == (1, member)


def test_a_link_is_good_for_its_own_project(project, section, reader):
    other = ProjectFactory(parent=section("projets"))
    _response, link = vote_by_letter(reader(), project, "zoe@example.org")
    token = link.rstrip("/").rpartition("/")[2]
    assert reader().post(f"{address(other)}{token}/").status_code == 410
    assert count(other) == 0


def test_votes_are_frozen_at_the_end(project, somebody, signed_in, reader):
    signed_in(somebody).post(address(project), headers=OURS)
    _response, link = vote_by_letter(reader(), project, "zoe@example.org")
    project.ends_on = timezone.localdate() - timedelta(days=1)
    project.save()
    signed_in(MemberFactory()).post(address(project), headers=OURS)
    signed_in(somebody).post(address(project), {"support": "no"}, headers=OURS)
    reader().post(link)
    assert reader().post(address(project), {"email": "a@example.org"}).status_code == 409
    assert count(project) == 1
    assert "Ce projet est terminé" in reader().get(project.url).content.decode()


def test_saving_the_project_does_not_set_the_votes_back(project, somebody):
    before = type(project).objects.get(pk=project.pk)
    votes.support(project=project, email=somebody.email, member=somebody)
    before.raised_amount = 2000
    before.save()
    before.save_revision().publish()
    assert count(project) == 1


def test_other_sites_vote_for_nothing(project, somebody, signed_in):
    assert signed_in(somebody).post(address(project)).status_code == 403
    assert count(project) == 0


def test_projects_in_the_order_of_their_votes(project, section, client):
    second, third = (ProjectFactory(parent=section("projets")) for _ in range(2))
    for page, number in ((second, 2), (project, 1)):
        for member in MemberFactory.create_batch(number):
            votes.support(project=page, email=member.email, member=member)
    listed = [page.pk for page in client.get("/projets/?tri=supports").context["contributions"]]
    assert listed == [second.pk, project.pk, third.pk]
    assert [form.fields["tri"].choices[-1][0] for form in [client.get("/articles/").context["filters"]]] == [
        "recommended-month"
    ]


def test_my_supported_projects(project, somebody):
    votes.support(project=project, email=somebody.email, member=somebody)
    assert [each.project.pk for each in Support.objects.by(somebody)] == [project.pk]
