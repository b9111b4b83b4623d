"""What was answered to a survey, for its animator: charts that are tables, the answers, a file."""

from django.shortcuts import render

from intake.spreadsheets import csv_response
from surveys.permissions import check_reads_answers
from surveys.results import figures_of, table_of

#: So many answers are listed on screen, newest first; the file has them all.
LISTED = 100


def results(request, survey):
    check_reads_answers(request.user, survey)
    columns, rows = table_of(survey)
    if request.GET.get("export") == "csv":
        return csv_response(f"{survey.slug} reponses", columns, [cells for _answer, cells in rows])
    context = {
        "survey": survey,
        "count": len(rows),
        "figures": figures_of(survey),
        "columns": columns,
        "rows": rows[::-1][:LISTED],
        "listed": LISTED,
    }
    return render(request, "surveys/admin/results.html", context)
