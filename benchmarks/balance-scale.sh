#!/usr/bin/env bash
# The balance stage on N copies of the made-up district side by side: its seconds and its peak memory.
#   benchmarks/balance-scale.sh N [FOLDER]
# The folder (a temporary one by default) keeps the lakes, so that a second call times the stage
# alone. GONGXU_MEMORY sets the heap (default 4g).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
districts="${1:?how many districts, such as 10}"
folder="${2:-$(mktemp -d)}"
one="$folder/lake"
many="$folder/lake-$districts"
clock=(--clock 2026-01-15T09:30+08:00)

for stage in ingest panel train forecast; do
  bin/gongxu "$stage" --lake "$one" "${clock[@]}" >/dev/null
done
[ -d "$many" ] || benchmarks/java.sh -Xmx4g -Dspark.master='local[2]' \
  org.gongxu.stage.balance.ManyDistricts "$one/wuhua" "$many/wuhua" "$districts" >/dev/null

bin/gongxu balance --lake "$many" "${clock[@]}" >"$folder/balance-$districts.log" 2>&1 &
launcher=$!
peak=0
while kill -0 "$launcher" 2>/dev/null; do
  # The launcher turns into the JVM by exec; a fresh build may come before it.
  now=$(awk '/^VmHWM/ { print $2 }' "/proc/$launcher/status" 2>/dev/null || true)
  [ "${now:-0}" -gt "$peak" ] && peak="$now"
  sleep 0.5
done
wait "$launcher" || { cat "$folder/balance-$districts.log" >&2; exit 1; }
grep -E '^balance .* s$' "$folder/balance-$districts.log"
echo "$districts districts: peak resident memory $((peak / 1024)) MiB, heap ${GONGXU_MEMORY:-4g}, $folder"
