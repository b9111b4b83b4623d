"""The site of a partner, on another origin, with our boxes and our API in it: what its readers see and are asked."""

import re
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from wagtail.embeds.finders.oembed import OEmbedFinder

from tests.e2e.conftest import READER

SEED = """
import datetime as dt
from django.utils import timezone
from agenda.models import EventPage, Occurrence
from articles.models import ArticlePage
from communities.opening import open_community
from maps.models import MapSettings
from members.models import Member
from places.models import PlacePage
from territories.models import Territory
territory = Territory.objects.first_one()
settings = MapSettings.for_site(territory.site)
settings.outline = {"type": "Polygon", "coordinates": [[[4.7, 44.7], [6.4, 44.7], [6.4, 45.9], [4.7, 45.9], [4.7, 44.7]]]}
settings.tile_url, settings.attribution = "https://tuiles.example/{z}/{x}/{y}.png", "Tuiles de l’exemple"
settings.save()
sections = {page.slug: page.specific for page in territory.root_page.get_children()}
now = timezone.now()
published = {"live": True, "first_published_at": now, "last_published_at": now}
article = sections["articles"].add_child(instance=ArticlePage(title="La neige au microscope", summary="Six branches.", **published))
event = EventPage(title="Visite du glacier", city="Saint-Exemple", latitude=45.2, longitude=5.7, **published)
event.occurrences = [Occurrence(start_day=timezone.localdate() + dt.timedelta(days=3), start_time=dt.time(14))]
sections["agenda"].add_child(instance=event)
for title in [f"Muséum, salle {number}" for number in range(1, 9)]:
    sections["a-visiter"].add_child(instance=PlacePage(title=title, city="Saint-Exemple", latitude=45.19, longitude=5.72, **published))
author = Member.objects.create_user("partenaire@example.org", display_name="Zoé Martin")
community = open_community(territory=territory, title="Les géologues", purpose="Lire le paysage.", administrator=author)
print(article.pk, community.pk, article.slug)
"""
PAGE = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Mairie de Saint-Exemple</title>
<link rel="icon" href="data:,"></head>
<body><main><h1>Mairie de Saint-Exemple</h1>%s</main></body></html>"""
API = """<p id="api">…</p><script>
fetch("%s/api/v1/articles?fields=id,title").then((answer) => answer.json()).then((found) => {
  document.getElementById("api").textContent = found.items[0].title;
});
</script>"""
#: A site that lets nothing in but our frames and our script.
STRICT = "default-src 'none'; img-src data:; frame-src {0}; script-src {0}"


class Partner(BaseHTTPRequestHandler):
    pages = {}

    def do_GET(self):
        text, policy = self.pages.get(urlsplit(self.path).path, ("", ""))
        self.send_response(200 if text else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_words):
        pass


@contextmanager
def serving(pages):
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Site", (Partner,), {"pages": pages}))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def territory(served):
    """The served territory with something for each box, and the addresses of the boxes."""
    article, community, slug = served.shell(SEED).split()
    served.boxes = {
        "agenda": "agenda/?accent=2a6f4e",
        "carte": "carte/?lieu=Saint-Exemple",  # other stories have put theirs on the map
        "dernieres": "dernieres/?nombre=3",
        "contribution": f"contribution/?adresse={article}",
        "communaute": f"communaute/?communaute={community}&theme=sombre",
    }
    served.article = f"{served.url}/articles/{slug}/"
    return served


def frames(territory):
    return "".join(
        f'<iframe src="{territory.url}/embed/{path.replace("&", "&amp;")}" title="{word}" id="{word}" width="100%" '
        'height="150" frameborder="0"></iframe>'
        for word, path in territory.boxes.items()
    )


@pytest.fixture(scope="module")
def partner(territory):
    """The address of the partner's site: `/` with frames, script, an included fragment and the API; `/strict/`."""
    with urlopen(f"{territory.url}/embed/agenda/fragment.html") as included:  # noqa: S310
        fragment = included.read().decode()
    script = f'<script src="{territory.url}/embed/cadre-1.js" async></script>'
    pages = {
        "/": (PAGE % (fragment + frames(territory) + script + API % territory.url), ""),
        "/strict/": (PAGE % (frames(territory) + script), STRICT.format(territory.url)),
        "/plain/": (PAGE % frames(territory), ""),
        "/wordpress/": (PAGE % wordpress(territory), ""),
    }
    with serving(pages) as address:
        yield address


