"""What most tests stand on: a territory with its sections, and people."""

import gc
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from config.hosts import forget_territories
from config.page_cache.store import page_store
from config.page_cache.writes import tell_hard
from django.conf import settings
from django.core.cache import cache as memory
from django.core.signals import setting_changed
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone, translation
from operations.schema import prepare_database
from wagtail.models import Page, Site

from contributions.kinds import KINDS
from home.models import HomePage
from members.models import Member
from territories.models import Territory
from tests.factories.editor import Tab
from tests.made_once import MADE
from tests.migrated import copy_to
from tests.postgres import postgresql  # noqa: F401 (a fixture)
from tests.territory_rows import RowsOf

#: The files that take longest, after the stories: one that began last would be waited for alone.
LONGEST = [
    "test_walls.py",
    "test_every_address.py",
    "test_schemathesis.py",
    "test_demo.py",
    "test_admin_permissions.py",
]


def pytest_configure():
    """A test that forgets to ask for its database finds none, rather than that of whoever runs the tests."""
    gc.set_threshold(100_000, 20, 20)  # what is imported and collected stays: see below
    settings.DATABASES["default"].update(for_tests_only(settings.DATABASES["default"], settings.DATA_DIR))


def for_tests_only(database, folder):
    """What of a database's settings changes for a run of tests: the name that they use, and one that nobody does."""
    used = database.get("TEST", {}).get("NAME") or f"test_{database['NAME']}"
    is_file = database["ENGINE"].endswith("sqlite")
    unused = str(Path(folder) / "of-no-test.sqlite3") if is_file else f"{database['NAME']}_of_no_test"
    return {"NAME": unused, "TEST": {**database.get("TEST", {}), "NAME": used}}


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items):
    """Which worker runs what: a file stays on one, for what its tests share is made once.

    The browser stories are one group, since each worker that runs any starts a server, a browser and collects the
    static files. They and what else takes longest begin; tests with real transactions, which empty the database, end.
    """
    for item in items:
        if is_story(item):
            group = "stories"
            item.add_marker(pytest.mark.e2e)
        elif empties_the_database(item):
            group = f"transactions {item.path.name}"
            item.add_marker(pytest.mark.transactions)
        else:
            group = str(item.path.relative_to(Path(__file__).parent))
        item.add_marker(pytest.mark.xdist_group(group))
    sorted_by_others = yield
    items.sort(key=turn_of)
    return sorted_by_others


def pytest_collection_finish():
    """What was imported and collected, half a million objects, is garbage of no test: it is looked through no more.

    Otherwise Python did so again every few tests, an eighth of the processor's time of a run.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def turn_of(item):
    if is_story(item):
        return 0
    if empties_the_database(item):
        return len(LONGEST) + 2
    return LONGEST.index(item.path.name) + 1 if item.path.name in LONGEST else len(LONGEST) + 1


def is_story(item):
    return item.path.parent.name == "e2e"


def empties_the_database(item):
    """Whether a test has real transactions, after which its tables are emptied and filled again."""
    mark = item.get_closest_marker("django_db")
    if not mark or not mark.kwargs.get("transaction"):
        return False
    if not mark.kwargs.get("serialized_rollback"):  # the next one would find content types made meanwhile
        raise pytest.UsageError(f"{item.nodeid}: real transactions want serialized_rollback=True")
    return True


def pytest_make_parametrize_id(val, argname):
    """A file is named by its size, not by its bytes."""
    return f"{argname}{len(val)}" if isinstance(val, bytes) and len(val) > 40 else None


@pytest.fixture(scope="session")
def migrated_folder(pytestconfig):
    """Where the migrated database is kept that others are copies of."""
    return pytestconfig.cache.mkdir("migrated")


@pytest.fixture(scope="session")
def django_db_keepdb():
    """The database is there before Django looks: see below."""
    return True


@pytest.fixture(scope="session")
def django_db_createdb():
    """Told to make the database anew, we make it anew."""
    return False


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, request, migrated_folder, django_db_blocker
):
    if not is_sqlite():
        with django_db_blocker.unblock():
            make_postgresql_database()
        return
    options, name = request.config.option, settings.DATABASES["default"]["TEST"]["NAME"]
    if options.create_db or not (options.reuse_db and Path(name).exists()):
        copy_to(name, migrated_folder)


def make_postgresql_database():
    """A new test database of PostgreSQL, begun with the snapshot of the schema."""
    usual, name = connection.settings_dict["NAME"], connection.creation._get_test_db_name()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{name}"')
    connection.settings_dict["NAME"] = name
    prepare_database()
    connection.close()
    connection.settings_dict["NAME"] = usual


def is_sqlite():
    return settings.DATABASES["default"]["ENGINE"].endswith("sqlite")


def make_territory(hostname, slug, *, is_default=False, port=80):
    """A home page with a section for each kind of contribution, on a host of its own."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title=slug.capitalize(), slug=slug))
    site = Site.objects.create(
        hostname=hostname, port=port, site_name=slug, root_page=home, is_default_site=is_default
    )
    territory = Territory.objects.create(site=site, name="Echosciences", tagline=slug.capitalize(), is_open=True)
    with translation.override("fr"):
        for spec in KINDS.values():
            home.add_child(instance=spec.index(title=str(spec.section_title), slug=spec.section))
    return territory


