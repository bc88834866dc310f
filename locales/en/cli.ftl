# Commands and options.
cli-about = platformwijzer helps a municipality decide whether it needs a digital neighbourhood or participation platform, what must be in order first, and which platform fits.
cli-usage = platformwijzer COMMAND [options]
cli-template-root = {"{about-with-newline}"}
    How to use it: {"{usage}"}

    {"{all-args}{after-help}"}
cli-template = {"{about-with-newline}"}
    How to use it: {"{usage}"}

    {"{all-args}{after-help}"}
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-heading-examples = Examples:
cli-after = Begin with: platformwijzer demo
    Help on one command: platformwijzer COMMAND --help

    Exit codes:
    {"  "}0    done
    {"  "}1    the check found faults
    {"  "}2    wrong command or option
    {"  "}3    a file is missing, broken or cannot be written
    {"  "}4    answers incomplete
    {"  "}5    something would be overwritten
    {"  "}6    needs a person at a terminal
    {"  "}70   fault in the program
    {"  "}130  stopped with Ctrl-C

command-demo = demo
command-demo-about = Make a complete example advice
command-demo-usage = platformwijzer demo [options]
command-demo-examples = {"  "}platformwijzer demo
    {"  "}platformwijzer demo --example dordrecht-argu
command-new = new
command-new-about = Start a new assessment in a folder of its own
command-new-usage = platformwijzer new FOLDER [options]
command-new-examples = {"  "}platformwijzer new Soesterkwartier
command-fill = fill
command-fill-about = Answer the questions, or go on where you were
command-fill-usage = platformwijzer fill [FOLDER] [options]
command-fill-examples = {"  "}platformwijzer fill Soesterkwartier
    {"  "}platformwijzer fill Soesterkwartier --plain
command-status = status
command-status-about = How far you are and how it stands
command-status-usage = platformwijzer status [FOLDER] [options]
command-status-examples = {"  "}platformwijzer status Soesterkwartier
    {"  "}platformwijzer status --all
command-findings = findings
command-findings-about = What the answers mean, with the rule and the source behind it
command-findings-usage = platformwijzer findings [FOLDER] [options]
command-findings-examples = {"  "}platformwijzer findings Soesterkwartier
command-rank = rank
command-rank-about = Compare the platforms for these answers
command-rank-usage = platformwijzer rank [FOLDER] [options]
command-rank-examples = {"  "}platformwijzer rank Soesterkwartier
    {"  "}platformwijzer rank Soesterkwartier --why openstad go-vocal
    {"  "}platformwijzer rank Soesterkwartier --cost --term 3 --hour-rate 60
    {"  "}platformwijzer rank Soesterkwartier --set money.hosting=own --weight exit=100
    {"  "}platformwijzer rank Soesterkwartier --fact decidim.support-nl=yes --budget 60,000
command-report = report
command-report-about = Write the advice and the other documents
command-report-usage = platformwijzer report [FOLDER] [options]
command-report-examples = {"  "}platformwijzer report Soesterkwartier
    {"  "}platformwijzer report Soesterkwartier --document decision-memo
    {"  "}platformwijzer report Soesterkwartier --single
    {"  "}platformwijzer report --all
command-explain = explain
command-explain-about = Explain a question, rule, criterion, platform or code
command-explain-usage = platformwijzer explain NAME [options]
command-explain-examples = {"  "}platformwijzer explain goals.problem
    {"  "}platformwijzer explain response-nobody --for Soesterkwartier
command-catalog = catalog
command-catalog-about = Which platforms there are and what is known of them
command-catalog-usage = platformwijzer catalog COMMAND
command-catalog-list = list
command-catalog-list-about = The platforms in a row, with filters
command-catalog-list-usage = platformwijzer catalog list [WORDS] [options]
command-catalog-list-examples = {"  "}platformwijzer catalog list --made-for participation --with function-map=yes
    {"  "}platformwijzer catalog list --with data-location=netherlands,eu --or-unknown
    {"  "}platformwijzer catalog list "Den Haag"
