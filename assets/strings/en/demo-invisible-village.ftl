# The demo of lesson 1.2: three filters between older residents and the town's app.

unseen-controls = Who stays in sight?
unseen-visit-others = Visit others
unseen-show-phone = Filter 1: has a smartphone
unseen-show-online = Filter 2: uses the app
unseen-show-form = Filter 3: can finish the form
unseen-show-needs = Show who needs help
unseen-form-share = App users who can finish the form
unseen-older-gap = Old–young gap online (2020: × 1)
unseen-need-hides = People in need: odds of using the app
unseen-times = × { $n }
unseen-repair = What to do about those out of sight
unseen-repair-none = Nothing: count the requests
unseen-repair-rake = Weight by place and by age
unseen-repair-post-stratify = Weight by groups of place and age
unseen-repair-visit = Visit people at random
unseen-visits = People visited, of those out of sight

unseen-legend-title = One dot = one resident of 60 or over
unseen-legend-all = all { $n } of them
unseen-legend-seen = still in sight: { $n }
unseen-legend-lost = out of sight: { $n }
unseen-legend-needy-seen = needs help, in sight: { $n }
unseen-legend-needy-lost = needs help, out of sight: { $n }
unseen-legend-other-seen = needs none, in sight: { $n }
unseen-legend-other-lost = needs none, out of sight: { $n }
unseen-legend-visited = visited: { $n }
unseen-map-name = Map of Riverbend with its { $people } residents of 60 or over: { $groups }. Arrow keys move from resident to resident, with Shift in long steps. Enter opens one.

unseen-result = Who is left after each filter
unseen-chain-all = 60 or over
unseen-chain-phone = has a smartphone
unseen-chain-app = uses the town’s app
unseen-chain-form = can finish the form
unseen-chain-people = { $n }
unseen-chain-needy = { $n }, of whom { $needy } need help
unseen-chain-guess = your guess: { $n }
unseen-chain-link = { $label }: { $words }
unseen-chain-name = Bars, one for each filter. { $links }

unseen-estimates = What share of them needs help?
unseen-estimate-none = the requests: { $share } (±{ $margin } points)
unseen-estimate-rake = weighted: { $share } (±{ $margin } points)
unseen-estimate-post-stratify = weighted by groups: { $share } (±{ $margin } points)
unseen-estimate-visit = with the visits: { $share } (±{ $margin } points)
unseen-estimate-truth = in fact: { $share }
unseen-estimates-name = Shares who need help, on a scale from 0% to 100%. { $found }
unseen-cost-none = Cost: nothing. People newly found: none.
unseen-cost-rake = Cost: a list of who lives where, and how old they are. People newly found: none.
unseen-cost-post-stratify = Cost: a list of ages, place by place. People newly found: none.
unseen-cost-visit = Cost: about { $days } { $days ->
    [one] day
   *[other] days
} for one person. People in need newly found: { $found }.
unseen-predicted = Your prediction: { $choice }. In fact: { $truth }.
unseen-choice-most = most of those in need can ask
unseen-choice-about-half = about half of them can
unseen-choice-few = fewer than a third of them can

unseen-words-all = Riverbend has { $all } residents of 60 or over.
unseen-words-phone = Of { $all } residents of 60 or over, { $n } have a smartphone.
unseen-words-app = Of { $all } residents of 60 or over, { $n } use the town’s app.
unseen-words-form = Of { $all } residents of 60 or over, { $n } can finish the form.
unseen-words-needs = Of { $needy } who need help, { $heard } are in sight and { $unseen } are not.
unseen-words-none = The requests suggest that { $estimate } need help; in fact it is { $truth }.
unseen-words-weighted = Weighted, the requests suggest { $estimate }; in fact it is { $truth }. Nobody new has been found.
unseen-words-visited = { $visits } random { $visits ->
    [one] visit finds
   *[other] visits find
} { $found } more people in need. Together they suggest { $estimate }; in fact it is { $truth }.

unseen-file-app = In the town’s app
unseen-file-asked = Asked for help there
unseen-file-visited = Visited
unseen-life-form = Can finish the form
unseen-not-shown = not shown yet

unseen-model-filters = In sight = has a smartphone, uses the app, and can finish the form. Who uses the app depends on place and age: log-odds = a + b × (village) + c × (60 or over), fitted to figures of June 2020.
unseen-model-hides = People in need: their odds of using the app × e^(−δ). In each group of place and age, as many people use it as before.
unseen-model-requests = Share by the requests = people in need who can finish the form ÷ all who can finish it.
unseen-model-weights = Weighted: each group of place (centre, villages) and age (under 70, 70 or over) counts as much as it has residents. “By place and by age” fits the two totals only (raking).
unseen-model-visits = With the visits = part in sight × share there + part out of sight × share among those visited. Everyone out of sight has the same chance of a visit.
unseen-input-people = Residents of 60 or over (share of the 2020 census)
unseen-input-online = Of them, online and in the app (fitted to national figures of June 2020, CNNIC)
unseen-input-phone = Of them, with a smartphone
unseen-input-form = App users who can finish the form
unseen-input-hides = δ, how much need hides people
unseen-input-need-centre = Older people in the centre who need help
unseen-input-need-village = Older people in the villages who need help
unseen-input-day = People whom one visitor sees in a day
unseen-source-cnnic = China Internet Network Information Center, 46th Statistical Report, figures of June 2020: 96.82 million users aged 60 or over. By June 2025, 52.0% of people of 60 or over were online.
unseen-source-census = Seventh National Population Census, 2020: 18.7% aged 60 or over.
unseen-source-deming = Deming, W. E. and Stephan, F. F. (1940). On a least squares adjustment of a sampled frequency table. Annals of Mathematical Statistics 11(4), 427–444.
unseen-column-person = Resident
unseen-column-place = Place
unseen-column-age = Age
unseen-column-phone = Smartphone
unseen-column-app = App
unseen-column-form = Form
unseen-column-needs = Needs help
