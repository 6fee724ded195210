# The demo of lesson 2.5: a score, a line, and the two ways to be wrong.

gate-controls = Draw the line
gate-again = New scores
gate-threshold = Line: flagged from this score on
gate-base-rate = How rare is a real error?
gate-one-in = 1 in { $n }
gate-offset = Points added for living in a village
gate-check-flags = Look into the flagged
gate-add-portrait = Add a portrait
gate-test-twice = Flag only after a second, independent test
gate-view-line = Everyone together
gate-view-portrait = Villages and centre apart

gate-stage-title = Riverbend by score, one dot = one person
gate-legend-flagged = flagged: { $n }
gate-legend-unflagged = not flagged: { $n }
gate-legend-hit = hit: { $n }
gate-legend-miss = miss: { $n }
gate-legend-false-alarm = false alarm: { $n }
gate-legend-pass = correct pass: { $n }
gate-stage-name = { $people } residents, placed by the program’s score from low at the left to high at the right. { $groups }. Arrow keys move from person to person, Enter opens one. The line can be dragged, or moved with its slider.
gate-band-cases = claims with a real error
gate-band-others = nothing wrong
gate-group-a = villages
gate-group-b = centre
gate-flagged-side = flagged →
gate-axis-low = low score
gate-axis-high = high score
gate-line = your line

gate-result = Of those flagged, how many are real?
gate-result-unchecked = { $flagged } residents are flagged. Nobody has looked into their claims yet.
gate-equation = { $hits } of { $flagged } flagged people: { $share }
gate-predicted = Your prediction: { $share } of the flagged.
gate-row-cases = A real error
gate-row-others = Nothing wrong
gate-cost-twice = The price: { $n } people have to be tested twice.
gate-portrait-result = Where the portrait puts its errors
gate-portrait-alarms = Of those with nothing wrong, flagged:
gate-portrait-misses = Of those with a real error, missed:
gate-portrait-same = Real errors are equally common in both.
gate-bar = { $name }: { $share }
gate-file-score = Score
gate-file-flagged = Flagged
gate-life-claim = Their claim
gate-life-unknown = not looked into yet
gate-life-case = has a real error
gate-life-fine = nothing wrong

gate-words-flagged = At this line { $flagged } residents are flagged.
gate-words-checked = At this line { $flagged } residents are flagged: { $hits } have a real error, { $alarms } have not.
gate-words-missed = { $any ->
    [none] No real error is missed.
   *[some] Real errors that are missed: { $misses }.
}
gate-words-twice = Everyone flagged was tested twice: { $n } people.
gate-words-alarms = Of those with nothing wrong, { $a } are flagged in the villages and { $b } in the centre.
gate-words-misses = Of those with a real error, { $a } are missed in the villages and { $b } in the centre.

gate-model-score = Score = a normal number with mean 0, or with mean d′ for a claim with a real error; the spread is 1 (Green and Swets 1966).
gate-model-flag = Flagged = score above the line.
gate-model-portrait = Portrait: half of the points are added to the score of villagers, half are taken from that of others. The share of real errors is the same in both.
gate-model-twice = Second test: another score of the same kind, independent of the first; both have to be above the line.
gate-model-precision = Share of the flagged that are real = hits ÷ (hits + false alarms).
gate-input-people = Residents of Riverbend (invented)
gate-input-villagers = Of them in villages (shares of the 2020 census)
gate-input-base-rate = Claims with a real error
gate-input-dprime = d′: how well the score tells real errors
gate-input-threshold = Line
gate-input-offset = Points of the portrait
gate-source-green = Green, D. M. and Swets, J. A. (1966). Signal Detection Theory and Psychophysics. Wiley: the model of two bell curves and a line.
gate-source-census = Seventh National Population Census, 2020: 63.9% urban; 18.7% aged 60 or over.
gate-column-person = Resident
gate-column-place = Place
gate-column-score = Score
gate-column-flagged = Flagged
gate-column-case = Real error
