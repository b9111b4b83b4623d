"""What is asked of a recipe."""

from contributions.writing.forms import WritingForm
from tests.toykind.models import RecipePage


class RecipeForm(WritingForm):
    model = RecipePage
    groups = [("En pratique", ["minutes"])]

    def missing(self, page):
        yield from super().missing(page)
        if not self.cleaned_data.get("minutes"):
            yield "minutes", "Dites combien de temps il faut."
