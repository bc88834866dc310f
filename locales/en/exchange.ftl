# Answers to a spreadsheet and back, and a copy to share.

command-spreadsheet = spreadsheet
command-spreadsheet-about = Put the questions in a spreadsheet, for a colleague who prefers Excel
command-spreadsheet-usage = platformwijzer spreadsheet [FOLDER] [options]
command-spreadsheet-examples = {"  "}platformwijzer spreadsheet Riverside --as privacy --blank
    {"  "}platformwijzer spreadsheet Riverside --role privacy --output for-privacy.csv
    {"  "}platformwijzer spreadsheet --blank --questionnaire evaluatie
    {"  "}platformwijzer spreadsheet Riverside --format json
command-import = import
command-import-about = Read a spreadsheet that was filled in; with a mistake in it nothing changes
command-import-usage = platformwijzer import FILE --to FOLDER [options]
command-import-examples = {"  "}platformwijzer import filled-in.csv --to Limehurst --dry-run
    {"  "}platformwijzer import filled-in.csv --to Limehurst --as privacy
command-share = share
command-share-about = Make a copy without names and remarks, to give to others
command-share-usage = platformwijzer share FOLDER --to NEW-FOLDER [options]
command-share-examples = {"  "}platformwijzer share Riverside --to to-share
    {"  "}platformwijzer share Riverside --to without-words --without-text --name Example

arg-sheet-folder = Folder of the assessment; the current folder when left out
arg-sheet-as = Whose answers, or who is going to fill it in
arg-blank = Without answers; without a folder the blank step-by-step plan
arg-sheet-questionnaire = Which questionnaire, for a blank spreadsheet
arg-sheet-full = All questions instead of the route of the assessment
arg-sep = What stands between cells: semicolon, comma or tab
arg-sep-value = SIGN
arg-sheet-format = Form: csv for a spreadsheet, json for other programs
arg-sheet-format-value = FORM
arg-sheet-output = File to write to
arg-import-file = The spreadsheet (CSV) or the answers (JSON)
arg-import-to = Folder of the assessment that the answers go into
arg-import-as = Who answered, if not the person named in the spreadsheet
arg-import-questionnaire = Which questionnaire, if the spreadsheet does not say so
arg-share-folder = Folder of the assessment; nothing changes there
arg-share-to = Folder for the copy; it must not exist yet
arg-share-name = What the copy is called
arg-without-text = Leave out all typed text too, such as the name of the municipality
arg-roles = Keep the role that somebody has

exchange-file = spreadsheet
exchange-column-step = Step
exchange-column-id = Id
exchange-column-question = Question
exchange-column-hint = What you can fill in
exchange-column-answer = Answer
exchange-column-remark = Remark
exchange-column-state = State
exchange-column-mark = Check

exchange-about-explanation = How it works: fill in the column Answer, with a number or with words. Anything that you want to add can go under Remark. If you do not know something, write “I don’t know”: that helps too. Leave the other columns as they are. What you leave empty changes nothing.
exchange-about-questionnaire = The questionnaire (leave this row as it is)
exchange-about-route = The route: core is short, full is complete (leave this row as it is)
exchange-about-assessment = The assessment (leave this row as it is)
exchange-about-respondent = Who fills this in: a short name, such as r2 or privacy
exchange-about-role = Your role in the municipality (may stay empty)
exchange-answered = answered
exchange-only-if = Only if: { $condition }
exchange-hint-single = Choose one:
exchange-hint-multi = Choose what fits, with a semicolon in between:
exchange-hint-at-most = Choose { $most } at most, with a semicolon in between:
exchange-hint-scale = A whole number from { $min } to { $max }
exchange-hint-number = A number
exchange-hint-unit = A number: { $unit }
exchange-hint-amount = An amount in euros
exchange-hint-year = A year
exchange-hint-text = A short text
exchange-hint-municipality = The name of a municipality
exchange-hint-longtext = Text, as long as needed
exchange-hint-or = Or: { $others }
exchange-words-unknown = no idea | unknown | not known | i don't know | i do not know yet | ?
exchange-words-not-applicable = n/a. | na | not for us
exchange-words-refused = i won't say | not shared

exchange-written = "{ $path }" was made, with { $count } { $count ->
    [one] question
   *[other] questions
}. You can open it with Excel or LibreOffice.
exchange-written-json = "{ $path }" was made.
exchange-orphans = { $count ->
    [one] One answer belongs to a question that no longer exists. It is not in the spreadsheet and stays in the folder.
   *[other] { $count } answers belong to questions that no longer exist. They are not in the spreadsheet and stay in the folder.
}
exchange-comes-back = When it comes back filled in, read it in with: platformwijzer import "{ $path }" --to "{ $folder }"{ $who }

