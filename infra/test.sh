#!/usr/bin/env bash
# Installs the real servers that the tests use, starts them on loopback, runs every test, and ends with one line: N passed, N failed, N skipped
#   DATABASES=sqlite bash infra/test.sh     leaves out the second run of the database tests, on PostgreSQL
set -euo pipefail
cd "$(dirname "$0")/.."
. infra/prerequisites.sh
. infra/servers.sh

began=$SECONDS
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
need_toolchains
need_packages postgresql rabbitmq-server chromium fonts-noto-cjk procps curl
[ -d ../shared/elasticsearch ] && need_packages openjdk-17-jre-headless

work=$(mktemp -d "${TMPDIR:-/tmp}/joballiance-test.XXXXXX")
chmod 755 "$work"
cleanup() {
  stop_servers "$work" || true
  rm -rf "$work"
}
trap cleanup EXIT

# Servers come up while the code is built.
POSTGRES_OPTIONS="-c fsync=off -c synchronous_commit=off -c full_page_writes=off" start_servers "$work" >"$work/servers.log" 2>&1 &
servers=$!

dotnet tool restore >/dev/null
dotnet restore --verbosity quiet
dotnet csharpier check .
dotnet build -c Release --no-restore --verbosity quiet -nologo

wait "$servers" || { cat "$work/servers.log"; fail "the test servers did not start"; }
cat "$work/servers.log"
. "$work/servers.env"
say "built and ready after $((SECONDS - began)) s"

report="$work/report.json"
status=0
tests/JobAlliance.Tests/bin/Release/net10.0/JobAlliance.Tests -noColor -ctrf "$report" || status=$?
# Every test of Core that needs a database, once more on PostgreSQL.
reports=("$report")
if [[ "${DATABASES:-sqlite postgres}" == *postgres* ]]; then
  on_postgres=$(grep -rlE 'TestDatabase|SmallAlliance|ImportDesk|Scenario' tests/JobAlliance.Tests/Core --include='*Tests.cs' | xargs -n1 basename -s .cs | sort -u)
  reports+=("$work/postgres.json")
  TEST_DATABASE=postgres tests/JobAlliance.Tests/bin/Release/net10.0/JobAlliance.Tests -noColor -ctrf "$work/postgres.json" \
    $(printf -- '-class *.%s ' $on_postgres) || status=$?
fi
say "took $((SECONDS - began)) s in all"
for one in "${reports[@]}"; do [ -s "$one" ] || fail "the tests wrote no report"; done
node infra/summarise.mjs "${reports[@]}" || status=1
exit "$status"
