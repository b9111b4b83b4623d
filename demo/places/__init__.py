"""
The places of the demo: public places of Isère, whose names and positions are facts.

The words are ours. Opening days and access are examples, and every page says so.
"""

from demo.places import city, mountains, suburbs, valleys

PLACES = [*city.PLACES, *suburbs.PLACES, *valleys.PLACES, *mountains.PLACES]
