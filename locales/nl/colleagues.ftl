# Woorden voor meer collega’s op één verkenning.

command-together = samen
command-together-about = Waarover collega’s het eens zijn, waar zij verschillen en of dat uitmaakt
command-together-usage = platformwijzer samen [MAP] [opties]
command-together-examples = {"  "}platformwijzer samen Waterwijk
    {"  "}platformwijzer samen Waterwijk --json
command-agree = afspreken
command-agree-about = Leg vast wat geldt waar collega’s verschillend antwoordden
command-agree-usage = platformwijzer afspreken MAP [VRAAG WAARDE] [opties]
command-agree-examples = {"  "}platformwijzer afspreken Waterwijk
    {"  "}platformwijzer afspreken Waterwijk agreements.owner mandated --by "Anna de Boer" --because "collegebesluit van 3 november"
    {"  "}platformwijzer afspreken Waterwijk agreements.owner --undo
command-merge = samenvoegen
command-merge-about = Voeg het bestand van een collega toe, of twee kopieën van één bestand samen
command-merge-usage = platformwijzer samenvoegen BESTAND --into MAP [opties]
command-merge-examples = {"  "}platformwijzer samenvoegen privacy.toml --into Waterwijk
    {"  "}platformwijzer samenvoegen it-kopie.toml --into Waterwijk --base it-vorige-week.toml

arg-role = Alleen vragen voor deze rol of voor iedereen, met vragen waar die van afhangen
arg-role-value = ROL
arg-agree-folder = De verkenning
arg-question = De vraag; zonder vraag neemt u alle verschillen door
arg-question-value = VRAAG
arg-agree-value = Wat geldt: een keuze, een getal of een tekst
arg-by = Wie dit heeft besloten
arg-by-value = NAAM
arg-because = Waarom
arg-because-value = REDEN
arg-undo = Haal de afspraak over deze vraag weg
arg-copy = Het bestand met antwoorden
arg-copy-value = BESTAND
arg-into = De verkenning waar de antwoorden bij horen
arg-into-value = MAP
arg-base = Het bestand waar beide kopieën van zijn gemaakt
arg-base-value = BESTAND
arg-merge-as = Korte naam van de collega, als die in het bestand niet klopt

answer-differs = collega’s antwoorden verschillend
rank-weights-several = Uw collega’s vinden verschillende dingen belangrijk. In deze tabel telt alles even zwaar; de volgorde per collega staat in het rapport.
report-weights-several = per collega verschillend; in deze tabel telt alles even zwaar
page-explore-mark-several = Hier probeert u iets uit. Het advies verandert er niet door: daarin telt alles even zwaar, omdat uw collega’s verschillende dingen belangrijk vinden.

