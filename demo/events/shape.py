"""The shape of an event's data."""


def event(title, genre, when, summary, text="", **more):
    """One event; `where` in `more` is the slug of a place, or (name, latitude, longitude, town)."""
    return {"title": title, "genre": genre, "when": when, "summary": summary, "text": text, **more}
