"""Maps name towns: when these change, the drawings are made again."""

from django.dispatch import receiver

from gazetteer.signals import towns_changed
from maps.models import MapSettings
from maps.town_names import forget_names


@receiver(towns_changed)
def draw_again(**kwargs):
    for settings in MapSettings.objects.all():
        forget_names(settings)
        settings.save()
