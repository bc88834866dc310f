# Words of the comparison: how sure it is, why, what would change it and what to ask.

command-sensitivity = sensitivity
command-sensitivity-about = What would change the order of platforms
command-sensitivity-usage = platformwijzer sensitivity [FOLDER] [options]
command-sensitivity-examples = {"  "}platformwijzer sensitivity Soesterkwartier
command-ask = ask
command-ask-about = What to ask suppliers first
command-ask-usage = platformwijzer ask [FOLDER] [options]
command-ask-examples = {"  "}platformwijzer ask Soesterkwartier
command-decide = decide
command-decide-about = Work out a bare decision problem, without a questionnaire
command-decide-usage = platformwijzer decide FILE [options]
command-decide-examples = {"  "}platformwijzer decide office.toml
    {"  "}platformwijzer decide office.toml --json

arg-cost = Show what platforms cost beside what they bring
arg-set = What if this answer were different; may be repeated
arg-set-value = QUESTION=VALUE
arg-weight = What if this part got 0 to 100 points; may be repeated
arg-weight-value = PART=POINTS
arg-fact = What if this fact were so; may be repeated
arg-fact-value = PLATFORM.FIELD=VALUE
arg-budget = What if there were at most this amount over the whole term
arg-budget-value = EURO
arg-view = Unknown facts count as: neutral, pessimistic or optimistic
arg-view-value = VIEW
arg-strict-open = Drop also what may not meet a requirement
arg-samples = Number of runs (usually 10,000)
arg-samples-value = NUMBER
arg-error = Run until a share is off by at most this many points
arg-error-value = POINTS
arg-seed = Start of the random numbers (usually 1)
arg-seed-value = NUMBER
arg-term = Years over which cost adds up
arg-term-value = YEARS
arg-hour-rate = What an hour of your own people costs
arg-hour-rate-value = EURO
arg-file = File with the decision problem (TOML or JSON)
arg-file-value = FILE

engine-percent = { $number }%
engine-less-than = <{ $number }
engine-more-than = >{ $number }
engine-about = about { $number }
engine-quoted = ‘{ $text }’
engine-and-more = { $count } others
engine-budget = Within the budget
engine-no = no
engine-yes = yes
engine-nobody = nobody
engine-not-defined = all weight is here

# The outcome in words
engine-none-left = Nothing meets all your requirements. Below is what comes closest, with the requirement that pinches.
engine-rest = And { $count } more. With --all you see everything.
engine-headline-robust = { $winner } comes out first, and firmly so: set beside each other platform by itself, it comes out above in at least 95 of 100 runs.
engine-headline-likely = { $winner } probably comes out first: set beside each other platform by itself, it comes out above in at least 80 of 100 runs.
engine-headline-no-clear-difference = There is no clear difference between { $names }. { $winner } has the most points, but with what you know now one of the others can come out on top too.
engine-headline-only = One is left: { $winner }. So there is nothing to compare.
engine-below-likely = Probably lower: { $names }.
engine-below-robust = Almost certainly lower: { $names }.
engine-nothing-known = Note: of { $names } not a single fact is known on the points that count. That it takes part says nothing yet.
engine-if-open-met = Of some requirements it is not known whether they are met. Places, points and shares hold for the case that they turn out to be.
engine-matter-facts = If only the weights are open, { $winner } comes first in { $weights } of the runs; if only the facts are open, in { $facts }. So asking suppliers makes more difference than talking about the weights.
engine-matter-weights = If only the weights are open, { $winner } comes first in { $weights } of the runs; if only the facts are open, in { $facts }. So talking with colleagues about what counts makes more difference than asking suppliers.
engine-matter-both = If only the weights are open, { $winner } comes first in { $weights } of the runs; if only the facts are open, in { $facts }. Both make about the same difference.
engine-view-pessimistic = Every unknown fact was taken at its worst.
engine-view-optimistic = Every unknown fact was taken at its best.
engine-run = Worked out { $samples } times from seed { $seed }; chance can put a share off by at most { $error } points.
engine-shares = A share says in which part of the runs something comes out, given what is still open. It is no chance of success.
engine-head-first = First / top 3
engine-head-expected = Mean rank
engine-known = {" "}(known: { $known })
engine-reason = { $criterion }{ $known }{ $sources }
engine-reason-open = not known whether it meets: { $names }

