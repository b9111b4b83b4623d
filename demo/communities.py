"""The communities of the demo, each with its colour; their pages are the contributions that name them."""

COMMUNITIES = [
    {
        "slug": "ciels-du-dauphine", "title": "Ciels du Dauphiné", "accent": "#4b3b8f", "author": "karim-belhadj",
        "summary": "Celles et ceux qui lèvent la tête : soirées d'observation, lutte contre la lumière perdue, cours et récits.",
        "body": [
            "Nous sommes une centaine, avec ou sans télescope. On se retrouve les nuits sans Lune, on se prête le matériel, et "
            "l'on répond à toutes les questions, même à celle sur l'astrologie.\n\n## Ce que nous faisons\n\n- une soirée publique par mois, gratuite ;\n"
            "- des mesures de la noirceur du ciel, commune par commune ;\n- des ateliers dans les écoles qui le demandent.",
            ("file", {"name": "carte-du-ciel", "title": "Carte du ciel à découper (PDF)", "lines": ["Carte du ciel, mode d'emploi", "Découpez les deux disques, percez le centre.", "Tournez jusqu'à la date et l'heure.", "Tenez la carte au-dessus de la tête, le nord vers le nord."]}),
            ("file", {"name": "demander-l-extinction", "title": "Modèle de lettre à la commune (PDF)", "lines": ["Madame, Monsieur,", "Nous proposons d'éteindre l'éclairage public de minuit à cinq heures,", "pendant un mois d'essai, avec un bilan partagé."]}),
        ],
        "tags": ["astronomie", "nuit"], "picture": "stars:night:401",
    },
    {
        "slug": "herbiers-vivants", "title": "Herbiers vivants", "accent": "#4d7c1f", "author": "sofia-mendes",
        "summary": "Botanistes débutants et confirmés : on inventorie, on dessine, on se trompe et l'on corrige ensemble.",
        "body": [
            "Une plante par semaine, dessinée par quelqu'un qui ne la connaissait pas la veille. Et de grands inventaires, trois fois par "
            "an, où l'on apporte surtout sa patience.",
            ("file", {"name": "cle-des-pissenlits", "title": "Petite clé des fleurs jaunes qui ressemblent au pissenlit (PDF)", "lines": ["Tige creuse, une seule fleur : pissenlit.", "Tige pleine, ramifiée : crépis ou épervière.", "Feuilles poilues en dessous : piloselle.", "Dans le doute, dessinez."]}),
        ],
        "tags": ["botanique", "sciences participatives"], "picture": "herbarium:pine:402",
    },
    {
        "slug": "fabriques-et-reparations", "title": "Fabriques et réparations", "accent": "#b4530f", "author": "thomas-gauthier",
        "summary": "Fablabs, ateliers de réparation, bidouilleuses et bidouilleurs du département : plans, pannes et coups de main.",
        "body": [
            "Ici, on partage les plans et les ratés. Chaque panne réparée devient une fiche ; chaque fiche évite une poubelle.",
            ("file", {"name": "charte-atelier", "title": "Charte d'un atelier ouvert (PDF)", "lines": ["On répare avec, jamais à la place.", "On débranche, on vérifie, on touche.", "On note la panne.", "On a le droit de ne pas y arriver."]}),
        ],
        "tags": ["réparation", "fablab"], "picture": "circuit:ember:403",
    },
    {
        "slug": "montagne-et-climat", "title": "Montagne et climat", "accent": "#0f6c9c", "author": "emma-laurent",
        "summary": "Neige, glaciers, forêts, métiers : observer ce qui change et en parler sans se fâcher.",
        "body": [
            "Nous mettons autour de la même table des chercheurs, des moniteurs, des bergères et des élus. La règle : apporter une mesure ou "
            "une histoire, et repartir avec celle d'un autre.",
            ("file", {"name": "protocole-hauteur-de-neige", "title": "Mesurer la neige au jardin, protocole (PDF)", "lines": ["Une règle verticale, un endroit plat et abrité du vent.", "Chaque jour à 8 heures : hauteur, météo, remarque.", "Ne piétinez pas autour.", "Notez aussi les jours sans neige."]}),
        ],
        "tags": ["climat", "montagne"], "picture": "ridges:glacier:404",
    },
    {
        "slug": "sciences-en-classe", "title": "Sciences en classe", "accent": "#a32a63", "author": "marie-durand",
        "summary": "De la maternelle au lycée : ce qui marche, ce qui rate, et les fiches pour refaire.",
        "body": [
            "Une communauté d'enseignantes et d'enseignants, sans hiérarchie et sans inspection. On y dépose des séances réelles, avec leur durée "
            "réelle et le bruit réel.",
            ("file", {"name": "dix-experiences-sans-materiel", "title": "Dix expériences sans matériel (PDF)", "lines": ["1. L'ombre d'un bâton, toutes les heures.", "2. Compter les battements du cœur avant et après trois étages.", "3. Le poivre et le savon.", "4. Deux thermomètres, un blanc et un noir.", "5. Écouter une cuillère suspendue à un fil."]}),
            ("file", {"name": "preparer-une-panne", "title": "Préparer une panne pédagogique (PDF)", "lines": ["Choisissez une panne qui se cherche en vingt minutes.", "Écrivez toutes les idées avant d'en discuter une.", "Commencez par la moins chère à vérifier."]}),
        ],
        "tags": ["éducation", "école"], "picture": "diatoms:plum:405",
    },
    {
        "slug": "memoires-d-usine", "title": "Mémoires d'usine", "accent": "#7a5c1e", "author": "jean-rolland",
        "summary": "Papeteries, ganteries, mines, ciments, ordinateurs : le patrimoine technique raconté par ceux qui l'ont fait tourner.",
        "body": [
            "Nous recueillons des voix, nous classons des plans, nous graissons des machines. Vous avez une photographie au grenier ? Elle nous "
            "intéresse, surtout si quelqu'un y sourit.",
            ("file", {"name": "recueillir-un-temoignage", "title": "Recueillir un témoignage, conseils (PDF)", "lines": ["Demandez d'abord ce que l'on entendait en entrant.", "Laissez les silences.", "Notez les noms des gestes et des outils.", "Faites relire avant de publier."]}),
        ],
        "tags": ["patrimoine industriel", "histoire des sciences"], "picture": "dam:sepia:406",
    },
]  # fmt: skip
