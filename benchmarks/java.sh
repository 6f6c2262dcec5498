#!/bin/sh
# Runs a class of the test tree: benchmarks/java.sh [JVM OPTION ...] CLASS [ARGUMENT ...]
# Compiles first where a source is newer; opens what Spark needs of the JDK. Paths count from the
# repository's root.
set -eu
cd "$(dirname "$0")/.."
classpath=target/test-classpath.txt
if [ ! -f "$classpath" ] || [ -n "$(find pom.xml jobs schemas conf -newer "$classpath" -print -quit)" ]; then
  mvn -q -B test-compile dependency:build-classpath \
    -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test >&2
  touch "$classpath"
fi
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs \
  sun.security.action sun.util.calendar; do
  set -- "--add-opens=java.base/$package=ALL-UNNAMED" "$@"
done
exec java -XX:+IgnoreUnrecognizedVMOptions --add-modules=jdk.incubator.vector \
  -Djdk.reflect.useDirectMethodHandle=false -Dio.netty.tryReflectionSetAccessible=true \
  -Dfile.encoding=UTF-8 -cp "target/test-classes:target/classes:$(cat "$classpath")" "$@"
