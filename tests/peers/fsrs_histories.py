"""Random histories with the intervals that PyPI `fsrs` gives them, for `tests/fsrs.rs`.

    python3 -m venv venv && venv/bin/pip install "fsrs==6.3.*"
    venv/bin/python tests/peers/fsrs_histories.py 1000 > histories.csv
    GROUND_TRUTH_FSRS=histories.csv cargo test --test fsrs

tests/data/fsrs.csv is the output for 60 histories. No learning steps, no fuzz, parameters and retention as they come.
"""

import random
import sys
from datetime import datetime, timedelta, timezone

from fsrs import Card, Rating, Scheduler


def history(draw: random.Random) -> list[tuple[int, int]]:
    """Answers as (days since the one before, rating 1 to 4)."""
    answers = []
    for at in range(draw.randint(1, 12)):
        # Often on time or a little off, sometimes on the same day, sometimes after months.
        elapsed = draw.choice([0, 1, draw.randint(1, 14), draw.randint(1, 60), draw.randint(60, 365)])
        answers.append((elapsed if at else 0, draw.choice([1, 2, 3, 3, 3, 4])))
    return answers


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    draw = random.Random(20261121)
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    print("history,elapsed,rating,interval,stability,difficulty")
    for number in range(count):
        card, now = Card(), datetime(2026, 1, 1, tzinfo=timezone.utc)
        for elapsed, rating in history(draw):
            now += timedelta(days=elapsed)
            card, _ = scheduler.review_card(card, Rating(rating), now)
            interval = (card.due - now).days
            print(f"{number},{elapsed},{rating},{interval},{card.stability:.6g},{card.difficulty:.6g}")


if __name__ == "__main__":
    main()
