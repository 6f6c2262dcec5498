#!/bin/sh
# Time of one fit of each kernel, in microseconds, by JMH: 60 quarters and 120 months, two years ahead.
#   benchmarks/kernels.sh [JMH OPTIONS]     about 4 minutes; -p kernel=ets for one alone
set -eu
cd "$(dirname "$0")/.."
mvn -q -B test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
exec java -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
  org.openjdk.jmh.Main KernelBenchmark "$@"
