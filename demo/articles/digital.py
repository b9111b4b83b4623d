"""Articles on computing, data and electronics."""

from demo.shapes import code, doi, file, formula, free, link, position, quote, references, table

ARTICLES = [
    {
        "slug": "l-ia-au-lycee-interdire-encadrer-apprivoiser",
        "question": "Faut-il interdire l'IA générative au lycée ?",
        "title": "L'IA générative au lycée : interdire, encadrer, apprivoiser ?",
        "genre": "debate",
        "author": "college-des-curieux",
        "days": 3,
        "tags": ["intelligence artificielle", "débat", "éducation", "lycée", "numérique"],
        "at": (45.3645, 5.5908, "Voiron"),
        "picture": (
            "neurons:plum:4",
            "Dessin de neurones stylisés reliés par des fils lumineux",
            "Collège des curieux",
        ),
        "summary": "Une professeure, un informaticien, un lycéen : trois positions écrites à la main, en une heure, sans machine.",
        "body": [
            """
La consigne était une plaisanterie ; elle est devenue une expérience. Nous avons demandé trois textes écrits au
stylo, dans la même salle, sans connexion. Voici ce que cela a donné, sans correction.
""",
            position(
                "against",
                "nadia-ould",
                """
On n'apprend pas à écrire en lisant ce qu'un autre a écrit à notre place. L'effort de chercher un mot est
l'apprentissage même. Un élève qui rend un texte produit par une machine n'a pas triché avec moi : il s'est privé
de quelque chose. Jusqu'à la fin de la seconde, je demande une interdiction claire, qui protège aussi ceux qui
travaillent. Je concède que je m'en sers pour préparer des exercices.
""",
            ),
            position(
                "for",
                "mehdi-zerrouki",
                """
Ils s'en servent déjà, seuls, et mal. Une interdiction apprend surtout à ne pas se faire prendre. Mieux vaut montrer
en classe où la machine se trompe, la prendre en défaut, comparer ses réponses, exiger les sources. C'est une belle
leçon d'esprit critique, et les élèves les moins aidés à la maison y gagnent un répétiteur. Je concède que personne
n'a encore mesuré sérieusement ce qu'ils y perdent.
""",
            ),
            position(
                "nuanced",
                "noe-lambert",
                """
Franchement, cela dépend de l'exercice. Pour comprendre un cours de maths, c'est comme un grand frère patient. Pour
une dissertation, c'est comme faire du vélo avec un moteur : on arrive, mais on n'a pas fait de vélo. Je voudrais que
chaque devoir dise clairement « avec » ou « sans », et qu'on nous apprenne à expliquer comment on s'en est servi. Je
concède que, si c'est permis, je triche moins.
""",
            ),
            references(
                doi("10.1145/3442188.3445922", "Bender et al., On the Dangers of Stochastic Parrots, 2021"),
                doi("10.1038/nature14539", "LeCun, Bengio et Hinton, Deep learning, Nature, 2015"),
            ),
        ],
    },
    {
        "slug": "une-machine-peut-elle-reconnaitre-un-champignon",
        "title": "Une machine peut-elle reconnaître un champignon ?",
        "genre": "experience",
        "author": "nour-haddad",
        "days": 53,
        "tags": ["intelligence artificiel", "champignons", "numérique", "forêt"],
        "at": (45.2119, 5.7444, "La Tronche"),
        "picture": ("diatoms:ochre:7", "Dessin de formes rondes et rayonnées vues au microscope", "Nour Haddad"),
        "summary": "Avec douze promeneurs et un petit réseau de neurones, nous avons voulu savoir non pas s'il se trompait, mais s'il "
        "savait qu'il se trompait.",
        "body": [
            """
Première règle : **aucune application ne décide de ce que l'on mange**. Seul un pharmacien ou une association de
mycologues le peut. Cela posé, la question est belle : comment une machine devrait-elle douter ?

## L'expérience

Trois dimanches, six cents photographies, vingt espèces. Le réseau donne une espèce et une confiance. Nous avons
comparé : quand il dit « sûr à 90 % », a-t-il raison neuf fois sur dix ?
""",
            table(
                "Confiance annoncée, justesse constatée",
                ["Confiance annoncée", "Photographies", "Réponses justes"],
                ["50 à 70 %", "118", "41 %"],
                ["70 à 90 %", "173", "58 %"],
                ["plus de 90 %", "309", "79 %"],
            ),
            """
Non. Il est trop sûr de lui, à tous les étages. C'est un défaut fréquent, et il se corrige en partie : on adoucit les
confiances avec un seul nombre, la *température*.
""",
            formula(
                r"p_i = \frac{e^{z_i / T}}{\sum_j e^{z_j / T}}", "Plus T est grand, plus la réponse est prudente."
            ),
            code(
                "python",
                '''
from math import exp


def soften(scores, temperature):
    """Des scores bruts aux probabilités, plus ou moins prudentes."""
    weights = [exp(score / temperature) for score in scores]
    return [weight / sum(weights) for weight in weights]


print(soften([4.0, 1.0, 0.5], temperature=1.0))  # très sûr
print(soften([4.0, 1.0, 0.5], temperature=2.5))  # plus honnête
''',
            ),
            """
Avec T = 2,3, « sûr à 90 % » voulait dire 88 %. Le réseau n'a pas appris une espèce de plus. Il a seulement appris à
parler plus bas, et les promeneurs ont cessé de le croire sur parole. C'était le but.
""",
        ],
    },
    {
        "slug": "reparer-un-four-apprendre-l-electronique",
        "title": "Réparer un four, apprendre l'électronique",
        "genre": "experience",
        "author": "thomas-gauthier",
        "days": 19,
        "community": "fabriques-et-reparations",
        "tags": ["réparation", "fab lab", "électronique", "déchets"],
        "at": (45.1444, 5.7148, "Échirolles"),
        "picture": ("circuit:pine:3", "Dessin de pistes de circuit imprimé vert", "Thomas Gauthier"),
        "summary": "Un an de soirées de réparation, 312 objets, 61 % sauvés. Le détail des pannes dit beaucoup de nos maisons.",
        "body": [
            """
Le mardi soir, on pousse la porte avec un grille-pain sous le bras et l'on repart, deux heures plus tard, avec le
grille-pain et une idée. On ne répare pas *pour* vous. On répare *avec* vous.
""",
            table(
                "Nos pannes de l'année",
                ["Objet", "Apportés", "Réparés", "Panne la plus fréquente"],
                ["Cafetière", "58", "44", "joint, calcaire"],
                ["Aspirateur", "41", "29", "câble, interrupteur"],
                ["Lampe", "39", "36", "douille, fil coupé"],
                ["Four et micro-ondes", "17", "6", "carte électronique"],
                ["Imprimante", "33", "9", "« erreur inconnue »"],
            ),
            """
## Ce que l'on apprend sans s'en rendre compte

À mesurer une continuité. À reconnaître un condensateur gonflé. À dévisser dans l'ordre et à photographier avant. À
renoncer, aussi : certains appareils sont collés, d'autres refusent une pièce qui n'est pas de la marque.

## Sécurité

Un four à micro-ondes débranché peut encore tuer : son condensateur garde une charge. Nous ne l'ouvrons jamais sans
une personne formée. Le reste du temps, la règle est simple : débranché, vu débranché, touché débranché.
""",
            file(
                "fiche-multimetre",
                "Fiche : premier usage d'un multimètre (PDF)",
                "Premier usage d'un multimètre",
                "1. Appareil débranché, piles retirées.",
                "2. Position « continuité » : le bip dit que le courant passerait.",
                "3. Testez le câble, puis l'interrupteur, puis le fusible.",
                "4. Notez ce qui bipe et ce qui ne bipe pas.",
                "5. Dans le doute, demandez : c'est gratuit.",
            ),
        ],
    },
    {
        "slug": "avant-l-ecran-les-grosses-machines",
        "title": "Avant l'écran, les grosses machines",
        "genre": "reportage",
        "author": "bernard-collet",
        "days": 167,
        "community": "memoires-d-usine",
        "tags": ["informatique", "histoire des sciences", "patrimoine industriel", "numérique"],
        "at": (45.1861, 5.7170, "Grenoble"),
        "picture": ("circuit:sepia:8", "Dessin sépia d'une grille de fils et de petits anneaux", "Bernard Collet"),
        "summary": "Mémoires à tores, bandes perforées, armoires grandes comme un frigo : j'ai rendu visite à mes anciennes collègues, "
        "les machines.",
        "body": [
            """
J'ai programmé pendant trente-cinq ans. La première machine que j'ai connue occupait une salle, réclamait la
climatisation et possédait moins de mémoire que la puce de votre carte de transport. Je suis allé la revoir dans une
réserve où des bénévoles conservent le patrimoine informatique.

## Un bit que l'on peut voir

La mémoire à tores est un tricot de fils de cuivre. À chaque croisement, un anneau de ferrite grand comme une graine
de pavot. Aimanté dans un sens : zéro. Dans l'autre : un. Des ouvrières les enfilaient à la main, à la loupe. Lire un
bit l'effaçait ; il fallait le réécrire aussitôt.
""",
            quote("On déboguait avec un crayon. On avait un essai par jour, alors on réfléchissait avant."),
            """
## Grenoble, très tôt

Dès le début des années 1950, l'université se dote de moyens de calcul et enseigne leur usage, à l'initiative du
mathématicien Jean Kuntzmann. Les ingénieurs de la neige, de l'eau et des atomes avaient des équations ; il fallait
bien quelqu'un pour tourner la manivelle.

## Pourquoi conserver

Parce qu'un logiciel sans machine est une partition sans orchestre. Et parce que, devant une armoire qui clignote,
les adolescents posent enfin la bonne question : « Mais où est-ce qu'on écrit le programme ? »
""",
        ],
    },
    {
        "slug": "un-capteur-de-particules-a-trente-euros",
        "title": "Un capteur de particules à trente euros, et ce qu'il ne dit pas",
        "genre": "tutorial",
        "author": "atelier-du-rondeau",
        "days": 214,
        "community": "fabriques-et-reparations",
        "tags": ["capteurs", "air", "numérique", "fablab", "sciences participatives"],
        "at": (45.1438, 5.7020, "Échirolles"),
        "picture": ("clouds:sepia:5", "Dessin de volutes de fumée brune", "L'Atelier du Rondeau"),
        "summary": "Construisez-le en une soirée, posez-le au balcon, et apprenez surtout à ne pas le croire trop vite.",
        "body": [
            """
Un petit laser éclaire l'air aspiré par un ventilateur ; chaque grain de poussière fait un éclair ; une diode compte.
Voilà le capteur. Trente euros, un microcontrôleur et une boîte alimentaire suffisent.
""",
            code(
                "python",
                '''
def frame(data):
    """Les PM2,5 et PM10 d'une trame de dix octets, ou None si elle est abîmée."""
    if len(data) != 10 or data[0] != 0xAA or data[9] != 0xAB:
        return None
    if sum(data[2:8]) % 256 != data[8]:
        return None
    fine = (data[2] + 256 * data[3]) / 10
    coarse = (data[4] + 256 * data[5]) / 10
    return fine, coarse
''',
            ),
            """
## Trois pièges

- **L'humidité.** Par brouillard, chaque goutte est comptée comme une poussière. Au-dessus de 85 % d'humidité, jetez
  la mesure.
- **Le barbecue du voisin.** Une pointe de dix minutes n'est pas une pollution de la ville.
- **La comparaison.** Deux capteurs identiques diffèrent de 15 %. Faites-les dormir côte à côte une semaine.

## Alors, à quoi bon ?

À voir les matins d'hiver où la cuvette se remplit. À savoir quand aérer. À discuter avec un voisin sans se fâcher,
autour d'une courbe. Pour une valeur réglementaire, on consulte la station officielle la plus proche.
""",
            link(
                "https://www.atmo-auvergnerhonealpes.fr",
                "Atmo Auvergne-Rhône-Alpes",
                "Les mesures officielles de la qualité de l'air.",
            ),
        ],
    },
    {
        "slug": "les-mathematiques-du-tricot",
        "title": "Tricoter l'espace",
        "genre": "explanation",
        "author": "aurelie-masson",
        "days": 340,
        "tags": ["mathématiques", "arts et sciences", "tricot", "géométrie", "femmes et sciences"],
        "at": (45.2141, 5.6543, "Sassenage"),
        "picture": None,
        "summary": "Ajoutez une maille toutes les six mailles : vous ne faites plus un bonnet, vous faites de la géométrie non euclidienne.",
        "body": [
            """
Un disque au crochet grandit en ajoutant juste ce qu'il faut de mailles à chaque tour. Un peu moins, et il se creuse
en bonnet : c'est une sphère. Un peu plus, et il ondule comme une salade : c'est un plan *hyperbolique*.

## Pourquoi la salade ondule

Dans un plan ordinaire, la circonférence d'un cercle grandit comme son rayon. Dans un plan hyperbolique, elle grandit
beaucoup plus vite. Le tissu n'a pas la place de rester à plat.
""",
            formula(r"C_{\text{plan}} = 2 \pi r \qquad C_{\text{hyperbolique}} = 2 \pi R \sinh\frac{r}{R}"),
            """
Longtemps, on a cru que de telles surfaces ne se laissaient pas toucher. En 1997, la mathématicienne Daina Taimina les
a crochetées pour ses étudiants. Depuis, on peut plier un plan hyperbolique, y tracer des droites en cousant, et
vérifier de ses doigts qu'un triangle y a moins de 180 degrés.

## À vous

Laine épaisse, crochet de 5. Une chaînette de vingt mailles, puis à chaque rang : cinq mailles simples, une
augmentation, et l'on recommence. Après dix rangs, vous tiendrez un objet qu'Euclide n'a pas vu.
""",
            references(free("Daina Taimina, Crocheting Adventures with Hyperbolic Planes, A K Peters, 2009")),
        ],
    },
]
