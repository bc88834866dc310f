# Words for several colleagues on one assessment.

command-together = together
command-together-about = What colleagues agree on, where they differ and whether it matters
command-together-usage = platformwijzer together [FOLDER] [options]
command-together-examples = {"  "}platformwijzer together Lakeside
    {"  "}platformwijzer together Lakeside --json
command-agree = agree
command-agree-about = Record what holds where colleagues answered differently
command-agree-usage = platformwijzer agree FOLDER [QUESTION VALUE] [options]
command-agree-examples = {"  "}platformwijzer agree Lakeside
    {"  "}platformwijzer agree Lakeside agreements.owner mandated --by "Ann Baker" --because "decision of the board on 3 November"
    {"  "}platformwijzer agree Lakeside agreements.owner --undo
command-merge = merge
command-merge-about = Add a colleague’s file, or merge two copies of one file
command-merge-usage = platformwijzer merge FILE --into FOLDER [options]
command-merge-examples = {"  "}platformwijzer merge privacy.toml --into Lakeside
    {"  "}platformwijzer merge it-copy.toml --into Lakeside --base it-last-week.toml

arg-role = Only questions for this role or for everybody, with questions that they depend on
arg-role-value = ROLE
arg-agree-folder = The assessment
arg-question = The question; without one you go through all differences
arg-question-value = QUESTION
arg-agree-value = What holds: a choice, a number or a text
arg-by = Who decided this
arg-by-value = NAME
arg-because = Why
arg-because-value = REASON
arg-undo = Remove the agreement on this question
arg-copy = The file with answers
arg-copy-value = FILE
arg-into = The assessment that the answers belong to
arg-into-value = FOLDER
arg-base = The file that both copies were made from
arg-base-value = FILE
arg-merge-as = Short name of the colleague, if the one in the file is wrong

answer-differs = colleagues answered differently
rank-weights-several = Your colleagues find different things important. In this table everything counts the same; the report shows the order for each colleague.
report-weights-several = different for each colleague; in this table everything counts the same
page-explore-mark-several = You are trying something out. It changes nothing in the advice: there everything counts the same, because your colleagues find different things important.

together-head-who = Colleague
together-head-answered = Answered
together-head-unknown = Do not know
together-head-weighed = Importance confirmed
together-of = { $done } of { $asked }
together-yes = yes
together-no = no
together-agreed = { $count ->
    [0] There is no question yet to which you all gave the same answer.
    [one] On 1 question everybody who was asked gives the same answer.
   *[other] On { $count } questions everybody who was asked gives the same answer.
}
together-known = { $count ->
    [0] There is no question that one of you could answer and another could not.
    [one] On 1 question one of you gave an answer, while another did not know or left it open. The answer counts.
   *[other] On { $count } questions one of you gave an answer, while another did not know or left it open. Those answers count.
}
together-settled = { $count ->
    [0] No difference has been settled yet.
    [one] 1 difference has been settled.
   *[other] { $count } differences have been settled.
}
together-differs = { $count ->
    [0] No difference is open.
    [one] 1 difference is open. It counts as unknown until you settle it.
   *[other] { $count } differences are open. They count as unknown until you settle them.
}
together-unknown = { $count ->
    [0] Every question has an answer.
    [one] 1 question has no answer yet.
   *[other] { $count } questions have no answer yet.
}
together-heading-differs = To discuss, starting with what matters most:
together-heading-known = Known to { $knew }, not known to or left open by { $not }:
together-heading-settled = Settled:
together-heading-words = Each in their own words (all texts stay):
together-heading-unknown = Without an answer yet:
together-position = { $who }: { $said }
together-same = Whoever is right, the advice is the same.
together-settling = Whoever is right: once you decide this, the advice becomes: { $advice }.
together-same-alone = This difference alone does not change the advice. Together with another difference it does.
together-if = If { $who } { $count ->
    [one] is
   *[other] are
} right: { $advice }.
together-advice-points = { $verdict }, but what is known points to: { $points }
together-advice-leading = . On top: { $names }
together-not-worked-out = cannot be worked out
together-combined = Each difference was worked out with every possible outcome of the other differences.
together-each = Each difference was worked out by itself while the others stayed open: all combinations would be too many.
together-line-known = { $label } ({ $question }): { $said }
together-line-settled = { $label } ({ $question }): { $said }. Decided by { $by } on { $date }, because: { $reason }{ $nobody ->
    [yes] {" "}Note: none of your colleagues gave this answer ({ $each }).
   *[no] {""}
}
together-line-words = { $label } ({ $question }): { $each }
together-weighed = { $who } each confirmed what they find important. These need not be the same; the report shows the order for each colleague.
together-next-agree = Settle a difference with: platformwijzer agree "{ $folder }"
together-next-status = Go on with: platformwijzer status "{ $folder }"
together-another = Is a colleague answering too? Then: platformwijzer fill "{ $folder }" --as NAME --role ROLE

