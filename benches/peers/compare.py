"""Our models beside the libraries that could compute them: one row a piece of work, with both times.

`run.sh` installs the libraries and runs this. Times are those on the processor, which other programs on the machine
do not lengthen. Before a row is printed, both sides must have found the same numbers.
"""

import os

# One thread for all.
for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import subprocess
import sys
import time
import warnings

import bias
import samples
from clock import ROOT

# Deprecations say nothing about speed.
warnings.filterwarnings("ignore")

# Name of our work, the library, how many times as fast ours must be, and what it does: numbers -> milliseconds.
WORK = [
    ("D01 village of 10000", "NumPy", 5, samples.village),
    ("D01 village of 1000000", "NumPy", 5, samples.village),
    ("D05 logistic fit", "scikit-learn", 5, bias.logistic_fit),
    ("D07 thousand worlds", "NumPy", 1, samples.thousand_worlds),
    ("D09 travellers", "NumPy", 1, samples.travellers),
    ("D10 rates by group", "fairlearn", 5, bias.rates_by_group),
    ("D10 equalised odds of defendants", "fairlearn", 5, bias.threshold_optimizer),
    ("D10 equalised odds of credit", "NumPy", 1, bias.credit_odds),
    ("D15 five hundred counties", "NumPy", 1, samples.counties),
]


def ours(words):
    """What `cargo bench --bench peers` says of the work whose name contains a word: name -> (ms, numbers)."""
    command = ["cargo", "bench", "--quiet", "--bench", "peers", "--", *words]
    lines = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    fields = (line.split("\t") for line in lines)
    return {name: (float(ms), [float(number) for number in numbers]) for name, ms, *numbers in fields}


def main(words):
    found = ours(words)
    slow = 0
    print(f"{'work':34} {'ours':>11}  {'library':12} {'theirs':>11} {'times':>7}  wanted")
    for name, library, wanted, peer in WORK:
        if name not in found:
            continue
        own, numbers = found[name]
        theirs = peer(numbers)
        times = theirs / own
        slow += times < wanted
        print(f"{name:34} {own:8.4f} ms  {library:12} {theirs:8.4f} ms {times:7.1f}  {wanted}{'' if times >= wanted else '  short'}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
