"""The people: anyone who signed up, and the authors who write from another installation."""

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

RESERVED_SLUGS = {"moi", "nouveau", "recherche", "flux", "admin", "animateur", "animatrice", "moderation"}


class MemberManager(BaseUserManager):
    """Makes members from an address; addresses differ by more than their case."""

    use_in_migrations = True

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def create_user(self, email, password=None, **fields):
        member = self.model(email=self.normalize_email(email).lower(), **fields)
        member.set_password(password)
        member.save(using=self._db)
        return member

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, **{"is_staff": True, "is_superuser": True, **fields})


class Member(AbstractUser):
    """Anyone who signed up; signs in with an e-mail address that is never shown."""

    class AccountKind(models.TextChoices):
        PERSON = "person", _("Person")
        INSTITUTION = "institution", _("Institution")

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
    avatar = models.ImageField(_("picture"), upload_to="avatars/", blank=True)
    home_territory = models.ForeignKey(
        "wagtailcore.Site",
        verbose_name=_("home territory"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="members",
    )
    origin = models.URLField(_("profile elsewhere"), blank=True, help_text=_("Empty when the member is ours."))

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["display_name"]

    objects = MemberManager()

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        constraints = [models.UniqueConstraint(Lower("email"), name="member_email_whatever_its_case")]

    def __str__(self):
        return self.display_name or _("Member")

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self.free_slug(self.display_name)
        super().save(*args, **kwargs)

    @classmethod
    def free_slug(cls, name):
        """An address nobody has yet, made of the name: never empty, never a reserved word."""
        base = slugify(name)[:80] or "membre"
        slug = base
        while slug in RESERVED_SLUGS or cls.objects.filter(slug=slug).exists():
            slug = f"{base}-{get_random_string(4, '23456789abcdefghjkmnpqrstuvwxyz')}"
        return slug

    def get_full_name(self):
        return self.display_name

    def get_short_name(self):
        return self.display_name

    def get_absolute_url(self):
        return self.origin or reverse("members:profile", args=[self.slug])

    @property
    def is_institution(self):
        return self.account_kind == self.AccountKind.INSTITUTION
