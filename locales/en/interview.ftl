# Words of the interview: what the program asks, replies and explains.

interview-opening-minutes = There { $count ->
    [one] is 1 question
   *[other] are about { $count } questions
}. Allow about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} to read and to choose; looking things up or asking around comes on top. You need not do it all at once.
interview-opening-minutes-range = There are about { $count } questions, and at most { $most }: your answers decide what follows. Allow { $more_minutes ->
    [0] about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
   *[other] { $minutes } to { $most_minutes } minutes
} for reading and choosing; looking things up or asking around comes on top. You need not do it in one go.
interview-opening-minutes-left = What is still open takes about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
interview-opening-at-hand = Useful to have at hand: your plan or council proposal, what you already know from residents, and what has been agreed on money and data.
interview-opening-at-hand-counts = Good to have at hand: the completed sheets, with the ticks already counted.
interview-opening-kept = Your answers stay on this computer, in { $place }.
interview-opening-stop = You can stop at any moment, also with Ctrl-C: every answer is saved at once. Next time you go on where you were.
interview-start-again = Enter = go on where you were. p = simple display, for instance for a screen reader. ! = not now.
interview-plain-next-time = This is the simple display. Next time you get it at once with --plain, or always when the environment variable PLATFORMWIJZER_PLAIN is set to 1.
interview-start = Enter = begin. p = simple display, for instance for a screen reader. ! = not now.

interview-step = Step { $number } of { $total }: { $title } ({ $minutes ->
    [one] about 1 minute
   *[other] about { $minutes } minutes
})
interview-place = Question { $number } of about { $total }, step { $step } of { $steps }
interview-why = Why: { $why }
interview-recalled = You answered before:
interview-help = Explanation: { $help }
interview-example = Example: { $example }
interview-roles = Who may know this: { $roles }
interview-source = Source: { $title } ({ $publisher })
interview-earlier = Your answer was: { $answer }
interview-remark = Your remark: { $remark }
interview-keep = Enter = keep: { $answer }
interview-suggest = Enter = take over: { $answer }. That is the figure of Statistics Netherlands (CBS) for { $name } on { $date }.
interview-suggest-made = Enter = take over: { $answer }. That is worked out from figures of Statistics Netherlands (CBS) for what is now { $name }, on { $date }.
interview-whole = At most { $whole }: that is what you answered to ‘{ $label }’.
interview-place-which = Which one do you mean by ‘{ $typed }’?
interview-place-none = ‘{ $typed }’ is not in the list of municipalities, and none is like it.
interview-place-as-typed = Note it like this: { $typed }
interview-place-also = also { $names }
interview-place-keys = Type a number. Or type a part of the name again.
interview-search-head = { "Municipality: " }
interview-confirm-applies-again = This question applies again. Is your earlier answer still right?
interview-confirm-question-changed = This question was changed after you answered. Is your answer still right?

interview-non-unknown = I do not know (yet)
interview-non-not-applicable = Does not apply
interview-non-refused = I would rather not say
interview-type-non = { $word } = { $answer }

interview-prompt-single = Your choice, as a number:
interview-prompt-multi = Your choices, as numbers with a comma between them, such as 1,3:
interview-prompt-scale = Your answer, as a number:
interview-prompt-number = Your answer, as a number:
interview-prompt-amount = Your answer, as an amount in euros:
interview-prompt-year = Your answer, as a year:
interview-prompt-text = Your answer:
interview-prompt-municipality = Type the name of the municipality, or a part of it:
interview-prompt-longtext = Your answer, in as many lines as you like. An empty line = done.
interview-prompt-remark = Your remark on this question (leave empty = none):
interview-keys = Also possible: ? = explanation, < = previous question, > = later, + with text = remark, overview = all answers, ! = save and stop.
interview-keys-short = ? = explanation and other possibilities
interview-keys-single = Arrows and Enter, or type the number. Esc = previous question
interview-keys-multi = Space = choose, Enter = done, number = go there, Esc = back
interview-keys-search = Type the name. Arrows and Enter, Esc = back
interview-keys-menu = Arrows and Enter, Esc = back

interview-row-help = ? Explanation and example
interview-row-back = < Previous question
interview-row-later = > Answer later
interview-row-more = ! Stop, overview or remark
interview-menu-stop = Save and stop
interview-menu-overview = Overview of your answers
interview-menu-remark = Remark on this question
interview-menu-return = Back to the question
interview-yes = Yes
interview-no = No
interview-yes-or-no = Type yes or no. These do too: 1 = yes, 2 = no.

# What somebody can type; the first word is the one that we name. Upper and lower case are the same.
interview-words-help = ? | help | explain
interview-words-back = < | back | previous | terug
interview-words-later = > | later
interview-words-overview = overview | overzicht
interview-words-stop = ! | stop | quit
interview-words-editor = text | editor | edit
interview-words-done = done | klaar
interview-words-go-on = go on | continue | verder
interview-words-plain = p | plain
interview-words-yes = yes | y | ja | j
interview-words-no = no | n | nee
interview-words-and = and | en | &
interview-words-unknown = don't know | don’t know | do not know | i do not know | i do not know (yet) | weet niet | weet ik niet
interview-words-not-applicable = n/a | does not apply | not applicable | n.v.t. | nvt
interview-words-refused = rather not | rather not say | i would rather not say | liever niet

