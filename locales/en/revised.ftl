# Weights that changed after they had been confirmed.

revised-count = { $count ->
    [one] After the weights were confirmed, 1 answer about them was given or changed, on { $date }.
   *[other] After the weights were confirmed, { $count } answers about them were given or changed, most recently on { $date }.
    }
revised-count-undated = { $count ->
    [one] After the weights were confirmed, 1 answer about them was given or changed.
   *[other] After the weights were confirmed, { $count } answers about them were given or changed.
    }
revised-see = The appendix of the report shows which.
revised-open = no answer yet
revised-gone = no answer any more