command-catalog-show = show
command-catalog-show-about = Everything that is known of one platform, with source and date
command-catalog-show-usage = platformwijzer catalog show PLATFORM [options]
command-catalog-show-examples = {"  "}platformwijzer catalog show openstad
command-catalog-compare = compare
command-catalog-compare-about = Platforms side by side, fact by fact
command-catalog-compare-usage = platformwijzer catalog compare PLATFORM PLATFORM... [options]
command-catalog-compare-examples = {"  "}platformwijzer catalog compare openstad go-vocal
    {"  "}platformwijzer catalog compare openstad go-vocal decidim --format html > side-by-side.html
command-catalog-stale = stale
command-catalog-stale-about = Facts that are too old to build on
command-catalog-stale-usage = platformwijzer catalog stale [options]
command-catalog-stale-examples = {"  "}platformwijzer catalog stale --months 24
command-catalog-add = add
command-catalog-add-about = Add a platform or a fact, in a dialog
command-catalog-add-usage = platformwijzer catalog add [PLATFORM] [options]
command-catalog-add-examples = {"  "}platformwijzer catalog add hoplr
    {"  "}platformwijzer catalog add "Our Village Square" --content my-content
command-catalog-export = export
command-catalog-export-about = The whole catalog for other programs, a row per fact
command-catalog-export-usage = platformwijzer catalog export [options]
command-catalog-export-examples = {"  "}platformwijzer catalog export --format csv > facts.csv
    {"  "}platformwijzer catalog export --format csv --deployments > cases.csv
command-catalog-experience = experience
command-catalog-experience-about = What was reached elsewhere, what it cost and how long it lasted
command-catalog-experience-usage = platformwijzer catalog experience [options]
command-catalog-experience-examples = {"  "}platformwijzer catalog experience --made-for neighbours
command-check = check
command-check-about = Check questionnaires, catalog, templates or answers
command-check-usage = platformwijzer check [FOLDER] [options]
command-check-examples = {"  "}platformwijzer check
    {"  "}platformwijzer check my-content --strict
    {"  "}platformwijzer check Soesterkwartier
    {"  "}platformwijzer check --all
command-export = content
command-export-about = Write all questions, facts and templates to a folder, to change them
command-export-usage = platformwijzer content FOLDER [options]
    {"               "}platformwijzer content fmt [FOLDER] [options]
    {"               "}platformwijzer content schema [FOLDER] [options]
command-export-examples = {"  "}platformwijzer content my-content

arg-help = Show this help
arg-version = Show the version
arg-folder = Folder of the assessment or the content; the current folder when left out
arg-folder-value = FOLDER
arg-name = Name
arg-name-value = NAME
arg-platform = Name of the platform
arg-platform-value = PLATFORM
arg-output = Folder to write to
arg-output-value = FOLDER
arg-example = Which example
arg-example-value = EXAMPLE
arg-full = All questions (30 to 50 minutes) instead of the core route
arg-as = Who answers: the name of the answers file
arg-as-value = WHO
arg-step = Begin at this step
arg-step-value = STEP
arg-fail-on-blocking = End with 1 when something blocks
arg-why = Say why platform A stands above platform B
arg-why-value = A B
arg-all = All platforms, not only the first twelve
arg-for = With the answers of this assessment
arg-for-value = FOLDER
arg-words = Words that stand in the name or the facts
arg-words-value = WORDS
arg-made-for = What for: participation, neighbours, help or reports
arg-made-for-value = KIND
arg-with = A fact that certainly holds; commas mean: one of these
arg-with-value = FIELD=CHOICE
arg-status = Status: active, unclear or ended
arg-status-value = STATUS
arg-or-unknown = Also platforms of which it is not known
arg-format = Form: table, markdown, html, csv or json
arg-format-value = FORM
arg-format-export = Form: json (everything) or csv
arg-deployments = In csv: the cases instead of the facts
arg-months = Older than so many months (else 18)
arg-months-value = MONTHS
arg-all-stale = All facts, not only the first
arg-strict = Warnings count as faults too
arg-lang = Language: nl or en
arg-lang-value = LANGUAGE
arg-content = Folder with questions, facts or templates of your own
arg-content-value = FOLDER
arg-date = Take this date as today (YYYY-MM-DD)
arg-date-value = DATE
arg-color = Colour: auto, always or never
arg-color-value = CHOICE
arg-plain = Simple output, fit for a screen reader
arg-json = Output for other programs
arg-quiet = No remarks
arg-no-input = Never ask anything
arg-force = Overwrite files that you changed yourself too

