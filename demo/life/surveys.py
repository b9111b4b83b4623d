"""What the demo shows: an open survey with answers, a closed one with its results, six ideas with votes."""

import random
from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page

from members.models import Member
from surveys.admin_views import index_of
from surveys.models import Answer, SurveyPage, SurveyQuestion
from surveys.models.ideas import Idea, IdeaVote

CONSENT = (
    "J’accepte que mes réponses, sans mon nom, servent à préparer le programme. Elles sont lues par l’équipe du "
    "territoire et effacées au bout d’un an."
)
OPEN = {
    "slug": "votre-agenda-ideal",
    "title": "Votre agenda idéal",
    "closes_in": 30,
    "shows_results": True,
    "consent": CONSENT,
    "thanks": "Merci\u202f! Nous racontons les résultats dans un article, le mois prochain.",
    "questions": [
        ("radio", "Quand sortez-vous le plus volontiers\u202f?",
         ["En semaine, le soir", "Le mercredi", "Le samedi", "Le dimanche"], True),
        ("checkboxes", "Qu’est-ce qui vous donne envie de venir\u202f?",
         ["Manipuler", "Rencontrer des scientifiques", "Sortir dans la nature", "Débattre"], True),
        ("scale", "Le programme de cette année vous a-t-il plu\u202f?", ["Pas du tout", "Beaucoup"], True),
        ("multiline", "Que manque-t-il près de chez vous\u202f?", [], False),
    ],
    "texts": [
        "Des ateliers pour les moins de six ans.", "Une navette depuis la vallée.", "Des sorties en soirée.",
        "Un café des sciences en hiver.", "Rien, tout me va\u202f!", "Des visites traduites en langue des signes.",
    ],
}  # fmt: skip
CLOSED = {
    "slug": "la-fete-et-vous",
    "title": "La Fête de la science et vous",
    "closes_in": -12,
    "shows_results": True,
    "consent": CONSENT,
    "thanks": "",
    "questions": [
        ("radio", "Êtes-vous venu pour la première fois\u202f?", ["Oui", "Non"], True),
        ("scale", "L’accueil vous a-t-il plu\u202f?", ["Pas du tout", "Beaucoup"], True),
        ("dropdown", "Comment êtes-vous venu\u202f?", ["À pied", "À vélo", "En tram ou en bus", "En voiture"], True),
    ],
    "texts": [],
}
IDEAS = [
    ("Recevoir l’agenda du week-end le jeudi", "Un message court, avec ce qu’il y a à moins de dix kilomètres.",
     "accepted", "Bonne idée\u00a0: nous l’essayons au printemps.", 14),
    ("Dire quelles salles ont une boucle magnétique", "Sur chaque événement, et dans la recherche.",
     "under-way", "Le réseau des lieux remplit les fiches en ce moment.", 11),
    ("Un mode sombre", "Le soir, l’écran éblouit.", "done",
     "C’est fait\u00a0: il suit le réglage de votre appareil.", 9),
    ("Imprimer un article sans les images", "", "new", "", 6),
    ("Une carte des sorties accessibles en bus", "Avec l’heure du dernier retour.", "new", "", 4),
    ("Permettre les commentaires vocaux", "", "declined",
     "Nous ne saurions pas les transcrire correctement, et tout le monde doit pouvoir les lire.", 2),
]  # fmt: skip


def fill(territory):
    """Once for each territory."""
    if Idea.objects.filter(territory=territory).exists():
        return
    members = list(Member.objects.in_territory(territory).filter(is_staff=False).order_by("pk")[:20])
    index = index_of(territory)
    for words in (OPEN, CLOSED):
        ask(index, words)
    for number, (title, text, state, word, votes) in enumerate(IDEAS):
        fill_box(territory, members, number, title=title, text=text, state=state, word=word, votes=votes)


def ask(index, words):
    """A survey, and forty answers that are the same each time."""
    today = timezone.localdate()
    survey = SurveyPage(
        title=words["title"],
        slug=words["slug"],
        closes_on=today + timedelta(days=words["closes_in"]),
        consent=words["consent"],
        thanks=words["thanks"],
        shows_results=words["shows_results"],
        live=True,
        first_published_at=timezone.now(),
        last_published_at=timezone.now(),
    )
    survey.form_fields = [
        SurveyQuestion(
            sort_order=number, field_type=kind, label=label, choices="\n".join(choices), required=required, steps=5
        )
        for number, (kind, label, choices, required) in enumerate(words["questions"])
    ]
    Page.objects.get(pk=index.pk).add_child(instance=survey)
    chance = random.Random(words["slug"])  # noqa: S311 - the same demo each time, nothing secret
    questions = list(survey.form_fields.all())
    Answer.objects.bulk_create(
        Answer(page=survey, form_data=answers_of(questions, words["texts"], chance)) for _number in range(40)
    )


def answers_of(questions, texts, chance):
    """One person's answers."""
    data = {}
    for question in questions:
        choices = question.choices.splitlines()
        if question.field_type == "scale":
            data[question.clean_name] = str(chance.choices(range(1, 6), [1, 2, 6, 12, 9])[0])
        elif question.field_type == "checkboxes":
            data[question.clean_name] = chance.sample(choices, chance.randint(1, 2))
        elif question.field_type == "multiline":
            data[question.clean_name] = chance.choice(texts) if chance.random() < 0.2 else ""
        else:
            data[question.clean_name] = chance.choices(choices, range(len(choices) + 1, 1, -1))[0]
    return data


def fill_box(territory, members, number, *, title, text, state, word, votes):
    """An idea, with as many votes as there are members for."""
    if not members:
        return
    voters = members[:votes]
    idea = Idea.objects.create(
        territory=territory, author=members[number % len(members)], title=title, text=text, state=state, word=word,
        vote_count=len(voters), proposed_at=timezone.now() - timedelta(days=4 * number + 1),
    )  # fmt: skip
    IdeaVote.objects.bulk_create(IdeaVote(idea=idea, member=member) for member in voters)
