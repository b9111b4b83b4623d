"""What the animator's form says beyond its fields."""

from django.urls import reverse
from wagtail.admin.panels import Panel

from media.colours import contrast
from territories.look import READABLE, inks_on_page, safe_accent, tints
from territories.opening import LEGAL_NOTICE, pages_to_complete


class AccentNote(Panel):
    """Shows the accent colour as pages print it, and says so when it had to be darkened, and why."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "territories/accent_note.html"

        def get_context_data(self, parent_context=None):
            chosen = self.instance.accent
            used, is_corrected = safe_accent(chosen)
            halo, wash = tints(used)
            button, link = inks_on_page(used)
            return {
                **super().get_context_data(parent_context),
                "chosen": chosen,
                "used": used,
                "halo": halo,
                "wash": wash,
                "is_corrected": is_corrected,
                "contrast": f"{contrast(chosen, '#ffffff'):.1f}" if is_corrected else "",
                "button": f"{button:.1f}",
                "link": f"{link:.1f}",
                "wanted": READABLE,
                "territory": self.instance,
            }


class Opening(Panel):
    """The static pages that wait for the animator's words: what the law asks for comes first."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "territories/opening.html"

        def get_context_data(self, parent_context=None):
            waiting = sorted(
                pages_to_complete(self.instance), key=lambda found: (found[0].slug != LEGAL_NOTICE, found[0].path)
            )
            return {
                **super().get_context_data(parent_context),
                "waiting": [
                    {
                        "title": page.title,
                        "gaps": gaps,
                        "is_needed": page.slug == LEGAL_NOTICE,
                        "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
                    }
                    for page, gaps in waiting
                ],
            }
