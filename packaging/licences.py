#!/usr/bin/env python3
"""The licences of the libraries inside the program, as they ask to be carried with it, on standard output.

python3 packaging/licences.py TARGET: every library of the program for that target, with its licence in SPDX terms,
and the texts that lie in its source; a text that several share stands once.
"""

import json
import pathlib
import re
import subprocess
import sys


def cargo(*args):
    return subprocess.run(["cargo", *args], check=True, capture_output=True, text=True).stdout


def linked(target):
    """Names and versions of what is linked: no build scripts, no macros' own libraries, no tests."""
    listing = cargo("tree", "--locked", "--edges", "normal,no-proc-macro", "--target", target, "--prefix", "none")
    found = {tuple(line.split()[:2]) for line in listing.splitlines()}
    return {(name, version.removeprefix("v")) for name, version in found if name != "ground-truth"}


def texts(folder):
    """The licence files of one library, by name."""
    found = sorted(path for path in folder.iterdir() if re.match(r"(?i)(un)?licen[cs]e|copying|notice", path.name))
    for path in found:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            yield file.read_text(errors="replace").strip()


def main():
    target = sys.argv[1]
    wanted = linked(target)
    metadata = json.loads(cargo("metadata", "--locked", "--format-version", "1", "--filter-platform", target))
    packages = [p for p in metadata["packages"] if (p["name"], p["version"]) in wanted]
    packages.sort(key=lambda p: (p["name"], p["version"]))
    assert len(packages) == len(wanted), "a library without metadata"
    shared = {}
    print("Libraries inside Ground Truth, and their licences\n")
    for package in packages:
        print(f"{package['name']} {package['version']}: {package['license'] or 'see its text below'}")
        for text in texts(pathlib.Path(package["manifest_path"]).parent):
            # The same words, however they are broken into lines.
            shared.setdefault(" ".join(text.split()), (text, []))[1].append(package["name"])
    for text, names in shared.values():
        print(f"\n{'=' * 78}\n{', '.join(dict.fromkeys(names))}\n\n{text}")


main()
