#!/bin/sh
# Times reconciliation and TRAMO, and sets ways to reconcile beside each other on public series.
#   benchmarks/hierarchy.sh scale                     425 to 100,000 bottom series
#   benchmarks/hierarchy.sh tramo                     milliseconds a series, each effort
#   benchmarks/hierarchy.sh tourism IN KNOWN OUT      Australian tourism: unique_id,ds,y; values known
set -eu
cd "$(dirname "$0")/.."
case "${1:-scale}" in
  scale) main=org.gongxu.forecasting.hierarchy.HierarchyScale ;;
  tramo) main=org.gongxu.forecasting.tramo.TramoScale ;;
  tourism) main=org.gongxu.series.HierarchyTrial ;;
  *) echo "Unknown benchmark: '$1' (known: scale, tramo, tourism)" >&2; exit 2 ;;
esac
[ $# -gt 0 ] && shift
mvn -q -B test-compile
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
mvn -q -B dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test
java -Xmx3g -cp "target/test-classes:target/classes:$(cat "$classpath")" "$main" "$@"
