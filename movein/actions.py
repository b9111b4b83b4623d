"""Verbs on moves: read, move in, stop."""

import logging
import time
from contextlib import contextmanager
from datetime import timedelta
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from intake.rows import MAX_BYTES, UnreadableFile
from jobs.time_limit import seconds_left
from members.models.audit import AuditEntry, record
from movein import tables
from movein.models import Move, Outcome
from movein.moving import ArticlesMove, WordPressMove, move_people
from movein.preview import preview_of, preview_of_people

logger = logging.getLogger(__name__)
#: A run ends so many seconds before its time is over, and another one goes on: an item may fetch many pictures.
RESERVE = 300
KEPT_FILES = timedelta(days=90)


def read(*, move):
    """Reads the file of a move and keeps what it would bring; nothing of it is moved."""
    with _in_words_of(move):
        try:
            with _problems(move):
                found = _preview(move)
        except UnreadableFile as problem:
            _end(move, Move.State.REFUSED, str(problem))
            return
        Move.objects.filter(pk=move.pk).update(found=found, state=Move.State.READY, seen_at=timezone.now())


def _preview(move):
    if move.kind == Move.Kind.MEMBERS:
        return preview_of_people(tables.read_people(_bytes(move)))
    return preview_of(_work_of(move, None))


def begin(*, move, by):
    """Makes a move ready to run from its first item; False when it is at work or cannot begin."""
    ready = [Move.State.READY, Move.State.DONE, Move.State.STOPPED]
    with transaction.atomic():
        begun = Move.objects.filter(pk=move.pk, state__in=ready).update(
            state=Move.State.MOVING, position=0, trouble="", by=by, seen_at=timezone.now(), finished_at=None
        )
        if begun:
            Outcome.objects.filter(move=move).delete()
            record(
                area=AuditEntry.Area.ACCOUNTS, verb="site.moves_in", target=f"move {move.pk}", actor=by,
                territory=move.territory,
            )  # fmt: skip
    return bool(begun)


def stop(*, move):
    """Ends a run after the item in hand; what came stays."""
    return bool(
        Move.objects.filter(pk=move.pk, state__in=[Move.State.MOVING, Move.State.READING]).update(
            state=Move.State.STOPPED, finished_at=timezone.now()
        )
    )


def run(*, move, allowance=None):
    """Moves in what is behind the last item that was dealt with. True when another run has to go on."""
    with _in_words_of(move):
        try:
            with _problems(move):
                return _run(move, allowance)
        except UnreadableFile as problem:
            _end(move, Move.State.REFUSED, str(problem))
    return False


def _run(move, allowance):
    if move.kind == Move.Kind.MEMBERS:
        lines = []
        report = move_people(
            territory=move.territory,
            reading=tables.read_people(_bytes(move)),
            name=move.name,
            told=lambda rank, title, result: lines.append(_line(move, rank, title, result)),
        )
        lines += [_line(move, remark.rank, remark.title, "refused", remark.reason) for remark in report.refusals]
        lines += [_line(move, remark.rank, remark.title, "notice", remark.reason) for remark in report.notices]
        Outcome.objects.bulk_create(lines)
        _end(move, Move.State.DONE)
        return False
    work = _work_of(move, allowance)
    writer = _Writer(move)
    done = work.run(start=move.position, told=writer.hear, goes_on=writer.goes_on)
    writer.flush(done)
    if not done.is_complete:
        return Move.objects.filter(pk=move.pk, state=Move.State.MOVING).exists()
    _end(move, Move.State.DONE)
    return False


class _Writer:
    """Writes down what becomes of each item as it is done, so that a run that is cut short loses nothing of it."""

    def __init__(self, move):
        self.move, self.spoke_at = move, time.monotonic()
        self.refusals = self.notices = self.missing = 0

    def hear(self, work, post, result, page):
        lines = self._news(work)
        if result not in ("part", "refused", "left_out"):
            lines.append(_line(self.move, post.rank, post.title, result, page=page))
        elif result == "left_out":
            lines[-1].result = Outcome.Result.LEFT_OUT
        with transaction.atomic():
            Outcome.objects.bulk_create(lines)
            Move.objects.filter(pk=self.move.pk).update(position=post.rank, seen_at=timezone.now())

    def flush(self, work):
        Outcome.objects.bulk_create(self._news(work))

    def _news(self, work):
        """Lines for what the report has more than last time."""
        report, move = work.report, self.move
        lines = [_line(move, note.rank, note.title, "notice", note.reason) for note in report.notices[self.notices :]]
        lines += [
            _line(move, rank, title, "media", f"{address} – {reason}")
            for address, reason, rank, title in work.missing[self.missing :]
        ]
        lines += [_line(move, no.rank, no.title, "refused", no.reason) for no in report.refusals[self.refusals :]]
        self.refusals, self.notices, self.missing = len(report.refusals), len(report.notices), len(work.missing)
        return lines

    def goes_on(self):
        """Whether there is time for another item, and nobody said stop."""
        if seconds_left() < RESERVE:
            return False
        if time.monotonic() - self.spoke_at < 2:
            return True
        self.spoke_at = time.monotonic()
        return Move.objects.filter(pk=self.move.pk, state=Move.State.MOVING).exists()


def _line(move, rank, title, result, reason="", page=None):
    return Outcome(move=move, rank=rank, title=(title or "")[:255], result=result, reason=reason, contribution_id=page)


def _work_of(move, allowance):
    """The WordPressMove or ArticlesMove of a move. Raises UnreadableFile."""
    options = {"territory": move.territory, "by": move.by, "as_drafts": move.as_drafts, "allowance": allowance}
    if move.kind == Move.Kind.WORDPRESS:
        return WordPressMove(open_file=lambda: move.file.storage.open(move.file.name, "rb"), **options)
    found, reading = tables.read_articles(_bytes(move), zone=ZoneInfo(move.territory.time_zone))
    return ArticlesMove(found=found, reading=reading, name=move.name, **options)


def _bytes(move):
    if move.file.size > MAX_BYTES:
        raise UnreadableFile(_("the file is larger than 20 MB"))
    with move.file.storage.open(move.file.name, "rb") as file:
        return file.read()


@contextmanager
def _in_words_of(move):
    with translation.override(move.territory.language), timezone.override(ZoneInfo(move.territory.time_zone)):
        yield


@contextmanager
def _problems(move):
    """A file that is gone becomes words; what nobody foresaw is logged, and said."""
    try:
        yield
    except FileNotFoundError as error:
        raise UnreadableFile(_("the file is not there any more: bring it again")) from error
    except UnreadableFile:
        raise
    except Exception:
        _end(move, Move.State.STOPPED, _("Something unexpected happened here; the log tells what."))
        logger.exception("move %s stopped", move.pk)
        raise


def _end(move, state, trouble=""):
    Move.objects.filter(pk=move.pk).exclude(state=Move.State.STOPPED).update(
        state=state, trouble=trouble[:500], finished_at=timezone.now(), seen_at=timezone.now()
    )


def forget_files(now=None):
    """Deletes moves whose file was brought long ago, with the file: it holds addresses. What came in stays."""
    old = Move.objects.filter(created_at__lt=(now or timezone.now()) - KEPT_FILES)
    number = 0
    for move in old.exclude(state__in=[Move.State.READING, Move.State.MOVING]):
        name, storage = move.file.name, move.file.storage
        move.delete()
        storage.delete(name)
        number += 1
    return number


def named(name):
    """The name of a file as it is kept and shown, without folders."""
    return PurePosixPath(name.replace("\\", "/")).name[:200] or "export"
