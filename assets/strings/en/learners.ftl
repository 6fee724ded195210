# Who learns here; settings for a computer that several people use; privacy; the class sheet.
learners-who = Your nickname and mark
learners-nickname = Nickname
learners-mark = Mark
learners-mark-1 = Blue disc
learners-mark-2 = Orange diamond
learners-mark-3 = Green triangle
learners-mark-4 = Purple square
learners-mark-5 = Grey ring
learners-save = Save nickname and mark
learners-saved = Nickname and mark are saved.
learners-bring = Bring in a record from another computer…
learners-class = For a class
learners-shared = Several people use this computer
learners-shared-note = Each start asks who learns, a guest first. Nobody goes on by accident as somebody else.
learners-idle = Ask who learns after a pause
learners-idle-note = After { $minutes } minutes without a touch. What was done is saved before.
learners-idle-said = Nobody touched the app for { $minutes } minutes, so it asks again who learns.
learners-data = My data
learners-privacy = Privacy in plain words
learners-class-sheet = Class sheet for teachers

privacy-heading = Privacy in plain words
privacy-stored = What is stored
privacy-stored-1 = As a guest, nothing. Under a nickname: which steps you opened, your predictions and answers, how sure you were, the totals of a trial with advice, and the days.
privacy-stored-2 = Not stored: your real name, your age, the hour, how long you took, where you clicked, anything about your computer. What you write in a reflection is stored only if you ask for it.
privacy-where = Where it is
privacy-where-folder = Only on this computer, in { $folder }
privacy-where-guest = Only on this computer, and only if you choose a nickname.
privacy-where-net = The app has no network code. It sends nothing to anybody.
privacy-who = Who can read it
privacy-who-1 = Anyone who uses this computer account can open these files. The app has no password, because on a shared computer it would protect little.
privacy-yours = What you can do
privacy-yours-1 = On the page “My data” you see every field. You can take it all along, correct it, start a lesson over, and erase it. After erasing, the app looks again whether anything is left.
privacy-class = In a class
privacy-class-1 = A teacher sees your answers only if you hand over your file. The class sheet hides names at first and stores nothing.

class-heading = Class sheet
class-what = Open the record files that learners have handed to you. You see what the class found hard. Nothing of it is stored.
class-choose = Choose records…
class-path = Path of a record, or of a folder of records
class-path-missing = Type a path first, such as { $example }.
class-open = Add it
class-kinds = Records
class-learners = { $n ->
    [0] No record is open.
    [one] 1 learner
   *[other] { $n } learners
  }
class-bad = Not used: { $why }
class-none-in-folder = There is no record in this folder. ({ $path })
class-names = Show names
class-names-note = Think of who else can see this screen.
class-empty = These records hold no answers to questions of this course.
class-unknown = { $n ->
    [one] 1 answer belongs to a question that this course does not have.
   *[other] { $n } answers belong to questions that this course does not have.
  }
class-few = Few answers: take each share as a pointer, not as a measurement.
class-first = The first answer that each record holds counts.
class-objectives = Objectives
class-items = Questions
class-share = { $share } right ({ $right } of { $all })
class-certain = { $n ->
    [one] 1 was certain and wrong
   *[other] { $n } were certain and wrong
  }
class-certain-names = certain and wrong: { $names }
class-wrong = { $n } × { $option }
class-wrong-idea = { $n } × { $option }: “{ $idea }”
class-wrong-order = another order
class-wrong-number = another number
class-number-of = learner { $n }
class-close = Close the records
