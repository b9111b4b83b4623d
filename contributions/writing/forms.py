"""The form of what members write: the fields that all kinds share. Each kind has a subclass in its own `forms.py`.

A draft takes what it can: every field that holds is stored, what does not hold yet is
kept as it was typed (`Unfinished`). Only publishing asks for all of them.
"""

from functools import partial

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contributions.models import Contribution
from contributions.placing import pin_at_town
from contributions.tags import tag_key
from gazetteer.widgets import TownInput
from intake.html import clean_web_link
from media.models import CreditedImage, Licence

PLACE_FIELDS = ["address", "postcode", "city"]


class WebLinkField(forms.URLField):
    """An address of the web; people leave out the https://."""

    def __init__(self, **kwargs):
        super().__init__(assume_scheme="https", **kwargs)

    def clean(self, value):
        value = super().clean(value)
        if value and not clean_web_link(value):
            raise forms.ValidationError(_("Give the full address of a web page: it starts with https://."))
        return value


def form_field(field, **kwargs):
    """The form field of a model's field, with the browser's own widgets for days and hours."""
    if isinstance(field, models.URLField):
        return field.formfield(form_class=WebLinkField, **kwargs)
    if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField):
        return field.formfield(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **kwargs)
    if isinstance(field, models.TimeField):
        return field.formfield(widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}), **kwargs)
    if isinstance(field, models.TextField):
        return field.formfield(widget=forms.Textarea(attrs={"rows": 3}), **kwargs)
    return field.formfield(**kwargs)


def fields_of(model, names):
    """Form fields for these fields of a model; none is asked for while it is a draft."""
    fields = forms.fields_for_model(model, names, formfield_callback=form_field)
    for field in fields.values():
        field.required = False
    return fields


def tags_of(page):
    """Its tags as they are typed."""
    return ", ".join(tag.name for tag in page.tags.all())


