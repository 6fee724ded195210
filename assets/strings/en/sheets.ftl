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
handout-minutes = { $full } minutes; the core path takes { $core }.
handout-objectives = After this lesson one can:
handout-questions = Questions
handout-question = Question { $n }
handout-number-them = Number them in order.
handout-match = Write each number at what belongs to it.
handout-teacher = For the teacher: notes and answers
handout-in-class = The class, step by step
handout-minute = Minutes
handout-step = Step
handout-note = What to ask, what to expect
handout-from-to = { $from }–{ $to }
