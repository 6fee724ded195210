# The test before and after the course
test-heading = The test before and after
test-intro = { $n } questions now and as many after the course, about 20 minutes each time, show you what the course changed. They need no terms of the course; places and numbers in them are invented. No answer is told before the second half is done.
test-guest = You are here as a guest: the answers of today are gone when you close the window. To compare later, begin with a nickname.
test-begin = Begin
test-go-on = Go on
test-place = Question { $n } of { $total }
test-before = Before the course: { $done } of { $total } questions answered.
test-between = The first half is done. Now come the lessons; the second half is best done after your last one.
test-after = The second half is best done after the last lesson: { $done } of { $total } questions answered.
test-later = A month has passed. A few questions come once more, mixed into your review: { $done } of { $total } answered.
test-rest = { $days ->
    [one] A few questions come once more tomorrow.
   *[other] A few questions come once more in { $days } days.
}
test-over = All of it is done.
test-after-heading = What the course changed
test-later-heading = A month later
test-scores = Before: { $before } of the marks. Now: { $now }.
test-gain = Of what was missing before, { $share } is there now.
test-gain-none = No more is right than before.
test-no-gain = So much was right before that a gain would say little.
test-lean-better = Your confidence fits your answers better than before.
test-lean-worse = Your confidence fits your answers less well than before.
test-lean-same = Your confidence fits your answers as it did before.
test-ideas-gone = Ideas that no longer show in your answers
test-ideas-left = Ideas that still show in your answers
test-held = A few questions come once more after a month. Their reasons can be read after that.
test-back = Back to what changed
test-now-right = Right this time
test-still-wrong = Still not right
test-newly-wrong = Right before, not now
test-still-right = Right both times
