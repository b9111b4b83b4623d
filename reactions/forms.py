"""Forms of reactions: a comment by a member, by a reader, and a reader's vote."""

import re
from functools import partial

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from members.address_rules import check_address
from members.honeypot import Honeypot
from members.limits import Limit, code_letters
from members.names import clean_display_name
from members.proving import Proving
from reactions import permissions, texts
from reactions.models import MAX_TEXT, Comment, new_key
from territories.models import Territory


def reader_limit(name):
    """How many forms of readers one address of the network may send before a proof of work is asked."""
    return Limit(name, *settings.COMMENTS_WITHOUT_PROOF)


class CommentForm(forms.Form):
    """What a member writes; `key` makes the same form sent twice one comment."""

    text = forms.CharField(label=_("Your comment"), strip=False, widget=forms.Textarea(attrs={"rows": 5}))
    key = forms.CharField(required=False, widget=forms.HiddenInput)
    parent = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, contribution, member=None, **kwargs):
        self.contribution, self.member = contribution, member
        super().__init__(data, **kwargs)
        self.initial.setdefault("key", new_key())
        self.fields["text"].widget.attrs |= {"maxlength": MAX_TEXT, "autocomplete": "off"}

    def clean_text(self):
        text = texts.clean_text(self.cleaned_data["text"])
        if not text:
            raise ValidationError(_("Write something."))
        if len(text) > MAX_TEXT:
            raise ValidationError(
                _("Your comment has %(count)s characters, %(most)s at most: shorten it, or make it an article.")
                % {"count": len(text), "most": MAX_TEXT}
            )
        permissions.check_may_comment(self.member, text)
        return text

    def clean_key(self):
        key = self.cleaned_data["key"].replace("-", "").lower()
        return key if re.fullmatch(r"[0-9a-f]{32}", key) else new_key()

    def clean_parent(self):
        """The comment that is answered, which may be an answer itself."""
        pk = self.cleaned_data["parent"]
        if pk is None:
            return None
        known = Comment.objects.on(self.contribution).visible().select_related("parent")
        answered = known.filter(pk=pk).first() if 0 < pk < 2**63 else None
        root = answered and (answered.parent or answered)
        if root is None or not root.is_visible:
            raise ValidationError(_("The comment that you answer is no longer there. Yours can stand by itself."))
        return answered


class ByReader(Honeypot, Proving, forms.Form):
    """What is asked of whoever has no account: an address to confirm, and little defences against programs."""

    LIMIT = ""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("It is never shown. We send a link there to confirm."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args, request, **kwargs):
        self.request = request
        super().__init__(*args, **kwargs)
        self.add_trap()
        self.add_proof()

    @property
    def proof_limit(self):
        return reader_limit(self.LIMIT)

    def clean_email(self):
        email = self.cleaned_data["email"]
        check_address(email, Territory.of(self.request))
        return email

    def clean(self):
        data = super().clean()
        self.check_trap()
        if self.errors:
            return data
        if self.check_proof() and not code_letters().hit(self.request, data["email"]):
            self.add_error(
                "email",
                _(
                    "Enough letters have gone to this address today: "
                    "use the link of one of them, or wait for tomorrow."
                ),
            )
        return data


class ReaderCommentForm(ByReader, CommentForm):
    """What a reader without account writes, with the name to sign it."""

    LIMIT = "comment"

    name = forms.CharField(
        label=_("Name to sign with"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )

    wants_answers = forms.BooleanField(label=_("Write to me when somebody answers"), required=False)

    field_order = ["text", "name", "email", "wants_answers"]

    def clean_name(self):
        return clean_display_name(self.cleaned_data["name"])


class ReaderSupportForm(ByReader):
    LIMIT = "support"


def comment_form(request, contribution):
    """The form that suits whoever asks, as a callable: `comment_form(request, page)(request.POST)`."""
    if request.user.is_authenticated:
        return partial(CommentForm, contribution=contribution, member=request.user)
    return partial(ReaderCommentForm, contribution=contribution, request=request)
