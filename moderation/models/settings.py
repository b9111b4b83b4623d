"""The animator's own words and lists: canned answers, greetings sent, what is watched and refused."""

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from members.names import fold
from territories.other_sites import OfTerritoriesAlone

WORD = re.compile(r"[^\W_]+")
DOMAIN = re.compile(r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")


@register_setting(icon="warning", order=210)
class ModerationSettings(OfTerritoriesAlone, BaseSiteSetting):
    """What a territory refuses, watches and hides by itself."""

    auto_hide_after = models.PositiveSmallIntegerField(
        _("hide after so many independent reports"),
        default=0,
        help_text=_("0: nothing is ever hidden before you decide. Reports count as independent when accounts, "
                    "addresses and networks differ."),
    )  # fmt: skip
    blocked_domains = models.TextField(
        _("refused mail domains"),
        blank=True,
        help_text=_("One a line, such as example.com. Nobody signs up, comments or reports with such an address."),
    )
    watched_words = models.TextField(
        _("watched words"),
        blank=True,
        help_text=_("One word or phrase a line. What holds one is published all the same, and shown to you."),
    )

    panels = [
        FieldPanel("auto_hide_after"),
        MultiFieldPanel([FieldPanel("blocked_domains"), FieldPanel("watched_words")], heading=_("Lists")),
    ]

    class Meta:
        verbose_name = _("moderation")

    def clean(self):
        super().clean()
        if self.auto_hide_after == 1:
            raise ValidationError({"auto_hide_after": _("One report is not enough: 0, or two and more.")})
        wrong = [line for line in lines(self.blocked_domains) if not DOMAIN.match(line.lower().lstrip("@"))]
        if wrong:
            raise ValidationError({"blocked_domains": _("“%(line)s” is not a domain.") % {"line": wrong[0][:80]}})

    @property
    def domains(self):
        return {line.lower().lstrip("@") for line in lines(self.blocked_domains)}

    def refuses(self, email):
        """Whether the address is of a refused domain, or of one below it."""
        domain = email.rpartition("@")[2].lower().rstrip(".")
        parts = domain.split(".")
        return any(".".join(parts[start:]) in self.domains for start in range(len(parts)))

    def found_in(self, text):
        """The watched words that a text holds, whole words, whatever accents and capitals."""
        words = spelled(text)
        return [word for word in lines(self.watched_words) if (key := spelled(word)).strip() and key in words]


def spelled(text):
    """Its words folded, with a space on each side of every one."""
    return " " + " ".join(WORD.findall(fold(text))) + " "


def lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


class CannedAnswer(models.Model):
    """Words that the animator wrote once, to send again: a greeting, the reasons of a decision."""

    class Occasion(models.TextChoices):
        GREETING = "greeting", _("To greet a first publication")
        DECISION = "decision", _("To explain a decision")

    territory = models.ForeignKey(
        "territories.Territory", verbose_name=_("territory"), on_delete=models.CASCADE, related_name="canned_answers"
    )
    occasion = models.CharField(_("occasion"), max_length=10, choices=Occasion, default=Occasion.DECISION)
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(
        _("text"),
        max_length=3000,
        help_text=_("{name} becomes the name of the person, {title} the title of the page."),
    )

    class Meta:
        verbose_name = _("ready answer")
        verbose_name_plural = _("ready answers")
        ordering = ["occasion", "title"]

    def __str__(self):
        return self.title

    def filled(self, *, name="", title=""):
        return self.text.replace("{name}", name).replace("{title}", title)


class Greeting(models.Model):
    """A member was greeted for a first publication; nobody is greeted twice."""

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="greeting", primary_key=True
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    territory = models.ForeignKey("territories.Territory", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    #: Nothing was sent: the animator knows this person already.
    is_skipped = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("greeting")
        verbose_name_plural = _("greetings")

    def __str__(self):
        return str(self.member)
