"""The kind article."""

from django.utils.translation import gettext_lazy as _

from articles.forms import ArticleForm
from articles.models import ArticleIndexPage, ArticlePage
from articles.questions import QUESTIONS
from contributions.kinds import Import, KindSpec, Writing
from media.covers import USUAL_SHEETS

ARTICLE = KindSpec(
    kind=ArticlePage.KIND,
    order=10,
    label=_("Article"),
    section_title=_("Articles"),
    section="articles",
    page=ArticlePage,
    index=ArticleIndexPage,
    icon="article",
    admin_icon="doc-full-inverse",
    sheets=USUAL_SHEETS,
    schema_type="Article",
    is_authored=True,
    open_graph_type="article",
    imported_from=Import.FEED,
    imported_genre=ArticlePage.Genre.NEWS,
    is_in_communities=True,
    writing=Writing(
        word="article",
        label=_("Article"),
        sentence=_("Tell, show, explain: an experience, a portrait, a report, a debate."),
        form=ArticleForm,
        questions=QUESTIONS,
    ),
)
