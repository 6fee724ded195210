# Words that widgets of every screen use.

confidence-ask = How sure are you?
confidence-unsure = Not sure
confidence-fairly = Fairly sure
confidence-certain = Certain

verdict-right = Right
verdict-wrong = Not right

step-done = done
step-here = you are here
step-begun = begun
step-todo = not yet

term-role = what it means