together-head-who = Collega
together-head-answered = Beantwoord
together-head-unknown = Weet ik niet
together-head-weighed = Belang bevestigd
together-of = { $done } van { $asked }
together-yes = ja
together-no = nee
together-agreed = { $count ->
    [0] Er is nog geen vraag waarop u allemaal hetzelfde antwoord gaf.
    [one] Op 1 vraag geeft iedereen die haar kreeg hetzelfde antwoord.
   *[other] Op { $count } vragen geeft iedereen die ze kreeg hetzelfde antwoord.
}
together-known = { $count ->
    [0] Er is geen vraag waarop de een het antwoord wist en een ander niet.
    [one] Op 1 vraag gaf de een antwoord, terwijl een ander het niet wist of de vraag openliet. Het antwoord telt mee.
   *[other] Op { $count } vragen gaf de een antwoord, terwijl een ander het niet wist of de vraag openliet. Die antwoorden tellen mee.
}
together-settled = { $count ->
    [0] Er is nog over geen enkel verschil een afspraak gemaakt.
    [one] Over 1 verschil is een afspraak gemaakt.
   *[other] Over { $count } verschillen is een afspraak gemaakt.
}
together-differs = { $count ->
    [0] Er staan geen verschillen open.
    [one] 1 verschil staat open. Het telt als onbekend tot u er een afspraak over maakt.
   *[other] { $count } verschillen staan open. Ze tellen als onbekend tot u er een afspraak over maakt.
}
together-unknown = { $count ->
    [0] Op elke vraag is een antwoord.
    [one] Op 1 vraag is nog geen antwoord.
   *[other] Op { $count } vragen is nog geen antwoord.
}
together-heading-differs = Om te bespreken, met bovenaan wat het meest uitmaakt:
together-heading-known = Bekend bij { $knew }, niet bekend of opengelaten bij { $not }:
together-heading-settled = Afgesproken:
together-heading-words = Ieder in eigen woorden (alle teksten blijven staan):
together-heading-unknown = Nog zonder antwoord:
together-position = { $who }: { $said }
together-same = Wie er ook gelijk heeft: het advies blijft hetzelfde.
together-settling = Wie er ook gelijk heeft: als u dit beslist, wordt het advies: { $advice }.
together-same-alone = Dit verschil alleen verandert het advies niet. Samen met een ander verschil wel.
together-if = Als { $who } gelijk { $count ->
    [one] heeft
   *[other] hebben
}: { $advice }.
together-advice-points = { $verdict }, maar wat bekend is wijst naar: { $points }
together-advice-leading = . Bovenaan: { $names }
together-not-worked-out = niet door te rekenen
together-combined = Elk verschil is doorgerekend met alle mogelijke uitkomsten van de andere verschillen.
together-each = Elk verschil is apart doorgerekend, terwijl de andere open bleven: alle combinaties zijn er te veel.
together-line-known = { $label } ({ $question }): { $said }
together-line-settled = { $label } ({ $question }): { $said }. Besloten door { $by } op { $date }, omdat: { $reason }{ $nobody ->
    [yes] {" "}Let op: niemand van uw collega’s gaf dit antwoord ({ $each }).
   *[no] {""}
}
together-line-words = { $label } ({ $question }): { $each }
together-weighed = { $who } bevestigden elk wat zij belangrijk vinden. Dat hoeft niet gelijk te zijn; het rapport laat de volgorde van ieder apart zien.
together-next-agree = Maak een afspraak over een verschil met: platformwijzer afspreken "{ $folder }"
together-next-status = Ga verder met: platformwijzer status "{ $folder }"
together-another = Vult een collega ook in? Dan: platformwijzer invullen "{ $folder }" --as NAAM --role ROL

agree-done = Vastgelegd: { $label }: { $said }.
agree-undone = De afspraak over ‘{ $label }’ is weggehaald. Het verschil staat weer open.
agree-nothing = Er staan geen verschillen open.
agree-stopped = Gestopt. Wat u vastlegde, is bewaard.
agree-row = { $said } ({ $who })
agree-leave = Nog niet: laat dit verschil open
agree-ask-by = Wie heeft dit besloten?
agree-ask-because = Waarom?
agree-end = { $count ->
    [0] Er is niets vastgelegd.
    [one] 1 afspraak is vastgelegd.
   *[other] { $count } afspraken zijn vastgelegd.
} { $left ->
    [0] Er staan geen verschillen meer open.
    [one] Er staat nog 1 verschil open.
   *[other] Er staan nog { $left } verschillen open.
}
agree-needs-person = Zonder vraag en waarde neemt deze opdracht de verschillen met u door. Daarvoor moet er iemand aan het toetsenbord zitten.
agree-needs-person-help = Geef vraag en waarde mee: platformwijzer afspreken MAP VRAAG WAARDE --by NAAM --because REDEN

