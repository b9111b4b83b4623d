"""The articles of the demo, one module per subject."""

from home.demo.articles import digital, history, living, matter, mountain, school, sky, society, water

ARTICLES = [
    *mountain.ARTICLES,
    *water.ARTICLES,
    *sky.ARTICLES,
    *living.ARTICLES,
    *matter.ARTICLES,
    *digital.ARTICLES,
    *society.ARTICLES,
    *history.ARTICLES,
    *school.ARTICLES,
]
