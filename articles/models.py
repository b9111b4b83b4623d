"""Articles: what members tell, show, explain and debate."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from contributions.models import Contribution
from contributions.sections import SectionPage


class ArticlePage(Contribution):
    """A text to read, with pictures and all the blocks of the body."""

    KIND = "article"

    class Genre(models.TextChoices):
        EXPERIENCE = "experience", _("Experience report")
        REPORTAGE = "reportage", _("Reportage")
        PORTRAIT = "portrait", _("Portrait")
        DEBATE = "debate", _("Debate")
        NEWS = "news", _("News")
        EXPLANATION = "explanation", _("Explanation")
        TUTORIAL = "tutorial", _("Tutorial")
        REVIEW = "review", _("Review")

    parent_page_types = ["articles.ArticleIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")


ArticlePage.edit_handler = ArticlePage.tabs()


class ArticleIndexPage(SectionPage):
    """The section Articles."""

    KIND = ArticlePage.KIND

    subpage_types = ["articles.ArticlePage"]

    class Meta:
        verbose_name = _("articles section")
