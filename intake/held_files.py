"""A file that somebody chose stays chosen while another field of its form is refused.

A browser never fills in a file field again. The file is held in the cache for an hour, in one place for each holder,
form and field, and the form that is shown again carries the token under which it is taken up.
"""

from django import forms
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.crypto import constant_time_compare, get_random_string
from django.utils.translation import gettext as _

HOUR = 3600
#: Bytes: what the largest field takes.
MAX_HELD = 25 * 1024 * 1024


class HeldFileInput(forms.FileInput):
    """A file field that gives back the file it was sent. `slot` names its place in the cache; set by HoldsFiles."""

    template_name = "components/held_file.html"
    slot = ""
    sent = None
    is_lost = False  # it was held, and is no more
    is_refused = False  # another one is wanted

    def value_from_datadict(self, data, files, name):
        given = super().value_from_datadict(data, files, name)
        token = data.get(f"{name}-held", "")
        if given is None and token and self.sent is None:
            given = self._take_up(token)
            self.is_lost = given is None
        self.sent = given or self.sent
        return self.sent

    def value_omitted_from_data(self, data, files, name):
        return super().value_omitted_from_data(data, files, name) and f"{name}-held" not in data

    def use_required_attribute(self, initial):
        return super().use_required_attribute(initial) and (self.is_refused or self.sent is None)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["held"] = self._hold() if self.sent and not self.is_refused else None
        return context

    def _take_up(self, token):
        kept = cache.get(self.slot)
        if not kept or not constant_time_compare(kept["token"], token):
            return None
        file = SimpleUploadedFile(kept["name"], kept["content"], kept["type"])
        file.held_token = token
        return file

    def _hold(self):
        """{token, name} of the file, held from now on; None for one that is too large."""
        if self.sent.size > MAX_HELD:
            return None
        if not getattr(self.sent, "held_token", ""):
            self.sent.seek(0)
            content, token = self.sent.read(), get_random_string(32)
            kept = {"token": token, "name": self.sent.name, "type": self.sent.content_type, "content": content}
            cache.set(self.slot, kept, HOUR)
            self.sent.held_token = token
        return {"token": self.sent.held_token, "name": self.sent.name}


class HoldsFiles:
    """For forms with file fields. `holder` tells people apart: the key of a member."""

    def __init__(self, *args, holder, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, forms.FileField):
                field.widget = HeldFileInput(attrs=field.widget.attrs)
                field.widget.slot = f"held-file/{holder}/{type(self).__name__}/{name}"

    def full_clean(self):
        super().full_clean()
        for name, field in self.fields.items():
            if not isinstance(field.widget, HeldFileInput):
                continue
            if field.widget.is_lost and name not in self.errors:
                self.add_error(name, _("The file is no longer kept here: choose it again."))
            field.widget.is_refused = name in self.errors
