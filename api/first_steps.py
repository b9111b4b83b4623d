"""The programs of the page "Your first steps". tests/e2e/test_api_first_steps.py runs each of them as it stands."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from territories.origin import absolute_for

CURL, PYTHON, JAVASCRIPT = "curl", "Python", "JavaScript"


@dataclass(frozen=True)
class Step:
    """One program. `ROOT` in its code is the address of the API."""

    name: str
    title: str | Promise
    text: str | Promise
    language: str
    code: str

    def at(self, root):
        return Step(self.name, self.title, self.text, self.language, self.code.replace("ROOT", root))


def first_steps(request):
    """The steps, with the address of the API that was asked."""
    root = absolute_for(request, reverse("api_entrance"))
    return [step.at(root) for step in STEPS]


STEPS = [
    Step(
        "list",
        _("A first list"),
        _("The five next events that cost nothing. The answer is JSON; what you read in it is what everybody reads."),
        CURL,
        'curl "ROOTagenda?free=true&limit=5"\n',
    ),
    Step(
        "table",
        _("A table for a spreadsheet"),
        _("The same lists are tables with the suffix .csv. With “fields”, only the columns that you want."),
        CURL,
        'curl "ROOTarticles.csv?fields=title,url,published_at&limit=100" --output articles.csv\n',
    ),
    Step(
        "map",
        _("Points for a map"),
        _("Places within ten kilometres of a point that can be visited in a wheelchair, as GeoJSON."),
        CURL,
        'curl "ROOTplaces?near=45.19,5.72&radius=10&access=wheelchair" --header "Accept: application/geo+json"\n',
    ),
    Step(
        "pages",
        _("All articles, page by page"),
        _("A list comes in pages: follow “next” as it is until there is none."),
        PYTHON,
        """\
import json
from urllib.request import urlopen

address = "ROOTarticles?fields=title,url,published_at&limit=100"
while address:
    with urlopen(address) as answer:
        page = json.load(answer)
    for article in page["items"]:
        print(article["published_at"][:10], article["title"], article["url"])
    address = page["next"]
""",
    ),
    Step(
        "copy",
        _("A copy that stays true"),
        _("Everything once, then only what changed since, deletions included: keep the mark, and ask again tomorrow."),
        PYTHON,
        """\
import json
from urllib.request import urlopen

api = "ROOT"


def ask(address):
    with urlopen(address) as answer:
        return json.load(answer)


mark, copy = ask(f"{api}changes")["next_since"], {}
address = f"{api}contributions?limit=100"
while address:
    page = ask(address)
    copy.update({item["id"]: item for item in page["items"]})
    address = page["next"]
print(len(copy), "contributions")

is_last = False
while not is_last:
    answer = ask(f"{api}changes?since={mark}&expand=contribution")
    for change in answer["items"]:
        if change["gone"]:
            copy.pop(change["id"], None)
        else:
            copy[change["id"]] = change["contribution"]
    mark, is_last = answer["next_since"], answer["is_last"]
print(len(copy), "contributions", mark)
""",
    ),
    Step(
        "page",
        _("The agenda in a page of yours"),
        _('Every site may ask from the browser of its readers. The page needs a list: <ul id="agenda"></ul>.'),
        JAVASCRIPT,
        """\
const answer = await fetch("ROOTagenda?limit=10");
const { items } = await answer.json();
for (const { start_day, event } of items) {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = event.url;
  link.textContent = `${start_day} ${event.title}`;
  line.append(link);
  document.querySelector("#agenda").append(line);
}
""",
    ),
]
