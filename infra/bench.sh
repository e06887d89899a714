#!/usr/bin/env bash
# Makes markets and measures the engine on them beside the yardsticks of ../shared/bench; ends with a table.
#   bash infra/bench.sh [DIR]        DIR keeps the markets and what was printed (default: a temporary folder, removed at the end)
# Yardsticks that are installed are started on loopback in DIR and stopped: Lucene where a JDK and its jars are, PostgreSQL, Elasticsearch from ../shared.
#   LUCENE=classpath POSTGRES=dsn ELASTICSEARCH=url    use these instead; a blank one (LUCENE=) leaves that yardstick out
#   THREADS=2 SEED=1 MILLION=1    are optional; MILLION=1 adds 1,000,000 postings (20 minutes and 6 GB more)
#   PROOF=1    adds what the whole program takes and survives: load and kills on both stacks (an hour)
#   POSTINGS=100000 RESUMES=10000 REVERSE=200000 LARGE=1000000    sizes, to try the script itself with small ones
# Texts are read once a market and build: what was read is kept beside its files, as the program keeps it, and later commands begin with it.
set -euo pipefail
cd "$(dirname "$0")/.."
. infra/servers.sh
shared=$(realpath ../shared/bench) threads=${THREADS:-2} seed=${SEED:-1}
postings=${POSTINGS:-100000} resumes=${RESUMES:-10000} reverse=${REVERSE:-200000} large=${LARGE:-1000000}
keep=${1:-} dir=${1:-$(mktemp -d)}
mkdir -p "$dir"
dir=$(realpath "$dir")
chmod o+x "$dir" # the servers run as users of their own
finish() {
  stop_elasticsearch "$dir" || true
  stop_postgres "$dir" || true
  [ -n "$keep" ] || rm -rf "$dir"
}
trap finish EXIT

dotnet build -c Release -v q -nologo tests/JobAlliance.Benchmarks >/dev/null
bench() { dotnet tests/JobAlliance.Benchmarks/bin/Release/net10.0/JobAlliance.Benchmarks.dll "$@"; }
market() { # NAME POSTINGS RESUMES
  [ -f "$dir/$1/relevant.tsv" ] || python3 "$shared/market.py" --postings "$2" --resumes "$3" --seed "$seed" --out "$dir/$1"
}
measure() { # one that fails is said and leaves the others their turn
  echo "== $*" | tee -a "$dir/figures"
  bench "$@" --threads "$threads" | tee -a "$dir/figures" || echo "failed: $*" | tee -a "$dir/figures"
}
lucene_classpath() {
  local jars
  jars=$(ls /usr/share/java/{lucene-core-8.7.0,lucene-analyzers-common-8.7.0,jackson-databind,jackson-core,jackson-annotations}.jar 2>/dev/null | tr '\n' ':') || return 0
  command -v javac >/dev/null && javac -cp "$jars" -d "$dir/lucene" "$shared/lucene/LuceneMarket.java" && echo "$jars$dir/lucene"
}

[ -n "${LUCENE+set}" ] || LUCENE=$(lucene_classpath || true)
if [ -z "${POSTGRES+set}" ] && start_postgres "$dir" 24432; then POSTGRES=postgresql://postgres@127.0.0.1:24432/postgres; fi
if [ -z "${ELASTICSEARCH+set}" ] && [ -f ../shared/elasticsearch/start.sh ]; then
  ELASTICSEARCH=$(bash ../shared/elasticsearch/start.sh "$dir/elasticsearch" --port 24920 --heap 1g | tail -1) || ELASTICSEARCH=
fi
yardsticks=()
[ -z "${LUCENE:-}" ] || yardsticks+=(--lucene "$LUCENE")
servers=()
[ -z "${POSTGRES:-}" ] || servers+=(--postgres "$POSTGRES")
[ -z "${ELASTICSEARCH:-}" ] || servers+=(--elasticsearch "$ELASTICSEARCH")

: >"$dir/figures"
market small $((postings / 10)) "$resumes"
market whole "$postings" "$resumes"
market reverse $((reverse / 10)) "$reverse"
measure match --market "$dir/whole" "${yardsticks[@]}" "${servers[@]}"
measure match --market "$dir/small"
measure match --market "$dir/small" --any-city
measure match --market "$dir/whole" --any-city --limit 2000
measure reverse --market "$dir/reverse"
measure search --market "$dir/whole" "${servers[@]}"
measure write --market "$dir/whole"
measure memory --market "$dir/whole"
measure start --market "$dir/whole"
[ -z "${ELASTICSEARCH:-}" ] || measure recall --market "$dir/whole" --elasticsearch "$ELASTICSEARCH" --limit 500
if [ -n "${MILLION:-}" ]; then
  market large "$large" "$resumes"
  measure match --market "$dir/large"
  measure match --market "$dir/large" --any-city --limit 500
  measure search --market "$dir/large" --limit 3000 "${servers[@]}"
  measure memory --market "$dir/large"
fi
if [ -n "${PROOF:-}" ]; then # one after the other, with servers of its own
  stop_elasticsearch "$dir" || true
  stop_postgres "$dir" || true
  for stack in embedded servers; do
    for job in "--load --seconds 60" "--kills 100 --submissions 20000"; do
      echo "== chaos --stack $stack $job" | tee -a "$dir/figures"
      bash infra/chaos.sh --stack "$stack" $job | tee -a "$dir/figures" || echo "failed: $job" | tee -a "$dir/figures"
    done
  done
  echo "== chaos --stack servers --outages" | tee -a "$dir/figures"
  bash infra/chaos.sh --stack servers --outages --kills 10 --submissions 10000 | tee -a "$dir/figures" || echo "failed: outages" | tee -a "$dir/figures"
fi

echo
printf '%-60s %s\n' job 'every round, and the ratio to each yardstick'
awk '/^==/ { job = substr($0, 4) } /[0-9] (resumes|postings|searches)\/s, p50|^write:|^memory:|^start:|^ratio|^written|^failed/ { line[job] = line[job] "\n    " $0 } !seen[job]++ { order[++n] = job }
  END { for (i = 1; i <= n; i++) print order[i] line[order[i]] }' "$dir/figures"
