# Words in the report that stand in no template: short labels, words in charts, the page.
report-quoted = ‘{ $text }’
report-find-out = Find the answer to the question: { $question }

report-depth-core = short route
report-depth-full = full route

report-grade-A = strong
report-grade-B = fair
report-grade-C = experience from practice
report-grade-V = statement by a supplier
report-grade-law = legal duty
report-grade-choice = cautious choice of this tool

report-read-abstract = only the abstract was read
report-read-opening = only the opening was read
report-read-excerpt = a part was read
report-read-summary = read in somebody else’s summary
report-read-news = read in a news report
report-read-own-page = read on the maker’s or author’s own page
report-read-full = read in full

report-weights-not-given = no weights given
report-weights-confirmed = given and confirmed by you
report-weights-unconfirmed = given, but not confirmed yet
report-weights-not-compared = not compared
report-weights-most = The most important

report-cost-fully = { $range }
report-cost-partly = { $range } (partly an estimate)
report-cost-none = not known

report-period-year = { $year }
report-period-both = { $start } to { $end }
report-period-from = since { $start }
report-period-until = until { $end }

report-deployment-cost-setup = { $amount } one-off
report-deployment-cost-yearly = { $amount } a year
report-deployment-cost-total = { $amount } in total

report-figure-inhabitants = { $number } { $count ->
        [one] inhabitant
       *[other] inhabitants
    }
report-figure-target-group = meant for { $number } people
report-figure-users = { $number } { $count ->
        [one] user
       *[other] users
    }
report-figure-households = { $number } { $count ->
        [one] household
       *[other] households
    }
report-figure-participants = { $number } { $count ->
        [one] participant
       *[other] participants
    }
report-figure-visitors = { $number } { $count ->
        [one] visitor
       *[other] visitors
    }
report-figure-contributions = { $number } { $count ->
        [one] contribution
       *[other] contributions
    }
report-figure-votes = { $number } { $count ->
        [one] voter
       *[other] voters
    }
report-figure-budget = residents decided on { $number }

report-country-AT = Austria
report-country-AU = Australia
report-country-BE = Belgium
report-country-BR = Brazil
report-country-CA = Canada
report-country-CH = Switzerland
report-country-CL = Chile
report-country-DE = Germany
report-country-DK = Denmark
report-country-EE = Estonia
report-country-ES = Spain
report-country-FI = Finland
report-country-FR = France
report-country-GB = United Kingdom
report-country-IE = Ireland
report-country-IS = Iceland
report-country-IT = Italy
report-country-LU = Luxembourg
report-country-MX = Mexico
report-country-NO = Norway
report-country-NZ = New Zealand
report-country-PT = Portugal
report-country-SE = Sweden
report-country-TW = Taiwan
report-country-US = United States

report-page-skip = Skip to the text
report-page-contents = Contents
report-page-back = Back to the text at source
report-page-source = source
report-page-foot = Draft, made with platformwijzer. A help with your decision, not a decision.

report-chart-readiness-title = Of { $total } success factors { $order ->
        [one] { $order } is
       *[other] { $order } are
    } in order, { $risk } at risk, { $unknown } not known and { $blocking } blocking
report-chart-readiness-description = Each box is a success factor. The pattern shows its state; the names stand below. The table underneath says the same in words.
report-chart-scores-title = { $name } comes first
report-chart-scores-title-overlap = { $name } comes first, but the ranges overlap
report-chart-scores-description = Points from 0 to 100 on a fixed scale. The wide bar is the range: what unknown facts can still make of it. The line is the mean. The table underneath gives the same numbers.
report-chart-cost-title = Score and cost over { $years } years side by side
report-chart-cost-description = On the left points from 0 to 100, on the right lowest and highest cost in euros. The table underneath gives the same numbers.
report-chart-points = points
report-chart-range = range
report-chart-score = Score
report-chart-cost = Cost
report-chart-cost-unknown = cost not known
