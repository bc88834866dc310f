# Versions of the questionnaire: what happens to older answers.
migration-head = The answers in "{ $path }" belong to version { $from } of the questionnaire. Version { $to } holds now. This is what happened to your answers:
migration-moved = - { $label }: this question used to be called { $question }. Your answer has come along.{ $note }
migration-choice-moved = - { $label }: your choice ‘{ $before }’ is now called ‘{ $after }’.{ $note }
migration-converted = - { $label }: your number { $before } was worked out as { $after }.{ $note }
migration-confirm = - { $label }: this question now asks something else. Confirm your answer or give a new one.{ $note }
migration-ask-again = - { $label }: your choice ‘{ $before }’ is no longer there. Choose again; your old answer is kept.{ $note }
migration-misfit = - { $label }: your answer { $before } no longer fits the question. Answer again; your old answer is kept.{ $note }
migration-set-aside = - { $question }: this question is no longer there. Your answer is kept and does not count.{ $note }
migration-more = - And { $count } other changes.
migration-foot = Your file has not been changed yet. That happens only when you go on answering. The old file is then kept as "{ $kept }".
migration-kept-heading = Kept, but does not count (the question does not exist, or not like that any more):
migration-kept = { $question }: { $said }
migration-kept-version = { $question } (version { $version }): { $said }

diag-AN105 = these answers belong to version { $found } of the questionnaire ‘{ $questionnaire }’; this program knows it up to { $newest }
diag-AN106 = ‘{ $found }’ is no version; write three numbers with points, such as 1.0.0
diag-AN107 = these answers were given to another questionnaire ‘{ $questionnaire }’ than the present one, though both are called version { $version }; look the answers over
diag-AN108 = these answers belong to version { $from }, version { $to } holds now; what happens to { $count ->
        [one] 1 answer
       *[other] { $count } answers
    } you see with: platformwijzer status
diag-AN109 = this file belongs to ‘{ $second }’ and "{ $one }" to ‘{ $first }’, so they cannot be used together; put the file with the right assessment, or make this name the same in both files
diag-AN110 = this file and "{ $one }" are of the same colleague, { $who }; put them together with ‘platformwijzer merge’, or give another short name at id if they are two people
diag-VL601 = this change names { $reason ->
        [question] the question ‘{ $name }’, but it is not there then
       *[option] the option ‘{ $name }’, but the question does not have it then
    }
diag-VL602 = { $reason ->
        [version] ‘{ $found }’ is no version; write three numbers with points, such as 1.1.0
        [future] this change belongs to version { $found }, but the questionnaire is still version { $present }
        [order] this change stands after one of a later version; put the oldest on top
        [extra] a change of the kind { $kind } has no ‘{ $found }’
       *[count] in a change of the kind { $kind } ‘{ $found }’ is wrong or missing; needed are: { $keys }
    }
diag-VL603 = { $reason ->
        [twice] ‘{ $name }’ is renamed twice in one version; put each step in a version of its own
        [still-there] the question ‘{ $name }’ should be gone, but is still there
       *[option-still-there] the option ‘{ $name }’ should be gone, but the question still has it
    }
diag-VL604 = { $reason ->
        [questionnaire] the questionnaire ‘{ $name }’ has vanished; answers to it can no longer be opened
        [question] the question ‘{ $name }’ has vanished, without a change in changes.toml
        [option] the option ‘{ $name }’ has vanished, without a change in changes.toml
        [type] ‘{ $name }’ takes another kind of answer, without a change in changes.toml
        [unit] ‘{ $name }’ has another unit, without a change in changes.toml
        [bounds] ‘{ $name }’ has narrower bounds, so that earlier answers can fall outside them
       *[rev] the revision (rev) of ‘{ $name }’ has become lower
    }
diag-VL605 = { $reason ->
        [lower] version { $to } is lower than that of the older content, { $from }
        [major] something vanished or changed its meaning since { $from }; that asks for version { $next }
        [minor] something was added or renamed since { $from }; that asks for version { $next }
       *[patch] the content has changed since { $from }; raise the version to { $next }
    }
diag-VL606 = { $reason ->
        [question] this change names the question ‘{ $name }’, but the older content does not have it
       *[option] this change names the option ‘{ $name }’, but the older content does not have it in this question
    }

arg-against = Lay the questionnaires of this folder beside it, from earlier: what vanished or changed?
arg-against-value = FOLDER
failure-against = The older questionnaires in "{ $path }" cannot be read.
failure-against-help = Mend there what stands above, or choose another folder.
failure-against-answers = With --against you lay content beside older content, not answers.
failure-against-answers-help = What happens to older answers, you see with: platformwijzer status FOLDER
