#!/usr/bin/env bash
# target/packaging/ground-truth_VERSION_amd64.deb, kept by whoever makes it (DEBFULLNAME and DEBEMAIL, or git's name).
# Needs what build.sh needs, git and dpkg-deb.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022

program=$(packaging/build.sh)
out=${CARGO_TARGET_DIR:-target}/packaging
version=$("$program" --version | cut -d' ' -f2)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
doc=$root/usr/share/doc/ground-truth
install -D "$program" "$root/usr/bin/ground-truth"
install -D -m 644 packaging/ground-truth.desktop "$root/usr/share/applications/ground-truth.desktop"
install -D -m 644 packaging/ground-truth.metainfo.xml \
    "$root/usr/share/metainfo/org.ground_truth.GroundTruth.metainfo.xml"
for icon in packaging/icons/*.png; do
    side=$(basename "$icon" .png)
    install -D -m 644 "$icon" "$root/usr/share/icons/hicolor/${side}x$side/apps/ground-truth.png"
done

mkdir -p "$doc"
# A text as a field of the copyright file wants it: indented, and a dot for an empty line.
field() { printf '\nLicense: %s\n' "$1" && sed 's/^$/./; s/^/ /'; }
{
    cat packaging/copyright
    sed '1,/^Copyright/d; /./,$!d' LICENSE-MIT | field Expat
    sed '/^SIL OPEN FONT LICENSE/,$!d' assets/fonts/OFL-NotoSans.txt | field OFL-1.1
} >"$doc/copyright"
packaging/licences.py x86_64-unknown-linux-gnu | gzip -9n >"$doc/libraries.txt.gz"
gzip -9n <CHANGELOG.md >"$doc/NEWS.gz"
maintainer="${DEBFULLNAME:-$(git config user.name)} <${DEBEMAIL:-$(git config user.email)}>"
printf 'ground-truth (%s) unstable; urgency=medium\n\n  * What is new: NEWS.gz.\n\n -- %s  %s\n' \
    "$version" "$maintainer" "$(date -Rud "@$SOURCE_DATE_EPOCH")" | gzip -9n >"$doc/changelog.gz"

# Of the libraries only libc is linked; the others are opened when the window does. A Wayland desktop has its own.
mkdir "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<CONTROL
Package: ground-truth
Version: $version
Architecture: amd64
Maintainer: $maintainer
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: libc6 (>= 2.28), libx11-6, libx11-xcb1, libxcb1, libxcursor1, libxi6, libxkbcommon0, libxkbcommon-x11-0
Recommends: zenity | xdg-desktop-portal
Suggests: libegl1, libgl1
Section: education
Priority: optional
Description: course about data that computes every picture
 Ground Truth teaches people to use data well and to check it, in English and
 Chinese. Every picture in it is computed on this computer. It has no network
 code, and writes only the learning record the learner asked for.
CONTROL
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)

deb=$out/ground-truth_${version}_amd64.deb
dpkg-deb --root-owner-group -Zxz -z9 --build "$root" "$deb" >&2
packaging/size.sh "$deb"
