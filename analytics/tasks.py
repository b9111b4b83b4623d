"""What the figures do by the clock."""

from django_tasks import task

from analytics import actions
from analytics.landscape import landscape
from territories.models import Territory


@task(backend="background")
def gather():
    actions.gather()
    actions.close_days()


@task(backend="background")
def count_letters():
    actions.count_letters()


@task(backend="background")
def draw_landscapes():
    """The maps of all years together, before the first reader of the day asks for them."""
    for site in Territory.objects.all():
        landscape(site, anew=True)
