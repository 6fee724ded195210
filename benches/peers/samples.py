"""Drawn villages, worlds, travellers and counties in vectorised NumPy (D01, D07, D09, D15).

Each takes the numbers that ours found, checks that it finds the same but for chance, and returns its milliseconds.
"""

import numpy as np

from clock import fastest

RNG = np.random.default_rng(42)

WEIGHT = np.array([0.53782602, 0.10107398, 0.27512209, 0.08597791])
COVERAGE = np.array([0.8183855557, 0.4746083391, 0.6114882513, 0.2398450286])
NEED = np.array([0.10, 0.25, 0.18, 0.40])
VILLAGES, RHO, BIAS = 4000, 0.8, 0.05


def village(numbers):
    """Truth, platform, raked and post-stratified share in need of a drawn village."""
    people, *ours = numbers
    people = int(people)

    def work():
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

    # Two draws of the same village differ by chance: six standard errors of a difference.
    for mine, other in zip(ours, work(), strict=True):
        assert abs(mine - other) < 6 * (2 * 0.25 / people) ** 0.5, (mine, other)
    return fastest(work)


def thousand_worlds(numbers):
    """A thousand worlds of a thousand days, all worlds of a day at once."""

    def work():
        a, b = np.full(1000, 5.0), np.full(1000, 5.0)
        for _ in range(1000):
            u = RNG.random((2, 1000))
            to_a = u[0] * (a + b) < a
            found = u[1] < 0.5
            a += to_a & found
            b += ~to_a & found
        share = a / (a + b)
        return [share.mean(), share.std()]

    (mean, sd), (other_mean, other_sd) = numbers, work()
    # Two draws: six standard errors of a difference.
    assert abs(mean - other_mean) < 6 * sd * (2 / 1000) ** 0.5, (mean, other_mean)
    assert abs(sd - other_sd) < 6 * sd * (1 / 1000) ** 0.5, (sd, other_sd)
    return fastest(work)


def travellers(numbers):
    """20,000 travellers drawn and counted."""

    def work():
        case = RNG.random(20_000) < 0.01
        flagged = RNG.standard_normal(20_000) + 2.0 * case > 2.0
        hits, flags, cases = (np.count_nonzero(x) for x in (case & flagged, flagged, case))
        return [hits, cases - hits, flags - hits, 20_000 - cases - flags + hits]

    for mine, other in zip(numbers, work(), strict=True):
        assert abs(mine - other) < 6 * (2 * max(mine, 1) * (1 - mine / 20_001)) ** 0.5, (mine, other)
    return fastest(work)


def counties(numbers):
    """Typical error of desk, field, both and blend in 500 counties; unvisited villages enter by their sums."""
    n, (field_visits, rows, visits) = 500, (int(number) for number in numbers[4:])

    def work():
        x, z = RNG.standard_normal((2, n, visits))
        y = RHO * x + (1 - RHO**2) ** 0.5 * z
        rest = RNG.standard_normal((3, n))
        sum_x, sum_y = x.sum(axis=1), y.sum(axis=1)
        xx, xy = np.einsum("ij,ij->i", x, x), np.einsum("ij,ij->i", x, y)
        slope = (xy - sum_x * sum_y / visits) / (xx - sum_x**2 / visits)
        rows_x = sum_x + rest[0] * (rows - visits) ** 0.5
        desk = (rows_x + rest[1] * (VILLAGES - rows) ** 0.5) / VILLAGES + BIAS
        field = (sum_y + rest[2] * (field_visits - visits) ** 0.5) / field_visits
        both = sum_y / visits + slope * (rows_x / rows - sum_x / visits)
        weight = BIAS**2 / (BIAS**2 + 1 / field_visits)
        blend = weight * field + (1 - weight) * desk
        return [float((plan**2).mean() ** 0.5) for plan in (desk, field, both, blend)]

    # A typical error of 500 draws has a relative standard error of 3.2 %: five of a difference's.
    for mine, other in zip(numbers[:4], work(), strict=True):
        assert abs(mine / other - 1) < 5 * (2 / (2 * n)) ** 0.5, (mine, other)
    return fastest(work)
