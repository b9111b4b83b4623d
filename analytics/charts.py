"""Columns over time, drawn on the server: two inks, no script, no inline style."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from analytics.tables import count_text

WIDTH, HEIGHT = 760, 220
LEFT, RIGHT, TOP, BOTTOM = 56, 6, 10, 30
MOST_LABELS = 8


def columns_svg(figure, ident):
    """The drawing of a figure over time; the table beside it says the same to who does not see it."""
    if figure.is_empty or not figure.over_time:
        return ""
    ceiling = nice_ceiling(figure.most)
    series = len(figure.columns) - 1
    step = (WIDTH - LEFT - RIGHT) / max(1, len(figure.rows))
    thick = max(1, step * 0.76 / series)
    floor = HEIGHT - BOTTOM
    scale = (floor - TOP) / ceiling
    bars, labels = [], []
    for number, ((label, *values), texts) in enumerate(zip(figure.rows, figure.texts, strict=True)):
        left = LEFT + number * step + step * 0.12
        for at, value in enumerate(values):
            tall = (value or 0) * scale
            title = f"{label}, {figure.columns[at + 1]}: {texts[at]}"
            bars.append((f"ink-{at + 1}", _r(left + at * thick), _r(floor - tall), _r(thick * 0.94), _r(tall), title))
        if number % -(-len(figure.rows) // MOST_LABELS) == 0:
            labels.append((_r(left), HEIGHT - 10, label))
    marks = [(LEFT, WIDTH - RIGHT, _r(floor - ceiling * part / 4 * scale)) for part in range(5)]
    numbers = [
        (LEFT - 8, _r(floor - ceiling * part / 4 * scale + 4), count_text(round(ceiling * part / 4)))
        for part in (0, 2, 4)
    ]
    return format_html(
        '<svg class="columns" viewBox="0 0 {} {}" role="img" aria-labelledby="{}"><g class="marks">{}</g>'
        '<g class="numbers" aria-hidden="true">{}</g><g>{}</g><g class="labels" aria-hidden="true">{}</g></svg>',
        WIDTH,
        HEIGHT,
        ident,
        format_html_join("", '<path d="M{0} {2}H{1}"/>', marks),
        format_html_join("", '<text x="{}" y="{}" text-anchor="end">{}</text>', numbers),
        format_html_join("", '<rect class="{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>', bars),
        format_html_join("", '<text x="{}" y="{}">{}</text>', labels),
    )


def bar_svg(percent):
    """The bar of one row of a table."""
    return (
        format_html(
            '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
            '<rect width="{}" height="8"/></svg>',
            percent,
        )
        if percent
        else mark_safe("")
    )


def nice_ceiling(most):
    """The round number on which the scale ends: 4, 8, 12, 20, 40, 60, 80, 100, 200…"""
    size = 1
    while True:
        for step in (4, 8, 12, 20, 40):
            if most <= step * size:
                return step * size
        size *= 10


def _r(number):
    return f"{number:.1f}".rstrip("0").rstrip(".")
