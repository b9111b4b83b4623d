"""Articles on the sky, light and the instruments that watch them."""

from demo.shapes import box, code, doi, formula, gallery, picture, quote, references, table, video

ARTICLES = [
    {
        "slug": "eteindre-un-village-pour-rallumer-la-voie-lactee",
        "title": "Éteindre un village pour rallumer la Voie lactée",
        "genre": "experience",
        "author": "karim-belhadj",
        "co_authors": ["sarah-cohen"],
        "days": 5,
        "community": "ciels-du-dauphine",
        "tags": ["astronomie", "pollution lumineuse", "nuit", "sciences participatives"],
        "at": (45.2581, 5.7786, "Le Sappey-en-Chartreuse"),
        "picture": ("stars:night:8", "Dessin de la Voie lactée au-dessus d'une crête noire", "Karim Belhadj"),
        "summary": "Une nuit de novembre, une commune a coupé ses lampadaires et quatre-vingts personnes ont compté les "
        "étoiles d'Orion. Mode d'emploi, chiffres et petites disputes.",
        "body": [
            """
Nous avions demandé deux heures. Le conseil municipal a dit oui à une condition : que l'on puisse tout
rallumer par téléphone. À 20 h 30, l'employé communal a tourné la clé. Il y a eu un « oh » collectif,
puis ce silence que font les gens quand ils lèvent la tête.

## Compter les étoiles, sérieusement

Compter « toutes les étoiles » ne mène à rien. Il faut un cadre. Nous avons pris le quadrilatère
d'Orion, que tout le monde trouve, et nous avons demandé à chacun de noter les étoiles visibles *à
l'intérieur*, à l'œil nu, après vingt minutes sans écran.
""",
            table(
                "Nombre moyen d'étoiles vues dans Orion (80 personnes)",
                ["Moment", "Place de l'église", "Champ du haut"],
                ["Lampes allumées", "9", "21"],
                ["Lampes éteintes, tout de suite", "14", "24"],
                ["Après vingt minutes", "31", "38"],
            ),
            """
La dernière ligne est la plus importante. Ce ne sont pas seulement les lampes qu'il fallait éteindre,
ce sont nos yeux qu'il fallait attendre. La rétine met vingt à trente minutes à retrouver sa
sensibilité ; un seul coup d'œil au téléphone remet le compteur à zéro.
""",
            gallery(
                picture(
                    "stars:ink:31",
                    "Dessin d'un ciel de ville où l'on compte une dizaine d'étoiles",
                    "Depuis la ville",
                    "Karim Belhadj",
                ),
                picture(
                    "stars:plum:32", "Dessin d'un ciel de village, assez riche", "Depuis la place", "Karim Belhadj"
                ),
                picture(
                    "stars:night:33",
                    "Dessin d'un ciel de montagne très étoilé",
                    "Depuis le champ du haut",
                    "Karim Belhadj",
                ),
            ),
            """
## Les disputes, parce qu'il y en a eu

Une voisine avait peur des chutes : nous avons ajouté des lampes rouges au ras du sol devant chez elle.
Un commerçant a proposé d'éteindre sa vitrine toute l'année. Un monsieur a dit que c'était bien joli,
les étoiles, mais qu'il se levait à 5 heures. Il avait raison aussi.

La commune éteint désormais de minuit à 5 heures. La facture a baissé d'un bon tiers. Et l'on voit la
Voie lactée depuis l'arrêt du car.
""",
            quote(
                "Je suis née ici, j'ai soixante-douze ans et je croyais que la Voie lactée, c'était dans les livres."
            ),
            box(
                "Pour refaire l'expérience",
                "Choisissez une nuit sans Lune. Prévenez les pompiers et les personnes isolées. Prévoyez des lampes rouges, des couvertures et plus de soupe que vous ne pensez.",
            ),
            references(
                doi(
                    "10.1126/sciadv.1600377",
                    "Falchi et al., The new world atlas of artificial night sky brightness, 2016",
                ),
                doi(
                    "10.1126/science.abq7781",
                    "Kyba et al., Citizen scientists report global rapid reductions in the visibility of stars from 2011 to 2022, 2023",
                ),
            ),
        ],
    },
    {
        "slug": "un-spectroscope-avec-une-boite-a-chaussures",
        "title": "Un spectroscope avec une boîte à chaussures",
        "genre": "tutorial",
        "author": "marie-durand",
        "days": 47,
        "community": "sciences-en-classe",
        "tags": ["lumière", "physique", "bricolage", "collège", "astromonie"],
        "picture": ("spectrum:ink:6", "Dessin d'un spectre de lumière coupé de raies sombres", "Marie Durand"),
        "summary": "Un vieux CD, du ruban adhésif noir, une fente : en une heure de cours, vos élèves sauront dire si une lampe "
        "ment sur sa couleur.",
        "body": [
            """
On croit connaître la lumière blanche jusqu'au jour où on l'étale. Cet atelier coûte moins d'un euro par
élève et fonctionne dès la cinquième. Je le fais tous les ans ; je ne m'en lasse pas.

## Il vous faut

- une boîte à chaussures avec son couvercle ;
- un CD ou un DVD dont on ne veut plus ;
- deux lames de carton bien droites pour faire une fente ;
- du ruban adhésif noir, un cutter (c'est l'adulte qui coupe).

## Étapes

1. Découpez une ouverture de 1 cm sur un petit côté. Collez les deux lames pour ne laisser qu'une
   fente d'un demi-millimètre.
2. À l'autre bout, collez un quart de CD incliné à 60 degrés, face brillante vers la fente.
3. Percez un œilleton au-dessus du CD. Fermez, bouchez les fuites de lumière.
4. Visez une lampe, **jamais le Soleil**. Pour la lumière du jour, visez un mur blanc éclairé.

## Pourquoi cela marche

Les pistes du CD sont espacées d'environ 1,6 micromètre : un réseau. Chaque couleur part dans une
direction différente.
""",
            formula(
                r"d \, \sin\theta = m \, \lambda", "L'écart entre deux pistes, l'angle, l'ordre et la longueur d'onde."
            ),
            table(
                "Ce que voient les élèves",
                ["Lampe", "Spectre", "Ce que l'on en conclut"],
                ["Ampoule à filament", "continu", "un corps chaud"],
                ["Tube fluorescent", "raies vives", "du mercure et des poudres"],
                ["LED blanche", "un pic bleu, une bosse", "une LED bleue et un luminophore"],
                ["Lampadaire au sodium", "une double raie orange", "presque une seule couleur"],
            ),
            """
La meilleure question de l'année : « Donc, si on ne voit que les raies, on peut savoir de quoi est faite
une étoile sans y aller ? » Oui. C'est même exactement comme cela que l'on fait.
""",
        ],
    },
    {
        "slug": "yvonne-rambaud-un-soleil-par-jour",
        "title": "Yvonne Rambaud, un Soleil par jour",
        "genre": "portrait",
        "author": "chloe-bernard",
        "days": 64,
        "community": "ciels-du-dauphine",
        "tags": ["astronomie", "portrait", "Soleil", "patience", "femmes et sciences"],
        "at": (44.9044, 5.7844, "La Mure"),
        "picture": ("planets:ember:2", "Dessin d'un grand disque orangé tacheté", "Chloé Bernard"),
        "summary": "Institutrice à la retraite, elle dessine les taches solaires depuis 1974. Ses quarante-trois cahiers ont "
        "passé la porte d'un laboratoire.",
        "body": [
            """
La lunette est dans la véranda, entre les géraniums et la machine à coudre. Elle ne regarde pas dedans :
elle projette l'image sur une feuille blanche, épinglée à trente centimètres de l'oculaire. « L'œil, on
n'en a que deux, alors on ne le met pas derrière. »

Yvonne Rambaud trace le cercle, place les taches au crayon dur, note l'heure, le vent, la qualité de
l'air. Cela dure douze minutes. Elle le fait depuis le 3 mars 1974, chaque fois que le ciel le permet.
""",
            quote("Je n'ai jamais découvert quoi que ce soit. J'ai seulement été là.", "Yvonne Rambaud"),
            """
## Onze ans, et recommencer

Elle ouvre un cahier de 1980 : le disque fourmille de points. Un cahier de 1986 : presque rien. Puis cela
repart. « Les enfants comprenaient tout de suite. Le Soleil respire, madame. Oui, il respire en onze ans. »

Le cycle des taches est connu depuis le dix-neuvième siècle. Ce qui manque aux chercheurs, ce sont de
longues séries faites par la même personne, avec le même instrument, sans changer de méthode. Les
siennes ont été numérisées l'an dernier par des étudiants.

## La page blanche

Je lui demande quel est son dessin préféré. Elle cherche longtemps, et sort une feuille où il n'y a qu'un
cercle vide, daté de l'hiver 2009. « Celui-là. J'ai mis dix minutes à être sûre qu'il n'y avait rien. »
""",
            box(
                "Ne regardez jamais le Soleil",
                "Ni à l'œil nu, ni avec des lunettes de soleil, ni dans un instrument sans filtre adapté posé à l'avant. La brûlure de la rétine ne fait pas mal et ne guérit pas.",
            ),
        ],
    },
    {
        "slug": "sur-la-piste-des-molecules-de-l-espace",
        "title": "Sur la piste des molécules de l'espace",
        "genre": "reportage",
        "author": "leila-benali",
        "days": 110,
        "tags": ["astronomie", "chimie", "radioastronomie", "recherche"],
        "at": (45.1933, 5.7683, "Saint-Martin-d'Hères"),
        "picture": ("molecule:night:12", "Dessin d'une molécule en boules et bâtons sur fond de nuit", "Leïla Benali"),
        "summary": "De l'alcool dans un nuage, du sucre près d'une étoile : entre les étoiles, la chimie est lente, froide et "
        "étonnamment bavarde.",
        "body": [
            """
Entre les étoiles, il fait environ -260 degrés et il n'y a presque rien. Un nuage dense y contient dix mille
molécules par centimètre cube ; l'air de votre chambre, vingt-cinq milliards de milliards. Dans ce presque
rien, on a pourtant reconnu plus de trois cents espèces de molécules.

## Comment reconnaître ce qu'on ne verra jamais

Une molécule qui tourne sur elle-même émet des ondes radio, à des fréquences qui n'appartiennent qu'à
elle. C'est un code-barres. Au laboratoire, nous mesurons le code ; au télescope, nous le cherchons.
""",
            formula(
                r"E_J = B \, J (J+1) \qquad \nu_{J \to J-1} = 2 B J",
                "Les niveaux de rotation d'une molécule linéaire, et ses raies également espacées.",
            ),
            code(
                "python",
                """
# Les premières raies du monoxyde de carbone, à partir d'une seule constante.
B = 57.6  # gigahertz
for j in range(1, 5):
    print(f"J = {j} vers {j - 1} : {2 * B * j:.1f} GHz")
""",
            ),
            """
Le résultat : 115, 230, 346, 461 gigahertz. Ce sont parmi les fréquences les plus écoutées du monde par les
radioastronomes. Une bonne partie du temps de calcul d'un observatoire sert à démêler les codes-barres
qui se recouvrent.

## Grenoble, ville de millimètres

Notre ville ne voit pas mieux les étoiles qu'une autre, mais elle construit des récepteurs et analyse des
données pour de grands radiotélescopes de montagne. On y croise donc, à la boulangerie, des gens qui
savent où il y a du sucre dans l'espace.
""",
            video("https://www.youtube.com/watch?v=0fKBhvDjuy0", "Puissances de dix, le film de Charles et Ray Eames"),
        ],
    },
    {
        "slug": "carnet-d-une-nuit-de-perseides",
        "title": "Carnet d'une nuit de Perséides",
        "genre": "experience",
        "author": "manon-girard",
        "days": 175,
        "community": "ciels-du-dauphine",
        "tags": ["astronomie", "nuit", "étoiles filantes", "Vercors"],
        "at": (44.9894, 5.4936, "Gresse-en-Vercors"),
        "picture": ("stars:plum:15", "Dessin d'un ciel étoilé traversé de traits lumineux", "Manon Girard"),
        "summary": "Quatre duvets, un dictaphone, 163 météores. La 92ᵉ m'a fait crier.",
        "body": [
            """
**21 h 40.** Nous nous installons sur le dos, les pieds vers le nord-est. Chacun surveille un quart du ciel.
Le dictaphone tourne : on dit « une », la direction, l'éclat. C'est tout le protocole.

**22 h 30.** Dix-sept. On parle trop. Il fait déjà froid.

**23 h 15.** Les yeux se sont habitués. On ne parle plus que pour compter.

**0 h 50.** La quatre-vingt-douzième traverse tout le ciel, verte, et laisse une traînée qui dure. J'ai crié.
On entend mon cri dans l'enregistrement, et, derrière, un chevreuil qui n'est pas content.

**2 h 10.** Une heure record : quarante et une. Le radiant est haut, la Terre nous présente à présent
de face au nuage de poussières de la comète Swift-Tuttle.

**4 h 00.** Cent soixante-trois. Nous ne sentons plus nos pieds. Le ciel pâlit à l'est.

Un grain de poussière plus petit qu'un petit pois, à cinquante-neuf kilomètres par seconde : voilà ce qui
m'a fait crier. Je recommencerai.
""",
        ],
    },
    {
        "slug": "la-lune-en-classe-verte",
        "title": "La Lune change-t-elle de forme ? Enquête en grande section",
        "genre": "experience",
        "author": "amelie-roche",
        "days": 330,
        "community": "sciences-en-classe",
        "tags": ["astronomie", "école", "Lune", "éducation"],
        "picture": ("gif-moon:night:1", "Animation : les phases de la Lune se succèdent", "Amélie Roche"),
        "summary": "Pendant un mois, vingt-six enfants de cinq ans ont dessiné la Lune au réveil. Puis nous avons éteint la classe "
        "et allumé une lampe.",
        "body": [
            """
« Elle est cassée », « elle a fondu », « c'est un nuage qui la mange » : nous avons écrit toutes les idées au
tableau, sans en barrer une seule. Puis chaque enfant a reçu un carnet à mettre sur sa table de nuit.

Au bout d'un mois, le mur de la classe était couvert de lunes. Les enfants les ont rangées. L'ordre est venu
tout seul : elle grossit, elle est ronde, elle maigrit. Une fonte qui s'inverse, ce n'est pas une fonte.

## Une orange et une lampe

Volets fermés, une lampe au milieu. Chaque enfant tient une orange à bout de bras et tourne lentement sur
lui-même. Le croissant apparaît, puis la moitié, puis le rond. Un long silence. Et Ilyès : « Elle change
pas, en fait. C'est nous qu'on tourne autour du regard. »

Ce n'est pas tout à fait exact, et c'est magnifique. Nous l'avons écrit au mur.
""",
        ],
    },
]
