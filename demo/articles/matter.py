"""Articles on matter, materials and the great instruments."""

from demo.shapes import box, code, doi, formula, free, gallery, picture, quote, references, table

ARTICLES = [
    {
        "slug": "une-nuit-dans-l-anneau",
        "title": "Une nuit dans l'anneau",
        "genre": "reportage",
        "author": "chloe-bernard",
        "days": 27,
        "tags": ["physique", "lumière", "recherche", "fossiles", "grands instruments"],
        "at": (45.2075, 5.6906, "Grenoble"),
        "picture": ("ring:plum:4", "Dessin d'arcs concentriques parcourus d'un trait de lumière", "Chloé Bernard"),
        "summary": "Trois heures du matin au synchrotron. Dans la cabane plombée, un œuf fossile tourne sur lui-même, et personne "
        "n'a sommeil.",
        "body": [
            """
Vu du téléphérique, c'est un grand beignet gris posé au confluent des deux rivières. Huit cent quarante-quatre
mètres de circonférence, dans lesquels des électrons tournent presque à la vitesse de la lumière. À chaque virage,
ils perdent un peu d'énergie sous forme de rayons X. C'est cette perte que l'on vient chercher, du monde entier.

## 23 h : le chargement

Une équipe de trois personnes dispose de quarante-huit heures. Elles ont attendu ce créneau neuf mois. Tout est
répété comme un décollage : on ferme la cabane, on fait le tour, on appuie sur le bouton vert, et l'on ressort
avant que la porte ne se verrouille.

## 1 h : l'œuf

Dans un bloc de roche gros comme le pouce, il y a un œuf vieux de dizaines de millions d'années. On ne le
cassera pas. On le fait tourner dans le faisceau, deux mille images, et l'ordinateur reconstruit le volume.
""",
            gallery(
                picture("ammonite:sepia:4", "Dessin d'une spirale fossile en coupe", "Une coupe", "Chloé Bernard"),
                picture(
                    "ammonite:glacier:5",
                    "Dessin d'une spirale fossile bleutée",
                    "La même, en négatif",
                    "Chloé Bernard",
                ),
            ),
            """
## 3 h : le silence

Les premières coupes arrivent. Quelqu'un dit un mot que je ne peux pas imprimer. Dans l'œuf, il y a de minuscules
os, rangés comme des cuillères dans un tiroir.
""",
            quote("On prépare cela pendant un an et l'on comprend en quatre secondes. Le reste du temps, on vérifie."),
            """
## 6 h : le café

Dehors, les vélos arrivent. La relève vient étudier du ciment ; la suivante, du chocolat. Le synchrotron est
peut-être le seul endroit de la ville où l'on fait la queue avec un dinosaure, un barrage et un dessert.
""",
            references(
                free("Dossier de presse et visites : voir la page du lieu dans « À visiter »."),
            ),
        ],
    },
    {
        "slug": "louis-neel-l-aimant-et-la-ville",
        "title": "Louis Néel, l'aimant et la ville",
        "genre": "explanation",
        "author": "pierre-yves-martel",
        "days": 158,
        "tags": ["histoire des sciences", "physique", "magnétisme", "Grenoble"],
        "at": (45.1885, 5.7245, "Grenoble"),
        "picture": ("interference:sepia:3", "Dessin de lignes de champ autour de deux pôles", "Pierre-Yves Martel"),
        "summary": "Arrivé à Grenoble en 1940 avec quelques caisses, prix Nobel en 1970 : comment un physicien a attiré une ville "
        "entière vers les grands instruments.",
        "body": [
            """
En 1940, Louis Néel quitte Strasbourg et s'installe à Grenoble. Il étudie une question qui paraît mince : pourquoi
certains matériaux, qui devraient être magnétiques, ne le sont-ils presque pas ?

## Deux par deux

Son idée tient en une image. Dans un aimant ordinaire, les petits moments magnétiques des atomes regardent tous
dans la même direction. Imaginez maintenant deux foules mêlées, l'une tournée vers le nord, l'autre vers le sud.
Si elles sont de même force, tout s'annule : c'est l'*antiferromagnétisme*. Si l'une est plus forte, il reste
quelque chose : c'est le *ferrimagnétisme*.
""",
            formula(
                r"\chi(T) = \frac{C}{T + \theta}",
                "Au-dessus de la température de Néel, la susceptibilité suit presque la loi de Curie, décalée.",
            ),
            """
La seconde idée a été imprimée à des milliards d'exemplaires : les ferrites des haut-parleurs, des moteurs et
des cartes à bande en sont la conséquence directe.

## Un laboratoire, puis une ville

Néel avait un talent moins connu : convaincre. Il fit venir des crédits, des réacteurs, des écoles. Une partie de
la presqu'île doit son existence à des lettres tapées dans son bureau. Le prix Nobel de 1970 est arrivé dans une
ville qui comptait déjà, en physique, bien plus que sa taille.
""",
            references(
                doi(
                    "10.1051/anphys/194812030137",
                    "Néel, Propriétés magnétiques des ferrites : ferrimagnétisme et antiferromagnétisme, Annales de physique, 1948",
                ),
            ),
        ],
    },
    {
        "slug": "louis-vicat-et-le-ciment",
        "title": "Le ciment, une recette qui a pris",
        "genre": "explanation",
        "author": "memoires-d-usine",
        "days": 236,
        "community": "memoires-d-usine",
        "tags": ["histoire des sciences", "chimie", "patrimoine industriel", "béton", "ville"],
        "at": (45.1848, 5.7352, "Grenoble"),
        "picture": ("tower:ochre:1", "Dessin d'une haute tour octogonale devant des montagnes", "Mémoires d'usine"),
        "summary": "En 1817, Louis Vicat comprend pourquoi certaines chaux durcissent sous l'eau. Un siècle plus tard, Grenoble élève "
        "une tour de béton de presque cent mètres.",
        "body": [
            """
Le jeune ingénieur Louis Vicat doit construire un pont sur la Dordogne, à Souillac. Les chaux de l'époque sont
capricieuses : l'une durcit dans l'eau, l'autre fond comme du sucre. Il cuit, pèse, broie, recommence.

## La bonne dose d'argile

Sa découverte : c'est l'argile mêlée au calcaire qui donne à la chaux sa prise sous l'eau. Puisque la nature les
mélange mal, mélangeons-les nous-mêmes. Le ciment artificiel est né, et il n'a pas été breveté.
""",
            table(
                "Cuire du calcaire, avec plus ou moins d'argile",
                ["Part d'argile", "Ce que l'on obtient", "Prise sous l'eau"],
                ["presque rien", "chaux grasse", "non"],
                ["10 à 20 %", "chaux hydraulique", "en quelques jours"],
                ["20 à 30 %", "ciment", "en quelques heures"],
            ),
            """
## La tour

En 1925, l'Exposition internationale de la houille blanche et du tourisme demande un signal. Auguste Perret
dessine une tour octogonale en béton armé, haute de près de cent mètres. Fermée au public au début des années 1960,
longtemps malade de son armature rouillée, elle est devenue un laboratoire de la restauration du béton ancien.

## Et maintenant ?

Cuire du calcaire libère du dioxyde de carbone : à la fois par le combustible, et par la pierre elle-même. Le
ciment pèse à lui seul plusieurs pour cent des émissions mondiales. Deux cents ans après Vicat, des équipes
cherchent de nouveau la bonne dose : moins de clinker, plus d'argile calcinée, du béton recyclé.
""",
        ],
    },
    {
        "slug": "des-neutrons-dans-un-violon",
        "title": "Des neutrons dans un violon",
        "genre": "explanation",
        "author": "david-nguyen",
        "days": 305,
        "tags": ["physique", "musique", "recherche", "grands instruments"],
        "at": (45.2069, 5.6925, "Grenoble"),
        "picture": ("waves:ember:6", "Dessin d'ondes chaudes qui se propagent depuis deux points", "David Nguyen"),
        "summary": "Les rayons X voient les os ; les neutrons voient l'eau, la colle et le vernis. Pour un luthier, c'est très différent.",
        "body": [
            """
Un rayon X est arrêté par les électrons : plus l'atome est lourd, plus il fait d'ombre. Un neutron, lui, se moque
des électrons. Il ne voit que les noyaux, et parmi eux l'hydrogène, le plus petit de tous, l'arrête étonnamment
bien.

## Conséquence immédiate

Sur une radiographie X, un violon montre ses vis et ses clous. Avec des neutrons, il montre l'eau dans le bois, les
réparations à la colle, les couches de vernis. On peut ainsi savoir si une table d'harmonie a été changée sans
prélever un copeau.

## Et le luthier ?

Il est reparti avec une image où l'humidité dessinait, sous le chevalet, un ovale parfait : la trace de cent ans de
mentons, de salles chauffées et d'orages. « C'est donc là qu'il respire », a-t-il dit. Nous n'avions pas mieux à
ajouter.
""",
        ],
    },
    {
        "slug": "mesurer-la-pesanteur-avec-un-telephone",
        "title": "Mesurer la pesanteur avec un téléphone et une ficelle",
        "genre": "tutorial",
        "author": "samir-khelifi",
        "days": 82,
        "community": "sciences-en-classe",
        "tags": ["physique", "lycée", "mesure", "numérique", "maths"],
        "picture": (
            "gif-pendulum:ink:1",
            "Animation : une rangée de pendules de longueurs différentes se balancent",
            "Samir Khelifi",
        ),
        "summary": "Un pendule, un gyroscope de poche, quinze lignes de Python, et une vraie discussion sur les incertitudes.",
        "body": [
            """
Suspendez un téléphone au bout d'une ficelle de cinquante centimètres (dans une pochette, au-dessus d'un coussin :
croyez-moi). Une application libre enregistre le gyroscope. Petites oscillations, trente secondes, export en CSV.
""",
            formula(r"T = 2\pi \sqrt{\frac{\ell}{g}} \quad \Longrightarrow \quad g = \frac{4 \pi^2 \ell}{T^2}"),
            code(
                "python",
                '''
import csv
from math import pi


def period(path):
    """La période moyenne, d'après les passages par zéro en montant."""
    times, previous = [], None
    with open(path, newline="") as lines:
        for row in csv.DictReader(lines):
            t, speed = float(row["t"]), float(row["gyro"])
            if previous is not None and previous < 0 <= speed:
                times.append(t)
            previous = speed
    return (times[-1] - times[0]) / (len(times) - 1)


T = period("pendule.csv")
print(f"T = {T:.3f} s, g = {4 * pi**2 * 0.50 / T**2:.2f} m/s²")
''',
            ),
            """
## Le résultat n'est pas la fin

Ma classe a trouvé entre 9,4 et 10,3. Personne n'avait « faux ». La vraie question était : où se trouve le
centre de gravité du téléphone ? Un centimètre d'erreur sur la longueur change g de 2 %, bien plus que tous nos
chiffres après la virgule.
""",
            formula(r"\frac{\Delta g}{g} \approx \frac{\Delta \ell}{\ell} + 2\,\frac{\Delta T}{T}"),
            box(
                "La consigne qui a tout changé",
                "« Donnez-moi votre résultat, puis dites-moi combien vous seriez prêts à parier dessus. »",
            ),
        ],
    },
    {
        "slug": "du-savon-et-de-la-peau",
        "title": "Trois expériences de savon, sans bulle ou avec",
        "genre": "tutorial",
        "author": "petits-labos",
        "days": 148,
        "tags": ["chimie", "enfants", "cuisine", "bricolage"],
        "picture": None,
        "summary": "Du poivre qui fuit, un bateau sans moteur, une bulle qui gèle : la surface de l'eau a plus de caractère qu'on ne croit.",
        "body": [
            """
## 1. Le poivre timide

Une assiette d'eau, du poivre dessus, un doigt savonné au centre : le poivre file vers le bord. Le savon affaiblit la
peau de l'eau au milieu ; elle se retire, comme un drap que l'on lâche d'un seul côté.

## 2. Le bateau au savon

Découpez un petit bateau de carton, avec une encoche à l'arrière. Une goutte de savon dans l'encoche : il avance.
Une seconde fois ? Il n'avance plus. Changez l'eau. Les enfants trouvent presque toujours pourquoi.

## 3. La bulle qui gèle

Un matin à moins de -8 °C, soufflez une bulle sur de la neige. Des plumes de glace poussent à sa surface et se
rejoignent. Cela dure dix secondes et l'on y pense toute la journée.

## Le secret commun

Une molécule de savon a une tête qui aime l'eau et une queue qui la fuit. À la surface, elle se met la tête en bas,
les jambes en l'air, et cette foule serrée change tout.
""",
        ],
    },
]
