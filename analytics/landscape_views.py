"""`/tags/paysage/`: the landscape of the tags to look at, to read as a table, and to take away."""

from xml.sax.saxutils import escape

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from analytics.landscape import HEIGHT, WIDTH, landscape, years_of
from analytics.tables import csv_response
from contributions.links_above import TAG, TAGS
from territories.models import Territory

GRAPHML = "application/graphml+xml; charset=utf-8"


@require_safe
def page(request):
    territory, year, years = asked(request)
    found = landscape(territory, year)
    links = named_links(found)
    context = {
        "trail": [
            {"title": _("Home"), "url": "/"},
            {"title": _("Tags"), "url": TAGS.to()},
            {"title": _("Landscape of the tags"), "is_current": True},
        ],
        "year": year,
        "years": years,
        "query": f"?annee={year}" if year else "",
        "tags": found["tags"],
        "links": links,
        "drawing": drawing(found, year),
    }
    return render(request, "analytics/landscape.html", context)


def asked(request):
    """(site, the year asked for or None, the years there are)."""
    territory = Territory.of(request)
    if territory is None:
        raise Http404
    years = years_of(territory)
    text = request.GET.get("annee", "")
    if text and text not in map(str, years):
        raise Http404(text)
    return territory, int(text) if text else None, years


def named_links(found):
    """[(tag, tag, weight)], the strongest first."""
    tags = found["tags"]
    return [(tags[one], tags[two], weight) for one, two, weight in found["links"]]


def drawing(found, year):
    """The map: thicker lines for tags that stand together more often, larger words for tags that stand more often."""
    tags = found["tags"]
    strongest = found["links"][0][2] if found["links"] else 1
    query = f"?annee={year}" if year else ""
    lines = [
        (tags[one]["x"], tags[one]["y"], tags[two]["x"], tags[two]["y"], 1 + round(4 * weight / strongest))
        for one, two, weight in reversed(found["links"])
    ]
    words = [(TAG.to(tag["slug"]), tag["x"], tag["y"], tag["size"], tag["name"], tag["count"]) for tag in tags]
    return format_html(
        '<svg class="tag-landscape" viewBox="0 0 {} {}" role="group" aria-label="{}" data-year="{}">'
        '<g class="ties" aria-hidden="true">{}</g><g class="words">{}</g></svg>',
        WIDTH,
        HEIGHT,
        _("Landscape of the tags"),
        query,
        format_html_join("", '<path d="M{} {}L{} {}" stroke-width="{}"/>', lines),
        format_html_join(
            "",
            '<a href="{0}"><title>{4} ({5})</title>'
            '<text x="{1}" y="{2}" font-size="{3}" text-anchor="middle" dominant-baseline="central">{4}</text></a>',
            words,
        ),
    )


@require_safe
def as_csv(request):
    """The pairs, for a spreadsheet."""
    territory, year, _years = asked(request)
    found = landscape(territory, year)
    rows = [(one["name"], two["name"], weight) for one, two, weight in named_links(found)]
    return csv_response(
        f"tags {territory.hostname} {year or ''}", [_("Tag"), _("Stands with"), _("Contributions")], rows
    )


@require_safe
def as_graphml(request):
    """The graph, for programs that read GraphML (Gephi, networkx, igraph)."""
    territory, year, _years = asked(request)
    found = landscape(territory, year)
    nodes = "".join(
        f'<node id="{escape(tag["slug"])}">{data(label=tag["name"], **only(tag, "count", "x", "y"))}</node>\n'
        for tag in found["tags"]
    )
    edges = "".join(
        f'<edge source="{escape(one["slug"])}" target="{escape(two["slug"])}">{data(weight=weight)}</edge>\n'
        for one, two, weight in named_links(found)
    )
    response = HttpResponse(
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
        '<key id="label" for="node" attr.name="label" attr.type="string"/>\n'
        '<key id="count" for="node" attr.name="count" attr.type="int"/>\n'
        '<key id="x" for="node" attr.name="x" attr.type="double"/>\n'
        '<key id="y" for="node" attr.name="y" attr.type="double"/>\n'
        '<key id="weight" for="edge" attr.name="weight" attr.type="int"/>\n'
        f'<graph id="tags" edgedefault="undirected">\n{nodes}{edges}</graph>\n</graphml>\n',
        content_type=GRAPHML,
    )
    response["Content-Disposition"] = f'attachment; filename="tags{f"-{year}" if year else ""}.graphml"'
    return response


def only(tag, *names):
    return {name: tag[name] for name in names}


def data(**values):
    return "".join(f'<data key="{name}">{escape(str(value))}</data>' for name, value in values.items())
