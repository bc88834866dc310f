# Words of the commands below catalog.

# List, show, compare, stale.
list-none = No platform fits this.
list-none-certain = Of no platform it is certain that this holds. With --or-unknown you also see the platforms of which it is not known.
head-unsure = Not certain
head-fact = Fact
head-value = Value
head-age = Age
head-source = Source
head-counts = Counts
counts-always = always
counts-when-asked = if you ask for it
counts-never = no
age-months = { $count ->
    [0] less than a month old
    [one] 1 month old
   *[other] { $count } months old
}
age-years = { $count } years old
show-count = Name in files: { $id }. { $facts } { $facts ->
    [one] fact
   *[other] facts
} and { $deployments } { $deployments ->
    [one] case
   *[other] cases
}, from { $sources } { $sources ->
    [one] source
   *[other] sources
}.
show-differing = { $field }: the sources do not say the same. All values stay; the comparison reckons with each of them.
show-unknown-others = { $count ->
    [one] 1 other fact is not known.
   *[other] { $count } other facts are not known.
}
show-unknown-and-others = Not known: { $names }; and { $count } { $count ->
    [one] other fact
   *[other] other facts
}
deployment-since = since { $year }
deployment-until = until { $year }
deployment-figures = Figures: { $figures }.
figure-inhabitants = { $number } inhabitants
figure-target-group = meant for { $number } people
figure-visitors = { $number } visitors
figure-users = { $number } registered
figure-households = { $number } households registered
figure-participants = { $number } participants
figure-votes = { $number } voters
figure-contributions = { $number } contributions
figure-budget-decided = residents decided on { $number }
figure-cost-setup = { $number } one-off
figure-cost-yearly = { $number } a year
figure-cost-total = { $number } in total
compare-title = { $names } side by side
compare-remark = Every value has a source with a date. ‘Not known’ is not a no. Made on { $date }. This helps with a first selection; it is not a score for a tender.
compare-differing = sources differ
compare-next = With --format markdown or --format html you see the sources and the explanations.
stale-summary = { $stale } of { $facts } facts are older than { $months } months. Of { $undated } facts the date is not known, so their age cannot be told.
stale-rest = And { $count } more facts. With --all you see them all.

# Experience.
experience-title = What has been described: reach, contributions, cost and life span
experience-warning = Mind: this is not a sample. A case stands here because somebody wrote about it. Suppliers and municipalities tell of successes, newspapers of quarrels and endings; the platform that half works is missing on both sides. Use these figures to test an expectation, never as a prediction.
experience-kind = { $kind }: { $count ->
    [one] 1 case
   *[other] { $count } cases
}
experience-how-to-read = ‘Itself’ means: only the maker, the supplier or the organisation that used it tells of it. ‘Others’ means: a newspaper, researcher or audit office is among the sources. The middle is given from three cases on. A share is of the people it was meant for, or else of the inhabitants. Years are calendar years. Plans that had not begun do not count. What is missing here, no source tells: above all how many staff hours it takes.
experience-one-year = { $count ->
    [one] One case began and ended within a year; often that was a vote or a poll. It does not count for the life span.
   *[other] { $count } cases began and ended within a year; often that was a vote or a poll. They do not count for the life span.
}
experience-none = –
experience-too-few = too few
experience-median = { $median } (n = { $count })
experience-few = { $values } (n = { $count })
number-percent = { $number }%
head-measure = What
head-n = n
head-low = Lowest
head-median = Middle
head-high = Highest
head-itself = Itself
head-third-party = Others
head-judgement = Judgement
measure-registered = People registered
measure-registered-share = Share that registered
measure-households = Households registered
measure-participants = Participants
measure-participant-share = Share that took part
measure-active-share = Share of those registered that took part
measure-voters = Voters
measure-voter-share = Share that voted
measure-contributions = Contributions
measure-cost-setup = Cost, one-off
measure-cost-yearly = Cost per year
measure-cost-total = Cost in total
measure-years-until-end = Years until the end
measure-years-so-far = Years so far, still in use

# Adding: the dialog.
add-needs-person = These questions need somebody who answers.
add-needs-person-help = Start the command without --no-input. Or make the file by hand: begin with platform-catalog/_template.toml and check it with: platformwijzer check FOLDER
add-farewell = Stopped. What you have confirmed is written; the rest is not.
add-end = { $count ->
    [0] Nothing was written.
    [one] 1 fact was written. Check the whole with: platformwijzer check
   *[other] { $count } facts were written. Check the whole with: platformwijzer check
}
add-which = Which platform is it about? Type its name.
add-which-help = If it is in the catalog, the fact is added to it. If it is not, I make a new file. To see which there are: platformwijzer catalog list
add-meant = ‘{ $found }’ is not in the catalog. What do you mean?
add-meant-known = { $name }, which is in it already
add-meant-new = A new platform: { $name }
add-name = What is the platform called? (Enter = { $name })
add-name-help = Write the name as its makers do.
add-id = What is the file to be called? (Enter = { $id })
add-id-help = Small letters, digits and hyphens. This name never changes, even if the platform is renamed.
add-id-taken = The name ‘{ $id }’ belongs to another platform already. Choose another one.
add-bad-id = Use small letters, digits and hyphens, such as: my-platform
add-intro-new = { $name } is new. I make a file: { $path }
add-intro-known = I add to the file of { $name }: { $path }. What stands there stays.
add-intro-copy = { $name } is in the catalog that comes with the program. I make your own copy of it and add to that: { $path }. Your copy then goes first, even when a newer catalog comes out. So share your fact with the makers too.
add-keys = One fact at a time. Also possible: ? = explanation, < = previous question, ! = stop. Nothing is written until you say yes at the end.
add-no-help = There is no further explanation for this question.
add-field = What is the fact about? Type a word or the name of a field, such as map, cost or accessibility.
add-field-one-of = Do you mean one of these? Type the number.
    { $rows }
