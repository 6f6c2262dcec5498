#!/bin/sh
# Made-up quarterly series from Parquet to Parquet in local[2], beside the engine on one warm thread.
#   benchmarks/scale.sh size [MOST]    1,000, 10,000, 100,000 series of 60 values up to MOST (default all)
#   benchmarks/scale.sh length         5,000 series of 30, 60 and 120 values
#   benchmarks/scale.sh tramo          5,000 series of 60 values with TRAMO
# Columns: seconds by the clock and of the processor; series a second; those of one plain Java thread;
# the share of twice that (bar 0.6), by the clock and, where other work runs, by processor time a
# series; the most memory the process held.
set -eu
cd "$(dirname "$0")/.."
benchmarks/java.sh --version >/dev/null # compiles, so that rows only measure
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
row() {
  benchmarks/java.sh -Dspark.master='local[2]' -XX:ActiveProcessorCount=2 -XX:+UseSerialGC -Xmx4g \
    -XX:ReservedCodeCacheSize=256m -Dlog4j2.configurationFile=file:conf/log4j2.properties \
    org.gongxu.series.SeriesScale "$1" "$2" "$3" "$scratch" 2>/dev/null
  rm -rf "$scratch"/*
}
echo "| series | values | members | s | CPU s | series/s | plain, 1 thread | share of 2× | by CPU | peak MB |"
echo "|---|---|---|---|---|---|---|---|---|---|"
case "${1:-size}" in
  size)
    for series in 1000 10000 100000; do
      [ "$series" -gt "${2:-100000}" ] || row "$series" 60 kernels
    done ;;
  length) for length in 30 60 120; do row 5000 "$length" kernels; done ;;
  tramo) row 5000 60 tramo ;;
  *) echo "Unknown benchmark: '$1' (known: size, length, tramo)" >&2; exit 2 ;;
esac
