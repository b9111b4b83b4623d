"""The articles of Occitanie."""

from demo.shapes import box, formula, free, picture, position, quote, references, table

ARTICLES = [
    {
        "slug": "un-hiver-au-pic-du-midi",
        "title": "Un hiver au pic du Midi",
        "genre": "reportage",
        "author": "xavier-laborde",
        "days": 12,
        "tags": ["astronomie", "neige", "Pyrénées", "climat"],
        "at": (42.9369, 0.1411, "Bagnères-de-Bigorre"),
        "picture": ("ridges:night:601", "Dessin de crêtes sombres sous un ciel étoilé", "Xavier Laborde"),
        "summary": "À 2 877 mètres, l'observatoire se dégage à la pelle avant de s'ouvrir à la Lune. Journal d'un opticien qui a le vertige.",
        "body": [
            """
Le téléphérique s'arrête quand le vent dépasse les limites. Ce matin, il s'est arrêté avec moi en haut, et ma brosse à dents en
bas. On apprend vite à vivre à douze dans une maison de pierre, entre des coupoles et des congères.

## La pelle, puis l'étoile

La neige s'accumule contre les coupoles. Avant chaque nuit, on creuse, on brosse, on vérifie le givre sur les miroirs. Un miroir ne
se gratte pas : on souffle de l'air tiède, et l'on attend.

Quand le ciel s'ouvre, tout s'efface : le froid, la soupe, la brosse à dents. L'air est si stable que les étoiles ne
scintillent presque plus.
""",
            quote(
                "Les étoiles qui scintillent plaisent aux poètes. Celles qui ne scintillent pas plaisent aux astronomes."
            ),
            """
## Mesurer l'hiver

Un carnet de météo se tient ici depuis la fin du dix-neuvième siècle. On y lit les mêmes choses que dans les Alpes : des hivers plus
courts, des pluies plus hautes. Nos deux territoires devraient comparer leurs carnets ; cet article est une invitation.
""",
        ],
    },
    {
        "slug": "compter-les-vautours-des-causses",
        "title": "Compter les vautours des Causses",
        "genre": "experience",
        "author": "julien-astier",
        "days": 28,
        "tags": ["oiseaux", "faune", "sciences participatives", "Causses"],
        "at": (44.1981, 3.2660, "Le Rozier"),
        "picture": ("ridges:ochre:602", "Dessin de falaises ocre sous un grand ciel", "Julien Astier"),
        "summary": "Disparus puis réintroduits à partir des années 1980, les vautours fauves se comptent aujourd'hui par centaines de couples. "
        "Encore faut-il savoir compter ce qui tourne.",
        "body": [
            """
Un vautour qui plane ressemble à un autre vautour qui plane. Si l'on compte ceux que l'on voit passer, on compte trois fois le même. La
méthode est donc de ne pas compter les oiseaux mais les nids.

## Un hiver à la longue-vue

De janvier à mars, chacun reçoit un tronçon de falaise. On note les couveurs, on dessine la paroi, on revient trois fois. Les dessins se
transmettent d'année en année : celui de mon secteur a commencé avant ma naissance.
""",
            table(
                "Mon secteur, trois hivers",
                ["Hiver", "Nids occupés", "Jeunes envolés"],
                ["Il y a deux ans", "31", "22"],
                ["L'an dernier", "34", "25"],
                ["Cet hiver", "33", "en cours"],
            ),
            """
## Ce que je dis aux enfants

Un vautour ne tue pas, il nettoie. Une carcasse disparaît en une demi-heure. Sans eux, il faudrait un camion, du gazole et une facture.
""",
        ],
    },
    {
        "slug": "le-canal-du-midi-une-idee-qui-coule",
        "title": "Le canal du Midi, une idée qui coule",
        "genre": "explanation",
        "author": "antoine-serres",
        "days": 51,
        "tags": ["eau", "histoire des sciences", "patrimoine", "ingénierie"],
        "at": (43.3519, 1.8208, "Montferrand"),
        "picture": ("waves:pine:603", "Dessin d'ondes vertes sur un canal", "Antoine Serres"),
        "summary": "Un canal doit monter pour redescendre. Où trouver l'eau, là-haut, en plein été ? La réponse de Riquet tient dans une montagne.",
        "body": [
            """
Au seuil de Naurouze, une goutte peut choisir : à l'ouest, l'Atlantique ; à l'est, la Méditerranée. C'est le point le plus haut du canal,
à 189 mètres. C'est aussi le point où il faut apporter l'eau, car chaque éclusée en emporte.

## La montagne en renfort

Pierre-Paul Riquet comprend que l'eau viendra de la Montagne noire. Il la fait capter par des rigoles, la retient derrière le barrage de
Saint-Ferréol, l'un des plus grands de son temps, et la conduit jusqu'au seuil. Le canal ouvre en 1681, quelques mois après sa mort.
""",
            formula(
                r"V = n \times L \times l \times h",
                "L'eau consommée : le nombre d'éclusées, fois la longueur, la largeur et la chute de l'écluse.",
            ),
            """
Faites le calcul avec une écluse ovale de trente mètres sur onze, au plus large, et deux mètres et demi de chute : chaque bateau qui passe fait
descendre plusieurs centaines de mètres cubes. Vous comprenez maintenant pourquoi un éclusier regarde le ciel.
""",
            references(free("L. T. C. Rolt, From Sea to Sea: The Canal du Midi, 1973")),
        ],
    },
    {
        "slug": "tautavel-l-homme-sans-feu",
        "title": "Tautavel : vivre sans feu",
        "genre": "reportage",
        "author": "claire-puech",
        "days": 79,
        "tags": ["préhistoire", "archéologie", "Corbières"],
        "at": (42.8136, 2.7475, "Tautavel"),
        "picture": ("cave:ochre:604", "Dessin d'une grotte ocre ouverte sur la lumière", "Claire Puech"),
        "summary": "Il y a 450 000 ans, dans une grotte des Corbières, on taillait la pierre et l'on mangeait cru. Comment le sait-on ?",
        "body": [
            """
La grotte domine une plaine étroite. Les chevaux, les rennes et les bisons passaient en dessous ; on attendait. Dans les couches fouillées
depuis les années 1960, des milliers d'outils et d'os, et un visage, découvert en 1971.

## L'absence comme preuve

Pas une trace de foyer dans les niveaux les plus anciens : ni charbon, ni terre rougie, ni os brûlé. Prouver une absence est difficile. Il faut
fouiller longtemps, tamiser fin, et connaître les grottes voisines où le feu, lui, a laissé sa marque.

## Lire une couche

Le sable dit le vent, donc le froid. L'argile dit la pluie. Le plancher de calcite dit la chaleur et permet de dater. Devant la coupe, les
archéologues se taisent un moment ; puis ils discutent un mois.
""",
        ],
    },
    {
        "slug": "huitres-chaudes-huitres-froides",
        "title": "Ce que les huîtres savent de l'étang",
        "genre": "portrait",
        "author": "maelle-fabre",
        "days": 104,
        "community": "garrigue-et-littoral",
        "tags": ["mer", "climat", "étang de Thau", "métiers"],
        "at": (43.4486, 3.6564, "Bouzigues"),
        "picture": ("waves:glacier:605", "Dessin d'ondes bleues", "Maëlle Fabre"),
        "summary": "Une huître s'ouvre, se ferme, se souvient. J'en élève trente tonnes par an ; elles m'ont appris l'océanographie.",
        "body": [
            """
Mon grand-père lisait l'étang à la couleur. Moi, j'ai une sonde, et la couleur aussi. Quand l'eau dépasse 26 degrés et que le vent tombe, l'oxygène
manque au fond. On appelle cela la malaïgue, la mauvaise eau.

## Un capteur avec une coquille

Une équipe a collé de petits aimants sur les valves de seize huîtres. On mesure leur ouverture, seconde par seconde. La veille d'un coup de
chaud, elles se ferment. Elles préviennent avant la sonde.

Cela ne les sauve pas toujours. Mais je remonte les cordes plus tôt.
""",
        ],
    },
    {
        "slug": "faut-il-planter-des-arbres-ou-laisser-la-garrigue",
        "question": "Faut-il replanter après l'incendie ?",
        "title": "Faut-il planter des arbres ou laisser la garrigue ?",
        "genre": "debate",
        "author": "lo-cercle-de-garriga",
        "days": 137,
        "community": "garrigue-et-littoral",
        "tags": ["débat", "forêt", "garrigue", "incendies", "biodiversité"],
        "at": (43.7669, 3.8600, "Saint-Martin-de-Londres"),
        "picture": ("herbarium:ember:606", "Planche d'herbier aux tons rouges", "Lucie Combes"),
        "summary": "Après l'incendie, tout le monde veut bien faire. Trois naturalistes ne sont pas d'accord sur la façon.",
        "body": [
            """
Deux cents hectares ont brûlé. La commune a reçu des milliers d'euros de dons pour « replanter ». Fallait-il accepter ?
""",
            position(
                "for",
                "antoine-serres",
                "Planter, bien, peu, avec des essences d'ici, protège le sol avant l'automne et rassemble les gens. J'ai vu des enfants planter un chêne "
                "et revenir l'arroser trois étés de suite. Je concède que la plupart meurent.",
            ),
            position(
                "against",
                "lucie-combes",
                "La garrigue sait brûler. Les souches repartent, les graines attendaient la chaleur. Les engins qui préparent la plantation tassent le sol et "
                "détruisent ce qui renaît. Je concède que regarder du noir pendant un an est difficile.",
            ),
            position(
                "nuanced",
                "julien-astier",
                "Attendons deux printemps, mesurons, puis plantons seulement là où rien ne revient. Le don peut payer des gardes et des sentiers. Je concède que "
                "« attendre » n'est pas un mot d'ordre qui donne envie.",
            ),
        ],
    },
    {
        "slug": "dessiner-un-avion-en-papier",
        "title": "L'avion de papier qui vole le plus longtemps",
        "genre": "tutorial",
        "author": "bastien-cazals",
        "days": 162,
        "tags": ["physique", "aéronautique", "bricolage", "enfants"],
        "picture": None,
        "summary": "Trois pliages, un chronomètre, une salle sans courants d'air : une vraie étude, avec des barres d'erreur en gommettes.",
        "body": [
            """
Prenez trois modèles, dix lancers chacun, une seule lanceuse. Notez tout, y compris les lancers ratés : ils font partie de l'avion.
""",
            table(
                "Temps de vol, moyenne de dix lancers",
                ["Modèle", "Moyenne", "Plus court", "Plus long"],
                ["Flèche", "1,9 s", "1,2 s", "2,4 s"],
                ["Planeur large", "4,1 s", "1,0 s", "6,3 s"],
                ["Tube", "2,6 s", "2,3 s", "2,9 s"],
            ),
            """
Le planeur gagne en moyenne, et perd en régularité. Lequel est « le meilleur » ? Cela dépend de ce que vous voulez : un record, ou une
livraison. Les ingénieurs passent leur vie dans cette phrase.
""",
            box("La règle d'or", "Ne changez qu'une chose à la fois : le papier, le pliage ou la lanceuse."),
        ],
    },
    {
        "slug": "les-plantes-qui-parlent-occitan",
        "title": "Les plantes qui parlent occitan",
        "genre": "explanation",
        "author": "lucie-combes",
        "days": 219,
        "community": "garrigue-et-littoral",
        "tags": ["botanique", "langues", "garrigue", "plantes"],
        "at": (43.6147, 3.8719, "Montpellier"),
        "picture": ("herbarium:sepia:608", "Planche d'herbier sépia", "Lucie Combes"),
        "summary": "Farigola, mochugue, cade : sous chaque nom, un usage, une odeur, une erreur parfois.",
        "body": [
            """
Le nom savant dit la parenté ; le nom d'ici dit ce que l'on en faisait. *Farigola*, le thym, qui parfume et qui désinfecte. *Cade*, le
genévrier dont on tirait une huile noire pour soigner les bêtes.

## Quand deux plantes ont le même nom

« Immortelle » désigne au moins six espèces. C'est pour cela que Linné est précieux, et c'est pour cela qu'il ne suffit pas : personne n'a jamais
demandé à un berger où poussait *Helichrysum stoechas*.

Nous recueillons ces noms, avec la voix de ceux qui les disent. Si votre grand-mère en connaît un, appelez-nous avant dimanche.
""",
        ],
    },
    {
        "slug": "un-aqueduc-a-la-precision-du-doigt",
        "title": "Un aqueduc à la précision du doigt",
        "genre": "explanation",
        "author": "ateliers-du-canal",
        "days": 268,
        "tags": ["histoire des sciences", "mesure", "eau", "patrimoine"],
        "at": (43.9475, 4.5350, "Vers-Pont-du-Gard"),
        "picture": ("tower:sepia:609", "Dessin d'arches et de pierre", "Les Ateliers du canal"),
        "summary": "Cinquante kilomètres de conduite, douze mètres de dénivelé : comment niveler une pente que l'œil ne voit pas ?",
        "body": [
            """
De la source d'Uzès à Nîmes, l'aqueduc ne descend que d'une douzaine de mètres en une cinquantaine de kilomètres. En moyenne, un quart de
millimètre par mètre : l'épaisseur de deux feuilles de papier.
""",
            formula(r"\frac{12{,}6\ \mathrm{m}}{50\,000\ \mathrm{m}} \approx 0{,}25\ \mathrm{mm/m}"),
            """
Les arpenteurs disposaient du chorobate, une longue table avec une rigole remplie d'eau. On la déplace, on vise, on recommence, des milliers de
fois. Les petites erreurs ne s'ajoutent pas toutes dans le même sens : c'est la chance des longs travaux.

Le pont du Gard n'est qu'un accident du parcours. Le chef-d'œuvre, c'est la pente.
""",
            picture(
                "strata:ochre:610",
                "Dessin de couches de calcaire",
                "Le calcaire déposé par l'eau au fil des siècles se lit dans la conduite.",
                "Les Ateliers du canal",
            ),
        ],
    },
    {
        "slug": "bienvenue-en-occitanie",
        "title": "Bienvenue sur le territoire Occitanie",
        "genre": "news",
        "author": "bastien-cazals",
        "days": 2,
        "tags": ["territoire", "médiation"],
        "picture": None,
        "summary": "Treize départements, deux langues de plus, un seul compte : voici comment publier, suivre et inviter.",
        "body": [
            """
Ce territoire partage ses membres et ses tags avec celui de Grenoble : un seul compte suffit pour écrire ici et là-bas. Cliquez sur
« Je contribue », choisissez, écrivez. Je vous relis si vous le souhaitez.
""",
        ],
    },
    {
        "slug": "le-viaduc-et-le-vent",
        "title": "Le viaduc et le vent",
        "genre": "reportage",
        "author": "antoine-serres",
        "days": 350,
        "tags": ["ingénierie", "vent", "Millau"],
        "at": (44.0775, 3.0228, "Millau"),
        "picture": ("tower:glacier:611", "Dessin d'une haute silhouette élancée devant des causses", "Antoine Serres"),
        "summary": "À 343 mètres au sommet du plus haut pylône, le vent est un passager. Comment un pont apprend-il à ne pas lui répondre ?",
        "body": [
            """
Un pont n'est pas immobile. Celui de Millau s'allonge au soleil, se raccourcit la nuit, plie sous les camions, et se laisse pousser de côté par le
vent. Tout l'art est de décider de combien.

## En soufflerie

Avant de construire, on a soufflé sur une maquette. Trop rigide, un tablier se brise ; trop souple, il oscille. On a donc dessiné un
caisson profilé comme une aile à l'envers, et des écrans qui calment l'air autour des voitures.

## Écouter

Des capteurs mesurent l'ouvrage en continu. Son rythme change avec la température. « On connaît sa voix, dit un technicien. S'il s'enrhumait, on
l'entendrait. »
""",
        ],
    },
]
