"""By what a survey knows that somebody has answered it, without knowing who they are."""

from reactions.people import keyed_hash


def hashes_of(survey, person):
    """The keyed hashes by which this reactions.people.Person is known to this survey: of the account, of the browser.

    Where somebody sits is none of them: a class answers from one network address, with one kind of browser.
    """
    found = []
    if person.member:
        found.append(keyed_hash("survey-member", survey.pk, person.member.pk))
    if person.token:
        found.append(keyed_hash("survey-reader", survey.pk, person.token))
    return found
