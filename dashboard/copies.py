"""Copies of somebody's data: made in the background, opened by a signed address, gone after a week."""

from django.core import signing
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from dashboard.archive import write_archive
from dashboard.models import EXPORT_KEPT, Export
from dashboard.notices import EXPORT_READY
from members.models.audit import AuditEntry, record
from notifications.actions import notify

EXPORT_SALT = "dashboard.export"


def make_export(export):
    """Writes the file and says that it is there. A second run (its worker was killed) makes another file of it."""
    if export.ready_at:
        return export
    name, size = write_archive(export)
    with transaction.atomic():
        ready = timezone.now()
        mine = Export.objects.filter(pk=export.pk, ready_at=None)
        if not mine.update(file=name, size=size, ready_at=ready, failed_at=None, expires_at=ready + EXPORT_KEPT):
            default_storage.delete(name)  # another worker was quicker, or the member has left
            return export
        export.refresh_from_db()
        record(area=AuditEntry.Area.EXPORTS, verb="export.made", target=export, territory=export.territory)
        notify(
            member=export.member,
            kind=EXPORT_READY.name,
            key=f"export/{export.pk}",
            target=export,
            territory=export.territory,
        )
    return export


def token_of(export):
    """What the download's address carries: it opens one copy, for its owner, as long as it is kept."""
    return signing.dumps(export.pk, salt=EXPORT_SALT)


def export_behind(token, member):
    """The copy that this address opens for this member; None when it is forged, too old, or somebody else's."""
    try:
        pk = signing.loads(token, salt=EXPORT_SALT, max_age=EXPORT_KEPT)
    except signing.BadSignature:
        return None
    export = member.exports.filter(pk=pk).first()
    return export if export and export.is_ready else None


def note_download(export):
    Export.objects.filter(pk=export.pk).update(downloaded_at=timezone.now())
    record(
        area=AuditEntry.Area.EXPORTS,
        verb="export.downloaded",
        target=export,
        actor=export.member,
        territory=export.territory,
    )


def purge_exports():
    """Deletes the files that have had their week; the log remembers that they were."""
    count = 0
    for export in Export.objects.stale():
        if export.file:
            default_storage.delete(export.file)
        export.delete()
        count += 1
    return count
