#!/usr/bin/env bash
# Kills the real program (kill -9) again and again while people submit, decide and import, against a fresh data folder, and counts what they were answered
# against database, index and effects. Ends with one line: chaos: N kills, N accepted, N lost, N doubled
#   bash infra/chaos.sh [--stack embedded|servers] [--kills N] [--submissions N] [--postings N] [--outages]
#   bash infra/chaos.sh --load [--stack …] [--seconds N] [--warm-up-seconds N] [--submissions-per-second N] [--searches-per-second N]     no kills: what each took
# servers: a web and a worker on PostgreSQL, RabbitMQ and Elasticsearch, which it starts and stops on loopback; with --outages each of them is also stopped
# for 30 s under load, one after the other once the load has begun: some three minutes, so give them 10,000 submissions on a machine that is free.
set -euo pipefail
cd "$(dirname "$0")/.."
. infra/prerequisites.sh
. infra/servers.sh

stack=embedded outages=no command=chaos arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --stack) stack=$2; shift 2 ;;
    --outages) outages=yes; shift ;;
    --load) command=load; shift ;;
    --seconds | --warm-up-seconds | --submissions-per-second | --searches-per-second | --kills | --submissions | --postings) arguments+=("$1" "$2"); shift 2 ;;
    *) fail "unknown: $1 (--stack embedded|servers, --kills N, --submissions N, --postings N, --outages)" ;;
  esac
done

need_toolchains
configuration=${CONFIGURATION:-Release}
if [ -z "${SKIP_BUILD:-}" ]; then
  dotnet build src/JobAlliance.Web -c "$configuration" --verbosity quiet -nologo
  dotnet build tests/JobAlliance.Benchmarks -c "$configuration" --verbosity quiet -nologo
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/joballiance-chaos.XXXXXX")
chmod 755 "$work"
troubles=
cleanup() {
  [ -z "$troubles" ] || kill "$troubles" 2>/dev/null || true
  if [ "$stack" = servers ]; then stop_servers "$work"; fi
  if [ -z "${KEEP:-}" ]; then rm -rf "$work"; else say "kept: $work"; fi
}
trap cleanup EXIT

settings=()
if [ "$stack" = servers ]; then
  start_postgres "$work" "${POSTGRES_PORT:-23432}"
  start_rabbitmq "$work" "${RABBITMQ_PORT:-23672}"
  start_elasticsearch "$work" "${ELASTICSEARCH_PORT:-23920}"
  settings+=("--Database:Provider=postgres" "--Database:ConnectionString=$POSTGRES_URL" "--Bus:Transport=rabbitmq" "--Bus:Url=$RABBITMQ_URL"
    "--Bus:LostAfterSeconds=60" "--MarketIndex:Engine=elasticsearch" "--MarketIndex:Elasticsearch:Nodes:0=$ELASTICSEARCH_URL"
    "--MarketIndex:Elasticsearch:Replicas=0")
fi

outage() { # WHAT PORT
  say "$1 is stopped for 30 s"
  "stop_$1" "$work"
  sleep 30
  "start_$1" "$work" "$2"
  say "$1 is back"
  echo "$1" >>"$work/outages"
  sleep 10
}

if [ "$stack" = servers ] && [ "$outages" = yes ]; then
  (
    until grep -q "graduates registered" "$work/out" 2>/dev/null; do sleep 1; done
    sleep 5
    outage rabbitmq "${RABBITMQ_PORT:-23672}"
    outage postgres "${POSTGRES_PORT:-23432}"
    outage elasticsearch "${ELASTICSEARCH_PORT:-23920}"
  ) &
  troubles=$!
fi

status=0
dotnet "tests/JobAlliance.Benchmarks/bin/$configuration/net10.0/JobAlliance.Benchmarks.dll" "$command" --stack "$stack" ${arguments[@]+"${arguments[@]}"} \
  --program "src/JobAlliance.Web/bin/$configuration/net10.0/JobAlliance.Web.dll" --data-folder "$work/data" --port "${PORT:-5180}" \
  ${settings[@]+"${settings[@]}"} | tee "$work/out" || status=$?
if [ "$outages" = yes ]; then say "outages: $(tr '\n' ' ' <"$work/outages" 2>/dev/null || true)"; fi
exit "$status"
