"""Why a text cannot be saved. Each may carry `aside`: where the text is kept all the same (editor.models.SetAside)."""

from django.utils.translation import gettext as _
from wagtail.locks import ScheduledForPublishLock


class Conflict(Exception):
    """Somebody changed the page since this tab read it; both texts are kept."""

    aside = None

    def __init__(self, page, revision):
        super().__init__(page.pk)
        self.page, self.revision = page, revision


class Locked(Exception):
    """An animator locked the page, or it waits for its hour to go on line."""

    aside = None

    def __init__(self, lock):
        super().__init__(type(lock).__name__)
        self.lock = lock

    @property
    def message(self):
        if isinstance(self.lock, ScheduledForPublishLock):
            words = _("This page waits for its hour to go on line: keep it a draft (in its options) to change it.")
        else:
            words = _("An animator has locked this page.")
        return f"{words} {_('Your text is kept among its versions.')}" if self.aside else words


class NoSection(Exception):
    """This territory has no section for this kind."""
