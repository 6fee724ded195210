# What is wrong with a course file, and what to do.

## Files.
problem-file-too-large = The file is larger than { $limit } MB. Is it a lesson? Split a long lesson into two files.
problem-empty-file = The file is empty. Start from a copy of a lesson that works.
problem-other-format = This is { $format }, not a lesson file. Open a .ron file; a built-in lesson shows how it looks.
problem-utf16 = The file is saved as UTF-16. In the editor, choose “Save as” and UTF-8.
problem-not-utf8 = From byte { $byte } on, the file is not UTF-8; it may be GBK. In the editor, choose “Save as” and UTF-8.
problem-not-found = There is no such file. Check the path.
problem-no-permission = You are not allowed to read this file. Change its permissions or copy it elsewhere.
problem-not-a-file = This is not a regular file. Choose a lesson file or a folder.
problem-cannot-read = The file could not be read ({ $reason }). Try again, or copy it elsewhere first.
problem-no-lessons = The folder holds no .ron files. Choose the folder with the lessons in it.
problem-too-many-files = The folder holds more than { $limit } .ron files. Divide them among folders.
problem-same-lesson = Another file here has the lesson id “{ $id }” already, and that one is shown. Give one of them another id.
problem-more = There are { $count } more problems. Mend those above first, then check again.
problem-too-many = Too much is wrong here to read on. Mend the problems above, then check again.

## Packs and folders.
problem-leads-outside = This link leads out of the folder. Copy the file itself into the folder.
problem-pack-too-large = The pack is larger than { $limit } MB. Divide it into several packs.
problem-unpacked-too-large = Unpacked, the files are larger than { $limit } MB together. Divide them into several packs.
problem-pack-too-many = The pack has more than { $limit } entries. Divide it into several packs.
problem-pack-zip64 = The pack is of the kind made for very large archives (ZIP64). Make an ordinary .zip.
problem-pack-overlap = Two entries of the pack have one name or lie over each other. Make the .zip again.
problem-pack-no-lessons = The pack holds no .ron files. Put the lessons into it.
problem-pack-bad-name = This entry of the pack is a link, or its name leads out of the pack. It was left out; make the .zip again from inside the folder.
problem-pack-other = No lesson uses this entry, so it was left out. A pack holds lessons and the PNG or JPEG pictures that they name.
problem-pack-encrypted = This entry of the pack is locked with a password. Make the .zip again without one.
problem-pack-method = This entry of the pack is compressed in a way that is not read here ({ $method }). Make an ordinary .zip.
problem-pack-broken = The pack cannot be read ({ $reason }). Make the .zip again, or copy it again.
problem-built-in-id = A built-in lesson has the id “{ $id }”, and nothing replaces it. Give this lesson another id.
problem-too-many-lessons = There are more than { $limit } lessons here; this one was left out. Divide them into several packs.
problem-too-many-items = There are more than { $limit } quiz items here in all; this lesson was left out. Divide the lessons into several packs.

## Pictures.
problem-picture-path = “{ $found }” is not the name of a file beside the lesson. Put the picture into the lesson’s folder and write its name; put / between a folder inside it and the name.
problem-picture-missing = There is no picture “{ $found }” beside the lesson. { $near ->
    [yes] Did you mean “{ $nearest }”? Large and small letters count.
   *[no] Put the file into the lesson’s folder.
}
problem-picture-kind = This file is not a picture of the right kind: PNG and JPEG only. Save it as one of these.
problem-picture-large = The picture’s file is larger than { $limit } MB. Save the picture smaller.
problem-picture-size = The picture has { $width } × { $height } pixels, too many to show. Save it smaller: 2048 pixels on the longer side are enough.
problem-picture-progressive = The picture has { $width } × { $height } pixels and is saved as a progressive JPEG, which takes too much memory to open. Save it smaller, or as an ordinary (baseline) JPEG: 2048 pixels on the longer side are enough.
problem-picture-empty = The picture has no width or no height. Save it anew.
problem-picture-broken = The picture is cut off or damaged; its alt text is shown instead. Copy the file again, or save it anew.
problem-picture-in-test = A test shows no pictures from files. Use a chart or a table.

