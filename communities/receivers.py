"""What communities must hear: a thin caller of the collector, and the end of their rights."""

from django.db.models.signals import post_delete
from django.dispatch import receiver

from communities.models.membership import CommunityRights
from communities.models.sharing import Placement
from communities.rights import close_rights
from contributions.projections import CONTENTS, changed


@receiver(post_delete, sender=Placement)
def receive_end_of_placement(sender, instance, **kwargs):
    changed([instance.community_id], {CONTENTS})


@receiver(post_delete, sender=CommunityRights)
def leave_no_rights(sender, instance, **kwargs):
    close_rights(instance)
