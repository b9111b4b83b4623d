"""Articles on snow and ice."""

from demo.shapes import box, doi, formula, gallery, hal, picture, position, quote, references, table

ARTICLES = [
    {
        "slug": "ce-que-la-neige-raconte-au-col-de-porte",
        "title": "Ce que la neige raconte au col de Porte",
        "genre": "reportage",
        "author": "lena-vasseur",
        "days": 9,
        "community": "montagne-et-climat",
        "tags": ["neige", "climat", "Chartreuse", "mesure", "sciences participatives"],
        "at": (45.2947, 5.7656, "Sarcenas"),
        "picture": ("ridges:glacier:11", "Dessin de crêtes enneigées qui s'étagent dans la brume", "Léna Vasseur"),
        "summary": "Depuis plus de soixante ans, on y mesure la neige toutes les semaines. Récit d'une matinée "
        "passée au fond d'un trou, une loupe à la main.",
        "body": [
            """
Il faut arriver tôt, avant que le soleil ne touche la clairière. Le site tient dans un carré de
cinquante mètres de côté, à 1 325 mètres d'altitude, entouré d'épicéas. Des mâts, des capteurs, une
cabane : de loin, on dirait un jardin où l'on aurait planté des instruments.

La pelle entre sans effort dans les vingt premiers centimètres. Ensuite, cela résiste, puis cela
grince. « Tu entends ? C'est une croûte de regel », dit ma collègue. Nous creusons jusqu'au sol,
proprement, côté ombre. La paroi du trou est notre livre.

## Lire une paroi

Une couche de neige se reconnaît au doigt avant de se reconnaître à la loupe. Le poing s'enfonce ?
La neige est très tendre. Il faut un crayon ? Elle est dure. Il faut un couteau ? C'est de la glace.
Cette échelle paraît rustique ; elle permet pourtant à des observateurs du monde entier de se
comprendre.
""",
            table(
                "La paroi du 3 février, de la surface jusqu'au sol",
                ["Profondeur", "Dureté", "Grains", "Ce que cela veut dire"],
                ["0 à 18 cm", "poing", "particules reconnaissables", "chute de la veille, sans vent"],
                ["18 à 20 cm", "couteau", "croûte de regel", "une belle journée, puis une nuit claire"],
                ["20 à 61 cm", "un doigt", "grains fins", "neige tassée, solide"],
                ["61 à 74 cm", "quatre doigts", "gobelets", "vieille couche fragile, à surveiller"],
                ["74 à 80 cm", "crayon", "grains ronds mouillés", "la pluie de décembre"],
            ),
            """
Le plus beau se trouve à la loupe : des *gobelets*, petites coupes à facettes qui naissent quand la
neige est plus chaude en bas qu'en haut. La vapeur monte, se dépose, et fabrique des cristaux
superbes qui tiennent mal entre eux. C'est souvent sur une telle couche que part une avalanche.
""",
            gallery(
                picture(
                    "crystal:glacier:1",
                    "Dessin d'un cristal de neige à six branches",
                    "Étoile fraîche",
                    "Léna Vasseur",
                ),
                picture(
                    "crystal:ink:2",
                    "Dessin d'un cristal de neige à branches courtes",
                    "Après deux jours",
                    "Léna Vasseur",
                ),
                picture("crystal:plum:3", "Dessin d'un cristal de neige ramassé", "Après une semaine", "Léna Vasseur"),
            ),
            """
## Peser l'hiver

La hauteur ne suffit pas. Trente centimètres de poudreuse et trente centimètres de neige de
printemps ne contiennent pas la même eau. On enfonce donc un tube, on pèse, et l'on calcule
l'équivalent en eau.
""",
            formula(
                r"\mathrm{SWE} = h \, \frac{\rho_{\text{neige}}}{\rho_{\text{eau}}}",
                "L'équivalent en eau est la hauteur de neige multipliée par le rapport des masses volumiques.",
            ),
            """
Ce matin-là : 80 centimètres de neige, 280 kilogrammes par mètre cube en moyenne, donc 224
millimètres d'eau. Si tout fondait d'un coup, la clairière aurait de l'eau jusqu'au mollet.

## Ce que disent soixante hivers

Une journée ne dit rien du climat. Soixante hivers, si. La série du col de Porte montre qu'entre la
période 1960-1990 et la période 1990-2017, la hauteur moyenne de décembre à avril a perdu près de
quarante centimètres, soit environ 40 %, tandis que la température gagnait un peu moins d'un degré.
Il y a encore de grands hivers ; il y en a moins.
""",
            quote(
                "Une mesure seule est une anecdote. Une mesure répétée devient un souvenir que l'on partage.",
                "Une observatrice du site",
            ),
            box(
                "Faites-le chez vous",
                "Une règle, un carnet, un endroit plat à l'abri du vent : notez la hauteur chaque jour à la "
                "même heure. Deux hivers suffisent pour que votre jardin ait quelque chose à dire.",
            ),
            references(
                doi(
                    "10.5194/essd-11-71-2019",
                    "Lejeune et al., 57 years (1960-2017) of snow and meteorological observations from a "
                    "mid-altitude mountain site, Earth System Science Data, 2019",
                ),
                hal(
                    "hal-01984779",
                    "Guyomarc'h et al., A meteorological and blowing snow data set from a high-elevation "
                    "alpine site (Col du Lac Blanc), 2019",
                ),
                doi("10.5194/tc-15-1343-2021", "Matiu et al., Observed snow depth trends in the European Alps, 2021"),
            ),
        ],
    },
    {
        "slug": "faut-il-encore-fabriquer-de-la-neige",
        "question": "Investir encore dans des enneigeurs là où l'hiver recule ?",
        "title": "Faut-il encore fabriquer de la neige en moyenne montagne ?",
        "genre": "debate",
        "author": "chloe-bernard",
        "days": 31,
        "community": "montagne-et-climat",
        "tags": ["neige", "débat", "climat", "eau", "montagnes"],
        "at": (45.3417, 5.8147, "Saint-Pierre-de-Chartreuse"),
        "picture": None,
        "summary": "Une station à 900 mètres, une retenue d'eau en projet, trois habitants qui se connaissent et "
        "ne sont pas d'accord. Ils ont accepté d'écrire côte à côte.",
        "body": [
            """
La question revient chaque automne, quand les premiers froids font espérer : faut-il investir encore
dans des enneigeurs là où l'hiver recule ? Nous avons posé la même question à trois personnes, avec
la même consigne : deux cents mots, pas d'attaque personnelle, et dire au moins une chose que l'on
concède aux autres.
""",
            position(
                "for",
                "etienne-morel",
                """
Je vis de la neige et je ne suis pas aveugle : elle diminue. Mais une vallée ne change pas de métier
en un hiver. La neige de culture nous donne dix ans, et dix ans, c'est le temps de former les jeunes,
d'ouvrir l'été, de rembourser les emprunts. L'eau que nous prenons en novembre retourne au torrent en
avril. Ce que je concède : produire à moins de 1 200 mètres un jour de redoux, c'est jeter l'argent
de tout le monde.
""",
            ),
            position(
                "against",
                "emma-laurent",
                """
Pour fabriquer de la neige, il faut de l'eau et du froid. C'est le froid qui va manquer. Les fenêtres
favorables se raccourcissent, et l'on surdimensionne les installations pour produire plus vite. Chaque
retenue creusée pour cela fige un choix pendant trente ans. L'argent public devrait payer la suite, pas
le passé. Ce que je concède : demander à une commune de changer sans l'aider serait injuste.
""",
            ),
            position(
                "nuanced",
                "clara-jimenez",
                """
Les deux ont raison, mais pas à la même altitude ni à la même date. Au-dessus d'un certain seuil,
sécuriser une piste de liaison a encore un sens. Plus bas, la dépense ne se rembourse plus. Je propose
une règle simple : aucun équipement dont la durée d'amortissement dépasse la durée d'enneigement
attendue, et une étude publiée avant le vote. Ce que je concède : mes modèles ne savent pas mesurer
l'attachement à un lieu.
""",
            ),
            table(
                "Trois ordres de grandeur pour discuter",
                ["Question", "Ordre de grandeur"],
                ["Eau pour couvrir un hectare sur 60 cm", "environ 3 000 à 4 000 m³"],
                ["Température humide nécessaire", "environ -2 °C ou moins"],
                ["Amortissement d'une retenue", "20 à 30 ans"],
            ),
            box(
                "Et vous ?",
                "Les commentaires sont ouverts. Gardez la règle du jeu : dites au moins une chose que vous concédez "
                "à ceux qui ne pensent pas comme vous.",
            ),
        ],
    },
    {
        "slug": "le-glacier-qui-n-est-plus-la",
        "title": "Le glacier qui n'est plus là",
        "genre": "reportage",
        "author": "chloe-bernard",
        "days": 96,
        "community": "montagne-et-climat",
        "tags": ["glacier", "climat", "Oisans", "mesure"],
        "at": (45.1167, 6.1356, "Huez"),
        "picture": ("ridges:plum:21", "Dessin de montagnes violettes sous un soleil bas", "Chloé Bernard"),
        "summary": "Sur le versant sud des Grandes Rousses, le glacier de Sarenne était mesuré depuis 1949. Nous "
        "sommes montés voir ce qu'il reste quand la glace est partie.",
        "body": [
            """
On monte par les alpages, puis par les dalles polies. Elles portent encore de longues rayures, toutes
dans le même sens : la signature de la glace qui passait là. En haut, un petit lac laiteux, des blocs
en équilibre, une plaque de neige sale. Le glacier de Sarenne n'est plus un glacier.

Dès 1949, des forestiers sont venus y planter des balises. Ils voulaient savoir combien d'eau descendait
vers la vallée. D'année en année, d'autres ont repris le carnet. C'est l'une des plus longues séries
des Alpes : chaque printemps on mesurait ce que l'hiver avait apporté, chaque automne ce que l'été avait
pris.
""",
            formula(
                r"b_n = b_{\text{hiver}} + b_{\text{été}}",
                "Le bilan de masse d'une année : l'accumulation de l'hiver, plus la perte (négative) de l'été.",
            ),
            """
## Un journal de santé

Pendant longtemps, le carnet a hésité : une bonne année, deux mauvaises. Puis les mauvaises se sont
suivies. À la fin, il ne restait que des lambeaux sous les éboulis, et plus assez de glace pour y
planter une balise.
""",
            quote(
                "Quand l'instrument n'a plus rien à mesurer, il reste le carnet. C'est lui, maintenant, le glacier."
            ),
            """
## À quoi sert une série finie ?

À vérifier les modèles, d'abord. On leur donne la météo de 1949 à nos jours, on leur demande ce qu'aurait
dû faire un glacier de cette taille, et l'on compare. Sarenne est devenu un point de contrôle pour
des glaciers que personne n'a les moyens de mesurer.

À se souvenir, ensuite. Sur les dalles, un lichen orange a déjà commencé son travail.
""",
            references(
                doi(
                    "10.1038/s41586-021-03436-z",
                    "Hugonnet et al., Accelerated global glacier mass loss in the early twenty-first century, 2021",
                ),
                doi("10.5194/tc-12-759-2018", "Beniston et al., The European mountain cryosphere: a review, 2018"),
            ),
        ],
    },
]