## Brackets, commas, quotation marks.
problem-attribute = A line that begins with # is not allowed here. Delete it.
problem-trailing = The lesson has ended, but something follows: “{ $found }”. Delete it, or move it inside the brackets.
problem-too-deep = Brackets are nested too deeply, more than { $limit } levels. Look for brackets that are opened again and again.
problem-too-many-entries = There are more than { $limit } entries in one bracket. Divide them.
problem-text-too-long = One text is longer than { $limit } KB. Divide it; perhaps a quotation mark is missing.
problem-comment-open = The comment that begins here is never closed. Add */ at its end.
problem-quote-open = The text that begins here has no closing quotation mark. Add one at its end.
problem-curly-quote = { $found } cannot begin a text. Use the straight quotation mark of the keyboard.
problem-unexpected = A value is expected here, not “{ $found }”. Compare the line with the same place in a lesson that works.
problem-ends-early = The file ends where a value is expected. Has part of it been lost? Complete it.
problem-escape = “{ $found }” is not understood. For a backslash in a text, write two of them.
problem-full-width = { $found } is a full-width sign. Here it must be { $wanted }: switch the keyboard to English signs.
problem-comma-extra = There is a comma too many. Delete it.
problem-comma-expected = A comma or { $close } is missing before “{ $found }”. If this is still part of a text, put a backslash before the quotation marks inside it.
problem-colon-expected = A colon is missing between the name and its value. Add it.
problem-field-expected = A field such as “name: value” or { $close } is expected here, not “{ $found }”. Perhaps a quotation mark or bracket is missing just before.
problem-wrong-bracket = { $found } stands where { $wanted } is needed to close the { $open } of line { $line }. Add or change the bracket.
problem-never-closed = The { $open } that stands here is never closed. Add { $close } where it ends; if the file was cut off, complete it.
problem-not-finite = “{ $found }” is not a number that can be used. Write an ordinary number.

## Fields and values.
problem-format-new = The file is made for a newer version (format { $found }; this version reads { $known }). Install a newer version of Ground Truth.
problem-format-old = The file has the old format { $found }; this version reads { $known }. Compare it with a built-in lesson and change the number.
problem-wrong-name = The file begins with “{ $found }”, but “{ $wanted }” is expected. Change the name, or open another file.
problem-duplicate = “{ $name }” stands twice; the first is in line { $line }. Delete one of them or give it another name.
problem-unknown-field = There is no field “{ $found }” here. Did you mean “{ $nearest }”?
problem-unknown-field-of = There is no field “{ $found }” here. Delete it, or use one of these: { $known }.
problem-unknown-kind = There is no “{ $found }” here. Did you mean “{ $nearest }”?
problem-unknown-kind-of = There is no “{ $found }” here. Use one of these: { $known }.
problem-missing-field = The field “{ $field }” is missing. Add it inside these brackets.
problem-wants-list = A list in square brackets is expected here, not “{ $found }”. Put [ and ] round it.
problem-wants-map = Entries in curly brackets, each with its id, are expected here, not “{ $found }”. Compare with a built-in lesson.
problem-wants-text = A text in quotation marks is expected here, not “{ $found }”. Put quotation marks round it.
problem-wants-number = A number is expected here, not “{ $found }”. Write it in digits.
problem-wants-whole-number = A whole number, 0 or more, is expected here, not “{ $found }”. Write it without a sign or a point.
problem-key-without-quotes = The id “{ $found }” needs quotation marks. Put them round it.
problem-double-brackets = There is one pair of brackets too many round “{ $found }”. Delete the inner pair.
problem-wants-kind = A name is missing before the bracket: “{ $found }”. Say what kind it is, as in Paragraph(…).
problem-wants-yes-no = true or false is expected here, not “{ $found }”. Write one of them without quotation marks.
problem-wants-group = Fields in round brackets are expected here, not “{ $found }”. Compare with a built-in lesson.
problem-wants-pair = The number of values here is not right, near “{ $found }”. Compare with a built-in lesson.
problem-wants-name = A bare word is expected here, not “{ $found }”. Write it without quotation marks, as in a built-in lesson.
problem-not-understood = “{ $found }” does not fit here. Compare with the same place in a built-in lesson.