class WritingForm(forms.Form):
    """Title, standfirst, lead picture, tags and place: what every kind has."""

    model = Contribution
    #: (heading, names) of the kind's own fields, as they are shown.
    groups = ()
    #: The day on which it is to be published, when that is not today.
    published_on = None

    title = forms.CharField(label=_("Title"), max_length=255, required=False)
    summary = forms.CharField(
        label=_("Standfirst"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    lead_image = forms.IntegerField(required=False, widget=forms.HiddenInput)
    lead_alt = forms.CharField(label=_("What the picture shows"), max_length=255, required=False)
    lead_credit = forms.CharField(label=_("Credit: who made it"), max_length=200, required=False)
    lead_licence = forms.ChoiceField(
        label=_("Licence"), required=False, choices=[("", _("Not stated")), *Licence.choices]
    )
    tags = forms.CharField(
        label=_("Tags"), max_length=1000, required=False, help_text=_("Three to six words, separated by commas.")
    )
    latitude = forms.FloatField(
        label=_("Latitude"), required=False, validators=[MinValueValidator(-90), MaxValueValidator(90)]
    )
    longitude = forms.FloatField(
        label=_("Longitude"), required=False, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    address = forms.CharField(label=_("Address"), max_length=255, required=False)
    postcode = forms.CharField(label=_("Postcode"), max_length=10, required=False)
    city = forms.CharField(
        label=_("Town"), max_length=100, required=False, widget=TownInput(writes="name", attrs={"placeholder": ""})
    )

    def __init__(self, data=None, *, page=None, member=None, territory=None, unfinished=None):
        self.page, self.member, self.territory = page, member, territory
        initial = self.initial_of(page) if page else {}
        if page:  # once there is an answer they are seldom asked for
            initial["tags"] = tags_of(page) if data is None else partial(tags_of, page)
        words = {name: value for name, value in (unfinished or {}).items() if isinstance(value, str)}
        super().__init__(data, initial=initial | words)
        self.fields.update(fields_of(self.model, self.own_names()))
        if self.model.Genre:
            self.fields["genre"] = forms.ChoiceField(
                label=_("Genre"), required=False, choices=[("", _("Choose…")), *self.model.Genre.choices]
            )

    @classmethod
    def own_names(cls):
        """The names of the kind's own fields."""
        return [name for _heading, names in cls.groups for name in names]

    def initial_of(self, page):
        image = page.lead_image
        return {name: getattr(page, name) for name in self.kept_fields} | {
            "latitude": page.latitude,
            "longitude": page.longitude,
            "lead_image": image.pk if image else None,
            "lead_alt": image.description if image else "",
            "lead_credit": image.credit if image else "",
            "lead_licence": image.licence if image else "",
        }

    @property
    def kept_fields(self):
        """Names of the fields that are copied to the page as they are."""
        return ["title", "summary", *PLACE_FIELDS, *self.own_names(), *(["genre"] if self.model.Genre else [])]

    def clean_title(self):
        return " ".join(self.cleaned_data["title"].split())

    def clean_tags(self):
        names = [" ".join(name.split())[:60] for name in self.cleaned_data["tags"].split(",")]
        return [name for name in names if tag_key(name)][:12]

    def clean_lead_image(self):
        pk = self.cleaned_data["lead_image"]
        if pk is None or CreditedImage.objects.filter(pk=pk, uploaded_by_user=self.member).exists():
            return pk
        # What an animator or a co-author put there stays.
        if not self.page or self.page.get_latest_revision_as_object().lead_image_id != pk:
            raise forms.ValidationError(_("This picture is not one of yours."), code="foreign")
        return pk

    def clean(self):
        data = super().clean()
        if (data.get("latitude") is None) != (data.get("longitude") is None):
            self.add_error("latitude", _("Give both the latitude and the longitude, or neither."))
        return data

    def words_left(self):
        """What was typed into the fields that could not take it."""
        return {name: self.data.get(name, "") for name in self.errors if name in self.fields and self.data.get(name)}

    def apply(self, page, *, describes=True):
        """Puts on the page every field that holds; the words of its picture on that picture, if it `describes`."""
        good = self.cleaned_data
        for name in self.kept_fields:
            if name in good:
                setattr(page, name, good[name])
        if "tags" in good:
            page.tags.set(good["tags"])
        if "lead_image" in good:
            page.lead_image_id = good["lead_image"]
            if describes:
                self.describe_picture(good)
        if "latitude" in good and "longitude" in good:
            self.pin(page, good["latitude"], good["longitude"])
            if not self.has_place_of_its_own:
                pin_at_town(page, self.territory)

    def describe_picture(self, good):
        """Alternative text, credit and licence belong to the picture; its owner may change them."""
        words = {"description": "lead_alt", "credit": "lead_credit", "licence": "lead_licence"}
        known = {field: good[name] for field, name in words.items() if name in good}
        if good["lead_image"] and known:
            CreditedImage.objects.filter(pk=good["lead_image"], uploaded_by_user=self.member).update(**known)

    @property
    def has_place_of_its_own(self):
        """Whether it takes place at a place of the territory that has a pin: then it has the same."""
        return False

    @staticmethod
    def pin(page, latitude, longitude):
        """Puts the page where somebody pinned it; a point that was its town's, and was not touched, still is."""
        if latitude is None:
            page.unpin()
        elif (latitude, longitude) != (page.latitude, page.longitude):
            page.pin_at(latitude, longitude)

    def missing(self, page):
        """(field, words) of what publishing cannot do without."""
        if not self.cleaned_data.get("title"):
            yield "title", _("Give it a title.")
        if not self.has_text(page):
            yield "body", _("There is nothing to read yet: write a few words.")

    def has_text(self, page):
        return bool(page.body)

    def is_over_when_published(self, page, name):
        """Whether the last day in this field is past when readers first see it; what is on line may be corrected."""
        last = self.cleaned_data.get(name)
        if not last or last >= (self.published_on or timezone.localdate()):
            return False
        return not self.model.objects.live().filter(pk=page.pk, **{name: last}).exists()
