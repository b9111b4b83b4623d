"""Fills an empty database for a run, in a process of its own; prints what the load needs to know as JSON.

python prepare.py CONTRIBUTIONS MEMBERS SUBSCRIBERS
"""

import json
import sys
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

import django  # noqa: E402

django.setup()

from allauth.account.models import EmailAddress  # noqa: E402
from django.conf import settings  # noqa: E402
from django.contrib.auth.hashers import make_password  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402
from operations.bench.building import COMMON_WORD, FREQUENT_WORD, RARE_WORD, Builder  # noqa: E402
from operations.schema import prepare_database  # noqa: E402

from contributions.models import Contribution, Tag  # noqa: E402
from follows.models import Subscription  # noqa: E402
from home.actions import create_territory  # noqa: E402
from members.models import Member  # noqa: E402

PASSWORD = "une-longue-charge-mixte"


def main(contributions, members, subscribers):
    prepare_database(lambda *_words: None)
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():  # STATIC_ROOT may keep them for another run
        call_command("collectstatic", interactive=False, verbosity=0)
    builder = Builder(contributions)
    builder.build()
    create_territory(name="Voisine", host="voisine.localhost", language="fr", tagline="", is_open=True)
    people = builder.members[:members]
    # Hashed once: to be told the password costs the server, not the preparation.
    Member.objects.filter(pk__in=[member.pk for member in people]).update(
        password=make_password(PASSWORD), established_at=timezone.now(), confirmed_at=timezone.now()
    )
    EmailAddress.objects.bulk_create(
        EmailAddress(user=member, email=member.email, verified=True, primary=True) for member in people
    )
    Subscription.objects.bulk_create(
        Subscription(
            email=f"lettre{number}@load.example", territory=builder.territory, confirmed_at=timezone.now(),
            consent="lettre",
        )
        for number in range(subscribers)
    )  # fmt: skip
    newest = Contribution.objects.live().local().newest_first()[:60]
    tags = Tag.objects.with_count().order_by("-count")[:8]
    known = {
        "password": PASSWORD,
        "members": [member.email for member in people],
        "pages": [[page.pk, page.short_code, urlsplit(page.get_url()).path] for page in newest],
        "tags": [tag.get_absolute_url() for tag in tags],
        "words": [COMMON_WORD, FREQUENT_WORD, RARE_WORD],
    }
    print(json.dumps(known))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
