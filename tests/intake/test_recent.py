"""What is asked for stays in memory, and no more than is allowed does."""

from intake.recent import Recent


def test_what_somebody_asks_for_outlives_what_nobody_does():
    memory = Recent(most=10)
    memory.set("asked", "here", size=5)
    memory.set("forgotten", "here", size=5)
    for number in range(20):
        memory.set(number, "other", size=8)
        assert memory.get("asked") == "here"
    assert [memory.get(key) for key in ("forgotten", 0, 19)] == [None, None, "other"]


def test_it_holds_twice_as_much_as_it_is_told_at_the_most():
    memory, held = Recent(most=9), []
    for number in range(100):
        memory.set(number, "one")
        held.append(len(memory.new) + len(memory.old))
    assert max(held) == 20


def test_what_was_cleared_is_gone():
    memory = Recent(most=10)
    memory.set("key", "here")
    memory.clear()
    assert memory.get("key") is None
