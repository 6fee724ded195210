# The demo of lesson 1.1: thirty visits, a form, five questions.

window-controls = Your form
window-another-day = Another day
window-box-place = Where from
window-box-matter = What for
window-box-age = Age
window-box-wait = Minutes waited
window-box-person = Visits by the same person
window-place-0 = no place
window-place-1 = centre or village
window-place-2 = thirteen places
window-matter-0 = no purpose
window-matter-1 = care or other
window-matter-2 = six matters
window-age-0 = no age
window-age-1 = under or over 60
window-age-2 = years
window-has-wait = A box for the minutes waited
window-has-person = A number to know the same person again
window-count = Count { $n } visits
window-ask-table = Put five questions to the table

window-legend-title = One mark = one visit, as the table has it
window-legend-visit = a visit
window-legend-centre = from the centre
window-legend-village = from a village
window-legend-most = the commonest matter
window-legend-care = for care
window-legend-other = another matter
window-legend-again = here before today
window-nothing-counted = Nothing is counted yet. Choose the boxes of your form.
window-picture = { $n } visits as a form with { $boxes } { $boxes ->
    [one] box
   *[other] boxes
} records them. Arrow keys move from visit to visit, Enter opens one.
window-picture-empty = Room for { $n } visits; the form has { $boxes } { $boxes ->
    [one] box
   *[other] boxes
}, and nothing is counted yet.

window-result = Five questions
window-not-counted = Choose the boxes first, then count the day. What has no box is gone when the visitor leaves.
window-not-asked = The day is counted. Put the questions to your table.
window-question-matter = What do most people come for?
window-question-rate = Who comes more often, counted per resident?
window-question-wait = Who waits longer?
window-question-people = How many different people came?
window-question-absent = How many who need help did not come?
window-verdict-yes = answered
window-verdict-no = no answer
window-answered = Answered: { $words }
window-unanswered = No answer: { $words }
window-answer-matter = { $most } ({ $n } of { $visits })
window-answer-rate = centre { $centre_visits } visits, or { $centre } per 1,000 residents; villages { $village_visits }, or { $villages }
window-answer-wait = centre { $centre_wait } minutes, villages { $village_wait }
window-answer-people = { $people } people in { $visits } visits
window-answer-absent = none
window-why-matter = the form has no box for the matter
window-why-rate = the form has no box for the place
window-why-wait = it takes both: the place, and the minutes waited
window-why-people = the form cannot know the same person again
window-why-absent = who stayed away is in no row
window-why-too-coarse = the box is too coarse: “other” hides several matters
window-why-no-cases = nobody came from one of the two sides
window-why-out-of-reach = who stayed away is in no row, whatever the boxes
window-predicted = Your prediction: { $guess }. This form answers { $answered }.

window-words-form = The form has { $boxes } { $boxes ->
    [one] box
   *[other] boxes
}.
window-words-counted = It records { $visits } visits.
window-words-asked = Of five questions its table answers { $answered }. It has no row for the { $absent } residents who need help and did not come.

window-no-box = no box
window-minutes = { $n }
window-in-centre = centre
window-in-village = village
window-is-care = care
window-is-other = other
window-is-younger = under 60
window-is-older = 60 or over
window-life-came-for = Came for

window-model-who = Who comes: people in need three times as often as others, people who are not online twice as often. Some come a second time because a paper was missing.
window-model-wait = Minutes waited = 3 + 7 for villagers, who all come by one bus, + luck.
window-model-rate = Rate = visits ÷ residents × 1,000, for the centre and for the villages.
window-model-table = The table holds what the form has a box for. A question is answered if every box it needs is there, fine enough.
window-input-visits = Visits counted
window-input-centre = Residents of the centre (share of the 2020 census)
window-input-villages = Residents of the villages (share of the 2020 census)
window-input-again = Visits by somebody who has been there today
window-source-census = Seventh National Population Census, 2020: 63.9% urban.
window-source-own = Who comes and how long they wait is assumed for teaching.
window-column-visit = Visit
window-column-place = Where from
window-column-matter = What for
window-column-age = Age
window-column-wait = Minutes waited
