#!/usr/bin/env bash
# Try both packages as a learner gets them: what the desktop reads is valid, the program of the .deb opens its window,
# and the portable one keeps a learner beside itself. Needs the packages, Xvfb, xdotool, dpkg-deb, desktop-file-utils
# and appstream.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${CARGO_TARGET_DIR:-target}/packaging
source benches/screen.sh

dpkg-deb -x "$out"/ground-truth_*_amd64.deb "$work/deb"
desktop-file-validate "$work"/deb/usr/share/applications/*.desktop
appstreamcli validate --no-net "$work"/deb/usr/share/metainfo/*.xml
HOME=$work/nobody "$work/deb/usr/bin/ground-truth" --exit-after-frames 3
[ ! -e "$work/nobody" ] || { echo "Something was written though nobody wanted to be kept." >&2 && exit 1; }
echo "deb: opens and closes"

mkdir "$work/stick"
tar -C "$work/stick" --strip-components 1 -xf "$out"/ground-truth-*-linux-x86_64.tar.xz
HOME=$work/nobody "$work/stick/ground-truth" --lang en &
app=$!
window=$(timeout 20 xdotool search --sync --onlyvisible --class ground-truth | head -n 1)
# Past the two languages into the nickname; a key can be lost while the window is still coming.
for _ in 1 2 3 4 5; do
    sleep 1
    xdotool windowfocus --sync "$window" key --delay 100 Tab Tab Tab type --delay 100 lin
    xdotool key --delay 100 Return
    sleep 1
    [ -d "$work/stick/data/learners" ] && break
done
kill "$app"
[ -d "$work/stick/data/learners" ] || { echo "The portable program kept nobody beside itself." >&2 && exit 1; }
[ ! -e "$work/nobody" ] || { echo "The portable program wrote to the home folder." >&2 && exit 1; }
echo "portable: keeps a learner beside itself"
