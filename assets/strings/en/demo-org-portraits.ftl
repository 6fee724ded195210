# The demo of lesson 1.5: four hundred organisations, their records, and the list of the weakest.

portrait-controls = Who needs help?
portrait-again = Another county
portrait-show-list = List the weakest tenth
portrait-show-truth = Show who is truly weakest
portrait-policies = What about thin files?
portrait-policy-exclude = Leave them out
portrait-policy-impute = Give them the average score
portrait-policy-shrink = Draw scores to the average, the thinner the more
portrait-policy-flag-silence = Put them first on the list
portrait-policy-silence-as-evidence = Count few records as a sign
portrait-visit-whom = Go and see
portrait-visit-none = Nobody
portrait-visit-random = Anybody, at random
portrait-visit-silent = Those with the fewest records
portrait-visit-lowest = Those with the lowest scores
portrait-visits = Organisations visited
portrait-silence = One step weaker: records
portrait-records = Records of an average organisation
portrait-times = × { $n }

portrait-legend-title = One mark = one organisation; the larger, the more records
portrait-legend-listed = on the list: { $n }
portrait-legend-listed-silent = on the list, without a record: { $n }
portrait-legend-records = not on the list: { $n }
portrait-legend-silent = without a record: { $n }
portrait-legend-visited = visited: { $n }
portrait-stage-name = The organisations, row after row: { $groups }. Arrow keys move from one to the next, with Shift in long steps. Enter opens one.
portrait-weakest-here = The { $n } that are truly weakest
portrait-strongest-here = The strongest
portrait-organisation = organisation { $n }: { $records } { $records ->
    [one] record
   *[other] records
}
portrait-on-list = on the list

portrait-result = Who is on the list?
portrait-result-nothing = No list has been made yet.
portrait-result-list = The list has { $n } organisations. Whether they are the weakest, the records alone do not tell.
portrait-found = Found: { $found } of the { $weak } weakest
portrait-policy-found = { $name }: { $found } of { $weak }
portrait-predicted = Your prediction: { $n } of them.
portrait-cost-exclude = Cost: nothing. Thin files are looked at by nobody.
portrait-cost-impute = Cost: nothing. Thin files look like everybody else.
portrait-cost-shrink = Cost: a formula. Thin files stay near the average.
portrait-cost-flag-silence = Cost: some strong organisations with thin files are listed by mistake.
portrait-cost-silence-as-evidence = Cost: an assumption, that the weak are quiet. If it is wrong, so is the list.
portrait-cost-visits = { $visits } { $visits ->
    [one] visit takes
   *[other] visits take
} one person about { $days } { $days ->
    [one] day
   *[other] days
}.

portrait-words-records = { $all } organisations have left { $records } records. { $silent } have left none.
portrait-words-exclude = { $listed } organisations are on the list. { $thin } with fewer than { $required } records have no score, and cannot be on it.
portrait-words-impute = { $listed } organisations are on the list. { $thin } with fewer than { $required } records have the average score.
portrait-words-shrink = { $listed } organisations are on the list. The fewer records, the nearer the score is to the average.
portrait-words-flag-silence = { $listed } organisations are on the list. Those with fewer than { $required } records come first; there are { $thin } of them.
portrait-words-silence-as-evidence = { $listed } organisations are on the list. Few records make a score lower.
portrait-words-truth = Of the { $weak } weakest, { $found } are on it and { $missed } are not. Of these, { $missed_thin } had fewer than { $required } records.

portrait-open = Organisation { $n }
portrait-file = Portrait: { $records } { $records ->
    [one] record
   *[other] records
}, score: { $score }. On the list: { $listed }. Visited: { $visited }.
portrait-life = In fact: number { $rank } of { $all }, counted from the weakest.
portrait-life-unknown = In fact: not shown yet.
portrait-no-score = none
portrait-comes-first = none, so it comes first
portrait-no-mean = none
portrait-not-yet = not shown yet

portrait-model-strength = Strength θ: a standard normal number, drawn for each organisation. The weakest tenth are the 40 with the smallest.
portrait-model-records = Number of records: Poisson with mean λ × e^(b θ). One standard deviation weaker means × e^(−b) records.
portrait-model-mean = The mean of n records = θ + a normal error with standard deviation σ ÷ √n.
portrait-model-shrink = Drawn to the average: mean × n ÷ (n + σ²). Without records the score is the average, 0.
portrait-model-evidence = Few records as a sign: the mean strength given what the records say and how many they are, by Bayes’ rule on a grid, with the b that is set.
portrait-model-visits = A visit reads θ with an error of 0.5, and is weighed with the records by their precision.
portrait-input-organisations = Organisations
portrait-input-records = λ, records of an average organisation
portrait-input-silence = b, how much quieter the weaker are (0: not at all)
portrait-input-noise = σ, how far one record is off
portrait-input-required = Records below which a file is thin
portrait-input-visit-noise = How far a visit is off
portrait-input-day = Organisations that one visitor sees in a day
portrait-source-hua = Hua Yong (2021), On the scientific development of Party building through big data, Observation and Ponderation 2021/8: that organisations in difficulties leave few data, so that their portrait is incomplete. It gives no figures; all numbers here are assumed.
portrait-source-rubin = Rubin, D. B. (1976). Inference and missing data. Biometrika 63(3), 581–592. On data that are missing because of what they would have said.
portrait-source-efron = Efron, B. and Morris, C. (1975). Data analysis using Stein’s estimator and its generalizations. Journal of the American Statistical Association 70(350), 311–319. On drawing means towards the average.
portrait-column-organisation = Organisation
portrait-column-records = Records
portrait-column-mean = Their mean
portrait-column-listed = On the list
portrait-column-strength = Strength
