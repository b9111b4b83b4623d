"""The program itself: its settings, and the files that are made when it is installed."""

import os
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.checks import WARNING, run_checks
from django.utils.translation import gettext as _

from operations.doctor.findings import problem, warning, well

#: A style sheet that every page names.
SHEET = "css/site.css"
#: `check --deploy` asks for HTTPS by three settings at once; here it is one line.
OF_HTTPS = {"security.W004", "security.W008", "security.W012", "security.W016"}


def settings_read():
    """What Django's and our own checks of a deployment find, and what only a person can know."""
    if not settings.SETTINGS_MODULE.endswith("production"):
        yield problem(
            _("These are not production settings (%s): pages are those of one's own machine.")
            % settings.SETTINGS_MODULE,
            _("Name a database in .env: production settings are then used (docs/deploy.md)."),
        )
    if not settings.SITE_URL.startswith("https://"):
        yield problem(
            _("SITE_URL is not https (%s): passwords travel in clear.") % settings.SITE_URL,
            _("Put a web server with a certificate in front, and https:// into SITE_URL."),
        )
    found = [each for each in run_checks(include_deployment_checks=True) if not each.is_silenced()]
    for each in found:
        if each.level >= WARNING and each.id not in OF_HTTPS:
            yield (problem if each.is_serious() else warning)(f"{each.msg} ({each.id})", each.hint or "")
    if os.geteuid() == 0:
        yield warning(_("This runs as root."), _("Run commands as the user of the services: sudo -u echosciences."))
    if not found:
        yield well(_("The settings are complete."))


def files_made():
    """Static files collected, translations compiled."""
    try:
        staticfiles_storage.url(SHEET)
        has_sheet = (Path(settings.STATIC_ROOT) / staticfiles_storage.stored_name(SHEET)).exists()
    except ValueError:  # the manifest does not know it
        has_sheet = False
    if has_sheet:
        yield well(_("Styles and scripts are collected."))
    else:
        yield problem(
            _("Styles and scripts are not collected: pages would fail."), "manage.py collectstatic --noinput"
        )
    for code, name in settings.LANGUAGES:
        compiled = Path(settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES" / "django.mo"
        source = compiled.with_suffix(".po")
        if source.exists() and not (compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime):
            yield problem(
                _("The words of a language are not compiled: %s.") % name, "pybabel compile -d site/locale -D django"
            )
