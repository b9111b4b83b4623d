"""Which pictures the texts of the demo ask for."""


def pictures_of(territory, members):
    """{drawing: (alternative text, credit)} of all that is on a territory."""
    wanted = {}
    for article in territory.articles:
        if article["picture"]:
            drawing, alt, credit = article["picture"]
            wanted[drawing] = (alt, credit)
    groups = (territory.places, territory.events, territory.announcements, territory.projects)
    for item in [item for group in (*groups, territory.communities, territory.dossiers) for item in group]:
        if item.get("picture"):
            credit = item.get("credit") or members[item["author"]].display_name
            wanted[item["picture"]] = ("", credit)
    for item in [*territory.articles, *territory.communities]:
        wanted.update(_in_body(item["body"]))
    return wanted


def _in_body(shapes):
    for shape in shapes:
        kind, value = shape if isinstance(shape, tuple) else ("", None)
        for picture in {"picture": [value], "gallery": value}.get(kind, []):
            yield picture["drawing"], (picture["alt"], picture["credit"])
