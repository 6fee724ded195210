# What every demo has.

demo-card-file = Their file
demo-card-life = Their life
demo-card-close = Close
demo-file-empty = The data hold nothing about this person.
demo-yes = yes
demo-no = no
demo-percent = { $n }%
demo-seed = seed { $seed }
demo-seed-hint = Same seed, same result
demo-reset = Start over