@pytest.fixture(autouse=True)
def _nothing_cached():
    """What one test leaves in the cache (limits reached, sizes of a picture with the same number) is no other's.

    Nor are pages that were kept, and the hosts of territories, of which taking a test back tells nobody.
    """
    memory.clear()
    MADE.clear()
    forget_territories()
    page_store().memory.clear()
    tell_hard()


@setting_changed.connect
def forget_pages(**_signal):
    """Settings change only in tests; elsewhere a process begins with its own."""
    tell_hard()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, migrated_folder):
    """The database of a run begins with the first territory: making its pages anew for each test took minutes."""
    with django_db_blocker.unblock():
        if is_sqlite() and not Page.objects.exists():  # kept from a run whose last test emptied it
            connection.close()
            copy_to(connection.settings_dict["NAME"], migrated_folder)
        first_territory()
        # What tests with real transactions find when they ask for the beginning again (`serialized_rollback`).
        connection._test_serialized_contents = connection.creation.serialize_db_to_string()


def first_territory():
    """The territory whose host is the test client's own, and no page but its own."""
    found = Territory.objects.at("testserver")
    if found is None:  # a new database, or one that a test with real transactions has emptied
        Site.objects.all().delete()
        Page.objects.filter(depth=2).delete()
        found = make_territory("testserver", "grenoble", is_default=True)
    return found


def second_territory():
    """Another territory of the same installation, at `occitanie.testserver`."""
    found = Territory.objects.at("occitanie.testserver")
    return found or rows_of_the_second().write(Page.get_first_root_node())


@cache
def rows_of_the_second():
    """The rows that the second territory consists of; nothing stays of how they were found."""
    with transaction.atomic():
        rows = RowsOf(make_territory("occitanie.testserver", "occitanie"))
        transaction.set_rollback(True)
    return rows


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    """What the fixtures of a whole file make: every test of the file begins from it, and takes back its own."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def territory(db):
    """The first territory."""
    return first_territory()


@pytest.fixture
def other_territory(territory):
    return second_territory()


@pytest.fixture
def clock(monkeypatch):
    """`clock("2026-11-27 23:30")` stops the time there, as clocks show it in Paris or in the zone that is named."""

    def stop(text, zone="Europe/Paris"):
        moment = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
        monkeypatch.setattr(timezone, "now", lambda: moment)
        return moment

    return stop


@pytest.fixture
def far_territory(other_territory):
    """The second territory, on the clock of La Réunion: three hours ahead of Paris in winter, two in summer."""
    Territory.objects.filter(pk=other_territory.pk).update(time_zone="Indian/Reunion")
    return Territory.objects.get(pk=other_territory.pk)


@pytest.fixture
def home(territory):
    return territory.root_page.specific


@pytest.fixture
def section(home):
    """`section("agenda")` is that index page of the first territory."""
    return lambda slug: home.get_children().get(slug=slug).specific


@pytest.fixture
def member(db):
    return Member.objects.create_user("marie@example.org", "un-long-secret", display_name="Marie Durand")


@pytest.fixture
def tab(territory, member):
    """A tab of the member's browser with the editor in it."""
    client = Client()
    client.force_login(member)
    return Tab(client)
