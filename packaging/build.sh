#!/usr/bin/env bash
# The program for the packages: profile dist, for any Linux with glibc 2.28 or newer. Prints its path.
#
# Needs rustup's Rust, readelf and, for the linker that knows old glibc (Zig), python3 with venv: what links is
# installed once below target/.
set -euo pipefail
cd "$(dirname "$0")/.."

glibc=2.28
target=x86_64-unknown-linux-gnu
folder=${CARGO_TARGET_DIR:-$PWD/target}
tools=$folder/packaging/tools

if [ ! -x "$tools/bin/cargo-zigbuild" ]; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet cargo-zigbuild==0.24.0 ziglang==0.17.1
fi
PATH=$tools/bin:$PATH CARGO_ZIGBUILD_PYTHON_PATH=$tools/bin/python3 \
    cargo zigbuild --locked --profile dist --target "$target.$glibc" --bin ground-truth >&2
program=$folder/$target/dist/ground-truth

newest=$(readelf --dyn-syms --wide "$program" | grep -o 'GLIBC_[0-9.]*' | sed 's/GLIBC_//' | sort -V | tail -1)
if [ "$(printf '%s\n' "$glibc" "$newest" | sort -V | tail -1)" != "$glibc" ]; then
    echo "The program asks for glibc $newest; $glibc is the newest that old systems have." >&2
    exit 1
fi
echo "newest glibc symbol: $newest" >&2
echo "$program"
