# One image for the web server, the worker and every command; compose.yaml says how they go together.
# It is Debian's Python: the same that install.sh uses, and PostgreSQL's tools for backups beside it.
ARG DEBIAN=debian:13-slim

# --- Packages, translations and static files are made here ---------------------------------------
FROM ${DEBIAN} AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 python3-venv ca-certificates \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
RUN python3 -m venv .venv
COPY requirements.txt ./
COPY requirements/*.txt requirements/
# Every extra: the settings alone decide what is used.
RUN .venv/bin/python -m pip install --quiet --no-cache-dir --disable-pip-version-check --require-hashes \
    -r requirements.txt -r requirements/s3.txt -r requirements/redis.txt -r requirements/sentry.txt \
    -r requirements/metrics.txt \
 && .venv/bin/python -m pip uninstall --quiet --yes pip
COPY . .
# Static files are the same for everybody: they are in the image, and the settings of this step are nobody's.
RUN .venv/bin/pybabel --quiet compile -d site/locale -D django \
 && rm -rf tests docs/images .git \
 && find .venv -name '*.po' -delete \
 && SECRET_KEY=$(head -c 48 /dev/urandom | base64 -w 0) SITE_URL=https://build.invalid \
    DATABASE_URL=sqlite:////tmp/none EMAIL_URL=smtp://build.invalid DATA_DIR=/tmp/build STATIC_ROOT=/app/static \
    .venv/bin/python manage.py collectstatic --noinput --verbosity 0 \
 && python3 -m compileall -q -x '/\.venv/' .

# --- What runs -----------------------------------------------------------------------------------
FROM ${DEBIAN}
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 ca-certificates postgresql-client \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --no-create-home --uid 10001 --home-dir /data --shell /usr/sbin/nologin echosciences \
 && install -d -m 0700 -o echosciences -g echosciences /data /backups
COPY --from=build /app /app
WORKDIR /app
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=site PATH=/app/.venv/bin:$PATH \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    ENV_FILE= DATA_DIR=/data BACKUP_DIR=/backups STATIC_ROOT=/app/static LOG_FORMAT=json TMPDIR=/tmp \
    PROMETHEUS_MULTIPROC_DIR=/tmp/metrics
USER echosciences
VOLUME ["/data", "/backups"]
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--workers", "2", \
     "--blocking-threads", "8", "--http1-header-read-timeout", "10000", "--respawn-failed-workers", \
     "--log-level", "error", "config.wsgi:application"]
