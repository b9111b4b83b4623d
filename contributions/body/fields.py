"""The body of a page as a field."""

from wagtail.fields import StreamField

from contributions.body.blocks import BodyBlock


class BodyField(StreamField):
    """A StreamField of the platform's blocks.

    Migrations do not record the list of blocks: the column is JSON whatever they are,
    and a block may then be renamed without rewriting history.
    """

    def __init__(self, *args, **kwargs):
        kwargs.pop("block_lookup", None)
        super().__init__(BodyBlock(), **kwargs)

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs
