"""Holds every contract in schemas/ against the Open Data Contract Standard."""

import pathlib
import sys

from datacontract.data_contract import DataContract

files = sorted(pathlib.Path("schemas").rglob("*.yaml"))
broken = 0
for file in files:
    run = DataContract(data_contract_file=str(file)).lint()
    if not run.has_passed():
        broken += 1
        print(file, [check.reason for check in run.checks if check.result != "passed"])
print(f"{len(files) - broken} passed, {broken} failed")
sys.exit(1 if broken or not files else 0)