agree-done = Recorded: { $label }: { $said }.
agree-undone = What was agreed on ‘{ $label }’ has been removed. The difference is open again.
agree-nothing = No difference is open.
agree-stopped = Stopped. What you recorded has been kept.
agree-row = { $said } ({ $who })
agree-leave = Not yet: leave this difference open
agree-ask-by = Who decided this?
agree-ask-because = Why?
agree-end = { $count ->
    [0] Nothing was recorded.
    [one] 1 agreement was recorded.
   *[other] { $count } agreements were recorded.
} { $left ->
    [0] No difference is open any more.
    [one] 1 difference is still open.
   *[other] { $left } differences are still open.
}
agree-needs-person = Without a question and a value this command goes through the differences with you. For that, somebody has to be at the keyboard.
agree-needs-person-help = Give a question and a value: platformwijzer agree FOLDER QUESTION VALUE --by NAME --because REASON

merge-added = { $who } was added with { $count } { $count ->
    [one] answer
   *[other] answers
}: "{ $path }"
merge-new = New ({ $count }): { $names }
merge-changed = Changed only in the copy, so taken over ({ $count }): { $names }
merge-remarks = Remark added ({ $count }): { $names }
merge-kept = Changed only in the folder, so left as it was ({ $count }): { $names }
merge-conflict = Changed in both: { $label } ({ $question }). In the folder: { $ours }. In the copy: { $theirs }.
merge-ask = { $count ->
    [one] One answer differs in the two copies. Which one holds?
   *[other] { $count } answers differ in the two copies. Which ones hold?
}
merge-row-ours = { $said } (in the folder{ $date })
merge-row-theirs = { $said } (in the copy{ $date })
merge-stopped = Stopped. Nothing was written.
merge-done = Merged in "{ $path }".
merge-same = There is nothing in "{ $copy }" that was not in "{ $path }" already.
merge-open = Nothing was written: for { $count } { $count ->
    [one] answer
   *[other] answers
} somebody has to choose first which one holds. Give the same command in a terminal and choose there, or use --base to name the file that both copies were made from.
merge-kept-copy = The copy "{ $path }" is now called "{ $kept }", so that it does not count as a separate colleague.

status-colleagues = Answers of { $count } colleagues together:
status-differs = { $count ->
    [one] 1 difference between colleagues is open and counts as unknown.
   *[other] { $count } differences between colleagues are open and count as unknown.
} More about this: platformwijzer together "{ $folder }"

failure-alone = "{ $folder }" has the answers of one person, so there is nothing to compare yet.
failure-alone-help = Ask a colleague to answer too: platformwijzer fill "{ $folder }" --as NAME --role ROLE
failure-agreed = The agreements in "{ $path }" cannot be used.
failure-agreed-help = Correct what is shown above, or delete the file and record the agreements again.
failure-other-assessment = These files do not belong to the same assessment: "{ $one }" belongs to ‘{ $first }’ and "{ $other }" to ‘{ $second }’.
failure-other-assessment-help = Put the file with the right assessment. If they do belong together, make the name after assessment = the same in both files.
failure-same-respondent = "{ $one }" and "{ $other }" are from the same colleague: { $who }.
failure-same-respondent-help = If it is one person, merge the files: platformwijzer merge "{ $copy }" --into "{ $folder }". If they are two people, give the second file another short name after id =.
failure-no-role = There is no role ‘{ $found }’.
failure-no-role-help = The roles are: { $names }.
failure-no-difference = Your colleagues do not differ on { $question }.
failure-no-difference-help = { $count ->
    [0] No difference is open.
   *[other] Open are: { $names }.
}
failure-agree-value = What should hold for { $question }?
failure-agree-value-help = Put the value after the question. Your colleagues said: { $names }.
failure-agree-why = Who decided this about { $question }, and why? Somebody will want to read it later.
failure-agree-why-help = Give it with --by "NAME" and --because "REASON".
failure-not-settled = Nothing was agreed on { $question }.
failure-not-settled-help = { $count ->
    [0] There are no agreements yet.
   *[other] There are agreements on: { $names }.
}
failure-merge-twice = { $who } is already in "{ $one }", under another short name than in "{ $other }".
failure-merge-twice-help = If it is the same person, say with --as which short name you mean. If it is somebody else, put another name or role in the file.
failure-merge-questionnaire = "{ $one }" belongs to the questionnaire ‘{ $first }’ and "{ $other }" to ‘{ $second }’.
failure-merge-questionnaire-help = Give the file a short name of its own with --as; it is then kept beside the other one.
failure-merge-municipality = "{ $one }" is about { $first } and "{ $other }" about { $second }.
failure-merge-municipality-help = Put the file with the right assessment, or correct the municipality in one of them.
failure-respondent-name = ‘{ $found }’ cannot be a short name.
failure-respondent-name-help = Use letters, digits and hyphens, and give that name with --as.
