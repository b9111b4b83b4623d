"""Who may ask for which address of the packages, and for every address of the admin.

Packages mount views of their own, and a new version mounts more: what is not named here is refused below `/admin/`
(config/admin_guard.py), and fails the tests everywhere (tests/backoffice/test_addresses.py).
"""

from dataclasses import dataclass
from enum import Enum

from contributions.kinds import KINDS


class Rule(Enum):
    """What the guard of the admin checks before a view runs; superusers pass all but CLOSED."""

    CLOSED = "answered 404 to everybody"
    EVERYBODY = "needs no account"
    SUPERUSER = "for superusers: it shows or changes things of every territory"
    OWN = "the view itself shows and changes only what is the person's"
    PAGES = "every page named in the address is the person's"
    PLACED = "as PAGES, and the page above it is the person's too: its title is shown"
    EXPLORER = "the page named is the person's, or the root of the tree"
    CHOOSER = "as EXPLORER, for the pages named in the query too"
    BULK = "everything named in the query is the person's"
    MEDIA = "the picture or file named in the address is one that the person may choose or change"


def _named(rule, namespace, names):
    """{view name: rule} of the names, separated by spaces, in a namespace that may be ""."""
    return {f"{namespace}{name}": rule for name in names.split()}


def _lists_of_kinds():
    """The animator's lists, one for each kind of contribution (backoffice/listings.py)."""
    return {
        name: rule for spec in KINDS.values() for name, rule in _named(Rule.OWN, f"list_{spec.app}:", _LIST).items()
    }


_LIST = "index index_results choose_parent"
_CHOOSER = "choose choose_results chosen chosen_multiple create"
_MODEL = "index index_results add edit delete"
_HISTORY = "history history_results usage"