# Mistakes on the command line.
usage-unknown-command = There is no command ‘{ $found }’.
usage-unknown-option = This command has no option ‘{ $found }’.
usage-invalid-value = ‘{ $found }’ is not possible with { $option }.
usage-missing-value = { $option } needs a value.
usage-missing-argument = Something is missing: { $names }.
usage-missing-command = Add a command to it.
usage-given-twice = { $option } is given more than once.
usage-too-many = ‘{ $found }’ is one too many here.
usage-quote = Put a name with spaces between quotes: "Soest Zuid". See with --help what is possible.
usage-not-together = { $option } and { $other } do not go together.
usage-other = This command cannot be understood.
usage-nearest = Did you mean ‘{ $name }’?
usage-allowed = Possible is: { $names }.
usage-see-help = See with --help what is possible.

# Tables and output.
head-factor = Success factor
head-state = State
head-because = Why
head-rank = Rank
head-platform = Platform
head-points = Points
head-range = Range
head-known = Known
head-cost = Cost
head-open = Musts open
head-id = Name in files
head-made-for = Made for
head-status = Status
head-facts = Facts
head-cases = Cases

status-progress = { $done } of about { $asked } questions answered{ $unknown ->
    [0] { "" }
   *[other] , of which { $unknown } with ‘I do not know’
}.
status-verdict = Advice: { $verdict }
status-points-to = What is known points to: { $verdict }.
status-decided-by = Decisive: { $names }.
status-open = still open: { $names }
status-warnings = There { $count ->
        [one] is a remark
       *[other] are { $count } remarks
    } on this answers file. See with: platformwijzer check "{ $folder }"
status-next-fill = Go on with: platformwijzer fill "{ $folder }"
status-next-report = Make the advice with: platformwijzer report "{ $folder }"
findings-advice = What to do: { $advice } ({ $role })
findings-trail = Rule { $rule }. Evidence: { $grade }. Answers: { $answers }. Sources: { $sources }
findings-open-heading = May be a problem, as long as this is not known:
findings-open = { $title }: find out { $names } ({ $rule })
findings-beyond = { $count } rules ask for the full route and do not count now.
rank-open = { $name } may still drop out. First ask about: { $names }.
rank-excluded-heading = Drops out, with the requirement that is not met:
rank-no-weights = No weights were given: all parts count the same.
rank-weights = The weights come from your own, confirmed comparisons.
rank-how-to-read = Points run from 0 to 100 on a fixed scale. Behind the points, between brackets, is what unknown facts can still change. ‘Known’ is the share of the weight that rests on known facts. Cost is over { $years } years, without staff.
rank-no-tender = This is support for a first selection, no score for a tender.
why-head = { $better } stands { $points } points above { $worse }.
why-pro = In favour of { $name }:
why-contra = In favour of { $name }:
why-line = { $criterion }: { $points } points
explain-why = Why we ask this
explain-rules = Rules
explain-sources = Sources
explain-answer = Answer
explain-note = Note
explain-grade = Evidence
explain-level = Kind
explain-because = Why
explain-advice = What to do
explain-requires = Asks of a platform
explain-reads = Looks at
explain-fires = This rule holds for these answers:
explain-silent = This rule does not hold for these answers:
explain-undecided = Whether this rule holds depends on what is not known yet:
explain-worst = Worst
explain-best = Best
explain-field = Fact
catalog-next = { $count ->
    [one] 1 platform
   *[other] { $count } platforms
}. More on one platform: platformwijzer catalog show NAME
catalog-unknown = Not known: { $names }
catalog-deployments = Where it was used
export-done = { $count } files written in "{ $folder }". What you change there goes first when you give --content "{ $folder }".
demo-done = Open this file in your browser: { $path }
demo-example = Example: { $name }

