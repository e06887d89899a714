#!/usr/bin/env bash
# Restores, builds and starts the whole platform at http://localhost:5080 on SQLite, the embedded index and the in-memory bus,
# with a demonstration alliance: the first start makes it while the pages say how far it is, and then prints its sign-ins. Ctrl+C stops it; what it holds stays in data-dev/.
set -euo pipefail
cd "$(dirname "$0")/.."
. infra/prerequisites.sh

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
need_toolchains
say "restoring and building (the first time takes a few minutes)"
# What the analyzers have to say is said by infra/test.sh; without them the first page comes sooner.
dotnet build src/JobAlliance.Web -c Release --verbosity quiet -nologo -p:RunAnalyzers=false
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
export ASPNETCORE_URLS="${ASPNETCORE_URLS:-http://localhost:5080}"
say "starting at ${ASPNETCORE_URLS}"
cd src/JobAlliance.Web
exec dotnet bin/Release/net10.0/JobAlliance.Web.dll "$@"
