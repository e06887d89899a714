#!/usr/bin/env bash
# Lets an agency's own system read its events from RabbitMQ, and nothing else: a user who owns the queues named after it and may bind them to the agency's
# routing keys on the exchange joballiance.agencies.
#   bash infra/agency-queue.sh USER AGENCY_ID [VIRTUAL_HOST]        the password is read from standard input; run again to change it
#   bash infra/agency-queue.sh --remove USER
# The agency's system then declares a queue USER.anything and binds it with the routing key agency.AGENCY_ID.# (32 hex digits, lower case). RABBITMQCTL may
# hold the command that reaches the broker (default: rabbitmqctl).
set -euo pipefail
ctl() { ${RABBITMQCTL:-rabbitmqctl} -q "$@"; }
fail() { echo "$1" >&2; exit 2; }

if [ "${1:-}" = --remove ]; then
  ctl delete_user "${2:?the user}"
  exit
fi
user=${1:?the user} agency=$(tr -d - <<<"${2:?the id of the agency}" | tr A-F a-f) host=${3:-/}
[[ $user =~ ^[a-z0-9-]+$ ]] || fail "a user's name has lower case letters, digits and hyphens: $user"
[[ $agency =~ ^[0-9a-f]{32}$ ]] || fail "an agency's id has 32 hex digits: $agency"
read -r password
ctl delete_user "$user" >/dev/null 2>&1 || true
ctl add_user "$user" "$password" >/dev/null
ctl set_permissions -p "$host" "$user" "^$user\." "^$user\." "^($user\..*|joballiance\.agencies)$"
ctl set_topic_permissions -p "$host" "$user" joballiance.agencies '^$' "^agency\.$agency\."
