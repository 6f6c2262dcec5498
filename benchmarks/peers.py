#!/usr/bin/env python3
"""Accuracy and time beside the peers: benchmarks/peers.py SHARED SET[,SET...] [SERIES]

In one run on the same SERIES series (default 0: all of them), each with its own parallelism on the
same processors (--jobs, default 2), by the clock and by the processor:
  gongxu       `gongxu series` (cold), then the same engine in one JVM, last of three rounds (warm)
  statsforecast 2.1.1  AutoETS, AutoARIMA, AutoTheta, and the four-model ensemble (AutoARIMA, AutoETS,
               AutoCES, DynamicOptimizedTheta)
  mlforecast 1.1.0     LightGBM on lags and the season
Every peer runs in a process of its own: cold is its first forecast with the start of Python, its
imports and its compilation, less the loading of the data; warm is the same call again in the same
process. The virtual environment is made beside this file on first use.
"""
import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
HOME = os.path.dirname(HERE)
VENV = os.path.join(HERE, ".venv")
PACKAGES = ["statsforecast==2.1.1", "mlforecast==1.1.0", "lightgbm==4.7.0"]
ENSEMBLE = ["AutoARIMA", "AutoETS", "AutoCES", "DynamicOptimizedTheta"]
PEERS = {"ensemble": ENSEMBLE, "AutoETS": ["AutoETS"], "AutoARIMA": ["AutoARIMA"],
         "AutoTheta": ["AutoTheta"], "LightGBM": []}
PERIOD = {"year": 1, "quarter": 4, "month": 12}
BAR_ENSEMBLE, BAR_ETS = 0.1, 1.0


def in_venv():
    python = os.path.join(VENV, "bin", "python")
    if not os.path.exists(python):
        subprocess.check_call([sys.executable, "-m", "venv", VENV])
        subprocess.check_call([python, "-m", "pip", "install", "-q", *PACKAGES])
    if os.path.realpath(sys.prefix) != os.path.realpath(VENV):
        os.execv(python, [python] + sys.argv)