# Why
engine-why-level = { $better } and { $worse } are level.
engine-why-neutral = No difference on: { $names }.
engine-why-decisive = { $count ->
    [one] Decisive: { $names }. That advantage alone outweighs all disadvantages together.
   *[other] Decisive: { $names }. Those { $count } advantages together outweigh all disadvantages.
}
engine-why-known = { $name }: { $known }{ $sources }, { $points } points
engine-why-range = { $name }: { $known }{ $sources }; the sources leave room, counted at the average: { $points } points, could be { $low } to { $high }
engine-why-unknown = { $name }: not known, counted at the average: { $points } points, could be { $low } to { $high }
engine-why-turning = This single fact would turn the order:
engine-why-turn-up = If ‘{ $fact }’ of { $name } turns out to be { $answers }, it is at least level with { $other }.
engine-why-turn-down = If ‘{ $fact }’ of { $name } turns out to be { $answers }, it falls to { $other } or lower.
engine-why-no-turning = No single unknown fact can bring { $worse } to the top.

# Sensitivity
engine-stable-head = { $winner } is on top. As long as a weight stays between these bounds (the others in proportion), that does not change.
engine-head-part = Part
engine-head-weight = Weight
engine-head-effective = Decides
engine-head-stays = Stays at
engine-head-below = Wins below
engine-head-above = Wins above
engine-stable-hidden = { $count ->
    [one] The weight of 1 criterion can never by itself bring another to the top.
   *[other] The weights of { $count } criteria can never by themselves bring another to the top.
} With --all you see everything. ‘Decides’ is the weight times the difference between the best and the worst that are left.
engine-flip = The smallest change in the weights that matters: if ‘{ $to }’ gets { $points } more of the 100 points ({ $from }), { $rival } is level with { $winner }.
engine-flip-from = { $points } fewer for ‘{ $criterion }’
engine-no-flip = No other division of the weights makes another level with { $winner }.
engine-equal-same = If everything that counts weighs the same, { $names } is on top too.
engine-equal-other = If everything that counts weighs the same, { $names } is on top. That is no mistake: it shows that your weights matter.
engine-rank-sum = The weights come from an order. With a less steep division (rank sum) { $names } is on top.
engine-dominated = However you weigh and whatever turns out, within what is open this stays so: { $names }.
engine-dominated-one = { $worse } does not get above { $better }
engine-dominated-none = Of no pair is it certain that one always stays below the other.
engine-nothing-to-change = There are no two to compare; so there is no order that can change.
engine-knock-outs = Requirements often decide more than weights. ‘Drops out by this alone’ counts what would take part without this one requirement; ‘price’ is by how many points the best of those would stand above the first.
engine-head-requirement = Requirement
engine-head-removes = Drops out by this alone
engine-head-best = Best of those
engine-head-price = Price
engine-never-first = Never first in { $samples } runs: { $names }. That is no proof that it never can be.
engine-ordinal-depends = Note: if we read the values of levels only as an order and not as distances, { $winner } comes first in { $order } of the runs instead of { $first }. So the outcome leans on those distances.
engine-ordinal-fine = If we read the values of levels only as an order and not as distances, { $winner } comes first in { $order } of the runs (now { $first }).

# What to ask
engine-ask-open = First the open requirements: what turns out not to meet one drops out.
engine-ask-open-one = { $name } (first in { $first }): { $names }. If it drops out, { $other } is on top.
engine-ask-open-last = { $name }: { $names }. If it drops out, nothing is left.
engine-ask-no-open = No requirement is open.
engine-ask-nothing-matters = Beyond that, no answer is expected to change the choice. Even if you knew everything, the choice would be expected to get only { $points } points better.
engine-ask-limit = Knowing everything that is unknown now is expected to make the choice at most { $points } points better.
engine-ask-none-alone = No single answer changes the choice by itself; together they can.
engine-ask-facts = Then the facts whose answer is expected to bring most:
engine-ask-fact = { $place }. { $name }: { $fact }. Worth: { $points } points; in { $change } of the cases the first changes.
engine-branch-first = ‘{ $answer }’: { $points } points, comes or stays first.
engine-branch-other = ‘{ $answer }’: { $points } points, rank { $rank }; { $first } is on top.
engine-ask-suppliers = Per supplier, all answers together:
engine-head-unknown = Unknown facts
engine-head-worth = Worth together (points)
engine-nothing-to-ask = There are no two to compare; so there is nothing to ask that changes the choice.

