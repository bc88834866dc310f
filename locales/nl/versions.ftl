# Versies van de vragenlijst: wat er met oudere antwoorden gebeurt.
migration-head = De antwoorden in "{ $path }" horen bij versie { $from } van de vragenlijst. Nu geldt versie { $to }. Dit is er met uw antwoorden gebeurd:
migration-moved = - { $label }: deze vraag heette eerst { $question }. Uw antwoord is meegenomen.{ $note }
migration-choice-moved = - { $label }: uw keuze ‘{ $before }’ heet nu ‘{ $after }’.{ $note }
migration-converted = - { $label }: uw getal { $before } is omgerekend naar { $after }.{ $note }
migration-confirm = - { $label }: deze vraag vraagt nu iets anders. Bevestig uw antwoord of geef een nieuw antwoord.{ $note }
migration-ask-again = - { $label }: uw keuze ‘{ $before }’ is er niet meer. Kies opnieuw; uw oude antwoord is bewaard.{ $note }
migration-misfit = - { $label }: uw antwoord { $before } past niet meer bij de vraag. Antwoord opnieuw; uw oude antwoord is bewaard.{ $note }
migration-set-aside = - { $question }: deze vraag is er niet meer. Uw antwoord is bewaard en telt niet mee.{ $note }
migration-more = - En nog { $count } andere wijzigingen.
migration-foot = Uw bestand is nog niet veranderd. Dat gebeurt pas als u verdergaat met invullen. Het oude bestand blijft dan bewaard als "{ $kept }".
migration-kept-heading = Bewaard, maar telt niet mee (de vraag bestaat niet of niet meer zo):
migration-kept = { $question }: { $said }
migration-kept-version = { $question } (versie { $version }): { $said }

diag-AN105 = deze antwoorden horen bij versie { $found } van de vragenlijst ‘{ $questionnaire }’; dit programma kent haar tot en met { $newest }
diag-AN106 = ‘{ $found }’ is geen versie; schrijf drie getallen met punten, zoals 1.0.0
diag-AN107 = deze antwoorden zijn gegeven op een andere vragenlijst ‘{ $questionnaire }’ dan de huidige, al heten beide versie { $version }; kijk de antwoorden na
diag-AN108 = deze antwoorden horen bij versie { $from }, nu geldt versie { $to }; wat er met { $count ->
        [one] 1 antwoord
       *[other] { $count } antwoorden
    } gebeurt, ziet u met: platformwijzer status
diag-AN109 = dit bestand hoort bij ‘{ $second }’ en "{ $one }" bij ‘{ $first }’, dus ze zijn niet samen te gebruiken; zet het bestand bij de juiste verkenning, of maak deze naam in beide bestanden gelijk
diag-AN110 = dit bestand en "{ $one }" zijn van dezelfde collega, { $who }; voeg ze samen met ‘platformwijzer samenvoegen’, of geef bij id een andere korte naam als het twee mensen zijn
diag-VL601 = deze wijziging noemt { $reason ->
        [question] de vraag ‘{ $name }’, maar die is er dan niet
       *[option] de optie ‘{ $name }’, maar die heeft de vraag dan niet
    }
diag-VL602 = { $reason ->
        [version] ‘{ $found }’ is geen versie; schrijf drie getallen met punten, zoals 1.1.0
        [future] deze wijziging hoort bij versie { $found }, maar de vragenlijst is nog versie { $present }
        [order] deze wijziging staat na een wijziging van een latere versie; zet de oudste bovenaan
        [extra] een wijziging van de soort { $kind } heeft geen ‘{ $found }’
       *[count] bij een wijziging van de soort { $kind } klopt ‘{ $found }’ niet of ontbreekt het; nodig is: { $keys }
    }
diag-VL603 = { $reason ->
        [twice] ‘{ $name }’ krijgt in één versie twee keer een andere naam; zet elke stap in een eigen versie
        [still-there] de vraag ‘{ $name }’ zou weg zijn, maar is er nog
       *[option-still-there] de optie ‘{ $name }’ zou weg zijn, maar de vraag heeft haar nog
    }
diag-VL604 = { $reason ->
        [questionnaire] de vragenlijst ‘{ $name }’ is verdwenen; antwoorden erop zijn niet meer te openen
        [question] de vraag ‘{ $name }’ is verdwenen, zonder wijziging in changes.toml
        [option] de optie ‘{ $name }’ is verdwenen, zonder wijziging in changes.toml
        [type] ‘{ $name }’ heeft een ander soort antwoord, zonder wijziging in changes.toml
        [unit] ‘{ $name }’ heeft een andere eenheid, zonder wijziging in changes.toml
        [bounds] ‘{ $name }’ heeft nauwere grenzen, zodat eerdere antwoorden erbuiten kunnen vallen
       *[rev] het volgnummer (rev) van ‘{ $name }’ is lager geworden
    }
diag-VL605 = { $reason ->
        [lower] versie { $to } is lager dan die van de oudere inhoud, { $from }
        [major] er is iets verdwenen of van betekenis veranderd sinds { $from }; dat vraagt versie { $next }
        [minor] er is iets bijgekomen of hernoemd sinds { $from }; dat vraagt versie { $next }
       *[patch] de inhoud is veranderd sinds { $from }; verhoog de versie naar { $next }
    }
diag-VL606 = { $reason ->
        [question] deze wijziging noemt de vraag ‘{ $name }’, maar de oudere inhoud heeft die niet
       *[option] deze wijziging noemt de optie ‘{ $name }’, maar de oudere inhoud heeft die niet bij deze vraag
    }

arg-against = Leg ook de vragenlijsten van deze map ernaast, van eerder: wat is verdwenen of veranderd?
arg-against-value = MAP
failure-against = De oudere vragenlijsten in "{ $path }" zijn niet te lezen.
failure-against-help = Herstel daar wat hierboven staat, of kies een andere map.
failure-against-answers = Met --against legt u inhoud naast oudere inhoud, geen antwoorden.
failure-against-answers-help = Wat er met oudere antwoorden gebeurt, ziet u met: platformwijzer status MAP
