#!/bin/sh
# Times proportional fitting and shrunken rates at the size of a district.
set -eu
cd "$(dirname "$0")/.."
mvn -q -B test-compile
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
mvn -q -B dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test
java -Xmx3g -cp "target/test-classes:target/classes:$(cat "$classpath")" org.gongxu.flow.matrix.AllocationScale