# What can go wrong, and what you do then.
failure-output = { $kind ->
    [full] The result was not written whole: the disk is full.
   *[other] The result was not written whole; the system says: { $reason }
}
failure-output-help = What is there is not complete. Make room or choose another place, and try again.
failure-write = I cannot write "{ $path }": { $reason }
failure-write-help = Nothing was changed. See whether the folder exists, whether you may write there and whether the disk is not full.
failure-write-full = I cannot write "{ $path }": the disk is full.
failure-write-full-help = Nothing was changed. Make room and try again.
failure-write-denied = I cannot write "{ $path }": you may not write there.
failure-write-denied-help = Nothing was changed. Choose another folder, or ask your administrator for rights.
failure-write-held = I cannot write "{ $path }": another program has it open.
failure-write-held-help = Nothing was changed. Close the file in that program and try again.
failure-write-no-folder = I cannot write "{ $path }": there is no such folder.
failure-write-no-folder-help = Nothing was changed. See whether the path is right and no file stands where a folder should be.
failure-write-full-some-help = { $count ->
    [one] 1 file is new already, the others are as they were.
   *[other] { $count } files are new already, the others are as they were.
} Make room and do it again: that does no harm.
failure-write-some-help = { $count ->
    [one] 1 file is new already, the others are as they were.
   *[other] { $count } files are new already, the others are as they were.
} Put this right and do it again: that does no harm.
failure-write-read-only = I cannot write "{ $path }": this disk or folder is for reading only.
failure-write-read-only-help = Nothing was changed. Choose a folder on another disk.
failure-write-not-a-folder = I cannot write "{ $path }": something else stands where a folder should be.
failure-write-not-a-folder-help = Nothing was changed. Choose another name, or take away what stands there.
failure-write-is-folder = I cannot write "{ $path }": it is a folder.
failure-write-is-folder-help = Nothing was changed. Choose another name for the file.
failure-read-denied = I may not read "{ $path }".
failure-read-denied-help = Ask your administrator for rights, or whoever made the file.
failure-read-gone = "{ $path }" does not exist.
failure-read-gone-help = See whether the name is right.
failure-read-is-folder = "{ $path }" is a folder, not a file.
failure-read-is-folder-help = Name a file.
failure-read = I cannot read "{ $path }": { $reason }
failure-read-help = See whether the file exists and whether you may open it.
failure-read-held = I cannot read "{ $path }": another program keeps it to itself.
failure-read-held-help = Close the file in that program and try again.
failure-no-folder = There is no folder "{ $path }".
failure-no-folder-help = See whether the name is right. You start a new assessment with: platformwijzer new "{ $path }"
failure-no-folder-near-help = Did you mean "{ $name }"?
failure-no-assessment-inside-help = These assessments do stand there: { $names }. Name one of them.
failure-no-assessment = There are no answers in the folder "{ $path }".
failure-no-assessment-help = Name the folder of your assessment behind the command. You start a new one with: platformwijzer new "NAME"
failure-no-content = There is no content to check in "{ $path }".
failure-no-content-help = I look for one of these folders: { $names }. Or name the folder of an assessment.
failure-exists = There is an assessment in "{ $folder }" already.
failure-exists-help = Go on with: platformwijzer fill { $place }. Or choose another folder.
failure-exists-several-help = Go on with: platformwijzer fill { $place } --as NAME. There are answers of: { $names }. Or choose another folder.
failure-name-other = This assessment is called ‘{ $known }’, not ‘{ $found }’.
failure-name-other-help = Nothing was made. Leave out --name, or choose another folder.
failure-name = This folder has no name.
failure-name-help = Give one with --name "Name of the assessment".
failure-overwrite = "{ $path }" was changed by hand or comes from elsewhere.
failure-overwrite-help = Nothing was overwritten. Choose another folder with --output, or use --force if it may go.
failure-content-folder = There is no folder "{ $path }" for --content.
failure-content-folder-help = See whether the name is right. Make a new folder first yourself; it may be empty.
failure-content = The content has { $count ->
        [one] a fault
       *[other] { $count } faults
    }. A conclusion could be false, so nothing was done.
