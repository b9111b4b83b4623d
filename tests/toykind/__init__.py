"""A kind of contribution that the product does not have, written as docs/add-a-kind.md says: recipes to do at home.

It is installed by `tests/toykind/settings.py` alone, so that no other test sees an eighth kind, and tried by
`tests/toykind/stories.py`, which `tests/contributions/test_new_kind.py` runs in a process of its own.
"""
