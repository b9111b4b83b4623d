#!/usr/bin/env bash
# Installs Echosciences on Debian 12 or 13, without Docker. Run it from the folder of the product, as often as needed:
#
#   sudo docs/deploy/install.sh                     asks for what it has to know
#   sudo docs/deploy/install.sh --answers FILE      takes it from lines NAME=value
#
# It stands beside the files that it puts in place, which are as good for an installation by hand (docs/deploy.md).
# What is asked for, in the environment too, as ECHOSCIENCES_NAME:
#
#   HOST                the name under which the first territory is read: sciences.example
#   NAME                what the territory is called: Echosciences Grenoble
#   TERRITORY_LANGUAGE  fr, en or ca
#   ADMIN_EMAIL         address of the first administrator
#   ADMIN_NAME          her name
#   ADMIN_PASSWORD      her password; made and shown once when it is empty
#   EMAIL_URL           the way out for mail (docs/deploy.md)
#   DEFAULT_FROM_EMAIL  in whose name it is sent
#   DATABASE            postgresql or sqlite
#   WEB_SERVER          nginx, caddy or none
#   TLS                 certbot, or self-signed until the name leads here (nginx only)
#   LANGUAGE            fr or en: what this script speaks
# shellcheck disable=SC2153 # `ask` sets the variables that are named as it is told
set -euo pipefail
SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

while [ $# -gt 0 ]; do
  case $1 in
    --answers)
      while IFS='=' read -r name value; do
        case $name in '' | \#*) continue ;; esac
        export "ECHOSCIENCES_$name=$value"
      done <"$2"
      shift 2 ;;
    --language) export ECHOSCIENCES_LANGUAGE=$2; shift 2 ;;
    --check-answers) CHECK_ONLY=1; shift ;;
    -h | --help) sed -n '2,/^set /s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) echo "$1?" >&2; exit 2 ;;
  esac
done
# shellcheck source=docs/deploy/steps.sh
. "$SOURCE/docs/deploy/steps.sh"

# --- Questions --------------------------------------------------------------------------------

REFUSED=0

# ask NAME PATTERN DEFAULT ENGLISH FRENCH: sets NAME from the environment, the terminal or the default; a value has to
# match the pattern. All that is wrong is told before anything is done.
ask() {
  local name=$1 pattern=$2 default=$3 question value
  local given=ECHOSCIENCES_$name
  question=$(words "$4" "$5")
  value=${!given-}
  if [ -z "$value" ] && [ -t 0 ]; then
    while :; do
      read -r -p "$question${default:+ [$default]}: " value
      value=${value:-$default}
      if [[ $value =~ $pattern ]]; then break; fi
      say "  This cannot be: $value" "  Cela ne va pas : $value"
    done
  fi
  value=${value:-$default}
  if ! [[ $value =~ $pattern ]]; then
    say "ECHOSCIENCES_$name ($question) cannot be: $value" "ECHOSCIENCES_$name ($question) ne peut pas être : $value" >&2
    REFUSED=1
  fi
  printf -v "$name" '%s' "$value"
}

ADDRESS='^[^@ <>]+@[a-z0-9-]+(\.[a-z0-9-]+)+$'
ask HOST '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$' "" \
  "Name of the site, as in sciences.example" "Nom du site, comme sciences.example"
ask NAME '^.{2,}$' Echosciences "What the territory is called" "Nom du territoire"
ask TERRITORY_LANGUAGE '^(fr|en|ca)$' "$SPOKEN" "Its language: fr, en or ca" "Sa langue : fr, en ou ca"
ask ADMIN_EMAIL "$ADDRESS" "" "Address of the first administrator" "Adresse de la première administratrice"
ask ADMIN_NAME '^.{2,}$' "$(words Administration Administration)" "Her name" "Son nom"
ask EMAIL_URL "^(smtp|smtp\\+tls|smtp\\+ssl|anymail\\+[a-z_-]+)://[^ ']+\$" "" \
  "Way out for mail, as in smtp+tls://user:password@mail.example:587" \
  "Envoi du courriel, comme smtp+tls://compte:motdepasse@mail.example:587"
