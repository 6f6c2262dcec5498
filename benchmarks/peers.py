#!/usr/bin/env python3
"""Accuracy and CPU time beside statsforecast: benchmarks/peers.py SHARED SET [SERIES]

Runs AutoARIMA, AutoETS, AutoCES and DynamicOptimizedTheta one by one on a sample of SERIES series
(default 100, 0 for all), single-threaded and after a warm-up, then `gongxu series` on the same
sample; CPU seconds of both, start-up of the JVM included, and the ratios. The virtual environment
is made beside this file on first use.
"""
import csv
import os
import resource
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
MODELS = ["AutoARIMA", "AutoETS", "AutoCES", "DynamicOptimizedTheta"]
PERIOD = {"year": 1, "quarter": 4, "month": 12}


def in_venv():
    python = os.path.join(VENV, "bin", "python")
    if not os.path.exists(python):
        subprocess.check_call([sys.executable, "-m", "venv", VENV])
        subprocess.check_call([python, "-m", "pip", "install", "-q", "statsforecast==2.1.1"])
    if os.path.realpath(sys.prefix) != os.path.realpath(VENV):
        os.execv(python, [python] + sys.argv)


def children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def sample(path, count):
    with open(path, encoding="utf-8") as f:
        rows = list(csv.DictReader(f))
    ids = sorted({r["unique_id"] for r in rows})
    if count and count < len(ids):
        step = len(ids) / count
        ids = {ids[int(i * step)] for i in range(count)}
    kept = [r for r in rows if r["unique_id"] in set(ids)]
    with open(path, "w", newline="", encoding="utf-8") as f:
        writer = csv.DictWriter(f, ["unique_id", "ds", "y"])
        writer.writeheader()
        writer.writerows(kept)
    return len(set(ids))


def statsforecast_seconds(path, period, horizon):
    import time

    import pandas
    from statsforecast import StatsForecast, models

    frame = pandas.read_csv(path, dtype={"unique_id": str})
    first = frame[frame.unique_id == frame.unique_id.iloc[0]]
    seconds, forecasts = {}, None
    for name in MODELS:
        engine = StatsForecast(
            models=[getattr(models, name)(season_length=period, alias=name)], freq=1, n_jobs=1)
        engine.forecast(df=first, h=horizon)
        started = time.process_time()
        answer = engine.forecast(df=frame, h=horizon).reset_index()
        seconds[name] = time.process_time() - started
        forecasts = answer if forecasts is None else forecasts.assign(**{name: answer[name]})
    return seconds, forecasts


def mase(forecasts, truth, period):
    total, count = {}, 0
    for key, rows in forecasts.items():
        train, test = truth[key]
        lag = period if len(train) > period else 1
        scale = sum(abs(a - b) for a, b in zip(train[lag:], train)) / max(1, len(train) - lag)
        if scale == 0:
            continue
        count += 1
        for name, path in rows.items():
            error = sum(abs(a - b) for a, b in zip(test, path)) / len(test) / scale
            total[name] = total.get(name, 0.0) + error
    return {name: value / count for name, value in total.items()}


def main(shared, name, count):
    sys.path.insert(0, os.path.join(shared, "tools"))
    import score
    with tempfile.TemporaryDirectory() as work:
        table, output = os.path.join(work, "in.csv"), os.path.join(work, "out.csv")
        told = subprocess.check_output(
            [sys.executable, os.path.join(shared, "tools", "score.py"), "prepare", name, table],
            text=True).split()
        frequency, horizon = told[0], int(told[1])
        series = sample(table, count)
        subprocess.check_output([os.path.join(HERE, "..", "bin", "gongxu"), "--version"])
        before = children_seconds()
        subprocess.check_output(
            [os.path.join(HERE, "..", "bin", "gongxu"), "series",
             "--input", table, "--output", output, "--frequency", frequency, "--horizon", str(horizon)])
        ours = children_seconds() - before
        seconds, frame = statsforecast_seconds(table, PERIOD[frequency], horizon)
        paths = {}
        for key, rows in frame.groupby("unique_id"):
            paths[key] = {model: list(rows[model]) for model in MODELS}
            paths[key]["mean of four"] = list(rows[MODELS].mean(axis=1))
            paths[key]["median of four"] = list(rows[MODELS].median(axis=1))
        with open(output, encoding="utf-8") as f:
            for row in csv.DictReader(f):
                paths[row["unique_id"]].setdefault("gongxu", []).append(float(row["mean"]))
        truth, _, _ = score.load(name)
    four = sum(seconds.values())
    print(f"{name}: {series} series, CPU seconds")
    for model, value in {**seconds, "all four": four, "gongxu": ours}.items():
        print(f"  {model:24s}{value:10.1f}")
    print(f"  gongxu / all four {ours / four:.3f}, gongxu / AutoETS {ours / seconds['AutoETS']:.3f}")
    for model, value in sorted(mase(paths, truth, PERIOD[frequency]).items(), key=lambda x: x[1]):
        print(f"  MASE {value:.4f}  {model}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    in_venv()
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 100)
