# The app as a whole: window, start, command line.
app-name = Ground Truth
app-subtitle = use data well, and check it
app-title = Ground Truth · use data well, and check it
app-title-lesson = { $lesson } · Ground Truth

window-no-opengl = OpenGL cannot be used on this computer, so the window is drawn without it; everything else is the same. Turn OpenGL off in Settings and this message stays away.
window-no-pixels = Ground Truth could not open its window: this screen shows too few colours, and there is no OpenGL 2 either. Set the screen or the remote desktop to 24-bit colour, then start again. (Reason: { $detail })
window-no-display = Ground Truth could not open a window: there is no screen to open it on. Start it from the desktop, or set DISPLAY. (Reason: { $detail })

cli-unknown-option = “{ $arg }” is not an option of Ground Truth. “ground-truth --help” lists them.
cli-missing-value = { $arg } needs a value after it. “ground-truth --help” shows which.
cli-bad-value = The arguments cannot be read: { $arg }. “ground-truth --help” shows how to write them.
cli-bad-number = The value of { $arg } has to be a whole number, such as 7.
cli-bad-language = “{ $arg }” is not a language of Ground Truth. Use “en” or “zh”.
cli-bad-size = “{ $arg }” is not a window size. Write it like 1366x768.
cli-bad-renderer = “{ $arg }” cannot draw the window. Write --renderer cpu or --renderer gl.
cli-bad-setting = “{ $arg }” is not a setting. Write it as NAME=VALUE, such as visits=50.
cli-check-needs-path = Say which lesson file or folder to check: ground-truth check PATH.
cli-new-needs-id = Say which id the lesson is to have: ground-truth new-lesson ID [PATH].
cli-new-written = Written: { $path }. Open it with “ground-truth --lesson { $path }”; it is shown again whenever you save it.
cli-new-exists = { $path } exists already and was not touched. Choose another id or path.
cli-new-failed = { $path } could not be written ({ $reason }). Choose another folder.
cli-run-needs-demo = Say which demo to run: ground-truth run DEMO. “ground-truth list” shows them.
cli-unknown-demo = There is no demo “{ $demo }”. The nearest is “{ $nearest }”. “ground-truth list” shows all.
cli-unknown-parameter = The demo has no parameter “{ $name }”. The nearest is “{ $nearest }”.
cli-out-of-range = { $name } = { $value } is outside its range, { $min } to { $max }.
cli-not-whole = { $name } = { $value } has to be a whole number.
cli-unknown-lesson = There is no lesson “{ $lesson }”. “ground-truth list” shows all.
cli-export-needs = Say which records to read and which file to write: ground-truth export RECORD… --to FILE.
cli-handout-needs-lesson = Say which lesson to print: ground-truth handout ID [FOLDER]. “ground-truth list” shows them.
cli-checked = { $files ->
    [one] 1 file checked
   *[other] { $files } files checked
  }: { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
  }, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
  }.
cli-list-lessons = Lessons
cli-list-demos = Demos
cli-not-written = not written yet
cli-error = error
cli-warning = warning
cli-help = Ground Truth · use data well, and check it

  ground-truth                        open the app
    --lesson ID                       open this lesson at once (an id, or a lesson file, folder or .zip)
    --lang en|zh                      language (of the commands below too)
    --scenario FILE                   open a demo as this scenario file sets it
    --present                         open the lesson or demo as slides
    --data-dir DIR                    keep progress in this folder
    --size WIDTHxHEIGHT               window size
    --renderer cpu|gl                 draw the window on the processor, or with OpenGL
  ground-truth check PATH…            check lesson files, folders and .zip packs; exit 1 if there is an error
  ground-truth new-lesson ID [PATH]   write the beginning of a lesson
  ground-truth run DEMO               run a demo's model and print its outcome
    --set NAME=VALUE                  change a parameter (may be repeated)
    --seed N                          random seed
  ground-truth export RECORD… --to FILE
                                      write a gradebook (.csv), xAPI statements (.json) or one completion sheet (.html)
    --names                           with nicknames in the gradebook; numbers stand there otherwise
  ground-truth handout ID [FOLDER]
                                      write a lesson as a page to print, with the teacher's notes and the key
  ground-truth list                   list lessons and demos
  ground-truth --version              print the version

  For measurements: --exit-after-frames N, --print-frames