#: View name, or the route of a view without a name: rule.
ADMIN = {
    "admin/test404/": Rule.CLOSED,
    "admin/.*/$": Rule.OWN,  # the page "not found" of whoever is signed in
    # --- The frame of the admin
    **_named(Rule.EVERYBODY, "", "admin_login wagtailadmin_javascript_catalog wagtailadmin_sprite"),
    **_named(Rule.OWN, "wagtail_modeladmin:", "javascript_catalog"),
    # Signing in and passwords are allauth's, with its limits and its second step (members/account_urls.py).
    **_named(Rule.CLOSED, "wagtailadmin_", "password_reset password_reset_done password_reset_confirm"),
    **_named(Rule.CLOSED, "wagtailadmin_", "password_reset_complete error_test"),
    **_named(Rule.OWN, "wagtailadmin_", "home account logout dismissibles block_preview"),
    **_named(Rule.OWN, "wagtailadmin_", "tag_autocomplete tag_model_autocomplete"),
    **_named(Rule.OWN, "wagtailadmin_editing_sessions:", "ping release"),
    # --- Pages
    **_named(Rule.EXPLORER, "wagtailadmin_explore", "_root _results"),
    "wagtailadmin_explore": Rule.EXPLORER,
    **_named(Rule.PAGES, "wagtailadmin_pages:", "add add_subpage preview_on_add edit preview_on_edit view_draft"),
    **_named(Rule.PAGES, "wagtailadmin_pages:", "delete unpublish convert_alias lock unlock"),
    **_named(Rule.PLACED, "wagtailadmin_pages:", "copy move move_confirm"),
    **_named(Rule.PAGES, "wagtailadmin_pages:", "set_page_position set_privacy usage history history_results"),
    **_named(Rule.PAGES, "wagtailadmin_pages:", "revisions_index revisions_view revisions_compare"),
    **_named(Rule.PAGES, "wagtailadmin_pages:", "revisions_revert revisions_unschedule"),
    **_named(Rule.OWN, "wagtailadmin_pages:", "search search_results type_use type_use_results choose_parent"),
    **_named(Rule.SUPERUSER, "wagtailadmin_pages:", "workflow_action collect_workflow_action_data workflow_preview"),
    **_named(Rule.SUPERUSER, "wagtailadmin_pages:", "confirm_workflow_cancellation workflow_history"),
    **_named(Rule.SUPERUSER, "wagtailadmin_pages:", "workflow_history_detail"),
    **_named(Rule.CHOOSER, "wagtailadmin_choose_page", "_child _search _chosen_multiple"),
    "wagtailadmin_choose_page": Rule.CHOOSER,
    **_named(Rule.OWN, "wagtailadmin_choose_page_", "external_link email_link phone_link anchor_link"),
    "wagtail_bulk_action": Rule.BULK,
    **_named(Rule.OWN, "wagtailadmin_api:pages:", "listing find"),
    **_named(Rule.PAGES, "wagtailadmin_api:pages:", "detail action"),
    **_named(Rule.OWN, "all_contributions:", _LIST),
    **_lists_of_kinds(),
    **_named(Rule.OWN, "contribution_chooser:", _CHOOSER),
    **_named(Rule.OWN, "pin_chooser:", _CHOOSER),
    **_named(Rule.OWN, "member_chooser:", _CHOOSER),
    # --- Pictures and files
    **_named(Rule.OWN, "wagtailimages:", "index index_results add add_multiple create_multiple_from_uploaded_image"),
    **_named(Rule.OWN, "wagtailimages:", "delete_upload_multiple"),
    **_named(Rule.MEDIA, "wagtailimages:", "edit delete edit_multiple delete_multiple image_usage preview"),
    **_named(Rule.MEDIA, "wagtailimages:", "url_generator url_generator_output"),
    **_named(Rule.OWN, "wagtailimages_chooser:", "choose choose_results chosen_multiple create"),
    **_named(Rule.MEDIA, "wagtailimages_chooser:", "chosen select_format"),
    **_named(Rule.OWN, "wagtaildocs:", "index index_results add add_multiple delete_upload_multiple"),
    **_named(Rule.OWN, "wagtaildocs:", "create_multiple_from_uploaded_document"),
    **_named(Rule.MEDIA, "wagtaildocs:", "edit delete edit_multiple delete_multiple document_usage"),
    **_named(Rule.OWN, "wagtaildocs_chooser:", "choose choose_results chosen_multiple create"),
    **_named(Rule.MEDIA, "wagtaildocs_chooser:", "chosen"),
    **_named(Rule.OWN, "wagtailembeds:", "chooser chooser_upload"),
    **_named(Rule.SUPERUSER, "wagtailadmin_api:images:", "listing detail find"),
    **_named(Rule.SUPERUSER, "wagtailadmin_api:documents:", "listing detail find"),
    **_named(Rule.SUPERUSER, "wagtailadmin_collections:", "index add edit delete set_privacy"),
    # --- Reports
    **_named(Rule.OWN, "wagtailadmin_reports:", "locked_pages locked_pages_results aging_pages aging_pages_results"),
    **_named(Rule.OWN, "wagtailadmin_reports:", "site_history site_history_results"),
    **_named(Rule.SUPERUSER, "wagtailadmin_reports:", "page_types_usage page_types_usage_results workflow"),
    **_named(Rule.SUPERUSER, "wagtailadmin_reports:", "workflow_results workflow_tasks workflow_tasks_results"),
    "retention": Rule.SUPERUSER,
    **_named(Rule.SUPERUSER, "", "backups health"),
    "log_modeladmin_index": Rule.OWN,
    **_named(Rule.SUPERUSER, "log_modeladmin_", "create edit delete history"),
    # --- What an animator runs
    **_named(Rule.OWN, "backoffice:", "recommend publish dismiss_link"),
    **_named(Rule.OWN, "pins:", "pin unpin"),
    **_named(Rule.OWN, "sharing:", "index page show take_back"),
    **_named(
        Rule.OWN,
        "moderation_admin:",
        "queue case appeal person greet sweep lift undo_sweep take_back figures figures_csv",
    ),
    **_named(Rule.OWN, "ready_answers:", _MODEL),
    **_named(Rule.OWN, "members_of_territory:", "index index_results inspect"),
    **_named(Rule.OWN, "workshops:", _MODEL),
    **_named(Rule.OWN, "reported_messages:", "index index_results inspect"),
    **_named(Rule.OWN, "communities_admin:", "index answer community"),
    **_named(Rule.OWN, "analytics_", "index figures file report report_pdf"),
    **_named(Rule.OWN, "surveys_", "index new"),
    **_named(Rule.OWN, "idea_box:", "index index_results edit delete"),
    **_named(Rule.OWN, "wagtailforms:", "index index_results"),
    **_named(Rule.PAGES, "wagtailforms:", "list_submissions list_submissions_results delete_submissions"),
    **_named(Rule.OWN, "press_", "programmes new edit sheet pdf delete"),
    **_named(Rule.OWN, "sources:", _MODEL),
    **_named(Rule.OWN, "api_keys:", _MODEL),
    **_named(Rule.OWN, "sources_admin:", "source read start stop leave"),
    **_named(Rule.OWN, "movein_admin:", "index authors invite_all invite move begin stop report"),
    **_named(Rule.OWN, "webhooks:", _MODEL),
    **_named(Rule.OWN, "webhooks_admin:", "endpoint try stop start secret again"),
    **_named(Rule.OWN, "tag_workshop:", "index search tag undo again"),
    **_named(Rule.OWN, "tags_modeladmin_", "index inspect"),
    **_named(Rule.SUPERUSER, "tags_modeladmin_", "create edit delete history"),
    **_named(Rule.OWN, "wagtailsettings:", "edit preview_on_edit"),
    **_named(Rule.OWN, "opening_requests:", "index index_results inspect delete"),
    # --- The installation
    **_named(Rule.SUPERUSER, "territories_admin:", "index new checklist add_animator"),
    **_named(Rule.SUPERUSER, "wagtailsites:", f"{_MODEL} {_HISTORY} copy"),
    **_named(Rule.SUPERUSER, "wagtailusers_users:", f"{_MODEL} {_HISTORY} copy"),
    **_named(Rule.SUPERUSER, "wagtailusers_groups:", f"{_MODEL} {_HISTORY}"),
    **_named(Rule.SUPERUSER, "wagtailredirects:", "index index_results add edit delete start_import process_import"),
    **_named(Rule.SUPERUSER, "wagtailsnippets:", "index"),
    **_named(Rule.SUPERUSER, "wagtailadmin_workflows:", "index index_results add edit enable disable remove usage"),
    **_named(Rule.SUPERUSER, "wagtailadmin_workflows:", "usage_results add_task select_task_type task_index"),
    **_named(Rule.SUPERUSER, "wagtailadmin_workflows:", "task_index_results edit_task disable_task enable_task"),
    **_named(Rule.SUPERUSER, "wagtailadmin_workflows:", "task_chooser task_chooser_results task_chooser_create"),
    **_named(Rule.SUPERUSER, "wagtailadmin_workflows:", "task_chosen"),
}


