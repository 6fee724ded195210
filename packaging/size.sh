#!/usr/bin/env bash
# Print a package with its size; fail when it is 7 MB or more, too much for a slow line and a shared computer.
set -euo pipefail

bytes=$(stat -c %s "$1")
printf '%s: %d bytes\n' "$1" "$bytes"
((bytes < 7000000))
