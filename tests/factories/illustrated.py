"""A draft with a picture, an animation and a file, and the addresses of these in a page."""

import re

from media.models import ContributionFile, CreditedImage
from tests.factories import media
from tests.factories.editor import jpeg, paragraphs


def write_illustrated(tab, picture=None):
    """Sends a draft through the editor of this tab; (image, animation, file)."""
    sent = picture or jpeg((900, 600), name="lac.jpg")
    image = tab.client.post("/ecrire/api/image/", {"file": sent}).json()["image"]
    moving = media.upload(media.animation(), "danse.gif", "image/gif")
    animation = tab.client.post("/ecrire/api/image/", {"file": moving}).json()["image"]
    file = tab.client.post("/ecrire/api/fichier/", {"file": media.upload(media.CSV, "mesures.csv")}).json()["document"]
    nodes = [
        *paragraphs("Un lac change de couleur.")["content"],
        {"type": "figureImage", "attrs": {"image": image, "alt": "Un lac vert"}},
        {"type": "figureImage", "attrs": {"image": animation, "alt": "Une danse"}},
        {"type": "documentFile", "attrs": {"document": file, "label": "Mesures"}},
    ]
    tab.document = {"type": "doc", "content": nodes}
    tab.send(title="Le lac", document=tab.document)
    images = CreditedImage.objects.in_bulk([image, animation])
    return images[image], images[animation], ContributionFile.objects.get(pk=file)


def media_named_by(html):
    """Every address of a picture or a file that a page names."""
    listed = re.findall(r'\b(?:src|href|data-still)="([^"]+)"', html)
    listed += [part.split()[0] for srcset in re.findall(r'srcset="([^"]+)"', html) for part in srcset.split(", ")]
    return {
        address.replace("&amp;", "&").replace("&#x27;", "'")
        for address in listed
        if re.search(r"/(images|media|documents|apercus)/", address)
    }
