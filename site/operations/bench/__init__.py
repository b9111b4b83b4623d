"""The bench: territories of several sizes, and how long their pages take (`make bench`)."""
