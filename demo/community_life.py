"""Who is in the communities of the demo, what their files are for, what they show of others, and what waits."""

#: {community: (administrators, contributors)}; the author of its page founded it. Karim runs the first one.
PEOPLE = {
    "ciels-du-dauphine": (["karim-belhadj"], ["sarah-cohen", "leila-benali", "yvonne-rambaud", "societe-astronomie-trois-massifs", "marie-durand"]),
    "herbiers-vivants": (["sofia-mendes", "les-herbiers-vivants"], ["paul-armand", "manon-girard", "gilles-perrin"]),
    "fabriques-et-reparations": (["thomas-gauthier"], ["atelier-du-rondeau", "mehdi-zerrouki", "awa-diarra"]),
    "montagne-et-climat": (["emma-laurent"], ["lena-vasseur", "etienne-morel", "julie-tournier", "clara-jimenez"]),
    "sciences-en-classe": (["marie-durand"], ["lucas-ferrier", "amelie-roche", "nadia-ould", "samir-khelifi"]),
    "memoires-d-usine": (["jean-rolland", "memoires-d-usine"], ["pierre-yves-martel", "bernard-collet"]),
    "planete-bleue": (["camille-petit"], ["college-des-curieux", "noe-lambert"]),
    "garrigue-et-littoral": (["lo-cercle-de-garriga"], ["lucie-combes", "maelle-fabre"]),
}  # fmt: skip
#: Asked by name and not yet answered; asking to join.
INVITED = {"ciels-du-dauphine": ["romain-dupuis"]}
ASKING = {"ciels-du-dauphine": [("hugo-lantier", "J'ai un petit télescope et beaucoup de questions. Je peux aider à porter le matériel.")]}  # fmt: skip
DESCRIPTIONS = {
    "carte-du-ciel": "Deux disques à découper et à assembler : le ciel de toute l'année, pour 45° de latitude.",
    "demander-l-extinction": "À adapter et à envoyer à votre mairie. Trois communes ont déjà dit oui.",
    "cle-des-pissenlits": "Quatre questions pour ne plus tout appeler pissenlit. Pour débuter.",
    "charte-atelier": "À afficher au mur, à discuter, à signer ensemble.",
    "protocole-hauteur-de-neige": "Un protocole assez simple pour tenir tout l'hiver, assez rigoureux pour servir.",
    "dix-experiences-sans-materiel": "Du cycle 2 au cycle 4, testées dans de vraies classes.",
    "preparer-une-panne": "Pour les professeurs qui aiment que la lampe ne s'allume pas.",
    "recueillir-un-temoignage": "Ce que nous avons appris en nous trompant, en une page.",
    "dix-plantes-de-garrigue": "À glisser dans la poche avec la loupe.",
}
#: Pages that live elsewhere and that a community shows too; `None`: not answered yet.
PLACEMENTS = [
    ("ciels-du-dauphine", "un-hiver-au-pic-du-midi", False),
    ("montagne-et-climat", "eteindre-un-village-pour-rallumer-la-voie-lactee", True),
    ("sciences-en-classe", "les-mathematiques-du-tricot", True),
    ("ciels-du-dauphine", "ce-que-la-neige-raconte-au-col-de-porte", False),
]
#: A community that nobody wrote in for long: archived, still readable.
ARCHIVED = {
    "slug": "planete-bleue", "title": "Planète bleue", "accent": "#1f6f78", "author": "camille-petit",
    "summary": "Un an autour de l'eau, avec douze classes et autant de rivières. L'aventure est finie, ses récits restent.",
    "body": ["Pendant une année scolaire, douze classes ont mesuré, dessiné et raconté leur rivière. Tout ce qu'elles ont publié est ici."],
    "tags": ["eau", "école"], "picture": "waves:glacier:407",
}  # fmt: skip
PROPOSAL = {
    "proposer": "olivier-chabert",
    "name": "Sous nos pieds",
    "purpose": "Spéléologues, hydrogéologues et curieux du karst : raconter ce que l'on ne voit pas, partager les relevés, accueillir les débutants.",
    "people": "Club spéléo des Cuves\nInès Moreau",
    "first_pages": "Une rivière que personne n'a vue\nQue mettre dans son sac pour une première sortie",
}
