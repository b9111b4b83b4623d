"""The demo's pictures and files in the library of the site, each made once."""

from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image

from demo.drawing import drawn
from demo.paper import pdf
from home.bodies import typeset
from jobs.progress import progress
from media.models import ContributionFile, CreditedImage
from media.pictures import CleanPicture

LICENCES = ["cc-by", "cc-by-sa", "cc0", "cc-by-nc"]
#: What a drawing shows, for those whose data do not say it.
SHOWS = {
    "ridges": "Dessin de crêtes de montagnes qui s'étagent dans la brume",
    "strata": "Dessin de couches de roche coupées par une faille",
    "contours": "Dessin d'une carte avec ses courbes de niveau et un sentier",
    "cave": "Dessin d'une grotte aux concrétions fines, au-dessus d'un lac",
    "forest": "Dessin d'une forêt dans la brume",
    "dam": "Dessin d'une conduite d'eau qui descend vers une usine",
    "tower": "Dessin d'une haute tour devant des montagnes",
    "stars": "Dessin d'un ciel étoilé au-dessus d'une crête",
    "planets": "Dessin d'un globe éclairé de côté, entouré de petites lunes",
    "waves": "Dessin d'ondes sur un lac",
    "interference": "Dessin de franges d'ondes qui se croisent",
    "spectrum": "Dessin d'un spectre de lumière et de sa courbe",
    "molecule": "Dessin d'une molécule en boules et bâtons",
    "crystal": "Dessin d'un cristal de neige",
    "circuit": "Dessin de pistes et de puces de circuit imprimé",
    "ring": "Dessin d'un anneau et de ses lignes de lumière",
    "herbarium": "Planche d'herbier dessinée, avec son étiquette",
    "diatoms": "Dessin de diatomées vues au microscope",
    "honeycomb": "Dessin d'alvéoles en nid d'abeilles",
    "ammonite": "Dessin d'une ammonite en coupe",
}


class Library:
    """Hands out pictures and files by what they are, and makes those that are missing."""

    def __init__(self, collection, *, draw=drawn):
        self.collection, self.draw = collection, draw
        self.images = {
            self._key(image.file.name): image for image in CreditedImage.objects.filter(collection=self.collection)
        }
        self.files = {
            self._key(file.file.name): file for file in ContributionFile.objects.filter(collection=self.collection)
        }

    @staticmethod
    def _key(name):
        return name.rpartition("/")[2].rpartition(".")[0]

    def order(self, wanted, artists):
        """Has every missing picture of `wanted`, {drawing: (alt, credit)}, drawn by a pool of processes."""
        missing = {spec: words for spec, words in wanted.items() if spec.replace(":", "-") not in self.images}
        self.ordered = [(spec, *words, artists.submit(self.draw, spec)) for spec, words in missing.items()]

    def receive(self):
        """Hangs the pictures that were ordered, as they come."""
        for spec, alt, credit, drawing in progress(self.ordered, "Drawing"):
            self._hang(spec, *drawing.result(), alt, credit)
        self.ordered = []

    def _hang(self, spec, name, content, alt, credit):
        alt = typeset(alt or SHOWS[spec.partition(":")[0]])
        image = CreditedImage(
            title=alt[:120],
            description=alt,
            credit=typeset(credit),
            licence=LICENCES[len(spec + credit) % len(LICENCES)],
            collection=self.collection,
        )
        image.file.save(name, own_picture(name, content), save=False)
        image.save()
        self.images[spec.replace(":", "-")] = image

    def image(self, spec):
        return self.images[spec.replace(":", "-")] if spec else None

    def file(self, *, name, title, lines):
        """The sheet of this name."""
        if name not in self.files:
            document = ContributionFile(title=typeset(title), licence="cc0", collection=self.collection)
            document.file.save(
                f"{name}.pdf",
                ContentFile(pdf(typeset(title.replace(" (PDF)", "")), [typeset(line) for line in lines])),
                save=False,
            )
            document.save()
            self.files[name] = document
        return self.files[name]


def own_picture(name, content):
    """A drawing of ours, which needs no process of its own to be opened in: that took half of the demo's time."""
    with Image.open(BytesIO(content)) as picture:
        width, height = picture.size
        return CleanPicture(content, name=name, picture_format=picture.format, width=width, height=height)
