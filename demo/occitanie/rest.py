"""Places, events, dossiers and the others of Occitanie."""

from demo.announcements import announcement
from demo.events.shape import event
from demo.places.shape import place
from demo.projects import project
from demo.when import in_days, lasting, together, weekend

PLACES = [
    place(
        "museum-de-toulouse", "Muséum de Toulouse", "museum", (43.594189, 1.448945), ("35 allées Jules-Guesde", "31000", "Toulouse"),
        "Un grand muséum avec un éléphant, un mur de squelettes et un jardin comestible.",
        "Le mur de squelettes est une leçon d'anatomie comparée à lui tout seul. Les jardins de la Maourine, plus loin en ville, le prolongent.",
        website="https://museum.toulouse-metropole.fr", opening="Du mardi au dimanche", price="De 5 à 7 €", wheelchair="yes", tactile="yes",
        tags=["nature", "musée"], picture="ammonite:moss:621", credit="Bastien Cazals",
    ),
    place(
        "cite-de-l-espace", "Cité de l'espace", "science-centre", (43.5868, 1.4933), ("Avenue Jean-Gonord", "31500", "Toulouse"),
        "Une fusée grandeur nature, des planétariums et des morceaux de Lune.",
        "Prévoyez la journée. Les enfants se souviennent de la gravité, les parents du nombre de marches.",
        website="https://www.cite-espace.com", opening="Presque tous les jours, selon saison", price="De 16 à 28 €", wheelchair="yes", hearing_loop="yes",
        tags=["espace", "astronomie"], picture="planets:night:622", credit="Xavier Laborde",
    ),
    place(
        "pic-du-midi", "Pic du Midi", "natural-site", (42.9369, 0.1411), ("La Mongie", "65200", "Bagnères-de-Bigorre"),
        "Un observatoire à 2 877 mètres, accessible par téléphérique, au cœur d'une réserve de ciel étoilé.",
        "Montez l'après-midi, redescendez avec la dernière cabine, ou restez la nuit si vous avez beaucoup de chance.",
        website="https://picdumidi.com", opening="Selon saison et météo", price="Environ 45 €", wheelchair="partly", tags=["astronomie", "Pyrénées", "nuit"],
        picture="stars:night:623", credit="Xavier Laborde",
    ),
    place(
        "musee-de-prehistoire-de-tautavel", "Musée de Préhistoire de Tautavel", "museum", (42.813587, 2.747533), ("Avenue Léon-Jean-Grégory", "66720", "Tautavel"),
        "Face à la Caune de l'Arago, un demi-million d'années d'os, de pierres et de patience.",
        "En période de fouilles, une caméra montre le travail en direct : c'est lent, et c'est passionnant.",
        website="https://450000ans.com", opening="Toute l'année", price="De 4 à 9 €", wheelchair="yes", tags=["préhistoire", "archéologie"],
        picture="cave:ember:624", credit="Claire Puech",
    ),
    place(
        "musee-narbo-via", "Narbo Via", "museum", (43.175934, 3.026185), ("2 avenue André-Mècle", "11100", "Narbonne"),
        "Un mur de plus de sept cents pierres romaines, rangées par un bras robotisé.",
        "L'architecture de terre et le silence font beaucoup. On y entre comme dans une bibliothèque.",
        website="https://narbovia.fr", opening="Du mardi au dimanche", price="De 6 à 9 €", wheelchair="yes", tags=["archéologie", "architecture"],
    ),
    place(
        "museum-de-nimes", "Muséum d'histoire naturelle de Nîmes", "museum", (43.837981, 4.363712), ("13 boulevard Amiral-Courbet", "30000", "Nîmes"),
        "Dans un ancien collège, des collections à l'ancienne et beaucoup de questions d'aujourd'hui.",
        "On y va pour les vitrines et l’on y reste pour les conversations.",
        opening="Du mardi au dimanche", price="Gratuit", wheelchair="partly", tags=["nature", "préhistoire", "musée"],
    ),
    place(
        "jardin-des-plantes-de-montpellier", "Jardin des plantes de Montpellier", "garden", (43.6147, 3.8719), ("Boulevard Henri-IV", "34000", "Montpellier"),
        "Le plus ancien jardin botanique de France, fondé en 1593 pour enseigner la médecine.",
        "Le filaire centenaire porte des messages glissés dans ses creux. Les carrés médicinaux se lisent comme une ordonnance.",
        opening="Du mardi au dimanche, après-midi", price="Gratuit", wheelchair="partly", tags=["botanique", "plantes", "santé"], picture="herbarium:ochre:627",
        credit="Lucie Combes",
    ),
    place(
        "seuil-de-naurouze", "Seuil de Naurouze", "heritage", (43.3519, 1.8208), ("Lieu-dit Naurouze", "11320", "Montferrand"),
        "Le point de partage des eaux du canal du Midi : la goutte choisit sa mer.",
        "Une allée de platanes, un bassin octogonal comblé, une rigole : l'ingénierie la plus tranquille du monde.",
        opening="Toujours ouvert", price="Gratuit", wheelchair="yes", tags=["eau", "ingénierie", "patrimoine"], picture="waves:moss:628", credit="Antoine Serres",
    ),
    place(
        "pont-du-gard", "Pont du Gard", "heritage", (43.9475, 4.5350), ("La Bégude", "30210", "Vers-Pont-du-Gard"),
        "Trois étages d'arches pour porter une rigole, il y a deux mille ans.",
        "Suivez les vestiges de l'aqueduc dans la garrigue : on y est seul, et l'on y comprend la pente.",
        website="https://pontdugard.fr", opening="Tous les jours", price="Site gratuit à pied, musée payant", wheelchair="partly", tags=["patrimoine", "eau", "ingénierie"],
        picture="tower:ochre:629", credit="Les Ateliers du canal",
    ),
]  # fmt: skip

