"""Who can enter easily, as a filter: of the places that host events, and of events by their place."""

from functools import reduce
from operator import or_

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contributions.kinds import KINDS


class AccessFields(forms.Form):
    """The boxes; a kind that hosts events says by `KindSpec.access` what each means of its pages."""

    fauteuil = forms.BooleanField(label=_("Accessible by wheelchair"), required=False)
    boucle = forms.BooleanField(label=_("Hearing loop"), required=False)
    signes = forms.BooleanField(label=_("Visits in sign language"), required=False)
    tactile = forms.BooleanField(label=_("Visits for blind people"), required=False)
    calme = forms.BooleanField(label=_("Quiet hours"), required=False)

    ACCESS = ("fauteuil", "boucle", "signes", "tactile", "calme")

    @property
    def asked_access(self):
        """The names of the boxes that are ticked."""
        return [name for name in self.ACCESS if self.cleaned_data.get(name)]


def at_places_with(names):
    """The condition (Q) on the column `place` that the place has all of this."""
    return reduce(or_, (Q(place__in=_pages(spec, names)) for spec in KINDS.having(hosts_events=True)), Q(place__in=()))


def _pages(spec, names):
    pages = spec.page.objects.order_by()
    conditions = [spec.access.get(name) for name in names]
    return pages.filter(*conditions).values("pk") if all(conditions) else pages.none().values("pk")
