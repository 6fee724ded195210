# What whoever presents sees: notes, clock, pace, and the slide that is held.

bar-rehearse = Rehearse
speaker-title = Notes: { $lesson }
speaker-elapsed = { $n } of { $all } { $all ->
    [one] minute
   *[other] minutes
}
speaker-ahead = { $n } { $n ->
    [one] minute
   *[other] minutes
} ahead
speaker-in-time = on time
speaker-behind = { $n } { $n ->
    [one] minute
   *[other] minutes
} behind
speaker-hold = Hold the slide F
speaker-let-go = Let the slide go F
speaker-own-window = Notes in their own window
speaker-swap = Swap the windows
speaker-restart = Count the minutes anew
speaker-close = Close the notes N
speaker-slide-alone = The slide alone N
speaker-slide = The slide
speaker-place = Slide { $n } of { $all } · { $name }
lesson-in-class = With a class: { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}
speaker-no-note = There is no note at this step.
speaker-next = Next step
speaker-last = This is the last step.
speaker-keys = The keys for the slides work here too; F1 lists them.
speaker-held = Held: the class goes on seeing the same slide until you press F.
speaker-held-alone = Held: this slide stays. F lets it go; N opens your notes, where you can go on unseen.
speaker-held-demo = Held: this slide stays. F lets it go.
speaker-refused = No second window could be opened on this computer. The notes stand in this window instead: use them to rehearse, not before the class.
present-key-freeze = F
present-does-freeze = Hold the slide for the class, or let it go
present-key-notes = N
present-does-notes = Your notes in a second window, or close them
