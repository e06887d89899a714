#!/usr/bin/env bash
# Real servers on loopback, each in a folder of its own: sourced by test.sh, chaos.sh and cluster.sh.
#   start_postgres DIR PORT     sets POSTGRES_URL (as Npgsql reads it)      stop_postgres DIR       POSTGRES_OPTIONS: more -c settings
#   start_rabbitmq DIR PORT     sets RABBITMQ_URL and RABBITMQCTL           stop_rabbitmq DIR
#   start_elasticsearch DIR PORT     sets ELASTICSEARCH_URL                 stop_elasticsearch DIR      (where ../shared has a server)
#   start_servers DIR           all of them on 21432, 21672 and 21920; writes DIR/servers.env with the addresses     stop_servers DIR
# Each start returns when the server answers, and fails with a plain message when it is not installed or does not come up.
# RabbitMQ also takes PORT+1 (distribution) and PORT+2 (its port mapper), Elasticsearch PORT+100. Ports are below 32768: from there on the system gives
# them to outgoing connections, and one of those would now and then hold the port of a server that starts.

server_failed() { echo "$1" >&2; return 1; }

wait_for_port() { # PORT SECONDS
  local deadline=$((SECONDS + $2))
  until (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; do
    [ "$SECONDS" -lt "$deadline" ] || return 1
    sleep 0.2
  done
}

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

# PostgreSQL refuses to run as root: there it runs as the user that its package made.
as_postgres() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$1"; else bash -c "$1"; fi; }

start_postgres() { # DIR PORT
  local dir=$1/postgres port=$2 bin
  bin=$(postgres_bin)
  [ -n "$bin" ] || server_failed "PostgreSQL is not installed: apt-get install postgresql" || return 1
  mkdir -p "$dir"
  [ "$(id -u)" != 0 ] || { chmod o+x "$1"; chown postgres "$dir"; }
  [ -f "$dir/data/PG_VERSION" ] || as_postgres "$bin/initdb -D $dir/data -U postgres --auth=trust -E UTF8 --locale=C.UTF-8" >"$dir/initdb.log" 2>&1 ||
    server_failed "PostgreSQL: initdb failed, see $dir/initdb.log" || return 1
  as_postgres "$bin/pg_ctl -D $dir/data -l $dir/server.log -w -t 60 start -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$dir -c max_connections=300 ${POSTGRES_OPTIONS:-}'" \
    >/dev/null || server_failed "PostgreSQL does not start, see $dir/server.log" || return 1
  as_postgres "$bin/psql -q -h 127.0.0.1 -p $port -U postgres -c \"CREATE ROLE joballiance LOGIN CREATEDB PASSWORD 'joballiance'\"" 2>/dev/null || true
  as_postgres "$bin/psql -q -h 127.0.0.1 -p $port -U postgres -c 'CREATE DATABASE joballiance OWNER joballiance'" 2>/dev/null || true
  export POSTGRES_URL="Host=127.0.0.1;Port=$port;Database=joballiance;Username=joballiance;Password=joballiance"
}

stop_postgres() { # DIR
  [ ! -f "$1/postgres/data/postmaster.pid" ] || as_postgres "$(postgres_bin)/pg_ctl -D $1/postgres/data -m fast -w stop" >/dev/null
}

start_rabbitmq() { # DIR PORT
  local dir=$1/rabbitmq port=$2 server=/usr/lib/rabbitmq/bin/rabbitmq-server
  [ -x "$server" ] || server_failed "RabbitMQ is not installed: apt-get install rabbitmq-server" || return 1
  mkdir -p "$dir"
  echo '[].' >"$dir/plugins"
  echo "$((port + 2))" >"$dir/epmd-port"
  env HOME="$dir" RABBITMQ_NODENAME="joballiance$port@localhost" RABBITMQ_NODE_PORT="$port" RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 \
    RABBITMQ_DIST_PORT="$((port + 1))" ERL_EPMD_PORT="$((port + 2))" ERL_EPMD_ADDRESS=127.0.0.1 \
    RABBITMQ_MNESIA_BASE="$dir/data" RABBITMQ_LOG_BASE="$dir/log" RABBITMQ_PID_FILE="$dir/pid" RABBITMQ_ENABLED_PLUGINS_FILE="$dir/plugins" \
    RABBITMQ_SERVER_START_ARGS="-kernel inet_dist_use_interface {127,0,0,1}" \
    setsid "$server" >"$dir/out.log" 2>&1 </dev/null 9>&- &
  wait_for_port "$port" 180 || server_failed "RabbitMQ does not start, see $dir/log" || return 1
  export RABBITMQ_URL="amqp://guest:guest@127.0.0.1:$port/"
  export RABBITMQCTL="env HOME=$dir ERL_EPMD_PORT=$((port + 2)) /usr/lib/rabbitmq/bin/rabbitmqctl -n joballiance$port@localhost"
}

stop_rabbitmq() { # DIR
  local dir=$1/rabbitmq pid
  [ -f "$dir/pid" ] || return 0
  pid=$(cat "$dir/pid")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$dir/pid"
  ERL_EPMD_PORT=$(cat "$dir/epmd-port") epmd -kill >/dev/null 2>&1 || true
}

start_elasticsearch() { # DIR PORT
  local start=../shared/elasticsearch/start.sh
  [ -f "$start" ] || server_failed "Elasticsearch is not there: set ELASTICSEARCH_URL to a cluster, or its tests are skipped by name" || return 1
  ELASTICSEARCH_URL=$(bash "$start" "$1/elasticsearch" --port "$2" | tail -1) || server_failed "Elasticsearch does not start, see $1/elasticsearch" || return 1
  export ELASTICSEARCH_URL
}

stop_elasticsearch() { # DIR
  [ ! -d "$1/elasticsearch" ] || bash ../shared/elasticsearch/stop.sh "$1/elasticsearch" >/dev/null
}

start_servers() { # DIR
  start_postgres "$1" 21432
  start_rabbitmq "$1" 21672
  [ -n "${ELASTICSEARCH_URL:-}" ] || start_elasticsearch "$1" 21920 || true
  {
    echo "export POSTGRES_URL='$POSTGRES_URL'"
    echo "export RABBITMQ_URL='$RABBITMQ_URL' RABBITMQCTL='$RABBITMQCTL'"
    [ -z "${ELASTICSEARCH_URL:-}" ] || echo "export ELASTICSEARCH_URL='$ELASTICSEARCH_URL'"
  } >"$1/servers.env"
}

stop_servers() { # DIR
  stop_postgres "$1" || true
  stop_rabbitmq "$1" || true
  stop_elasticsearch "$1" || true
}
