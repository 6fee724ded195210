# Sourced by the scripts that measure the app as it is started: a screen in memory, and how to measure.

for tool in Xvfb xdotool; do
    command -v "$tool" >/dev/null || { echo "$tool is missing." >&2 && exit 1; }
done
work=$(mktemp -d)
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp -noreset >/dev/null 2>&1 &
xvfb=$!
exec 3>&-
trap 'kill $xvfb 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.05; done
DISPLAY=:$(cat "$work/display")
export DISPLAY LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY

# Run to the end; append milliseconds of the clock and of CPU (user and system) to a file.
measure() {
    local file=$1 TIMEFORMAT='%R %U %S'
    shift
    { time "$@" >/dev/null 2>"$work/said"; } 2>"$work/time" || { cat "$work/said" >&2 && return 1; }
    awk '{printf "%.0f %.0f\n", $1 * 1000, ($2 + $3) * 1000}' "$work/time" >>"$file"
}

# Proportional memory of processes, in kB.
pss() {
    local pid
    for pid in "$@"; do cat "/proc/$pid/smaps_rollup" 2>/dev/null || true; done |
        awk '/^Pss:/ {sum += $2} END {print sum}'
}

# Median of a column of a file.
median() { cut -d' ' -f"$1" "$2" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