# Cost
engine-head-once = One-off
engine-head-yearly = Per year
engine-head-term = Over { $years } years
engine-head-per-inhabitant = Per inhabitant per year
engine-per-inhabitant = { $range } per inhabitant
engine-per-user = { $range } per user
engine-cost-unknown = { $count ->
    [one] Of 1 nothing is known about cost.
   *[other] Of { $count } nothing is known about cost.
}
engine-frontier = Points beside cost. Of these, no other is both better and cheaper (counted with the middle of the amounts; what has no known cost takes no part):
engine-step-first = { $name }: { $points } points for { $cost }.
engine-step = { $name }: { $points } points for { $cost }; each further point costs { $more }.
engine-step-dear = { $name }: { $points } points for { $cost }; each further point costs { $more }, and the next step is cheaper in proportion.
engine-hours-none = Your own people are not counted here: no answer gives hours. Staff is seldom the smallest part; estimate it apart.
engine-hours = Your own people come on top, the same for every platform: each week { $staff } hours for running it and answering and { $communication } hours for communication, together { $hours } hours over { $years } years. With --hour-rate you see what that costs.
engine-hours-priced = Your own people come on top, the same for every platform: each week { $staff } hours for running it and answering and { $communication } hours for communication, together { $hours } hours over { $years } years. At { $rate } an hour that is { $euros }.
engine-limit = Your budget is { $limit } over { $years } years. Above it { $removed ->
    [0] nothing drops
    [one] 1 platform drops
   *[other] { $removed } platforms drop
} out; of { $open } it is not known whether they fit.
engine-limit-once = You have { $limit } once (the yearly amount is not known). Above it { $removed ->
    [0] nothing drops
    [one] 1 platform drops
   *[other] { $removed } platforms drop
} out; of { $open } it is not known whether they fit.
engine-limit-yearly = You have { $limit } a year (the one-off amount is not known). Above it { $removed ->
    [0] nothing drops
    [one] 1 platform drops
   *[other] { $removed } platforms drop
} out; of { $open } it is not known whether they fit.

# What if
engine-what-if = What if: nothing was saved. ‘Now’ is how it stands, ‘then’ is what it would become.
engine-what-if-verdict = Advice: from ‘{ $before }’ to ‘{ $after }’.
engine-what-if-more = Requirements added: { $names }.
engine-what-if-fewer = Requirements gone: { $names }.
engine-what-if-weight = Weight of ‘{ $objective }’: from { $before } to { $after }.
engine-head-rank-was = Rank now
engine-head-rank-is = Rank then
engine-head-points-was = Points now
engine-head-points-is = Points then
engine-head-first-was = First now
engine-head-first-is = First then
engine-drops-out = drops out
engine-what-if-same = Nothing changes.
engine-what-if-same-order = The order stays the same; only the points shift.
engine-what-if-why = Why:
engine-what-if-out = { $name } drops out: { $names }.
engine-what-if-in = { $name } takes part again: it now meets, or no longer has to meet { $names }.
engine-what-if-because = { $name }: { $names } points.
engine-what-if-others = { $name } keeps its points; others move above or below it.

# Bare decision problem
engine-decide-weights-given = The weights come from the file.
engine-decide-weights-none = No weights were given: all parts count the same, and every division is equally likely.
engine-decide-why = Why the first stands above the second
engine-all-criteria = All criteria
engine-decide-sensitivity = What would change the order
engine-decide-ask = What to ask first
engine-decide-cost = Cost beside benefit
engine-decide-group = Several respondents
engine-group-same = With everybody { $names } is on top.
engine-group-differ = Respondents come to a different first: { $names }.
engine-group-winner = { $respondent }: { $names }
engine-group-concordance = Agreement over the whole order (Kendall’s W, 0 is none and 1 is full): { $number }.
engine-group-correlation = Agreement over the whole order (Kendall’s tau-b, from −1 to 1): { $number }.
engine-group-weights = Farthest apart are the weights of: { $names }.
engine-group-weight = { $criterion } ({ $low } to { $high })
engine-group-regret = { $name } leaves them with the least regret: nobody loses more than { $points } points by it, compared with their own first.
engine-group-none = Nothing is left that meets the requirements for everybody.
engine-head-alternative = Alternative
engine-head-regret = Most regret (points)
engine-head-pooled = First, equal voices

