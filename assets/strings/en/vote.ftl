# Counting hands while presenting, and the picture as large as the slide
vote-count = Count hands · V
vote-again = Vote again · V
vote-close = Done · V
vote-clear = Clear
vote-first = First vote
vote-second = Second vote
vote-keys = A B C choose · digits or + − count · V done
vote-hands = { $n ->
    [one] 1 hand
   *[other] { $n } hands
}
vote-column = { $vote } · { $n }
vote-option = { $vote }, { $option }: { $hands }
vote-more = One hand more: { $option }
vote-fewer = One hand fewer: { $option }
vote-band = { $from } to { $to }
vote-order = Raise your hand for the one that comes first: “{ $first }”.
vote-talk = Talk in pairs, then vote again.
vote-right = Right at the first vote: { $first }.
vote-right-both = Right at the first vote: { $first }; at the second: { $second }.
vote-few-right = Few are: go back to the picture, then vote again.
vote-some-right = Talking helps most now: in pairs, then vote again.
vote-most-right = Most have it: go on.
vote-outcome = The class predicted
vote-not-here = Hands are counted on predictions and discussion questions.
vote-not-curve = No hands for a curve: let somebody draw it for the class.

enlarge-nothing = There is no picture on this slide.

present-key-vote = V
present-does-vote = Count raised hands; again to vote again
present-key-enlarge = Z
present-does-enlarge = The picture alone, or the slide again
