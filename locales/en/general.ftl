# Forms of numbers, amounts and dates, and words that occur everywhere.
number-group = ,
number-decimal = .
number-euros = €{ $amount }
number-range = { $low } to { $high }
list-last = { $rest } and { $last }
or = or
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

verdict-go = Go
verdict-go-meaning = Everything that was asked is in order.
verdict-go-with-conditions = Go, with conditions
verdict-go-with-conditions-meaning = Nothing stops you, but there are risks or open points to work on first.
verdict-not-yet = Not yet
verdict-not-yet-meaning = Something must be solved first. Without that the platform may stay empty or cost trust.
verdict-cannot-be-said = Cannot be said yet
verdict-cannot-be-said-meaning = Too much is unknown for an advice. That is not the same as ‘not yet’.
verdict-no-online-platform = No online platform
verdict-no-online-platform-meaning = What you want to achieve does not need an online platform.
verdict-join-what-exists = Join what exists
verdict-join-what-exists-meaning = There is a channel that does this well already. Join it.

state-in-order = in order
state-at-risk = at risk
state-blocking = blocking
state-not-known = not known

level-strength = Strength
level-risk = Risk
level-blocker = Blocker
level-no-online-platform = Reason not to begin a platform
level-join-what-exists = Reason to join what exists

grade-A = strong: comparative research, an experiment or large data
grade-B = fair: a good case study or a survey
grade-C = weak: experience of practitioners
grade-V = weak: a supplier’s claim
grade-law = a duty by law (this is no legal advice)
grade-choice = a cautious choice of this tool, without evidence of its own

moscow-must = Must
moscow-should = Should
moscow-could = Could

answer-unknown = I do not know (yet)
answer-not-applicable = does not apply
answer-refused = not shared
answer-irrelevant = not asked
answer-confirm = to be confirmed again
answer-open = not answered yet
answer-beyond = not asked in the core route

publisher-maintainer = the maker
publisher-vendor = the supplier
publisher-independent = independent
publisher-user = a user
publisher-press = press
source-undated = undated

outcome-success = a success according to the source
outcome-mixed = partly a success according to the source
outcome-failure = a failure according to the source
outcome-stopped = stopped
outcome-running = in use, no judgement
outcome-unknown = no judgement known

fact-unknown = not known
cost-unknown = not known
cost-partly = { $range }, partly known