@dataclass(frozen=True)
class Open:
    """Who may ask for an address of a package outside the admin, and what keeps them from asking without end."""

    who: str  # "everybody", "members" or "programs"
    limit: str


_SIGN_IN = "allauth: login, login_failed"
_SECOND_STEP = "allauth.mfa: login_failed of the account"
_SETTINGS = "a session, and allauth's reauthentication"

#: The lists of the public API, whose views ninja wraps, and those of which each item has an address.
_API_ITEMS = "contributions articles events announcements projects dossiers places communities members"
_API = f"{_API_ITEMS} agenda tags territories kinds changes"

#: Of an address with several methods, the name of the first.
_MY_API = "me me_contributions me_contribution me_figures me_publish me_withdraw me_restore me_pictures"

#: View name: rule, for each view of a package that is not below the admin.
PACKAGES = {
    "account_email_verification_sent": Open("everybody", "allauth: confirm_email, and five tries a code"),
    "account_confirm_login_code": Open("everybody", "a code asked for first; none is ever sent"),
    "account_inactive": Open("everybody", "a page of words"),
    "account_reauthenticate": Open("members", "allauth: reauthenticate, login_failed"),
    "account_reset_password": Open("everybody", "allauth: reset_password; members.limits"),
    "account_confirm_password_reset_code": Open("everybody", "three tries a code"),
    "account_complete_password_reset": Open("everybody", "a code that was right"),
    "account_password_reset_completed": Open("everybody", "a page of words"),
    "account_email": Open("members", f"allauth: manage_email; {_SETTINGS}"),
    "account_change_password": Open("members", f"allauth: change_password; {_SETTINGS}"),
    "account_set_password": Open("members", f"allauth: change_password; {_SETTINGS}"),
    "mfa_login_webauthn": Open("everybody", "allauth.mfa: webauthn_login"),
    "mfa_authenticate": Open("everybody", _SECOND_STEP),
    "mfa_reauthenticate": Open("members", _SECOND_STEP),
    "mfa_reauthenticate_webauthn": Open("members", _SECOND_STEP),
    "mfa_index": Open("members", _SETTINGS),
    "mfa_activate_totp": Open("members", _SETTINGS),
    "mfa_deactivate_totp": Open("members", _SETTINGS),
    "mfa_view_recovery_codes": Open("members", _SETTINGS),
    "mfa_generate_recovery_codes": Open("members", _SETTINGS),
    "mfa_download_recovery_codes": Open("members", _SETTINGS),
    "mfa_list_webauthn": Open("members", _SETTINGS),
    "mfa_add_webauthn": Open("members", _SETTINGS),
    "mfa_remove_webauthn": Open("members", _SETTINGS),
    "mfa_edit_webauthn": Open("members", _SETTINGS),
    "members:invite": Open("members", "members.permissions.check_may_invite"),  # in a decorator of allauth's
    "anymail:tracking": Open("everybody", "the provider's secret (config/webhooks.py)"),
    "wagtaildocs_serve": Open("everybody", "hook before_serve_document"),
    "wagtail_serve": Open("everybody", "published pages; none can be given a password"),
    **dict.fromkeys(
        [*(f"api:{name}" for name in _API.split()), *(f"api:{name}_one" for name in _API_ITEMS.split())],
        Open("everybody", "api.limits"),  # read only, of what is published
    ),
    **dict.fromkeys((f"api:{name}" for name in _MY_API.split()), Open("programs", "a personal token: api.mine.gate")),
}