ask DEFAULT_FROM_EMAIL '^([^<>]*<)?[^@ <>]+@[a-z0-9.-]+>?$' "$NAME <bonjour@$HOST>" "Sender of mail" "Expéditeur du courriel"
ask DATABASE '^(postgresql|sqlite)$' postgresql "Database: postgresql or sqlite" "Base de données : postgresql ou sqlite"
ask WEB_SERVER '^(nginx|caddy|none)$' nginx "Web server: nginx, caddy or none" "Serveur web : nginx, caddy ou none (aucun)"
if [ "$WEB_SERVER" = nginx ]; then
  ask TLS '^(certbot|self-signed)$' certbot "Certificate: certbot or self-signed" "Certificat : certbot ou self-signed (auto-signé)"
fi
ADMIN_PASSWORD=${ECHOSCIENCES_ADMIN_PASSWORD-}
[ $REFUSED = 0 ] || fail "Nothing was done." "Rien n’a été fait."
if [ -n "${CHECK_ONLY-}" ]; then say "These answers can be used." "Ces réponses conviennent."; exit 0; fi

need_root
# shellcheck source=/dev/null
SYSTEM=$(. /etc/os-release && echo "${ID-}${VERSION_ID-}")
case $SYSTEM in
  debian12 | debian13) ;;
  *) fail "This is $SYSTEM; the script knows Debian 12 and 13. By hand: docs/deploy.md." \
    "Ceci est $SYSTEM ; le script connaît Debian 12 et 13. À la main : docs/deploy.md." ;;
esac
touch "$LOG"; chmod 600 "$LOG"

# --- Steps ------------------------------------------------------------------------------------

install_packages() {
  local wanted=(python3 python3-venv ca-certificates curl openssl tzdata git) missing=() name
  if [ "$DATABASE" = postgresql ]; then wanted+=(postgresql postgresql-client); fi
  if [ "$WEB_SERVER" != none ]; then wanted+=("$WEB_SERVER"); fi
  if [ "${TLS-}" = certbot ]; then wanted+=(certbot); fi
  # Codes and certificates want the right time; another program that keeps it stays.
  if has_systemd && ! dpkg-query --show chrony ntpsec >/dev/null 2>&1; then wanted+=(systemd-timesyncd); fi
  for name in "${wanted[@]}"; do
    dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
  changed "packages ${missing[*]}"
}

# Nobody but the services reads what they write: the web server in front gets pictures and files from the platform,
# which knows who may see them. It can open neither .env, nor the database, nor the folder of pictures.
make_user_and_folders() {
  if ! id $PRODUCT >/dev/null 2>&1; then
    useradd --system --home-dir $DATA --no-create-home --shell /usr/sbin/nologin $PRODUCT
    changed "user $PRODUCT"
  fi
  install -d -m 0755 -o root -g root $HOME_DIR $HOME_DIR/releases $HOME_DIR/installed
  install -d -m 0700 -o $PRODUCT -g $PRODUCT $DATA $BACKUPS
}

# set_once NAME VALUE: a line of .env, unless it has one: what somebody set there stays, secrets above all.
set_once() {
  if grep -q "^$1=" $HOME_DIR/.env; then return; fi
  printf "%s='%s'\n" "$1" "$2" >>$HOME_DIR/.env
  changed "setting $1"
}

secret() { openssl rand -base64 48 | tr -d '/+=\n' | cut -c 1-50; }

write_env() {
  local database
  if [ ! -e $HOME_DIR/.env ]; then (umask 077; : >$HOME_DIR/.env); fi
  chown root:$PRODUCT $HOME_DIR/.env
  chmod 0640 $HOME_DIR/.env
  # PostgreSQL knows the user of the services by its socket: there is no password to keep.
  if [ "$DATABASE" = postgresql ]; then database="postgres://$PRODUCT@//run/postgresql/$PRODUCT"
  else database="sqlite:///$DATA/db.sqlite3"; fi
  set_once SECRET_KEY "$(secret)"
  set_once SITE_URL "https://$HOST"
  set_once DATABASE_URL "$database"
  set_once EMAIL_URL "$EMAIL_URL"
  set_once DEFAULT_FROM_EMAIL "${DEFAULT_FROM_EMAIL//\'/’}"
  set_once DATA_DIR $DATA
  set_once BACKUP_DIR $BACKUPS
  set_once BACKUP_PASSPHRASE "$(secret)"
  if [ "$WEB_SERVER" = none ]; then set_once BEHIND_PROXY 1; fi
}

