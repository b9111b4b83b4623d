"""How an institution's software begins: an event made, then published, in two languages."""

from django.urls import reverse

from territories.origin import absolute_for


def steps(request):
    """[(language, code)]; tests/api/test_mine_guide.py runs them."""
    root = absolute_for(request, reverse("api:me"))
    return [("curl", CURL.replace("ROOT", root)), ("Python", PYTHON.replace("ROOT", root))]


CURL = """\
TOKEN="echosciences_member_…"

curl "ROOT/contributions" \\
  --header "Authorization: Bearer $TOKEN" \\
  --header "Content-Type: application/json" \\
  --header "Idempotency-Key: agenda-4711" \\
  --data '{
    "kind": "event",
    "title": "Construire un spectroscope",
    "summary": "Avec un CD et une boîte, voir les couleurs d’une lampe.",
    "genre": "workshop",
    "tags": ["optique"],
    "is_free": true,
    "place_name": "Maison des sciences",
    "city": "Grenoble",
    "dates": [{"start_day": "2030-12-05", "start_time": "14:00", "end_time": "17:00"}]
  }'

# The answer says its number, here 901:
curl --request POST "ROOT/contributions/901/publish" \\
  --header "Authorization: Bearer $TOKEN"
"""
PYTHON = """\
import json
from urllib.request import Request, urlopen

TOKEN = "echosciences_member_…"
ADDRESS = "ROOT"


def send(method, path, content=None, **headers):
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json", **headers}
    data = None if content is None else json.dumps(content).encode()
    with urlopen(Request(ADDRESS + path, data, headers, method=method)) as answer:
        return json.load(answer), answer.headers["ETag"]


event = {
    "kind": "event",
    "title": "Construire un spectroscope",
    "body": {"html": "<p>On découpe, on colle, on <b>regarde</b>.</p>"},
    "dates": [{"starts_at": "2030-12-05T14:00", "ends_at": "2030-12-05T17:00"}],
}
draft, version = send("POST", "/contributions", event, **{"Idempotency-Key": "agenda-4712"})
for problem in draft["missing"]:
    print(problem["pointer"], problem["detail"])
draft, version = send("PATCH", f"/contributions/{draft['id']}", {"is_free": True}, **{"If-Match": version})
published, version = send("POST", f"/contributions/{draft['id']}/publish")
print(published["url"])
"""
