"""Members for tests."""

import factory
from django.utils import timezone

from members.models import Member


class MemberFactory(factory.django.DjangoModelFactory):
    """A member of no territory whose address is confirmed; `password` is the same for all."""

    class Meta:
        model = Member
        skip_postgeneration_save = True

    display_name = factory.Sequence(lambda number: f"Membre {number}")
    email = factory.Sequence(lambda number: f"membre{number}@example.org")
    confirmed_at = factory.LazyFunction(timezone.now)
    established_at = factory.LazyFunction(timezone.now)
    password = factory.django.Password("un-long-secret")