EVENTS = [
    event("Apéro des sciences : les nuages", "conference", in_days(2, "19:00", "20:30"), "Un verre, un météorologue, et la promesse de ne plus regarder le ciel pareil.",
          where=("Quai de la Daurade", 43.6009, 1.4401, "Toulouse"), author="bastien-cazals", tags=["météo", "médiation"], audience="adults"),
    event("Matin des bébés curieux", "workshop", weekend("saturday", 0, "10:00", "11:00"), "Toucher, secouer, goûter : la méthode expérimentale avant trois ans.",
          where="museum-de-toulouse", author="bastien-cazals", tags=["enfants", "nature"], audience="families", age=(1, 3), price="3 €", booking="https://example.org/reserver/bebes"),
    event("Vautours à la longue-vue", "outing", weekend("sunday", 0, "09:30", "12:00"), "On installe les longues-vues, on attend le premier courant chaud.",
          where=("Belvédère des vautours", 44.1981, 3.2660, "Le Rozier"), author="julien-astier", tags=["oiseaux", "Causses"], audience="everybody"),
    event("Sortie plantes et mots d'oc", "outing", weekend("saturday", 1, "14:00", "17:00"), "Une plante, deux noms, trois histoires.",
          where=("Saint-Martin-de-Londres", 43.7903, 3.7333, "Saint-Martin-de-Londres"), author="lucie-combes", tags=["botanique", "langues"], audience="everybody", community="garrigue-et-littoral"),
    event("Nuit sous la coupole", "outing", in_days(9, "20:00", "23:30"), "Observation publique, redescente par la dernière cabine.",
          where="pic-du-midi", author="xavier-laborde", tags=["astronomie", "nuit"], audience="adults", price="49 €", status="full", booking="https://example.org/reserver/coupole"),
    event("Taille ton biface", "workshop", together(in_days(5, "14:00", "16:00"), in_days(12, "14:00", "16:00")), "Lunettes obligatoires, patience aussi.",
          where="musee-de-prehistoire-de-tautavel", author="claire-puech", tags=["préhistoire", "bricolage"], audience="families", age=(9, None), price="6 €"),
    event("Lune : ce qu'il reste à comprendre", "conference", in_days(16, "18:30", "20:00"), "Cinquante ans d'échantillons, et des questions toutes neuves.",
          where="cite-de-l-espace", author="xavier-laborde", tags=["espace", "Lune"], audience="everybody"),
    event("Le monde en négatif : photographies de laboratoire", "exhibition", lasting(-34, 41), "Des erreurs de manipulation devenues des images.",
          where="museum-de-nimes", author="claire-puech", tags=["photographie", "arts et sciences"], audience="everybody"),
    event("Ce que disent les pierres", "exhibition", lasting(-90, 8), "Épitaphes, publicités et fautes d'orthographe romaines. Derniers jours.",
          where="musee-narbo-via", author="claire-puech", tags=["archéologie", "langues"], audience="everybody", price="9 €"),
    event("Fête de l'eau au seuil", "festival", in_days(22, "10:00", "19:00"), "Maquettes d'écluses, joutes de bateaux en papier, musique.",
          where="seuil-de-naurouze", author="ateliers-du-canal", tags=["eau", "ingénierie"], audience="families"),
    event("En ligne : reconnaître dix plantes de garrigue", "training", in_days(7, "18:30", "19:30"), "Sous-titré, enregistré, ouvert à tous.",
          online="https://example.org/visio/garrigue", author="lo-cercle-de-garriga", tags=["botanique", "garrigue"], audience="everybody", community="garrigue-et-littoral"),
    event("Mesure ta pente comme un Romain", "workshop", in_days(30, "10:00", "12:00"), "Un chorobate de récupération, un niveau à eau, et des paris.",
          where="pont-du-gard", author="ateliers-du-canal", tags=["mesure", "ingénierie"], audience="families", age=(8, None)),
    # A member of the other territory writes here, and readers there find it when they look over the border.
    event("Sols d'ailleurs : la garrigue en valise", "workshop", in_days(6, "14:30", "16:30"), "Une valise de terres du Languedoc voyage jusqu'au pied du Vercors : on touche, on sent, on compare.",
          where=("Médiathèque Simone-de-Beauvoir", 45.0447, 5.0489, "Romans-sur-Isère"), author="sofia-mendes", tags=["sols", "garrigue"], audience="families"),
    event("Rencontre des territoires : neiges des Alpes, neiges des Pyrénées", "meeting", in_days(37, "17:00", "19:00"), "Deux carnets d'hiver, une visioconférence, du fromage des deux côtés.",
          online="https://example.org/visio/neiges", author="bastien-cazals", tags=["neige", "climat"], audience="everybody"),
]  # fmt: skip

