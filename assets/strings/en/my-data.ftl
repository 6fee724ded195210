# My data: what is stored, taking it along, bringing it in, starting over, erasing.
data-heading = My data
data-intro = This page is read off the files on this computer. It shows every field that is stored about you, and what for.
data-guest = You are a guest: nothing about you is stored. What you do is forgotten when you leave, unless you take it with you as a file.
data-privacy = Privacy in plain words
data-count = { $n ->
    [one] 1 entry
   *[other] { $n } entries
  }, { $files ->
    [one] 1 file
   *[other] { $files } files
  }, { $size } kB
data-take = Take it with me
data-take-what = Each is one file that you keep or hand on. Nothing is sent.
data-take-record = Whole record…
data-take-record-note = Everything, to be brought in on another computer.
data-take-gradebook = Gradebook…
data-take-gradebook-note = A table of items, attempts and scores, for a spreadsheet.
data-take-statements = xAPI statements…
data-take-statements-note = Your answers under a made-up name, for a learning record store.
data-take-completion = Sheet to print…
data-take-completion-note = Which lessons you have done. It is not signed.
data-bring = Bring in a record…
data-reset = Start a lesson over
data-reset-what = This takes out everything stored about the lesson, older copies of it too.
data-reset-lesson = Start over: { $lesson }
data-reset-sure = { $n ->
    [one] 1 entry about “{ $lesson }” will be taken out. This cannot be undone.
   *[other] { $n } entries about “{ $lesson }” will be taken out. This cannot be undone.
  }
data-reset-yes = Take it out
data-reset-done = { $n ->
    [one] 1 entry was taken out. You can start the lesson over.
   *[other] { $n } entries were taken out. You can start the lesson over.
  }
data-no = Keep it
data-erase = Erase everything about me…
data-erase-heading = Erase
data-erase-sure = { $files ->
    [one] 1 file
   *[other] { $files } files
  } ({ $size } kB) will be erased, backups and damaged copies too. This cannot be undone. What you have taken along is yours and stays.
data-erase-yes = Erase everything
data-erase-done = { $n ->
    [one] 1 file was erased.
   *[other] { $n } files were erased.
  } Looked again: { $left ->
    [one] 1 file left
   *[other] { $left } files left
  }.
data-erase-left = Some files could not be erased. { $why }
data-fields = What is stored
data-place-profile = Who you are here ({ $files })
data-place-entries = What you did ({ $files })
data-place-settings = Settings ({ $files })
data-settings-all = Everybody who uses this folder has the same settings.
data-field-value = Now: { $values }
data-field-empty = Now: empty
data-field-unknown = A newer version of the app wrote this. This version does not know what it is for.
data-value-times = { $value } ({ $n } times)
data-values-more = and { $n } more values; all are in the list of entries
data-entries = Every entry as it stands
data-entries-show = Show every entry
data-entries-hide = Hide the entries
data-entries-part = Entries { $from } to { $to } of { $all }
data-entries-later = Next entries
data-entries-earlier = Entries before
data-files = Your files
data-file = { $name }: { $bytes } bytes

# Saving a file.
export-heading-record = Whole record
export-heading-gradebook = Gradebook
export-heading-statements = xAPI statements
export-heading-completion = Sheet to print
export-heading-checklist = Checklist to print
export-choose = Choose where…
export-path = Or type a path
export-save = Write it there
export-path-missing = Type a path first, such as { $example }.
export-private = The file says what you answered. Whoever has it can read it.
export-gradebook-note = It holds your nickname.
export-form = The form of { $path } is not known. Write .csv for a gradebook, .json for xAPI statements, .html for a completion sheet, or .ron for a whole record.
export-written = Written: { $path }.
export-exists = { $path } exists already and was not touched. Choose another name.
export-no-folder = { $path } cannot be written: there is no such folder. Choose one that exists.
export-failed = { $path } could not be written ({ $reason }). Choose another folder.
export-several = This is about one learner, and these are several. Write it for each one.
export-no-record = There is no record to write: of a guest nothing is stored.
export-no-checklist = This lesson has no checklist.
export-print-checklist = Save to print…
export-heading-handout = Handout to print
export-no-lesson = There is no such lesson here.
export-print-handout = Save a handout to print…

# Bringing a record in.
bring-heading = Bring in a record
bring-what = A record is the .ron file that “Take it with me” writes. Nothing that is here already is counted twice.
bring-file = Choose a record…
bring-path = Path of the record
bring-path-missing = Type a path first, such as { $example }.
bring-this = Bring it in
bring-done = { $n ->
    [one] 1 entry is new here
   *[other] { $n } entries are new here
  }; all others were here already.
bring-other = This is the record of “{ $name }”, with { $n ->
    [one] 1 entry
   *[other] { $n } entries
  }. You are “{ $me }”.
bring-other-nameless = no nickname
bring-own = Go on as { $name }
bring-mine = Add it to my record
bring-kinds = Records

# What each stored field is for.
field-id = A random number that names your folder. It says nothing about you.
field-nickname = What you want to be called here.
field-colour = The mark beside your nickname in the list of learners.
field-created-day = The day on which you began, counted from 1 January 1970.
field-format = Says that this file is a learner's record.
field-version = The version of the format, so that a newer app can still read it.
field-generation = Counts how often the file was written anew, to tell copies apart.
field-profile = Holds the fields about you.
field-events = Holds the entries.
field-seq = The place of an entry in your history.
field-day = The day of an entry, counted from 1 January 1970. No hour is stored.
field-event = What kind of entry it is.
field-lesson = The lesson an entry belongs to.
field-step = The step of the lesson, to go on where you left.
field-edition = The check sum of a lesson file you opened, to notice that it has changed.
field-value = Your prediction, to be compared with what is so.
field-option = What you said you saw.
field-item = The question you answered.
field-response = Your answer. Only the last five to a question say what you chose; of older ones stays how right and how sure you were.
field-action = What you would do, in a decision.
field-place = Where you saw the flaw.
field-reason = The reason you chose.
field-score = How right the answer was, from 0 to 1.
field-confidence = How sure you were. It is for the page “How sure, how right” and for reviews.
field-hints = How many hints you read.
field-shuffle = The random seed by which options were put in order, or questions drawn.
field-occasion = Whether it was in the lesson, in a recall or in a review.
field-totals = Holds what your trial with advice came to. No single decision is stored.
field-wrong-first = Cases with wrong advice that you saw first.
field-followed-first = In how many of them you followed it.
field-wrong-after = Cases with wrong advice that came after your own decision.
field-followed-after = In how many of them you followed it.
field-right-advice = Cases with right advice.
field-overruled = In how many of them you overruled it.
field-form = The form of the test you began with.
field-round = Which sitting of the test.
field-note = Which note it is.
field-text = The note you wanted to keep.
field-language = The language of the app.
field-text-percent = The size of the text.
field-motion = How much may move.
field-contrast = How strong the colours differ.
field-depth = The full course or the short path.
field-renderer = What draws the window.
field-shared = Whether several people use this computer.
field-idle-return = Whether to ask who learns after a pause.
field-last-learner = Who learned here last, to go on at once.
