#!/usr/bin/env bash
# infra/migrations.sh add NAME: one migration a provider, after a change of the alliance's model.
set -euo pipefail
cd "$(dirname "$0")/.."
[ "${1:-}" = add ] && [ -n "${2:-}" ] || { echo "usage: infra/migrations.sh add NAME" >&2; exit 2; }
name=$2

dotnet tool restore >/dev/null
dotnet build src/JobAlliance.Web --verbosity quiet -nologo
for pair in SqliteAppDb:Sqlite/Migrations PostgresAppDb:Postgres/Migrations; do
  dotnet ef migrations add "$name" --no-build --context "${pair%%:*}" --project src/JobAlliance.Adapters --startup-project src/JobAlliance.Web \
    --output-dir "${pair#*:}"
done