ANNOUNCEMENTS = [
    announcement("Recherche lecteurs pour herbier sonore", "participation", 40, 10, "lo-cercle-de-garriga", "Lo Cercle de garriga",
                 "Prêtez votre voix, et l'accent de chez vous, à cent noms de plantes.", "Enregistrement d'une heure à Montpellier ou chez vous, au téléphone.", city="Montpellier", tags=["langues", "botanique"]),
    announcement("Saisonnier ou saisonnière, accueil d'observatoire", "job", 28, 15, "xavier-laborde", "Observatoire",
                 "Bon pied, bonnes explications, pas de vertige.", "Logement en altitude, ciel compris.", city="Bagnères-de-Bigorre", tags=["emploi", "astronomie"]),
]  # fmt: skip

PROJECTS = [
    project("Une barque-laboratoire sur l'étang", "equipment", -10, 30, 8000, 3600, 58, "maelle-fabre", "Mesurer l'oxygène de l'étang avec les classes, toute l'année.",
            "La barque existe, il lui manque un moteur électrique et une sonde.", tags=["mer", "éducation", "étang de Thau"], at=(43.4486, 3.6564), city="Bouzigues", picture="waves:glacier:631"),
]  # fmt: skip

COMMUNITIES = [
    {
        "slug": "garrigue-et-littoral", "title": "Garrigue et littoral", "accent": "#b0442a", "author": "lo-cercle-de-garriga",
        "summary": "Naturalistes, conchylicultrices et marcheurs : entre le thym et le sel.",
        "body": ["Nous arpentons le pays entre la mer et les causses, une loupe dans une poche et un sécateur dans l'autre (pour les ronces).",
                 ("file", {"name": "dix-plantes-de-garrigue", "title": "Dix plantes de garrigue à reconnaître (PDF)", "lines": ["Thym, romarin, ciste cotonneux, chêne kermès, cade.", "Pistachier lentisque, arbousier, aphyllanthe, immortelle, brachypode.", "Cherchez d'abord l'odeur, puis la feuille."]})],
        "tags": ["garrigue", "biodiversité"], "picture": "herbarium:ember:641",
    },
]  # fmt: skip

DOSSIERS = [
    {
        "slug": "l-eau-d-oc", "title": "L'eau d'oc", "author": "bastien-cazals", "days": 35,
        "summary": "Canal, aqueduc, étang : trois façons d'apprivoiser l'eau, et ce que font les voisins des Alpes.",
        "text": "L'eau n'a jamais été abondante ici ; cela rend inventif.",
        "items": [
            ("le-canal-du-midi-une-idee-qui-coule", "Faire monter l'eau pour qu'elle redescende."),
            ("un-aqueduc-a-la-precision-du-doigt", "La pente invisible."),
            ("huitres-chaudes-huitres-froides", "L'étang vu d'en bas."),
            ("grenoble:la-houille-blanche-est-nee-d-une-papeterie", "Chez nos voisins, on la met en bouteille."),
            (("https://whc.unesco.org/fr/list/770", "Canal du Midi, patrimoine mondial", "unesco.org"), "La fiche de l'Unesco."),
        ],
        "tags": ["eau", "ingénierie"],
    },
    {
        "slug": "carnets-de-ciel", "title": "Carnets de ciel", "author": "xavier-laborde", "days": 88,
        "summary": "Du pic du Midi aux villages de Chartreuse, ceux qui dorment le jour.",
        "text": "Un ciel noir n'appartient à personne, et il commence par un interrupteur.",
        "items": [
            ("un-hiver-au-pic-du-midi", "Chez nous."),
            ("grenoble:eteindre-un-village-pour-rallumer-la-voie-lactee", "Chez eux : une expérience à recopier."),
            ("grenoble:yvonne-rambaud-un-soleil-par-jour", "Celle qui travaille de jour."),
            ("pic-du-midi", "Le lieu."),
        ],
        "tags": ["astronomie", "nuit"], "picture": "stars:ink:651",
    },
]  # fmt: skip