failure-content-help = Mend the faults above, or leave out --content. You see all faults with: platformwijzer check
failure-answers = "{ $path }" cannot be used as it is now.
failure-answers-help = The file was not changed. Mend what stands above, or put back an earlier version.
failure-questionnaire = "{ $path }" belongs to a questionnaire that is not here: { $name }.
failure-questionnaire-help = Give the folder that holds this questionnaire with --content.
failure-newer = "{ $path }" was made with a newer questionnaire than this program knows ({ $newest }).
failure-newer-help = Use a newer platformwijzer. The file was not changed.
failure-no-respondent = There is no answers file of ‘{ $found }’.
failure-no-respondent-help = There is: { $names }.
failure-which-respondent = There are answers of several people: { $names }.
failure-which-respondent-help = Say with --as whom you mean.
failure-date = ‘{ $found }’ is no date.
failure-date-help = Write a date as 2026-11-21.
failure-explain = I do not know ‘{ $found }’.
failure-explain-help = Name a question (goals.problem), a rule, a success factor, a criterion, a platform or a code (PW301).
failure-no-platform = The platform ‘{ $found }’ is not in the catalog.
failure-no-platform-help = You see all platforms with: platformwijzer catalog list
failure-why-excluded = { $name } drops out: { $reasons }.
failure-why-excluded-help = What does not meet a requirement is not compared.
failure-why-same = There is nothing to compare.
failure-why-same-help = Name two different platforms of the list.
failure-unconfirmed = You said what matters to you, but did not confirm it yet.
failure-unconfirmed-help = First confirm, only then an order: platformwijzer fill "{ $folder }" --step weights
failure-no-example = There is no example ‘{ $found }’.
failure-no-example-help = There is: { $names }.
failure-template = The template { $name } cannot be used: { $reason }
failure-template-help = Mend the template, or take it away: then the shipped one holds.
failure-ranking-no-criteria = There is nothing to compare on.
failure-ranking-no-criteria-help = See whether criteria.toml has criteria.
failure-ranking-all-weights-zero = Everything has weight zero: no order can be made.
failure-ranking-all-weights-zero-help = Give at least one part weight: platformwijzer fill --step weights
fill-needs-person = These questions need a person at a terminal.
fill-needs-person-help = Start the command in a terminal, without --no-input. Or fill in the answers file by hand and check it with: platformwijzer check FOLDER
fill-so-far = As far as is known now: { $verdict }.
fill-moved = Somebody else changed the file meanwhile. So your answers are in "{ $path }".
failure-no-step = There is no step ‘{ $found }’.
failure-no-step-help = There is: { $names }.
failure-interview = The conversation could not go on: { $reason }
failure-interview-help = What you answered is in "{ $path }" as it was last saved.
check-hidden = There { $count ->
        [one] is one hint
       *[other] are { $count } hints
    } as well; you see them with --hints.
check-hidden-shipped = There { $count ->
        [one] is also one hint
       *[other] are also { $count } hints
    } on files that come with the program; --json shows them.
