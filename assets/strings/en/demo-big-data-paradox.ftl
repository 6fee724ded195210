# The demo of lesson 1.3: online replies against random visits.

paradox-controls = Ask the town
paradox-online-replies = Online replies
paradox-visits = People visited at random
paradox-online-share = Residents online
paradox-ask-online = Ask online
paradox-ask-at-random = Visit at random
paradox-ask-again = Ask again

paradox-legend-title = Riverbend, one dot = one person
paradox-legend-online = can get online
paradox-legend-offline = cannot get online
paradox-legend-unasked = not asked
paradox-legend-wants = wants the windows to stay
paradox-legend-fine = fine online
paradox-legend-visited = visited
paradox-legend-count = { $name }: { $count }

paradox-result = What each way of asking found
paradox-result-nothing = Nobody has been asked yet. Ask online, then visit people at random.
paradox-result-replies = { $n } online replies: { $share } (±{ $margin } points)
paradox-result-visits = { $n } { $n ->
    [one] visit
   *[other] visits
}: { $share } (±{ $margin } points)
paradox-result-truth = the whole town: { $share }
paradox-result-guess = your guess: { $share }
paradox-result-choice = Your prediction: { $choice }.
paradox-result-choice-truth = Your prediction: { $choice }. Nearer to the town: { $truth }.
paradox-choice-visits = the random visits
paradox-choice-replies = the online replies
paradox-choice-same = about the same
paradox-chart-name = Shares who want the windows to stay, on a scale from 0% to 100%. { $found }

paradox-words-nobody = Nobody has been asked yet.
paradox-words-replies = Of { $n } online replies, { $share } want the windows to stay.
paradox-words-visits = Of { $n } { $n ->
    [one] person
   *[other] people
} visited at random, { $share } want the windows to stay.
paradox-words-truth = In the town it is { $share }.
paradox-words-worth = { $size ->
    [none] The replies are worth less than one random visit.
    [all] The replies are as good as the same number of random visits.
   *[some] The replies are worth about { $n } { $n ->
        [one] random visit
       *[other] random visits
    }.
}

paradox-file-online = In the town’s app
paradox-file-replied = Replied online
paradox-file-visited = Visited
paradox-file-answer = Answer
paradox-not-yet = not asked yet
paradox-no-answer = none
paradox-answer-wants = keep the windows
paradox-answer-fine = fine online
paradox-life-wants = About the windows
paradox-life-wants-stay = wants them to stay
paradox-life-wants-fine = is fine online

paradox-model-truth = The town’s share = residents who want the windows to stay ÷ all { $people } residents.
paradox-model-replies = Online answer = yes among the replies ÷ replies. Only residents who are online can reply.
paradox-model-visits = Answer of the visits = yes among those visited ÷ visits. Each resident has the same chance of being drawn.
paradox-model-margin = Margin of error = 1.96 × √(p × (1 − p) ÷ n). It covers random error only.
paradox-model-error = Error of the replies = ρ × √((1 − f) ÷ f) × √(P × (1 − P)). f is the share of the town that replied, P the town’s share. ρ is the correlation between replying and wanting (data defect correlation).
paradox-model-effective = Effective sample size = f ÷ (1 − f) ÷ ρ². Here ρ = { $rho }.
paradox-input-people = Residents of Riverbend (invented)
paradox-input-group = Residents: { $group } (shares of the 2020 census)
paradox-input-online-2020 = Online, fitted to national figures of June 2020 (CNNIC)
paradox-input-online-set = Online, as set here
paradox-input-online-group = Online: { $group }
paradox-input-yes-online = Online residents who want the windows to stay
paradox-input-yes-offline = Other residents who want the windows to stay
paradox-source-cnnic = China Internet Network Information Center, 46th Statistical Report, figures of June 2020: 76.4% online in towns, 52.3% in villages, 96.82 million users aged 60 or over. The town’s online share follows national figures of 2020. By June 2025 the national figure was 79.7%.
paradox-source-census = Seventh National Population Census, 2020: 63.9% urban; 18.7% aged 60 or over.
paradox-source-meng = Meng, X.-L. (2018). Statistical paradises and paradoxes in big data (I). Annals of Applied Statistics 12(2), 685–726.
paradox-column-person = Resident
paradox-column-place = Place
paradox-column-age = Age
paradox-column-online = Online
paradox-column-replied = Replied
paradox-column-visited = Visited
paradox-column-answer = Answer
