"""The towns of contributions, as words by which they are found: "38000" finds what is in Grenoble."""

from gazetteer.lookup import nearest_to
from gazetteer.matching import TownsNamed

#: A postal code of a town with more of them than that is one of a district: only the contribution's own is meant.
MOST_POSTCODES = 6


def whereabouts(contributions):
    """{pk: words} for these contributions, in a number of queries that does not grow with them.

    A contribution without a town, but with a point, is found by the town nearest to it.
    """
    addressed = [each for each in contributions if each.postcode or each.city]
    named = TownsNamed([(each.postcode, each.city) for each in addressed])
    pinned = [each for each in contributions if each.is_located and not (each.postcode or each.city)]
    by_point = nearest_to([_point(each) for each in pinned]) if pinned else {}
    towns = {each.pk: named.find(each.postcode, each.city) for each in addressed}
    towns |= {each.pk: by_point.get(_point(each)) for each in pinned}
    return {each.pk: _words(each.postcode, towns.get(each.pk)) for each in contributions}


def _point(contribution):
    return contribution.latitude, contribution.longitude


def _words(postcode, town):
    codes = [postcode] if postcode else []
    if town and len(town.postcode_list) <= MOST_POSTCODES:
        codes += [code for code in town.postcode_list if code != postcode]
    return " ".join([*codes, *([town.name] if town else [])])