def wordpress(territory):
    """What WordPress makes of our answer for a site that it does not know: a frame in a sandbox, with a secret."""
    source = f"{territory.url}/embed/{territory.boxes['contribution']}#?secret=abc123"
    return (
        f'<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="{source}" '
        'data-secret="abc123" title="neige" width="600" height="480"></iframe><script>'
        'window.heard = []; addEventListener("message", (event) => heard.push(event.data));</script>'
    )


@pytest.fixture
def reader(chromium, territory, partner):
    """A reader of the partner's site; `complaints`: errors, and requests to a third party."""
    context = chromium.new_context(locale="fr-FR", user_agent=READER, reduced_motion="reduce")
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda line: page.complaints.append(line.text) if line.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    known = (territory.url, partner, "data:", "blob:")
    page.on("request", lambda asked: asked.url.startswith(known) or page.complaints.append(asked.url))
    yield page
    context.close()


def settled(page, *, resized):
    """Waits until all boxes are there, and have the height of what they show."""
    page.wait_for_load_state("networkidle")
    for frame in boxes_of(page):
        frame.locator("main.box").wait_for()
    until = time.monotonic() + 20
    while resized and (wrong := mismatches(page)) and time.monotonic() < until:
        # The browser lets frames of other origins rest while nobody sees them.
        page.locator(f"#{next(iter(wrong))}").scroll_into_view_if_needed()
        page.wait_for_timeout(100)


def mismatches(page):
    """The boxes whose frame has not the height of what it shows."""
    return {word: pair for word, pair in heights(page).items() if pair[0] != pair[1]}


def boxes_of(page):
    return [frame for frame in page.frames if "/embed/" in frame.url]


def heights(page):
    """{box: (height of its frame, height of what it shows)}."""
    outer = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('iframe')].map((f) => [f.id, f.offsetHeight]))"
    )
    inner = {
        urlsplit(frame.url).path.split("/")[2]: frame.evaluate(
            "Math.ceil(document.documentElement.getBoundingClientRect().height)"
        )
        for frame in boxes_of(page)
    }
    return {word: (outer[word], inner[word]) for word in inner}


@pytest.mark.parametrize("path", ["/", "/strict/"])
def test_boxes_of_another_site(reader, partner, path):
    reader.goto(partner + path)
    settled(reader, resized=True)
    found = heights(reader)
    assert len(found) == 5
    assert mismatches(reader) == {}
    assert min(inner for _outer, inner in found.values()) > 100
    assert reader.complaints == []
    assert reader.context.cookies() == []
    assert {frame.evaluate("document.cookie") for frame in boxes_of(reader)} == {""}


def test_a_box_follows_the_width_of_its_column(reader, partner):
    reader.goto(partner)
    settled(reader, resized=True)
    reader.set_viewport_size({"width": 375, "height": 740})
    settled(reader, resized=True)
    assert mismatches(reader) == {}
    assert [f.url for f in boxes_of(reader) if f.evaluate("document.documentElement.scrollWidth > innerWidth")] == []


def test_without_the_script_a_frame_is_a_frame(reader, partner):
    reader.goto(f"{partner}/plain/")
    settled(reader, resized=False)
    assert {outer for outer, _inner in heights(reader).values()} == {150}
    assert reader.complaints == []


def test_the_fragment_and_the_api_are_in_the_page(reader, partner):
    reader.goto(partner)
    reader.get_by_role("link", name="Visite du glacier").first.wait_for()
    reader.locator("#api", has_text="La neige au microscope").wait_for()
    assert reader.complaints == []


def test_links_leave_the_frame(reader, territory, partner):
    reader.goto(partner)
    settled(reader, resized=True)
    box = reader.frame_locator("#contribution")
    box.get_by_role("link", name="La neige au microscope").click()
    reader.wait_for_url(territory.article)


