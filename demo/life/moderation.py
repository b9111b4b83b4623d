"""What the demo shows of the moderation: ready answers, three reports to decide and a contested decision."""

from contributions.models import Contribution
from members.models import Member
from moderation import actions, permissions
from moderation.models import CannedAnswer, Case, Ground, ModerationSettings, Report, Verdict
from reactions.models import Comment

GREETING, DECISION = CannedAnswer.Occasion.GREETING, CannedAnswer.Occasion.DECISION
ANSWERS = [
    (GREETING, "Bienvenue", "Bonjour {name},\n\nVotre première publication, « {title} », est en ligne : merci, et "
     "bienvenue parmi nous.\n\nBesoin d’un coup de main, d’une image ou d’un avis ? Répondez à cette lettre, je lis "
     "tout."),
    (DECISION, "Publicité", "Bonjour {name},\n\n« {title} » vend ou promeut sans rien partager de scientifique. Les "
     "annonces commerciales n’ont pas leur place ici ; un récit de ce que vous faites, oui."),
    (DECISION, "Sans source", "Bonjour {name},\n\n« {title} » affirme des faits qui peuvent mettre des personnes en "
     "danger, sans aucune source. Ajoutez-en, et nous la remettrons en ligne avec plaisir."),
    (DECISION, "Propos blessants", "Bonjour {name},\n\n« {title} » vise une personne plutôt qu’une idée. On peut tout "
     "discuter ici, avec des arguments."),
    (DECISION, "Image sans droit", "Bonjour {name},\n\nUne image de « {title} » semble reprise sans l’accord de son "
     "auteur. Dites-nous d’où elle vient, ou remplacez-la."),
    (DECISION, "Rien à redire", "Nous avons lu « {title} » avec attention. Rien n’y enfreint nos règles : un "
     "désaccord se discute dans les commentaires. Merci d’avoir pris le temps de nous écrire."),
]  # fmt: skip


def fill(territory):
    """Once for each territory."""
    for occasion, title, text in ANSWERS:
        CannedAnswer.objects.get_or_create(
            territory=territory, occasion=occasion, title=title, defaults={"text": text}
        )
    settings = ModerationSettings.for_site(territory.site)
    if not settings.watched_words:
        settings.watched_words = "casino\nargent facile\nremède miracle"
        settings.blocked_domains = "jetable.example"
        settings.save()
    if not Case.objects.filter(territory=territory).exists():
        report_some(territory)


def report_some(territory):
    """A page, a comment and a profile to judge, and a page whose author contests what was decided."""
    readers = list(Member.objects.in_territory(territory).filter(is_staff=False).order_by("pk")[:6])
    pages = list(Contribution.objects.live().in_territory(territory).of_kind("article").newest_first()[4:6])
    comment = Comment.objects.filter(contribution__territory=territory, state="visible").order_by("pk").first()
    if len(readers) < 6 or len(pages) < 2:
        return
    file(territory, "contribution", pages[0], readers[0], Ground.FALSE,
         "Le troisième paragraphe affirme le contraire de l’étude qu’il cite.")  # fmt: skip
    file(
        territory,
        "contribution",
        pages[0],
        readers[1],
        Ground.COPY,
        "La photographie vient de mon site, sans mon accord.",
    )
    if comment:
        file(territory, "comment", comment, readers[2], Ground.INSULT, "Ce n’est pas une façon de parler à quelqu’un.")
    file(territory, "member", readers[5], readers[3], Ground.SPAM, "Le profil ne sert qu’à vendre des séjours.")
    contested(territory, pages[1], readers[4])


def file(territory, kind, thing, reader, ground, text):
    return actions.report(kind=kind, thing=thing, ground=ground, text=text, member=reader, territory=territory)[0]


def contested(territory, page, reader):
    """Somebody reported in vain, and asks again: nothing of the demo is hidden."""
    animator = permissions.animators_of(territory).filter(is_superuser=False).first()
    filed = file(territory, "contribution", page, reader, Ground.OFF_TOPIC, "Quel rapport avec les sciences ?")
    facts = "Cet article raconte une enquête et ses méthodes : il a toute sa place ici."
    decision = actions.decide(case=filed.case, verdict=Verdict.KEEP, facts=facts, by=animator)
    text = "J’ai relu : le titre promet une expérience, et il n’y en a pas."
    actions.contest(decision=decision, report=Report.objects.get(pk=filed.pk), text=text)
