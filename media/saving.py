"""New pictures and files with the facts by which Wagtail finds duplicates; it measures them in private methods."""


def save_with_facts(item):
    """Saves a new picture or file, with the size in bytes and the hash of its content."""
    item.save()
    measure = getattr(item, "_set_image_file_metadata", None) or item._set_document_file_metadata
    measure()
    item.save(update_fields=["file_size", "file_hash"])
