"""Articles on plants and those who name them."""

from demo.shapes import file, link, picture, table

ARTICLES = [
    {
        "slug": "un-hectare-de-friche-deux-cents-especes",
        "title": "Un hectare de friche, deux cent quatorze espèces",
        "genre": "experience",
        "author": "manon-girard",
        "co_authors": ["sofia-mendes"],
        "days": 38,
        "community": "herbiers-vivants",
        "tags": ["biodiversitée", "plantes", "ville", "sciences participatives", "botanique"],
        "at": (45.1750, 5.7056, "Grenoble"),
        "picture": ("herbarium:moss:3", "Planche d'herbier dessinée : une tige aux feuilles dentées", "Sofia Mendes"),
        "summary": "Entre la voie ferrée et un parking, nous avons cherché tout ce qui vit, du printemps à l'automne. Bilan, "
        "méthode et bons conseils pour recommencer ailleurs.",
        "body": [
            """
On l'appelait « le terrain vague ». Le mot est injuste : rien n'y était vague. D'avril à octobre, un samedi
sur deux, une trentaine d'habitants ont inventorié ce bout de ville avec nous.

## La méthode des carrés

Nous avons tendu une ficelle autour de vingt carrés de deux mètres, tirés au hasard. Dans chacun, on note tout :
ce que l'on sait nommer, et ce que l'on ne sait pas (croquis, photo, feuille pressée). Le reste du terrain est
visité librement, à la curiosité.
""",
            table(
                "Ce que nous avons trouvé",
                ["Groupe", "Espèces", "Dont nouvelles pour le quartier"],
                ["Plantes à fleurs", "131", "12"],
                ["Insectes", "58", "23"],
                ["Mousses et lichens", "14", "9"],
                ["Oiseaux", "8", "0"],
                ["Mammifères", "3", "1"],
            ),
            """
Le chiffre de 214 ne veut rien dire tout seul : il dépend du nombre de samedis. Notre courbe montait encore en
octobre. Cela signifie que nous sommes loin d'avoir tout vu.

## La plus jolie rencontre

Une petite orchidée, l'ophrys abeille, à trois mètres d'une barrière. Elle n'avait rien demandé à personne.
""",
            file(
                "carnet-de-terrain-friche",
                "Carnet de terrain vierge, prêt à imprimer (PDF)",
                "Carnet de terrain : un carré de deux mètres",
                "Date, heure, météo, nom des observateurs",
                "Plantes que je sais nommer :",
                "Plantes que je ne sais pas nommer (croquis au dos) :",
                "Petites bêtes :",
                "Une chose qui m'a étonnée :",
            ),
            link(
                "https://www.telabotanica.org",
                "Tela Botanica",
                "Le réseau des botanistes francophones, des amateurs aux spécialistes.",
            ),
        ],
    },
    {
        "slug": "la-gentiane-jaune-histoire-d-une-racine",
        "title": "La gentiane jaune, histoire d'une racine",
        "genre": "portrait",
        "author": "sofia-mendes",
        "days": 188,
        "community": "herbiers-vivants",
        "tags": ["plantes", "botanique", "montagne", "portrait", "cuisine"],
        "at": (44.9894, 5.4936, "Gresse-en-Vercors"),
        "picture": (
            "herbarium:ochre:8",
            "Planche d'herbier dessinée : une grande plante à feuilles opposées",
            "Sofia Mendes",
        ),
        "summary": "Elle met dix ans à fleurir, vit un demi-siècle et possède l'une des saveurs les plus amères du monde. Portrait "
        "d'une dame des alpages.",
        "body": [
            """
On la voit de loin : une chandelle jaune d'un mètre, au milieu d'une prairie que les vaches ont tondue autour.
Elles ne la mangent pas. Elle est trop amère.

## Amère à quel point ?

L'amarogentine, l'une de ses molécules, se sent encore diluée à un gramme pour cinquante-huit mille litres d'eau :
deux camions-citernes. Notre langue la détecte parce qu'une bonne partie des poisons végétaux sont amers ; la
gentiane, elle, n'est pas toxique. Elle bluffe.

## Ne pas la confondre

Avant la floraison, elle ressemble au vératre, qui est dangereux. Regardez les feuilles : opposées, deux par deux,
c'est la gentiane ; alternées, l'une après l'autre, c'est le vératre. Chaque année, des cueilleurs se trompent.
""",
            picture(
                "herbarium:ink:9",
                "Deux tiges dessinées côte à côte, feuilles opposées et feuilles alternées",
                "À gauche, feuilles opposées. À droite, feuilles alternées. Dans le doute, on dessine et l'on ne cueille pas.",
                "Sofia Mendes",
            ),
            """
## Le temps long

Une racine de gentiane pèse plusieurs kilos et peut avoir cinquante ans. L'arracher se fait avec une fourche
spéciale, la « fourche du diable », et seulement là où c'est autorisé. Les arracheurs sérieux laissent les jeunes
et rebouchent le trou. Un alpage se récolte une fois par génération.
""",
        ],
    },
    {
        "slug": "l-arbre-de-la-cour",
        "title": "L'arbre de la cour, une année sous un tilleul",
        "genre": "experience",
        "author": "petits-labos",
        "days": 290,
        "community": "herbiers-vivants",
        "tags": ["école", "arbres", "climat", "sciences participatives", "phénologie"],
        "at": (45.5858, 5.2737, "Bourgoin-Jallieu"),
        "picture": ("forest:ochre:12", "Dessin d'un grand arbre d'automne et de troncs clairs", "Les Petits Labos"),
        "summary": "Date du premier bourgeon, ombre à midi, température du bitume : un seul arbre suffit pour une année de sciences.",
        "body": [
            """
Dans cette école, il n'y a qu'un arbre. Les enfants l'ont mesuré sous toutes les coutures, et il leur a appris
à mesurer le reste.

## En mars, attendre

On note le jour où dix bourgeons sont ouverts. Pas un, dix : on se dispute moins. La date part dans une base de
données nationale, où d'autres tilleuls attendent.

## En juin, comparer

À 14 heures, au soleil, le bitume était à 52 °C. À l'ombre du tilleul, à 29 °C. Les enfants ont posé la main sur
les deux, longtemps. Ensuite ils ont écrit au maire, avec le tableau.

## En octobre, compter

Combien de feuilles ? Ils ont pesé cent feuilles, puis tous les sacs ramassés. Une règle de trois plus tard :
environ 96 000. Une élève a demandé si l'arbre le savait.

Trois arbres seront plantés cet hiver. Les plus grands ont déjà creusé les trous, dans leur tête.
""",
        ],
    },
]
