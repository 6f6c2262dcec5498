#!/usr/bin/env bash
# The balance stage on a made-up district N times the sample's: its seconds and its peak memory.
# balance-scale.sh N [FOLDER] - the folder (a temporary one by default) keeps the district and its
# lake, so that a second call times the stage alone. GONGXU_MEMORY sets the heap (default 4g).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scale="${1:?how many districts, such as 10}"
folder="${2:-$(mktemp -d)}"
site="$folder/site-$scale"
lake="$folder/lake-$scale"
clock=(--clock 2026-01-15T09:30+08:00)

[ -f "$site/site.conf" ] || bin/gongxu sample --scale "$scale" --out "$site"
for stage in ingest panel train forecast; do
  bin/gongxu "$stage" --site "$site" --lake "$lake" "${clock[@]}"
done

bin/gongxu balance --site "$site" --lake "$lake" "${clock[@]}" >"$folder/balance-$scale.log" 2>&1 &
launcher=$!
peak=0
while kill -0 "$launcher" 2>/dev/null; do
  # The launcher turns into the JVM by exec; a fresh build may come before it.
  now=$(awk '/^VmHWM/ { print $2 }' "/proc/$launcher/status" 2>/dev/null || true)
  [ "${now:-0}" -gt "$peak" ] && peak="$now"
  sleep 0.5
done
wait "$launcher" || { cat "$folder/balance-$scale.log" >&2; exit 1; }
grep -E '^balance .* s$' "$folder/balance-$scale.log"
echo "scale $scale: peak resident memory $((peak / 1024)) MiB, heap ${GONGXU_MEMORY:-4g}, $folder"
