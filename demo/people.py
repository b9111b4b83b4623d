"""The members of the demo, and the accounts one may sign in with."""

from datetime import timedelta
from random import Random

from django.conf import settings
from django.utils import timezone

from demo.members import ACCOUNTS, ADMINISTRATOR, INSTITUTIONS, PERSONS
from home.bodies import typeset
from members.models import Member

PASSWORD = settings.DEMO_PASSWORD
ACTIVITIES = {
    "rof": Member.Activity.TEACHING, "herch": Member.Activity.RESEARCH, "édiat": Member.Activity.MEDIATION,
    "ssociation": Member.Activity.ASSOCIATION, "tudiant": Member.Activity.STUDENT, "octorant": Member.Activity.RESEARCH,
    "ournalist": Member.Activity.MEDIA, "nseignant": Member.Activity.TEACHING, "ycéen": Member.Activity.STUDENT,
}  # fmt: skip


def account_lines():
    """What the terminal shows of the accounts of the demo: their password, then a line for each."""
    lines = [f"  {address:<28} {role}" for address, role in ACCOUNTS.values()]
    return [f"Demo accounts, all with the password {PASSWORD}:", *lines]


def build_members(home_territories):
    """{key: member} of all members; `home_territories` gives the site of those who are not of the first one."""
    known = {member.slug: member for member in Member.objects.filter(email__endswith=settings.DEMO_DOMAIN)}
    members = {}
    for kind, people in ((Member.AccountKind.PERSON, PERSONS), (Member.AccountKind.INSTITUTION, INSTITUTIONS)):
        for key, name, occupation, city, biography in people:
            territory = home_territories.get(key, home_territories[""])
            members[key] = known.get(key) or _member(key, name, occupation, city, biography, kind, territory)
    return members


def _member(key, name, occupation, city, biography, kind, territory):
    since = timezone.now() - timedelta(days=Random(key).randint(440, 900))
    email, _role = ACCOUNTS.get(key, (f"{key}@people.demo.example", ""))
    activity = next((activity for start, activity in ACTIVITIES.items() if start in occupation), "")
    is_admin = key == ADMINISTRATOR
    return Member.objects.create_user(
        email,
        PASSWORD if key in ACCOUNTS else None,
        display_name=typeset(name),
        slug=key,
        account_kind=kind,
        occupation=typeset(occupation),
        biography=typeset(biography),
        city=typeset(city),
        activity=activity,
        home_territory=territory,
        date_joined=since,
        confirmed_at=since,
        established_at=since + timedelta(days=9),
        in_directory=not is_admin,
        is_staff=is_admin,
        is_superuser=is_admin,
    )