## The lesson as a whole.
problem-bad-id = “{ $found }” cannot be an id. Use 1 to { $limit } small letters a–z, digits and hyphens.
problem-minutes = These minutes cannot be right. Use whole minutes from 1 to { $limit }, and no more for the core than for everything.
problem-no-objectives = The lesson has no objective. Say what a learner will be able to do.
problem-no-misconceptions = The lesson names no misconception. Name at least one that it works on.
problem-no-steps = The lesson has no steps. Add at least one.
problem-few-items = Only { $count } quiz items measure the objective “{ $found }”. Write at least two: one right answer may be luck.
problem-duplicate-step = The id “{ $found }” is used already, by number { $first }. Give this one another id.
problem-duplicate-lesson = The lesson “{ $found }” is on the map twice. Delete one.
problem-empty-source = The source has no citation. Write author, year, title and where it was published.
problem-bad-url = This is not a web address. Begin it with https://, or leave the field out.
problem-bad-day = This is not a day. Write the day on which somebody opened the source, as in 2026-11-21.

## Texts.
problem-missing-en = The English text is missing. Add en.
problem-missing-zh = The Chinese text is missing. Add zh.
problem-hidden-character = The text holds a character that nobody sees ({ $code }). Delete it, or type the text anew.
problem-no-glyph = No font here can show “{ $found }” (the first is { $code }); boxes are shown instead. Write it another way.
problem-mixed-alphabets = “{ $found }” in the title mixes letters of two alphabets that look alike. Type the word again.
problem-prose-open-strong = The bold text that begins here has no end. Add ** behind it, or put a backslash before each *.
problem-prose-open-term = The [[ that stands here is not closed. Add ]] behind the term, or a backslash before it.
problem-prose-open-value = The curly bracket that stands here is not closed. Close it behind the value’s name, or put a backslash before it.
problem-prose-open-source = The [^ that stands here is not closed. Add ] behind the source’s id, or a backslash before it.
problem-prose-empty = This mark holds nothing. Write what belongs in it, or delete it.
problem-prose-nested = One mark stands inside another. Put them one after the other.
problem-prose-stray-brace = This curly bracket closes nothing. Delete it, or put a backslash before it.
problem-prose-escape = A backslash stands before something that is no mark. Delete it; for a backslash itself, write two.
problem-unknown-term = There is no term “{ $found }” in the glossary. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Add it to glossary.ron, or take the mark away.
}
problem-unknown-source = The lesson has no source “{ $found }”. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Add it under sources.
}
problem-unknown-setup = The lesson sets up no demo called “{ $found }”. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Add it under demos.
}
problem-unknown-value = The demo computes no value “{ $found }”. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] See the names of its values with “ground-truth run”.
}
problem-value-without-demo = “{ $found }” names no demo. Write the demo’s name, a point and the value, as in poll.truth.
problem-value-not-printable = “{ $found }” is a choice, not a number, and cannot stand in a text. Use another value.
problem-typed-number = The number “{ $found }” is typed by hand. Let the demo compute it (write the value’s name in curly brackets), or cite a source in this text.
problem-typed-chinese-number = “{ $found }” looks like a number typed by hand. Let the demo compute it (write the value’s name in curly brackets), or cite a source in this text.
problem-long-sentence-en = This sentence has { $count } words; { $limit } is the most: “{ $found }”. Make two of it.
problem-long-sentence-zh = This Chinese sentence has { $count } characters; { $limit } is the most: “{ $found }”. Make two of it.
problem-long-paragraph-en = This paragraph has { $count } words; { $limit } is the most. Divide it.
problem-long-paragraph-zh = This Chinese paragraph has { $count } characters; { $limit } is the most. Divide it.
problem-many-sentences = This paragraph has { $count } sentences; { $limit } is the most. Divide it.
problem-long-reason-en = This reason has { $count } words; { $limit } is the most. Shorten it.
problem-long-reason-zh = This Chinese reason has { $count } characters; { $limit } is the most. Shorten it.

