# Top bar
bar-course = Course
bar-back-to-course = Back to the course
bar-language = EN · 中文
bar-language-name = Switch to Chinese (切换到中文)
bar-smaller = Smaller text
bar-larger = Larger text
bar-present = Present F5
bar-settings = Settings
bar-about = About
bar-learner = Learner: { $name }
bar-guest = Guest
bar-saved = Saved
bar-guest-note = Guest: nothing is kept
bar-understood = All right
bar-retry = Try again

# First start
welcome-heading = Welcome to Ground Truth
welcome-language = Which language?
welcome-english = English
welcome-chinese = 中文
welcome-keep = Keep your progress on this computer?
welcome-nickname = A nickname; it need not be your name
welcome-start = Start and keep progress
welcome-nickname-missing = Type a nickname first, or go on as a guest.
welcome-guest = Go on as a guest
welcome-guest-note = Of a guest nothing is written down.
welcome-known = Learners on this computer
welcome-continue-as = Go on as { $name }
welcome-honest = Anyone who uses this computer account can open these files. Nothing leaves this computer.

# Home
home-town = Riverbend Town
home-intro = 10,000 people live here. You will meet the same people in every lesson, and see what the data says about them and what it leaves out.
home-invented = Riverbend is invented. Its people and data are simulated and stand for no real place.
home-year = The town's online share follows national figures of 2020. By June 2025 the national figure was 79.7%.
home-course = Your course
home-progress = { $done } of { $all } lessons
home-continue = Continue: { $number } { $title }
home-start = Start: { $number } { $title }
home-module = { $number } · { $title }
home-capstone = Capstone: { $title }
home-lesson-done = done
home-lesson-begun = begun
home-lesson-open = ready
home-lesson-unwritten = not written yet
home-review = { $n ->
    [one] Review: 1 question due
   *[other] Review: { $n } questions due
  }
home-review-next = Review
home-calibration = How sure, how right
home-glossary = Glossary of the course
home-test-before = Test before the course
home-test-go-on = Go on with the test
home-test-after = Test after the course
home-local = Everything stays on this computer.
home-problems = { $n ->
    [one] 1 problem in the lesson files
   *[other] { $n } problems in the lesson files
  }

# Settings
settings-heading = Settings
settings-language = Language
settings-text = Text size
settings-text-value = { $percent }%
settings-text-keys = Anywhere: Ctrl and + or − changes it, Ctrl and 0 makes it 100%.
settings-motion = Less motion
settings-motion-note = Nothing slides or fades.
settings-contrast = High contrast
settings-contrast-note = Darker text and lines.
settings-large = Large-text mode
settings-large-note = Text at 150%, high contrast, less motion; the core path of lessons, and at most 5 reviews a day.
settings-host = Window
settings-host-gl = Draw the window with OpenGL
settings-host-gl-note = For very large screens and a good graphics card. Counts from the next start on.
settings-where = Your progress is kept in
settings-where-guest = You are a guest: nothing is written.
settings-switch = Change learner

# About
about-heading = About · licences · sources
about-what = Ground Truth teaches people to use data well and to check it. Every picture in it is computed on this computer.
about-version = Version { $version }
about-private = It has no network code. It writes only the learning record you asked for, on this computer.
about-licence-heading = Licences
about-licence = The program and the course: MIT or Apache-2.0, as you choose.
about-fonts = Fonts: Noto Sans and Noto Sans SC, SIL Open Font License 1.1.
about-libraries = Built with egui and other open-source libraries; the file Cargo.lock lists them all.
about-sources-heading = Sources
about-sources = Each lesson names its sources. Two articles suggested the course:
about-article-en = Hua Yong, “Party building requires dialectical usage of big data”, 15 April 2021.
about-article-zh = Hua Yong, the fuller article in Chinese, in the journal Guancha yu Sikao, 2021, no. 8.
about-data = The town's online share: CNNIC, Statistical Report on China's Internet Development, June 2020 figures.

