#!/usr/bin/env bash
# Pictures of every page of the demonstration, as each role, at two widths, in both languages, light and dark; and what a machine can see is wrong:
# refused pages, missing words, pages wider than the window, errors in the browser's console, what axe finds against WCAG 2.2 AA.
#   bash infra/pictures.sh [--address http://localhost:5080] [--folder artifacts/pictures] [--only /me]
# Without --address the program is built and started on a data folder of its own. Looks can be chosen: LOOKS=1280-zh-light,390-zh-light.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
address="" folder="$root/artifacts/pictures" only="" data=""
while [ $# -gt 0 ]; do
  case $1 in
    --address) address=$2 ;;
    --folder) folder=$2 ;;
    --only) only=$2 ;;
    *) sed -n 2,6p "$0"; exit 2 ;;
  esac
  shift 2
done
command -v node >/dev/null || { echo "Node.js is not installed (Debian and Ubuntu: sudo apt-get install nodejs npm)."; exit 1; }
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || { echo "Chromium is not installed (Debian and Ubuntu: sudo apt-get install chromium fonts-noto-cjk), or set CHROMIUM."; exit 1; }
[ -d "$root/infra/pictures/node_modules" ] || (cd "$root/infra/pictures" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
if [ -z "$address" ]; then
  address=http://127.0.0.1:5389
  data=$(mktemp -d)
  dotnet build "$root/src/JobAlliance.Web" -v q -nologo
  ASPNETCORE_ENVIRONMENT=Development dotnet "$root/src/JobAlliance.Web/bin/Debug/net10.0/JobAlliance.Web.dll" \
    --urls=$address --contentRoot="$root/src/JobAlliance.Web" --App:DataFolder="$data" >"$data/log" 2>&1 &
  program=$!
  trap 'kill $program 2>/dev/null; wait $program 2>/dev/null || true; rm -rf "$data"' EXIT
  for _ in $(seq 120); do curl -sf "$address/health/ready" >/dev/null && break; sleep 1; done
  echo "The demonstration is made before the pictures."
  for _ in $(seq 300); do grep -q "Demonstration sign-ins" "$data/log" && break; sleep 1; done
fi
node "$root/infra/pictures/pictures.mjs" "$address" "$folder" "$only"
