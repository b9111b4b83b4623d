"""Those who read and write: each a thread with cookies of its own, at one of the two web servers at a time."""

import contextlib
import json
import random
import uuid
from io import BytesIO

import requests
from PIL import Image

from tests.load.record import Answered

BROWSER = {
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
    "Accept-Language": "fr",
    "Host": "localhost",
    "Sec-Fetch-Site": "same-origin",
}
#: Somebody gives up after so many seconds without an answer; it counts as none.
PATIENCE = 30
#: How long somebody who was answered that a part is away waits before they try again.
PAUSE = 1.5
LISTS = [
    "/", "/articles/", "/agenda/", "/annonces/", "/projets/", "/membres/", "/a-visiter/", "/tags/",
    "/agenda/?quand=week-end",
]  # fmt: skip
DATA = [
    "/articles/flux.atom", "/agenda/agenda.ics", "/agenda/carte.geojson", "/api/v1/contributions", "/sitemap.xml",
    "/flux.atom",
]  # fmt: skip
PROBES = ["/healthz"]
#: Of one member: more in a day are refused.
COMMENTS = 90


class Over(Exception):
    """The run has ended."""


class Person:
    """`known` is what `prepare.py` printed, `ports` {web server: port}, `pace` the seconds between two gestures."""

    def __init__(self, number, known, ports, record, over, pace):
        self.random = random.Random(number)
        self.known, self.ports, self.record, self.over, self.pace = known, ports, record, over, pace
        self.place = f"198.51.{number // 250}.{number % 250 + 1}"
        self.session = requests.Session()
        self.session.headers.update(BROWSER | {"X-Forwarded-For": self.place})

    def run(self):
        with contextlib.suppress(Over):
            while True:
                self.gesture()
                self.wait(self.random.expovariate(1 / self.pace))

    def wait(self, seconds):
        if self.over.wait(seconds):
            raise Over

    def ask(self, what, address, data=None, **more):
        """The answer, or None where there was none; noted either way."""
        began = self.record.now()
        # A cookie is of a host whatever its port, and the two servers are one site.
        server = self.random.choice(list(self.ports))
        url = f"http://127.0.0.1:{self.ports[server]}{address}"
        headers = more.pop("headers", {})
        try:
            answer = self.session.request(
                "GET" if data is None else "POST", url, data=data, headers=headers, timeout=PATIENCE,
                allow_redirects=False, **more,
            )  # fmt: skip
        except requests.RequestException as error:
            self.record.note(Answered(began, self.record.now(), what, address, 0, type(error).__name__, server))
            return None
        words = answer.text[:300] if answer.status_code >= 400 else ""
        self.record.note(Answered(began, self.record.now(), what, address, answer.status_code, words, server))
        return answer

    def insist(self, what, address, data, *, expected=(200, 302), **more):
        """The same form again and again until it is taken, as a browser or a patient person sends it.

        None where it was refused for good, which is noted.
        """
        files = more.pop("files", None)
        while True:
            answer = self.ask(what, address, self.with_token(data), files=files and files(), **more)
            if answer is not None and answer.status_code in expected:
                return answer
            if answer is not None and answer.status_code < 500 and answer.status_code != 429:
                self.record.refuse(f"{what}: {answer.status_code} {address} {answer.text[:200]!r}")
                return None
            self.wait(PAUSE)

    def with_token(self, data):
        token = self.session.cookies.get("csrftoken", "")
        return {**data, "csrfmiddlewaretoken": token} if token else data


class Reader(Person):
    """Pages of all kinds, without account; the same browser asks again whether something has changed."""

    def gesture(self):
        kind = self.random.random()
        if kind < 0.35:
            self.read("article", self.random.choice(self.known["pages"])[2])
        elif kind < 0.65:
            self.read("list", self.random.choice(LISTS))
        elif kind < 0.8:
            self.read("data", self.random.choice(DATA))
        elif kind < 0.9:
            word = self.random.choice([*self.known["words"], f"rien{self.random.randrange(9999)}"])
            self.read("search", f"/recherche/?q={word}")
        elif kind < 0.97:
            self.read("tag", self.random.choice(self.known["tags"]))
        else:
            self.read("probe", self.random.choice(PROBES))

    def read(self, what, address):
        answer = self.ask(what, address)
        if answer is not None and answer.status_code >= 400 and answer.status_code < 500:
            self.record.refuse(f"{what}: {answer.status_code} {address}")
        etag = answer is not None and answer.headers.get("ETag")
        if etag and self.random.random() < 0.3:
            self.ask(what, address, headers={"If-None-Match": etag})


class Subscriber(Person):
    """Leaves a new address for the weekly letter each time: a letter must come to it, once."""

    def gesture(self):
        email = f"{uuid.uuid4().hex[:16]}@load.example"
        self.session.headers["X-Forwarded-For"] = f"203.0.{self.random.randrange(250)}.{self.random.randrange(1, 250)}"
        self.session.cookies.clear()
        while (page := self.ask("subscribe form", "/lettre/")) is None or page.status_code != 200:
            self.wait(PAUSE)
        if self.insist("subscribe", "/lettre/", {"email": email}, expected=(302,)):
            self.record.acknowledge("letter", email)


