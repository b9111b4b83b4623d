"""Articles on people: health, access, portraits."""

from demo.shapes import box, free, position, quote, references, table

ARTICLES = [
    {
        "slug": "qui-a-peur-des-vaccins",
        "title": "Qui a peur des vaccins ? Ce que m'ont appris quarante paliers",
        "genre": "experience",
        "author": "anne-laure-blanc",
        "days": 41,
        "tags": ["santé", "médiation", "esprit critique", "ville"],
        "at": (45.1640, 5.7340, "Grenoble"),
        "picture": None,
        "summary": "Médecin de santé publique, j'ai sonné aux portes d'un quartier avec une question ouverte et une thermos. Les réponses "
        "n'étaient pas celles du manuel.",
        "body": [
            """
Je suis partie avec des graphiques. Je suis revenue avec des histoires. Entre les deux, quarante paliers, dix-huit cafés
et une porte claquée, pour laquelle la dame s'est excusée le lendemain.

## Ce que j'attendais, ce que j'ai entendu

J'attendais des théories. J'ai surtout entendu des souvenirs : une réaction mal expliquée à un enfant, un rendez-vous
d'hôpital où personne n'a répondu, une phrase humiliante. La défiance avait presque toujours une adresse et une date.
""",
            table(
                "La première raison donnée, sur quarante conversations",
                ["Raison", "Personnes"],
                ["« Personne ne m'a expliqué »", "14"],
                ["« Ma famille a eu un problème »", "9"],
                ["« Je n'ai pas de médecin »", "8"],
                ["« Je n'ai pas confiance dans ceux qui gagnent de l'argent avec »", "6"],
                ["« Je suis contre »", "3"],
            ),
            """
## Répondre à la question posée

Un argument répond à une question. Encore faut-il que ce soit celle de la personne. À « personne ne m'a expliqué »,
il n'y a qu'une réponse : s'asseoir et expliquer, y compris ce que l'on ne sait pas. Nous avons ouvert une permanence,
le mercredi, dans la laverie. Il y a toujours vingt minutes à perdre, dans une laverie.

## Ce que je ne dis pas

Je ne dis pas que cela suffit, ni que quarante paliers font une étude. Je dis que j'avais vingt ans de métier et que
je n'avais jamais posé la question sans connaître déjà la réponse.
""",
            quote("Vous êtes la première docteure qui s'assoit.", "Une habitante, onzième étage"),
        ],
    },
    {
        "slug": "la-science-en-langue-des-signes",
        "title": "Inventer le signe de « trou noir »",
        "genre": "experience",
        "author": "fatou-ndiaye",
        "co_authors": ["leila-benali"],
        "days": 89,
        "community": "ciels-du-dauphine",
        "tags": ["accessibilité", "langue des signes", "astronomie", "médiation"],
        "at": (45.1855, 5.7300, "Grenoble"),
        "picture": ("planets:night:9", "Dessin d'une sphère noire entourée d'un anneau brillant", "Fatou Ndiaye"),
        "summary": "Quand un mot scientifique n'a pas de signe, il faut l'épeler, lettre par lettre. Ou bien l'inventer à plusieurs, en "
        "comprenant vraiment de quoi on parle.",
        "body": [
            """
Interpréter une conférence d'astrophysique, c'est épeler sans arrêt. T-R-O-U-N-O-I-R. Le temps que mes doigts finissent, la
conférencière a changé de galaxie. Nous avons donc réuni cinq personnes sourdes, deux astronomes et deux interprètes
autour d'une table, pour fabriquer les signes manquants.

## Un signe est une théorie

Premier essai pour « trou noir » : un trou, puis noir. « Mais ce n'est pas un trou », dit Leïla. Alors quoi ? Une masse. Qui
courbe. D'où rien ne sort. Nous avons fini par une main qui se referme, tandis que l'autre tourne autour et disparaît dedans.
Tout le monde a compris, même moi.

Pour « matière noire », la dispute a duré une heure, car les astronomes n'étaient pas d'accord entre eux. Les personnes
sourdes ont trouvé cela très instructif.

## Bilan

Trente-deux signes proposés, filmés, soumis à d'autres groupes. Onze ont déjà été modifiés par l'usage. C'est bon signe,
si j'ose dire.
""",
            box(
                "Organiser une rencontre accessible",
                "Réservez deux interprètes, envoyez-leur vos diapositives une semaine avant, éclairez les mains, et parlez au public, pas à l'interprète.",
            ),
        ],
    },
    {
        "slug": "awa-diarra-souder-dans-le-vide",
        "title": "Awa Diarra, souder pour le vide",
        "genre": "portrait",
        "author": "chloe-bernard",
        "days": 116,
        "tags": ["portrait", "métiers", "femmes et sciences", "grands instruments"],
        "at": (45.2080, 5.6920, "Grenoble"),
        "picture": ("ring:ember:7", "Dessin d'un point incandescent et d'arcs métalliques", "Chloé Bernard"),
        "summary": "Sans ses soudures, pas de faisceau, pas d'image, pas de prix. Rencontre avec une technicienne qui traque des fuites plus "
        "petites qu'un atome d'ennui.",
        "body": [
            """
Elle pose sa main à plat sur le tube d'acier. « Là-dedans, il y a moins d'air que sur la Lune. » Une chambre à vide est
une bataille contre le rien : la moindre fissure laisse entrer le monde.

Awa Diarra a passé un bac professionnel de chaudronnerie parce que la filière coiffure était pleine. Elle en rit. « J'ai
d'abord soudé des rambardes. Puis un jour j'ai vu une annonce : *soudure pour l'ultravide*. J'ai cherché ultravide dans le
dictionnaire. »
""",
            quote("Une bonne soudure, c'est comme une bonne phrase : on ne voit pas où cela commence.", "Awa Diarra"),
            """
## Chercher une fuite

On vide la chambre, on souffle un peu d'hélium autour, et l'on attend que l'appareil crie. Les atomes d'hélium sont si
petits qu'ils passent partout. Une nuit, elle a cherché neuf heures une fuite qui n'existait pas : un ballon de fête, dans
le bureau voisin, se dégonflait.

## Les noms sur les articles

On lui demande souvent si elle regrette de ne pas être chercheuse. Elle répond que sans elle il n'y a pas de recherche, et que
depuis deux ans son équipe figure dans les remerciements. « Le prochain pas, c'est la liste des auteurs. On y travaille. »
""",
        ],
    },
    {
        "slug": "prendre-l-avion-pour-un-congres",
        "question": "Pas plus d'un vol lointain tous les deux ans ?",
        "title": "Faut-il encore prendre l'avion pour un congrès ?",
        "genre": "debate",
        "author": "nour-haddad",
        "days": 152,
        "community": "montagne-et-climat",
        "tags": ["débat", "climat", "recherche", "transports"],
        "picture": None,
        "summary": "Dans un laboratoire, un vote a failli mal tourner. Trois collègues ont préféré écrire.",
        "body": [
            """
La proposition tenait en une ligne : *pas plus d'un vol lointain tous les deux ans par personne*. Elle a été adoptée à une voix
près. Voici trois des arguments, avec l'accord de leurs auteurs.
""",
            position(
                "for",
                "emma-laurent",
                """
Je suis climatologue et je vais expliquer aux autres qu'il faut moins voler : la moindre des choses est de commencer. La règle
laisse un voyage tous les deux ans, c'est plus que la plupart des gens. Elle oblige à choisir, et choisir améliore les voyages
que l'on garde. Ce que je concède : j'ai fait ma carrière avec des avions.
""",
            ),
            position(
                "against",
                "david-nguyen",
                """
Une règle identique pour tous frappe d'abord les jeunes et ceux dont l'expérience se trouve à l'autre bout du monde. Une
doctorante sans réseau a besoin d'être vue ; moi, non. Je préfère une enveloppe commune, discutée chaque année, à un quota par
tête. Ce que je concède : sans règle, personne ne renonce jamais.
""",
            ),
            position(
                "nuanced",
                "leila-benali",
                """
J'ai organisé un congrès sur trois sites reliés, en train. C'était à moitié raté : les conférences passaient bien, les couloirs
pas du tout. Or, les idées naissent dans les couloirs. Améliorons d'abord cela, et interdisons ensuite. Ce que je concède : j'ai
pris l'avion pour aller en parler.
""",
            ),
        ],
    },
    {
        "slug": "raconter-une-incertitude",
        "title": "« Il y a 60 % de chances » : comment raconter une incertitude",
        "genre": "explanation",
        "author": "chloe-bernard",
        "days": 278,
        "tags": ["esprit critique", "médias", "maths", "climat"],
        "picture": None,
        "summary": "Que veut dire une chance de pluie ? Posez la question autour de vous : vous aurez autant de réponses que d'invités.",
        "body": [
            """
« 60 % de chances de pluie demain. » Pendant un mois, j'ai demandé à des inconnus ce que cela voulait dire. Il pleuvra 60 % du temps ?
Sur 60 % de la ville ? Six météorologues sur dix le pensent ? La bonne réponse est : parmi toutes les journées où l'on a annoncé
60 %, il a plu à peu près six fois sur dix.

## Trois façons de le dire mieux

- **Des fréquences plutôt que des pourcentages.** « Six jours comme celui-ci sur dix » se comprend mieux.
- **Une fourchette plutôt qu'un chiffre.** « Entre 20 et 40 cm » dit deux choses : ce que l'on sait et combien on le sait.
- **Le contraire aussi.** « 60 % de chances de pluie, donc quatre chances sur dix qu'il ne pleuve pas. »

## Et l'honnêteté

Dire son incertitude ne fait pas perdre la confiance, à condition de dire aussi ce qui la réduirait. « On ne sait pas » est une
fin. « On ne sait pas encore, et voilà ce que l'on mesure pour le savoir » est un début.
""",
            references(free("Gerd Gigerenzer, Penser le risque, éditions Markus Haller, 2009")),
        ],
    },
]
