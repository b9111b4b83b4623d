"""A few towns of the gazetteer, enough to be mistaken for one another."""

from gazetteer.loading import load

FILE = """insee,name,postcodes,department,region,population,latitude,longitude
38185,Grenoble,38000 38100,38,84,156140,45.1821,5.7213
38548,Villard-de-Lans,38250,38,84,4328,45.0601,5.5442
38563,Voiron,38500,38,84,20500,45.3669,5.5884
26362,Valence,26000,26,84,64726,44.9256,4.9095
82186,Valence,82400,82,76,5100,44.1073,0.8934
75056,Paris,75001 75002,75,11,2103778,48.8603,2.3444
"""


def make_towns():
    load(FILE.encode())
