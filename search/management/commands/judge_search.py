"""`manage.py judge_search`: how well the search of this installation answers the questions of readers."""

from pathlib import Path
from zoneinfo import ZoneInfo

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation

from search.judging import FILE, Score, judge, read_questions
from territories.models import Territory

MOST_WITHOUT_ANSWER = 0.05


class Command(BaseCommand):
    help = (
        "Scores the answers of the search to judged questions: mean reciprocal rank, how many find nothing, and the "
        "worst. Nothing is written; questions about data that are not here are left out."
    )

    def add_arguments(self, parser):
        parser.add_argument("--territory", metavar="HOST", help="host of the territory; the default one otherwise")
        parser.add_argument("--file", type=Path, default=FILE, help="judged questions, as search/judged/queries.json")
        parser.add_argument("--worst", type=int, default=20, help="how many of the worst answers are told")
        parser.add_argument(
            "--at-least",
            type=float,
            metavar="RANK",
            help="fail below this mean reciprocal rank, or when more than 5 %% of the questions find nothing",
        )

    def handle(self, *, territory, file, worst, at_least, **options):
        place = Territory.objects.at(territory)
        if place is None:
            raise CommandError(f"There is no territory {territory or '(default)'}.")
        if not file.exists():
            raise CommandError(f"There is no file {file}.")
        questions, absent = read_questions(file)
        if not questions:
            raise CommandError(f"None of the data that {file.name} asks about are here: see `manage.py demo`.")
        with translation.override(place.language), timezone.override(ZoneInfo(place.time_zone)):
            score = Score([judge(question, place) for question in questions])
        self.tell(score, absent, worst)
        if at_least and (score.mean_reciprocal_rank < at_least or score.without_answer > MOST_WITHOUT_ANSWER):
            raise CommandError("The search answers less well than asked for.")

    def tell(self, score, absent, worst):
        for verdict in score.worst(worst):
            place = f"at {verdict.rank}" if verdict.rank else "not found"
            self.stdout.write(f"  {verdict.query}: {place} of {verdict.total}")
            self.stdout.write("".join(f"      {title}\n" for title in verdict.titles[:3]), ending="")
        if absent:
            self.stdout.write(f"Left out, since these data are not here: {', '.join(absent)}.")
        self.stdout.write(
            f"{len(score.verdicts)} questions: mean reciprocal rank {score.mean_reciprocal_rank:.3f}, "
            f"a good answer first {score.first:.1%}, nothing found {score.without_answer:.1%}"
        )
