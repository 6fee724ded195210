#!/bin/sh
# Times the models beside NumPy, scikit-learn and fairlearn, which are installed into a folder of their own, and
# prints both. Words say which: benches/peers/run.sh D01 D05
set -eu
cd "$(dirname "$0")/../.."
tools="${PEERS_VENV:-target/peers-venv}"
if [ ! -x "$tools/bin/python" ]; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet numpy pandas scikit-learn fairlearn
fi
exec "$tools/bin/python" benches/peers/compare.py "$@"
