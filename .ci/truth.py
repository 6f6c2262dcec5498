"""Holds a release of the made-up district against the truth it was made from.

truth.py SITE RELEASE — prints how often the true expected value lies inside the published 80 %
interval and fails where that is under 75 %, or where a planted trade is on the wrong side. The
intervals are of single outcomes, noise included, so more than 80 % of expected values is right.
"""

import csv
import pathlib
import sys

site, release = map(pathlib.Path, sys.argv[1:3])


def truth(name):
    with open(site / "data" / "truth" / name, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def published(name):
    with open(release / "csv" / name, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def coverage(what, rows, expected):
    inside = [
        float(row["p10"]) - 0.5 <= expected[key] <= float(row["p90"]) + 0.5
        for key, row in rows
        if key in expected
    ]
    share = sum(inside) / len(inside)
    print(f"{what}: {share:.3f} of {len(inside)} true values inside the 80 % interval")
    return share >= 0.75


demand = {}
for row in truth("demand.csv"):
    key = row["occupation"], row["period"][:4]
    demand[key] = demand.get(key, 0.0) + float(row["expected_openings"])
supply, local = {}, {}
for row in truth("supply.csv"):
    key = row["school"], row["major"], row["year"]
    supply[key] = float(row["expected_graduates"])
    local[key] = float(row["expected_local_entrants"])

openings = [
    ((row["occupation"], row["year"]), row)
    for row in published("demand_occupation.csv")
    if row["measure"] == "openings" and row["basis"] == "forecast"
]
schools = [row for row in published("supply_major.csv") if row["basis"] not in ("observed", "")]


def supplied(measure):
    return [
        ((row["school"], row["major"], row["year"]), row)
        for row in schools
        if row["measure"] == measure
    ]


sound = coverage("openings by occupation and year", openings, demand)
sound &= coverage("completions by school, major and year", supplied("completions"), supply)
sound &= coverage("local entrants by school, major and year", supplied("entrants"), local)
balance = {(row["occupation"], row["year"]): row for row in published("balance_occupation.csv")}
sides = {"boom": "p_shortage", "dying": "p_surplus"}
for row in truth("planted.csv"):
    for year in ("2028", "2029"):
        told = float(balance[row["occupation"], year][sides[row["shape"]]])
        print(f"{row['shape']} trade {row['occupation']} in {year}: {sides[row['shape']]} {told}")
        sound &= told > 0.9
sys.exit(0 if sound else 1)
