"""The landscape of a territory's tags: which stand together on the same contributions, drawn as a map.

Counted and laid out once a day and kept: the same rows give the same map, whoever asks.
"""

import math
from collections import Counter, defaultdict
from itertools import combinations

from django.core.cache import cache
from django.db.models import Count

from contributions.dates import day_of
from contributions.models import Tag, TaggedContribution

MOST_TAGS = 60
MOST_LINKS = 150
KEPT = 24 * 3600
WIDTH, HEIGHT = 1000, 640
STEPS = 160
MARGIN = 24


def landscape(territory, year=None, *, anew=False):
    """{tags: [{name, slug, count, x, y, size}], links: [(from, to, weight)]} of a year, or of all time."""
    key = f"landscape-1-{territory.pk}-{year or 'all'}"
    found = None if anew else cache.get(key)
    if found is None:
        found = draw(territory, year)
        cache.set(key, found, KEPT)
    return found


def years_of(territory):
    """The years in which something was tagged, the first to the last."""
    tag_links = TaggedContribution.objects.published().filter(territory=territory)
    moments = tag_links.order_by("published_at").values_list("published_at", flat=True)
    first, last = moments.first(), moments.last()  # each the end of an index, which both together are not
    if first is None:
        return []
    return list(range(day_of(first).year, day_of(last).year + 1))


def draw(territory, year=None):
    """Counts the rows and lays the tags out."""
    tag_links = TaggedContribution.objects.published().filter(territory=territory, tag__alias_of=None).order_by()
    if year:
        tag_links = tag_links.filter(published_at__year=year)
    counts = tag_links.values_list("tag").annotate(count=Count("*")).order_by("-count", "tag")[:MOST_TAGS]
    counts = dict(counts)
    tags = Tag.objects.in_bulk(list(counts))
    links = together(tag_links.filter(tag__in=list(counts)))
    names = {key: tags[key].name for key in counts}
    sizes = {key: round(13 + 17 * math.sqrt(count / max(counts.values())), 1) for key, count in counts.items()}
    boxes = {key: (len(names[key]) * sizes[key] * 0.54 + 12, sizes[key] * 1.35) for key in counts}
    places = lay_out(list(counts), links, boxes)
    number = {key: at for at, key in enumerate(counts)}
    return {
        "tags": [
            {
                "name": names[key],
                "slug": tags[key].slug,
                "count": count,
                "x": round(places[key][0], 1),
                "y": round(places[key][1], 1),
                "size": sizes[key],
            }
            for key, count in counts.items()
        ],
        "links": [(number[one], number[two], weight) for (one, two), weight in links],
    }


def together(tag_links):
    """[((tag, tag), how many contributions carry both)], the strongest first; chance ones only for want of others."""
    on_page = defaultdict(list)
    for page, tag in tag_links.order_by("content_object", "tag").values_list("content_object", "tag").iterator():
        on_page[page].append(tag)
    pairs = Counter()
    for tags in on_page.values():
        pairs.update(combinations(tags, 2))
    often = {pair: weight for pair, weight in pairs.items() if weight > 1}
    return sorted((often or pairs).items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_LINKS]


def lay_out(keys, links, boxes):
    """{key: (x, y)}: what stands together is drawn together, from a spiral on which the greatest begin inside."""
    places = {}
    for number, key in enumerate(keys):
        angle, away = number * 2.39996, math.sqrt(number / max(1, len(keys)))
        places[key] = [WIDTH / 2 + 440 * away * math.cos(angle), HEIGHT / 2 + 270 * away * math.sin(angle)]
    strongest = links[0][1] if links else 1
    for step in range(STEPS):
        pull(keys, links, places, strongest, heat=40 * (1 - step / STEPS))
    for _step in range(120):
        if not push_apart(keys, places, boxes):
            break
    return places


def pull(keys, links, places, strongest, heat):
    """One step: every two push each other away, linked ones draw together, all lean to the middle."""
    ideal = math.sqrt(WIDTH * HEIGHT / max(1, len(keys))) * 0.85
    moves = {key: [(WIDTH / 2 - places[key][0]) * 0.06, (HEIGHT / 2 - places[key][1]) * 0.1] for key in keys}
    for one, two in combinations(keys, 2):
        across, down = places[one][0] - places[two][0], places[one][1] - places[two][1]
        square = across * across + down * down or 0.01
        force = ideal * ideal / square
        for key, sign in ((one, 1), (two, -1)):
            moves[key][0] += sign * across * force
            moves[key][1] += sign * down * force
    for (one, two), weight in links:
        across, down = places[one][0] - places[two][0], places[one][1] - places[two][1]
        force = math.hypot(across, down) / ideal * (0.5 + 1.5 * weight / strongest)
        for key, sign in ((one, -1), (two, 1)):
            moves[key][0] += sign * across * force
            moves[key][1] += sign * down * force
    for key, (across, down) in moves.items():
        length = math.hypot(across, down) or 1
        places[key][0] += across / length * min(length, heat)
        places[key][1] += down / length * min(length, heat)
        hold_inside(places[key], (120, 30))


def push_apart(keys, places, boxes):
    """Moves words that lie on each other; True when any did."""
    moved = False
    for one, two in combinations(keys, 2):
        across, down = places[one][0] - places[two][0], places[one][1] - places[two][1]
        over_x = (boxes[one][0] + boxes[two][0]) / 2 - abs(across)
        over_y = (boxes[one][1] + boxes[two][1]) / 2 - abs(down)
        if over_x <= 0 or over_y <= 0:
            continue
        moved = True
        axis, over, side = (1, over_y, down) if over_y < over_x else (0, over_x, across)
        shift = (over / 2 + 0.5) * (1 if side >= 0 else -1)
        places[one][axis] += shift
        places[two][axis] -= shift
    for key in keys:
        hold_inside(places[key], boxes[key])
    return moved


def hold_inside(place, box):
    place[0] = min(max(place[0], MARGIN + box[0] / 2), WIDTH - MARGIN - box[0] / 2)
    place[1] = min(max(place[1], MARGIN + box[1] / 2), HEIGHT - MARGIN - box[1] / 2)