## Steps.
problem-empty-step = This step holds nothing. Fill it, or delete the step.
problem-empty-side = One of the three columns is empty. Say what data does well, where it fails, and unless what.
problem-empty-table = The table has no columns or no rows. Add them, or delete the table.
problem-row-length = Row { $row } has { $count } cells, but the table has { $wanted } columns. Make them the same.
problem-case-without-source = The case names no source. Cite one in its text, with [^ and ].
problem-try-without-predict = The demo has no prediction before it. Add a Predict step, so that learners think before they look.
problem-try-without-observe = Nobody asks after the demo what was seen. Add an Observe step behind it.
problem-empty-guide = The demo has no guided steps. Add at least one.
problem-unknown-demo = This version has no demo “{ $found }”; the step will be skipped. Install a newer version, or use one of these: { $known }.
problem-unknown-setting = The demo has no parameter “{ $found }”. Did you mean “{ $nearest }”?
problem-setting-range = { $name } = { $value } is not allowed. Use a value from { $min } to { $max }.
problem-setting-whole = { $name } = { $value } is not a whole number. It counts people or things: leave out the fraction.
problem-unknown-action = Learners cannot do “{ $found }” in this demo. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Use one of the demo’s actions.
}
problem-unknown-parameter = The demo has no parameter “{ $found }” to move. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Use one of the demo’s parameters.
}
problem-unknown-guide-step = No guided step is called “{ $found }”. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Use the id of a guided step of this lesson.
}
problem-share-scale = The scale must lie between 0 and 1, and min must be less than max. Change the two numbers.
problem-truth-form = “{ $found }” does not fit the form of the question. A choice needs a value that is a choice; a share needs a share.
problem-truth-no-option = The truth turns out to be “{ $found }”, but no option has this id. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Add an option with this id.
}
problem-truth-off-scale = The truth lies outside the scale. Widen min and max.

## Blocks.
problem-empty-list = There is nothing in this list. Write at least one entry, or delete the block.
problem-empty-heading = Nothing follows this heading. Write what it announces, or delete it.
problem-many-points = There are { $count } points; { $limit } is the most. Keep what matters.
problem-no-alt = There are no words for those who do not see the picture. Say in alt what it shows.
problem-mark-count = The figure has { $count } marks. Use { $min } to { $max }; let one mark stand for more, if there are many.
problem-mark-columns = There are { $count } marks in a row. Use { $min } to { $max }.
problem-box-count = The figure has { $count } boxes. Use { $min } to { $max }.
problem-fade-from = Step { $found } cannot be the first hidden step of { $count }. Use a number from 2 to the number of steps.
problem-ask-shown = This step is never hidden, so nobody is asked. Delete ask, or begin fade_from earlier.
problem-duplicate-note = There is a note “{ $found }” already. Give this one another id.
problem-series-count = There are { $count } series or groups. Use { $min } to { $max }: more cannot be told apart.
problem-category-count = There are { $count } categories. Use { $min } to { $max }.
problem-point-count = There are { $count } points. Use { $min } to { $max }.
problem-series-length = The series has { $count } numbers, but there are { $wanted } categories. Make them the same.
problem-line-back = The numbers do not grow from one to the next. Sort them, and write none twice.
problem-chart-number = A number here is too large for a chart. Use a larger unit.
problem-axis-ends = The axis ends where it begins, or before. Make from less than to.
problem-off-axis = A number lies off this axis. Change from or to, or leave them out.
problem-cut-bars = The bars do not begin at zero, so their lengths mislead. Leave from out, or use Dots.
problem-region-no-legend = The chart has no legend, since it has one series only. Point at something else.
problem-region-no-mark = There is no such bar or point. Name a series, and its number from 1.
problem-region-outside = This place lies off the axes, or has no size. Write from and to in the numbers of the axes.
problem-region-no-place = No answer under places has the id “{ $found }”. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Give region and answer the same id.
}

