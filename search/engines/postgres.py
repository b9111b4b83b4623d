"""The words in columns of type tsvector of PostgreSQL, each with a GIN index.

The planner knows how common a word is: for a rare one it reads the index, for a common
one it walks back in time along the key and stops at the limit.
"""

from django.db import connection

from search.questions import ANYWHERE, LEAD, TITLE, Phrase

COLUMNS = {TITLE: "title_words", LEAD: "lead_words", ANYWHERE: "all_words"}
LAST_POSITION = 16_383

#: What Django does not know of; each statement may be run again. The migrations have their own, of their time.
CREATE = [
    "ALTER TABLE search_entry ADD COLUMN IF NOT EXISTS title_words tsvector, "
    "ADD COLUMN IF NOT EXISTS lead_words tsvector, ADD COLUMN IF NOT EXISTS all_words tsvector, "
    "ADD COLUMN IF NOT EXISTS filters tsvector",
    "CREATE INDEX IF NOT EXISTS search_entry_title ON search_entry USING gin (title_words)",
    "CREATE INDEX IF NOT EXISTS search_entry_lead ON search_entry USING gin (lead_words)",
    "CREATE INDEX IF NOT EXISTS search_entry_all ON search_entry USING gin (all_words)",
    "CREATE INDEX IF NOT EXISTS search_entry_filters ON search_entry USING gin (filters)",
]
MEND = []  # the words stand in the rows themselves
WANTED = {"title_words", "lead_words", "all_words", "filters"} | {
    f"search_entry_{name}" for name in ("title", "lead", "all", "filters")
}


def missing(connection):
    """The names of the columns and indexes that should be in this database and are not."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass('search_entry') AND NOT attisdropped "
            "UNION SELECT indexname FROM pg_indexes WHERE tablename = 'search_entry'"
        )
        return sorted(WANTED - {name for (name,) in cursor.fetchall()})


def vector(words):
    """The words with their places, as PostgreSQL writes a tsvector: its own parser never reads them."""
    places = {}
    for place, word in enumerate(words, start=1):
        places.setdefault(word, []).append(str(min(place, LAST_POSITION)))
    return " ".join(f"'{word}':{','.join(found[:200])}" for word, found in places.items())


def write(rows):
    """Keeps the words of entries: (key, title, lead, body, filters), each a list of stems."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE search_entry SET title_words = %s::tsvector, lead_words = %s::tsvector, "
            "all_words = %s::tsvector, filters = %s::tsvector WHERE key = %s",
            [
                (vector(title), vector(title + lead), vector(title + lead + body), vector(filters), key)
                for key, title, lead, body, filters in rows
            ],
        )


def match(question):
    """The question as PostgreSQL writes a tsquery."""
    return " & ".join(f"({' | '.join(_quoted(member) for member in group)})" for group in question.groups)


def _quoted(member):
    words = member.stems if isinstance(member, Phrase) else (member,)
    return "({})".format(" <-> ".join(f"'{word}'" for word in words))


def candidates(question, place, limit, among=None):
    """The keys of the most recent entries that meet the question there; of the keys in `among`, where it is given."""
    conditions, values = [], []
    if question.groups:
        conditions.append(f"{COLUMNS[place]} @@ %s::tsquery")
        values.append(match(question))
    if question.tokens:
        conditions.append("filters @@ %s::tsquery")
        values.append(" & ".join(f"'{token}'" for token in question.tokens))
    if among is not None:
        conditions.append("key = ANY(%s)")
        values.append(list(among))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT key FROM search_entry WHERE {' AND '.join(conditions)} ORDER BY key DESC LIMIT %s",  # noqa: S608
            [*values, limit],
        )
        return [key for (key,) in cursor.fetchall()]
