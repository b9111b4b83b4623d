"""`/embed/`: the page on which a partner makes a box for their site."""

from django.http import QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from embed.boxes import BOXES
from embed.code import code_for, compact
from embed.forms import CodeForm
from embed.views import shown

#: Parameters of this page alone.
BOX, OWN = "boite", ("boite", "largeur", "hauteur")
#: Of the pages of a list and its views: links from lists bring them along.
LEFT_OUT = ("page", "vue")


@require_safe
def generator(request):
    """Choose a box, its filters and its look; see it; copy it. Works by sending the form where there is no script."""
    asked = BOXES.get(request.GET.get(BOX, ""))
    chosen = asked or next(iter(BOXES.values()))
    data = _of_the_box(request.GET)
    form = chosen.form(data, territory=request.territory)
    form.offer()
    size = CodeForm(request.GET)
    is_begun = bool(data) or not any(form[name].field.required for name in form.FILTERS)
    is_ready = form.is_valid() & size.is_valid()
    context = {
        "chosen": chosen,
        "tabs": [(box, box is chosen, _query_for(box, request.GET)) for box in BOXES.values()],
        "form": form,
        "size": size,
        "errors": form.told_errors() + _told(size) if is_begun else [],
        "is_begun": is_begun,
        "is_unknown": bool(request.GET.get(BOX)) and asked is None,
        **(_result(request, chosen, form, size) if is_ready else {"code": None}),
    }
    return render(request, "embed/generator.html", context)


def _result(request, chosen, form, size):
    content = shown(request, chosen, form)
    sizes = size.cleaned_data
    return {
        "code": code_for(
            request.territory,
            chosen.word,
            form.query,
            title=f"{content['title']} – {request.territory.name} {request.territory.tagline}".strip(),
            height=sizes["hauteur"] or chosen.height,
            width=sizes["largeur"],
        ),
        "html": compact(render_to_string("embed/fragment.html", content, request=request)),
        "preview_height": sizes["hauteur"] or chosen.height,
        "preview_width": sizes["largeur"] or "100%",
        "preview": f"{reverse('embed:box', args=[chosen.word])}?{form.query}",
    }


def _of_the_box(data):
    """The parameters of the box, without this page's own."""
    kept = QueryDict(mutable=True)
    for name, values in data.lists():
        if name not in (*OWN, *LEFT_OUT):
            kept.setlist(name, values)
    return kept


def _query_for(box, data):
    """The query of this page for another box, with what that one takes too."""
    kept = QueryDict(mutable=True)
    kept[BOX] = box.word
    for name, values in data.lists():
        if name != BOX and any(values) and (name in box.form.base_fields or name in OWN):
            kept.setlist(name, values)
    return kept.urlencode()


def _told(form):
    """[(label, sentence)] of all errors of a form."""
    return [(str(form[name].label), sentence) for name, said in form.errors.items() for sentence in said]
