"""What a territory says elsewhere."""

from django.db import models

from territories.models.territory import Territory


class SocialPost(models.Model):
    """A post of a territory's account elsewhere, as plain text, as `territories.social` read it last."""

    territory = models.ForeignKey(Territory, on_delete=models.CASCADE, related_name="+")
    feed = models.URLField(max_length=255)
    host = models.CharField(max_length=100)
    url = models.URLField(max_length=500)
    text = models.CharField(max_length=300)
    published_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["territory", "-published_at"])]

    def __str__(self):
        return self.text[:60]
