"""Articles on science among people: health, mediation, portraits, news of the network."""

from home.demo.shapes import box, file, free, link, position, quote, references, table

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
        "title": "Faut-il encore prendre l'avion pour un congrès ?",
        "genre": "debate",
        "author": "nour-haddad",
        "days": 152,
        "community": "montagne-et-climat",
        "tags": ["débat", "climat", "recherche", "transports"],
        "picture": ("clouds:glacier:3", "Dessin de nuages bleutés en volutes", "Nour Haddad"),
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
        "slug": "des-collegiens-au-micro",
        "title": "Radio Galène : quand les collégiens posent les questions",
        "genre": "reportage",
        "author": "radio-galene",
        "co_authors": ["noe-lambert"],
        "days": 185,
        "tags": ["radio", "collège", "médias", "esprit critique", "éducation"],
        "at": (45.0744, 5.7724, "Vizille"),
        "picture": ("waves:plum:8", "Dessin d'ondes violettes autour d'un point", "Radio Galène"),
        "summary": "Un placard tapissé de boîtes d'œufs, trois micros, une règle : on ne pose jamais une question dont on connaît la réponse.",
        "body": [
            """
Le studio est un ancien local à balais. La lumière rouge s'allume ; douze adolescents se taisent, ce qui constitue déjà un
résultat. L'invitée du jour étudie les avalanches. Première question, de Lina : « Est-ce que vous avez déjà eu peur de vous tromper
et que quelqu'un meure ? » Silence. L'invitée pose ses notes.

## Une émission se prépare

La veille, la classe a trié soixante questions. On jette celles dont la réponse se trouve en dix secondes ; on garde celles qui
demandent quelqu'un. Il en reste huit. On les met dans un ordre qui commence doucement.

## Ce que la radio change

À l'oral, on ne peut pas cacher ce que l'on n'a pas compris. Les élèves reformulent, l'invitée corrige, et l'on obtient
souvent une explication meilleure que dans le manuel. Les erreurs restent au montage : elles sont drôles et utiles.
""",
            quote(
                "On nous dit de vérifier les sources. Là, la source, elle était assise en face, et elle buvait un sirop.",
                "Noé, 14 ans à l'époque",
            ),
            file(
                "fiche-emission",
                "Fiche : préparer une émission en une heure (PDF)",
                "Préparer une émission en une heure",
                "10 minutes : chacun écrit cinq questions.",
                "10 minutes : on jette celles qui se trouvent toutes seules.",
                "15 minutes : on range les autres, des plus simples aux plus délicates.",
                "15 minutes : essai des micros, répétition du début et de la fin.",
                "10 minutes : on boit de l'eau et on se tait.",
            ),
        ],
    },
    {
        "slug": "cafe-des-sciences-dix-ans",
        "title": "Dix ans de cafés des sciences : ce qui marche, ce qui ne marche pas",
        "genre": "experience",
        "author": "cafe-des-sciences-du-trieves",
        "days": 247,
        "tags": ["médiation", "débat", "Trièves", "bénévolat"],
        "at": (44.8136, 5.7517, "Mens"),
        "picture": ("contours:moss:9", "Dessin de courbes de niveau vertes", "Café des sciences du Trièves"),
        "summary": "Quatre-vingt-onze soirées, dont six ratées. Nous avons fait la liste honnête de ce que nous avons appris.",
        "body": [
            """
La première soirée réunissait onze personnes, dont sept de la famille de l'intervenant. Il en vient aujourd'hui quatre-vingts en
moyenne, dans un bourg de mille cinq cents habitants.

## Ce qui marche

- Une question dans le titre, jamais un mot savant.
- Dix minutes d'exposé, pas une de plus : nous avons un sablier.
- Deux intervenants qui ne sont pas du même avis et qui s'aiment bien.
- La soupe avant, les questions après.

## Ce qui ne marche pas

- Les diapositives. Il n'y a plus d'écran depuis 2019.
- Les soirées « pour les jeunes » organisées par des gens de soixante ans. Nous avons demandé aux jeunes ; ils ont voulu un
  samedi matin, et des crêpes.
- Le micro tenu par celui qui parle. Une personne le porte et le reprend : cela change tout.

## La pire soirée

Nous avions invité un grand nom. Il a parlé une heure cinquante. Une dame a demandé si elle pouvait au moins avoir sa soupe.
Nous y repensons à chaque fois que nous sommes tentés par un grand nom.
""",
        ],
    },
    {
        "slug": "fete-de-la-science-appel-a-propositions",
        "title": "Fête de la science : proposez votre animation",
        "genre": "news",
        "author": "elise-charvet",
        "days": 7,
        "tags": ["fête de la science", "médiaton", "appel"],
        "picture": None,
        "summary": "Ateliers, visites, débats, spectacles : les propositions pour le département sont ouvertes. Pas besoin d'être un laboratoire.",
        "body": [
            """
Une médiathèque, un club, une classe, un agriculteur, une entreprise : chacun peut proposer une animation gratuite. Décrivez-la en
dix lignes, dites pour qui, et de quoi vous avez besoin. Nous vous aidons à trouver une salle, un scientifique, une rallonge.

Chaque année, une trentaine de propositions arrivent après la date. La vôtre peut arriver avant !
""",
            link(
                "https://www.fetedelascience.fr",
                "Fête de la science",
                "Le site national, avec le calendrier et le thème de l'année.",
            ),
        ],
    },
    {
        "slug": "le-camion-reprend-la-route",
        "title": "Le Camion à questions reprend la route",
        "genre": "news",
        "author": "le-camion-a-questions",
        "days": 1,
        "tags": ["médiation", "itinérance", "enfants", "éducation"],
        "at": (45.2434, 5.2546, "Roybon"),
        "picture": ("contours:ochre:14", "Dessin d'une carte de chemins ocre", "Le Camion à questions"),
        "summary": "Nouveau planétarium gonflable, vieux moteur, trente-quatre villages : la tournée commence lundi.",
        "body": [
            """
Le camion a passé l'hiver au garage, et nous à coudre. Le nouveau planétarium tient dans deux sacs, se gonfle en sept minutes et
accueille vingt-cinq enfants assis en rond. La tournée passe par les Chambaran, le Trièves, l'Oisans et l'Isle Crémieu.

Une place, une prise électrique et un café : voilà tout ce que nous demandons à une commune. Les étapes sont dans l'agenda.
""",
        ],
    },
    {
        "slug": "lu-pour-vous-un-ete-avec-les-lichens",
        "title": "Lu pour vous : trois livres pour regarder par terre",
        "genre": "review",
        "author": "sarah-cohen",
        "days": 69,
        "tags": ["lecture", "botanique", "sols", "critique"],
        "at": (45.2090, 5.7800, "Meylan"),
        "picture": ("herbarium:plum:15", "Planche d'herbier dessinée : une fougère violette", "Sarah Cohen"),
        "summary": "Un classique, un manuel, un roman. Aucun ne parle des étoiles, et tous m'ont fait voyager.",
        "body": [
            """
## Souvenirs entomologiques, de Jean-Henri Fabre

On le dit vieilli ; relisez la guêpe. Fabre ne sait pas, il essaie, il s'énerve, il recommence. Il n'existe pas de meilleur
livre sur ce que c'est qu'observer. À lire par petits bouts, dehors.

## Flora Gallica, sous la direction de Jean-Marc Tison et Bruno de Foucault

Mille deux cents pages et pas une photographie. Une flore n'est pas un album : c'est un jeu de questions. La première fois, on met
une heure à retrouver le pissenlit. La dixième, on n'a plus besoin de chercher, on regarde.

## Le Mur invisible, de Marlen Haushofer

Une femme seule, une vache, une montagne coupée du monde. Rien de scientifique, sinon l'attention portée à chaque chose : le foin,
la grêle, la pomme de terre. Un roman qui rend précis.

Tous trois sont à la médiathèque. Le deuxième se consulte sur place : il est plus lourd que mon chien.
""",
        ],
    },
    {
        "slug": "raconter-une-incertitude",
        "title": "« Il y a 60 % de chances » : comment raconter une incertitude",
        "genre": "explanation",
        "author": "chloe-bernard",
        "days": 278,
        "tags": ["esprit critique", "médias", "maths", "climat"],
        "picture": ("clouds:ember:12", "Dessin de nuages rougeoyants", "Chloé Bernard"),
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
    {
        "slug": "la-table-ronde-des-metiers",
        "title": "Cinquante métiers de la science en une soirée",
        "genre": "news",
        "author": "mediatheque-des-deux-rives",
        "days": 103,
        "tags": ["métiers", "orientation", "lycée"],
        "at": (45.1900, 5.7190, "Grenoble"),
        "picture": None,
        "summary": "Verriers, cryogénistes, bibliothécaires, animalières, juristes : la bibliothèque vivante a affiché complet.",
        "body": [
            """
Le principe : on « emprunte » une personne pour un quart d'heure, comme un livre, et on lui pose ses questions. Deux cent dix
lycéens sont venus ; la personne la plus empruntée était une souffleuse de verre. Prochaine édition à l'automne.
""",
        ],
    },
]
