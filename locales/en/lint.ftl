# Words of the content check: messages per code, remedies, and why an answer does not fit.

severity-error = error
severity-warning = warning
severity-info = hint

check-summary = { $files ->
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

diag-help = what you can do
diag-related = see also
diag-help-nearest = did you mean ‘{ $name }’?
diag-help-allowed = possible are: { $names }
diag-help-syntax-quotes = write "this", with straight quotation marks; word processors often make them “curly”, and those do not count
diag-help-syntax-rest = is a quotation mark or a new line missing? A number is written without a mark for thousands and with a point for decimals: 4000.50
diag-help-syntax-twice = a key belongs to the heading above it; if this one belongs to the file as a whole, put it above the first heading
diag-help-syntax-number = a number is written without a mark for thousands and with a point for decimals: 4000.50; a date stands between quotes
diag-help-syntax-colon = put an = instead of the colon: { $name } = "..."
diag-help-syntax-no-sign = put an = between the key and the value: { $name } = "..."
diag-help-syntax-no-value = fill in the value, or take out the whole line
diag-help-syntax-blank = write it as one word, such as { $meant }
diag-help-syntax-backslash = write \\ instead of \, or put the text between single quotes: 'C:\My folder'
diag-help-syntax-single = make it [[{ $name }]]; the other headings are right
diag-help-syntax-conflict = choose for each part what must stand there, and take out the lines with <<<<<<<, ======= and >>>>>>>
diag-help-syntax-web-page = fetch the file again; on a site such as GitHub with the button ‘Raw’ or ‘Download’
diag-help-syntax-other = a line holds one of three: key = value, a heading such as [[fact]], or a comment that begins with #
diag-help-utf8 = in Notepad: choose File, Save as, and set Encoding to UTF-8
diag-help-no-point = do you mean { $meant }? Then write it without the point: here a point stands before decimals, not between thousands
diag-help-top = put ‘{ $key }’ at the top of the file, above the first heading with square brackets
diag-help-until = write the date as year-month-day: until 2027-01-01
diag-help-same-fact = take out one of the two; if another source says the same, name that one
diag-help-tables = put double square brackets around this heading: [[{ $key }]]
diag-help-field = all fields stand in platform-catalog/fields.toml; ‘platformwijzer content FOLDER’ gives you that file
diag-help-source = add a [[source]] with this id, or name a source that is there
diag-help-not-a-file = this is a folder, pipe or device; put an ordinary file there
diag-help-text = put text between quotes: "..."
diag-help-boolean = write true or false, without quotes
diag-help-integer = write a whole number, without quotes
diag-help-number = write a number with a point for decimals, without quotes
diag-help-list = put the values between square brackets: ["a", "b"]
diag-help-table = put the keys between braces: {"{"} nl = "...", en = "..." {"}"}
diag-help-value-level = write one of the choices of this field, or a list of them if the source leaves it open
diag-help-value-tags = write one choice per fact, or {"{"} not = "choice" {"}"} when a source says that it is not there; make a [[fact]] of its own for each choice
diag-help-value-number = write a number, or [lowest, highest]
diag-help-value-date = write a date between quotes: "2026", "2026-11" or "2026-11-21"
diag-help-value-url = write an address that begins with https://
diag-help-value-name = write a name between quotes
diag-help-value-text = put the text in text = {"{"} nl = "...", en = "..." {"}"}, without value

misfit-no-such-choice = ‘{ $found }’ is not a choice of this question
misfit-more-than-one = give exactly one choice
misfit-count = { $min ->
    [one] choose at least 1
   *[other] choose at least { $min }
} and at most { $max }
misfit-exclusive = ‘{ $choice }’ does not go with another choice
misfit-wrong-kind = this kind of value does not fit this question
misfit-out-of-range = give a number from { $min } to { $max }
misfit-not-whole = give a whole number
misfit-empty = the text is empty; leave the answer out or use state
misfit-too-long = the text is longer than { $limit } characters

# Answers
diag-AN101 = the question ‘{ $id }’ is not (or no longer) in the questionnaire; the answer is kept and does not count
diag-AN102 = an answer has either value or state, not both and not neither
diag-AN103 = this answer does not fit the question ‘{ $question }’
diag-AN104 = { $part } is more than the whole ({ $whole }) that it is a part of

# Reading files
diag-PW001 = { $kind ->
    [system] this file cannot be read; the system says: { $reason }
    [missing] this file is missing
   *[other] this file cannot be read
}
diag-PW002 = { $reason ->
    [utf16] this file was saved as UTF-16, and not as UTF-8
   *[byte] this file was not saved as UTF-8; the first character that cannot be read that way is on line { $line }
}
diag-PW003 = this file is too large or nested too deep (limit: { $limit })
diag-PW004 = { $kind ->
    [twice] this key stands here twice; keep one of them
    [quotes] a value belongs here: text between straight quotation marks, or a number
    [open-text] this text is not closed: a quotation mark is missing at the end, or it holds a character that is not allowed
    [open-bracket] a bracket is missing
    [rest] nothing can follow this value on the same line
    [comma] a comma is missing here between two parts
    [number] this is not a number or date as it must be here
    [colon] there is a colon after ‘{ $name }’; an = belongs there
    [no-sign] an = is missing after ‘{ $name }’
    [no-value] the value is missing after ‘{ $name } =’
    [blank] there is a blank in the key ‘{ $name }’; that cannot be
    [backslash] in a text between "..." a \ begins a special character, and this one does not exist
    [single] this heading has single brackets, and other headings ‘{ $name }’ in this file have double ones
    [conflict] here two versions of the file stand together; git could not merge them
    [web-page] this is a web page and not a content file
   *[other] this line cannot be read
}
diag-PW006 = { $reason ->
    [windows] lines end the Windows way (CRLF); ‘platformwijzer check --fix’ turns them into LF
    [tab] this line is indented with a tab; use spaces
    [blank] there is a blank at the end of this line
   *[end] the file ends without a line break
}
diag-PW007 = { $kind ->
    [escape] here is a character that steers a screen ({ $code }); take it out
    [direction] here is an invisible character that turns the direction of writing ({ $code }); take it out
    [invisible] here is a character without width, which nobody sees ({ $code }); take it out
   *[other] here is an invisible or steering character ({ $code }); take it out
}
diag-PW008 = { $reason ->
    [id] the id is ‘{ $id }’, but the file is called ‘{ $name }’; make them the same
    [folder] the id is ‘{ $id }’, but the folder is called ‘{ $name }’; make them the same
   *[form] the file name ‘{ $name }’ does not work everywhere; use lower-case letters, digits and hyphens
}
diag-PW009 = this file is not read; rename it to .toml or take it out of this folder
diag-PW010 = there is nothing here: the file is empty, or there is no catalog file at all
diag-PW101 = { $reason ->
    [top] ‘{ $key }’ belongs to the file as a whole, but stands here under the heading ‘{ $table }’; a key always belongs to the heading above it
   *[unknown] the key ‘{ $key }’ does not exist here
}
diag-PW102 = the required key ‘{ $key }’ is missing
diag-PW103 = ‘{ $key }’ has the wrong type: { $found ->
    [text] a text
    [integer] a whole number
    [number] a number
    [boolean] yes or no
    [date] a date
    [list] a list
   *[table] a table
} instead of { $expected ->
    [text] a text
    [integer] a whole number
    [number] a number
    [boolean] yes or no
    [list] a list
   *[table] a table
}
diag-PW104 = ‘{ $found }’ is not a valid choice here
diag-PW105 = the value { $found } is out of range
diag-PW106 = { $reason ->
    [empty] this text is empty
    [blank] this text begins or ends with a blank
   *[long] this text is longer than { $limit } characters; make two facts of it or shorten it
}
diag-PW107 = the id ‘{ $id }’ does not have the right form; use lower-case letters, digits and hyphens, at most 63
diag-PW108 = this version of the format ({ $found }) is newer than this program knows ({ $newest }); use a newer platformwijzer
diag-PW110 = { $reason ->
    [empty] this list may not be empty
   *[repeat] ‘{ $name }’ stands in this list twice
}
diag-PW111 = this value does not fit the field ‘{ $field }’
diag-PW112 = ‘{ $field }’ is a count, and { $found } is not a whole number

# Catalog: references
diag-PW201 = the source ‘{ $id }’ does not exist here
diag-PW202 = the id ‘{ $id }’ is already in use
diag-PW203 = ‘{ $name }’ does not exist
diag-PW204 = these platforms succeed each other in a circle: { $names }
diag-PW205 = no fact uses the source ‘{ $id }’
diag-PW206 = no platform has a fact for the field ‘{ $field }’
diag-PW207 = of { $total } fields that always count { $count ->
    [one] 1 is unknown
   *[other] { $count } are unknown
}: { $names }
diag-PW209 = { $reason ->
    [interval] the interval of ‘{ $id }’ does not hold its own points
    [order] ‘{ $id }’ has no fewer points than the step before; put the steps from important to unimportant
   *[zero] all steps have zero points; then nothing counts
}
diag-PW210 = this fact on ‘{ $field }’ contradicts an earlier one; the advice reckons with everything in between
diag-PW211 = the scale of ‘{ $criterion }’ has no value { $end }; a fixed scale runs from 0 to 1
diag-PW212 = { $reason ->
    [one] one anchor is too few; it takes two to draw a line
    [at] the anchors must rise
   *[value] the values turn back; a scale rises or falls, not both
}
diag-PW213 = the criterion ‘{ $criterion }’ gives the choice ‘{ $level }’ no value
diag-PW214 = { $count ->
    [0] nothing counts in ‘{ $objective }’; add a criterion or take the objective out
   *[other] in ‘{ $objective }’ { $count } criteria always count; nobody can weigh more than { $limit } well
}
diag-PW217 = this criterion and ‘{ $other }’ say nearly the same: over { $count } platforms their correlation is { $number }; one trait may count twice
diag-PW218 = this fact on ‘{ $field }’ stands here twice, with the same source ‘{ $source }’
diag-PW215 = the field ‘{ $field }’ already counts in the criterion ‘{ $other }’; so one fact counts twice
diag-PW216 = { $wanted ->
    [level] the field ‘{ $field }’ has choices; give each choice a value with level
    [tag] the field ‘{ $field }’ has tags; name one with tag
    [anchor] the field ‘{ $field }’ is a number; give anchors with anchor
   *[none] a field of the type of ‘{ $field }’ cannot be compared
}

# Catalog: facts and sources
diag-PW302 = { $reason ->
    [fact] this fact on ‘{ $field }’ is { $count } months old ({ $date }); after { $limit } months you can no longer rely on it
   *[several] { $count ->
        [one] 1 fact is
       *[other] { $count } facts are
    } older than { $limit } months; the oldest is of { $date }
}
diag-PW303 = that ‘{ $field }’ is ‘{ $level }’ is only said by the maker; find somebody else who established it
diag-PW304 = { $reason ->
    [future] { $found } lies in the future
    [early] { $found } is before 1990; that cannot be here
    [order] read on { $found }, so before it was published
   *[no-day] ‘{ $found }’ is not a real date; write yyyy, yyyy-mm or yyyy-mm-dd
}
diag-PW305 = the source ‘{ $id }’ has no { $key ->
    [title] title
    [publisher] publisher
   *[language] language
}
diag-PW307 = ‘{ $word }’ praises but measures nothing; give a figure, mark it as a quotation or leave it out
diag-PW309 = { $reason ->
    [all] all choices together say nothing; leave the fact out when it is not known
   *[other] ‘{ $found }’ is not a fact; leave the fact out when it is not known
}
diag-PW401 = ‘{ $found }’ is not a complete web address: one begins with https:// and holds no spaces
diag-PW402 = { $reason ->
    [http] this address is not encrypted; see whether it works with https too
    [tracking] this address holds a code that follows visitors; cut it from that code on
    [shortener] this is a shortened address; write the full one
   *[local] this address only works on your own computer or network
}
diag-PW403 = the source ‘{ $other }’ has the same address
diag-PW404 = { $reason ->
    [deprecated] ‘{ $found }’ is an old name; SPDX now has { $newer }
   *[unknown] ‘{ $found }’ is not a licence of the SPDX list; a licence of one’s own is called LicenseRef-name
}
diag-PW405 = { $reason ->
    [licence] this fact says that it is open source, but the licence is missing
    [not-open] this fact says that it is open source, but OSI and FSF call none of its licences so
   *[repository] this fact says that it is open source, but the address of the source code is missing
}
diag-PW406 = ‘{ $found }’ is not a language code; write for example nl, en or fr-BE
diag-PW407 = ‘{ $found }’ is not a country code; write two capitals, for example NL

# Catalog: amounts, practice and text
diag-PW501 = ‘{ $field }’ has an amount below zero, or its lowest value lies above its highest
diag-PW502 = this amount has no date; without a price level it says little
diag-PW503 = { $reason ->
    [range] { $low } to { $high } euros
   *[one] { $low } euros
} lies far from the middle amount of ‘{ $field }’ ({ $middle } euros); see whether it is per year, per month or in cents
diag-PW504 = amounts are in euros, not in { $found }; convert them, and give the rate and its date in a note
diag-PW505 = { $found } is { $euros } euros{ $cents ->
    [0] {""}
   *[other] {" "}and { $cents } cents
} here, and not thousands of euros
diag-PW601 = { $reason ->
    [future] this year lies in the future
    [early] this year lies before 1990
    [order] the end lies before the beginning
   *[unconfirmed] { $count ->
        [one] 1 deployment was
       *[other] { $count } deployments were
    } running when somebody looked more than two years ago; is it still?
}
diag-PW602 = this deployment looks the same as ‘{ $other }’
diag-PW603 = here { $count } Dutch municipalities stand as users, while there are said to be { $found }
diag-PW701 = the text in the language ‘{ $language }’ is missing
diag-PW702 = { $reason ->
    [same] this text is the same in both languages; translate it
    [length] this text is much longer in one language ({ $one } and { $other } characters); something was left out
   *[figures] figures or addresses differ between the languages: { $one } against { $other }
}
diag-PW703 = { $reason ->
    [word] ‘{ $word }’ has a plainer word
   *[sentence] { $count ->
        [one] 1 sentence has
       *[other] { $count } sentences have
    } more than twenty words; the longest has { $longest }
}
diag-PW704 = ‘{ $found }’ is markup that has no place here: no HTML, image or heading, and only links to http, https and mailto
diag-PW705 = ‘{ $found }’ is a mark of the template language; in a text it means nothing
diag-PW901 = { $reason ->
    [unused] this exception to { $code } is no longer needed; take it out
    [unknown] ‘{ $code }’ is not the code of a message
    [error] { $code } is an error, and errors cannot be switched off
    [expired] this exception to { $code } has expired
    [no-date] the end date of this exception to { $code } cannot be read; this way it would never end
   *[no-reason] this exception to { $code } has no reason; write it after the colon
}
diag-PW903 = { $code } occurs { $count } times more in this file; only the first { $limit } are shown

# Questionnaires
diag-VL002 = the version ‘{ $found }’ does not have the form 1.0.0
diag-VL003 = the id ‘{ $id }’ is already in use
diag-VL004 = { $reason ->
    [reserved] the program itself uses the name ‘{ $id }’; choose another
    [label] ‘{ $id }’ is { $count } characters wide; a list holds { $limit }
   *[form] the id ‘{ $id }’ does not have the right form; use lower-case letters, digits and hyphens
}
diag-VL101 = ‘{ $name }’ does not exist in this questionnaire
diag-VL102 = the question ‘{ $question }’ has no option ‘{ $id }’
diag-VL103 = { $question } depends on { $name }, and that question does not come earlier
diag-VL104 = { $reason ->
    [nothing] this condition asks nothing; name a question with a demand, a derived or an any
    [too-much] this condition mixes a question, a derived or an any; make separate conditions of it
    [choices] { $name } has no options; in, none_of and all_of do not fit it
    [number] { $name } is not a number; min and max do not fit it
    [bounds] min lies above max; that can never be
    [share] a share needs a whole (of) and a bound (share_min or share_max)
    [large] ‘{ $name }’ becomes too large or too deep when every derived is filled in
   *[circle] ‘{ $name }’ leads back to itself through other conditions
}
diag-VL201 = this question can never be asked; this does not go together: { $clash }
diag-VL202 = this rule can never hold; this does not go together: { $clash }
diag-VL203 = { $reason ->
    [always] this condition is never false, so it selects nothing: { $atom }
   *[idle] ‘{ $atom }’ adds nothing to ‘{ $other }’
}
diag-VL204 = no rule makes a difference between these options: { $names }
diag-VL205 = nothing happens with the answer to { $question }; write a rule, or set informative = true
diag-VL207 = the rule ‘{ $other }’ asks something else of ‘{ $criterion }’, and both can hold at once, for example with { $witness }
diag-VL208 = this also holds when { $question } was not asked, for example with { $witness }; is that meant?
diag-VL209 = no rule says anything on ‘{ $factor }’ with these answers of the core route: { $witness }
diag-VL210 = the core route never asks { $question }, since that depends on a question of the full route
diag-VL299 = this cannot be decided within { $limit } steps; keep the condition simpler
diag-VL301 = ‘{ $name }’ does not exist
diag-VL302 = { $reason ->
    [criterion] the criterion ‘{ $name }’ counts only when a rule asks for it, and no rule does
   *[advice] the rule ‘{ $name }’ holds up the advice but does not say what somebody can do
}
diag-VL303 = the rule ‘{ $rule }’ is not complete: ‘{ $key }’ is missing
diag-VL401 = the text in the language ‘{ $language }’ is missing or empty
diag-VL402 = figures or addresses differ between the languages: { $one } against { $other }
diag-VL404 = { $reason ->
    [word] ‘{ $word }’ has a plainer word
   *[sentence] { $count ->
        [one] 1 sentence has
       *[other] { $count } sentences have
    } more than twenty words; the longest has { $longest }
}
diag-VL405 = ‘{ $name }’ has no source
diag-VL501 = { $reason ->
    [order] min lies above max in { $question }
    [too-many] { $question } demands more choices than there are
    [scale] the scale of { $question } needs a min and a max
    [no-bounds] min and max do not fit the type of { $question }
    [no-options] options do not fit the type of { $question }
   *[all-of] these choices never go together in { $question }
}
diag-VL502 = { $reason ->
    [few] this question has { $count ->
        [0] no options
        [one] 1 option
       *[other] { $count } options
    }; a choice has at least { $limit }
    [many] this question has { $count } options; more than { $limit } do not fit on a screen
   *[label] this label is { $count } bytes long; a list holds { $limit }
}
diag-VL701 = the test case ‘{ $case }’ does not hold
diag-VL801 = this line of the list of municipalities cannot be read
