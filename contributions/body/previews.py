"""What the block picker of the admin shows: a block with something of this installation in it."""

from wagtail.documents import get_document_model
from wagtail.images import get_image_model


def figures(count):
    """The last pictures that came in, as values of picture blocks."""
    return [{"image": image} for image in get_image_model().objects.order_by("-created_at")[:count]]


def figure():
    """The last picture that came in, or an empty picture block."""
    return next(iter(figures(1)), {"image": None})


def document():
    """The last file that came in, or an empty file block."""
    return {"document": get_document_model().objects.order_by("-created_at").first()}
