# shellcheck shell=bash disable=SC2034 # used by whoever reads this file
# What install.sh and upgrade.sh share: how they speak, how they know what changed, and how a release is made.

PRODUCT=echosciences
HOME_DIR=/srv/$PRODUCT                # releases, the link `current`, .env
DATA=/var/lib/$PRODUCT                # database of a small territory, pictures, static files
BACKUPS=/var/backups/$PRODUCT
LOG=/var/log/$PRODUCT-install.log
CHANGES=$(mktemp)
trap 'rm -f "$CHANGES"' EXIT

# --- Words ------------------------------------------------------------------------------------

case "${ECHOSCIENCES_LANGUAGE:-${LANG:-}}" in fr*) SPOKEN=fr ;; *) SPOKEN=en ;; esac

words() { if [ "$SPOKEN" = fr ]; then printf '%s' "$2"; else printf '%s' "$1"; fi; }  # words ENGLISH FRENCH
say() { printf '%s\n' "$(words "$1" "$2")"; }
fail() { printf '%s\n' "$(words "$1" "$2")" >&2; exit 1; }

# step ENGLISH FRENCH COMMAND…: runs it, tells how long it took; its own words go to the log.
step() {
  local name code began=$SECONDS
  name=$(words "$1" "$2"); shift 2
  printf '%s…%*s' "$name" $((56 - ${#name})) ""  # printf's own width counts bytes
  printf '\n== %s\n' "$name" >>"$LOG"
  set +e; (set -e; "$@") >>"$LOG" 2>&1; code=$?; set -e
  if [ $code -ne 0 ]; then
    printf '✗\n'
    tail -n 15 "$LOG" >&2
    fail "$name: failed. All of it is in $LOG. Mend it and run this again: what is done stays done." \
      "$name : échec. Tout est dans $LOG. Corrigez, puis relancez : ce qui est fait reste fait."
  fi
  printf '✓ %3d s\n' $((SECONDS - began))
}

changed() { printf '%s\n' "$*" >>"$CHANGES"; }
has_changed() { grep -q "^$1" "$CHANGES"; }

need_root() {
  [ "$(id -u)" = 0 ] || fail "Run this as root: sudo $0" "À lancer en tant qu’administrateur : sudo $0"
}

# --- Files and services -----------------------------------------------------------------------

# place FILE MODE OWNER:GROUP: standard input into the file, which is touched only when it differs.
place() {
  local new; new=$(mktemp)
  cat >"$new"
  if ! cmp -s "$new" "$1"; then
    install -D -m "$2" -o "${3%:*}" -g "${3#*:}" "$new" "$1"
    changed "file $1"
  fi
  rm -f "$new"
}

# place_unless_edited FILE MODE OWNER:GROUP: the same, and a file that somebody changed by hand stays as it is.
place_unless_edited() {
  local kept=$HOME_DIR/installed/${1##*/} new; new=$(mktemp)
  cat >"$new"
  if [ -e "$1" ] && [ -e "$kept" ] && ! cmp -s "$1" "$kept"; then
    install -m "$2" "$new" "$1.new"
    printf 'edited %s\n' "$1" >>"$LOG"
  else
    place "$1" "$2" "$3" <"$new"
    install -D -m 0644 "$new" "$kept"
  fi
  rm -f "$new"
}

has_systemd() { [ -d /run/systemd/system ]; }

# service VERB UNIT…: with systemd; without it (a container, a chroot) nothing, which the end of the script tells.
service() { if has_systemd; then systemctl "$@"; fi; }

as_product() { runuser -u $PRODUCT -- "$@"; }

# manage RELEASE WORDS…: manage.py of that release, as the user of the services.
manage() {
  local release=$1; shift
  (cd "$release" && as_product .venv/bin/python manage.py "$@")
}

# --- Releases ---------------------------------------------------------------------------------

env_value() { sed -n "s/^$1=//p" $HOME_DIR/.env 2>/dev/null | tail -n 1 | sed "s/^'\(.*\)'\$/\1/"; }

# files_of FOLDER: a tar of the source, without what is made on the spot; the same bytes for the same files.
files_of() {
  tar --create --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX,go-w --directory "$1" \
    --exclude=./.git --exclude=./.venv* --exclude=./var --exclude=./.env --exclude=__pycache__ --exclude='*.mo' \
    --exclude='./.*_cache' .
}

# release_of FOLDER: the name of the release that its files make.
release_of() {
  local version
  version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$1/pyproject.toml" | head -n 1)
  printf '%s/releases/%s-%s' $HOME_DIR "$version" "$(files_of "$1" | sha256sum | cut -c 1-12)"
}

# extras: the files of requirements that the settings in .env want (docs/deploy.md).
extras() {
  if [ -n "$(env_value MEDIA_STORAGE_URL)$(env_value BACKUP_URL)" ]; then echo requirements/s3.txt; fi
  case "$(env_value CACHE_URL)$(env_value QUEUE_URL)" in *redis*) echo requirements/redis.txt ;; esac
  if [ -n "$(env_value SENTRY_DSN)" ]; then echo requirements/sentry.txt; fi
  if [ -n "$(env_value METRICS_TOKEN)" ]; then echo requirements/metrics.txt; fi
}

# make_release SOURCE RELEASE: files, packages and translations, all of root, which the services can only read.
make_release() {
  local source=$1 release=$2 file arguments=(-r requirements.txt)
  for file in $(extras); do arguments+=(-r "$file"); done
  if [ -e "$release/.complete" ] && [ "$(cat "$release/.complete")" = "${arguments[*]}" ]; then return; fi
  mkdir -p "$release"
  files_of "$source" | tar --extract --directory "$release"
  ln -sfn $HOME_DIR/.env "$release/.env"
  cd "$release"
  [ -x .venv/bin/python ] || python3 -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-cache-dir --require-hashes "${arguments[@]}"
  .venv/bin/pybabel --quiet compile -d site/locale -D django
  python3 -m compileall -q -x '/\.venv/|/tests/' . || true  # the services cannot write what they compile
  printf '%s' "${arguments[*]}" >.complete
  changed "release $release"
}

# collect_static RELEASE: its styles and scripts, and the list of their names that it goes by.
collect_static() {
  if [ "$(cat $DATA/static/.release 2>/dev/null)" = "$1" ]; then return; fi
  manage "$1" collectstatic --noinput --verbosity 0
  as_product sh -c "echo '$1' >$DATA/static/.release"
  changed "static files"
}

# use_release RELEASE: from now on the services and the command `echosciences` are those of this release.
use_release() {
  if [ "$(readlink -f $HOME_DIR/current)" != "$1" ]; then
    ln -sfn "$1" $HOME_DIR/current.new
    mv -T $HOME_DIR/current.new $HOME_DIR/current
    changed "release $1"
  fi
}

place_units() {
  local unit
  for unit in "$1"/docs/deploy/*.service "$1"/docs/deploy/*.timer; do
    place "/etc/systemd/system/${unit##*/}" 0644 root:root <"$unit"
  done
  place /usr/local/bin/$PRODUCT 0755 root:root <"$1/docs/deploy/$PRODUCT"
}

# wait_until_ready: up to five minutes, which a small and busy machine may want, until the platform can serve.
wait_until_ready() {
  local end=$((SECONDS + 300))
  while [ $SECONDS -lt $end ]; do
    if curl --silent --fail --max-time 5 http://127.0.0.1:8000/readyz; then return; fi
    sleep 1
  done
  echo "No good answer from http://127.0.0.1:8000/readyz for five minutes; see journalctl -u echosciences-web"
  return 1
}
