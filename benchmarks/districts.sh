#!/bin/sh
# Runs the pipeline over made-up districts and holds what it says against the truth they came from.
#   benchmarks/districts.sh [seeds] [size] [truth] [folder] [before] [draws]   every stage but release
#   benchmarks/districts.sh cards [seeds] [size] [truth] [folder] [before]     rule sets, no Spark
#   benchmarks/districts.sh intake [seeds] [size] [truth] [folder] [before]    ten intake years
# seeds (50): one district each, numbered from before + 1 (before 1000: held out).
# size (1): factor on openings. truth (drawn): drawn anew for each seed, or committed.
# folder (target/districts): gets figures.csv, one row a seed and figure. draws (200): joint worlds.
set -eu
cd "$(dirname "$0")/.."
main=org.gongxu.simulation.Districts
case "${1:-}" in
  cards) main=org.gongxu.simulation.CardSeeds; shift ;;
  intake) main=org.gongxu.simulation.TenIntakes; shift ;;
esac
mvn -q -B test-compile
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
mvn -q -B dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test
set -- "$main" "$@"
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs \
  sun.security.action sun.util.calendar; do
  set -- "--add-opens=java.base/$package=ALL-UNNAMED" "$@"
done
java -XX:+IgnoreUnrecognizedVMOptions --add-modules=jdk.incubator.vector \
  -Djdk.reflect.useDirectMethodHandle=false -Dio.netty.tryReflectionSetAccessible=true \
  -Dfile.encoding=UTF-8 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m \
  -Xmx3g -cp "target/test-classes:target/classes:$(cat "$classpath")" "$@"