interview-noted = Noted: { $answer }
interview-remark-noted = Your remark is noted.
interview-put-off = This question stays open and comes back later.
interview-changed-opened = This change { $count ->
    [one] adds a question: { $labels }.
   *[other] adds { $count } questions: { $labels }.
}
interview-changed-closed = This change { $count ->
    [one] drops a question: { $labels }.
   *[other] drops { $count } questions: { $labels }.
}
interview-changed-kept = { $count ->
    [one] Your answer to it is kept but does not count. If the question applies again later, we ask whether it is still right.
   *[other] Your answers to them ({ $count }) are kept but do not count. If the questions apply again later, we ask whether they are still right.
}
interview-and-more = { $labels }; and { $count } more
interview-parts-too-large = Please note: this is less than you answered earlier to: { $labels }. Such an answer does not count until the numbers agree. You can change it with ‘overview’.
interview-doubt = Please note, this clashes with another answer: { $title }. You may leave it; it is then in the advice. With < or ‘overview’ you can change an answer.
interview-editor = text = write in your own text program.
interview-editor-not-started = The text program will not start ({ $why }). Type your answer here.
interview-editor-kept = Nothing was noted. What you wrote is still in { $path }.
interview-step-done = Step done: { $title }.
    { $words }
interview-settled = Your advice is already certain: { $verdict }. The other questions will not change it, as long as this answer stands.
interview-not-saved = Your answer is not saved yet: { $why }

interview-matter-stop-here = This is the first question. Do you want to stop? Everything is saved.
interview-matter-keep-returned = { $count ->
    [one] One earlier answer applies again. Do you want to keep it as it is?
   *[other] { $count } earlier answers apply again. Do you want to keep them as they are?
}
interview-matter-go-on-anyway = Do you want to answer the other questions all the same? If not, you are done; you can always go on later.
interview-matter-try-again = Do you want to try again? If not, the program stops.

interview-review-title = Overview of your answers
interview-entry = { $label }: { $answer }
interview-state-open = not answered yet
interview-state-confirm = to be confirmed (was: { $answer })
interview-progress = { $done } of about { $asked } questions answered{ $unknown ->
    [0] { "" }
   *[other] , of which { $unknown } with ‘I do not know’
}.
interview-review-set-aside = { $count ->
    [one] One answer is kept but does not count, because its question does not apply now.
   *[other] { $count } answers are kept but do not count, because their questions do not apply now.
}
interview-review-keys = Type the number of a question to look at it. done = finish, < = previous question, ! = save and stop.
interview-review-keys-open = Type the number of a question to look at it. Enter = go on with what is open, done = finish like this, < = back, ! = save and stop.

interview-no-such-question = There is no question ‘{ $found }’ in this overview: the last is { $last }.
interview-misfit-nothing = There is nothing yet. Type your answer, or > to do this later.
interview-misfit-empty = Type an answer, or > to do this later.
interview-misfit-none-chosen = You have not chosen anything yet. Go to a choice with the arrows and press the space bar; Enter is done.
interview-misfit-no-such-choice = ‘{ $found }’ is not a choice of this question.
interview-misfit-no-such-number = ‘{ $found }’ is not a choice of this question. Type a number from 1 to { $last }.
interview-misfit-more-than-one = Choose one.
interview-misfit-count = Choose at least { $min } and at most { $max }.
interview-misfit-count-exact = Choose exactly { $count }.
interview-misfit-exclusive = ‘{ $choice }’ does not go with another choice. Choose one or the other.
interview-misfit-out-of-range = That is not possible here. Type a number from { $min } to { $max }.
interview-misfit-above-whole = That cannot be: it is more than { $whole }, your answer to ‘{ $label }’. Type a smaller number, or go back with < if that answer is wrong.
interview-misfit-not-whole = Type a whole number from { $min } to { $max }.
interview-misfit-number = I do not understand that as a number. Type digits only, such as { $example }.
interview-misfit-year = I do not understand that as a year. Type four digits, such as 2017.
interview-misfit-ambiguous = Do you mean { $large } or { $small }? Type { $plain } or { $small }.
interview-misfit-too-long = That is longer than { $limit } characters. Make it shorter.
interview-misfit-line-too-long = That line is too long. Type a shorter one.
interview-misfit-unreadable = I cannot read that line: its characters are not in UTF-8. Type it again.
interview-misfit-invisible = That line has characters that you do not see, for instance from an arrow key. Type it again.
interview-misfit-remark = Type your remark after the +, such as: + according to the contract of 2024
interview-made = The folder "{ $folder }" is made. Begin with: platformwijzer fill { $place }
interview-go-on = Go on with: platformwijzer fill { $place }
interview-farewell-unsaved = Stopped. Your last answer is not saved: { $why } Put that right and go on with: platformwijzer fill { $place }
interview-farewell = Stopped. Everything you answered is saved. Go on with: platformwijzer fill { $place }
interview-verdict = All questions have been put. { $verdict }
interview-verdict-settled = You are done. { $verdict }
interview-so-far-stops = This speaks against a platform of your own: { $titles }.
interview-so-far-blockers = Solve first: { $titles }.
interview-so-far-risks = Please note: { $titles }.
interview-so-far-strengths = In order: { $titles }.
interview-beyond-route = The full route asks about { $count ->
    [one] 1 more question
   *[other] { $count } more questions
} ({ $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}):
interview-beyond-step = - { $title }: { $adds }
interview-beyond-step-only = - { $title } ({ $count ->
    [one] 1 question
   *[other] { $count } questions
})
interview-beyond-may-change = Your advice can still change to ‘{ $verdict }’ because of them. That depends on: { $titles }.
interview-beyond-no-change = Your advice will not change because of them. You will see better what is still to be arranged.
interview-beyond-begin = Begin the full route: platformwijzer fill { $place } --full
interview-so-far-unknown = It is too early for any advice: too little is known.
