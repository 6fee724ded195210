#!/usr/bin/env bash
# CPU for each painted frame while a lesson is presented, of all threads, in the window as it is started: slides that
# are turned, and the spotlight that follows the pointer; and the frames painted while nothing happens. Needs Xvfb and
# xdotool; prints a table; asserts nothing.
#
#   benches/presenting.sh [SLIDES] [MOVES]
#   GROUND_TRUTH=PATH benches/presenting.sh    another build of it, such as one for debugging
set -euo pipefail
cd "$(dirname "$0")/.."
slides=${1:-60}
moves=${2:-200}

app=${GROUND_TRUTH:-target/release/ground-truth}
[ -n "${GROUND_TRUTH:-}" ] || cargo build --locked --release --quiet --bin ground-truth
source benches/screen.sh

tick=$(getconf CLK_TCK)
# Milliseconds of CPU that the app has used, all threads together.
used() { awk -v tick="$tick" '{sub(/.*\) /, ""); print ($12 + $13) * 1000 / tick}' "/proc/$pid/stat"; }
painted() { grep -c '^frame' "$work/frames" || true; }
press() { xdotool key --clearmodifiers "$1"; }

# What is done between the two, as CPU for each frame.
count() {
    local name=$1 frames cpu
    shift
    frames=$(painted) cpu=$(used)
    "$@"
    sleep 1
    frames=$(($(painted) - frames))
    cpu=$(awk -v before="$cpu" -v after="$(used)" 'BEGIN {print after - before}')
    printf '%-32s %5d frames %7.2f ms of CPU each\n' "$name" "$frames" \
        "$(awk -v cpu="$cpu" -v frames="$frames" 'BEGIN {print frames ? cpu / frames : 0}')"
}
turn() {
    for _ in $(seq "$slides"); do press "$1"; sleep 0.15; done
}
wander() {
    for n in $(seq "$moves"); do
        xdotool mousemove $((400 + n * 13 % 500)) $((200 + n * 7 % 300))
        sleep 0.03
    done
}

for arguments in "" "--renderer gl"; do
    # shellcheck disable=SC2086
    "$app" --lang en --data-dir "$work/nobody" --size 1366x768 --lesson big-not-fair --present --print-frames \
        $arguments >/dev/null 2>"$work/frames" &
    pid=$!
    sleep 3
    window=$(xdotool search --onlyvisible --class ground-truth | head -n 1)
    xdotool windowfocus --sync "$window"
    echo "Presenting lesson 1.3 on 1366×768 ${arguments:-on the processor}"
    count "slides on" turn Next
    count "slides back" turn Prior
    # To a slide with ten thousand residents on it.
    press g
    xdotool type 12
    press Return
    sleep 1
    press 5
    sleep 1
    count "the spotlight follows" wander
    before=$(painted)
    cpu=$(used)
    sleep 10
    printf '%-32s %5d frames %7.0f ms of CPU in all\n' "ten seconds without input" \
        $(($(painted) - before)) "$(awk -v before="$cpu" -v after="$(used)" 'BEGIN {print after - before}')"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
done
