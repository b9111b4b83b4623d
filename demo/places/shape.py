"""The shape of a place's data."""


def place(slug, title, genre, at, where, summary, text, **more):
    """One place: `at` is (latitude, longitude), `where` is (address, postcode, town)."""
    return {"slug": slug, "title": title, "genre": genre, "at": at, "where": where, "summary": summary,
            "text": text, **more}  # fmt: skip
