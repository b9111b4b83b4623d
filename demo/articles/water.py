"""Articles on rivers, caves and the power of water."""

from demo.shapes import box, file, formula, free, picture, quote, references, table

ARTICLES = [
    {
        "slug": "sous-le-vercors-une-riviere-sans-lumiere",
        "title": "Sous le Vercors, une rivière sans lumière",
        "genre": "reportage",
        "author": "olivier-chabert",
        "days": 17,
        "tags": ["eau", "spéléologie", "Vercors", "géologie"],
        "at": (45.0752, 5.4024, "Choranche"),
        "picture": (
            "cave:ochre:3",
            "Dessin d'une grotte : des concrétions fines au-dessus d'un lac",
            "Olivier Chabert",
        ),
        "summary": "On colore l'eau en vert fluo sur le plateau et l'on attend, des jours durant, au pied des falaises. "
        "Voilà comment on dessine une rivière que personne ne voit.",
        "body": [
            """
Sur le plateau du Vercors, il pleut beaucoup et pourtant les ruisseaux manquent. L'eau s'enfonce dans
le calcaire par mille trous, des lapiaz aux scialets, et disparaît. Où ressort-elle ? La question n'est
pas seulement belle : des villages boivent cette eau.

## Un traceur, de la patience

Nous versons dans une perte un colorant sans danger, la fluorescéine. Puis nous surveillons les sources
avec de petits fluorimètres, gros comme une bouteille thermos. Le premier jour, rien. Le deuxième, rien.
Le troisième, à 2 heures du matin, la courbe se lève doucement.
""",
            picture(
                "spectrum:pine:2",
                "Dessin d'une courbe en cloche étirée vers la droite",
                "Le passage du traceur à la source : une arrivée brusque, une longue traîne.",
                "Olivier Chabert",
            ),
            """
La forme de la courbe raconte le voyage. Une montée raide : l'eau a couru dans de grandes galeries. Une
longue traîne : une partie s'est attardée dans des fissures et des lacs. Nous avons ainsi mesuré des
vitesses de cent mètres à l'heure par endroits. Une pollution irait aussi vite.
""",
            formula(
                r"v = \frac{L}{t_{\text{pic}}}",
                "Vitesse apparente : la distance à vol d'oiseau divisée par le temps du maximum.",
            ),
            quote("Sous terre, on ne découvre pas l'eau. On découvre qu'elle est déjà passée.", "Un équipier du club"),
            """
## Les macaronis

À Choranche, des milliers de fistuleuses pendent au plafond : des tubes de calcite de quelques
millimètres de diamètre, dont certains dépassent trois mètres. Une goutte descend au centre, dépose un
anneau, tombe. Puis une autre. Touchez-les des yeux seulement.
""",
            box(
                "Avant d'aller sous terre",
                "On n'entre jamais seul, jamais par temps d'orage, et l'on prévient quelqu'un de son heure de retour. Les clubs accueillent volontiers les débutants.",
            ),
        ],
    },
    {
        "slug": "la-houille-blanche-est-nee-d-une-papeterie",
        "title": "La houille blanche est née d'une papeterie",
        "genre": "explanation",
        "author": "jean-rolland",
        "days": 122,
        "community": "memoires-d-usine",
        "tags": ["histoire des sciences", "hydroélectricité", "patrimoine industriel", "Grésivaudan", "eau"],
        "at": (45.2308, 5.8867, "Villard-Bonnot"),
        "picture": (
            "dam:sepia:2",
            "Dessin au trait d'une conduite d'eau qui descend une pente jusqu'à une usine",
            "Jean Rolland",
        ),
        "summary": "En 1869, à Lancey, Aristide Bergès veut faire tourner des râpeurs à bois. Il met une montagne en "
        "bouteille, et invente au passage un paysage.",
        "body": [
            """
Pour faire du papier, il faut râper du bois. Pour râper du bois, il faut de la force. Aristide Bergès,
ingénieur venu de l'Ariège, s'installe à Lancey, au pied de Belledonne, où un torrent tombe de très haut.
Les moulins d'alors se contentaient de quelques mètres de chute. En 1869, il en équipe deux cents.

## Une bouteille de deux cents mètres

Le torrent est capté en haut, enfermé dans un tube de métal, et l'on ne lui rend la liberté qu'en bas,
sur les aubes d'une turbine. Le tube doit supporter une pression énorme : vingt fois celle de l'air que
nous respirons. Beaucoup d'ingénieurs jurent que les rivets lâcheront. Ils tiennent.
""",
            formula(
                r"P = \eta \, \rho \, g \, Q \, H",
                "La puissance : un rendement, la masse volumique de l'eau, la pesanteur, le débit et la hauteur de chute.",
            ),
            table(
                "Ce que donne la formule, avec un rendement de 0,7",
                ["Débit", "Chute", "Puissance"],
                ["100 litres par seconde", "10 m", "environ 7 kW"],
                ["100 litres par seconde", "200 m", "environ 137 kW"],
                ["500 litres par seconde", "200 m", "environ 690 kW"],
            ),
            """
## Un mot qui voyage

Bergès appelle « houille blanche » cette énergie des glaciers, par opposition à la houille noire des
mines. Le mot fait le tour de l'Europe avec l'Exposition universelle de 1889. À Grenoble, il donne en
1925 une exposition entière, dont il reste la tour Perret.

On oublie souvent la suite : des procès entre riverains, des torrents à sec l'été, des ouvrières aux
mains abîmées dans l'eau froide. La maison de la famille Bergès est aujourd'hui un musée ; on y voit les
deux faces de l'histoire.
""",
            references(
                free("Archives de l'association Mémoires d'usine, carton « Lancey 1869-1925 »."),
                free("Maison Bergès, musée de la Houille blanche, Villard-Bonnot."),
            ),
            file(
                "fiche-visite-lancey",
                "Fiche de visite : lire une conduite forcée (PDF)",
                "Lire une conduite forcée en cinq questions",
                "1. Où l'eau est-elle prise, et à quelle altitude ?",
                "2. Combien de mètres descend-elle ?",
                "3. Pourquoi le tube est-il plus épais en bas ?",
                "4. À quoi sert la cheminée d'équilibre ?",
                "5. Où l'eau retourne-t-elle au torrent ?",
            ),
        ],
    },
    {
        "slug": "dix-classes-une-riviere",
        "title": "Dix classes, une rivière : la Bourne goutte à goutte",
        "genre": "experience",
        "author": "amelie-roche",
        "days": 77,
        "community": "sciences-en-classe",
        "tags": ["eau", "école", "sciences participatives", "Vercors", "éducation"],
        "at": (45.0626, 5.3436, "Pont-en-Royans"),
        "picture": ("waves:glacier:4", "Dessin d'ondes concentriques bleues qui se croisent", "Amélie Roche"),
        "summary": "De la source au confluent, dix classes ont prélevé la même rivière le même jour, à la même heure. "
        "Les enfants de CM1 ont trouvé quelque chose que nous n'avions pas prévu.",
        "body": [
            """
Il était 10 heures précises. Le long de quarante kilomètres de rivière, dix adultes ont dit « Maintenant »
et dix enfants ont rempli un flacon. Nous avions promis de ne rien deviner avant d'avoir mesuré.

## Le protocole tient sur une carte postale

- Remplir le flacon bouche vers l'amont, sans toucher le fond.
- Mesurer la température tout de suite, à l'ombre.
- Tremper une bandelette : nitrates, pH, dureté.
- Regarder sous trois pierres, compter les larves, remettre les pierres.

Toujours avec un adulte dans l'eau jusqu'aux bottes, jamais un enfant seul, et uniquement dans les
tronçons calmes indiqués par le syndicat de rivière.

## La surprise

Nous attendions une eau de plus en plus chaude vers l'aval. C'est ce que nous avons vu, sauf au
point 6, où elle perdait presque deux degrés. La classe du point 6 a été accusée d'avoir mal lu. Elle a
recommencé trois fois, elle a gardé la tête froide, et elle avait raison : une source froide sort sous
le pont, invisible, au fond du lit.
""",
            table(
                "Température à 10 heures, d'amont en aval",
                ["Point", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
                ["°C", "8,1", "8,6", "9,4", "9,9", "10,3", "8,5", "9,2", "10,0", "10,8", "11,1"],
            ),
            quote(
                "On nous a dit que c'était faux parce que ce n'était pas comme les autres. Mais une mesure, ce n'est pas un vote.",
                "Jade, 9 ans, point 6",
            ),
            """
Depuis, la classe du point 6 a une affiche dans le couloir : « Ici, on remesure. » Je crois que je n'ai
jamais aussi bien enseigné la méthode scientifique que ce matin-là, en me taisant.
""",
        ],
    },
    {
        "slug": "l-eau-du-robinet-d-ou-vient-elle",
        "title": "L'eau de votre robinet, d'où vient-elle ?",
        "genre": "explanation",
        "author": "camille-petit",
        "days": 260,
        "tags": ["eau", "ville", "santé"],
        "at": (45.1130, 5.7000, "Le Pont-de-Claix"),
        "picture": None,
        "summary": "À Grenoble, elle descend des nappes du Drac et de la Romanche et n'a presque pas besoin d'être "
        "traitée. Suivons-la à l'envers, du verre à la montagne.",
        "body": [
            """
Ouvrez le robinet. L'eau qui coule a passé quelques heures dans les tuyaux, quelques jours dans un
réservoir, et quelques mois dans le gravier. Remontons.

## Le gravier, ce filtre patient

Le Drac et la Romanche ont rempli la vallée de sables et de galets. L'eau des rivières et celle des
versants s'y faufile, lentement. Les grains arrêtent les particules, les bactéries du sol mangent ce
qui traîne. À l'arrivée, au fond des puits de captage, l'eau est claire et fraîche.

## Pourquoi on protège les forêts d'au-dessus

Autour des puits, de grands périmètres sont interdits à presque tout : ni route, ni engrais, ni
décharge. Cela paraît beaucoup. C'est bien moins cher qu'une usine de traitement, et cela donne une
forêt.

## Essayez

Découpez une bouteille, remplissez-la de couches de gravier, de sable et de coton, versez de l'eau
boueuse. Elle ressort plus claire. **Ne la buvez pas** : un filtre de cuisine n'arrête ni les microbes
ni les produits dissous. La vallée a plusieurs mois devant elle ; vous, dix minutes.
""",
        ],
    },
]
