#!/usr/bin/env bash
# Makes markets and measures the engine on them, with the yardsticks of ../shared/bench where they can run; ends with a table.
#   bash infra/bench.sh [DIR]        DIR keeps the markets and what was printed (default: a temporary folder)
#   LUCENE=classpath POSTGRES=dsn ELASTICSEARCH=url THREADS=2 MILLION=1    are optional; MILLION=1 adds 1,000,000 postings
set -euo pipefail
cd "$(dirname "$0")/.."
dir=${1:-$(mktemp -d)} threads=${THREADS:-2} shared=$(realpath ../shared/bench)
mkdir -p "$dir"
dotnet build -c Release -v q -nologo tests/JobAlliance.Benchmarks >/dev/null
bench() { dotnet tests/JobAlliance.Benchmarks/bin/Release/net10.0/JobAlliance.Benchmarks.dll "$@"; }
market() { # NAME POSTINGS RESUMES
  [ -f "$dir/$1/relevant.tsv" ] || python3 "$shared/market.py" --postings "$2" --resumes "$3" --seed 1 --out "$dir/$1"
}
measure() { echo "== $*" | tee -a "$dir/figures"; bench "$@" --threads "$threads" | tee -a "$dir/figures"; }

yardsticks=()
[ -z "${LUCENE:-}" ] || yardsticks+=(--lucene "$LUCENE")
[ -z "${POSTGRES:-}" ] || yardsticks+=(--postgres "$POSTGRES")
[ -z "${ELASTICSEARCH:-}" ] || yardsticks+=(--elasticsearch "$ELASTICSEARCH")
: >"$dir/figures"
market 10k 10000 10000
market 100k 100000 10000
market reverse 20000 200000
measure match --market "$dir/100k" "${yardsticks[@]}"
measure match --market "$dir/10k"
measure match --market "$dir/10k" --any-city
measure match --market "$dir/100k" --any-city --limit 2000
measure reverse --market "$dir/reverse"
measure write --market "$dir/100k"
for command in search start; do
  if bench "$command" --help >/dev/null 2>&1; then measure "$command" --market "$dir/100k"; fi
done
if [ -n "${MILLION:-}" ]; then
  market 1m 1000000 10000
  measure match --market "$dir/1m"
  measure match --market "$dir/1m" --any-city --limit 500
fi

echo
printf '%-60s %s\n' job 'best of three rounds'
awk '/^==/ { job = substr($0, 4) } /[0-9] (resumes|postings)\/s, p50|^write:|^search:|^start:|^ratio/ { line[job] = line[job] "\n    " $0 } !seen[job]++ { order[++n] = job }
  END { for (i = 1; i <= n; i++) print order[i] line[order[i]] }' "$dir/figures"
