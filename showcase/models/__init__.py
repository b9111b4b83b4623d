"""The pages of the showcase, and what people ask of it."""

from showcase.models.home import ShowcaseHomePage
from showcase.models.opening import CostLine, OpeningPage
from showcase.models.pages import PressMention, PressPage, ShowcasePage, TextPage
from showcase.models.requests import OpeningRequest

__all__ = [
    "CostLine",
    "OpeningPage",
    "OpeningRequest",
    "PressMention",
    "PressPage",
    "ShowcaseHomePage",
    "ShowcasePage",
    "TextPage",
]
