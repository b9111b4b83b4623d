"""What the territories do by the clock."""

from django_tasks import task

from territories import social


@task(backend="background")
def read_posts():
    social.read_all_posts()
