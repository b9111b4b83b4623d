"""The editor: a tab of a member, and the shapes it sends."""

import json
import uuid
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from contributions.models import Contribution
from media.models import CreditedImage

SAVE, PUBLISH = "/ecrire/api/enregistrer/", "/ecrire/api/publier/"


def paragraphs(*texts):
    nodes = [{"type": "paragraph", "content": [{"type": "text", "text": text}]} for text in texts]
    return {"type": "doc", "content": nodes}


def jpeg(size=(80, 60), *, name="photo.jpg", **options):
    buffer = BytesIO()
    Image.new("RGB", size, "teal").save(buffer, "JPEG", **options)
    return SimpleUploadedFile(name, buffer.getvalue(), "image/jpeg")


def picture_of(member):
    return CreditedImage.objects.create(
        title="image", uploaded_by_user=member, file=ContentFile(jpeg().read(), name="photo.jpg")
    )


class Tab:
    """One open tab of one member, which knows what the server last told it."""

    def __init__(self, client, kind="article"):
        self.client, self.name, self.kind, self.known = client, str(uuid.uuid4()), kind, {}

    def send(self, address=SAVE, document=None, **fields):
        document = paragraphs("Un lac change de couleur.") if document is None else document
        values = {"kind": self.kind, "client": self.name, "document": json.dumps(document), **fields}
        if "page" in self.known:
            values = {name: self.known[name] for name in ("page", "revision", "revision_at")} | values
        response = self.client.post(address, values)
        if response.headers["Content-Type"] == "application/json" and "revision" in response.json():
            self.known = response.json()
        return response

    def publish(self, document=None, **fields):
        return self.send(PUBLISH, document, **{"title": "Le lac", **fields})

    @property
    def page(self):
        return Contribution.objects.get(pk=self.known["page"]).specific

    @property
    def draft(self):
        return self.page.get_latest_revision_as_object()
