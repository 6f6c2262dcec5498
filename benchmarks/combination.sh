#!/bin/sh
# Ways to combine, beside each other at nested rolling origins inside the training part of a public set:
#   benchmarks/combination.sh SHARED SET SCORED [LEARN]
# Mean absolute scaled error at the SCORED latest origins and their mean; each origin's weights are learnt
# from the LEARN origins (default 4) that ended before it. No value of the test part is read.
set -eu
cd "$(dirname "$0")/.."
shared=$1 name=$2 scored=$3 learn=${4:-4}
input=$(mktemp)
trap 'rm -f "$input"' EXIT
# prepare prints "frequency horizon series".
read -r frequency horizon _ <<TOLD
$(python3 "$shared/tools/score.py" prepare "$name" "$input")
TOLD
case $frequency in year) period=1 ;; quarter) period=4 ;; month) period=12 ;; esac
benchmarks/java.sh -Xmx3g org.gongxu.series.CombinationScores \
  "$input" "$period" "$horizon" "$scored" "$learn"
