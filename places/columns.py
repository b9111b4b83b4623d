"""What the columns of files of places are called, in the files met so far, and what their words mean."""

#: Our field -> names of columns, in the order in which they are believed.
COLUMNS = {
    "uid": (
        "id", "uid", "identifiant", "ref", "reference", "museofile", "code museofile", "numero", "ref fr museofile",
        "wikidata",
    ),
    "title": (
        "name", "nom", "title", "titre", "nom officiel", "nom du musee", "nom du lieu", "lieu", "denomination",
        "nom usuel", "nom de l etablissement", "etablissement", "libelle", "appellation", "intitule",
        "name fr", "official name", "nom d usage",
    ),
    "genre": ("kind", "type", "tourism", "categorie", "category", "type de lieu", "nature", "amenity", "leisure"),
    "category": ("historic", "natural", "office", "craft", "man made", "sous categorie"),
    "description": ("description", "descriptif", "presentation", "description fr", "texte", "histoire", "note"),
    "address": ("address", "adresse", "rue", "voie", "adresse postale", "adresse complete", "addr full", "street"),
    "place_detail": ("place detail", "complement", "complement d adresse", "lieu dit", "batiment"),
    "postcode": ("postcode", "code postal", "cp", "codepostal", "addr postcode", "zip", "postal code"),
    "city": ("city", "ville", "commune", "addr city", "localite", "nom commune", "town", "municipalite"),
    "latitude": ("lat", "latitude", "y", "lat wgs84", "latitude wgs84", "ylat", "y wgs84"),
    "longitude": ("lon", "lng", "long", "longitude", "x", "lon wgs84", "longitude wgs84", "xlong", "x wgs84"),
    "coordinates": (
        "coordinates", "coordonnees", "geo point 2d", "geolocalisation", "geopoint", "coordonnees gps", "gps", "geo",
        "latlon", "lat lon",
    ),
    "website": (
        "website", "site web", "site internet", "url", "web", "site", "contact website", "lien", "adresse web",
        "url fiche",
    ),
    "phone": ("phone", "telephone", "tel", "contact phone", "telephone fixe", "numero de telephone"),
    "opening": ("opening hours", "opening", "horaires", "horaires d ouverture", "ouverture", "periodes d ouverture"),
    "price": ("price", "tarif", "tarifs", "prix"),
    "wheelchair": ("wheelchair", "accessible pmr", "pmr", "acces pmr", "fauteuil", "accessibilite pmr"),
    "hearing_loop": ("hearing loop", "boucle magnetique", "boucle a induction"),
    "tactile": ("tactile", "tactile writing", "blind", "visite tactile"),
    "tags": ("domains", "domaines", "tags", "free tags", "mots cles", "keywords", "themes", "thematique"),
    "source": ("source",),
    "licence": ("licence", "license"),
}  # fmt: skip

#: Words met in columns of kinds -> our kinds of place. The first that is found wins.
GENRES = (
    (r"cci|ccsti|science centre|centre de sciences?|culture scientifique", "science-centre"),
    (r"planetari|observatoi|astronom", "observatory"),
    (r"fab ?lab|hacker ?space|maker|tiers lieu|atelier partage", "fablab"),
    (r"bibliothe|mediathe|archives?|library", "library"),
    (r"jardin|garden|park|parc|arboretum|botani", "garden"),
    (r"laborato|universit|recherche", "laboratory"),
    (r"theatre|cinema|salle|auditorium|arts centre", "venue"),
    (r"muse(?:e|um)|gallery|galerie", "museum"),
    (r"natur|cascade|grotte|cliff|peak|cave|waterfall|geolog|viewpoint", "natural-site"),
    (r"chateau|castle|patrimoine|historic|monument|ruins|moulin|mine|heritage|fort", "heritage"),
    (r"attraction|information", "other"),
)

YES_NO = {
    "yes": "yes", "oui": "yes", "true": "yes", "1": "yes", "vrai": "yes", "designated": "yes", "o": "yes",
    "no": "no", "non": "no", "false": "no", "0": "no", "faux": "no", "n": "no",
    "limited": "partly", "partiel": "partly", "partielle": "partly", "partiellement": "partly", "partly": "partly",
}  # fmt: skip
