#!/usr/bin/env bash
# Brings an installation that install.sh made to another version, in one line:
#
#   sudo docs/deploy/upgrade.sh                the newest version, from where this one came (git, branch or tag)
#   sudo docs/deploy/upgrade.sh FOLDER         the version in that folder
#   sudo docs/deploy/upgrade.sh ARCHIVE.tar.gz the version in that archive
#   sudo docs/deploy/upgrade.sh --back         the program as it was before, with the database as it is now
#   sudo docs/deploy/upgrade.sh --back --data  and the database and pictures of the backup that was made then: what
#                                              was written since is lost
#
# The new version is made beside the old one and looked at first; until then nothing has happened. Then whatever would
# write is answered 503 with what was typed (`manage.py read_only`), the worker ends its task, a backup is made, the
# tables are changed while pages are read, and the services start anew. If that fails the old version comes back, with
# the backup when the tables had been touched.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=docs/deploy/steps.sh
. "$HERE/steps.sh"
need_root
[ -e $HOME_DIR/current ] || fail "There is no installation in $HOME_DIR: run install.sh." \
  "Pas d’installation dans $HOME_DIR : lancez install.sh."
OLD=$(readlink -f $HOME_DIR/current)
BEFORE=$HOME_DIR/before            # the release and the backup to go back to, a line each
touch "$LOG"; chmod 600 "$LOG"

open_to_writers() { manage "$1" read_only off; }

restart_on() {
  use_release "$1"
  place_units "$1"
  service daemon-reload
  service restart $PRODUCT-web
  if has_systemd; then wait_until_ready; fi
  open_to_writers "$1"
  service start $PRODUCT-worker
}

# restore_backup RELEASE BACKUP NEWER: by the newer release where the older one does not know its tables, which it serves
# all the same: a backup that was made after an earlier way back has them.
restore_backup() {
  service stop $PRODUCT-web $PRODUCT-worker
  forget_workers
  manage "$1" restore --replace "$2" || manage "$3" restore --replace "$2"
}

# A worker that was stopped has said goodbye; one that was killed is believed alive for a minute.
forget_workers() { if ! has_systemd; then sleep 61; fi; }

# --- The way back ------------------------------------------------------------------------------

if [ "${1-}" = --back ]; then
  [ -s $BEFORE ] || fail "Nothing is known of an earlier version." "Aucune version antérieure n’est connue."
  former=$(sed -n 1p $BEFORE); backup=$(sed -n 2p $BEFORE)
  if [ "${2-}" = --data ]; then
    if ! (step "Backup put back" "Sauvegarde remise en place" restore_backup "$former" "$backup" "$OLD"); then
      service start $PRODUCT-web $PRODUCT-worker
      fail "Nothing was changed: ${OLD##*/} runs on." "Rien n’a été changé : ${OLD##*/} continue."
    fi
  fi
  service stop $PRODUCT-worker
  step "Styles and scripts" "Styles et scripts" collect_static "$former"
  step "The version before" "La version précédente" restart_on "$former"
  say "Back to ${former##*/}." "Retour à ${former##*/}."
  exit 0
fi

# --- The new version, beside the old one -------------------------------------------------------

SOURCE=""
TEMPORARY=$(mktemp -d)
trap 'rm -rf "$TEMPORARY"; rm -f "$CHANGES"' EXIT

fetch_source() {
  local from=${1-}
  if [ -z "$from" ]; then
    git -C "$HERE/../.." pull --ff-only
    echo "$HERE/../.." >"$TEMPORARY/source"
  elif [ -d "$from" ]; then echo "$from" >"$TEMPORARY/source"
  else
    mkdir "$TEMPORARY/new"
    tar --extract --file "$from" --directory "$TEMPORARY/new" --strip-components 1
    echo "$TEMPORARY/new" >"$TEMPORARY/source"
  fi
}

look_at_it() {
  manage "$NEW" check --deploy --fail-level ERROR
  manage "$NEW" migrate --plan
}

step "The new version" "La nouvelle version" fetch_source "${1-}"
SOURCE=$(cd "$(cat "$TEMPORARY/source")" && pwd)
[ -e "$SOURCE/manage.py" ] || fail "$SOURCE is no version of the product." "$SOURCE n’est pas une version du produit."
NEW=$(release_of "$SOURCE")
if [ "$NEW" = "$OLD" ]; then say "${OLD##*/} is the newest." "${OLD##*/} est la plus récente."; exit 0; fi
say "From ${OLD##*/} to ${NEW##*/}" "De ${OLD##*/} à ${NEW##*/}"
step "Program, with its Python packages" "Programme, avec ses paquets Python" make_release "$SOURCE" "$NEW"
step "Is it fit for this installation?" "Convient-elle à cette installation ?" look_at_it

# --- From here on nothing is written until it is done, or undone -------------------------------

BACKUP=$BACKUPS/before-${NEW##*/}-$(date -u +%Y%m%dT%H%M%SZ).tar.gz
TOUCHED=0

go_back() {
  say "It failed: the old version comes back." "Échec : l’ancienne version revient." >&2
  if [ $TOUCHED = 1 ]; then step "Backup put back" "Sauvegarde remise en place" restore_backup "$OLD" "$BACKUP" "$NEW"; fi
  step "Styles and scripts" "Styles et scripts" collect_static "$OLD"
  step "The old version" "L’ancienne version" restart_on "$OLD"
  fail "This is ${OLD##*/} again; nothing was lost. What went wrong is in $LOG." \
    "C’est de nouveau ${OLD##*/} ; rien n’est perdu. Ce qui a échoué est dans $LOG."
}

# attempt ENGLISH FRENCH COMMAND…: a step whose failure leads back.
attempt() {
  local code
  set +e; (step "$@"); code=$?; set -e
  [ $code -eq 0 ] || go_back
}

stop_writing() { manage "$OLD" read_only on; service stop $PRODUCT-worker; }
make_backup() { manage "$OLD" backup "$BACKUP"; printf '%s\n%s\n' "$OLD" "$BACKUP" >$BEFORE; }
change_tables() { manage "$NEW" migrate --noinput; }

attempt "Nothing is written any more" "Plus rien n’est écrit" stop_writing
attempt "Backup" "Sauvegarde" make_backup
TOUCHED=1
attempt "Tables" "Tables" change_tables
attempt "Styles and scripts" "Styles et scripts" collect_static "$NEW"
attempt "Services" "Services" restart_on "$NEW"

# Of releases and of the backups made here three stay, for the way back.
find $HOME_DIR/releases -mindepth 1 -maxdepth 1 -printf '%T@ %p\n' | sort -rn | cut -d' ' -f2- |
  grep -vxF -e "$NEW" -e "$OLD" | tail -n +2 | while read -r gone; do rm -rf "$gone"; done || true
find $BACKUPS -maxdepth 1 -name 'before-*' -printf '%T@ %p\n' | sort -rn | cut -d' ' -f2- | tail -n +4 | xargs -r rm -f
say "This is ${NEW##*/}. What is missing or unsafe now:" "C’est ${NEW##*/}. Ce qui manque ou n’est pas sûr :"
manage "$NEW" doctor --language "$SPOKEN" || true
say "Back, if need be: sudo $NEW/docs/deploy/upgrade.sh --back [--data]" \
  "Retour, au besoin : sudo $NEW/docs/deploy/upgrade.sh --back [--data]"
