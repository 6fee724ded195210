# The quiz.
quiz-number = Question { $n } of { $total }
quiz-leave = Back to the lesson
quiz-check = Check
quiz-give = Give this answer
quiz-compare = Compare with a good answer
quiz-next = Next →
quiz-finish = See how it went →
quiz-to-summary = Back to the summary
quiz-see-demo = See it in the demo
quiz-similar = Try a similar one
quiz-page = Part { $n } of { $total }

# Groups of options.
quiz-group-decision-first = What would you do?
quiz-group-decision-second = Why?
quiz-group-flaw-first = Where is the flaw?
quiz-group-flaw-second = What is wrong there?
quiz-order-first = At the top: { $end }
quiz-order-last = At the bottom: { $end }
quiz-match-ask = Choose what belongs to it.
quiz-tick-all = Tick all that are right.
quiz-number-label = Your number
quiz-unit-percent = percent (%)
quiz-unit-count = a whole number
quiz-unit-yuan = yuan
quiz-unit-plain = a number
quiz-yuan = { $n } yuan
quiz-match-open = not matched yet
quiz-match-name = { $left }, matched with: { $right }
quiz-match-name-open = { $left }, not matched yet
quiz-match-shown = → { $right }
quiz-order-name = Place { $n }: { $text }
quiz-order-up-name = Move up: { $text }
quiz-order-down-name = Move down: { $text }
quiz-reflection-label = Your thoughts
quiz-reflection-private = Write a few words, or only think. What you write here is not saved and not marked.
quiz-reflection-model = A good answer
quiz-reflection-rubric = Tick what you find in yours. Nobody sees it.

# Hints.
quiz-hint = Hint
quiz-hint-more = Another hint
quiz-hint-number = Hint { $n } of { $total }

# Something is missing. Never a reproach.
quiz-missing-option = Choose one of the answers first.
quiz-missing-ticks = Tick at least one answer first.
quiz-missing-number = Type a number first.
quiz-missing-unreadable = I cannot read this as a number. Write it like 38, 38% or 1,200.
quiz-missing-untouched = Nothing has been moved yet. If you mean this order, check once more.
quiz-missing-partners = { $n ->
    [one] One is not matched yet.
   *[other] { $n } are not matched yet.
}
quiz-missing-action = Choose what you would do first.
quiz-missing-place = Choose where the flaw is first.
quiz-missing-reason = Choose the reason as well.
quiz-missing-confidence = Say how sure you are as well: 1, 2 or 3.
quiz-missing-unwritten = Nothing is written yet. If you would rather only think, press the button once more.

# After the answer.
quiz-verdict-right = That is right.
quiz-verdict-partly = Part of it is right.
quiz-verdict-wrong = Not this time.
quiz-yours = Your answer.
quiz-yours-sure = Your answer, “{ $sure }”.
quiz-right = Right.
quiz-defensible = It can be defended.
quiz-near = It is near.
quiz-answer = The answer.
quiz-left-out = This belongs to the answer; you left it out.
quiz-placed = You put it in place { $n }.
quiz-in-place = You put it here.
quiz-matched-with = You chose: { $right }
quiz-rightly-matched = Right: { $right }
quiz-belongs-to = It belongs to: { $right }
quiz-consequence = What comes of it
quiz-order-right = The right order
quiz-order-line = { $n }. { $text }
quiz-common-idea = A common idea: **“{ $idea }”**.

# The summary.
quiz-summary-title = How it went
quiz-summary-empty = This quiz has no questions.
quiz-summary-right = { $n } of { $total } right
quiz-summary-partly = { $n } partly right
quiz-summary-ideas = Common ideas that showed in your answers
quiz-summary-no-ideas = None of the usual wrong ideas showed in your answers.
quiz-summary-look = Look again at question { $n }
quiz-summary-certain = Look at these first: you were very sure, and the answer is another one.
quiz-again = Answer again
quiz-again-hint = Some questions come in another form.
quiz-done = Next step →

# Keys, in one line.
quiz-keys = Keys: { $keys }
quiz-key-choose = { $first }–{ $last } choose
quiz-key-tick = { $first }–{ $last } tick
quiz-key-pick = { $first }–{ $last } pick
quiz-key-move = ↑ ↓ move
quiz-key-group = ↑ ↓ change the group
quiz-key-pair = ↑ ↓ next one
quiz-key-sure = 1–3 how sure
quiz-key-check = Enter check
quiz-key-give = Enter give this answer
quiz-key-compare = Tab and Enter compare
quiz-key-next = Enter next
quiz-key-hint = H hint