def processor_seconds(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def sample(path, count):
    with open(path, encoding="utf-8") as f:
        rows = list(csv.DictReader(f))
    ids = sorted({r["unique_id"] for r in rows})
    if count and count < len(ids):
        step = len(ids) / count
        ids = [ids[int(i * step)] for i in range(count)]
    wanted = set(ids)
    with open(path, "w", newline="", encoding="utf-8") as f:
        writer = csv.DictWriter(f, ["unique_id", "ds", "y"])
        writer.writeheader()
        writer.writerows(r for r in rows if r["unique_id"] in wanted)
    return len(ids)


# --- inside the process of one peer ---------------------------------------------------------------

class Clock:
    """Seconds by the clock and of the processor, worker processes included once they ended."""

    def __init__(self):
        self.wall, self.cpu = time.time(), self.processor()

    @staticmethod
    def processor():
        return processor_seconds(resource.RUSAGE_SELF) + processor_seconds(resource.RUSAGE_CHILDREN)

    def read(self):
        return [time.time() - self.wall, self.processor() - self.cpu]


def peer_process(peer, table, period, horizon, jobs, answer):
    born = float(os.environ["PEER_BORN"])
    import pandas
    loading = Clock()
    frame = pandas.read_csv(table, dtype={"unique_id": str})
    load = loading.read()
    run = lightgbm(period, jobs) if peer == "LightGBM" else stats(PEERS[peer], period, jobs)
    forecast = run(frame, horizon)
    cold = [time.time() - born - load[0], Clock.processor() - load[1]]
    again = Clock()
    forecast = run(frame, horizon)
    warm = again.read()
    forecast.to_csv(answer, index=False)
    print(json.dumps({"load": load, "cold": cold, "warm": warm}))


def stats(names, period, jobs):
    from statsforecast import StatsForecast, models

    def run(frame, horizon):
        engine = StatsForecast(
            models=[getattr(models, name)(season_length=period, alias=name) for name in names],
            freq=1, n_jobs=jobs, fallback_model=models.SeasonalNaive(season_length=period))
        return engine.forecast(df=frame, h=horizon).reset_index()
    return run


def lightgbm(period, jobs):
    import lightgbm as lgb
    from mlforecast import MLForecast
    from mlforecast.target_transforms import Differences, LocalStandardScaler

    def run(frame, horizon):
        shortest = frame.groupby("unique_id").size().min()
        lags = [lag for lag in range(1, max(5, 2 * period + 1)) if lag <= shortest - 3]
        engine = MLForecast(
            models={"LightGBM": lgb.LGBMRegressor(n_jobs=jobs, verbosity=-1, random_state=0)},
            freq=1, lags=lags, num_threads=jobs,
            target_transforms=[Differences([1]), LocalStandardScaler()])
        engine.fit(frame)
        return engine.predict(horizon)
    return run


# --- the run --------------------------------------------------------------------------------------

def peer(name, table, period, horizon, jobs, work):
    answer = os.path.join(work, name + ".csv")
    told = subprocess.run(
        [sys.executable, os.path.abspath(__file__), "--peer", name, table, str(period),
         str(horizon), str(jobs), answer],
        env={**os.environ, "PEER_BORN": repr(time.time()), "PYTHONWARNINGS": "ignore"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if told.returncode:
        sys.exit(f"{name} failed:\n{told.stderr}")
    columns = {}
    with open(answer, encoding="utf-8") as f:
        for row in csv.DictReader(f):
            for model in row.keys() - {"unique_id", "ds", "index", ""}:
                columns.setdefault(model, {}).setdefault(row["unique_id"], []).append(
                    float(row[model]))
    return json.loads(told.stdout.strip().splitlines()[-1]), columns


def gongxu(table, frequency, horizon, jobs, work):
    output = os.path.join(work, "gongxu.csv")
    command = [os.path.join(HOME, "bin", "gongxu"), "series", "--input", table,
               "--output", output, "--frequency", frequency, "--horizon", str(horizon)]
    limit = f"-XX:ActiveProcessorCount={jobs}"
    environment = {**os.environ, "SPARK_SUBMIT_OPTS": limit}
    started, before = time.time(), processor_seconds(resource.RUSAGE_CHILDREN)
    subprocess.check_call(command, env=environment, stdout=subprocess.DEVNULL)
    cold = [time.time() - started, processor_seconds(resource.RUSAGE_CHILDREN) - before]
    told = subprocess.check_output(
        [os.path.join(HERE, "java.sh"), limit, "-XX:+UseSerialGC", "-Xmx2g",
         "-XX:TieredStopAtLevel=1", "org.gongxu.series.SeriesTiming", table,
         str(PERIOD[frequency]), str(horizon), "3", "tramo"], text=True)
    laps = {}
    for line in told.splitlines():
        turn, part, wall, cpu = line.split()
        laps.setdefault(int(turn), {})[part] = [float(wall), float(cpu)]
    load = laps[1]["load"]
    warm = [sum(x) for x in zip(laps[3]["members"], laps[3]["panel"])]
    paths = {}
    with open(output, encoding="utf-8") as f:
        for row in csv.DictReader(f):
            paths.setdefault(row["unique_id"], []).append(float(row["mean"]))
    cold = [max(0.0, c - l) for c, l in zip(cold, load)]
    return {"load": load, "cold": cold, "warm": warm}, {"gongxu": paths}


def mase(paths, truth, period):
    total, count = 0.0, 0
    for key, path in paths.items():
        train, test = truth[key]
        lag = period if len(train) > period else 1
        scale = sum(abs(a - b) for a, b in zip(train[lag:], train)) / max(1, len(train) - lag)
        if scale > 0:
            count += 1
            total += sum(abs(a - b) for a, b in zip(test, path)) / len(test) / scale
    return total / count


def combined(columns, combine):
    return {key: [combine(values) for values in zip(*(columns[m][key] for m in ENSEMBLE))]
            for key in columns[ENSEMBLE[0]]}


def median(values):
    values = sorted(values)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2


def run(shared, name, count, jobs):
    import score
    with tempfile.TemporaryDirectory() as work:
        table = os.path.join(work, "in.csv")
        told = subprocess.check_output(
            [sys.executable, os.path.join(shared, "tools", "score.py"), "prepare", name, table],
            text=True).split()
        frequency, horizon = told[0], int(told[1])
        series = sample(table, count)
        subprocess.check_output([os.path.join(HOME, "bin", "gongxu"), "--version"])
        times, columns = {}, {}
        times["gongxu"], columns = gongxu(table, frequency, horizon, jobs, work)
        for each in PEERS:
            times[each], answers = peer(each, table, PERIOD[frequency], horizon, jobs, work)
            columns.update(answers)
        columns["mean of the ensemble"] = combined(columns, lambda v: sum(v) / len(v))
        columns["median of the ensemble"] = combined(columns, median)
        truth = score.load(name)[0]
    report(name, series, jobs, times)
    for model in sorted(columns, key=lambda m: mase(columns[m], truth, PERIOD[frequency])):
        print(f"  MASE {mase(columns[model], truth, PERIOD[frequency]):.4f}  {model}")


def report(name, series, jobs, times):
    print(f"{name}: {series} series, {jobs} processors; seconds by the clock / of the processor")
    print(f"  {'':12s}{'load':>16s}{'cold':>20s}{'warm':>20s}")
    for each, parts in times.items():
        print(f"  {each:12s}" + "".join(
            f"{parts[p][0]:{w}.2f} /{parts[p][1]:7.2f}"
            for p, w in (("load", 7), ("cold", 11), ("warm", 11))))
    for other, bar in (("ensemble", BAR_ENSEMBLE), ("AutoETS", BAR_ETS)):
        ratios = [times["gongxu"][p][i] / times[other][p][i]
                  for p in ("cold", "warm") for i in (0, 1)]
        kept = "kept" if max(ratios) <= bar else "NOT kept"
        print(f"  gongxu / {other:9s} cold {ratios[0]:.3f} / {ratios[1]:.3f}   "
              f"warm {ratios[2]:.3f} / {ratios[3]:.3f}   bar {bar}: {kept}")


def main(arguments):
    jobs = 2
    if "--jobs" in arguments:
        at = arguments.index("--jobs")
        jobs = int(arguments[at + 1])
        del arguments[at:at + 2]
    shared, names = arguments[0], arguments[1].split(",")
    sys.path.insert(0, os.path.join(shared, "tools"))
    for name in names:
        run(shared, name, int(arguments[2]) if len(arguments) > 2 else 0, jobs)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    if sys.argv[1] == "--peer":
        peer_process(sys.argv[2], sys.argv[3], *map(int, sys.argv[4:7]), sys.argv[7])
    else:
        in_venv()
        main(sys.argv[1:])
