"""The models of bias (D05, D07, D09, D10) beside scikit-learn, vectorised NumPy and fairlearn.

pip install numpy pandas scikit-learn fairlearn, then: python benches/peers/models_b.py
"""

import os

# One thread for all.
for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import warnings

import numpy as np
import pandas as pd
from fairlearn.metrics import MetricFrame, false_negative_rate, false_positive_rate, selection_rate
from sklearn.linear_model import LogisticRegression

from ours import ROOT, compare, median_ms, ours

DATA = ROOT / "assets" / "data"
RNG = np.random.default_rng(42)
# Deprecations say nothing about speed.
warnings.filterwarnings("ignore")


def logistic_fit():
    """The same 4,000 past cases, with a penalty of 1; the fastest of three solvers counts."""
    found = ours("D05")
    (_, numbers), (own, coefficients) = found["D05 logistic fit, rows"], found["D05 logistic fit"]
    rows = np.array(numbers[4:]).reshape(-1, 4)
    x, y = rows[:, :3], rows[:, 3]
    times = []
    for solver in ("lbfgs", "newton-cholesky", "newton-cg"):
        fit = LogisticRegression(C=1.0, solver=solver, tol=1e-8, max_iter=1000).fit(x, y)
        other = [*fit.intercept_, *fit.coef_[0]]
        assert np.allclose(coefficients, other, atol=1e-3), (solver, coefficients, other)
        times.append((median_ms(lambda fit=fit: fit.fit(x, y)), solver))
    peer, solver = min(times)
    compare("D05 logistic fit", own, f"scikit-learn {solver}", peer)


def thousand_worlds():
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

    own, (mean, sd) = ours("D07")["D07 thousand worlds"]
    other_mean, other_sd = work()
    # Two draws: six standard errors of a difference.
    assert abs(mean - other_mean) < 6 * sd * (2 / 1000) ** 0.5, (mean, other_mean)
    assert abs(sd - other_sd) < 6 * sd * (1 / 1000) ** 0.5, (sd, other_sd)
    compare("D07 thousand worlds", own, "NumPy", median_ms(work))


def travellers():
    """20,000 travellers drawn and counted."""

    def work():
        case = RNG.random(20_000) < 0.01
        flagged = RNG.standard_normal(20_000) + 2.0 * case > 2.0
        hits, flags, cases = (np.count_nonzero(x) for x in (case & flagged, flagged, case))
        return [hits, cases - hits, flags - hits, 20_000 - cases - flags + hits]

    own, numbers = ours("D09")["D09 travellers"]
    for mine, other in zip(numbers, work()):
        assert abs(mine - other) < 6 * (2 * max(mine, 1) * (1 - mine / 20_001)) ** 0.5, (mine, other)
    compare("D09 travellers", own, "NumPy", median_ms(work))


def rates_by_group():
    """False positive, false negative and selection rates of the COMPAS counts, deciles from five up."""
    counts = pd.read_csv(DATA / "compas_counts.csv")
    metrics = {"fpr": false_positive_rate, "fnr": false_negative_rate, "selected": selection_rate}
    flagged = (counts["decile_score"] >= 5).astype(int)
    weights = {name: {"sample_weight": counts["n"]} for name in metrics}

    def work():
        frame = MetricFrame(
            metrics=metrics,
            y_true=counts["two_year_recid"],
            y_pred=flagged,
            sensitive_features=counts["race"],
            sample_params=weights,
        )
        return frame.by_group.to_numpy().ravel()

    own, numbers = ours("D10")["D10 rates by group"]
    assert np.allclose(numbers, work(), atol=1e-12), (numbers, work())
    compare("D10 rates by group", own, "fairlearn", median_ms(work))


def equalised_odds():
    """The best point under the hulls of the credit scores, on a grid of 20,001 levels."""
    cdf = pd.read_csv(DATA / "fico_cdf.csv").iloc[:, 1:].to_numpy() / 100
    bad = pd.read_csv(DATA / "fico_bad_rate.csv").iloc[:, 1:].to_numpy() / 100
    people = pd.read_csv(DATA / "fico_totals.csv").iloc[0, 1:].to_numpy(dtype=float)
    weight = people / people.sum()
    levels = np.linspace(0, 1, 20_001)
    share = np.diff(np.vstack([np.zeros(4), cdf]), axis=0)
    good, ill = share * (1 - bad), share * bad

    def from_above(shares):
        sums = np.vstack([np.cumsum(shares[::-1], axis=0)[::-1], np.zeros(shares.shape[1])])
        return sums / shares.sum(axis=0)

    def hull(x, y):
        points = []
        for px, py in sorted(zip(x, y)):
            while len(points) > 1:
                (ax, ay), (bx, by) = points[-2:]
                if (bx - ax) * (py - ay) < (by - ay) * (px - ax):
                    break
                points.pop()
            points.append((px, py))
        return np.array(points).T

    def work():
        hit, alarm = from_above(good), from_above(ill)
        reach = np.min([np.interp(levels, *hull(alarm[:, g], hit[:, g])) for g in range(4)], axis=0)
        gain, loss = (weight * good.sum(axis=0)).sum() * 0.18, (weight * ill.sum(axis=0)).sum() * 0.82
        return levels[(reach * gain - levels * loss).argmax()]

    own, (level,) = ours("D10")["D10 equalised odds"]
    assert abs(level - work()) < 1e-4, (level, work())
    compare("D10 equalised odds", own, "NumPy", median_ms(work))


if __name__ == "__main__":
    logistic_fit()
    thousand_worlds()
    travellers()
    rates_by_group()
    equalised_odds()
