#!/usr/bin/env bash
# infra/migrations.sh add NAME: one migration a provider, after a change of the alliance's model; with --sign-in, of the sign-in tables.
set -euo pipefail
cd "$(dirname "$0")/.."
[ "${1:-}" = add ] && [ -n "${2:-}" ] || { echo "usage: infra/migrations.sh add NAME [--sign-in]" >&2; exit 2; }
name=$2
pairs="SqliteAppDb:Sqlite/Migrations PostgresAppDb:Postgres/Migrations"
[ "${3:-}" != --sign-in ] || pairs="SqliteSignInDb:Identity/Migrations/Sqlite PostgresSignInDb:Identity/Migrations/Postgres"

dotnet tool restore >/dev/null
[ -n "${SKIP_BUILD:-}" ] || dotnet build src/JobAlliance.Web --verbosity quiet -nologo
for pair in $pairs; do
  dotnet ef migrations add "$name" --no-build --context "${pair%%:*}" --project src/JobAlliance.Adapters --startup-project src/JobAlliance.Web \
    --output-dir "${pair#*:}"
done
