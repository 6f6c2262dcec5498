#!/bin/sh
# Forecasts the public sets and scores them: benchmarks/accuracy.sh [SHARED [SET ...]]
# SHARED holds tools/score.py and data/ (default: shared beside this repository, or $GONGXU_SHARED).
# One configuration for all sets; only frequency and horizon are told.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
shared=${1:-${GONGXU_SHARED:-$home/../shared}}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- m3_yearly m3_quarterly m3_monthly tourism_au \
  hospital_w1 hospital_w2 hospital_w3 hospital_w4 ces
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in "$@"; do
  # prepare prints "frequency horizon series".
  read -r frequency horizon series <<EOF
$(python3 "$shared/tools/score.py" prepare "$name" "$work/$name.csv")
EOF
  started=$(date +%s)
  "$home/bin/gongxu" series --input "$work/$name.csv" --output "$work/$name.forecast.csv" \
    --frequency "$frequency" --horizon "$horizon" >"$work/$name.log"
  echo "$name: $series series in $(($(date +%s) - started)) s, start of the JVM included"
  python3 "$shared/tools/score.py" score "$name" "$work/$name.forecast.csv"
done
