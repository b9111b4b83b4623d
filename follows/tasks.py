"""What follows do in the background."""

from django_tasks import task

from follows import alerts, digest, subscriptions


@task(backend="background")
def tell_followers(page_pk):
    return alerts.tell_followers(page_pk)


@task(backend="background")
def tell_change(page_pk, change, occasion):
    return alerts.tell_change(page_pk, change, occasion)


@task(backend="background")
def tell_due():
    return alerts.tell_due()


@task(backend="background")
def send_due_digests():
    return digest.send_due_digests()


@task(backend="background")
def purge_subscriptions():
    return subscriptions.purge()
