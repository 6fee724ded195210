# Sheets to print.
sheet-completion = What I have done
sheet-learner = Learner: { $name }
sheet-date = Written on { $date }
sheet-count = { $n ->
    [one] 1 lesson is done.
   *[other] { $n } lessons are done.
  }
sheet-lesson = Lesson
sheet-state = How far
sheet-done = done
sheet-done-short = done, short path
sheet-begun = begun
sheet-unsigned = This sheet is not signed. It says what the record on one computer says, and proves nothing to others.
