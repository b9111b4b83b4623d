"""Tables (CSV) of articles and of people: what their columns are called, and what a row says."""

import datetime as dt
import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.text import slugify
from django.utils.translation import gettext as _

from contributions.imports.tables import plain_name, read_table
from intake.dates import read_date
from intake.decoding import has_lost
from intake.html import clean_web_link
from intake.rows import MAX_TITLE, UnreadableFile, as_html, identifier, many_lines, one_line, plain_line, unmarked
from members.names import clean_display_name
from movein.incoming import Attachment, Author, IncomingPost, Survey
from movein.wxr import path_of

MAX_LINES_OF_ARTICLE = 5000
#: Our field -> names of columns, in the order in which they are believed.
ARTICLES = {
    "uid": ("id", "uid", "identifiant", "ref", "reference", "numero"),
    "title": ("title", "titre", "nom", "name", "intitule", "headline"),
    "summary": ("summary", "chapo", "chapeau", "resume", "excerpt", "extrait", "description", "standfirst"),
    "html": ("body", "texte", "text", "content", "contenu", "html", "corps", "article"),
    "published_at": ("date", "published at", "published", "date de publication", "publie le", "created at", "pubdate"),
    "author": ("author", "auteur", "autrice", "auteurs", "signature", "by", "byline", "authors"),
    "email": ("author email", "email", "mail", "courriel", "adresse mail", "e mail", "email de l auteur"),
    "tags": ("tags", "mots cles", "keywords", "categories", "categorie", "etiquettes", "themes", "thematiques"),
    "status": ("status", "statut", "etat"),
    "link": ("url", "address", "adresse", "link", "lien", "permalink", "ancienne adresse", "source"),
    "picture": ("picture", "image", "photo", "illustration", "lead image", "image a la une", "featured image"),
    "alt": ("alt", "texte alternatif", "picture alt", "image alt", "description de l image"),
}  # fmt: skip
PEOPLE = {
    "email": ("email", "mail", "e mail", "courriel", "adresse mail", "adresse e mail", "adresse electronique",
              "user email"),
    "name": ("display name", "nom affiche", "name", "nom complet", "pseudo", "nom", "full name"),
    "first_name": ("first name", "prenom", "firstname"),
    "last_name": ("last name", "nom de famille", "lastname"),
    "kind": ("kind", "type", "account kind", "type de compte"),
    "occupation": ("occupation", "fonction", "metier", "profession", "job", "poste"),
    "city": ("city", "ville", "commune", "town"),
    "website": ("website", "site", "site web", "url", "web"),
    "biography": ("biography", "bio", "biographie", "presentation", "description", "about"),
}  # fmt: skip
STATUSES = {
    "draft": "draft", "brouillon": "draft", "pending": "draft", "en attente": "draft", "private": "private",
    "prive": "private", "trash": "trash", "corbeille": "trash", "supprime": "trash", "deleted": "trash",
}  # fmt: skip
INSTITUTIONS = {"institution", "association", "laboratoire", "musee", "museum", "organisation", "structure"}


def read_articles(data, *, zone):
    """(Survey, Reading of IncomingPosts) of a table of articles. Raises UnreadableFile where no column is a title."""
    reading, rows = read_table(
        data,
        known=ARTICLES,
        key="title",
        missing=_("no line of column names with a title was found at the top of the file"),
        max_lines=MAX_LINES_OF_ARTICLE,
    )
    found = Survey()
    for item, values in rows:
        post = _article(item, values(), found, zone)
        if post:
            found.items += 1
            found.counts["post", post.status] += 1
            item.keep(post)
    return found, reading


def _article(item, values, found, zone):
    title = item.text(values["title"], MAX_TITLE, _("title"))
    link = clean_web_link(values.get("link") or "") or ""
    if not title:
        return item.refuse(_("it has no title"))
    item.raw = list(values.values())
    name = plain_line(values.get("author"), 160)
    login = slugify(name) or name
    if name and login not in found.authors:
        found.authors[login] = Author(login, name, _email(values.get("email")))
    uid = identifier(values.get("uid") or link or title)
    picture = clean_web_link(values.get("picture") or "")
    if picture:
        found.attachments[uid] = Attachment(picture, title, "", plain_line(values.get("alt"), 255))
    status = STATUSES.get(plain_name(values.get("status") or ""), "publish")
    if status == "publish" and link:
        found.address = found.address or link
        found.paths[path_of(link)] = uid
    return IncomingPost(
        uid=uid,
        title=title,
        rank=item.rank,
        line=item.line,
        status=status,
        html=_paragraphs(values.get("html") or ""),
        summary=many_lines(unmarked(values.get("summary") or "")),
        slug=path_of(link).rpartition("/")[2],
        link=link,
        author=login,
        published_at=_moment(item, values.get("published_at"), zone),
        tags=_tags(values.get("tags") or ""),
        thumbnail=uid if picture else "",
    )


def _tags(text):
    names = (plain_line(part, 60) for part in re.split(r"[,;|]", text))
    return tuple(dict.fromkeys(name for name in names if name))


def _paragraphs(text):
    """HTML as it is; of plain words, paragraphs. Either way it has no empty lines that would make more of them."""
    made = as_html(text)
    return made if has_lost(made) else re.sub(r"\n\s*\n", "\n", made)


def _moment(item, text, zone):
    if not (text or "").strip():
        return None
    found = read_date(text, zone)
    if found is None:
        item.note(_("its date “%(date)s” cannot be read") % {"date": one_line(text, 40)})
        return None
    if not isinstance(found, dt.datetime):
        found = dt.datetime(found.year, found.month, found.day, 12, tzinfo=zone)
    return found.astimezone(dt.UTC)


def read_people(data):
    """Reading of Authors with a profile, [(Author, profile)]; raises UnreadableFile where no column is an address."""
    reading, rows = read_table(
        data,
        known=PEOPLE,
        key="email",
        missing=_("no line of column names with an e-mail address was found at the top of the file"),
    )
    seen = {}
    for item, values in rows:
        _person(item, values(), seen)
    if not reading.rows and not reading.refusals:
        raise UnreadableFile(_("the table has no row"))
    return reading


def _person(item, values, seen):
    email = _email(values.get("email"))
    if not email:
        return item.refuse(_("“%(email)s” is not an e-mail address.") % {"email": one_line(values.get("email"), 80)})
    if email in seen:
        return item.refuse(_("it is the same as item %(rank)s: left out") % {"rank": seen[email]})
    seen[email] = item.rank
    parts = (plain_line(values.get(name), 80) for name in ("first_name", "last_name"))
    name = plain_line(values.get("name"), 160) or " ".join(part for part in parts if part)
    item.title = name or email
    try:
        name = clean_display_name(name) if name else ""
    except ValidationError as error:
        item.note(" ".join(error.messages))
        name = ""
    profile = {
        "occupation": plain_line(values.get("occupation"), 160),
        "city": plain_line(values.get("city"), 100),
        "website": (clean_web_link(values.get("website") or "") or "")[:200],
        "biography": many_lines(unmarked(values.get("biography") or ""))[:2000],
        "account_kind": "institution" if plain_name(values.get("kind") or "") in INSTITUTIONS else "",
    }
    item.keep((item.rank, item.line, Author(email, name, email), {key: text for key, text in profile.items() if text}))
    return None


def _email(text):
    email = one_line(text, 254).lower()
    try:
        validate_email(email)
    except ValidationError:
        return ""
    return email
