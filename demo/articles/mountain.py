"""Articles on rocks, slopes and mountain weather."""

from demo.shapes import formula, free, link, picture, references, table

ARTICLES = [
    {
        "slug": "pourquoi-la-falaise-tombe",
        "title": "Pourquoi la falaise tombe : petite physique du gel et du dégel",
        "genre": "explanation",
        "author": "ines-moreau",
        "days": 58,
        "tags": ["géologie", "montagne", "risques naturels", "physique"],
        "at": (45.3122, 5.8808, "Plateau-des-Petites-Roches"),
        "picture": ("strata:ember:7", "Dessin de couches de roche plissées, ocres et rouges", "Inès Moreau"),
        "summary": "Le rocher ne se décroche presque jamais « d'un coup ». Il se prépare pendant des années, au "
        "rythme des jours et des saisons.",
        "body": [
            """
Au pied des falaises de Chartreuse, on entend parfois un claquement sec, puis un roulement. Un bloc
vient de partir. La question que l'on me pose toujours est : « Pourquoi aujourd'hui ? » La réponse
honnête tient en deux temps.

## Le temps long

Une falaise est traversée de fissures. L'eau y entre, gèle, et gagne environ 9 % de volume. La glace
pousse ; surtout, elle attire l'eau voisine vers elle et grandit, comme dans un congélateur mal fermé.
Chaque hiver, la fissure avance de quelques millimètres au plus. Les racines, la chaleur de l'été et
les petits séismes font le reste.

## Le temps court

Un jour, il ne reste que quelques ponts de roche pour tenir le bloc. Il suffit alors de peu : une pluie
qui met la fissure sous pression, un matin de dégel, un choc. Une colonne d'eau de dix mètres pousse
déjà très fort.
""",
            formula(
                r"p = \rho g h \approx 1000 \times 9{,}8 \times 10 \approx 10^{5}\ \mathrm{Pa}",
                "Dix mètres d'eau dans une fissure : dix tonnes sur chaque mètre carré de paroi.",
            ),
            picture(
                "seismogram:ink:5",
                "Dessin d'un sismogramme : une ligne calme, puis une forte oscillation qui s'amortit",
                "Un bloc de quelques mètres cubes, vu par un sismomètre placé à deux kilomètres.",
                "Inès Moreau",
            ),
            """
## Prévoir ?

On sait dire où : les pentes se cartographient. On sait parfois dire bientôt : quand une fissure
s'accélère, on ferme la route. On ne sait presque jamais dire quand. C'est pourquoi les panneaux
« chutes de pierres » ne plaisantent pas : ne vous arrêtez pas dessous, même pour une belle photo.
""",
            references(
                free("Cartes des plans de prévention des risques naturels, consultables en mairie."),
                free("Un bon début : Les risques naturels en montagne, éditions Quæ."),
            ),
        ],
    },
    {
        "slug": "ecouter-un-versant-qui-glisse",
        "title": "Écouter un versant qui glisse",
        "genre": "experience",
        "author": "ines-moreau",
        "days": 143,
        "tags": ["géologie", "risques naturels", "capteurs", "Romanche"],
        "at": (45.0589, 5.8033, "Séchilienne"),
        "picture": ("seismogram:ember:9", "Dessin de plusieurs traces sismiques superposées", "Inès Moreau"),
        "summary": "Dans la vallée de la Romanche, une montagne bouge depuis des décennies. Comment la "
        "surveille-t-on, et que faut-il faire du bruit des mulots ?",
        "body": [
            """
Le versant des Ruines de Séchilienne est l'un des plus surveillés de France. Des réflecteurs, des
fissuromètres, des radars et des sismomètres le regardent jour et nuit. Je participe depuis trois ans
à l'analyse des enregistrements, et je voudrais raconter ce que l'on entend vraiment.

## Surtout du bruit

Des camions. Le vent. Le tonnerre. Des mulots qui trouvent le boîtier confortable. Sur mille signaux,
une dizaine seulement viennent de la montagne. Il a donc fallu apprendre à trier, d'abord à la main,
puis avec un programme qui reconnaît les formes.
""",
            table(
                "Reconnaître un signal à son allure",
                ["Source", "Début", "Durée", "Fréquences"],
                ["Camion", "progressif", "30 à 60 s", "basses, régulières"],
                ["Chute de bloc", "brusque, puis plusieurs chocs", "10 à 60 s", "étalées"],
                ["Petit séisme", "deux arrivées nettes", "5 à 20 s", "moyennes"],
                ["Mulot", "n'importe comment", "toute la nuit", "élevées"],
            ),
            """
## Ce que cela change

Quand il pleut beaucoup, les chutes de blocs augmentent, mais avec un retard de quelques jours : l'eau
met du temps à descendre. Ce retard est précieux. Il permet de prévenir ceux qui travaillent au pied
du versant avant que la journée ne devienne agitée.

Ce que je retiens après trois ans : une montagne ne parle pas plus fort quand elle va mal. Elle parle
plus souvent.
""",
        ],
    },
    {
        "slug": "un-refuge-une-station-meteo-et-douze-lyceens",
        "title": "Un refuge, une station météo et douze lycéens",
        "genre": "experience",
        "author": "lucas-ferrier",
        "days": 201,
        "community": "sciences-en-classe",
        "tags": ["météo", "lycée", "Belledonne", "capteurs", "éducation"],
        "at": (45.1539, 5.9583, "Revel"),
        "picture": None,
        "summary": "Monter une station météo à dos d'élèves, la voir tomber en panne, redescendre, recommencer : "
        "journal honnête d'un projet de seconde.",
        "body": [
            """
L'idée était simple : installer près d'un refuge de Belledonne une petite station, recevoir ses mesures
au lycée, et comparer les températures de la vallée et du sommet. L'idée était simple ; la montagne,
non.

## Octobre : l'enthousiasme

Douze élèves, trois groupes. Le premier choisit les capteurs, le deuxième construit l'abri, le troisième
écrit le programme. Nous apprenons qu'un thermomètre au soleil mesure surtout le soleil, et que l'abri
blanc à lamelles n'est pas une décoration.

## Novembre : la panne

Nous montons la station un samedi, sous un ciel parfait. Le dimanche à 4 h 12, plus rien. Il faut attendre
quinze jours pour remonter. Diagnostic : la batterie n'aimait pas les -11 °C. Une élève a dit la phrase
de l'année : « On n'a pas une panne, on a un résultat. »

## Décembre : l'inversion

Nouvelle batterie, nouvelle montée. Et là, le cadeau : trois jours de suite, il a fait *plus chaud* au
refuge qu'au lycée. Les élèves n'y croyaient pas, moi non plus ; nous avons vérifié chaque capteur.
C'était bien une inversion de température : l'air froid, plus lourd, coule au fond de la vallée et y
reste, avec les fumées.
""",
            table(
                "Trois matins de décembre, à 8 heures",
                ["Jour", "Lycée (290 m)", "Refuge (1 980 m)", "Écart"],
                ["12", "-3,4 °C", "+4,1 °C", "+7,5 °C"],
                ["13", "-2,8 °C", "+5,0 °C", "+7,8 °C"],
                ["14", "-1,9 °C", "+2,2 °C", "+4,1 °C"],
            ),
            """
## Ce que je referais

- Prévoir deux montées dès le début, et le dire aux familles.
- Tester tout le matériel une nuit au congélateur de la cantine.
- Laisser les élèves écrire le compte rendu de panne : c'est leur meilleur texte.

## Ce que je ne referais pas

Confier le sac des piles à celui qui marche le plus vite.
""",
            link(
                "https://meteofrance.com",
                "Météo-France",
                "Pour comparer vos mesures à celles des stations officielles.",
            ),
        ],
    },
]
