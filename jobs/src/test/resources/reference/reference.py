#!/usr/bin/env python3
"""What statsforecast says of the series beside this file: python reference.py (after reference.R)

Writes statsforecast.csv (series, model, what, values) with statsforecast 2.1.1:
DynamicOptimizedTheta of every series but the counts, CrostonSBA and TSB (both weights 0.1) of the
counts.
"""
import csv
import os

import numpy as np
import statsforecast
from statsforecast.models import TSB, CrostonSBA, DynamicOptimizedTheta

HERE = os.path.dirname(os.path.abspath(__file__))
STEPS = 8


def models(name, period):
    if name == "counts":
        return {"croston_sba": CrostonSBA(), "tsb": TSB(alpha_d=0.1, alpha_p=0.1)}
    return {"dynamic_theta": DynamicOptimizedTheta(season_length=period)}


def main():
    lines = [f"# statsforecast {statsforecast.__version__}", "series,model,what,values"]
    with open(os.path.join(HERE, "series.csv"), newline="") as table:
        for row in csv.DictReader(table):
            y = np.array(row["values"].split(), dtype=float)
            for model, forecaster in models(row["series"], int(row["period"])).items():
                mean = forecaster.forecast(y, STEPS)["mean"]
                values = " ".join(repr(float(v)) for v in mean)
                lines.append(f"{row['series']},{model},mean,{values}")
    with open(os.path.join(HERE, "statsforecast.csv"), "w") as out:
        out.write("\n".join(lines) + "\n")


main()
