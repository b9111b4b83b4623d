"""Every statement that this process sends to its database, whoever wrote it: ORM, bulk, raw.

Signals of models would miss updates in bulk and raw SQL; a journal of our own tells contributions alone.
"""

from django.conf import settings
from django.db import connections, transaction
from django.db.backends.signals import connection_created

from config.page_cache.store import page_store
from config.page_cache.tables import Weight, weight_of


def watch():
    """Watches every connection that there is and will be."""
    connection_created.connect(watch_connection, dispatch_uid="page_cache")
    for connection in connections.all(initialized_only=True):
        watch_connection(connection=connection)


def watch_connection(*, connection, **_signal):
    if noticing not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, noticing)


def noticing(execute, sql, params, many, context):
    """Makes old what is kept, as soon as what this statement changed is committed."""
    weight = weight_of(sql)
    if weight:
        page_store().stamps.hold_mark()  # before: this process may be killed as soon as it is done
    result = execute(sql, params, many, context)
    if weight:
        connection = context["connection"]
        if settings.PAGE_CACHE_AT_ONCE:  # tests stand in a transaction that never ends
            TELL[weight]()
        if not connection.in_atomic_block:
            TELL[weight]()
            return result
        # Of many statements one telling is enough; a savepoint that is taken back takes its own along.
        told = connection.run_on_commit
        if not (told and told[-1][1] is TELL[weight] and told[-1][0] == set(connection.savepoint_ids)):
            transaction.on_commit(TELL[weight], using=connection.alias, robust=True)
    return result


def tell_hard():
    page_store().stamps.change(Weight.HARD)


def tell_soft():
    page_store().stamps.change(Weight.SOFT)


TELL = {Weight.SOFT: tell_soft, Weight.HARD: tell_hard}
