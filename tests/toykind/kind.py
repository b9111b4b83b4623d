"""The kind recipe."""

from contributions.kinds import FrontBlock, Import, KindSpec, Writing
from tests.toykind.forms import RecipeForm
from tests.toykind.models import RecipeIndexPage, RecipePage


def quickest(recipes, _now):
    """The shortest in front."""
    return recipes.order_by("recipepage__minutes")


RECIPE = KindSpec(
    kind=RecipePage.KIND,
    order=80,
    label="Recette",
    section_title="Recettes",
    section="recettes",
    page=RecipePage,
    index=RecipeIndexPage,
    icon="heart",
    admin_icon="list-ul",
    sheets=(("gold", "night", "accent", "paper"),),
    schema_type="HowTo",
    is_authored=True,
    open_graph_type="article",
    imported_from=Import.FEED,
    imported_genre=RecipePage.Genre.KITCHEN,
    front_block=FrontBlock(name="recipes", label="Recettes rapides", order=90, choose=quickest, limit=1),
    writing=Writing(
        word="recette",
        label="Recette",
        sentence="Une expérience à refaire chez soi.",
        form=RecipeForm,
        questions={"": ["Que faut-il ?"], "garden": ["Sous quel climat ?"]},
    ),
)