add-field-unknown = No field goes with ‘{ $found }’. Type another word, or ? for all fields.
add-value-level = What does the source say? Type the number. If the source leaves it open, type all numbers that are possible, with a comma between them.
add-value-level-help = Choose only what the source really says. If a source says nothing, it is not known and you add no fact: silence is not a no. If only the supplier says that something is safe or accessible, choose ‘only said by the maker’.
add-value-tags = What does the source say? Type one number. For a second one you add another fact.
add-value-number = Which number does the source give? A range will do too: 10 to 20
add-value-amount = Which amount in euros does the source give? A range will do too: 4,000 to 9,000
add-value-amount-help = Only what is paid for licence, subscription and hosting; no staff. An amount in another currency belongs in the field ‘on cost’.
add-value-year = Which year does the source give?
add-value-date = Which date does the source give? Write for instance 14-5-2026 (day first), May 2026 or 2024.
add-value-url = Which web address? It begins with https://
add-value-name = Which name? Write it as the source does.
add-text-only = This field has a text only.
add-text-nl = The text in Dutch, in one short sentence:
add-explanation-nl = A short explanation in Dutch (Enter = none):
add-explanation-nl-help = Say what exactly the source says if the choice does not show it, in words of your own.
add-text-en = The same text in English:
add-text-en-help = The catalog is in two languages. A fact with a text in one language is not accepted.
add-source = Who says so? Type the number of the source.
add-source-new = A new source
add-source-help = Every fact has a source that somebody else can read. No source, no fact.
add-title = What is the source called? Copy the title in the language of the source.
add-publisher = Who published it?
add-kind = How does the publisher stand to the platform?
add-kind-maintainer = Makes the open-source software
add-kind-vendor = Sells the platform
add-kind-user = Uses the platform, such as a municipality
add-kind-press = Newspaper or trade journal
add-kind-independent = Independent: researcher, audit office, government programme
add-url = At which web address is it? It begins with https:// (? = if there is no address)
add-url-help = Somebody else must be able to read what the source says. Does it stand only in a brochure, an offer or a mail? Then ask the maker to put it on a web page, and take that address. If that cannot be, stop with ! and put the fact in a file with additions of your own: there a source may lack a web address. How that goes is in docs/workspace.md.
add-published = When was it published? Write for instance 14-5-2026 (day first), May 2026 or 2024 (Enter = not known).
add-accessed = When did you read it? (Enter = today, { $today })
add-as-of = For which date does the fact hold, according to the source? (Enter = not known)
add-as-of-help = An article of 2024 can give a figure of 2022; then it is 2022.
add-confidence = How sure is it?
add-confidence-high = Sure: an official page, the source code itself or a public register
add-confidence-medium = Fairly sure: press or another third party
add-confidence-low = Unsure: second hand
add-preview = This is added:
add-confirm = Is this right, and may it be written?
add-written = Written to: { $path }
add-another = Another fact about this platform?
add-empty = There is nothing yet.
add-too-long = That is longer than { $limit } characters. Make it shorter.
add-no-address = That is not a full web address. It begins with https:// and has no blanks.
add-not-whole = That is a count, so a whole number. If the source says something in between, give a range: 10 to 20
add-value-count = How many does the source name? A whole number, or a range: 10 to 20
add-date-taken = Understood as: { $date }
add-known = There is already: { $value } ({ $who }, { $date })
add-dropped = The fact that you were working on was not written.
add-no-date = That is not a date. Write for instance 14-5-2026, May 2026 or 2024.
add-future = That date is in the future.
add-negative = A number below zero is not possible here.
add-range-order = Put the lowest number first.
add-number-fault = { $why }
add-words-to = to

# What can go wrong.
failure-wish = I do not understand ‘{ $found }’ as a wish.
failure-wish-help = Write the field and the choice with = between them, such as: --with function-map=yes
failure-field = There is no field ‘{ $found }’.
failure-field-help = To see all fields: platformwijzer catalog add NAME, and then ? at the first question.
failure-field-without-levels = The field ‘{ $field }’ has no choices to search by.
failure-field-without-levels-help = Search for a word: platformwijzer catalog list WORD
failure-level = ‘{ $found }’ is not a choice of ‘{ $field }’.
failure-level-help = Possible is: { $names }.
failure-compare-one = One platform cannot be compared.
failure-compare-one-help = Name at least two, such as: platformwijzer catalog compare openstad go-vocal
failure-platform-twice = You name ‘{ $name }’ more than once.
failure-platform-twice-help = Name two or more different platforms.
failure-add-broken = With this fact the file could no longer be used.
failure-add-broken-help = Nothing was written. First repair what stands above.
failure-add-changed = Somebody else has changed "{ $path }" meanwhile.
failure-add-changed-help = Nothing was overwritten. Begin again and you will see the new content.
failure-dialog = The dialog could not go on: { $reason }
failure-dialog-help = What you have confirmed is written; the rest is not.
