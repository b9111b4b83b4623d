"""The projects of the demo: campaigns to support; `begins` and `ends` count days from today."""


def project(title, genre, begins, ends, goal, raised, supports, author, summary, text, **more):
    return {"title": title, "genre": genre, "begins": begins, "ends": ends, "goal": goal, "raised": raised,
            "supports": supports, "author": author, "summary": summary, "text": text, **more}  # fmt: skip


PROJECTS = [
    project(
        "Un planétarium qui tient dans deux sacs", "equipment", -18, 26, 9500, 6840, 143, "le-camion-a-questions",
        "Pour emmener les étoiles dans les villages sans salle des fêtes : un dôme cousu main et un projecteur d'occasion.",
        "Le dôme actuel a douze ans et trente-sept rustines. Le nouveau pèsera moitié moins lourd et laissera entrer un fauteuil roulant.\n\n"
        "Avec 9 500 €, nous achetons la toile, le ventilateur et le projecteur. Au-delà, nous ajoutons une boucle magnétique.",
        tags=["astronomie", "itinérance", "planétarium"], picture="stars:night:301",
    ),
    project(
        "Flore des trottoirs de Grenoble, le livre", "book", -9, 33, 6000, 2150, 61, "les-herbiers-vivants",
        "Cent vingt plantes dessinées, une clé pour les débutants, un format qui tient dans la poche.",
        "Les textes sont prêts, les dessins aussi ; il reste à imprimer, sur un papier qui supporte la pluie.\n\nChaque contributeur choisit un "
        "trottoir : sa rue sera citée.",
        tags=["botanique", "ville", "livre"], picture="herbarium:moss:302", city="Grenoble", at=(45.1885, 5.7245),
    ),
    project(
        "Écouter la rivière : douze hydrophones pour la Bourne", "research", -4, 47, 4800, 900, 37, "club-speleo-des-cuves",
        "Des micros sous l'eau, des écoles au bord, et une question : le bruit d'une rivière change-t-il avec les saisons ?",
        "Les enregistrements seront publics. Une compositrice en résidence en fera quelque chose ; nous ne savons pas quoi, elle non plus.",
        tags=["eau", "son", "sciences participatives"], picture="waves:glacier:303", at=(45.0626, 5.3424), city="Pont-en-Royans",
    ),
    project(
        "« Souder le vide », un film de 52 minutes", "film", -30, 9, 15000, 12380, 208, "festival-remue-science",
        "Une caméra dans l'atelier de celles et ceux qui fabriquent les grands instruments et que l'on ne voit jamais.",
        "Le tournage est terminé, il reste le montage et la musique. Le film sera diffusé gratuitement dans les lycées professionnels.",
        tags=["cinéma", "métiers", "grands instruments"], picture="ring:ember:304",
    ),
    project(
        "Restaurer une mémoire à tores", "heritage", -12, 58, 2200, 1990, 74, "bernard-collet",
        "Huit mille anneaux de ferrite, trente et un fils coupés, et l'envie de la voir compter encore.",
        "Nous voulons la relier à une petite console : le public écrira un mot, et pourra le voir, bit par bit, dans le cuivre.",
        tags=["informatique", "patrimoine industriel"], picture="circuit:sepia:305", at=(45.1861, 5.7170), city="Grenoble",
    ),
    project(
        "Un jardin d'expériences au pied des tours", "education", -22, 14, 7200, 7430, 166, "petits-labos",
        "Une girouette, un cadran solaire, un carré de sol vitré : des sciences en accès libre, jour et nuit.",
        "L'objectif est atteint ! Les dons supplémentaires paieront une table d'orientation des étoiles en braille et en relief.",
        tags=["éducation", "ville", "jardin"], picture="contours:moss:306", city="Bourgoin-Jallieu", at=(45.5858, 5.2737),
    ),
    project(
        "Exposition : les mains du gant", "exhibition", -3, 61, 5400, 310, 12, "memoires-d-usine",
        "Des voix de couturières, des outils à toucher, et un gant géant fait par les visiteurs.",
        "L'exposition voyagera dans douze villages où l'on cousait à domicile. Les témoignages sont déjà enregistrés.",
        tags=["patrimoine industriel", "textile", "exposition"], picture="honeycomb:sepia:307",
    ),
    project(
        "Radio Galène, saison 3", "film", -160, -95, 3000, 3460, 118, "radio-galene",
        "Vingt émissions faites par des collégiens, avec de vrais micros qui ne sifflent pas.",
        "Merci ! La saison est en ligne, les micros ne sifflent pas, et deux élèves ont demandé un stage.",
        tags=["radio", "collège", "médias"], picture="waves:plum:308", at=(45.0744, 5.7724), city="Vizille",
    ),
    project(
        "Un refuge pour les chauves-souris de l'école", "education", -240, -180, 1200, 1275, 49, "observatoire-des-lisieres",
        "Trente gîtes de bois construits par les élèves, et une caméra infrarouge.",
        "Les gîtes sont posés, neuf sont habités. L'école a rebaptisé la cantine « le gîte ».",
        tags=["chauves-souris", "école", "biodiversitée"], picture="forest:night:309",
    ),
    project(
        "Réimprimer les cartes du glacier de Sarenne", "heritage", -330, -270, 2500, 1640, 40, "memoires-d-usine",
        "Soixante-dix ans de levés de terrain, en fac-similé, pour les écoles du canton.",
        "L'objectif n'a pas été atteint, mais une imprimerie a fait cadeau du papier : les cartes existent, en tirage réduit.",
        tags=["glacier", "cartographie", "patrimoine"], picture="contours:glacier:310",
    ),
]  # fmt: skip