merge-added = { $who } is toegevoegd met { $count } { $count ->
    [one] antwoord
   *[other] antwoorden
}: "{ $path }"
merge-new = Erbij gekomen ({ $count }): { $names }
merge-changed = Alleen in de kopie veranderd, dus overgenomen ({ $count }): { $names }
merge-remarks = Opmerking erbij gezet ({ $count }): { $names }
merge-kept = Alleen in de map veranderd, dus gelaten zoals het was ({ $count }): { $names }
merge-conflict = In beide veranderd: { $label } ({ $question }). In de map: { $ours }. In de kopie: { $theirs }.
merge-ask = { $count ->
    [one] Eén antwoord is in beide kopieën anders. Welk geldt?
   *[other] { $count } antwoorden zijn in beide kopieën anders. Welke gelden?
}
merge-row-ours = { $said } (in de map{ $date })
merge-row-theirs = { $said } (in de kopie{ $date })
merge-stopped = Gestopt. Er is niets geschreven.
merge-done = Samengevoegd in "{ $path }".
merge-same = In "{ $copy }" staat niets wat nog niet in "{ $path }" stond.
merge-open = Er is niets geschreven: bij { $count } { $count ->
    [one] antwoord
   *[other] antwoorden
} moet iemand eerst kiezen wat geldt. Geef dezelfde opdracht in een terminal en kies daar, of noem met --base het bestand waar beide kopieën van zijn gemaakt.
merge-kept-copy = De kopie "{ $path }" heet nu "{ $kept }", zodat die niet als een aparte collega meetelt.

status-colleagues = Antwoorden van { $count } collega’s samen:
status-differs = { $count ->
    [one] 1 verschil tussen collega’s staat open en telt als onbekend.
   *[other] { $count } verschillen tussen collega’s staan open en tellen als onbekend.
} Meer daarover: platformwijzer samen "{ $folder }"

failure-alone = In "{ $folder }" staan antwoorden van één persoon. Er is dus nog niets te vergelijken.
failure-alone-help = Laat een collega ook invullen: platformwijzer invullen "{ $folder }" --as NAAM --role ROL
failure-agreed = De afspraken in "{ $path }" zijn niet te gebruiken.
failure-agreed-help = Herstel wat hierboven staat, of haal het bestand weg en leg de afspraken opnieuw vast.
failure-other-assessment = Deze bestanden horen niet bij dezelfde verkenning: "{ $one }" hoort bij ‘{ $first }’ en "{ $other }" bij ‘{ $second }’.
failure-other-assessment-help = Zet het bestand bij de juiste verkenning. Klopt het toch, maak dan de naam achter assessment = in beide bestanden gelijk.
failure-same-respondent = "{ $one }" en "{ $other }" zijn van dezelfde collega: { $who }.
failure-same-respondent-help = Is het één persoon, voeg ze dan samen: platformwijzer samenvoegen "{ $copy }" --into "{ $folder }". Zijn het er twee, geef dan in het tweede bestand bij id = een andere korte naam.
failure-no-role = De rol ‘{ $found }’ is er niet.
failure-no-role-help = Rollen zijn: { $names }.
failure-no-difference = Over { $question } verschillen uw collega’s niet.
failure-no-difference-help = { $count ->
    [0] Er staan geen verschillen open.
   *[other] Open staan: { $names }.
}
failure-agree-value = Wat moet er gelden voor { $question }?
failure-agree-value-help = Zet de waarde achter de vraag. Uw collega’s zeiden: { $names }.
failure-agree-why = Wie besloot dit over { $question }, en waarom? Later wil iemand dat kunnen nalezen.
failure-agree-why-help = Geef het mee met --by "NAAM" en --because "REDEN".
failure-not-settled = Over { $question } is geen afspraak vastgelegd.
failure-not-settled-help = { $count ->
    [0] Er zijn nog geen afspraken.
   *[other] Afspraken zijn er over: { $names }.
}
failure-merge-twice = { $who } staat al in "{ $one }", onder een andere korte naam dan in "{ $other }".
failure-merge-twice-help = Is het dezelfde persoon, zeg dan met --as welke korte naam u bedoelt. Is het iemand anders, zet dan een andere naam of rol in het bestand.
failure-merge-questionnaire = "{ $one }" hoort bij de vragenlijst ‘{ $first }’ en "{ $other }" bij ‘{ $second }’.
failure-merge-questionnaire-help = Geef het bestand met --as een eigen korte naam; dan komt het ernaast te staan.
failure-merge-municipality = "{ $one }" gaat over { $first } en "{ $other }" over { $second }.
failure-merge-municipality-help = Zet het bestand bij de juiste verkenning, of verbeter de gemeente in een van beide.
failure-respondent-name = ‘{ $found }’ kan geen korte naam zijn.
failure-respondent-name-help = Gebruik letters, cijfers en streepjes, en geef die naam met --as.
