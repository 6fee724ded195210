# The demo of lesson 1.4: two wishes in the town's forum, and four ways to count.

forum-controls = What is counted?
forum-call-others = Call others
forum-way-posts = Every post
forum-way-accounts = Everybody who posted, once
forum-way-weighted = The same, weighted by place and age
forum-way-calls = People called at random
forum-loudness = Market fans post, compared with others
forum-silent-share = Residents who never post at all
forum-amplify = Summary: favours what is said most
forum-calls = People called
forum-times = × { $n }

forum-wish-plan = the night market
forum-wish-other = the buses
forum-first-plan = the night market
forum-first-other = the buses
forum-first-even = both alike

forum-legend-title = Area of a dot = how much somebody counts
forum-legend-nobody = nothing counted yet: { $n } people
forum-legend-plan = night market first: { $n } people, { $share }
forum-legend-other = buses first: { $n } people, { $share }
forum-legend-none = does not count: { $n } people

forum-result = Share for the night market
forum-result-nothing = Choose what is counted.
forum-answer-posts = by posts: { $share } (±{ $margin } points)
forum-answer-accounts = each person once: { $share } (±{ $margin } points)
forum-answer-weighted = weighted: { $share } (±{ $margin } points)
forum-answer-calls = people called: { $share } (±{ $margin } points)
forum-answer-summary = in the summary: { $share }
forum-answer-truth = all residents: { $share }
forum-answer-guess = your guess: { $share }
forum-chart-name = Shares for the night market, on a scale from 0% to 100%. { $found }
forum-cost-posts = Cost: nothing. It counts posts, not people.
forum-cost-accounts = Cost: knowing which posts come from the same person. Whoever never posts still counts for nothing.
forum-cost-weighted = Cost: a list of places and ages. Whoever never posts is still not asked.
forum-cost-calls = Cost: about { $hours } { $hours ->
    [one] hour
   *[other] hours
} on the telephone. Anyone can be drawn.
forum-predicted = Your prediction, each person counted once: { $choice } first.
forum-predicted-truth = Your prediction, each person counted once: { $choice } first. It turned out: { $truth } first.

forum-words-nothing = Nothing has been counted yet.
forum-words-posts = { $posts } posts by { $accounts } people: { $share } are for the night market. The busiest { $top } people wrote { $top_share } of them.
forum-words-accounts = Counted once each, { $share } of the { $accounts } people who posted are for the night market. { $none } residents have not posted.
forum-words-weighted = Weighted to the town’s places and ages, it is { $share } for the night market. { $none } residents have not posted, and are still not asked.
forum-words-calls = Of { $calls } people called at random, { $share } are for the night market. Of all residents, { $truth } are.
forum-words-summary = A summary that favours what is said most shows { $shown }.
forum-words-first = First on the list: { $first }.

forum-file-posts = Posts in the forum
forum-file-asks = Asked for there
forum-file-called = Said when called
forum-file-nothing = nothing
forum-life-wish = Wants first
forum-not-yet = not known yet

forum-model-rate = How often somebody posts: log rate = −1 + τ × (how readily they speak up) + κ × (for the night market). Speaking up is a standard normal score, the same person’s in every lesson.
forum-model-posts = Number of posts: Poisson with that rate. Whoever came online last, or not at all, never posts.
forum-model-ways = Share for the night market = what those for it count ÷ what everybody counts. One counts one’s posts; or 1; or as many residents of one’s place and age as there are for each who posted; or 1 if called.
forum-model-summary = A summary shows v^γ ÷ (v^γ + (1 − v)^γ) for a share v: at γ = 1 what was counted, above it more of the larger side.
forum-model-effective = Effective voices = (sum of posts)² ÷ sum of squared posts. The margin of the posts is that of so many people.
forum-model-silent = Those who never post may wish otherwise; no way of counting posts shows it.
forum-input-online = Residents online in June 2020 (fitted to national figures, CNNIC); the others never post
forum-input-support = Of those who may post, for the night market
forum-input-loudness = κ, how much louder they are (log)
forum-input-inequality = τ, how unequally people post
forum-input-silent = Residents who never post at all
forum-input-support-silent = Of these, for the night market
forum-input-amplify = γ, how much the summary favours what is said most
forum-input-minutes = Minutes for one call
forum-source-hua = Hua Yong (2021), On the scientific development of Party building through big data, Observation and Ponderation 2021/8: that the views of groups with few data traces are drowned by those with many. It gives no figures; ours are assumed.
forum-source-kish = Kish, L. (1965). Survey Sampling. Wiley. For the effective number of unequal weights.
forum-source-order = Who came online last follows the town’s figures of 2020 (China Internet Network Information Center, 46th Statistical Report).
forum-column-person = Resident
forum-column-place = Place
forum-column-age = Age
forum-column-posts = Posts
forum-column-counts = Counts for
forum-column-wish = Wants first
