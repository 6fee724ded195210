#!/usr/bin/env bash
# target/packaging/ground-truth-VERSION-linux-x86_64.tar.xz: a folder that runs where it lies, also on a USB stick,
# and keeps what is learnt in itself. Needs what build.sh needs, git, tar and xz.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022

program=$(packaging/build.sh)
out=$(realpath "${CARGO_TARGET_DIR:-target}/packaging")
version=$("$program" --version | cut -d' ' -f2)
name=ground-truth-$version-linux-x86_64

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/$name
mkdir -p "$root/licences"
install "$program" "$root/ground-truth"
install -m 644 packaging/portable "$root/portable"
install -m 644 LICENSE-MIT LICENSE-APACHE assets/fonts/OFL-*.txt "$root/licences"
packaging/licences.py x86_64-unknown-linux-gnu >"$root/licences/libraries.txt"

tar=$out/$name.tar.xz
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner \
    --mtime="@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}" -c "$name" | xz -9e >"$tar"
packaging/size.sh "$tar"
