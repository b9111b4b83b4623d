"""System checks: settings with which several processes or machines would not share what they must."""

from django.conf import settings
from django.core.checks import Error, Tags, register

#: Caches that only one process, or only the processes of one machine, can see.
OF_ONE_PROCESS = ("LocMemCache", "DummyCache")
OF_ONE_MACHINE = ("SharedFileCache", "FileBasedCache")
#: Caches of Django that count by reading and then writing: of two processes at the same time one is not counted.
MISCOUNTING = ("FileBasedCache", "DatabaseCache")


@register(Tags.caches, deploy=True)
def shared_stores(app_configs, **kwargs):
    """Limits, one-time tokens, outages and counts stand in the cache: every process must see the same one."""
    backend = settings.CACHES["default"]["BACKEND"].rpartition(".")[2]
    problems = []
    if backend in OF_ONE_PROCESS:
        problems.append(
            Error(
                "The cache belongs to one process: limits would count in each of them apart.",
                hint="Leave CACHE_URL empty (a cache in files, for one machine), or name a Redis server.",
                id="jobs.E001",
            )
        )
    if backend in MISCOUNTING:
        problems.append(
            Error(
                "The cache loses counts when two processes count at the same time: limits would let too many through.",
                hint="Leave CACHE_URL empty (a cache in files that locks, for one machine), or name a Redis server.",
                id="jobs.E005",
            )
        )
    if settings.MACHINES > 1:
        problems += [Error(*words, id=number) for number, words in _of_one_machine(backend)]
    return problems


def _of_one_machine(backend):
    """(id, (message, hint)) of what cannot be shared by several machines."""
    if backend in OF_ONE_MACHINE:
        yield (
            "jobs.E002",
            ("MACHINES says several, and the cache is in files of one of them.", "Name a Redis server in CACHE_URL."),
        )
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite"):
        yield "jobs.E003", ("MACHINES says several, and SQLite serves one.", "Name a PostgreSQL in DATABASE_URL.")
    if settings.STORAGES["default"]["BACKEND"].endswith(("FileSystemStorage", "LocalMedia")):
        yield (
            "jobs.E004",
            (
                "MACHINES says several, and pictures lie in a folder of one of them.",
                "Name an object store in MEDIA_STORAGE_URL, or a folder that all of them mount, with MACHINES=1.",
            ),
        )
