"""Notifications keep facts, mails keep a template and its parameters; both are put into words when they are read.

What is known of a row is found in its key. Rows whose facts cannot be told keep their words: such a notification
becomes one of the kinds "written-<topic>", such a mail one of the template "given".
"""

import re

from django.db import migrations

#: Key of a notification -> (kind, what the groups of the key tell: "page", "target", or a name in `data`).
KEYS = [
    (r"page/\d+", "publication"),
    (r"event/\d+/(?P<change>[a-z]+)/.*", "event-changed"),
    (r"recommendation/\d+/.*", "recommendation"),
    (r"outcome/(?P<target>\d+)/(?P<report>\d+)", "decision-outcome"),
    (r"statement/(?P<target>\d+)", "decision-statement"),
    (r"taken-back/(?P<target>\d+)(/(?P<report>\d+))?", "decision-taken-back"),
    (r"export/(?P<target>\d+)", "export-ready"),
    (r"departure/(?P<target>\d+)", "departure-asked"),
    (r"departure/(?P<target>\d+)/traces", "traces-left"),
    (r"idea-(?P<target>\d+)-(?P<state>[a-z-]+)", "idea-state"),
    (r"community-proposal/(?P<target>\d+)", "community-proposed"),
    (r"community-proposal/(?P<target>\d+)/declined", "community-declined"),
    (r"community/(?P<page>\d+)/(?P<what>invited|joined|asked|accepted|appointed|take-over|suggested|shelved)"
     r"/(?P<target>\d+)(/.*)?", "community-{what}"),
    (r"community/(?P<page>\d+)/(?P<what>opened|archived|reopened|asleep|leaving|stays)(/.*)?", "community-{what}"),
    (r"community/(?P<page>\d+)/(?P<when>soon|orphan)/.*", "community-nobody"),
]
KEYS = [(re.compile(pattern), kind) for pattern, kind in KEYS]
#: Those that are of no use without their page.
OF_PAGES = {"publication", "event-changed", "recommendation", "comment", "reply", "mention"}
BATCH = 500


def facts_of(row):
    """(kind, page, target, data) of a notification as it was kept before."""
    if row.kind in ("comment", "reply", "mention") and row.page_id and re.fullmatch(r"comment/\d+", row.key):
        return row.kind, row.page_id, int(row.key.partition("/")[2]), {}
    for pattern, kind in KEYS:
        if found := pattern.fullmatch(row.key):
            told = {name: value for name, value in found.groupdict().items() if value}
            kind = kind.format(what=told.pop("what", ""))
            page, target = told.pop("page", None), told.pop("target", None)
            if kind in OF_PAGES and not row.page_id:
                break
            if kind == "community-nobody":
                told = {"soon": told["when"] == "soon"}
            if kind == "community-asleep" and not row.page_id:
                told = {"animators": True}
            if "report" in told:
                told["report"] = int(told["report"])
            # Names of tags are kept; those of people would outlive them.
            if reasons := [words for words in row.reasons if words.startswith("#")]:
                told["reasons"] = reasons
            return kind, row.page_id or (int(page) if page else None), int(target) if target else None, told
    words = {"title": row.title, "text": row.text, "url": row.url, "reasons": row.reasons}
    return f"written-{row.kind}", row.page_id, None, words


def keep_facts(apps, schema_editor):
    Notification = apps.get_model("notifications", "Notification")
    pages = set(apps.get_model("wagtailcore", "Page").objects.values_list("pk", flat=True))
    rows = []
    for row in Notification.objects.iterator(chunk_size=BATCH):
        row.kind, page, row.target_id, row.data = facts_of(row)
        row.page_id = page if page in pages else None
        rows.append(row)
        if len(rows) == BATCH:
            Notification.objects.bulk_update(rows, ["kind", "page", "target_id", "data"])
            rows = []
    Notification.objects.bulk_update(rows, ["kind", "page", "target_id", "data"])


def parameters_of(row):
    """(template, parameters) of a mail as it was kept before."""
    name, *rest = row.key.split("/")
    at = row.created_at.isoformat()
    if name in ("notice", "summary") and row.notifications:
        return name, {"notifications": row.notifications}
    if name == "digest":
        return "digest", {"at": at, "notifications": row.notifications}
    if name == "subscriber" and rest[0].isdecimal():
        return "subscriber", {"at": at, "subscription": int(rest[0])}
    if name == "answer" and len(rest) == 2:
        return "emails/comment_answer", {"comment": int(rest[0]), "answered": int(rest[1])}
    names = ("subject", "text", "html", "sender", "headers")
    return "given", {name: getattr(row, name) for name in names}


def keep_parameters(apps, schema_editor):
    Letter = apps.get_model("notifications", "Letter")
    for row in Letter.objects.iterator(chunk_size=BATCH):
        row.template, params = parameters_of(row)
        # What has left, or never will, keeps nothing; its text was emptied then.
        row.params = params if row.state in ("waiting", "set_aside") and (row.text or row.html) else {}
        row.save(update_fields=["template", "params"])


class Migration(migrations.Migration):
    dependencies = [("notifications", "0003_facts")]

    operations = [
        migrations.RunPython(keep_facts, migrations.RunPython.noop),
        migrations.RunPython(keep_parameters, migrations.RunPython.noop),
    ]
