#!/usr/bin/env bash
# Runs the planner's notebook on the latest release and keeps the executed copy out of the checkout:
#   notebooks/run.sh PYTHON RELEASES [EXECUTED.ipynb]
# PYTHON has notebooks/requirements.txt installed; RELEASES is a lake's releases folder.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
python="$1"
export GONGXU_RELEASES
GONGXU_RELEASES="$(cd "$2" && pwd)"
executed="${3:-$(mktemp -d)/planner.ipynb}"
"$python" - "$here/planner.ipynb" "$executed" <<'PYTHON'
import sys

import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
if any(cell.get("outputs") for cell in notebook.cells):
    sys.exit("Cannot run notebooks/planner.ipynb: it holds outputs; clear them first")
NotebookClient(notebook, timeout=300, kernel_name="python3").execute()
nbformat.write(notebook, sys.argv[2])
printed = sum(
    "image/png" in output.get("data", {})
    for cell in notebook.cells
    for output in cell.get("outputs", [])
)
print(f"planner.ipynb: {printed} pictures")
if not printed:
    sys.exit("Cannot answer from this release: no picture was drawn")
PYTHON
