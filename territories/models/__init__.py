"""Territories, the partners of their footers, and the posts of their accounts elsewhere."""

from territories.models.partner import Partner
from territories.models.social import SocialPost
from territories.models.territory import Territory

__all__ = ["Partner", "SocialPost", "Territory"]
