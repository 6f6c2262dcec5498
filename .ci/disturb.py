"""Copies a site with every CSV's rows shuffled and its text in GB18030.

disturb.py SITE COPY — the release made from the copy must have the same bytes.
"""

import pathlib
import random
import shutil
import sys

site, copy = map(pathlib.Path, sys.argv[1:3])
shutil.rmtree(copy, ignore_errors=True)
shutil.copytree(site, copy)
for file in sorted(copy.rglob("*.csv")):
    if "truth" in file.parts:
        continue
    header, *rows = file.read_text(encoding="utf-8-sig").splitlines()
    if any(line.count('"') % 2 for line in rows):
        sys.exit(f"{file} has a cell over several lines; shuffling lines would break it")
    random.Random(file.name).shuffle(rows)
    file.write_bytes("\r\n".join([header, *rows, ""]).encode("gb18030"))