# Problems
problems-heading = Problems in the lesson files
problems-intro = What is in error cannot be used until it is mended; advice makes a lesson easier to read. All other lessons work.
problems-none = No problems.
problems-line = { $file }, line { $line }, column { $column }

# Lesson
lesson-for-teacher = Teacher’s notes
lesson-unfold = Show: { $what }
lesson-fold = Hide: { $what }
lesson-steps = Steps
lesson-step-of = Step { $n } of { $all }: { $name }
lesson-next = Next: { $name }
lesson-back = Back
lesson-finish = Finish the lesson
lesson-step-case = The case
lesson-step-predict = Your prediction
lesson-step-try = Try it
lesson-step-observe = What did you see?
lesson-step-explain = Why it happens
lesson-step-both = Both sides
lesson-step-checklist = Checklist
lesson-step-quiz = Quiz · { $n }
lesson-step-discuss = Talk about it
lesson-step-nth = { $name } { $n }
lesson-sources = Sources
lesson-source-checked = { $text } (opened { $date })
lesson-not-known = What is not known
lesson-keys = Keys: ← → steps · F5 present
lesson-words = Words in this step
lesson-value-pending = …

predict-heading = Your prediction
predict-commit = This is my prediction
predict-missing = Choose an answer first.
predict-missing-share = Move the slider to your answer first.
predict-unset = ?
predict-missing-sure = Say how sure you are.
predict-kept = Your prediction: { $value }. The demo will show what is so.
predict-scale = Your prediction
predict-again = Change it

try-step = Step { $n } of { $all }.
try-go-on = Go on
try-play = Play freely
try-free = Free play.
try-free-say = Move anything you like. Click people on the map to read about them.
try-words = In words:
try-inside = Look inside: data · model · assumptions
try-inside-close = Close
try-inside-heading = Look inside
try-inside-model = The model
try-inside-inputs = Inputs
try-inside-measured = measured
try-inside-assumed = assumed
try-inside-sources = Sources
try-inside-data = Data: the first rows
try-inside-seed = Random seed { $seed }: the same seed gives the same result.
try-replay = Watch this step again
try-restart = Start the steps again
try-unknown-demo = This step needs a newer version of Ground Truth: it does not know the demo “{ $demo }”. The other steps work.

observe-heading = What did you see?
observe-right = That is what happened.
observe-wrong = That is not what happened. Watch the step again and compare.
observe-replay = Watch it again

explain-heading = Why it happens
explain-claim = Often said
explain-wrong = Is it so?
explain-tempts = Why it sounds right
explain-instead = What is so

both-heading = Both sides
both-well = What data does well
both-fails = Where it fails
both-unless = So that it does not fail

checklist-heading = Checklist
checklist-intro = For tomorrow, at work or at home:

discuss-heading = Talk about it
discuss-mode-think = Think alone, talk in pairs, then share. { $minutes } minutes.
discuss-mode-vote = Vote, talk, vote again. { $minutes } minutes.
discuss-mode-sides = Two sides argue, then write one sentence together. { $minutes } minutes.

present-slide = { $n } / { $all }
present-keys = ← → step · B black · W white · ? keys · Esc
present-help = Keys while presenting
present-key-turn = → ←  PageDown PageUp  Space
present-does-turn = One slide on or back
present-key-ends = Home  End
present-does-ends = To the first or the last step
present-key-black = B  .
present-does-black = Black; any key brings the slide back
present-key-white = W  ,
present-does-white = White; any key brings the slide back
present-key-spotlight = 5
present-does-spotlight = Spotlight round the pointer, on or off
present-key-size = +  −
present-does-size = Larger or smaller spotlight
present-key-slides = G
present-does-slides = Go to another slide
present-key-leave = F5  Esc
present-does-leave = Back to the desk
present-go-to = Go to a step, or type the number of a slide: { $n }

mark-key-idea = Key idea
mark-caution = Be careful
mark-plain-words = In plain words
part-copy = Copy the address
part-copy-name = Copy the address of source { $n }
part-labelled = { $label }: { $words }
