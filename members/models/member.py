"""The people: anyone who signed up, and the authors who write from another installation."""

from urllib.parse import urlsplit

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from media.upload_fields import CheckedImageField
from members.names import fold
from members.querysets import MemberQuerySet

AVATAR_SIDE = 512
RESERVED_SLUGS = {
    "moi",
    "nouveau",
    "recherche",
    "flux",
    "admin",
    "administrateur",
    "administration",
    "animateur",
    "animatrice",
    "moderation",
    "moderateur",
    "messages",
    "inviter",
    "echosciences",
}


class Visibility(models.TextChoices):
    """Who sees a part of a profile."""

    EVERYONE = "everyone", _("Everyone")
    MEMBERS = "members", _("Members who are signed in")
    NOBODY = "nobody", _("Nobody")


class MemberManager(BaseUserManager.from_queryset(MemberQuerySet)):
    """Makes members from an address; addresses differ by more than their case."""

    use_in_migrations = True

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def create_user(self, email, password=None, **fields):
        fields.setdefault("confirmed_at", timezone.now())
        member = self.model(email=self.normalize_email(email).lower(), **fields)
        member.set_password(password)
        member.save(using=self._db)
        return member

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, **{"is_staff": True, "is_superuser": True, **fields})


def visibility_field(default=Visibility.EVERYONE):
    return models.CharField(max_length=10, choices=Visibility, default=default)