make_database() {
  local version
  [ "$DATABASE" = postgresql ] || return 0
  if has_systemd; then systemctl enable --now postgresql
  else
    version=$(pg_lsclusters --no-header | awk '{print $1; exit}')
    pg_ctlcluster "$version" main status >/dev/null || pg_ctlcluster "$version" main start
  fi
  cd /
  # The role may make databases: each month a backup is tried in one of its own.
  if [ "$(runuser -u postgres -- psql -XAtc "SELECT 1 FROM pg_roles WHERE rolname = '$PRODUCT'")" != 1 ]; then
    runuser -u postgres -- createuser --createdb $PRODUCT
    changed "role $PRODUCT"
  fi
  if [ "$(runuser -u postgres -- psql -XAtc "SELECT 1 FROM pg_database WHERE datname = '$PRODUCT'")" != 1 ]; then
    runuser -u postgres -- createdb --owner=$PRODUCT --encoding=UTF8 --locale=C.UTF-8 --template=template0 $PRODUCT
    changed "database $PRODUCT"
  fi
}

prepare_data() {
  if manage "$RELEASE" migrate --check >/dev/null 2>&1; then return; fi
  manage "$RELEASE" prepare_database
  changed "schema of the database"
}

open_territory() {
  local told
  told=$(DJANGO_SUPERUSER_PASSWORD=$ADMIN_PASSWORD manage "$RELEASE" first_steps --name "$NAME" --host "$HOST" \
    --language "$TERRITORY_LANGUAGE" --email "$ADMIN_EMAIL" --display-name "$ADMIN_NAME")
  echo "$told"
  if [ -n "$told" ]; then changed "territory or administrator"; fi
}

start_services() {
  place_units "$RELEASE"
  if has_changed "file /etc/systemd"; then service daemon-reload; fi
  service enable --quiet $PRODUCT-web $PRODUCT-worker $PRODUCT-backup.timer $PRODUCT-watch.timer
  service start $PRODUCT-backup.timer $PRODUCT-watch.timer
  if has_changed "release\|file /etc/systemd\|setting"; then service restart $PRODUCT-web $PRODUCT-worker
  else service start $PRODUCT-web $PRODUCT-worker; fi
  if has_systemd; then wait_until_ready; fi
}

TLS_DIR=/etc/$PRODUCT/tls

place_nginx() {
  local certificate=$TLS_DIR
  if [ -e "/etc/letsencrypt/live/$HOST/fullchain.pem" ]; then certificate=/etc/letsencrypt/live/$HOST; fi
  if [ ! -e $TLS_DIR/privkey.pem ]; then
    mkdir -p $TLS_DIR
    (umask 077; openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 \
      -subj "/CN=$HOST" -addext "subjectAltName=DNS:$HOST" -keyout $TLS_DIR/privkey.pem -out $TLS_DIR/fullchain.pem)
    changed "certificate of one's own"
  fi
  mkdir -p /var/www/html
  sed -e "s/sciences\.example occitanie\.example/$HOST/" -e "s#/etc/letsencrypt/live/sciences\.example#$certificate#" \
    "$RELEASE/docs/deploy/nginx.conf" | place_unless_edited /etc/nginx/sites-available/$PRODUCT 0644 root:root
  ln -sfn ../sites-available/$PRODUCT /etc/nginx/sites-enabled/$PRODUCT
  rm -f /etc/nginx/sites-enabled/default
  nginx -t
  if has_systemd; then systemctl enable --quiet --now nginx; fi
  if has_changed "file /etc/nginx"; then service reload nginx; fi
}

