"""What is asked of an article."""

from articles.models import ArticlePage
from contributions.writing.forms import WritingForm


class ArticleForm(WritingForm):
    model = ArticlePage
