"""Articles on learning and teaching."""

from demo.shapes import box, file, free, gallery, picture, quote, references, table

ARTICLES = [
    {
        "slug": "le-carnet-de-recherche-d-une-classe-de-cm2",
        "title": "Le carnet de recherche d'une classe de CM2",
        "genre": "experience",
        "author": "amelie-roche",
        "days": 15,
        "community": "sciences-en-classe",
        "tags": ["école", "éducation", "démarche scientifique", "sciences participatives"],
        "at": (45.1230, 5.7016, "Le Pont-de-Claix"),
        "picture": ("diatoms:glacier:19", "Dessin de diatomées bleues, rondes et étoilées", "Amélie Roche"),
        "summary": "« Pourquoi la mousse pousse-t-elle d'un seul côté ? » Une question d'enfant, quatre mois de travail, et un résultat négatif "
        "dont la classe est très fière.",
        "body": [
            """
Tout le monde sait que la mousse indique le nord. La classe a voulu vérifier. Il a fallu s'entendre sur la mousse (laquelle ?), sur
l'arbre (lequel ?), sur le nord (où ?), et sur ce que voulait dire « d'un seul côté ».

## Semaine 3 : un protocole

- Choisir vingt arbres sans regarder s'ils ont de la mousse.
- Noter la mousse sur quatre faces, de 0 à 3.
- Deux équipes par arbre, sans se parler.

Le dernier point vient de Soan, qui a dit : « Si je sais ce que les autres ont mis, je mets pareil. »
""",
            table(
                "Score moyen de mousse sur vingt arbres",
                ["Face", "Équipe A", "Équipe B"],
                ["Nord", "1,6", "1,5"],
                ["Est", "1,4", "1,5"],
                ["Sud", "0,9", "1,1"],
                ["Ouest", "1,7", "1,6"],
            ),
            """
## Semaine 14 : la déception, puis la joie

L'ouest gagne ! De peu, et peut-être par hasard. « Alors c'est raté ? » Non : chez nous, ce jour-là, sur ces arbres, la mousse
n'indiquait pas le nord mieux que l'ouest, d'où vient la pluie. C'est un résultat. Ils ont écrit à l'auteur du manuel. Il a répondu.
""",
            gallery(
                picture(
                    "herbarium:glacier:31",
                    "Dessin d'une mousse à tiges fines",
                    "Mousse de l'arbre 4, par Soan",
                    "La classe",
                ),
                picture(
                    "herbarium:moss:32", "Dessin d'une mousse touffue", "Mousse de l'arbre 11, par Inaya", "La classe"
                ),
            ),
            file(
                "carnet-de-recherche-vierge",
                "Carnet de recherche vierge (PDF)",
                "Mon carnet de recherche",
                "Ma question :",
                "Ce que je crois avant de commencer :",
                "Ce que je vais mesurer, et comment :",
                "Ce que j'ai trouvé :",
                "Ce qui m'a surpris :",
                "Ce que je ferais autrement :",
            ),
        ],
    },
    {
        "slug": "rater-une-experience-devant-trente-eleves",
        "title": "Rater une expérience devant trente élèves (et en faire un cours)",
        "genre": "experience",
        "author": "marie-durand",
        "days": 133,
        "community": "sciences-en-classe",
        "tags": ["physique", "collège", "éducation", "erreur"],
        "picture": ("molecule:ember:3", "Dessin d'une molécule en boules rouges et orange", "Marie Durand"),
        "summary": "La pile au citron n'a pas allumé la diode. Trente paires d'yeux se sont tournées vers moi. C'est devenu ma meilleure heure de "
        "l'année.",
        "body": [
            """
Je l'avais testée la veille. Bien sûr. Le lendemain, rien : un citron, deux clous, une diode éteinte, et une phrase au fond de la
salle, « Madame, ça marche pas, votre truc ».

J'ai failli dire « normalement ». J'ai dit : « D'accord. Qui a une idée ? »

## Vingt-trois idées

Le citron est mort. Le citron est froid. Les clous sont pareils. La diode est à l'envers. Il n'y a pas assez de citrons. Nous avons
tout écrit, puis nous avons cherché quelle idée se testait le plus vite. Retourner la diode : deux secondes, non. Mesurer la
tension : 0,9 volt. « Et il lui faut combien, à la diode ? » Silence, notice, 1,8 volt.
""",
            quote("Donc il n'est pas mort, il est tout seul.", "Yanis, quatrième B"),
            """
Deux citrons en série : une lueur. Trois : elle brille. Applaudissements, je jure que c'est vrai.

## Ce que j'en garde

Je prépare maintenant une panne par trimestre. Je ne dis pas laquelle. Les élèves ne savent jamais si je l'ai fait exprès, et moi non
plus, parfois.
""",
            box(
                "La règle du tableau",
                "On écrit toutes les idées avant d'en discuter une seule. On commence par celle qui coûte le moins à vérifier.",
            ),
        ],
    },
    {
        "slug": "une-exposition-faite-par-des-lyceens",
        "title": "Ils ont monté l'exposition eux-mêmes",
        "genre": "reportage",
        "author": "nadia-ould",
        "days": 402,
        "tags": ["exposition", "lycée", "biodiversité", "médiation"],
        "at": (45.2306, 5.6827, "Saint-Égrève"),
        "picture": ("ammonite:plum:14", "Dessin d'une spirale fossile violette", "Nadia Ould"),
        "summary": "Douze vitrines, un budget de 180 euros, zéro adulte à la visite guidée. Récit d'un chantier où les panneaux ont été réécrits "
        "sept fois.",
        "body": [
            """
La consigne donnée aux élèves : *votre petite sœur doit tout comprendre, votre grand-père doit apprendre quelque chose*. Ils ont
choisi le sol, parce que « personne n'en parle alors qu'on marche dessus ».

## Sept versions

Le premier panneau comptait quatre cents mots. Le dernier, soixante. Entre les deux, ils l'ont fait lire à des CE2 dans le couloir et
ont barré tout ce que les CE2 sautaient. Il n'y a pas d'école de médiation plus dure.

## Ce que l'on voyait

Une coupe de terre de deux mètres, collée sur toile. Un lombricarium où l'on frappe avant d'ouvrir. Une ammonite trouvée par le père de
Jules. Et une vitrine vide, intitulée « Ce que nous n'avons pas compris », avec un carnet où chacun pouvait aider.

La vitrine vide a été la plus regardée.
""",
            references(free("Le dossier des élèves se consulte au centre de documentation.")),
        ],
    },
]
