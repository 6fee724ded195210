# All demos by themselves, and scenarios of them as files.

demos-heading = Demos
demos-back = Back to all demos
demos-intro = Every demo of the course by itself: to try, to show, to hand on. Each has scenarios that are worth showing.
demos-open = Open a scenario…
demos-of-lesson = Lesson { $number } { $title }
demos-scenarios = Scenarios
demos-moved = { $title }, changed
demos-from-file = A scenario from a file
demos-save = Save this scenario…
demos-compare = Two settings side by side
demos-own = What you see comes from your own decisions. They are written to no file, so it cannot be saved as a scenario. Choose a scenario or start over, and save that.
demos-set = How it is set
demos-set-one = { $name }: { $value }
demos-set-name = { $name } (set)
demos-seed = random seed (set)

demos-compared = { $name }: two settings
demos-alone = Back to one
demos-side-a = A
demos-side-b = B
demos-side = { $side } · { $title }
demos-difference = What differs
demos-b-minus-a = B − A
demos-no-value = none

demos-open-heading = Open a scenario
demos-open-what = A scenario is a small .ron file: which demo, how it is set, and its seed. “Save this scenario” writes one. It can be dropped on this window as well.
demos-not-opened = The file could not be opened. This is what is wrong with it:
demos-path = Path of the scenario
demos-kinds = Scenarios of demos
export-heading-scenario = Scenario to hand on

scenario-too-large = The file is larger than { $limit } kB, which no scenario is. Choose the file that “Save this scenario” wrote.
scenario-long-title = The title is longer than { $limit } characters. Shorten it.
scenario-unknown-demo = This version has no demo “{ $found }”. Did you mean “{ $nearest }”? It has these: { $known }. A scenario of a newer version needs that version.
scenario-unknown-view = The demo has no view “{ $found }”. Leave the line out, or save the scenario anew.
scenario-moment = The demo has no such moment; its last one is { $last }. Use a number from { $first } to { $last }, or leave the line out.

demos-moment = Moment
demos-moment-back = One back
demos-moment-on = One on
demos-moment-week = { $n ->
    [0] before the first of { $all } weeks
   *[other] after week { $n } of { $all }
}
demos-moment-step = step { $n } of { $all } of the training
demos-present-keys = ← → scenario · B black · W white · ? keys · Esc
present-key-scenario = { present-key-turn }
present-does-scenario = One scenario on or back
present-key-scenario-ends = { present-key-ends }
present-does-scenario-ends = To the first or the last scenario
