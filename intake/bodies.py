"""What a request says of its body before it is read."""


def length_of(request):
    """Its length in bytes; 0 when the request does not say, and then Django reads nothing of it."""
    declared = request.META.get("CONTENT_LENGTH") or ""
    return int(declared) if declared.isdecimal() else 0
