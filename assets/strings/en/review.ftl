# How sure, how right
calibration-heading = How sure, how right
calibration-intro = Being sure and being right are two things. Here you see how well yours agree.
calibration-wrong-heading = Look at these first
calibration-wrong-intro = You were certain here, and it was not so. These are the answers worth most to look at again.
calibration-too-few = So far { $n } of your answers say how sure you were. The picture comes after { $enough }.
calibration-means = In { $n } answers you were { $sure } sure on average, and { $right } of them were right.
calibration-too-sure = You are surer than you are right: before “certain”, ask what would show you wrong.
calibration-too-unsure = You are right more often than you think.
calibration-even = Your confidence and your answers agree.
calibration-axis-right = Share right
calibration-axis-sure = How sure
calibration-picture = The same as a picture: across how sure you were, upwards what share was right. The table below has the numbers.
calibration-table = The same in numbers
calibration-head-sure = How sure
calibration-head-meant = Counts as
calibration-head-right = Right
calibration-head-gap = Difference (points)
calibration-of = { $share } ({ $right } of { $n })
calibration-marks = If a right answer gave 1, 2 or 3 marks and a wrong one took 0, 2 or 6, by how sure you were, you would have { $marks }. It counts for nothing.
calibration-private = Only you see this. It does not change your progress.
calibration-advice-heading = How much you relied on advice
calibration-advice = On { $date }, in “{ $lesson }”, you decided { $right } of { $n } cases as the rule says. You followed wrong advice in { $followed-first } of { $wrong-first } cases where it came first, and in { $followed-after } of { $wrong-after } where you decided first. You overruled right advice in { $overruled } of { $right-advice } cases.
calibration-advice-kept = Of the trial only these totals are kept, and of a guest nothing. You can see and erase them in My data.

# Review
review-heading = Review
review-place = Review { $n } of { $total }
review-from = from { $lesson }
review-from-test = from the test before and after the course
review-finish = Finish the review
review-go-on = Go on with the review
review-done = { $n ->
    [one] 1 question done today.
   *[other] { $n } questions done today.
}
review-waiting = { $n ->
    [one] 1 more is due; it can wait.
   *[other] { $n } more are due; they can wait.
}
review-next = { $days ->
    [one] Nothing more is due today. The next comes tomorrow.
   *[other] Nothing more is due today. The next comes in { $days } days.
}
review-nothing = Nothing to review yet. It begins with the first quiz.
review-not-asked = no question answered yet
review-due = due for review
review-again = { $days ->
    [one] comes again tomorrow
   *[other] comes again in { $days } days
}
review-how = Each question comes back shortly before it is likely to be forgotten, and later each time you know it. Nothing is locked, and nothing is lost by waiting.
review-opened = Questions of lessons that you opened from a file come back while the file is open. When it is closed they wait, and nothing is lost.
mastery-not-started = Not started:
mastery-seen = Seen:
mastery-familiar = Familiar:
mastery-proficient = Proficient:
mastery-mastered = Mastered:

# Recall first
recall-before = Before { $lesson }: one question from { $from }
recall-skip = Skip it this time
recall-next = On to the lesson
