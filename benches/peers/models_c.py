"""Desk or field (D15) beside vectorised NumPy: five hundred counties, four plans in each.

pip install numpy, then: python benches/peers/models_c.py
"""

import numpy as np

from ours import compare, median_ms, ours

COUNTIES, VILLAGES, RHO, BIAS = 500, 4000, 0.8, 0.05
RNG = np.random.default_rng(42)


def counties(field_visits, rows, visits):
    """Typical error of desk, field, both and blend; unvisited villages enter by their sums, as in ours."""
    x, z = RNG.standard_normal((2, COUNTIES, visits))
    y = RHO * x + (1 - RHO**2) ** 0.5 * z
    rest = RNG.standard_normal((3, COUNTIES))
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


def main():
    (name, (own, numbers)), = ours("D15").items()
    plan = [int(number) for number in numbers[4:]]
    # A typical error of 500 draws has a relative standard error of 3.2 %: five of a difference's.
    for mine, other in zip(numbers[:4], counties(*plan)):
        assert abs(mine / other - 1) < 5 * (2 / (2 * COUNTIES)) ** 0.5, (mine, other)
    compare(name, own, "NumPy", median_ms(lambda: counties(*plan)))


if __name__ == "__main__":
    main()
