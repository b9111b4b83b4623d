"""Under which terms the data may be used again: told in each answer."""

from django.urls import reverse
from django.utils.translation import gettext as _

from territories.origin import absolute_for

#: The descriptive data: titles, dates, places, addresses, tags.
DATA_LICENCE = ("Licence Ouverte / Open Licence 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/")


def licence(request):
    """{"name", "url", "texts", "terms"}: the licence of the data, and what holds for texts and pictures."""
    name, url = DATA_LICENCE
    return {
        "name": name,
        "url": url,
        "texts": _(
            "Texts and pictures remain their authors’: each picture says its licence. Name them and link here."
        ),
        "terms": terms_address(request),
    }


def terms_address(request):
    """Where the docs page says the terms."""
    return absolute_for(request, reverse("api_docs")) + "#licence"
