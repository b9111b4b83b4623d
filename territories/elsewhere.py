"""The names of other territories, for what is shown outside its own."""

from territories.models import Territory


def labels():
    """{primary key: label} of every territory, in one query."""
    rows = Territory.objects.order_by().values_list("pk", "tagline", "name")
    return {pk: tagline or name for pk, tagline, name in rows}


def labels_of_others(contributions, here):
    """{key: label} of the territories that these contributions are of, without the one whose key is `here`; one query,
    or none where all are of `here`."""
    keys = {each.territory_id for each in contributions} - {here, None}
    return {each.pk: each.label for each in Territory.objects.filter(pk__in=keys)} if keys else {}


def label_elsewhere(request, territory_id):
    """The label of the territory to which something belongs, "" for the one that is asked for, and on a site that is
    none.

    One query for a request, and none where everything is of the territory itself.
    """
    here = getattr(request, "territory", None)
    if here is None or not here.pk or not territory_id or territory_id == here.pk:
        return ""
    if not hasattr(request, "territory_labels"):
        request.territory_labels = labels()
    return request.territory_labels.get(territory_id, "")
