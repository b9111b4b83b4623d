"""The words in an FTS5 table of SQLite.

Rows are read in the order of their keys, and reading stops at the limit: a word that
stands in every page costs no more than the pages that are looked at. Words of titles and
of what stands round them are words of their own ("1volcan", "2volcan"), because FTS5
would otherwise read every row with the word to learn in which column it stands.
"""

import json

from django.db import connection

from search.questions import ANYWHERE, LEAD, TITLE, Phrase

COLUMNS = {TITLE: "title", LEAD: "lead", ANYWHERE: "body"}
MARKS = {TITLE: "1", LEAD: "2", ANYWHERE: ""}

#: What Django does not know of; each statement may be run again. The migrations have their own, of their time.
CREATE = [
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5(title, lead, body, filters, tokenize = 'unicode61')",
    "CREATE TRIGGER IF NOT EXISTS search_entry_gone AFTER DELETE ON search_entry BEGIN "
    "DELETE FROM search_words WHERE rowid = old.key; END",
]
#: The words of entries that were deleted while the trigger was not there.
MEND = ["DELETE FROM search_words WHERE rowid NOT IN (SELECT key FROM search_entry)"]
#: (type, name) in SQLite's own list.
WANTED = {("table", "search_words"), ("trigger", "search_entry_gone")}


def missing(connection):
    """The names of what should be in this database and is not: a table that is rebuilt loses its triggers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT type, name FROM sqlite_master")
        return sorted(name for _type, name in WANTED - set(cursor.fetchall()))


def write(rows):
    """Keeps the words of entries: (key, title, lead, body, filters), each a list of stems."""
    texts = [
        (
            key,
            " ".join(MARKS[TITLE] + word for word in title),
            " ".join(MARKS[LEAD] + word for word in title + lead),
            " ".join(title + lead + body),
            " ".join(filters),
        )
        for key, title, lead, body, filters in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [(text[0],) for text in texts])
        cursor.executemany(
            "INSERT INTO search_words (rowid, title, lead, body, filters) VALUES (%s, %s, %s, %s, %s)", texts
        )


def match(question, place):
    """The question in the language of FTS5."""
    parts = [
        f"({COLUMNS[place]} : ({' OR '.join(_quoted(member, MARKS[place]) for member in group)}))"
        for group in question.groups
    ]
    parts += [f'(filters : "{token}")' for token in question.tokens]
    return " AND ".join(parts)


def _quoted(member, mark):
    words = member.stems if isinstance(member, Phrase) else (member,)
    return '"{}"'.format(" ".join(mark + word for word in words))


def candidates(question, place, limit, among=None):
    """The keys of the most recent entries that meet the question there; of the keys in `among`, where it is given."""
    conditions, values = [], []
    if not question.is_empty:
        conditions.append("search_words MATCH %s")
        values.append(match(question, place))
    if among is not None:
        conditions.append("rowid IN (SELECT value FROM json_each(%s))")
        values.append(json.dumps(list(among)))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rowid FROM search_words WHERE {' AND '.join(conditions)} ORDER BY rowid DESC LIMIT %s",  # noqa: S608
            [*values, limit],
        )
        return [key for (key,) in cursor.fetchall()]
