"""Several workers run at the same moment: each change is planned once and each message sent once."""

import threading
import time

import pytest
from django.db import connections

from webhooks import actions, planning
from webhooks.models import Delivery


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_each_message_is_sent_once(endpoint, partner, write):
    keys = [write().pk for _number in range(6)]
    answer = partner.answer
    partner.answer = lambda message: time.sleep(0.1) or answer(message)
    faults, gate = [], threading.Barrier(4)

    def work():
        try:
            gate.wait()
            for _number in range(3):
                planning.plan_all()
                actions.deliver_all(allowance=partner.allowance)
        except Exception as error:
            faults.append(error)
            raise
        finally:
            connections.close_all()

    workers = [threading.Thread(target=work, daemon=True) for _number in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    planning.plan_all()
    actions.deliver_all(allowance=partner.allowance)
    assert faults == []
    assert partner.told == [("contribution.published", key) for key in keys]
    assert set(Delivery.objects.values_list("state", "tries")) == {("delivered", 1)}
