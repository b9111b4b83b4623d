"""Which statements change what a page for everybody could show.

Every table counts unless it is named here: a new one costs needless rendering until it is named, and nothing is ever
shown that is not so any more.
"""

import re
from enum import IntEnum
from functools import cache

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django_tasks_db.models import DBTaskResult
from wagtail.admin.models import EditingSession
from wagtail.models import ModelLogEntry, PageLogEntry, PageSubscription, ReferenceIndex, Revision, UploadedFile

from analytics.models import Audience, Hit, PageAudience, Salt, Share, Visitor
from api.models import ApiKey
from api.tokens.models import MemberToken, RememberedAnswer
from communities.models import CommunityLetter, CountedViews, LetterRefusal
from contributions.models import CheckedLink, Contribution, DraftMedia, HubNews, HubPosition
from dashboard.models import Export, RetentionRun
from editor.models import DraftLink, SetAside, Unfinished, WritingSession
from follows.models import Alert, Follow, SavedFilter, Subscription
from jobs.models import Heartbeat, Schedule
from media.models import CreditedRendition
from members.models import AuditEntry, Consent, ContactMessage, Invitation, Member
from moderation.models import Report
from movein.models import FetchedMedia, Move, MovedAuthor, Outcome
from notifications.models import Mail, Notification
from press.models import Scan
from reactions.models import Comment, Recommendation, Support
from search.models import Carried, TagProposal
from sources.models import Source
from surveys.models import Answer, IdeaVote, Participation
from webhooks.models import Delivery, Endpoint


class Weight(IntEnum):
    """What a statement does to what is kept."""

    NOTHING = 0
    #: The next reader gets a new page; those who ask while it is made may still get the last one.
    SOFT = 1
    #: Something may have been taken away: nobody gets the last one.
    HARD = 2


#: What only the person herself, a colleague or a task reads.
UNSEEN = (
    Session, UserSession, EmailAddress, EmailConfirmation, Authenticator, MemberToken, RememberedAnswer, ApiKey,
    Consent, Invitation, ContactMessage, AuditEntry, Export, RetentionRun, SavedFilter, Alert,
    DBTaskResult, Heartbeat, Schedule, Mail, Notification, HubNews, HubPosition, Endpoint, Delivery, CheckedLink,
    Hit, Visitor, Salt, Scan, CountedViews, CommunityLetter, LetterRefusal, Carried, TagProposal,
    Revision, EditingSession, PageLogEntry, ModelLogEntry, PageSubscription, UploadedFile, ReferenceIndex,
    WritingSession, Unfinished, SetAside, DraftLink, DraftMedia,
    Move, Outcome, MovedAuthor, MovedAuthor.contributions.through, FetchedMedia,
    CreditedRendition,  # a page names pictures by addresses that are there before they are made
)  # fmt: skip
#: Columns that no such page shows: an update of nothing else changes none.
UNSEEN_COLUMNS = {
    Member: {"last_login", "confirmed_at", "password"},
    Source: {"next_at", "read_at", "etag", "modified", "failures"},
    Contribution: {
        "latest_revision_id", "latest_revision_created_at", "draft_title", "has_unpublished_changes", "locked",
        "locked_at", "locked_by_id", "go_live_at",
    },
}  # fmt: skip
#: What readers add, and figures: a moment late it is still true of the moment before.
SOFT = {
    "INSERT": (Comment, Recommendation, Support, Follow, Subscription, Report, IdeaVote, Answer, Participation),
    "UPDATE": (Audience, PageAudience, Share),
    "DELETE": (Recommendation, Follow, IdeaVote),
}
SOFT["INSERT"] += SOFT["UPDATE"]
SOFT_COLUMNS = {Contribution: {"view_count", "recommendation_count", "comment_count"}}

#: Statements that change no row. Any other may.
READING = (
    "SELECT", "(SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "PRAGMA", "EXPLAIN", "SHOW", "SET",
    "DECLARE", "FETCH", "CLOSE", "ANALYZE", "VACUUM",
)  # fmt: skip
WRITES = re.compile(r"\b(INSERT|UPDATE|DELETE|MERGE)\b", re.I)
WRITING = re.compile(
    r"""(?P<verb>INSERT|UPDATE|DELETE) (?:OR \w+ )?(?:INTO |FROM )?["`](?P<table>\w+)["`](?P<rest>.{0,10000})""", re.S
)
#: The columns to which an update gives values. More than there are do no harm.
GIVEN = re.compile(r"""["`](\w+)["`] = """)


def weight_of(sql):
    """The Weight of a statement; what cannot be read weighs most."""
    if not isinstance(sql, str):
        return Weight.HARD
    sql = sql.lstrip()
    if sql.startswith(READING) or (sql.startswith("WITH") and not WRITES.search(sql)):
        return Weight.NOTHING
    written = WRITING.match(sql)
    if not written:
        return Weight.HARD
    verb, table, rest = written["verb"], written["table"], written["rest"]
    unseen, unseen_columns, soft, soft_columns = _named()
    if table in unseen:
        return Weight.NOTHING
    if verb == "UPDATE":
        given = set(GIVEN.findall(rest.partition(" WHERE ")[0])) or {""}
        if given <= unseen_columns.get(table, frozenset()):
            return Weight.NOTHING
        if given <= soft_columns.get(table, frozenset()) | unseen_columns.get(table, frozenset()):
            return Weight.SOFT
    return Weight.SOFT if table in soft[verb] else Weight.HARD


#: Models of apps above that no such page shows either.
_unseen_above = set()


def register_unseen(*models):
    """Names tables of an app above that no page for everybody shows; called in `AppConfig.ready()`."""
    _unseen_above.update(models)
    _named.cache_clear()


@cache
def _named():
    """The same by the names of tables, those of the parents of a model with it."""
    return (
        frozenset(model._meta.db_table for model in {*UNSEEN, *_unseen_above}),
        _columns(UNSEEN_COLUMNS),
        {verb: frozenset(model._meta.db_table for model in models) for verb, models in SOFT.items()},
        _columns(SOFT_COLUMNS),
    )


def _columns(by_model):
    return {
        table: frozenset(columns)
        for model, columns in by_model.items()
        for table in {model._meta.db_table, *(parent._meta.db_table for parent in model._meta.all_parents)}
    }
