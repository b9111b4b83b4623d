"""Articles on the people and the objects of the past."""

from demo.shapes import box, formula, free, link, quote, references, table

ARTICLES = [
    {
        "slug": "joseph-fourier-prefet-et-mathematicien",
        "title": "Joseph Fourier, préfet le jour, mathématicien la nuit",
        "genre": "explanation",
        "author": "samir-khelifi",
        "days": 34,
        "tags": ["histoire des sciences", "mathématiques", "Grenoble", "chaleur"],
        "at": (45.1907, 5.7286, "Grenoble"),
        "picture": (
            "gif-fourier:ink:1",
            "Animation : des sinusoïdes s'additionnent et dessinent un créneau",
            "Samir Khelifi",
        ),
        "summary": "Nommé préfet de l'Isère en 1802, il assèche des marais, fait tracer une route, et trouve une équation qui sert "
        "encore à compresser vos photographies.",
        "body": [
            """
Il revient d'Égypte et n'a aucune envie de province. Bonaparte le nomme pourtant préfet de l'Isère. Pendant une
douzaine d'années, Joseph Fourier administre : les marais de Bourgoin, la route vers l'Italie, les conscrits. Le soir,
il fait chauffer du métal.

## Une question de poêle

Comment la chaleur se répand-elle dans une barre ? Fourier écrit que le flux est proportionnel à la pente de la température,
et en tire une équation.
""",
            formula(
                r"\frac{\partial T}{\partial t} = D \, \frac{\partial^2 T}{\partial x^2}",
                "L'équation de la chaleur : là où la courbe est creuse, la température monte.",
            ),
            """
Pour la résoudre, il a une idée que ses collègues trouvent scandaleuse : toute forme, même anguleuse, serait une somme de
sinusoïdes.
""",
            formula(
                r"f(x) = \frac{4}{\pi} \sum_{k=0}^{\infty} \frac{\sin\left((2k+1)x\right)}{2k+1}",
                "Un créneau, fait uniquement de courbes douces.",
            ),
            """
L'Académie couronne le mémoire en 1812, avec des réserves. Il faudra un siècle pour en comprendre toute la portée, et un peu
plus pour que l'on s'en serve dans chaque téléphone.

## Et l'effet de serre

En 1824, dans un texte sur les températures du globe, Fourier remarque que l'atmosphère laisse entrer la lumière plus facilement
qu'elle ne laisse sortir la chaleur obscure. Il ne connaît ni la molécule responsable, ni les chiffres. Mais la question est
posée, et bien posée.
""",
            references(
                free("Joseph Fourier, Théorie analytique de la chaleur, Firmin Didot, 1822"),
                free(
                    "Joseph Fourier, Remarques générales sur les températures du globe terrestre et des espaces planétaires, 1824"
                ),
            ),
        ],
    },
    {
        "slug": "champollion-avant-les-hieroglyphes",
        "title": "Champollion avant les hiéroglyphes",
        "genre": "explanation",
        "author": "pierre-yves-martel",
        "days": 196,
        "tags": ["histoire des sciences", "langues", "Grenoble", "portrait"],
        "at": (45.0535, 5.6692, "Vif"),
        "picture": None,
        "summary": "Avant la gloire de 1822, il y a un lycéen de Grenoble qui apprend le copte en cachette et un frère qui paie les livres.",
        "body": [
            """
Jean-François Champollion a dix ans quand il arrive à Grenoble, chez son frère aîné Jacques-Joseph, qui sera toute sa vie son
appui. Au lycée, il s'ennuie et apprend des langues : le latin et le grec, puis l'hébreu, l'arabe, le syriaque, et enfin
le copte, dont il devine l'importance.

## Une bonne hypothèse

Le copte s'écrit avec des lettres grecques, mais c'est de l'égyptien : la dernière forme de la langue des pharaons. Celui qui le
parle en rêve a déjà, sans le savoir, la moitié de la clé. Champollion tient son journal en copte.

## Se tromper longtemps

On raconte la découverte comme un éclair. Ce fut quinze ans de fausses pistes. Il croit d'abord les signes purement
symboliques, puis hésite, compte, compare. C'est en comptant qu'il avance : sur la pierre de Rosette, il y a beaucoup plus de
signes hiéroglyphiques que de mots grecs. Chaque signe ne peut donc pas être un mot.
""",
            quote("Compter d'abord, rêver ensuite : la méthode n'a pas vieilli."),
            """
La maison de famille, à Vif, est devenue un musée. On y voit les cahiers, l'encre, et la fatigue.
""",
        ],
    },
    {
        "slug": "le-gant-la-main-et-la-mesure",
        "title": "Le gant, la main et la mesure",
        "genre": "explanation",
        "author": "pierre-yves-martel",
        "days": 312,
        "community": "memoires-d-usine",
        "tags": ["histoire des sciences", "patrimoine industriel", "mesure", "Grenoble"],
        "at": (45.1973, 5.7314, "Grenoble"),
        "picture": None,
        "summary": "En 1834, Xavier Jouvin étudie des centaines de mains, en tire trente-deux tailles, et fait d'un artisanat une industrie.",
        "body": [
            """
Pourquoi un gant vous va-t-il ? Parce qu'un étudiant en médecine a pris des mesures. Xavier Jouvin, à Grenoble, remarque que les mains
se rangent : longueur, largeur, forme du pouce. Il en dresse une table de tailles, puis dessine un outil qui coupe six gants à la
fois, la « main de fer ».

## Une affaire de chimie, aussi

Une peau de chevreau est un filet de fibres. Pour qu'elle reste souple, il faut la débarrasser de ce qui pourrit, puis la nourrir :
alun, sel, farine, jaune d'œuf. On consommait à Grenoble des millions de jaunes par an. Les blancs partaient chez les pâtissiers et
les photographes.

## Une affaire de femmes

Les coupeurs étaient des hommes, fiers et bien payés. Les coutures se faisaient à domicile, dans les villages, par des milliers de
femmes payées à la douzaine. La table de Jouvin mesurait les mains de ceux qui portent les gants ; personne n'a mesuré celles qui les
cousaient.
""",
        ],
    },
    {
        "slug": "les-habitants-du-lac",
        "title": "Les habitants du lac : vivre à Colletière en l'an mil",
        "genre": "reportage",
        "author": "brigitte-faure",
        "days": 228,
        "tags": ["archéologie", "lac de Paladru", "bois", "patrimoine"],
        "at": (45.4231, 5.5182, "Charavines"),
        "picture": ("waves:moss:13", "Dessin d'ondes vertes sur un lac", "Brigitte Faure"),
        "summary": "Sous trois mètres d'eau, un village entier : des selles de cheval, des flûtes, un jeu d'échecs. L'eau, qui noie tout, avait "
        "tout gardé.",
        "body": [
            """
Sans air, le bois ne pourrit pas. C'est toute l'histoire. Au bord du lac de Paladru, un village s'installe au début du onzième
siècle, puis l'eau monte et les habitants s'en vont. Elle met tout sous clé pour mille ans.

## Dater un pieu

Chaque année, un arbre ajoute un cerne, large si la saison est bonne, mince si elle est sèche. La suite des cernes est un code. On le
superpose à des séries connues, et l'on obtient l'année où l'arbre a été abattu. Ici, tout se joue en moins de trente ans, un
peu après l'an mil.
""",
            table(
                "Ce que l'eau a conservé",
                ["Objet", "Ce qu'il dit"],
                ["Éperons, lances, selles", "des gens à cheval et armés"],
                ["Araires, faucilles", "les mêmes gens cultivaient"],
                ["Flûtes, dés, pions d'échecs", "et jouaient"],
                ["Noyaux de pêche et de raisin", "des vergers"],
            ),
            """
Des chevaliers-paysans, donc, joueurs d'échecs et mangeurs de pêches. Rien de cela ne se trouvait dans les textes. Les fouilles
subaquatiques ont duré près de quarante ans, dans une eau à peine transparente, à tâtons. Les bénévoles, dont j'étais, rentraient le
soir les doigts fripés, et n'auraient cédé leur place pour rien au monde.
""",
            box(
                "Voir les objets",
                "Le musée consacré au lac présente les découvertes. Renseignez-vous sur les jours d'ouverture avant de venir.",
            ),
        ],
    },
    {
        "slug": "vaucanson-et-le-canard",
        "title": "Vaucanson, le canard et le métier à tisser",
        "genre": "portrait",
        "author": "pierre-yves-martel",
        "days": 375,
        "tags": ["histoire des sciences", "automates", "robots", "Grenoble"],
        "at": (45.1925, 5.7270, "Grenoble"),
        "picture": ("circuit:ochre:17", "Dessin de rouages et de tiges ocre", "Pierre-Yves Martel"),
        "summary": "Né à Grenoble en 1709, il construit un flûteur qui respire, un canard qui triche et un métier à tisser que personne n'a voulu.",
        "body": [
            """
En 1738, Paris se presse pour voir un homme de bois jouer de la flûte. Il ne fait pas semblant : des soufflets l'animent, ses
lèvres bougent, ses doigts bouchent les trous. Jacques Vaucanson, né à Grenoble, fils d'un gantier, a vingt-neuf ans.

## Le canard

L'année suivante, il présente un canard qui boit, mange et… digère. On découvrira bien plus tard que cette dernière partie était
une supercherie : ce qui sortait avait été préparé d'avance. C'est peut-être le premier débat public sur ce qu'une machine fait et
ce qu'elle fait semblant de faire.

## Le métier

Nommé inspecteur des manufactures de soie, il conçoit vers 1745 un métier à tisser automatique, commandé par un cylindre percé.
Les canuts de Lyon n'en veulent pas. Un demi-siècle plus tard, Joseph Marie Jacquard retrouve l'idée, y met des cartes, et l'on connaît
la suite : cartes, trous, programmes.
""",
            link(
                "https://www.arts-et-metiers.net",
                "Musée des Arts et Métiers",
                "Le métier de Vaucanson y est conservé.",
            ),
        ],
    },
]
