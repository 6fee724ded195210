#!/usr/bin/env bash
# Start-up, memory, idle and size of the release binary beside the empty window of examples/empty_window.rs: in one
# run, one after the other in turn, medians. Needs Xvfb and xdotool; prints tables; asserts nothing.
#
#   benches/startup.sh [RUNS]
#   GROUND_TRUTH=PATH benches/startup.sh    another build of it, such as the one in a package
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-11}

source benches/programs.sh
source benches/screen.sh

# A learner who is known opens on Home, or on the picture of lesson 1.3 where they were last.
"$examples/learner" "$work/home"
"$examples/learner" "$work/picture" big-not-fair try

names=("empty window, OpenGL" "Home" "Home, OpenGL" "lesson 1.3" "lesson 1.3 in Chinese")
command_of() {
    case $1 in
        0) command=("$examples/empty_window") ;;
        1) command=("$app" --lang en --data-dir "$work/home") ;;
        2) command=("$app" --lang en --data-dir "$work/home" --renderer gl) ;;
        3) command=("$app" --lang en --data-dir "$work/picture" --lesson big-not-fair) ;;
        4) command=("$app" --lang zh --data-dir "$work/picture" --lesson big-not-fair) ;;
    esac
}

for _ in $(seq "$runs"); do
    for n in "${!names[@]}"; do
        command_of "$n"
        measure "$work/start.$n" "${command[@]}" --exit-after-frames 1
    done
done
echo "From the start until the window is closed after its first frame: medians of $runs"
for n in "${!names[@]}"; do
    wall=$(median 1 "$work/start.$n")
    cpu=$(median 2 "$work/start.$n")
    printf '%-24s %5s ms (%s ×) %5s ms of CPU (%s ×)\n' "${names[n]}" \
        "$wall" "$(ratio "$wall" "$(median 1 "$work/start.0")")" \
        "$cpu" "$(ratio "$cpu" "$(median 2 "$work/start.0")")"
done

# Memory after three seconds, and frames painted in the ten seconds after that.
echo "Three seconds after the start: memory (PSS), and frames in the next ten without input"
for n in "${!names[@]}"; do
    command_of "$n"
    ((n > 0)) && command+=(--print-frames)
    "${command[@]}" >/dev/null 2>"$work/frames" &
    pid=$!
    sleep 3
    memory=$(pss "$pid")
    idle=
    if ((n > 0)); then
        before=$(grep -c '^frame' "$work/frames" || true)
        sleep 10
        idle="$(($(grep -c '^frame' "$work/frames" || true) - before)) frames"
    fi
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    printf '%-24s %5s MiB %s\n' "${names[n]}" "$(awk -v kb="$memory" 'BEGIN {printf "%.1f", kb / 1024}')" "$idle"
done
echo "The program: $(($(stat -c %s "$app") / 1024)) kB"
