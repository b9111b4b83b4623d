"""Articles on telling science, and news of those who do."""

from demo.shapes import file, link, quote

ARTICLES = [
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
        "picture": None,
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
        "picture": None,
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
