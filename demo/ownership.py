"""Whether the demo may be built into a database: only into its own, or into one with nobody in it.

The demo brings an administrator whose password is public, and builds hundreds of pages. Which settings a process runs
with does not tell whose database it has got, so the database is asked.
"""

from django.conf import settings
from django.db import connection
from wagtail.models import Site

from members.models import Member

#: A table without rows that the demo makes before anything else; its presence is the mark. No model of Django's:
#: it must be readable before migrations have run, and an installation never has it.
MARK = "made_by_the_demo"
BESIDE = (
    "Give it a folder of its own: "
    "env -u DATABASE_URL DJANGO_SETTINGS_MODULE=config.settings.development make run DATA_DIR=/tmp/demo"
)
#: Ours that must be there before anybody can be asked about.
PEOPLE, TERRITORIES = Member._meta.db_table, Site._meta.db_table


class NotOurs(Exception):
    """The demo is not for this installation or this database; the message says why and what to do instead."""


def claim_database():
    """Marks the database as the demo's; raises NotOurs in production, or when it holds anything else.

    Ours are a database with the mark, one without any table, and one whose members and sites are none but the demo's
    (a migrated, empty one, or a demo that was built before there was a mark). To be called before migrating.
    """
    if not settings.IS_DEMO_ALLOWED:
        raise NotOurs(
            f"The demo never runs with the settings of an installation (DATABASE_URL names its database).\n{BESIDE}"
        )
    tables = set(connection.introspection.table_names())
    if MARK in tables:
        return
    if found := strangers(tables):
        raise NotOurs(
            f"The demo builds only into a database of its own, and {connection.settings_dict['NAME']} holds {found}.\n"
            f"{BESIDE}"
        )
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {MARK} (version integer)")


def strangers(tables):
    """What a database with these tables holds that is not of the demo, in words; "" when there is nothing."""
    if not tables:
        return ""
    if not {PEOPLE, TERRITORIES} <= tables:
        return "the tables of something else"
    people = Member.objects.exclude(email__endswith=settings.DEMO_DOMAIN).count()
    hosts = (
        Site.objects.exclude(hostname__endswith="localhost").order_by("hostname").values_list("hostname", flat=True)
    )
    parts = [f"{people} accounts of its own"] * bool(people) + [f"the territory of {host}" for host in hosts]
    return ", ".join(parts)
