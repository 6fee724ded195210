# The demo of lesson 3.4: what is measured, and what is done.

goodhart-controls = Decide how work is judged
goodhart-weight = Photos’ share of the score
goodhart-audit = Photo points that random checks take away
goodhart-no-checks = no checks
goodhart-gaming = How much staff differ in showing off
goodhart-send-checks = Check at random
goodhart-honour = Honour the top 20
goodhart-view-week = The team’s week
goodhart-view-honours = Who is honoured

goodhart-week-title = A village team’s week, one tile = one hour
goodhart-hours-visits = visits: { $hours } h
goodhart-hours-repairs = repairs: { $hours } h
goodhart-hours-uploads = photos, forms, uploads: { $hours } h
goodhart-week-name = The team’s week as tiles: { $help } hours of visits and repairs, { $uploads } hours of photos, forms and uploads.
goodhart-day-1 = Mon
goodhart-day-2 = Tue
goodhart-day-3 = Wed
goodhart-day-4 = Thu
goodhart-day-5 = Fri
goodhart-no-help = less than half an hour is left for visits and repairs

goodhart-result = Score and real help
goodhart-axis-weight = photos’ share of the score
goodhart-axis-points = points of 100
goodhart-now = { $weight }
goodhart-chart-name = Score and real help at each share that photos make of the score. At { $weight }: score { $score }, real help { $help }, of 100 points.
goodhart-result-score = { $changed ->
    [yes] Score: { $before } before, { $now } now
   *[no] Score: { $now }
}
goodhart-result-help = { $changed ->
    [yes] Real help for the village: { $before } before, { $now } now
   *[no] Real help for the village: { $now }
}
goodhart-result-village = After { $weeks } { $weeks ->
    [one] week
   *[other] weeks
}, how well the village is kept: { $before } → { $now }.
goodhart-result-checks = The checks cost an inspector { $hours } hours a week.
goodhart-way-up = it goes up
goodhart-way-flat = it stays the same
goodhart-way-down = it goes down
goodhart-predicted-way = Your prediction for the village: { $choice }.
goodhart-predicted-share = Your prediction: { $share } of the hours for visits and repairs.

goodhart-words-week = Photos count for { $weight } of the score: { $uploads } of { $hours } hours go to photos, forms and uploads.
goodhart-words-score = { $way ->
    [up] The score rises from { $before } to { $now }.
    [down] The score falls from { $before } to { $now }.
   *[flat] The score stays at { $now }.
}
goodhart-words-help = { $way ->
    [up] Real help rises from { $before } to { $now }.
    [down] Real help falls from { $before } to { $now }.
   *[flat] Real help stays at { $now }.
}
goodhart-words-checks = Checking costs an inspector { $hours } hours a week.
goodhart-words-honours = Of { $workers } workers, { $honoured } are honoured by their score. { $deserving } of them are among the { $honoured } who do most good.
goodhart-words-worker = { $worker }.

goodhart-honours-title = Workers of the county, one dot = one worker
goodhart-legend-both = honoured, does most good: { $n }
goodhart-legend-shown = honoured: { $n }
goodhart-legend-unseen = does most good, not honoured: { $n }
goodhart-legend-others = others: { $n }
goodhart-honours-name = 200 workers, to the right by their score, upwards by the good they do. { $groups }. Arrow keys move from worker to worker, Enter opens one.
goodhart-axis-measured = score →
goodhart-axis-worth = ↑ good really done
goodhart-honours = Whom does the score pick?
goodhart-honours-both = Honoured, and among the 20 who do most good: { $n }
goodhart-honours-shown = Honoured, and not among them: { $n }
goodhart-honours-unseen = Among them, and not honoured: { $n }
goodhart-open-somebody = Open a dot: score beside real work.
goodhart-worker = worker { $n }: place { $measured } by score, place { $worth } by good done
goodhart-worker-name = Worker { $n }
goodhart-worker-file = By score: place { $rank } of { $all }
goodhart-worker-life = By good really done: place { $rank } of { $all }

goodhart-not-yet = not yet
goodhart-model-help = Help = √e, where e is the share of the hours spent on visits and repairs. Twice the time gives 1.41 times the help. A photo tells of work shown: √(1 − e).
goodhart-model-score = Score = (1 − v) × help + v × (1 − c) × shown work. v is the photos’ share of the score, c what random checks take away.
goodhart-model-divide = The team divides its hours so that the score is highest: e ÷ (1 − e) = [(1 − v) ÷ (v × (1 − c))]². Anyone would do the same.
goodhart-model-village = Each week the village goes a quarter of the way to where the help would keep it.
goodhart-model-staff = A worker’s score = good done + showing off + luck. The top 20 of 200 are honoured.
goodhart-model-checks = Hours of checking = share of photos checked × hours of photos × time a check takes.
goodhart-input-hours = Hours of a working week (State Council rule, since May 1995)
goodhart-input-before = Photos’ share of the score before
goodhart-input-weight = Photos’ share of the score now
goodhart-input-audit = Photo points that checks take away
goodhart-input-check-time = Hours to check one hour of photos
goodhart-input-ease = How much more easily photos impress than help
goodhart-input-weeks = Weeks until the village is looked at
goodhart-input-workers = Workers of the county (invented, no residents of Riverbend)
goodhart-input-honoured = Of them honoured
goodhart-input-gaming = How much staff differ in showing off
goodhart-source-strathern = Strathern, M. (1997). “Improving ratings”: audit in the British University system. European Review 5(3), 305–321: the saying about measures and targets.
goodhart-source-holmstrom = Holmström, B. and Milgrom, P. (1991). Multitask principal–agent analyses. Journal of Law, Economics, and Organization 7, 24–52: effort moves to what is measured.
goodhart-source-manheim = Manheim, D. and Garrabrant, S. (2018). Categorizing variants of Goodhart’s law. arXiv:1803.04585: what picking by a measure picks.
goodhart-source-hours = Rules of the State Council on working hours, in force since 1 May 1995: eight hours a day, 40 a week.
goodhart-column-worker = Worker
goodhart-column-worth = Good done
goodhart-column-measured = Score
goodhart-column-honoured = Honoured
goodhart-column-deserving = Among the best 20
