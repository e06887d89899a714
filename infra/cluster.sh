#!/usr/bin/env bash
# Two webs and two workers on one PostgreSQL, RabbitMQ and Elasticsearch, all on loopback.
#   bash infra/cluster.sh up [DIR]      builds, starts, waits until all are ready, prints the addresses
#   bash infra/cluster.sh down [DIR]    lets each finish what it holds, then stops the servers; what DIR holds stays
# DIR is /tmp/joballiance-cluster by default. Servers that run already are used when POSTGRES_URL, RABBITMQ_URL or ELASTICSEARCH_URL name them.
set -euo pipefail
cd "$(dirname "$0")/.."
. infra/prerequisites.sh
. infra/servers.sh

configuration=${CONFIGURATION:-Release}
program=$PWD/src/JobAlliance.Web/bin/$configuration/net10.0/JobAlliance.Web.dll

start_one() { # NAME ROLE PORT
  (
    cd "$dir"
    exec setsid dotnet "$program" serve --role "$2" --urls "http://127.0.0.1:$3" >>"$dir/$1.log" 2>&1 </dev/null
  ) &
  echo $! >"$dir/$1.pid"
}

wait_ready() { # NAME PORT
  local deadline=$((SECONDS + 120))
  until curl -fs "http://127.0.0.1:$2/health/ready" >/dev/null; do
    kill -0 "$(cat "$dir/$1.pid")" 2>/dev/null || fail "$1 ended, see $dir/$1.log"
    [ "$SECONDS" -lt "$deadline" ] || fail "$1 is not ready after two minutes, see $dir/$1.log"
    sleep 0.3
  done
}

up() {
  need_toolchains
  [ -n "${SKIP_BUILD:-}" ] || dotnet build src/JobAlliance.Web -c "$configuration" --verbosity quiet -nologo
  mkdir -p "$dir"
  chmod 755 "$dir"
  [ -n "${POSTGRES_URL:-}" ] || start_postgres "$dir" "${POSTGRES_PORT:-22432}"
  [ -n "${RABBITMQ_URL:-}" ] || start_rabbitmq "$dir" "${RABBITMQ_PORT:-22672}"
  [ -n "${ELASTICSEARCH_URL:-}" ] || start_elasticsearch "$dir" "${ELASTICSEARCH_PORT:-22920}"
  export Database__Provider=postgres Database__ConnectionString=$POSTGRES_URL Bus__Transport=rabbitmq Bus__Url=$RABBITMQ_URL
  export MarketIndex__Engine=elasticsearch MarketIndex__Elasticsearch__Nodes__0=$ELASTICSEARCH_URL MarketIndex__Elasticsearch__Replicas=0
  export App__DataFolder=$dir/shared ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Production}
  # The first one brings the database and the index to this version; the others find them so.
  start_one worker-1 worker "$((base + 11))" && wait_ready worker-1 "$((base + 11))"
  start_one worker-2 worker "$((base + 12))"
  start_one web-1 web "$((base + 1))"
  start_one web-2 web "$((base + 2))"
  wait_ready worker-2 "$((base + 12))"
  wait_ready web-1 "$((base + 1))"
  wait_ready web-2 "$((base + 2))"
  say "web      http://127.0.0.1:$((base + 1))  http://127.0.0.1:$((base + 2))"
  say "worker   http://127.0.0.1:$((base + 11))  http://127.0.0.1:$((base + 12))  (health only)"
  say "servers  $POSTGRES_URL  $RABBITMQ_URL  $ELASTICSEARCH_URL"
}

down() {
  local name pid
  for name in web-1 web-2 worker-1 worker-2; do
    [ -f "$dir/$name.pid" ] && kill "$(cat "$dir/$name.pid")" 2>/dev/null || true
  done
  for name in web-1 web-2 worker-1 worker-2; do
    [ -f "$dir/$name.pid" ] || continue
    pid=$(cat "$dir/$name.pid")
    for _ in $(seq 200); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
    rm -f "$dir/$name.pid"
  done
  stop_servers "$dir"
}

dir=${2:-${TMPDIR:-/tmp}/joballiance-cluster}
base=${BASE_PORT:-5080}
case "${1:-}" in
  up) up ;;
  down) down ;;
  *) fail "usage: bash infra/cluster.sh up|down [DIR]" ;;
esac