exchange-read = Read as a table with a { $separator } between cells, in { $letters }.
exchange-sep-semicolon = semicolon
exchange-sep-comma = comma
exchange-sep-tab = tab
exchange-letters-utf8 = UTF-8
exchange-letters-windows1252 = Windows-1252
exchange-letters-utf16 = UTF-16
exchange-letters-lossy = Windows-1252 does not have every character. Excel turned the missing ones into question marks. It is better to save as “CSV UTF-8 (Comma delimited)”.
exchange-missing = Not in the spreadsheet: { $columns }. That is fine.
exchange-missing-mark = Without the column Check it cannot be seen who changed what last. So an answer that differs from the one in the folder is not taken over automatically.
exchange-strange = These columns do not belong here and were not read: { $columns }.
exchange-older = The spreadsheet was made with version { $version } of the questionnaire; the current one is { $present }.

exchange-cell = Row { $row }, column { $column }: { $label }
exchange-cell-alone = Row { $row }, column { $column }
exchange-more = And { $count } more mistakes further down.
exchange-change-added = New: { $count }
exchange-change-changed = Changed: { $count }
exchange-change-kept = Not taken over, because the folder has something newer: { $count }
exchange-change-clash = Changed in two places: { $count }
exchange-change-same = The same: { $count }
exchange-line-added = { $label }: { $after }
exchange-line-changed = { $label }: was { $before }, becomes { $after }
exchange-line-both = { $label }: in the folder { $before }, in the spreadsheet { $after }
exchange-note = remark ‘{ $note }’
exchange-nothing = nothing
exchange-idle = { $count ->
    [one] One answer belongs to a question that does not apply. It is kept and does not count.
   *[other] { $count } answers belong to questions that do not apply. They are kept and do not count.
}
exchange-no-change = There is nothing new in the spreadsheet; the answers are as they were.
exchange-saved = Saved in "{ $path }".
exchange-go-on = To go on filling in: platformwijzer fill { $place }

exchange-fault-choice = ‘{ $found }’ is not one of the choices for this question.
exchange-fault-choice-help = Choose from: { $choices }
exchange-fault-choice-near = Do you mean ‘{ $near }’? Choose from: { $choices }
exchange-fault-twofold = ‘{ $found }’ fits more than one choice.
exchange-fault-twofold-help = Use the number: { $choices }
exchange-fault-with-non = ‘{ $found }’ cannot be combined with a choice.
exchange-fault-with-non-help = Keep only one of the two.
exchange-fault-not-offered = ‘{ $found }’ is not a possible answer to this question.
exchange-fault-not-offered-help = Choose from: { $choices }
exchange-fault-many = Only one answer is possible here, and there are { $found }.
exchange-fault-many-help = Keep the answer that fits best. The rest can go under Remark.
exchange-fault-count = { $found } choices were filled in.
exchange-fault-count-help = Choose at least { $min } and at most { $max }.
exchange-fault-exclusive = ‘{ $found }’ cannot be combined with anything else.
exchange-fault-exclusive-help = Keep only this, or remove it.
exchange-fault-number = ‘{ $found }’ is not a number.
exchange-fault-number-help = Write digits only, such as 12. An explanation can go under Remark.
exchange-fault-ambiguous = ‘{ $found }’ can mean { $large }, but also { $small }.
exchange-fault-ambiguous-help = Write the number without a point or comma for thousands, such as { $large }.
exchange-fault-range = { $found } is not possible here.
exchange-fault-range-help = Fill in a number from { $min } to { $max }.
exchange-fault-whole = { $found } is not a whole number.
exchange-fault-whole-help = Fill in a whole number from { $min } to { $max }.
exchange-fault-above-whole = { $found } is more than { $whole } ({ $label }).
exchange-fault-above-whole-help = This number is a part of the other. Check which of the two is wrong.
exchange-fault-date = ‘{ $found }’ looks like a date. Excel turns 1-2 into 1 February, for instance.
exchange-fault-date-help = Set the cell to Text (Format Cells) and type the answer again.
exchange-fault-scientific = ‘{ $found }’ is a shortened number: Excel left digits out.
exchange-fault-scientific-help = Type the whole number in a cell that is set to Text.
exchange-fault-formula = ‘{ $found }’ is an error message from the spreadsheet, not an answer.
exchange-fault-formula-help = Type the answer again. If it begins with = + - or @, put a ' before it. If there are only hash signs, make the column wider and save again.
exchange-fault-too-long = The text ‘{ $found }’ is longer than { $limit } characters.
exchange-fault-too-long-help = Make the text shorter.
exchange-fault-invisible = This cell contains characters that nobody can see.
exchange-fault-invisible-help = Empty the cell and type the text again instead of pasting it.
exchange-fault-other = ‘{ $found }’ does not fit this question.
exchange-fault-other-help = See the column What you can fill in.
exchange-fault-question = The questionnaire has no question ‘{ $found }’.
exchange-fault-question-near = Do you mean ‘{ $near }’? Leave the column Id as it was.
exchange-fault-question-help = Leave the column Id as it was, or remove the whole row.
exchange-fault-no-question = This row has an answer, but not the question that it belongs to.
exchange-fault-twice = This question is also in row { $row }.
exchange-fault-twice-help = Remove one of the two rows.

