"""An idea can be reported as anything else that members write."""

from django.utils.translation import pgettext_lazy

from contributions.reportables import Described, is_number, register
from surveys.models.ideas import Idea


@register
class IdeaKind:
    name, label = "idea", pgettext_lazy("proposal", "Idea")
    can_hide, can_remove = True, False

    def find(self, key, viewer):
        return Idea.objects.shown().filter(pk=key).first() if is_number(key) else None

    def get(self, pk):
        return Idea.objects.filter(pk=pk).select_related("author", "territory").first()

    def describe(self, idea):
        quote = "\n\n".join(filter(None, [idea.title, idea.text]))
        return Described(idea.pk, idea.author, idea.territory, idea.title, idea.get_absolute_url(), quote)

    def hide(self, idea, by, remove=False):
        before = {"is_hidden": idea.is_hidden}
        Idea.objects.filter(pk=idea.pk).update(is_hidden=True)
        return before

    def show(self, idea, by, before):
        Idea.objects.filter(pk=idea.pk).update(is_hidden=before.get("is_hidden", False))

    def edit_url(self, idea):
        return ""