def test_tiles_are_asked_after_a_click_only(reader, partner):
    asked = []
    reader.route("https://tuiles.example/**", lambda route: (asked.append(route.request.url), route.abort()))
    reader.goto(partner)
    settled(reader, resized=True)
    box = reader.frame_locator("#carte")
    assert asked == []
    box.get_by_role("link", name="9 contributions ici").click()
    box.get_by_role("link", name=re.compile("salle 1")).first.wait_for()
    assert reader.url == f"{partner}/"
    box.get_by_role("button", name="Explorer la carte").click()
    box.locator(".map-moving .map-marker").first.wait_for()
    reader.wait_for_timeout(500)
    assert asked != []


def test_wordpress_gives_it_its_height_and_follows_its_links(reader, territory, partner):
    reader.goto(f"{partner}/wordpress/")
    box = reader.frame_locator("iframe")
    box.get_by_role("link", name="La neige au microscope").wait_for()
    reader.wait_for_function(
        "() => heard.some((each) => each.message === 'height' && each.value > 100 && each.secret === 'abc123')"
    )
    box.get_by_role("link", name="La neige au microscope").click()
    reader.wait_for_function("() => heard.some((each) => each.message === 'link')")
    told = reader.evaluate("heard.find((each) => each.message === 'link')")
    assert told == {"message": "link", "value": territory.article, "secret": "abc123"}
    assert reader.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_boxes(reader, partner, scheme):
    axe = pytest.importorskip("axe_playwright_python.base", reason="no axe: accessibility is not tried")
    reader.emulate_media(color_scheme=scheme)
    reader.goto(partner)
    settled(reader, resized=True)
    source, found = axe.AXE_FILE_PATH.read_text(), {}
    for frame in [*boxes_of(reader), reader.main_frame]:
        frame.evaluate(source)
        result = frame.evaluate("axe.run(document, {iframes: false})")
        found |= {
            f"{urlsplit(frame.url).path} {each['id']}": [node["html"] for node in each["nodes"]]
            for each in result["violations"]
        }
    assert found == {}


def test_wagtail_finds_our_pages_by_oembed(territory):
    """Its own finder, told of us as of any provider."""
    ours = {"endpoint": f"{territory.url}/oembed", "urls": [rf"^{re.escape(territory.url)}/.+$"]}
    found = OEmbedFinder(providers=[ours]).find_embed(territory.article, max_width=500)
    assert (found["type"], found["title"], found["width"], found["height"]) == (
        "rich",
        "La neige au microscope",
        500,
        480,
    )
    assert f'src="{territory.url}/embed/contribution/?adresse=' in found["html"]


# --- The page that makes boxes -------------------------------------------------------------------


def code_of(page):
    return page.get_by_label("Code du cadre").input_value()


def test_the_preview_follows_what_is_typed(desktop, territory):
    desktop.goto("/embed/?boite=dernieres")
    desktop.get_by_label("Titre", exact=True).fill("Notre science")
    desktop.wait_for_function("() => document.getElementById('code-frame').value.includes('titre=Notre+science')")
    preview = desktop.frame_locator(".box-preview")
    preview.get_by_role("heading", name="Notre science").wait_for()
    desktop.wait_for_function("() => document.querySelector('.box-preview').style.height")
    desktop.get_by_label("Tag", exact=True).fill("un tag que personne n’a écrit")
    desktop.get_by_role("alert").get_by_text("Aucun tag ne porte ce nom.").wait_for()
    assert desktop.get_by_label("Titre", exact=True).input_value() == "Notre science"
    assert desktop.complaints == []


def test_a_box_is_made_without_scripts(chromium, territory, partner):
    context = chromium.new_context(base_url=territory.url, java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    page.goto("/embed/?boite=contribution")
    page.get_by_label("Adresse de la page").fill(territory.article)
    page.get_by_role("button", name="Afficher l’encadré").click()
    page.frame_locator(".box-preview").get_by_role("link", name="La neige au microscope").wait_for()
    assert code_of(page).startswith(f'<iframe src="{territory.url}/embed/contribution/?adresse=')
    context.close()
