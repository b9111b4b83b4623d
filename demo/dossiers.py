"""
The dossiers of the demo: an introduction, and an ordered selection with the curator's word.

An item names a contribution by its slug or title, with its territory in front when it is of the other
one ("occitanie:..."), or is a link to the web: (address, title, source).
"""

DOSSIERS = [
    {
        "slug": "la-neige-et-apres", "title": "La neige, et après ?", "author": "elise-charvet", "days": 20,
        "summary": "Mesurer, débattre, s'adapter : sept regards sur ce que l'hiver devient, du col de Porte aux Pyrénées.",
        "text": "La neige est notre paysage, notre eau et une part de notre économie. Ce dossier n'a pas de réponse ; il a des mesures, des "
        "désaccords courtois et quelques flocons vus de très près.\n\nCommencez par le trou dans la neige. Finissez par le glacier qui n'est plus là.",
        "items": [
            ("ce-que-la-neige-raconte-au-col-de-porte", "Pour commencer : une paroi de neige se lit comme un livre."),
            ("faut-il-encore-fabriquer-de-la-neige", "Trois voisins, trois avis, une règle du jeu que nous devrions tous adopter."),
            ("le-glacier-qui-n-est-plus-la", "Le plus silencieux des textes de ce dossier."),
            ("voyage-au-centre-de-la-glace", "À voir en vrai, manteau compris."),
            ("occitanie:un-hiver-au-pic-du-midi", "De l'autre côté de la France, les mêmes questions à 2 877 mètres."),
            ("debat-la-neige-de-culture-a-t-elle-un-avenir", "La suite du débat, en public."),
            (("https://www.umr-cnrm.fr", "Centre national de recherches météorologiques", "umr-cnrm.fr"), "Les scientifiques qui mesurent la neige près de chez nous."),
        ],
        "tags": ["neige", "climat", "montagne"],
    },
    {
        "slug": "la-nuit-reste-a-faire", "title": "La nuit reste à faire", "author": "karim-belhadj", "days": 44,
        "summary": "Éteindre, écouter, compter : pourquoi l'obscurité est un bien commun, et comment la retrouver.",
        "text": "Nous avons appris à craindre la nuit ; puis à l'effacer. Voici de quoi réapprendre à y voir.",
        "items": [
            ("eteindre-un-village-pour-rallumer-la-voie-lactee", "L'expérience de départ."),
            ("les-chauves-souris-du-fort", "Ceux qui travaillent la nuit."),
            ("carnet-d-une-nuit-de-perseides", "Pour avoir envie."),
            ("hauts-plateaux-du-vercors", "Le lieu le plus noir du département."),
            ("la-nuit-la-plus-bizarre-de-l-annee", "Le rendez-vous à ne pas manquer, si l'on sait quelle heure il est."),
            ("occitanie:pic-du-midi", "Une réserve de ciel étoilé chez nos voisins."),
            (("https://www.darksky.org", "DarkSky International", "darksky.org"), "Les recommandations pour bien éclairer, en anglais."),
        ],
        "tags": ["nuit", "astronomie", "pollution lumineuse"], "picture": "stars:ink:501",
    },
    {
        "slug": "tous-chercheurs", "title": "Tous chercheurs ? Les sciences participatives près de chez vous", "author": "camille-petit", "days": 66,
        "summary": "Compter des crapauds, trier des photographies, mesurer la neige : quatre façons de participer, sans diplôme.",
        "text": "Participer n'est pas décorer. Dans chacun de ces projets, les données servent, et l'on sait à qui.",
        "items": [
            ("le-lynx-le-piege-photo-et-le-boulanger", "Trier des images derrière un four à pain."),
            ("un-hectare-de-friche-deux-cents-especes", "La méthode, à copier sans honte."),
            ("dix-classes-une-riviere", "Quand une classe de CM1 a raison contre tout le monde."),
            ("le-grand-inventaire-24-heures-pour-tout-compter", "Votre première fois, peut-être."),
            ("cherchons-dix-jardins-pour-compter-les-vers-de-terre", "Il reste des places."),
            ("occitanie:compter-les-vautours-des-causses", "Trente ans de comptage, la patience en héritage."),
            (("https://www.vigienature.fr", "Vigie-Nature", "vigienature.fr"), "Le programme national, pour tous les milieux."),
        ],
        "tags": ["sciences participatives", "science participative", "biodiversité"], "picture": "diatoms:moss:502",
    },
    {
        "slug": "l-eau-par-tous-les-chemins", "title": "L'eau par tous les chemins", "author": "olivier-chabert", "days": 92,
        "summary": "Souterraine, forcée, bue, disputée : l'eau du département, de la goutte à la turbine.",
        "text": "On croit la connaître parce qu'elle est transparente. Suivons-la.",
        "items": [
            ("sous-le-vercors-une-riviere-sans-lumiere", "D'abord, elle disparaît."),
            ("l-eau-du-robinet-d-ou-vient-elle", "Ensuite, elle réapparaît dans votre cuisine."),
            ("la-houille-blanche-est-nee-d-une-papeterie", "Entre-temps, elle a travaillé."),
            ("maison-berges", "Le lieu où tout cela se voit."),
            ("ecouter-la-riviere-douze-hydrophones-pour-la-bourne", "Un projet à soutenir."),
            ("occitanie:le-canal-du-midi-une-idee-qui-coule", "L'eau apprivoisée, version dix-septième siècle."),
        ],
        "tags": ["eau", "hydroélectricité"], "picture": "waves:pine:503",
    },
    {
        "slug": "se-tromper", "title": "Éloge de l'erreur", "author": "marie-durand", "days": 139,
        "summary": "Pannes, résultats négatifs, fausses pistes : la science qui avance en reculant.",
        "text": "J'ai rassemblé ici tout ce qui a raté et qui a servi. C'est mon dossier préféré.",
        "items": [
            ("rater-une-experience-devant-trente-eleves", "Je commence par la mienne, ce sera fait."),
            ("le-carnet-de-recherche-d-une-classe-de-cm2", "Un résultat négatif, et de la fierté."),
            ("un-refuge-une-station-meteo-et-douze-lyceens", "« On n'a pas une panne, on a un résultat. »"),
            ("champollion-avant-les-hieroglyphes", "Quinze ans de fausses pistes."),
            ("prototypes-les-rates-magnifiques", "L'exposition qui va avec."),
            ("une-machine-peut-elle-reconnaitre-un-champignon", "Une machine qui apprend à douter."),
        ],
        "tags": ["erreur", "éducation", "esprit critique"], "picture": "interference:ember:504",
    },
    {
        "slug": "debattre-sans-se-battre", "title": "Débattre sans se battre", "author": "college-des-curieux", "days": 171,
        "summary": "Quatre désaccords, douze voix, et une règle : concéder quelque chose à l'autre.",
        "text": "Un bon débat ne désigne pas un vainqueur ; il déplace la question.",
        "items": [
            ("l-ia-au-lycee-interdire-encadrer-apprivoiser", "Écrit à la main, sans machine."),
            ("le-loup-et-nous-trois-voix-du-trieves", "Le plus difficile des quatre."),
            ("prendre-l-avion-pour-un-congres", "Quand les chercheurs s'appliquent la question."),
            ("faut-il-encore-fabriquer-de-la-neige", "Avec les ordres de grandeur."),
            ("cafe-des-sciences-dix-ans", "La recette des soirées réussies."),
            ("raconter-une-incertitude", "Avant de débattre d'un chiffre, savoir ce qu'il dit."),
        ],
        "tags": ["débat", "esprit critique"],
    },
    {
        "slug": "grenoble-ville-de-savants", "title": "Grenoble, ville de savants (et de gantières)", "author": "pierre-yves-martel", "days": 208,
        "summary": "Une promenade de Vaucanson à Néel, avec un détour par celles que l'on n'a pas mesurées.",
        "text": "La promenade se fait à pied, en une après-midi, avec ce dossier dans la poche.",
        "items": [
            ("vaucanson-et-le-canard", "Étape 1 : l'homme qui faisait respirer le bois."),
            ("joseph-fourier-prefet-et-mathematicien", "Étape 2 : le préfet qui chauffait du métal."),
            ("champollion-avant-les-hieroglyphes", "Étape 3 : le lycéen qui apprenait le copte."),
            ("le-gant-la-main-et-la-mesure", "Étape 4 : les mains."),
            ("louis-vicat-et-le-ciment", "Étape 5 : la tour, au parc."),
            ("louis-neel-l-aimant-et-la-ville", "Étape 6 : la presqu'île."),
            ("musee-dauphinois", "Pour finir, monter et regarder d'en haut."),
        ],
        "tags": ["histoire des sciences", "Grenoble", "patrimoine"], "picture": "tower:sepia:505",
    },
    {
        "slug": "premiers-pas-en-mediation", "title": "Premiers pas en médiation : la boîte à outils", "author": "petits-labos", "days": 300,
        "summary": "Fiches, récits et formations pour celles et ceux qui se lancent.",
        "text": "Personne ne naît médiateur. On le devient un samedi, parce que quelqu'un manque à l'appel.",
        "items": [
            ("du-savon-et-de-la-peau", "Commencer par de l'eau, du poivre et un doigt."),
            ("la-science-en-langue-des-signes", "Penser l'accès dès le début."),
            ("des-collegiens-au-micro", "Laisser les autres poser les questions."),
            ("qui-a-peur-des-vaccins", "Écouter d'abord."),
            ("formation-animer-un-atelier-de-sciences-avec-trois-fois-rien", "Une journée pour apprendre."),
            (("https://www.amcsti.fr", "Amcsti", "amcsti.fr"), "Le réseau professionnel des cultures scientifique, technique et industrielle."),
        ],
        "tags": ["médiation", "éducation"],
    },
]  # fmt: skip
