"""
What people say below the pages of the demo.

{address of the page: [(who, hours after the publication, words, answers)]}; who is the key of a member, or the name of
a reader without account.
"""

CONVERSATIONS = {
    "eteindre-un-village-pour-rallumer-la-voie-lactee": [
        ("leila-benali", 3, "J'y étais avec ma fille. Elle a compté dix-neuf étoiles, puis une vingtième qui était un avion. Elle demande si elle doit la garder.", [
            ("karim-belhadj", 5, "Qu'elle la garde dans la marge : les avions sont aussi une donnée !"),
            ("leila-benali", 6, "C'est fait, avec une petite flèche."),
        ]),
        ("thomas-gauthier", 30, "Le saut entre la deuxième et la troisième ligne du tableau est plus grand que celui dû aux lampes. Est-ce que les gens avaient gardé leur téléphone éteint tout du long ?", [
            ("sarah-cohen", 33, "Presque tous. Nous avions distribué des pochettes noires, et une boîte de biscuits pour ceux qui les rendaient fermées."),
        ]),
        ("Monique", 51, "Et pour les gens qui ont peur dans le noir ? Ce n'est pas une question pour rire : ma voisine a laissé sa lampe de perron allumée.", [
            ("karim-belhadj", 54, "Elle a bien fait. Nous ferons le prochain essai avec des lampes basses, orange et tournées vers le sol, justement pour cela."),
        ]),
    ],
    "le-lynx-le-piege-photo-et-le-boulanger": [
        ("brigitte-faure", 8, "Le boulanger est mon cousin. Il confirme tout, sauf l'heure : il était quatre heures vingt, pas quatre heures.", []),
        ("etienne-morel", 20, "Combien de photos de chats pour une photo de lynx, au juste ?", [
            ("emma-laurent", 22, "Chez nous, onze cents pour une. Les renards tiennent la deuxième place."),
        ]),
    ],
    "rater-une-experience-devant-trente-eleves": [
        ("samir-khelifi", 2, "Merci. J'ai lu cet article dans la salle des profs, à voix haute, et trois collègues ont avoué le même volcan.", [
            ("marie-durand", 4, "Le volcan est un genre à lui tout seul. On ouvre un club ?"),
            ("anne-laure-blanc", 9, "J'en suis, j'ai même les taches au plafond."),
        ]),
        ("Paul, élève de 4e", 26, "Moi j'ai préféré le cours où ça a raté, parce qu'on a cherché pourquoi. Après je me souvenais de tout.", []),
        ("helene-garnier", 70, "En atelier nous gardons les échecs dans un classeur, avec la date. C'est le classeur le plus emprunté.", []),
    ],
    "le-carnet-de-recherche-d-une-classe-de-cm2": [
        ("julie-tournier", 12, "Est-ce que la page de garde est libre de droits ? Ma classe voudrait la même, avec la case « ce que je ne comprends pas encore ».", [
            ("marie-durand", 15, "Prenez-la, photocopiez-la, changez-la. La case fait souvent deux pages en juin."),
        ]),
    ],
    "ce-que-la-neige-raconte-au-col-de-porte": [
        ("gilles-perrin", 6, "Nivoculteur pendant trente ans à côté de ce col : la courbe dit ce que mes genoux disaient.", []),
        ("noe-lambert", 28, "Pourquoi mesurer à la même heure chaque jour ? Je croyais que les capteurs faisaient tout seuls.", [
            ("lena-vasseur", 31, "Ils font tout seuls, et ils se trompent tout seuls aussi. La mesure à la main sert à s'en apercevoir. @noe-lambert, viens voir en janvier, il reste une pelle."),
        ]),
    ],
    "faut-il-encore-fabriquer-de-la-neige": [
        ("victor-simon", 5, "Enfin un article qui donne les litres et les emplois dans le même tableau. On n'est pas d'accord à la maison, mais on se dispute avec les mêmes chiffres.", []),
        ("Un habitant du plateau", 19, "La retenue d'eau est prise sur la source du hameau ; cela manque dans l'article.", [
            ("paul-armand", 23, "C'est vrai, et c'est un oubli. Je vais chercher l'arrêté et je complète le texte."),
            ("paul-armand", 96, "Voilà : deux paragraphes de plus, avec le débit réservé. Merci."),
        ]),
        ("aurelie-masson", 44, "Question voisine : que devient la station quand les canons s'arrêtent ? J'aimerais un dossier là-dessus.", []),
    ],
    "une-machine-peut-elle-reconnaitre-un-champignon": [
        ("brigitte-faure", 4, "Pharmacienne à la retraite : on m'a encore apporté un panier « validé par le téléphone ». Il y avait une lépiote dedans. Montrez vos champignons à quelqu'un.", [
            ("nour-haddad", 7, "Nous avons mis cette phrase en haut de notre notice. Avec votre accord, nous la signons de vous."),
            ("brigitte-faure", 8, "Accordé !"),
        ]),
        ("mehdi-zerrouki", 29, "La machine répond toujours quelque chose. C'est peut-être le vrai problème : elle ne sait pas dire « je ne sais pas ».", []),
    ],
    "l-ia-au-lycee-interdire-encadrer-apprivoiser": [
        ("chloe-bernard", 9, "Dans mon lycée, la règle qui marche est la plus simple : on dit ce qu'on lui a demandé, et on garde la conversation.", [
            ("olivier-chabert", 12, "Et quand l'élève n'a pas gardé la conversation ?"),
            ("chloe-bernard", 13, "Alors on la refait ensemble au tableau. C'est long, et c'est le meilleur cours de l'année."),
        ]),
        ("Parent d'élève", 40, "J'aimerais surtout que quelqu'un l'explique aux parents. Une soirée à la médiathèque ?", []),
    ],
    "un-capteur-de-particules-a-trente-euros": [
        ("ines-moreau", 11, "Montage refait en classe : le nôtre lit douze de trop par temps de brouillard. C'est l'eau, pas la pollution. On a mis une petite résistance pour chauffer l'air, et l'écart tombe à trois.", [
            ("lucas-ferrier", 14, "Quelle puissance, la résistance ? Je voudrais ajouter l'astuce à l'article, avec votre nom."),
            ("ines-moreau", 16, "Un watt. Le nom de la classe, plutôt : les 1re G4."),
        ]),
    ],
    "joseph-fourier-prefet-et-mathematicien": [
        ("jean-rolland", 7, "Il faut lire ses lettres de préfet : entre deux équations, il se bat pour assécher des marais. L'homme qui écoutait la chaleur avait toujours froid.", []),
        ("Claire", 90, "Une transformée de Fourier expliquée avec une recette de soupe, quelqu'un aurait cela pour des cinquièmes ?", [
            ("amelie-roche", 92, "Avec une chorale, c'est encore mieux : on part de l'accord et on cherche qui chante quoi."),
        ]),
    ],
    "yvonne-rambaud-un-soleil-par-jour": [
        ("karim-belhadj", 1, "Quarante ans de dessins, et pas un jour sauté sans un mot d'excuse dans la marge. Chapeau bas.", []),
        ("yvonne-rambaud", 10, "Merci à tous. Je précise pour les jeunes : jamais l'œil à la lunette, on dessine sur l'image projetée. Le Soleil ne pardonne pas la curiosité pressée.", []),
    ],
    "dix-classes-une-riviere": [
        ("fatou-ndiaye", 16, "Peut-on rejoindre le projet en janvier ? Mon école est sur l'affluent, juste après le moulin.", [
            ("camille-petit", 18, "Oui, il manque justement ce point sur la carte. Je vous écris."),
        ]),
    ],
    "reparer-un-four-apprendre-l-electronique": [
        ("bernard-collet", 5, "Bravo. Un seul conseil d'ancien : débranchez, attendez, et attendez encore. Les condensateurs ont de la mémoire.", []),
    ],
    "pourquoi-la-falaise-tombe": [
        ("Antoine, grimpeur", 22, "Est-ce qu'on peut savoir le matin qu'une paroi va lâcher l'après-midi ?", [
            ("pierre-yves-martel", 26, "Non, et je me méfie de qui dit oui. On sait en revanche quels jours il vaut mieux être ailleurs : les redoux après de longs gels."),
        ]),
    ],
    "la-science-en-langue-des-signes": [
        ("clara-jimenez", 6, "Le signe retenu est magnifique. En espagnol nous avions le même point de départ et une tout autre main.", []),
        ("david-nguyen", 48, "Y aura-t-il une vidéo pour chaque mot du lexique ? Nos visiteurs la demandent.", []),
    ],
    "un-planetarium-qui-tient-dans-deux-sacs": [
        ("romain-dupuis", 30, "J'ai réparé la rustine numéro trente-huit à la main, sous la pluie, devant vingt-deux enfants. Je vote des deux mains pour le nouveau.", [
            ("le-camion-a-questions", 33, "La trente-huitième rustine est encadrée dans le camion."),
        ]),
    ],
    "un-jardin-d-experiences-au-pied-des-tours": [
        ("nadia-ould", 20, "Le cadran solaire donne l'heure d'été ou l'heure d'hiver ?", [
            ("petits-labos", 24, "L'heure du Soleil ! Une petite table à côté dit combien il faut ajouter, mois par mois."),
        ]),
    ],
}  # fmt: skip
