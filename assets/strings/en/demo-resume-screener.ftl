# The demo of lesson 2.1: a program learns from people's decisions.

screener-decide = You decide
screener-training = Train the program
screener-again = Other files
screener-progress = Résumé { $n } of { $all }
screener-resume-points = Test: { $n } points
screener-resume-club = Club: { $club }
screener-resume-gender = Gender: { $gender }
screener-club-football = women’s football
screener-club-none = none
screener-woman = woman
screener-man = man
screener-points = { $n } points
screener-accept = Accept
screener-reject = Reject
screener-undo = Undo
screener-by-points = Decide the rest by points
screener-train-on-own = Train on my decisions
screener-train = Train on the firm’s past
screener-next-step = Next step of training ({ $n } of { $all })
screener-one-answer = All your answers are alike, so there is nothing to learn. Start over, accept somebody and reject somebody; or go on with the firm’s past.
screener-repairs = What the program sees, and how it is mended
screener-repair-none = It sees points, club and gender
screener-repair-gender = Hide gender
screener-repair-club = Hide gender and the club
screener-repair-weigh = Hide gender, weigh the past cases
screener-repair-cuts = Hide gender, a cut of its own for each group
screener-repair-label = Learn who worked well, not who was hired
screener-repair-none-price = Nothing is mended yet.
screener-repair-gender-price = The price of hiding gender: nothing, and it does little.
screener-repair-club-price = The price of hiding the club too: somebody has to find every such sign.
screener-repair-weigh-price = The price of weighing: the gap gets smaller, but other columns still stand in.
screener-repair-cuts-price = The price of two cuts: the one who draws them has to see gender.
screener-repair-label-price = The price of better answers: years of looking, and nothing about those never hired.
screener-past = Change the firm’s past
screener-penalty = Marked down in the past: women, by
screener-women = Women among those who apply

screener-pile-title = The pile, one mark = one résumé
screener-crowd-title = By score, one mark = one person
screener-pile-woman-yes = woman, accepted: { $n }
screener-pile-woman-no = woman, rejected: { $n }
screener-pile-man-yes = man, accepted: { $n }
screener-pile-man-no = man, rejected: { $n }
screener-crowd-woman-yes = woman, picked: { $n }
screener-crowd-woman-no = woman, not picked: { $n }
screener-crowd-man-yes = man, picked: { $n }
screener-crowd-man-no = man, not picked: { $n }
screener-legend-club = with a ring: in the women’s football club: { $n }
screener-legend-open = not decided yet: { $n }
screener-pile-name = { $people } résumés in rows. { $groups }. Arrow keys move from one to the next, Enter opens one.
screener-crowd-name = { $people } applicants, placed by the program’s score from low at the left to high at the right, women over men. { $groups }. Arrow keys move from person to person, Enter opens one.
screener-band-women = women
screener-band-men = men
screener-picked-side = picked →
screener-axis-low = low score
screener-axis-high = high score

screener-result = The program
screener-not-kept = It has learned nothing yet. Your decisions stay on this screen; they are not stored.
screener-all-decided = All résumés are decided. The program has learned nothing yet.
screener-weights = What it goes by
screener-weight-points = { $says ->
    [against] Points count against: { $weight }
   *[for] Points count for: { $weight }
}
screener-weight-club = { $says ->
    [hidden] The club: hidden
    [against] The club counts against: { $weight }
   *[for] The club counts for: { $weight }
}
screener-weight-woman = { $says ->
    [hidden] Being a woman: hidden
    [against] Being a woman counts against: { $weight }
   *[for] Being a woman counts for: { $weight }
}
screener-rates = How often it picks (line: four fifths)
screener-rate-women = Women: { $share }
screener-rate-men = Men: { $share }
screener-ratio = { $lower ->
    [men] Men are picked { $ratio } times as often as women{ $rule ->
        [below] , less than four fifths.
       *[kept] , at least four fifths.
    }
   *[women] Women are picked { $ratio } times as often as men{ $rule ->
        [below] , less than four fifths.
       *[kept] , at least four fifths.
    }
}
screener-luck = With so many people, a gap of this size can still be luck.
screener-few = { $n } decisions are few: small weights may be luck.
screener-predicted = Your prediction: { $choice }.
screener-often-kept = at least four fifths
screener-often-below = less than four fifths
screener-file-points = Test points
screener-file-club = Club
screener-file-gender = Gender
screener-file-picked = Picked
screener-life-best = Among the most able

screener-words-pile = { $n } of { $all } résumés are decided.
screener-words-rates = { $teacher ->
    [learner] Trained on your decisions, the program picks { $women } of women and { $men } of men.
   *[firm] Trained on the firm’s past, the program picks { $women } of women and { $men } of men.
}

screener-open = not yet
screener-model-past = Past: the most able were hired, after women of equal skill had been marked down.
screener-model-logit = Program: logistic regression on points, club and gender (ridge 1); a weight is in log-odds, for points by one standard deviation of skill.
screener-model-pick = It picks the highest scores, as large a share as was hired before.
screener-model-rule = Four fifths: the lower rate of picking ÷ the higher, with a 95% interval.
screener-model-own = Your own decisions train the same kind of program, and are then forgotten.
screener-input-women = Women among past cases and applicants
screener-input-penalty = Marked down in the past: women, by
screener-input-club-women = Women with the club on their résumé
screener-input-club-men = Men with the club on theirs (a trainer, say)
screener-input-hire = Share hired in the past
screener-input-cases = Past cases
screener-input-callbacks-a = Called back in a US study of 2004, names common in one group
screener-input-callbacks-b = The same, names common in the other
screener-source-rule = US Code of Federal Regulations, Title 29, § 1607.4(D) (1978): the four-fifths rule.
screener-source-reweigh = Kamiran, F. and Calders, T. (2012). Data preprocessing techniques for classification without discrimination. Knowledge and Information Systems 33:1–33: weighing the past cases.
screener-source-callbacks = Bertrand, M. and Mullainathan, S. (2004). Are Emily and Greg more employable than Lakisha and Jamal? American Economic Review 94:991–1013.
screener-column-person = Applicant
screener-column-points = Points
screener-column-club = Club
screener-column-gender = Gender
screener-column-picked = Accepted by you