failure-sheet = { $count ->
    [one] There is one mistake in "{ $path }".
   *[other] There are { $count } mistakes in "{ $path }".
} Nothing was read in.
failure-sheet-help = Correct the cells named above in the spreadsheet, save it and import it again.
failure-sheet-clash = { $count ->
    [one] One answer was changed both in the folder and in the spreadsheet. Nothing was read in.
   *[other] { $count } answers were changed both in the folder and in the spreadsheet. Nothing was read in.
}
failure-sheet-clash-help = Discuss which is right. Use --force if the spreadsheet is, or remove those answers from the spreadsheet.
failure-sheet-exists = "{ $path }" already exists and was not overwritten: somebody may have filled something in.
failure-sheet-exists-help = Choose another name with --output, or use --force if the old file may go.
failure-sheet-file = "{ $path }" is not a file, or far too large for a spreadsheet with answers.
failure-sheet-file-help = Name the CSV file that you got back.
failure-sheet-workbook = "{ $path }" is a workbook of Excel or LibreOffice (xlsx, xls or ods).
failure-sheet-workbook-help = Open it, choose Save As and then “CSV UTF-8”, and import the new file.
failure-sheet-empty = "{ $path }" is empty.
failure-sheet-empty-help = Check that you named the right file, and that the spreadsheet was saved.
failure-sheet-binary = "{ $path }" is not text.
failure-sheet-binary-help = Save the spreadsheet as “CSV UTF-8” and import that file.
failure-sheet-column = "{ $path }" has no column ‘{ $column }’. The first row is: { $found }
failure-sheet-column-help = The first row must have the headings of the columns: { $all }
failure-sheet-who = "{ $path }" does not say who answered.
failure-sheet-who-help = Say it with --as, with a short name such as r2 or privacy.
failure-sheet-name = ‘{ $found }’ cannot be the name of an answers file.
failure-sheet-name-help = Say with --as who answered: letters without accents, digits and hyphens only, such as r2 or privacy.
failure-sheet-other = The spreadsheet belongs to ‘{ $found }’, and "{ $folder }" holds ‘{ $name }’. Nothing was read in.
failure-sheet-other-help = Name the right folder with --to. With --force it is read in all the same.
failure-sheet-questionnaire = The spreadsheet belongs to the questionnaire { $found }, and "{ $path }" to { $name }.
failure-sheet-questionnaire-help = Choose another name with --as; the answers then go into a file of their own.
failure-sheet-folder = The assessment has no name.
failure-sheet-folder-help = Name a folder that has a name with --to.
failure-sheet-blank = Nothing was filled in yet in "{ $path }".
failure-sheet-blank-help = Fill in the column Answer, save the spreadsheet and import it again.

share-called = { $name } (copy without names)
share-file = README.md
share-done = { $count ->
    [one] The copy is in "{ $path }", with one answers file. Left out: { $removed }.
   *[other] The copy is in "{ $path }", with { $count } answers files. Left out: { $removed }.
}
share-look = Check for yourself whether you want to share this: together, choices and numbers can show which municipality it is.
share-agreed = Agreements on differences between colleagues are left out, because they contain reasons. In the copy those differences are open again. The advice may be different because of that.
share-removed-names = names of people and of their files
share-removed-remarks = remarks, and when answers were given
share-removed-roles = roles
share-removed-text = all typed text
share-read-me = # Copy without names

    This is a copy of an assessment with platformwijzer, made on { $date } to be shared. The assessment itself was not changed.

    Answers files: { $count }. Left out: { $removed }.
share-kept-text = Answers that are text, such as the name of the municipality, are still in it. With --without-text they are left out too.
share-kept-short = Answers that were text are in it as “not shared”.
failure-share-exists = "{ $path }" already exists. A copy always goes into a new folder.
failure-share-exists-help = Choose a name with --to that does not exist yet.
