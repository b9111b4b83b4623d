"""Programs that act for a member, with a personal token."""

import json
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from api.tokens.models import MemberToken, Scope

EVERYTHING = [scope.value for scope in Scope]


def token_of(member, scopes=EVERYTHING, **fields):
    """(token, secret)."""
    fields = {"name": "Notre agenda", "expires_at": timezone.now() + timedelta(days=30), **fields}
    return MemberToken.objects.issue(member=member, scopes=list(scopes), **fields)


class Program:
    """What an institution's own software does: JSON in, JSON out, a token, no cookie."""

    def __init__(self, member, scopes=EVERYTHING, *, host="testserver", language="fr"):
        self.member = member
        self.token, self.secret = token_of(member, scopes)
        self.client = Client(SERVER_NAME=host)
        self.headers = {"authorization": f"Bearer {self.secret}", "accept-language": language}

    def ask(self, method, path="", content=None, **headers):
        """The response; `if_match="…"` is a header."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {} if content is None else {"data": json.dumps(content), "content_type": "application/json"}
        return self.client.generic(method, f"/api/v1/me{path}", headers={**self.headers, **named}, **sent)

    def get(self, path="", **headers):
        return self.ask("GET", path, **headers)

    def create(self, content, query="", **headers):
        return self.ask("POST", f"/contributions{query}", content, **headers)

    def change(self, number, content, query="", **headers):
        """With the tag of what is stored now, unless another is given."""
        path = f"/contributions/{number}"
        headers = headers or {"if_match": self.get(path)["ETag"]}
        return self.ask("PATCH", f"{path}{query}", content, **headers)

    def publish(self, number, query="", **headers):
        return self.ask("POST", f"/contributions/{number}/publish{query}", **headers)

    def send_picture(self, file, query="", headers=None, **words):
        return self.client.post(
            f"/api/v1/me/pictures{query}", {"file": file, **words}, headers={**self.headers, **(headers or {})}
        )
