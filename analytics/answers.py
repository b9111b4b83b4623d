"""What readers and members answer: recommendations, comments, support, follows; and the letters that left."""

from django.db.models import Count, Sum
from django.db.models.functions import TruncMonth
from django.utils.translation import gettext as _

from analytics.models import Share
from analytics.publishing import over_time, ranking
from analytics.tables import Figure
from follows.models import Follow
from reactions.models import Comment, Recommendation, Support


def recommendations(territory, period):
    made = Recommendation.objects.filter(contribution__territory=territory, **period.moments_within("created_at"))
    return made.order_by()


def comments(territory, period):
    written = Comment.objects.visible().filter(contribution__territory=territory)
    return written.filter(**period.moments_within("written_at")).order_by()


def supports(territory, period):
    return Support.objects.filter(project__territory=territory, **period.moments_within("created_at")).order_by()


def follows(territory, period):
    """By members of this territory: a tag or a person belongs to all of them."""
    made = Follow.objects.filter(follower__home_territory=territory, **period.moments_within("created_at"))
    return made.order_by()


def answer_figures(territory, period):
    recommended, written = recommendations(territory, period), comments(territory, period)
    return [
        over_time("recommandations", _("Recommendations"), recommended, "created_at", period, _("Recommendations")),
        over_time("commentaires", _("Comments"), written, "written_at", period, _("Comments")),
        by_target(follows(territory, period)),
        ranking(
            "soutiens",
            _("Support for projects"),
            _("Project"),
            supports(territory, period).values_list("project__title").annotate(count=Count("pk")),
            _("People"),
            of_people=True,
        ),
        letters_over_time(territory, period),
    ]


def by_target(made):
    """How many follows there are of each kind of thing."""
    labels = {
        "member": _("People"),
        "tag": _("Tags"),
        "page": _("Communities, places, dossiers, events"),
        "saved_filter": _("Filters"),
    }
    counts = made.aggregate(**{f"to_{name}": Count(name) for name in labels})
    rows = [(label, counts[f"to_{name}"]) for name, label in labels.items()]
    return Figure("suivis", _("Follows begun"), [_("What is followed"), _("Follows")], rows)


def letters(territory, period):
    return Share.objects.filter(territory=territory, dimension=Share.Dimension.LETTERS, **period.within("day"))


def letters_over_time(territory, period):
    sent = letters(territory, period).order_by()
    if period.is_by_day:
        found = dict(sent.values_list("day", "views"))
    else:
        found = dict(sent.annotate(month=TruncMonth("day")).values_list("month").annotate(Sum("views")))
    return Figure(
        "lettres",
        _("Letters sent to members"),
        [_("Day") if period.is_by_day else _("Month"), _("Letters")],
        [(label, found.get(start, 0)) for start, label in period.steps().items()],
        over_time=True,
    )
