#!/bin/sh
# Runs the pipeline over made-up districts and holds what it says against the truth they came from.
#   benchmarks/districts.sh [seeds] [size] [truth] [folder] [before] [draws]   every stage but release
#   benchmarks/districts.sh cards [seeds] [size] [truth] [folder] [before]     rule sets, no Spark
#   benchmarks/districts.sh intake [seeds] [size] [truth] [folder] [before]    ten intake years
#   benchmarks/districts.sh summary FOLDER                                     of a run that was stopped
# seeds (50): one district each, numbered from before + 1 (before 1000: held out).
# size (1): factor on openings. truth (drawn): drawn anew for each seed, or committed.
# folder (target/districts): gets figures.csv, one row a seed and figure. draws (200): joint worlds.
set -eu
cd "$(dirname "$0")/.."
main=org.gongxu.simulation.Districts
case "${1:-}" in
  cards) main=org.gongxu.simulation.CardSeeds; shift ;;
  intake) main=org.gongxu.simulation.TenIntakes; shift ;;
  summary) main=org.gongxu.simulation.Summary; shift ;;
esac
exec benchmarks/java.sh -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -Xmx3g \
  "$main" "$@"
