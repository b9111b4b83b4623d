"""The pictures of videos and posts: found and fetched by our server, in the background, through the fetch guard.

A page only carries a signed address of ours. The first visit to it asks for the picture, later ones receive it; nobody
but our own pages can make the server fetch anything, since nobody else can sign.
"""

from datetime import timedelta
from io import BytesIO
from urllib.parse import urljoin

from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.utils import timezone

from contributions.body.embeds import EmbedError, parse_embed
from intake.fetch import FetchError, fetch
from intake.html_head import head_of
from media.models import EmbedPicture
from media.pictures import clean_picture

MAX_TRIES = 4
RETRY_AFTER = timedelta(hours=12)
#: Wide enough for the text column on a fine screen.
MAX_SIDE = 1280

_signer = Signer(salt="contributions.embed_picture")


def sign_embed(embed):
    """A token for the picture of this embed, that only our own pages can make."""
    return _signer.sign_object(embed.url, compress=True)


def read_signed_embed(token):
    """The embed of a token; None when it is not ours."""
    try:
        return parse_embed(_signer.unsign_object(token))
    except (BadSignature, EmbedError, ValueError):
        return None


def embed_picture_for(embed, *, ask):
    """The row of this embed's picture; ``ask(pk)`` is called when it is time to look for the picture."""
    picture, _created = EmbedPicture.objects.get_or_create(url=embed.url[:500])
    if not picture.file and picture.tries < MAX_TRIES:
        due = timezone.now() - RETRY_AFTER
        # Compare and set: of several readers at once, one asks.
        waiting = EmbedPicture.objects.filter(pk=picture.pk, tries=picture.tries).exclude(tried_at__gt=due)
        with transaction.atomic():
            if waiting.update(tries=picture.tries + 1, tried_at=timezone.now()):
                ask(picture.pk)
    return picture


def fetch_embed_picture(*, picture, allowance=None):
    """Looks for the picture and keeps it. True when there is one."""
    try:
        embed = parse_embed(picture.url)
        found = find_picture(embed.picture_kind, embed.picture_url, allowance=allowance)
    except (EmbedError, FetchError, ValidationError):
        return False
    picture.file.save(found.name, found, save=True)
    return True


def find_picture(kind, url, *, allowance=None):
    """The picture at an address, or the one that an oEmbed answer or a page names."""
    if kind == "oembed":
        url = _named_by_oembed(_ok(fetch(url, allowance=allowance)))
    elif kind == "page":
        url = _named_by_page(_ok(fetch(url, headers={"Accept": "text/html"}, allowance=allowance)))
    answer = _ok(fetch(url, headers={"Accept": "image/*"}, allowance=allowance))
    return clean_picture(BytesIO(answer.body), name="apercu", max_side=MAX_SIDE)


def _ok(answer):
    if answer.status != 200:
        raise FetchError(f"{answer.url}: {answer.status}")
    return answer


def _named_by_oembed(answer):
    try:
        url = answer.json().get("thumbnail_url")
    except (ValueError, AttributeError, RecursionError) as error:
        raise FetchError(f"{answer.url}: not an oEmbed answer") from error
    if not isinstance(url, str) or not url:
        raise FetchError(f"{answer.url}: no picture")
    return urljoin(answer.url, url)


def _named_by_page(answer):
    url = head_of(answer.text()).first("og:image:secure_url", "og:image", "twitter:image")
    if not url:
        raise FetchError(f"{answer.url}: no picture")
    return urljoin(answer.url, url)
