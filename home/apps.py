from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from territories.arrangement import BLOCKS

#: (name, label, order): the blocks of the front page that belong to no kind of contribution.
BLOCKS_OF_HOME = [
    ("map", _("Map: not to be missed"), 10),
    ("latest", _("Latest contributions"), 30),
    ("tags", _("Tags that people talk about"), 70),
    ("letter", _("The weekly letter"), 75),
    ("social", _("Social accounts and their latest posts"), 80),
]


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self):
        # Models are there only now.
        access, pictures = import_module("contributions.media_access"), import_module("territories.pictures")
        mails, mail_registry = import_module("home.mails"), import_module("members.mail_registry")
        import_module("home.receivers")
        mail_registry.register(mails.ANIMATOR)
        for name, label, order in BLOCKS_OF_HOME:
            BLOCKS.register(name, label, order)
        access.register(access.MediaRule(is_shown=pictures.is_shown_by_a_territory))
