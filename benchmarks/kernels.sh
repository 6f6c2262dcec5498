#!/bin/sh
# Time of one fit of each kernel, in microseconds, by JMH: 60 quarters and 120 months, two years ahead.
#   benchmarks/kernels.sh [JMH OPTIONS]     about 4 minutes; -p kernel=ets for one alone
set -eu
cd "$(dirname "$0")/.."
exec benchmarks/java.sh org.openjdk.jmh.Main KernelBenchmark "$@"
