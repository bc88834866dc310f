# Words for two states beside each other: what a change does to advice.

command-effect = effect
command-effect-about = What a change of content does to advice
command-effect-usage = platformwijzer effect [FOLDER …] --from EARLIER [options]
command-effect-examples = {"  "}platformwijzer effect --from old-content
    {"  "}platformwijzer effect Riverside --from main --format markdown
command-difference = difference
command-difference-about = What changed between two moments of an assessment, and why
command-difference-usage = platformwijzer difference EARLIER FOLDER [options]
command-difference-examples = {"  "}platformwijzer difference Riverside-2025 Riverside
    {"  "}platformwijzer difference HEAD~1 Riverside

arg-from = The content as it was: a folder or a git revision
arg-from-value = EARLIER
arg-to = The content as it will be; otherwise the content in use now
arg-to-value = LATER
arg-effect-format = Form of the output: text or markdown
arg-effect-format-value = FORM
arg-all-effects = All differences instead of the most important
arg-fail-on-change = End with code 1 when an advice changes
arg-effect-folders = Assessments; without a folder the examples that come with the program
arg-earlier = The assessment as it was: a folder or a git revision
arg-earlier-value = EARLIER
arg-difference-folder = The assessment as it is now

effect-now = now
effect-title = From { $from } to { $to }
effect-count = { $all ->
    [one] { $count ->
        [0] The advice stays the same.
       *[other] The advice changes.
    }
   *[other] { $count ->
        [0] All { $all } pieces of advice stay the same.
        [one] Of { $all } pieces of advice, 1 changes.
       *[other] Of { $all } pieces of advice, { $count } change.
    }
}
effect-nothing = Something was changed, but the advice stays the same.
effect-nothing-changed = Nothing was changed that counts for this advice.
effect-failed = { $name } was not compared: { $reason }
effect-more = And { $count } { $count ->
    [one] difference
   *[other] differences
} further down the order. --all shows everything.
effect-head-what = What
effect-head-before = Was
effect-head-after = Becomes
effect-because = Because of: { $names }
effect-verdict = Advice
effect-verdict-points-to = { $verdict } (points to: { $points })
effect-not-worked-out = cannot be worked out
effect-not-applicable = does not apply
effect-headline = May be the best: out, in
effect-knock-out = { $name } drops out
effect-fails = on { $name }
effect-listed = in the catalog
effect-rank = Place of { $name }
effect-requirement = Requirement or wish: { $name }
effect-finding = Finding: { $name }
effect-fires = applies
effect-none = no answer
effect-together = several changes together
effect-more-causes = and { $count } more
effect-part-answer = answer to ‘{ $name }’ (was: { $before }; is: { $after })
effect-part-assessment = the chosen route or the date of the assessment
effect-part-fact = { $name } (was: { $before }; is: { $after })
effect-part-platform = { $name } was added or removed
effect-part-criterion = the criterion ‘{ $name }’
effect-part-comparing = how facts, importance or cost are read
effect-part-rule = the rule ‘{ $name }’
effect-part-question = the question ‘{ $name }’
effect-part-plan = the structure of the questionnaire

failure-effect-no-git = ‘{ $name }’ needs the program git, which cannot be found here.
failure-effect-no-git-help = Name a folder with the earlier content, or install git.
failure-effect-no-revision = ‘{ $name }’ is not a folder, and not a git revision in { $path } either.
failure-effect-no-revision-help = Name a folder, or a revision such as main, HEAD~1 or the first digits of a commit.
failure-effect-no-content = There is no content in ‘{ $name }’.
failure-effect-no-content-help = Name a folder with questionnaires, platform-catalog or report-templates in it. ‘platformwijzer content FOLDER’ makes one.
failure-effect-content = The content of ‘{ $name }’ has { $count } { $count ->
    [one] error
   *[other] errors
}; a comparison would not be right.
failure-effect-content-help = Mend those errors first.
