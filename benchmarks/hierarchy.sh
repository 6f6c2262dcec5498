#!/bin/sh
# Times reconciliation and TRAMO, and sets ways to reconcile beside each other on public series.
#   benchmarks/hierarchy.sh scale                     425 to 100,000 bottom series
#   benchmarks/hierarchy.sh tramo                     milliseconds a series, each effort
#   benchmarks/hierarchy.sh tourism IN KNOWN OUT      Australian tourism: unique_id,ds,y; values known
#   benchmarks/hierarchy.sh margins LAKE/SITE         a site's own past origins, level by level
set -eu
cd "$(dirname "$0")/.."
case "${1:-scale}" in
  scale) main=org.gongxu.forecasting.hierarchy.HierarchyScale ;;
  tramo) main=org.gongxu.forecasting.tramo.TramoScale ;;
  tourism) main=org.gongxu.series.HierarchyTrial ;;
  margins) main=org.gongxu.stage.forecast.HierarchyEvidence ;;
  *) echo "Unknown benchmark: '$1' (known: scale, tramo, tourism, margins)" >&2; exit 2 ;;
esac
[ $# -gt 0 ] && shift
exec benchmarks/java.sh -Xmx3g "$main" "$@"
