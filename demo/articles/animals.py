"""Articles on animals and those who count them."""

from demo.shapes import box, doi, free, position, quote, references, table

ARTICLES = [
    {
        "slug": "le-lynx-le-piege-photo-et-le-boulanger",
        "title": "Le lynx, le piège photo et le boulanger",
        "genre": "reportage",
        "author": "victor-simon",
        "days": 22,
        "tags": ["faune", "sciences participatives", "biodiversité", "Chartreuse", "forêt"],
        "at": (45.3759, 6.1184, "Allevard"),
        "picture": (
            "forest:moss:5",
            "Dessin d'une forêt dans la brume, troncs sombres et lumière verte",
            "Victor Simon",
        ),
        "summary": "Quarante appareils, onze mille déclenchements, dont neuf mille branches qui bougent. Et puis, un matin, deux "
        "oreilles à pinceaux.",
        "body": [
            """
L'Observatoire des lisières n'a pas de bureau. Il a un four : les bénévoles se retrouvent le jeudi à
l'arrière d'une boulangerie, entre deux fournées, pour trier les images de la semaine. C'est chaud, ça
sent le pain, et l'on ne manque jamais de volontaires.

## Trier, c'est déjà chercher

Un piège photo se déclenche dès qu'une chose tiède bouge. Une branche au soleil, par exemple. Sur cent
images, on garde rarement plus de quinze.
""",
            table(
                "Une année de lisières",
                ["Ce qui a déclenché", "Images", "Part"],
                ["Vent, branches, pluie", "9 012", "82 %"],
                ["Chevreuils et cerfs", "811", "7 %"],
                ["Promeneurs et chiens", "602", "5 %"],
                ["Renards, blaireaux, martres", "498", "5 %"],
                ["Lynx", "3", "0,03 %"],
            ),
            """
Les visages humains sont floutés puis effacés : c'est la première règle, affichée au-dessus du pétrin.

## Trois images

La première est floue. La deuxième montre une patte. La troisième est parfaite : un lynx assis, qui regarde
l'objectif comme on regarde un voisin bruyant. « J'ai posé la plaque de croissants, raconte Hervé, le
boulanger, et je n'ai plus rien dit pendant une minute. »

L'emplacement exact ne sera pas publié, ici non plus. Une espèce protégée se protège aussi par le silence.
""",
            quote("On passe sa vie à regarder des branches. C'est un bon entraînement à la joie."),
            box(
                "Participer",
                "Aucune compétence n'est demandée. On apprend à distinguer un blaireau d'un ragondin en une soirée, et l'on repart avec du pain.",
            ),
        ],
    },
    {
        "slug": "le-loup-et-nous-trois-voix-du-trieves",
        "question": "Faut-il faciliter les tirs de défense autour des troupeaux ?",
        "title": "Le loup et nous : trois voix du Trièves",
        "genre": "debate",
        "author": "cafe-des-sciences-du-trieves",
        "days": 72,
        "tags": ["loup", "débat", "élevage", "biodiversité", "Trièves"],
        "at": (44.8136, 5.7517, "Mens"),
        "picture": ("ridges:moss:31", "Dessin d'alpages et de crêtes vertes", "Sofia Mendes"),
        "summary": "Un éleveur, une écologue, une bergère. Ils se sont parlé deux heures devant cent vingt personnes, puis ils "
        "ont relu ensemble ces trois textes.",
        "body": [
            """
La question posée ce soir-là n'était pas « pour ou contre le loup » mais : *faut-il faciliter les tirs de
défense autour des troupeaux ?* Une question précise permet parfois un désaccord précis.
""",
            position(
                "for",
                "romain-dupuis",
                """
Je ne hais pas cet animal. J'ai trois chiens, des filets, des nuits courtes, et j'ai quand même ramassé onze
brebis en août. Quand la protection échoue plusieurs fois au même endroit, il faut pouvoir tirer vite, sans
attendre trois semaines de papiers. Un loup qui apprend que le troupeau est dangereux vaut mieux qu'un loup
qui ne l'apprend pas. Ce que j'ai entendu chez les autres : tirer au hasard ne sert à rien.
""",
            ),
            position(
                "against",
                "helene-garnier",
                """
Une meute est une famille qui tient un territoire. Si l'on tue au hasard un adulte, elle peut éclater, et les
jeunes dispersés attaquent davantage. Les études disponibles ne montrent pas d'effet net et durable des tirs
sur les dommages ; celles sur les chiens et la présence humaine, oui. Mettons l'argent et les bras là où cela
marche. Ce que j'ai entendu chez les autres : une moyenne nationale ne console personne un matin d'août.
""",
            ),
            position(
                "nuanced",
                "julie-tournier",
                """
J'ai gardé en alpage quatre étés avec des loups, et deux sans. On peut garder ; mais il faut être deux, et
dormir. Le tir ne remplacera pas une deuxième bergère, et la deuxième bergère ne remplacera pas tout à fait
le tir, certaines années, sur certaines crêtes. Je voudrais que l'on décide vallée par vallée, avec un bilan
public à chaque automne. Ce que j'ai entendu chez les autres : la fatigue, des deux côtés.
""",
            ),
            references(
                free("Bilans annuels du réseau national de suivi du loup, Office français de la biodiversité."),
                doi(
                    "10.1126/science.1257553",
                    "Chapron et al., Recovery of large carnivores in Europe's modern human-dominated landscapes, 2014",
                ),
            ),
        ],
    },
    {
        "slug": "les-chauves-souris-du-fort",
        "title": "Les chauves-souris ont des accents",
        "genre": "experience",
        "author": "observatoire-des-lisieres",
        "days": 131,
        "tags": ["faune", "son", "sciences participatives", "nuit", "chauves-souris"],
        "at": (45.1989, 5.7253, "Grenoble"),
        "picture": ("interference:ink:8", "Dessin de franges d'ondes qui se croisent", "Observatoire des lisières"),
        "summary": "Avec un micro et de la patience, on apprend à reconnaître les espèces à l'oreille, ou plutôt aux ultrasons.",
        "body": [
            """
Au-dessus de la Bastille, à la tombée du jour, le ciel est plein de cris que personne n'entend. Une chauve-souris
crie pour voir : l'écho lui dit où est le mur, où est le moustique. Un détecteur abaisse ces cris jusqu'à
notre oreille.
""",
            table(
                "Quelques voix, d'après la fréquence la plus forte",
                ["Espèce", "Fréquence", "Comment cela sonne au détecteur"],
                ["Noctule commune", "environ 20 kHz", "« plip, plop », lent"],
                ["Pipistrelle de Kuhl", "environ 40 kHz", "gouttes d'eau"],
                ["Pipistrelle commune", "environ 45 kHz", "gouttes plus serrées"],
                ["Grand rhinolophe", "environ 80 kHz", "une flûte tenue"],
                ["Petit rhinolophe", "environ 110 kHz", "la même, plus aiguë"],
            ),
            """
## Ce qui nous a trompés

Une clôture électrique, qui fait « tac » deux fois par seconde. Des clés dans une poche. Et une sauterelle,
longtemps prise pour une espèce rare. Nous avons gardé l'enregistrement, il est devenu notre sonnerie.

## Ce que nous avons appris

Elles passent plus tôt les nuits douces, plus tard quand il y a de la lumière au pied des murs. Depuis que
l'éclairage d'un chemin a été baissé, le nombre de contacts a doublé en une saison. Une saison ne prouve rien ;
nous recommençons.
""",
        ],
    },
    {
        "slug": "les-abeilles-de-la-presqu-ile",
        "title": "Les abeilles de la presqu'île scientifique",
        "genre": "experience",
        "author": "gilles-perrin",
        "days": 224,
        "tags": ["abeilles", "ville", "chimie", "mesure"],
        "at": (45.2050, 5.6930, "Grenoble"),
        "picture": (
            "honeycomb:ochre:2",
            "Dessin d'un rayon de cire aux alvéoles plus ou moins pleines",
            "Gilles Perrin",
        ),
        "summary": "Une ruche pesée toutes les dix minutes pendant un an finit par parler de météo, de tilleuls et d'orages.",
        "body": [
            """
Sous la ruche, une balance. À côté, un thermomètre, un pluviomètre et un apiculteur du dimanche. J'ai pesé mes
abeilles toutes les dix minutes pendant un an, et je croyais apprendre quelque chose sur le miel. J'ai appris
quelque chose sur les journées.

## Une courbe qui respire

À l'aube, la ruche perd quelques centaines de grammes : les butineuses sortent. Le soir, elle regagne davantage :
elles rentrent chargées. La nuit, elle maigrit lentement, car les abeilles sèchent le nectar en battant des ailes.

Le 11 juin, floraison des tilleuls : plus 3,2 kilos en un jour. Le 14, un orage : les butineuses sont restées
dehors et ne sont pas toutes revenues.

## Et les abeilles sauvages ?

On me félicite souvent de « sauver les abeilles ». Je réponds que l'abeille domestique est un animal d'élevage.
Dans une ville pauvre en fleurs, trop de ruches affament les abeilles sauvages, dont il existe près de mille
espèces en France. J'ai donc gardé deux ruches, pas vingt, et j'ai semé un pré.
""",
            references(
                doi(
                    "10.1371/journal.pone.0185809",
                    "Hallmann et al., More than 75 percent decline over 27 years in total flying insect biomass in protected areas, 2017",
                )
            ),
        ],
    },
    {
        "slug": "le-crapaudrome-a-rouvert",
        "title": "Le crapaudrome du col a rouvert",
        "genre": "news",
        "author": "paul-armand",
        "days": 13,
        "tags": ["faune", "amphibiens", "bénévolat"],
        "at": (45.2581, 5.7786, "Le Sappey-en-Chartreuse"),
        "picture": None,
        "summary": "Premiers passages cette nuit : quarante-deux crapauds communs, six grenouilles rousses et un bénévole trempé.",
        "body": [
            """
Les filets sont posés, les seaux enterrés, la feuille de relevé plastifiée. Chaque matin jusqu'à la fin de la
migration, une équipe fait traverser la route aux amphibiens tombés dans les seaux. On compte, on note, on
libère du bon côté.

Il manque du monde le mardi et le vendredi, entre 6 h 30 et 8 heures. Gants mouillés obligatoires : la peau des
crapauds n'aime ni la crème ni le sel de nos mains.
""",
        ],
    },
]