place_caddy() {
  sed -e "s/sciences\.example, occitanie\.example/$HOST/" "$RELEASE/docs/deploy/Caddyfile" |
    place_unless_edited /etc/caddy/Caddyfile 0644 root:root
  caddy validate --config /etc/caddy/Caddyfile --adapter caddyfile
  if has_systemd; then systemctl enable --quiet --now caddy; fi
  if has_changed "file /etc/caddy"; then service reload caddy; fi
}

# A name that does not lead here yet gets no certificate: everything else stands meanwhile.
get_certificate() {
  if [ -e "/etc/letsencrypt/live/$HOST/fullchain.pem" ]; then return; fi
  if ! certbot certonly --webroot --webroot-path /var/www/html --domain "$HOST" --non-interactive --agree-tos \
    --email "$ADMIN_EMAIL" --deploy-hook "systemctl reload nginx"; then
    echo none >$TLS_DIR/missing
    return 0
  fi
  rm -f $TLS_DIR/missing
  changed "certificate of $HOST"
  place_nginx
}

RELEASE=$(release_of "$SOURCE")
PASSWORD_SHOWN=""
if [ -z "$ADMIN_PASSWORD" ] && [ ! -e $HOME_DIR/current ]; then ADMIN_PASSWORD=$(secret | cut -c 1-16); PASSWORD_SHOWN=$ADMIN_PASSWORD; fi
say "Installing ${RELEASE##*/} for $HOST. Details: $LOG" "Installation de ${RELEASE##*/} pour $HOST. Détails : $LOG"
step "Packages of Debian" "Paquets de Debian" install_packages
step "User and folders" "Utilisateur et dossiers" make_user_and_folders
step "Settings (.env)" "Réglages (.env)" write_env
step "Program, with its Python packages" "Programme, avec ses paquets Python" make_release "$SOURCE" "$RELEASE"
step "Are the settings complete?" "Les réglages sont-ils complets ?" manage "$RELEASE" check
step "Database" "Base de données" make_database
step "Tables" "Tables" prepare_data
step "Styles and scripts" "Styles et scripts" collect_static "$RELEASE"
step "Territory and administrator" "Territoire et administratrice" open_territory
use_release "$RELEASE"
step "Services" "Services" start_services
case $WEB_SERVER in
  nginx) step "nginx" "nginx" place_nginx ;;
  caddy) step "Caddy" "Caddy" place_caddy ;;
esac
if [ "${TLS-}" = certbot ] && has_systemd; then step "Certificate" "Certificat" get_certificate; fi

# --- What the person has to know --------------------------------------------------------------

echo
if [ -s "$CHANGES" ]; then say "Ready: https://$HOST/" "Prêt : https://$HOST/"
else say "Nothing had to be changed." "Rien n’était à changer."; fi
if [ -n "$PASSWORD_SHOWN" ]; then
  say "Sign in at https://$HOST/connexion/ as $ADMIN_EMAIL with the password $PASSWORD_SHOWN and change it." \
    "Connectez-vous sur https://$HOST/connexion/ : $ADMIN_EMAIL, mot de passe $PASSWORD_SHOWN, à changer."
fi
if grep -q '^setting SECRET_KEY' "$CHANGES"; then
  say "Keep a copy of $HOME_DIR/.env elsewhere: without it backups cannot be read." \
    "Gardez ailleurs une copie de $HOME_DIR/.env : sans elle, les sauvegardes sont illisibles."
fi
if [ -e $TLS_DIR/missing ]; then
  say "No certificate yet: does $HOST lead to this machine? Then run this again." \
    "Pas encore de certificat : $HOST mène-t-il à cette machine ? Relancez ensuite."
fi
for file in /etc/nginx/sites-available/$PRODUCT /etc/caddy/Caddyfile; do
  if [ -e "$file.new" ]; then
    say "$file was changed by hand and is left alone; ours is $file.new." \
      "$file a été modifié à la main et reste tel quel ; le nôtre est $file.new."
  fi
done
has_systemd || say "systemd does not run here: no service was started." "systemd ne tourne pas ici : aucun service n’a été démarré."
say "What is missing or unsafe now: sudo echosciences doctor" "Ce qui manque ou n’est pas sûr : sudo echosciences doctor"
