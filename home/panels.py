"""What the animator's form says beyond its fields."""

from wagtail.admin.panels import Panel

from contributions.colours import contrast
from home.look import READABLE, safe_accent


class AccentNote(Panel):
    """Shows the accent colour as pages print it, and says so when it had to be darkened, and why."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/accent_note.html"

        def get_context_data(self, parent_context=None):
            chosen = self.instance.accent
            used, is_corrected = safe_accent(chosen)
            return {
                **super().get_context_data(parent_context),
                "chosen": chosen,
                "used": used,
                "is_corrected": is_corrected,
                "contrast": f"{contrast(chosen, '#ffffff'):.1f}" if is_corrected else "",
                "wanted": READABLE,
            }
