#!/usr/bin/env bash
# Start-up, memory, idle and size of the release binary, each as a ratio or difference to the empty window
# of examples/empty_window.rs in the same run. Needs Xvfb; prints a table; asserts nothing.
#
#   benches/startup.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-15}

cargo build --release --quiet --bin ground-truth --example empty_window
target=${CARGO_TARGET_DIR:-target}/release
app=$target/ground-truth
empty=$target/examples/empty_window

work=$(mktemp -d)
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.05; done
DISPLAY=:$(cat "$work/display")
export DISPLAY LIBGL_ALWAYS_SOFTWARE=1

# Milliseconds of CPU (user and system) and of the clock that one run takes.
measure() {
    local TIMEFORMAT='%U %S %R'
    { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{printf "%.0f %.0f\n", ($1 + $2) * 1000, $3 * 1000}'
}
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

for _ in $(seq "$runs"); do
    measure "$empty" --exit-after-frames 1 >>"$work/empty"
    measure "$app" --data-dir "$work/none" --exit-after-frames 1 >>"$work/first"
    measure "$app" --data-dir "$work/none" --lesson big-not-fair --exit-after-frames 1 >>"$work/lesson"
    measure "$app" --data-dir "$work/none" --lesson big-not-fair --lang zh --exit-after-frames 1 >>"$work/chinese"
done

# Private memory in kB three seconds after the start.
private() {
    "$@" >/dev/null 2>&1 &
    local pid=$!
    sleep 3
    awk '/^Private_/ {sum += $2} END {print sum}' "/proc/$pid/smaps_rollup"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
}
empty_kb=$(private "$empty")
lesson_kb=$(private "$app" --data-dir "$work/none" --lesson big-not-fair)
chinese_kb=$(private "$app" --data-dir "$work/none" --lesson big-not-fair --lang zh)

# Frames painted in ten seconds without input, three seconds after the start.
idle() {
    "$@" --print-frames >/dev/null 2>"$work/frames" &
    local pid=$!
    sleep 3
    local before after
    before=$(grep -c '^frame' "$work/frames" || true)
    sleep 10
    after=$(grep -c '^frame' "$work/frames" || true)
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    echo $((after - before))
}
idle_home=$(idle "$app" --data-dir "$work/none")
idle_lesson=$(idle "$app" --data-dir "$work/none" --lesson big-not-fair)

row() {
    local cpu wall base
    cpu=$(cut -d' ' -f1 "$work/$2" | median)
    wall=$(cut -d' ' -f2 "$work/$2" | median)
    base=$(cut -d' ' -f1 "$work/empty" | median)
    printf '%-34s %6s ms CPU %6s ms clock   CPU ratio %s\n' "$1" "$cpu" "$wall" \
        "$(awk -v a="$cpu" -v b="$base" 'BEGIN {printf "%.2f", a / b}')"
}
echo "Start to first frame, medians of $runs runs"
row "empty window" empty
row "app, first screen" first
row "app, lesson 1.3" lesson
row "app, lesson 1.3 in Chinese" chinese
echo "Private memory"
printf '%-34s %6s kB\n' "empty window" "$empty_kb"
printf '%-34s %6s kB   %+d kB\n' "app, lesson 1.3" "$lesson_kb" $((lesson_kb - empty_kb))
printf '%-34s %6s kB   %+d kB\n' "app, lesson 1.3 in Chinese" "$chinese_kb" $((chinese_kb - empty_kb))
echo "Frames painted in 10 s without input"
printf '%-34s %6s\n' "first screen" "$idle_home"
printf '%-34s %6s\n' "lesson 1.3" "$idle_lesson"
echo "Size"
printf '%-34s %6s kB\n' "release binary" $(($(stat -c %s "$app") / 1024))
