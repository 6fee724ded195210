#!/usr/bin/env bash
# Lets other programs read what goes out: Python's csv and LibreOffice the gradebook, Ralph's models and a real
# learning record store of its own the statements. What is not installed is said and left out.
#
#   tests/peers/exports.sh [path of the program]
#
# For the statements: pip install 'ralph-malph[full]', and PYTHON naming the Python that has it.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${1:-target/debug/ground-truth}
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$program" export tests/data/record.ron --to "$folder/gradebook.csv" --names
"$program" export tests/data/record.ron --to "$folder/statements.json"

"$python" tests/peers/gradebook.py "$folder/gradebook.csv"
if command -v soffice >/dev/null; then
    soffice --headless -env:UserInstallation="file://$folder/office" \
        --infilter="CSV:44,34,76,1" --convert-to fods --outdir "$folder" "$folder/gradebook.csv" >/dev/null 2>&1
    "$python" tests/peers/gradebook.py "$folder/gradebook.csv" "$folder/gradebook.fods"
else
    echo "skipped: LibreOffice is not installed (apt-get install libreoffice-calc)"
fi

if "$python" -c 'import ralph, uvicorn' 2>/dev/null; then
    "$python" tests/peers/statements.py "$folder/statements.json" "$folder/store"
else
    echo "skipped: Ralph is not installed (pip install 'ralph-malph[full]')"
fi
