"""What contributions announce to apps above."""

from django.dispatch import Signal

#: Somebody followed a short link (`/q/<code>`). sender: the class of the contribution; request; contribution.
#: A receiver never holds up the reader, nor fails.
short_link_followed = Signal()
