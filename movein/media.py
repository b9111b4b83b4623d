"""Pictures and files of the site that moves: fetched by the guard, checked by the checks of everybody's, once each."""

import re
from hashlib import blake2s
from io import BytesIO
from urllib.parse import unquote, urljoin, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from intake.fetch import FetchError, TooSlow, fetch
from media import files, pictures
from media.collections import collection_named
from media.models import ContributionFile, CreditedImage
from media.saving import save_with_facts
from movein.models import FetchedMedia

SECONDS = 20
#: A server that did not answer so many times in a row is not asked any more in this run.
MAX_SILENCES = 4
#: WordPress makes "photo-300x200.jpg" and "photo-scaled.jpg" of "photo.jpg".
SIZED = re.compile(r"-(?:\d{2,5}x\d{2,5}|scaled)(?=\.\w{2,5}$)")
FILES = (".pdf", ".odt", ".docx", ".xlsx", ".csv")


class OldMedia:
    """What the texts of one move ask for. `missing` are (address, reason) of the item in hand."""

    def __init__(self, *, territory, survey, by=None, allowance=None, fetches=True):
        self.territory, self.survey, self.by, self.allowance, self.fetches = territory, survey, by, allowance, fetches
        self.missing, self.reasons, self.silences = [], {}, {}
        self._collection = None

    def begin(self):
        """Forgets what was missing in the last item."""
        self.missing = []

    def picture(self, address, number=""):
        known = self.survey.attachments.get(number)
        wished = known.url if known else self._absolute(address)
        if not wished:
            self.missing.append((address or f"#{number}", _("the export says nothing of where it is")))
            return None
        plain = SIZED.sub("", wished)
        for candidate in dict.fromkeys([plain, wished]):
            if key := self._key_of(candidate, "image", self._store_picture, known):
                return key
        self.missing.append((wished, self.reasons.get(wished) or self.reasons.get(plain, "")))
        return None

    def file_link(self, address):
        wished = self._absolute(address)
        parts = urlsplit(wished) if wished else None
        if not parts or parts.hostname not in self.survey.hosts or not parts.path.lower().endswith(FILES):
            return None
        if key := self._key_of(wished, "document", self._store_file, None):
            return key
        self.missing.append((wished, self.reasons.get(wished, "")))
        return None

    def words(self, number):
        known = self.survey.attachments.get(number)
        return (known.alt, known.caption) if known else ("", "")

    def _absolute(self, address):
        try:
            found = urljoin(self.survey.address + "/" if self.survey.address else "", address.strip())
            host = urlsplit(found).hostname
        except ValueError:
            return ""
        return found if host else ""

    def _key_of(self, address, column, store, known):
        """The key of what this address became here; fetched where it is not there yet."""
        if address in self.reasons:
            return None
        digest = blake2s(address.encode(), digest_size=20).hexdigest()
        row = FetchedMedia.objects.filter(territory=self.territory, key=digest).first()
        if row and getattr(row, f"{column}_id"):
            return getattr(row, f"{column}_id")
        if not self.fetches:
            self.reasons[address] = _("not fetched in a rehearsal")
            return None
        try:
            item = store(self._content(address, column), address, known)
        except FetchError as error:
            self.reasons[address] = str(error.message)
        except ValidationError as error:
            self.reasons[address] = " ".join(error.messages)
        else:
            FetchedMedia.objects.update_or_create(
                territory=self.territory, key=digest, defaults={"address": address, column: item}
            )
            return item.pk
        return None

    def _content(self, address, column):
        host = urlsplit(address).hostname
        if self.silences.get(host, 0) >= MAX_SILENCES:
            raise TooSlow(host)
        # The guard speaks https alone; a site that had none then mostly has it now.
        secure = address if self.allowance else re.sub(r"^http:", "https:", address)
        limit = pictures.MAX_BYTES if column == "image" else files.MAX_BYTES
        try:
            answer = fetch(secure, max_bytes=limit, max_seconds=SECONDS, allowance=self.allowance)
        except FetchError as error:
            is_silent = isinstance(error, TooSlow) or type(error) is FetchError
            self.silences[host] = self.silences.get(host, 0) + 1 if is_silent else 0
            raise
        self.silences[host] = 0
        if answer.status != 200:
            error = FetchError(address)
            error.message = _("its address answers with the error %(status)s") % {"status": answer.status}
            raise error
        return answer.body

    def _store_picture(self, content, address, known):
        name = _name(address)
        clean = pictures.clean_picture(BytesIO(content), name=name)
        image = CreditedImage(
            title=(known.title if known else "") or name.rsplit(".", 1)[0],
            description=known.alt if known else "",
            collection=self.collection,
            uploaded_by_user=self.by,
            file=clean,
            source_url=address if len(address) <= 200 else "",
        )
        save_with_facts(image)
        return image

    def _store_file(self, content, address, known):
        name = _name(address)
        clean = files.clean_file(BytesIO(content), name=name)
        stored = ContributionFile(
            title=name.rsplit(".", 1)[0], collection=self.collection, uploaded_by_user=self.by, file=clean
        )
        save_with_facts(stored)
        return stored

    @property
    def collection(self):
        """That of the animators of the territory."""
        if self._collection is None:
            self._collection = collection_named(self.territory.hostname)
        return self._collection


def _name(address):
    return unquote(urlsplit(address).path.rsplit("/", 1)[-1])[:120] or "image"