# What can go wrong
failure-number = ‘{ $found }’ is not possible with { $option }.
failure-number-help = Give a number from { $low } to { $high }.
failure-pair = ‘{ $found }’ is not possible with { $option }.
failure-pair-help = Write NAME=VALUE, without blanks or between quotation marks.
failure-no-question = The questionnaire has no question ‘{ $found }’.
failure-no-question-help = Questions are called like goals.kind; see platformwijzer explain.
failure-set = ‘{ $found }’ cannot be an answer to { $question }: { $reason }.
failure-set-help = See what is possible with: platformwijzer explain { $question }
failure-no-objective = There is no part or criterion ‘{ $found }’ to weigh.
failure-no-objective-help = Parts are: { $names }.
failure-fact = ‘{ $found }’ names no platform and field.
failure-fact-help = Write PLATFORM.FIELD=VALUE, such as decidim.data-export=full, or PLATFORM.FIELD.TAG=yes or =no, such as decidim.identity.email=no.
failure-no-field = The catalog has no field ‘{ $found }’.
failure-no-field-help = See which facts there are with: platformwijzer catalog show PLATFORM
engine-fact-not = not: { $what }
failure-fact-kind = The field ‘{ $field }’ is not compared on.
failure-fact-kind-help = Choose a field that a criterion reads.
failure-no-level = ‘{ $found }’ is not possible with the field ‘{ $field }’.
failure-no-level-help = Possible is: { $names }, or unknown.
failure-problem = "{ $path }" cannot be worked out as it is now.
failure-problem-help = Mend what stands above. What the file looks like is in docs/decision-problem.md.
failure-ranking-points = The points of { $place } are not possible: it must be 0 ≤ lowest ≤ points ≤ highest.
failure-ranking-range = The range of { $place } is not possible.
failure-ranking-cost = The cost of { $place } is not possible: it is negative or its lowest amount is above its highest.
failure-ranking-value-function = The values of { $place } do not fit the fact.
failure-ranking-value-outside-unit = A value of { $place } is not between 0 and 1.
failure-ranking-out-of-order = { $place } is there twice.
failure-ranking-duplicate-fact = { $place } is there twice.
failure-ranking-no-such-objective = { $place } belongs to a part that is not there.
failure-ranking-performances = { $place } lacks values.
failure-ranking-too-many-alternatives = There are too many alternatives to work out: at most 32,768.
failure-ranking-no-respondents = There are no respondents.
failure-ranking-respondent-criteria = { $place } has other criteria than the first respondent.

# Decision problem: diagnostics
diag-DP101 = ‘{ $id }’ is there twice
diag-DP102 = ‘{ $name }’ does not exist
diag-DP103 = { $what ->
    [criterion] there is no criterion: nothing to compare on
   *[alternative] there is no alternative: nothing to compare
}
diag-DP104 = everything has weight zero: no order can be made
diag-DP105 = { $value } is not possible here; it must be { $low } to { $high }
diag-DP106 = the interval must hold the points: 0 ≤ lowest ≤ points ≤ highest ≤ 100
diag-DP107 = choose one way: points with all, a tier with all, or nothing with any
diag-DP108 = a criterion has either levels or anchors, not both
diag-DP109 = there must be at least two anchors, and they must increase
diag-DP110 = this fact does not fit the criterion ‘{ $criterion }’
diag-DP112 = these requirements contradict each other: nothing can meet both
diag-DP113 = this requirement does not fit the criterion ‘{ $criterion }’
diag-DP114 = the lowest amount or number is above the highest
diag-DP115 = { $value } lies outside the anchors and counts as the nearest anchor
diag-DP116 = these values do not rise or fall all the way
diag-DP117 = no criterion reads the fact ‘{ $name }’
diag-DP119 = ‘{ $one }’ and ‘{ $other }’ read the same fact ‘{ $name }’ in different ways; that cannot be
diag-DP120 = this is no valid JSON: { $reason ->
    [end] the file ends too soon
    [number] this is no number
    [string] this text is not closed or has a character that is not allowed
    [object] the file must begin with a brace
    [repeat] this key is there twice
    [rest] nothing may come after this
   *[value] a value, comma or bracket is expected here
}
diag-DP122 = ‘{ $id }’ is missing from this list
diag-help-tier = tier 1 counts most; equal tiers count the same
diag-help-fact-levels = write a level, a list of levels that are still possible, or "unknown"; possible is: { $names }
diag-help-fact-number = write a number, [lowest, highest] or "unknown"
diag-help-fact-value = write a value from 0 to 1, [lowest, highest] or "unknown"
diag-help-requirement-level = use at_least or at_most with a level; possible is: { $names }
diag-help-requirement-number = use at_least or at_most with a number
diag-help-json-number = JSON knows no NaN and no infinity; leave an unknown fact out or write null
