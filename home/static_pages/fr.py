"""Les pages permanentes, en français."""

LEGAL = """
Cette page dit qui publie ce site et comment le joindre. L'animatrice ou l'animateur du territoire complète les passages
entre crochets avant l'ouverture au public.

## Éditeur

[À compléter : nom de la structure, forme juridique, adresse postale, téléphone, numéro d'immatriculation.]

Directrice ou directeur de la publication : [à compléter].

## Hébergement

[À compléter : nom, adresse et téléphone de l'hébergeur.]

## Responsabilité des textes

Les articles, annonces et événements sont publiés par leurs auteurs, sans lecture préalable. L'éditeur du site agit en
hébergeur de ces contenus : il retire promptement ce qui est manifestement illicite dès qu'il en a connaissance. Le lien
« Signaler », présent sous chaque publication, s'utilise sans compte.

## Droits

Chaque texte et chaque image porte sa licence. Sans mention, tous les droits restent à leur auteur. Le logiciel de ce site
est libre.
"""

PRIVACY = """
Nous gardons peu de choses, et nous disons lesquelles.

## Ce que nous conservons

- **Si vous lisez** : rien qui vous identifie. Les mesures d'audience se font sans cookie et sans adresse.
- **Si vous avez un compte** : votre adresse électronique (jamais affichée), votre nom affiché, ce que vous choisissez
  d'écrire dans votre profil, vos publications et vos abonnements.
- **Si vous commentez sans compte** : votre nom, votre texte, et votre adresse (jamais affichée) pendant un an.
- **Si vous recommandez une page sans compte** : une empreinte chiffrée qui empêche de compter deux fois la même personne, et
  pendant un jour une empreinte de votre connexion. Ni l'une ni l'autre ne permet de vous retrouver.
- **Si vous votez pour un projet sans compte** : une empreinte chiffrée de votre adresse ; l'adresse elle-même
  disparaît dès que le mail qui porte le lien est parti.
- **Si vous signalez un contenu** : votre message et, si vous la donnez, votre adresse, le temps de vous répondre et de
  permettre un recours.

## Les cookies

Six, tous nécessaires à ce que vous demandez : la session quand vous êtes connecté ; ce qui fait reconnaître votre navigateur
quand vous vous connectez, pour vous prévenir si quelqu'un ouvre votre compte depuis un autre ; la protection des formulaires ; la langue
choisie ; pendant une demi-heure, si vous passez d'un territoire à l'autre sans vous reconnecter, ce qui prouve que c'est bien votre
navigateur qui l'a demandé ; et, si vous recommandez une page sans compte, ce qui vous permet de changer d'avis. Il n'y a donc pas de bandeau
à fermer. Les vidéos et les publications d'autres sites ne se chargent qu'à votre demande.

## Vos droits

Depuis « Mon Echosciences », vous pouvez télécharger vos données, les corriger et supprimer votre compte. Vous choisissez
alors ce que deviennent vos pages : les garder sans signature, les confier à une communauté ou les supprimer. Avant de le
confirmer, vous lisez ce qui est effacé, ce qui reste sans votre nom, et ce que nous ne pouvons pas effacer, comme ce que d'autres
ont écrit de vous.

Pour toute question : [à compléter : adresse de la personne déléguée à la protection des données]. Vous pouvez aussi saisir
la [Cnil](https://www.cnil.fr).
"""

ACCESSIBILITY = """
Ce site veut être lu, entendu et utilisé par toutes et tous.

## Ce qui est fait

- Tout se parcourt au clavier, et le repère de position reste visible.
- Chaque carte est aussi une liste, avec les mêmes lieux dans le même ordre.
- Les images portent une description ; les animations s'arrêtent.
- On lit, on cherche et l'on signale sans JavaScript.

## Ce qui peut manquer

Les contributions sont écrites par des membres : une description d'image ou un sous-titrage peut faire défaut. Dites-le-nous, nous
demanderons à l'auteur de compléter.

## Nous écrire

[À compléter : adresse de contact.] Si nous ne répondons pas, vous pouvez saisir le
[Défenseur des droits](https://www.defenseurdesdroits.fr).
"""

RULES = """
Ici, on publie sans demander la permission. Cela suppose quelques règles, et des décisions expliquées.

## Bienvenue

Les récits, les débats, les doutes, les échecs utiles, les découvertes, les invitations. Un désaccord se dit avec des arguments ; une
affirmation s'appuie sur une source.

## Ce qui est retiré

- Les propos haineux, les menaces, le harcèlement, l'atteinte à la vie privée.
- La désinformation manifeste qui met des personnes en danger.
- La publicité déguisée et les envois en nombre.
- Les images et les textes copiés sans droit.

## Comment cela se passe

1. Quelqu'un signale une publication, avec ou sans compte, et reçoit un accusé de réception.
2. L'animatrice ou l'animateur lit, demande au besoin des précisions, puis décide.
3. La décision est motivée et envoyée à l'auteur et à la personne qui a signalé.
4. Chacun peut la contester pendant six mois.

Une publication retirée n'est pas une personne exclue. On commence par se parler.
"""

WRITING = """
Écrire ici prend une heure. Voici ce qui aide.

## Choisir une forme

Un **article** raconte, explique ou débat. Un **événement** a une date et un lieu. Une **annonce** a une échéance. Un **projet** cherche du
soutien. Un **dossier** rassemble et commente ce que d'autres ont écrit.

## Le titre et le chapô

Une question ou une image vaut mieux qu'un mot savant. Le chapô tient en deux phrases : de quoi s'agit-il, et pourquoi cela me
concerne.

## Le texte

- Une idée par paragraphe, et des intertitres tous les trois paragraphes.
- Les chiffres avec leur unité, leur source et leur incertitude.
- Dites ce que vous ne savez pas : c'est souvent le passage le plus lu.

## Les images

Décrivez-les pour ceux qui ne les voient pas. Nommez leur auteur et leur licence. Pas de photographie ? Une couverture sera dessinée
à partir de votre titre.

## Les tags

Trois à six. Reprenez ceux qui existent : la liste se complète pendant que vous tapez.

## Après

Répondez aux commentaires, corrigez quand on vous signale une erreur, et dites merci. Une correction visible donne confiance.
"""

PAGES = [
    ("mentions-legales", "Mentions légales", LEGAL),
    ("donnees-personnelles", "Données personnelles", PRIVACY),
    ("accessibilite", "Accessibilité", ACCESSIBILITY),
    ("moderation", "Règles de modération", RULES),
    ("aide-a-l-ecriture", "Aide à l'écriture", WRITING),
]
