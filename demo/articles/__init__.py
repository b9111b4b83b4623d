"""The articles of the demo, one module per subject."""

from demo.articles import (
    animals,
    digital,
    health_and_people,
    history,
    matter,
    mediation,
    mountain,
    plants,
    school,
    sky,
    snow,
    water,
)

SUBJECTS = [
    snow, mountain, water, sky, animals, plants, matter, digital, health_and_people, mediation, history, school,
]  # fmt: skip
ARTICLES = [article for subject in SUBJECTS for article in subject.ARTICLES]