class Writer(Person):
    """A member, signed in, who writes, uploads, publishes, comments and recommends."""

    def __init__(self, number, *args):
        super().__init__(number, *args)
        self.email = self.known["members"][number % len(self.known["members"])]
        self.signed_in = False
        self.recommended, self.said = set(), 0

    def gesture(self):
        if not self.signed_in:
            self.sign_in()
        deed = self.random.random()
        if deed < 0.4:
            self.write()
        elif deed < 0.6:
            self.comment()
        elif deed < 0.75:
            self.recommend()
        else:
            self.look()

    def sign_in(self):
        while (page := self.ask("sign-in form", "/connexion/")) is None or page.status_code != 200:
            self.wait(PAUSE)
        form = {"login": self.email, "password": self.known["password"]}
        self.signed_in = self.insist("sign-in", "/connexion/", form, expected=(302,)) is not None

    def look(self):
        own = ["/mon-echosciences/", "/mon-echosciences/publications/", "/mon-echosciences/notifications/", "/ecrire/"]
        address = self.random.choice([*own, "/", self.random.choice(self.known["pages"])[2]])
        answer = self.ask("member's page", address)
        if answer is not None and (answer.status_code == 302 and "connexion" in answer.headers.get("Location", "")):
            self.record.refuse(f"the session of {self.email} is gone at {address}")
            self.signed_in = False
        elif answer is not None and 400 <= answer.status_code < 500:
            self.record.refuse(f"member's page: {answer.status_code} {address}")

    def write(self):
        """A draft, some autosaves with a mark each, perhaps a picture, then publication (three times of four)."""
        if (page := self.ask("editor", "/ecrire/article/")) is None or page.status_code != 200:
            return
        tab = {"kind": "article", "client": str(uuid.uuid4())}
        title = f"Charge {uuid.uuid4().hex[:12]}"
        marks, blocks = [], []
        for _save in range(self.random.randint(2, 4)):
            marks.append(f"marque{uuid.uuid4().hex[:12]}")
            blocks.append({"type": "paragraph", "content": [{"type": "text", "text": f"Un lac. {marks[-1]}."}]})
            if self.random.random() < 0.25 and (picture := self.upload()):
                words = {"alt": "Un carré", "caption": "", "credit": "Moi", "licence": "cc-by"}
                blocks.append({"type": "figureImage", "attrs": {"image": picture, **words}})
            if not self.save(tab, title, blocks, marks):
                return
            self.wait(self.random.uniform(0.5, 2))
        if self.random.random() < 0.75:
            self.publish(tab, title, blocks, marks)

    def fields(self, tab, title, blocks):
        return {
            **tab,
            "title": title,
            "summary": "Un résumé.",
            "document": json.dumps({"type": "doc", "content": blocks}),
        }

    def save(self, tab, title, blocks, marks):
        answer = self.insist("autosave", "/ecrire/api/enregistrer/", self.fields(tab, title, blocks), headers=JSON)
        return self.take(answer, "draft", tab, marks)

    def publish(self, tab, title, blocks, marks):
        answer = self.insist("publish", "/ecrire/api/publier/", self.fields(tab, title, blocks), headers=JSON)
        if self.take(answer, "published", tab, marks):
            self.record.acknowledge("title", tab["page"], title)

    def take(self, answer, sort, tab, marks):
        """Notes what was acknowledged, and keeps what the tab must know."""
        if answer is None:
            return False
        said = answer.json()
        tab |= {name: said[name] for name in ("page", "revision", "revision_at")}
        self.record.acknowledge(sort, said["page"], list(marks))
        return True

    def upload(self):
        colour = tuple(self.random.randrange(256) for _ in range(3))
        content = BytesIO()
        Image.new("RGB", (640, 480), colour).save(content, "JPEG")
        files = lambda: {"file": ("photo.jpg", BytesIO(content.getvalue()), "image/jpeg")}  # noqa: E731
        answer = self.insist("upload", "/ecrire/api/image/", {"n": "1"}, files=files, headers=JSON)
        if answer is None:
            return None
        said = answer.json()
        self.record.acknowledge("picture", said["image"], said["src"])
        return said["image"]

    def comment(self):
        self.said += 1
        if self.said > COMMENTS:
            return
        page, code, _address = self.random.choice(self.known["pages"])
        mark = f"mot{uuid.uuid4().hex[:12]}"
        form = {"text": f"Bravo, {mark}.", "key": uuid.uuid4().hex}
        if self.insist("comment", f"/commenter/{code}/", form, expected=(302,)):
            self.record.acknowledge("comment", mark, page)

    def recommend(self):
        page, code, _address = self.random.choice(self.known["pages"])
        if (self.email, page) in self.recommended:
            return
        self.recommended.add((self.email, page))
        if self.insist("recommend", f"/recommander/{code}/", {"recommend": "yes"}):
            self.record.acknowledge("recommendation", (self.email, page))


JSON = {"Accept": "application/json"}


def crowd(known, ports, record, over, rate):
    """The people whose gestures come to about `rate` requests a second together."""
    readers, writers = 4, 6
    kinds = [*[(Reader, 2.2)] * readers, *[(Writer, 5)] * writers, (Subscriber, 6)]
    usual = readers / 2.2 * 1.3 + writers / 5 * 2 + 2 / 6
    return [kind(number, known, ports, record, over, pace * usual / rate) for number, (kind, pace) in enumerate(kinds)]
