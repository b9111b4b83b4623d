"""The announcements of the demo: jobs, calls and contests; `until` counts days from today (past when negative)."""


def announcement(title, genre, until, days, author, organisation, summary, text, **more):
    return {"title": title, "genre": genre, "until": until, "days": days, "author": author,
            "organisation": organisation, "summary": summary, "text": text, **more}  # fmt: skip


ANNOUNCEMENTS = [
    announcement(
        "Médiatrice ou médiateur scientifique itinérant", "job", 24, 6, "le-camion-a-questions", "Le Camion à questions",
        "Permis B, goût des villages et patience avec les planétariums gonflables. CDI, 35 heures.",
        "Vous monterez et animerez des ateliers dans une soixantaine de communes. Une formation de sciences aide ; une formation "
        "de clown aussi.\n\nEnvoyez une lettre d'une page : racontez-nous une question d'enfant à laquelle vous n'avez pas su répondre.",
        city="Grenoble", tags=["emploi", "médiation", "itinérance"], reply_to="emploi@camion.example",
    ),
    announcement(
        "Stage de six mois : cartographier les îlots de fraîcheur", "internship", 41, 11, "mediatheque-des-deux-rives", "Médiathèque des Deux Rives",
        "Master 1 ou 2, géographie ou informatique. Des capteurs, des habitants, une carte.",
        "Le stage commence par deux semaines de marche. Vous placerez vingt capteurs avec des habitants volontaires, puis vous "
        "ferez parler les données. Gratification légale, vélo de service.",
        city="Grenoble", tags=["stage", "climat", "cartographie"], reply_to="stages@deuxrives.example",
    ),
    announcement(
        "Thèse : apprendre aux machines à dire « je ne sais pas »", "internship", 63, 20, "nour-haddad", "Équipe Doute et apprentissage",
        "Trois ans, financement acquis, direction bienveillante et réunions courtes.",
        "Le sujet porte sur la mesure de la confiance des modèles de reconnaissance d'images en milieu naturel. Goût pour les "
        "statistiques demandé, goût pour les champignons apprécié.",
        city="Saint-Martin-d'Hères", tags=["thèse", "intelligence artificielle", "recherche"],
    ),
    announcement(
        "Appel à projets : sciences en résidence dans les collèges", "call", 35, 14, "elise-charvet", "Echosciences Grenoble",
        "Une équipe scientifique, un artiste, une classe, une année : jusqu'à 4 000 € par projet.",
        "Les binômes peuvent se former avant de connaître le collège : nous vous mettons en relation.\n\nCe que le jury regarde : "
        "la place laissée aux élèves, et ce qui restera après.",
        tags=["appel", "collège", "arts et sciences"], reply="https://example.org/appel/residence",
    ),
    announcement(
        "Cherchons dix jardins pour compter les vers de terre", "participation", 52, 4, "les-herbiers-vivants", "Les Herbiers vivants",
        "Un mètre carré, de la moutarde diluée, vingt minutes. Nous fournissons tout, sauf le jardin.",
        "Le protocole est sans danger pour eux comme pour vous. Chaque jardin reçoit ses résultats et ceux des autres.",
        tags=["sols", "sciences participatives", "jardin"], picture="strata:pine:201",
    ),
    announcement(
        "Concours de photographies : la science est un geste", "contest", 68, 18, "festival-remue-science", "Festival Remue-Science",
        "Montrez des mains qui cherchent. Pas de microscope au premier plan, merci.",
        "Trois images au plus par personne, en couleurs ou en noir et blanc, avec l'accord des personnes. Les lauréats seront "
        "exposés pendant le festival.",
        tags=["photographie", "concours", "arts et sciences"], reply="https://example.org/concours/geste", picture="ring:sepia:202",
    ),
    announcement(
        "Concours d'éloquence : trois minutes pour une équation", "contest", 29, 9, "college-des-curieux", "Le Collège des curieux",
        "Ouvert aux lycéens et lycéennes. L'équation doit tenir au tableau, l'émotion dans la salle.",
        "Présélection sur une courte vidéo. Un comédien et une mathématicienne accompagnent les finalistes pendant un week-end.",
        city="Voiron", tags=["concours", "lycée", "mathématiques"],
    ),
    announcement(
        "Bénévoles pour la migration des crapauds", "volunteering", 17, 12, "paul-armand", "L'Observatoire des lisières",
        "De 6 h 30 à 8 h, bottes, lampe frontale, gants mouillés. On apprend sur place.",
        "Il nous manque surtout des équipes le mardi et le vendredi. Les adolescents accompagnés sont les bienvenus.",
        city="Le Sappey-en-Chartreuse", tags=["bénévolat", "amphibiens", "faune"],
    ),
    announcement(
        "Formation : premiers pas en langue des signes pour médiateurs", "training", 46, 25, "fatou-ndiaye", "Fatou Ndiaye",
        "Cinq soirées pour accueillir, orienter et s'excuser correctement.",
        "Groupe de douze personnes. La formation ne fait pas de vous une interprète ; elle fait de vous quelqu'un que l'on ose aborder.",
        city="Grenoble", tags=["langue des signes", "formation", "accessibilité"],
    ),
    announcement(
        "Prêt d'une exposition : « Vingt erreurs qui ont fait avancer la science »", "exchange", None, 55, "mediatheque-des-deux-rives", "Médiathèque des Deux Rives",
        "Vingt panneaux légers, dans quatre caisses, prêtés gratuitement dans le département.",
        "Prévoir trente mètres de murs ou de grilles et une voiture familiale. Un livret de visite pour les classes accompagne les panneaux.",
        city="Grenoble", tags=["exposition", "erreur", "prêt"], picture="spectrum:plum:203",
    ),
    announcement(
        "Donne : quarante microscopes d'école à réviser", "exchange", 33, 16, "lucas-ferrier", "Lycée, laboratoire de SVT",
        "Optiques correctes, lampes à remplacer. À retirer par lots de cinq.",
        "Priorité aux écoles et aux associations. Si vous savez redresser une crémaillère, venez aussi.",
        city="Voiron", tags=["don", "école", "réparation"],
    ),
    announcement(
        "Technicienne ou technicien en électronique, atelier partagé", "job", 12, 8, "atelier-du-rondeau", "L'Atelier du Rondeau",
        "Mi-temps, trois soirées par semaine, entouré de gens qui posent beaucoup de questions.",
        "Vous savez souder, mais surtout vous savez laisser souder. Première expérience d'animation appréciée.",
        city="Échirolles", tags=["emploi", "électronique", "fablab"], reply_to="contact@rondeau.example",
    ),
    announcement(
        "Recherche témoins : le dernier été du laminoir", "participation", -8, 47, "memoires-d-usine", "Mémoires d'usine",
        "Nous recueillons les souvenirs de celles et ceux qui ont travaillé dans les usines du Grésivaudan.",
        "Un après-midi suffit. Nous venons chez vous avec un micro et des madeleines.",
        city="Villard-Bonnot", tags=["mémoire", "patrimoine industriel"],
    ),
    announcement(
        "Appel à communications : journées de la médiation en montagne", "call", -21, 83, "maison-des-hauts-plateaux", "Maison des Hauts-Plateaux",
        "Propositions d'ateliers et de récits, une page maximum.",
        "Les échecs racontés honnêtement sont prioritaires.",
        city="Villard-de-Lans", tags=["appel", "médiation", "montagne"],
    ),
    announcement(
        "Service civique : animer le club d'astronomie d'un collège", "job", -45, 118, "societe-astronomie-trois-massifs", "Société d'astronomie des Trois Massifs",
        "Huit mois, tutorat assuré, nuits blanches rares.",
        "Poste pourvu. Merci aux trente-deux personnes qui ont écrit ; nous avons répondu à chacune.",
        city="Grenoble", tags=["emploi", "astronomie", "collège"],
    ),
    announcement(
        "Covoiturage : allons voir ensemble le grand inventaire", "other", 20, 2, "manon-girard", "",
        "Départs de Grenoble, Voiron et Vizille le samedi matin. Chiens et instruments de musique : demandez avant.",
        "Répondez en commentaire avec votre commune et le nombre de places, offertes ou cherchées.",
        tags=["transports", "biodiversité"],
    ),
]  # fmt: skip
