# Gewichten die veranderden nadat ze waren bevestigd.

revised-count = { $count ->
    [one] Na de bevestiging van de gewichten is nog 1 antwoord daarover gegeven of gewijzigd, op { $date }.
   *[other] Na de bevestiging van de gewichten zijn nog { $count } antwoorden daarover gegeven of gewijzigd, het laatst op { $date }.
    }
revised-count-undated = { $count ->
    [one] Na de bevestiging van de gewichten is nog 1 antwoord daarover gegeven of gewijzigd.
   *[other] Na de bevestiging van de gewichten zijn nog { $count } antwoorden daarover gegeven of gewijzigd.
    }
revised-see = In de bijlage van het rapport leest u welke.
revised-open = nog geen antwoord
revised-gone = geen antwoord meer
