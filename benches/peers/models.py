"""The invisible village (D01) beside vectorised NumPy: the same draws, table, raking and weights.

pip install numpy, then: python benches/peers/models.py
"""

import numpy as np

from ours import compare, median_ms, ours

WEIGHT = np.array([0.53782602, 0.10107398, 0.27512209, 0.08597791])
COVERAGE = np.array([0.8183855557, 0.4746083391, 0.6114882513, 0.2398450286])
NEED = np.array([0.10, 0.25, 0.18, 0.40])
RNG = np.random.default_rng(42)


def village(people):
    """Truth, platform, raked and post-stratified share in need of a drawn village."""
    u1, u2, u3 = RNG.random((3, people))
    cell = np.searchsorted(np.cumsum(WEIGHT)[:3], u1, side="right")
    needy = u2 < NEED[cell]
    online = u3 < COVERAGE[cell]
    # One count over stratum, need and online gives every number that follows.
    table = np.bincount(cell * 4 + needy * 2 + online, minlength=16).reshape(4, 2, 2)
    all_people = table.sum(axis=(1, 2))
    seen, on = table[:, 1, 1], table[:, :, 1].sum(axis=1)
    raked = on.astype(float).reshape(2, 2)
    rows, columns = all_people.reshape(2, 2).sum(axis=1), all_people.reshape(2, 2).sum(axis=0)
    for _ in range(50):
        before = raked
        raked = raked * (rows / raked.sum(axis=1))[:, None]
        raked = raked * (columns / raked.sum(axis=0))
        if np.abs(raked - before).max() < 1e-10:
            break
    means = seen / on
    return [
        table[:, 1].sum() / people,
        seen.sum() / on.sum(),
        (raked.ravel() * means).sum() / people,
        (all_people * means).sum() / people,
    ]


def main():
    for name, (own, numbers) in ours("D01").items():
        people = int(name.rsplit(" ", 1)[1])
        # Two draws of the same village differ by chance: six standard errors of a difference.
        for mine, other in zip(numbers, village(people)):
            assert abs(mine - other) < 6 * (2 * 0.25 / people) ** 0.5, (name, mine, other)
        compare(name, own, "NumPy", median_ms(lambda: village(people)))


if __name__ == "__main__":
    main()