## Predictions and guided steps.
problem-no-truth = Nobody can say what is true here. Name the computed value in truth, as in poll.truth.
problem-order-truth = An order has no truth of its own: each entry has a value. Delete truth.
problem-order-kinds = These values cannot be put in order: they are of different kinds, or no numbers. Use values of one kind.
problem-order-tie = Two entries have the same value, so there is no true order. Use other values or settings.
problem-number-scale = The scale must go upwards, in steps of at most a ten-thousandth of it. Change min, max or step.
problem-curve-scale = The scale must go upwards. Make min less than max.
problem-reached-choice = A choice cannot be compared with a number. Use another value.
problem-reached-already = “{ $found }” is there from the beginning, so the step waits for nothing. Change the number or the setting.
problem-unknown-control = The demo has no control “{ $found }” to highlight. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Use one of its parameters or actions.
}

## Quiz items.
problem-unknown-objective = The lesson has no objective “{ $found }”. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Add it under objectives.
}
problem-unknown-item = The lesson has no item “{ $found }”. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Add it under items.
}
problem-unknown-misconception = There is no misconception “{ $found }”. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Add it to misconceptions.ron, or use another.
}
problem-unknown-match = There is no “{ $found }” on the right side. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Add it, or use another id.
}
problem-item-twice = The quiz asks “{ $found }” twice. Delete one.
problem-pool-size = { $wanted } questions are to be drawn here, but the pool holds { $count }. Ask for 1 to that many, or write more items for the objective that no quiz names.
problem-never-asked = Nobody is ever asked “{ $found }”. Put it into a quiz, or make it a variant of another item.
problem-own-variant = The item is named as its own variant. Name another item.
problem-many-hints = There are { $count } hints; { $limit } is the most. Keep the best.
problem-option-count = There are { $count } options here. Give { $min } to { $max }.
problem-none-right = No option is right. Mark one with right: true.
problem-several-right = More than one option is right, but only one can be chosen. Leave one, or use Multi for an item.
problem-all-right = All options are right. Make at least one wrong.
problem-no-reason = This has no reason. Say in why what the answer assumes, and why it is right or wrong.
problem-no-misconception = This wrong option names no misconception. Say which wrong idea leads to it.
problem-credit-here = Only a defensible option of a single-choice item and an action of a decision can be worth a part. Delete credit.
problem-credit-half = A defensible option is worth 0.5, and the right one needs no credit. Write credit: 0.5, or delete it.
problem-bad-credit = The credit of an action is 0, 0.25, 0.5 or 1. Change it.
problem-bad-tolerance = The tolerance is negative. Use 0 or more.
problem-near-inside-full = The distance for half credit must be wider than the one for full credit. Widen near, or leave it out.
problem-trap-is-right = This wrong number counts as right. Move it away from the right one, or delete it.
problem-no-spare = Each right side fits exactly once, so the last pair gives itself away. Add one that fits nothing, or let one fit twice.
problem-few-forms = The objective “{ $found }” has { $count } questions that can be asked by themselves. Write at least { $wanted }, so that review can ask a fresh one; variants count.
problem-none-applies = No question about “{ $found }” asks to apply it. Add one with bloom: Apply or above.
problem-then-here = Only an action of a decision has consequences. Delete then.
problem-then-missing = Other actions say what comes of them, and this one does not. Add then.
problem-no-logarithm = A distance in powers of ten needs a right number above 0. Use Within or Ratio.
problem-unknown-entry = There is no entry “{ $found }”. { $near ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Name one of the entries.
}
problem-tie-apart = Entries whose order does not count must stand next to each other, at least two, each in one group. Reorder the entries, or mend ties.
problem-tie-of-all = If no order counts, there is nothing to put in order. Leave an entry out of ties.
problem-empty-rubric = A reflection needs lines that say what to look for. Add some to rubric.
problem-confidence-here = A reflection is neither right nor wrong. Delete confidence.
problem-story-of-decisions = Only a decision can go on with a story, and only with that of a decision. Delete after.
problem-story-forks = Another item goes on with the same one. Let each go on with a different item.
problem-long-story = A story has at most { $limit } decisions and no loop. Shorten it.
problem-story-listed = This one is asked right after the item it goes on with. Take it out of the quiz and out of variants.
problem-empty-exhibit = There is nothing to look at. Fill exhibit.

