"""The mark of a page that is counted."""

from django import template

from contributions.models import Contribution
from territories.kept import kept, rendered

register = template.Library()


@register.simple_tag(takes_context=True)
def audience_mark(context):
    """Asks the browser to report that the page is read; nothing on previews and on drafts shown by a secret link."""
    request = context.get("request")
    page = context.get("page")
    counted = (
        request is not None and not getattr(request, "is_preview", False) and not getattr(request, "draft_bar", "")
    )
    page_id = page.pk if isinstance(page, Contribution) and page.live else ""
    values = {"is_counted": counted, "page_id": page_id}
    return kept(
        context, audience_mark, list(values.values()), lambda: rendered(context, "analytics/mark.html", values)
    )
