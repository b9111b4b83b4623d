"""Les premiers mots de la vitrine, en français."""

TAGLINE = "Le réseau"
DESCRIPTION = "Les sciences et les techniques racontées par celles et ceux qui les vivent, territoire par territoire."
HEADLINE = "Les sciences se racontent près de chez vous"
INTRODUCTION = (
    "Sur chaque territoire, des habitants, des chercheuses, des musées et des associations publient leurs articles, leurs "
    "rendez-vous et leurs projets. Voici ce qui se passe partout."
)
BODY = """
## Un même élan, des territoires différents

Chaque territoire a son site, son animatrice ou son animateur, ses couleurs et ses habitudes. Un seul compte suffit pour écrire,
commenter et suivre ce qui vous intéresse sur tous.

Personne ne valide les textes avant leur publication : on écrit, on publie, et l'on en parle ensemble.
"""

ABOUT = """
## Ce que c'est

Echosciences est un réseau de sites où les sciences et les techniques se racontent à l'échelle d'un territoire : une ville, un
département, une région. Enseignants, doctorantes, médiateurs, ingénieures à la retraite, musées et associations y publient
librement des articles, des événements, des annonces, des projets et des dossiers.

## Comment cela marche

- **On publie sans demander la permission.** La modération vient après, avec des règles écrites et des décisions expliquées.
- **Chaque territoire est animé** par une personne, dont c'est le métier ou une partie du métier.
- **Les communautés** ont leur propre coin : un club d'astronomie, un laboratoire, une fête de la science.
- **Tout se retrouve** : par lieu, par date, par tag, par personne, sur un territoire ou dans tout le réseau.

## Un logiciel libre

Le logiciel de ces sites est libre. Les contenus publics se relisent ailleurs par des flux, des calendriers et une interface de
programmation ouverte.
"""

OPENING_INTRODUCTION = "Une structure qui porte, une personne qui anime, un nom de domaine : le reste est prêt."
OPENING = """
## Ce qu'il faut

- **Une structure** qui porte le site : un centre de sciences, une université, une collectivité, une association. Elle en est
  l'éditrice au sens de la loi.
- **Une personne qui anime**, à mi-temps la première année : elle accueille, relance, modère et fait se rencontrer les gens.
- **Un territoire** dont les habitants se reconnaissent le nom.

## Ce qui est fourni

Le site à vos couleurs et à votre nom de domaine, l'agenda, les cartes, les communautés, la lettre de la semaine, la modération, les
chiffres sans cookie, les pages légales à compléter, et un compte commun à tout le réseau.

## Comment cela se passe

1. Vous nous écrivez ci-dessous. Nous répondons sous une semaine.
2. Nous ouvrons un site d'essai, à votre nom et avec votre carte.
3. Vous formez vos premiers contributeurs en atelier : un code suffit pour inscrire une salle.
4. Vous complétez les mentions légales et vous ouvrez au public.
"""
COSTS = [
    ("Hébergement et nom de domaine", "600 €", "600 €", False),
    ("Mise en route : site, carte, couleurs, reprise de contenus", "900 €", "", False),
    ("Formation de l'animatrice ou de l'animateur, deux jours", "800 €", "", False),
    ("Mises à jour, sauvegardes, assistance", "600 €", "900 €", False),
    ("Total", "2 900 €", "1 500 €", True),
]
COSTS_NOTE = (
    "Montants indicatifs hors taxes, sans le temps d'animation. Une installation autonome est libre et gratuite."
)

PRESS_INTRODUCTION = "Des chiffres à jour, des images libres de droits, et quelqu'un à qui parler."
PRESS = """
## Écrire sur le réseau

Chaque territoire a son dossier de presse, avec ses images à imprimer, leurs auteurs et leurs licences. Pour le réseau entier,
écrivez-nous à l'adresse qui se trouve en bas de cette page : nous vous mettons en relation avec les personnes qui publient près de
chez vous.
"""

LEGAL = """
Cette page dit qui publie ce site et comment le joindre.

## Éditeur

[À compléter : nom de la structure, forme juridique, adresse postale, téléphone, numéro d'immatriculation.]

Directrice ou directeur de la publication : [à compléter].

## Hébergement

[À compléter : nom, adresse et téléphone de l'hébergeur.]

## Les contenus

Ce site montre des extraits de ce qui est publié sur les territoires du réseau, et renvoie toujours à la page d'origine. Pour signaler un
contenu, ouvrez sa page : le lien « Signaler » s'y utilise sans compte.
"""

PRIVACY = """
## Ce que nous conservons

- **Si vous lisez ce site** : rien. Il ne compte pas ses lecteurs et n'a pas de comptes ; on se connecte sur les territoires.
- **Si vous demandez à ouvrir un territoire** : votre nom, votre structure, votre adresse électronique et votre message, pendant un an,
  pour vous répondre. Personne d'autre ne les lit.

## Les cookies

Deux, tous nécessaires à ce que vous demandez : la langue choisie, et la protection du formulaire si vous l'ouvrez.

## Vos droits

Pour lire, corriger ou faire effacer ce que nous gardons de vous : [à compléter : adresse de la personne déléguée à la protection des
données]. Vous pouvez aussi saisir la [Cnil](https://www.cnil.fr).
"""

ACCESSIBILITY = """
Accessibilité : non conforme, tant qu'aucun audit n'a été fait. C'est la loi qui le veut, quelle que soit la qualité du site.

## Ce qui est fait

- Tout se parcourt au clavier, et le repère de position reste visible.
- La carte est aussi une liste, avec les mêmes territoires dans le même ordre.
- On lit, on cherche et l'on écrit sans JavaScript.

## Nous écrire

[À compléter : adresse de contact.] Si nous ne répondons pas, vous pouvez saisir le
[Défenseur des droits](https://www.defenseurdesdroits.fr).
"""

#: (kind, address, title, introduction, text, in the menu): the pages of the showcase, in order.
PAGES = [
    ("opening", "ouvrir-un-territoire", "Ouvrir un territoire", OPENING_INTRODUCTION, OPENING, True),
    ("press", "presse", "Presse", PRESS_INTRODUCTION, PRESS, True),
    ("text", "a-propos", "À propos", "", ABOUT, True),
    ("text", "mentions-legales", "Mentions légales", "", LEGAL, False),
    ("text", "donnees-personnelles", "Données personnelles", "", PRIVACY, False),
    ("text", "accessibilite", "Accessibilité", "", ACCESSIBILITY, False),
]
