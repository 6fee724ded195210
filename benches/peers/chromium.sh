#!/usr/bin/env bash
# The picture of lesson 1.3 as a page (town.html) in Chromium, beside the app on that step: from the start until it is
# painted, CPU of all processes until then, and memory (PSS) of all processes three seconds after the start. In turn,
# medians. Chromium twice: as Debian installs it, and with a window without toolbars and all that works in the background
# switched off; both with a profile that was used before. Needs Xvfb, xdotool, chromium.
#
#   benches/peers/chromium.sh [RUNS]        GROUND_TRUTH=PATH as for startup.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-7}

if ! command -v chromium >/dev/null; then
    echo "Skipped: chromium is not installed (Debian: apt install chromium)."
    exit 0
fi
source benches/programs.sh
source benches/screen.sh
"$examples/learner" "$work/picture" big-not-fair try
picture=("$app" --lang en --data-dir "$work/picture" --lesson big-not-fair --size 1366x768)

page=file://$PWD/benches/peers/town.html
# What a start as root without questions needs, and the size of the app's window.
usual=(chromium --no-sandbox --no-first-run --window-position=0,0 --window-size=1366,768
    "--user-data-dir=$work/usual-profile" "$page")
bare=(chromium --no-sandbox --disable-gpu --no-first-run --no-default-browser-check --disable-extensions
    --disable-background-networking --disable-component-update --disable-default-apps --disable-sync
    --disable-breakpad --test-type --password-store=basic --window-position=0,0 --window-size=1366,768
    "--user-data-dir=$work/bare-profile" "--app=$page")

# A process and all that came from it.
family() {
    ps -e -o pid=,ppid= | awk -v root="$1" '
        {parent[$1] = $2}
        END {for (pid in parent) {at = pid; while (at in parent && at != root) at = parent[at]; if (at == root) print pid}}'
}
# Milliseconds of CPU that processes and those they have waited for have used.
cpu() {
    local pid
    for pid in "$@"; do sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null || true; done |
        awk -v hz="$(getconf CLK_TCK)" '{sum += $12 + $13 + $14 + $15} END {printf "%.0f", sum * 1000 / hz}'
}
milliseconds() { echo $((${EPOCHREALTIME/./} / 1000)); }

# Append painted, CPU and memory of one run of a browser to a file.
browse() {
    local file=$1 start root title used
    shift
    start=$(milliseconds)
    "$@" >/dev/null 2>&1 &
    root=$!
    until title=$(xdotool search --name '^painted [0-9]' getwindowname 2>/dev/null); do
        kill -0 "$root" && sleep 0.02
    done
    used=$(cpu $(family "$root"))
    sleep "$(awk -v past="$(($(milliseconds) - start))" 'BEGIN {t = 3 - past / 1000; print (t > 0 ? t : 0)}')"
    title=${title#painted }
    echo "$((${title%% *} - start)) $used $(pss $(family "$root"))" >>"$file"
    kill "$root"
    wait "$root" 2>/dev/null || true
    while xdotool search --name '^painted [0-9]' >/dev/null 2>&1; do sleep 0.1; done
}

# The same of one run of the app. It is closed after its second frame, when the first is on the screen, and opened
# again for its memory: the second frame and the closing count against it.
open_app() {
    local pid
    measure "$work/once" "${picture[@]}" --exit-after-frames 2
    "${picture[@]}" >/dev/null 2>&1 &
    pid=$!
    sleep 3
    echo "$(tail -n 1 "$work/once") $(pss "$pid")" >>"$1"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
}

browse "$work/first" "${usual[@]}"
browse "$work/first" "${bare[@]}"
for _ in $(seq "$runs"); do
    browse "$work/usual" "${usual[@]}"
    browse "$work/bare" "${bare[@]}"
    open_app "$work/app"
done

row() {
    local browser app
    browser=$(median "$3" "$2") app=$(median "$3" "$work/app")
    printf '%-24s %10s %10s %12s\n' "$1" "$browser" "$app" "$(ratio "$browser" "$app")"
}
table() {
    echo "$1, medians of $runs runs"
    echo "                           Chromium    the app times better"
    row "start to painted, ms" "$2" 1
    row "CPU until then, ms" "$2" 2
    row "memory (PSS), kB" "$2" 3
}
table "Chromium as installed" "$work/usual"
table "Chromium with all switched off that can be" "$work/bare"
