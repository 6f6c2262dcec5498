#!/usr/bin/env python3
"""How past gaps were foretold, all of them and those that were large: from balance_backtest_case.

    pip install deltalake duckdb
    benchmarks/backtest.py LAKE/SITE [PERSONS]

PERSONS (5): a gap is large from so many persons short or over. A sign is that of the median gap (above 0,
or not), an error is the distance from it.
"""

import pathlib
import sys

import duckdb
from deltalake import DeltaTable

if len(sys.argv) < 2:
    sys.exit(__doc__)
table = pathlib.Path(sys.argv[1]) / "6-balance" / "balance_backtest_case"
large = float(sys.argv[2]) if len(sys.argv) > 2 else 5
case = duckdb.read_parquet(DeltaTable(str(table)).file_uris())

for least in (0, large):
    print(f"gaps of {least:g} persons or more")
    duckdb.sql(
        f"""
        select
            side,
            count(*) as n,
            round(avg(((gap_p50 > 0) = (gap_actual > 0))::int), 3) as sign,
            round(avg(((gap_same > 0) = (gap_actual > 0))::int), 3) as sign_same,
            round(avg(((gap_constant > 0) = (gap_actual > 0))::int), 3) as sign_constant,
            round(avg(abs(gap_p50 - gap_actual)), 3) as error,
            round(avg(abs(gap_same - gap_actual)), 3) as error_same,
            round(avg(abs(gap_constant - gap_actual)), 3) as error_constant,
            round(avg((gap_actual between gap_p10 and gap_p90)::int), 3) as covered,
            round(avg((p_shortage - (gap_actual > 0)::int) ** 2), 3) as brier,
            round(avg(((gap_same > 0)::int - (gap_actual > 0)::int) ** 2), 3) as brier_same
        from "case" where abs(gap_actual) >= {least} group by side order by side
        """
    ).show(max_width=250)
print("shortages called with P of 0.8 or more, and those that came")
duckdb.sql(
    """
    select side, count(*) as called, sum((gap_actual > 0)::int) as came
    from "case" where p_shortage >= .8 group by side order by side
    """
).show(max_width=250)
