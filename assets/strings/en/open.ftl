# Opening lessons from files.
home-opened = Opened lessons
home-open = Open lessons from a file…
open-heading = Open lessons
open-what = A lesson is a .ron file. A folder of lessons, or a .zip of them, opens too. The built-in course stays as it is.
open-file = Choose a file…
open-folder = Choose a folder…
open-choosing = The desktop’s own window asks for it now. If none appears, type the path below.
open-kinds = Lessons and packs
open-drop = Or drop files or folders on this window.
open-path = Path of the file or folder
open-path-missing = Type a path first, such as { $example }.
open-this = Open
open-reading = Reading { $path } …
open-failed = These lessons could not be read. “ground-truth check” with the same path tells more.
open-from = Opened from { $path }. When the file is saved, it is read again.
open-from-several = Opened from { $n } files and folders: { $names }. When one of them is saved, all are read again.
open-close = Close these lessons
open-safe = Lessons cannot run programs, and no link in them is opened. A pack is read where it lies; nothing is unpacked.
open-changed = The lesson “{ $title }” is another edition than the one you learned with. Your progress is kept; some answers may belong to questions that have changed.
problems-error = Error
problems-warning = Advice
problems-strip = { $n ->
    [one] 1 error in the file as it is saved now. You see the last version without it.
   *[other] { $n } errors in the file as it is saved now. You see the last version without them.
  }
problems-all = Show all problems
title-mixed = “{ $found }” in this title mixes letters of two alphabets that look alike. It may not be the lesson that it seems to be.
