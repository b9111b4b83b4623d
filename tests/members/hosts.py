"""A browser that goes from host to host, and keeps the cookies of each apart as browsers do."""

from urllib.parse import urlsplit

from django.test import Client

GRENOBLE = "testserver"
OCCITANIE = "occitanie.testserver"
CLICK = {"sec-fetch-site": "same-origin"}
FROM_ELSEWHERE = {"sec-fetch-site": "cross-site"}


class Browser:
    """`get()` and `post()` take a path with its host, or a whole address; a client of its own for each host."""

    def __init__(self, agent="Firefox Linux"):
        self.agent = agent
        self.clients = {}

    def on(self, host):
        if host not in self.clients:
            self.clients[host] = Client(headers={"host": host, "user-agent": self.agent}, raise_request_exception=True)
        return self.clients[host]

    def get(self, address, host=GRENOBLE, headers=None):
        parts = urlsplit(address)
        path = address if not parts.netloc else f"{parts.path}?{parts.query}"
        return self.on(parts.netloc or host).get(path, headers=headers)

    def post(self, address, data=None, host=GRENOBLE):
        parts = urlsplit(address)
        path = address if not parts.netloc else f"{parts.path}?{parts.query}"
        return self.on(parts.netloc or host).post(path, data or {})

    def sign_in(self, member, host=GRENOBLE, password="un-long-secret"):  # noqa: S107
        """By the form, as people do."""
        response = self.post("/connexion/", {"login": member.email, "password": password}, host=host)
        assert response.status_code == 302, response.content.decode()[:500]

    def pass_over(self, here, there, path="/membres/", click=CLICK):
        """From the sign-in page of the host `there` by way of `here`, where one is signed in; the last answer."""
        asked = self.get(f"/connexion/relais/?depuis={here.pk}&next={path}", host=there.hostname, headers=click)
        return self.get(self.get(asked.url).url)

    def is_signed_in(self, host):
        return self.get("/mon-echosciences/reglages/compte/", host=host).status_code == 200
