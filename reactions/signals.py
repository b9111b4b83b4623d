"""What reactions announce to apps above."""

from django.dispatch import Signal

#: A comment can be seen: new, confirmed or corrected. sender: Comment; comment. Sent in the transaction that wrote it;
#: what a receiver raises undoes it.
comment_published = Signal()
