"""Forms that need no account: where many come from one place, the browser does a sum before the next is taken."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members import proof
from members.limits import network_address


class Proving:
    """Mixin of a form with a `request`: `add_proof()` when it is made, `check_proof()` in `clean()` once nothing else
    is wrong (a try that fails for another reason costs neither a place nor a proof), `components/proof_of_work.html`
    on the page.
    """

    #: Name of the hidden field.
    PROOF = "proof"
    UNPROVEN = _(
        "Many people write from where you are. Your browser has a short sum to do first: "
        "send the form again when it says that it has finished."
    )

    @property
    def proof_limit(self):
        """The `Limit` within which no proof is asked."""
        raise NotImplementedError

    @property
    def sender(self):
        """Whose forms are counted: those of an address of the network."""
        return network_address(self.request)

    def add_proof(self):
        self.fields[self.PROOF] = forms.CharField(required=False, max_length=4000, widget=forms.HiddenInput)

    @property
    def proof(self):
        """The field, for the page."""
        return self[self.PROOF]

    @property
    def challenge(self):
        """What the browser is to solve, when many have come from this place; None otherwise."""
        return proof.new_challenge() if self.proof_limit.is_reached(self.sender) else None

    def check_proof(self):
        """Counts the form; True where it has its place or a proof, else False with an error on the form."""
        if self.proof_limit.hit(self.sender):
            return True
        payload = self.cleaned_data.get(self.PROOF, "")
        if proof.is_proven(payload) and proof.spend(payload):
            return True
        self.add_error(None, self.UNPROVEN)
        return False
