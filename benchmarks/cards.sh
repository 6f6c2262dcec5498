#!/bin/sh
# Sets cards and intake advice against the truth of made-up districts, and times the optimiser.
#   benchmarks/cards.sh cards [seeds]    cards against truth, beside published rules
#   benchmarks/cards.sh intake [seeds]   ten intake years, advice beside two rivals
#   benchmarks/cards.sh scale            200 schools, 60 majors, 500 draws
set -eu
cd "$(dirname "$0")/.."
case "${1:-cards}" in
  cards) main=org.gongxu.quality.simulation.CardSimulation ;;
  intake) main=org.gongxu.quality.simulation.IntakeSimulation ;;
  scale) main=org.gongxu.quality.intake.IntakeScale ;;
  *) echo "Unknown benchmark: '$1' (known: cards, intake, scale)" >&2; exit 2 ;;
esac
[ $# -gt 0 ] && shift
exec benchmarks/java.sh -Xmx3g "$main" "$@"