## Advice: plain language, and how items are written.
problem-mean-sentence-en = The English sentences of this lesson have { $count } words on average; { $limit } read easily. Divide the longest.
problem-mean-sentence-zh = The Chinese sentences of this lesson have { $count } characters on average; { $limit } read easily. Divide the longest.
problem-hard-english = The English of this lesson is of school grade { $grade } (Flesch-Kincaid); grade { $limit } reads easily. Use shorter sentences and everyday words.
problem-hard-english-at-once = The refutation, the checklist and the reasons are of school grade { $grade } (Flesch-Kincaid); they have to be understood at once, at grade { $limit }. Use shorter sentences and everyday words.
problem-rare-characters = { $share }% of the Chinese characters are not among the 3,500 common ones; at most 2% read easily. The rare ones: { $found }.
problem-long-clause = There are { $count } characters between two commas; { $limit } read easily: “{ $found }”. Put a comma in, or divide the sentence.
problem-many-de = “{ $word }” stands more than { $limit } times in one clause: “{ $found }”. Divide it.
problem-exclamation = There is an exclamation mark. Say it calmly.
problem-informal-you = Address the reader as “{ $formal }” everywhere.
problem-many-numbers = There are { $count } numbers in one sentence; readers hold { $limit }: “{ $found }”. Divide it, or use a table.
problem-many-terms = The lesson introduces { $count } terms; { $limit } are enough for one. Move some to another lesson.
problem-long-checklist = The checklist has { $count } lines; { $limit } are remembered. Keep the most useful.
problem-negative-stem = The question denies something (“{ $found }”). Ask what is so, not what is not.
problem-open-stem = The question does not end as a sentence. Ask the whole question here.
problem-long-stem = The question has a length of { $count }; { $limit } is enough. Move the story into the lesson.
problem-long-option = The option has a length of { $count }; { $limit } is enough. Shorten it.
problem-all-of-above = This option stands for all or none of the others. Give one more real answer in its place, or ask with Multi.
problem-absolute-option = “{ $found }” gives an option away as wrong. Say it less absolutely.
problem-key-length = The right option is much longer than the wrong ones, which gives it away. Make them alike.
problem-key-position = In { $count } of { $all } items with one right option it stands in place { $place }. On the screen they are shuffled, on paper not: move some.
problem-option-lengths = The options differ much in length, from { $shortest } to { $longest }. Make them alike.
problem-answer-elsewhere = This question holds the right answer to “{ $found }”. Ask it in other words.
problem-hard-stems = The questions read at school grade { $grade } (Flesch-Kincaid); up to { $limit } is easy. Use short sentences and everyday words.

# The test before and after the course
problem-test-two-forms = A test has two forms: one for each half of the learners to begin with.
problem-test-unequal = The two forms are not equally long. Items at the same place are parallel, so give both as many.
problem-test-no-anchors = The two forms have no item in common. Put a few of the same items at the same places in both.
problem-test-not-parallel = “{ $one }” and “{ $other }” stand at the same place of the two forms but are not parallel. Give both the same objective, the same type and as many options.
problem-test-twice = “{ $found }” stands twice in this form. Delete one.
problem-test-unasked = No form asks this item. Name it in a form, or delete it.
problem-test-confidence = An item of a test asks how sure one is. Add confidence: true.
problem-test-hints = An item of a test has no hints, because it is asked without help. Delete them.
problem-test-unscored = This item cannot stand in a test: it has no score, or goes on with the story of another one.
