"""Questions that help to begin an article. They are offered, never imposed."""

from django.utils.translation import gettext_lazy as _

#: Genre -> questions; "" for any genre.
QUESTIONS = {
    "": [
        _("What is the one thing to remember?"),
        _("Who is it about, where and when?"),
        _("What did you see, try or find?"),
        _("What is still not known?"),
        _("Where can one learn more?"),
    ],
    "experience": [
        _("What did you want to do, and with whom?"),
        _("How did it go, step by step?"),
        _("What worked, what did not?"),
        _("What would you say to somebody who wants to do the same?"),
    ],
    "reportage": [
        _("Where are we, and what does one see and hear?"),
        _("Who are the people, and what do they do?"),
        _("What surprised you?"),
        _("What happens next?"),
    ],
    "portrait": [
        _("Who is this person, in one scene?"),
        _("What do they look for, and since when?"),
        _("What does an ordinary day look like?"),
        _("What would they tell a young person?"),
    ],
    "debate": [
        _("What is the question, in one sentence?"),
        _("What is known for sure?"),
        _("Who disagrees, and why?"),
        _("What would change their minds?"),
    ],
    "news": [
        _("What is new?"),
        _("Who is behind it?"),
        _("What does it change here?"),
        _("What comes next, and when?"),
    ],
    "explanation": [
        _("What does everybody believe about it?"),
        _("How does it really work?"),
        _("Which example shows it best?"),
        _("What do researchers still look for?"),
    ],
    "tutorial": [
        _("What will one have at the end?"),
        _("What is needed: time, tools, price?"),
        _("What are the steps?"),
        _("What can go wrong, and what then?"),
    ],
    "review": [
        _("What did you read, see or visit?"),
        _("What is it about?"),
        _("What stays with you?"),
        _("For whom is it?"),
    ],
}
