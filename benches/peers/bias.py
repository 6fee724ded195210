"""The models of bias in scikit-learn, fairlearn and vectorised NumPy (D05, D10).

Each takes the numbers that ours found, checks that it finds the same, and returns its milliseconds.
"""

import numpy as np
import pandas as pd
from fairlearn.metrics import MetricFrame, false_negative_rate, false_positive_rate, selection_rate
from fairlearn.postprocessing import ThresholdOptimizer
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.linear_model import LogisticRegression

from clock import ROOT, fastest

DATA = ROOT / "assets" / "data"


def logistic_fit(numbers):
    """The same 4,000 past cases, with a penalty of 1; the fastest of three solvers counts."""
    coefficients, rows = numbers[:4], np.array(numbers[4:]).reshape(-1, 4)
    x, y = rows[:, :3], rows[:, 3]
    times = []
    for solver in ("lbfgs", "newton-cholesky", "newton-cg"):
        fit = LogisticRegression(C=1.0, solver=solver, tol=1e-8, max_iter=1000).fit(x, y)
        other = [*fit.intercept_, *fit.coef_[0]]
        assert np.allclose(coefficients, other, atol=1e-3), (solver, coefficients, other)
        times.append(fastest(lambda fit=fit: fit.fit(x, y)))
    return min(times)


def rates_by_group(numbers):
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

    assert np.allclose(numbers, work(), atol=1e-12), (numbers, work())
    return fastest(work)


class Decile(BaseEstimator, ClassifierMixin):
    """The score as it is, for what wants an estimator."""

    def fit(self, x, y):
        self.classes_ = np.unique(y)
        return self

    def predict_proba(self, x):
        score = np.asarray(x, dtype=float).ravel() / 10
        return np.column_stack([1 - score, score])


def threshold_optimizer(numbers):
    """The most right decisions with equalised odds, on the defendants one by one, and what they come to."""
    counts = pd.read_csv(DATA / "compas_counts.csv")
    people = counts.loc[counts.index.repeat(counts["n"])]
    x, y = people[["decile_score"]], people["two_year_recid"]
    groups = people["race"]

    def work():
        optimizer = ThresholdOptimizer(
            estimator=Decile().fit(x, y),
            constraints="equalized_odds",
            objective="accuracy_score",
            grid_size=1000,
            prefit=True,
            predict_method="predict_proba",
        )
        return optimizer.fit(x, y, sensitive_features=groups)

    (level,) = numbers
    chosen = work()._x_best
    # Its levels are thousandths.
    assert abs(level - chosen) <= 2e-3, (level, chosen)
    return fastest(work)


def credit_odds(numbers):
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

    (level,) = numbers
    assert abs(level - work()) < 1e-4, (level, work())
    return fastest(work)
