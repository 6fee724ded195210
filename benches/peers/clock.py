"""Time on the processor, and where the project is."""

import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def fastest(work, times=5, stretch=0.1):
    """Milliseconds of one `work()`: the fastest of so many stretches of as many calls as fill one."""
    calls, best = 1, float("inf")
    while times:
        start = time.thread_time()
        for _ in range(calls):
            work()
        seconds = time.thread_time() - start
        if seconds < stretch:
            calls = int(calls * min(max(1.2 * stretch / max(seconds, 1e-9), 1.5), 100)) + 1
            continue
        best, times = min(best, seconds / calls), times - 1
    return best * 1000
