"""Run our side of the comparison, and print both sides of it."""

import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def ours(word):
    """What `cargo bench --bench peers` says of the work whose name contains `word`: name -> (ms, numbers)."""
    command = ["cargo", "bench", "--quiet", "--bench", "peers", "--", word]
    lines = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    found = {}
    for line in lines:
        name, milliseconds, *numbers = line.split("\t")
        found[name] = (float(milliseconds), [float(number) for number in numbers])
    return found


def median_ms(work, seconds=1.0):
    """Milliseconds of the median run of `work()`, repeated for about so many seconds."""
    times, start = [], time.perf_counter()
    while len(times) < 5 or time.perf_counter() - start < seconds:
        one = time.perf_counter()
        work()
        times.append((time.perf_counter() - one) * 1000)
    return sorted(times)[len(times) // 2]


def compare(name, own, peer, peer_ms):
    """Print one line: how long both took, and how many times faster ours is."""
    print(f"{name:40} ours {own:10.4f} ms   {peer:14} {peer_ms:10.4f} ms   {peer_ms / own:7.1f} times as long")