class Member(AbstractUser):
    """Anyone who signed up; signs in with an e-mail address that is never shown."""

    class AccountKind(models.TextChoices):
        PERSON = "person", _("Person")
        INSTITUTION = "institution", _("Institution")

    class Gender(models.TextChoices):
        WOMAN = "woman", _("A woman")
        MAN = "man", _("A man")
        OTHER = "other", _("Neither, or both")

    class Activity(models.TextChoices):
        """For the figures of the territory, when the member wants to say."""

        TEACHING = "teaching", _("Teaching")
        RESEARCH = "research", _("Research")
        MEDIATION = "mediation", _("Science mediation, museum")
        ASSOCIATION = "association", _("Association")
        STUDENT = "student", _("Studies")
        AUTHORITY = "authority", _("Public authority")
        COMPANY = "company", _("Company")
        MEDIA = "media", _("Media, publishing")
        CURIOUS = "curious", _("Simply curious")

    username = None
    first_name = models.CharField(_("first name"), max_length=150, blank=True)
    last_name = models.CharField(_("last name"), max_length=150, blank=True)
    email = models.EmailField(_("e-mail address"), unique=True)
    display_name = models.CharField(_("displayed name"), max_length=80)
    slug = models.SlugField(_("address of the profile"), max_length=100, unique=True)
    account_kind = models.CharField(_("account kind"), max_length=20, choices=AccountKind, default=AccountKind.PERSON)
    occupation = models.CharField(_("what they do"), max_length=160, blank=True)
    biography = models.TextField(_("in a few words"), max_length=2000, blank=True)
    website = models.URLField(_("web site"), blank=True)
    links = models.JSONField(_("other links"), default=list, blank=True)
    avatar = CheckedImageField(
        _("picture"), upload_to="avatars/", blank=True, max_length=200, max_side=AVATAR_SIDE, db_index=True
    )
    city = models.CharField(_("town"), max_length=100, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    home_territory = models.ForeignKey(
        "territories.Territory",
        verbose_name=_("home territory"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="members",
    )
    gender = models.CharField(_("you are"), max_length=10, choices=Gender, blank=True)
    activity = models.CharField(_("your field"), max_length=20, choices=Activity, blank=True)

    in_directory = models.BooleanField(_("shown in the directory of members"), default=True)
    accepts_contact = models.BooleanField(_("other members may write to me"), default=True)
    occupation_visibility = visibility_field()
    biography_visibility = visibility_field()
    links_visibility = visibility_field()
    city_visibility = visibility_field()
    place_visibility = visibility_field()
    communities_visibility = visibility_field()

    confirmed_at = models.DateTimeField(_("address confirmed"), null=True, blank=True, editable=False)
    established_at = models.DateTimeField(
        _("no longer a newcomer since"),
        null=True,
        blank=True,
        help_text=_("Empty until a first publication has stood for two days."),
    )
    minor_until = models.DateField(_("under 18 until"), null=True, blank=True)
    silenced_until = models.DateTimeField(
        _("may not comment until"), null=True, blank=True, editable=False, help_text=_("A decision of the moderation.")
    )
    leaves_at = models.DateTimeField(
        _("leaves on"), null=True, blank=True, editable=False, help_text=_("Asked for its own deletion.")
    )
    search_text = models.CharField(max_length=400, blank=True, editable=False)
    origin = models.URLField(_("profile elsewhere"), blank=True, help_text=_("Empty when the member is ours."))

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["display_name"]

    objects = MemberManager()

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        constraints = [models.UniqueConstraint(Lower("email"), name="member_email_whatever_its_case")]
        indexes = [
            models.Index(fields=["home_territory", "search_text", "id"], name="member_directory"),
            models.Index(fields=["search_text", "id"], name="member_name"),
        ]

    def __str__(self):
        return self.display_name or _("Member")

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self.free_slug(self.display_name)
        text = self.searchable_text()
        if kwargs.get("update_fields") and text != self.search_text:  # else a sign-in would change what pages show
            kwargs["update_fields"] = {*kwargs["update_fields"], "search_text"}
        self.search_text = text
        super().save(*args, **kwargs)

    @classmethod
    def free_slug(cls, name):
        """An address nobody has yet, made of the name: never empty, never a reserved word."""
        base = slugify(name)[:80] or "membre"
        slug = base
        while slug in RESERVED_SLUGS or cls.objects.filter(slug=slug).exists():
            slug = f"{base}-{get_random_string(4, '23456789abcdefghjkmnpqrstuvwxyz')}"
        return slug

    def searchable_text(self):
        """What the directory may find: the name, and what everyone may see."""
        parts = [self.display_name]
        if self.occupation_visibility == Visibility.EVERYONE:
            parts.append(self.occupation)
        if self.city_visibility == Visibility.EVERYONE:
            parts.append(self.city)
        return fold(" ".join(parts))[:400]

    def get_full_name(self):
        return self.display_name

    def get_short_name(self):
        return self.display_name

    def get_absolute_url(self):
        return self.origin or reverse("members:profile", args=[self.slug])

    @property
    def initials(self):
        """What stands for a picture: "MD" for Marie Durand."""
        words = [word for word in self.display_name.split() if word[0].isalnum()]
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()

    @property
    def is_institution(self):
        return self.account_kind == self.AccountKind.INSTITUTION

    @property
    def is_newcomer(self):
        """Until a first publication has stood for two days; the team of the site never is."""
        return self.established_at is None and not (self.is_staff or self.is_superuser)

    @property
    def is_minor(self):
        return self.minor_until is not None and self.minor_until > timezone.localdate()

    @property
    def is_named_elsewhere(self):
        """The same as `Member.objects.named_elsewhere()`, of a row at hand."""
        return self.is_active and self.in_directory and self.confirmed_at is not None and not self.is_minor

    @property
    def is_silenced(self):
        """Whether a decision of the moderation keeps them from commenting for now."""
        return self.silenced_until is not None and self.silenced_until > timezone.now()

    @property
    def all_links(self):
        """(address, host) of the web site and the other links."""
        addresses = [address for address in [self.website, *self.links] if address]
        return [(address, urlsplit(address).hostname or address) for address in addresses]

    def shows(self, part, viewer):
        """May `viewer` see this part ("biography", "links", ...) of the profile?"""
        if viewer.is_authenticated and viewer.pk == self.pk:
            return True
        if part in ("biography", "links") and self.is_newcomer:
            return False
        level = getattr(self, f"{part}_visibility")
        return level == Visibility.EVERYONE or (level == Visibility.MEMBERS and viewer.is_authenticated)


def display_name(member):
    """How allauth names a member in its pages and letters."""
    return member.display_name
