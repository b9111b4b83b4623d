"""Recipes: experiments that one repeats at home."""

from django.db import models
from wagtail.admin.panels import FieldPanel

from contributions.models import Contribution
from contributions.sections import SectionPage


class RecipePage(Contribution):
    """What to take, what to do, and how long it lasts."""

    KIND = "recipe"

    class Genre(models.TextChoices):
        KITCHEN = "kitchen", "Cuisine"
        GARDEN = "garden", "Jardin"

    minutes = models.PositiveSmallIntegerField("durée en minutes", null=True, blank=True)

    parent_page_types = ["toykind.RecipeIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = "recette"
        verbose_name_plural = "recettes"

    def card_extras(self):
        return {"minutes": self.minutes}

    def structured_extras(self, request):
        return {"totalTime": f"PT{self.minutes}M" if self.minutes else ""}


RecipePage.edit_handler = RecipePage.tabs(FieldPanel("minutes"))


class RecipeIndexPage(SectionPage):
    """The section Recipes."""

    KIND = RecipePage.KIND

    subpage_types = ["toykind.RecipePage"]

    class Meta:
        verbose_name = "rubrique des recettes"
