#!/bin/sh
# Times proportional fitting and shrunken rates at the size of a district.
set -eu
cd "$(dirname "$0")/.."
exec benchmarks/java.sh -Xmx3g org.gongxu.flow.matrix.AllocationScale
