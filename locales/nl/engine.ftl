# Woorden van de vergelijking: hoe zeker zij is, waarom, wat haar zou veranderen en wat u navraagt.

command-sensitivity = gevoeligheid
command-sensitivity-about = Wat zou de volgorde van platforms veranderen
command-sensitivity-usage = platformwijzer gevoeligheid [MAP] [opties]
command-sensitivity-examples = {"  "}platformwijzer gevoeligheid Soesterkwartier
command-ask = navragen
command-ask-about = Wat u eerst aan leveranciers vraagt
command-ask-usage = platformwijzer navragen [MAP] [opties]
command-ask-examples = {"  "}platformwijzer navragen Soesterkwartier
command-decide = beslissen
command-decide-about = Reken een los beslisprobleem door, zonder vragenlijst
command-decide-usage = platformwijzer beslissen BESTAND [opties]
command-decide-examples = {"  "}platformwijzer beslissen kantoor.toml
    {"  "}platformwijzer beslissen kantoor.json --json

arg-cost = Laat zien wat platforms kosten naast wat ze opleveren
arg-set = Wat als dit antwoord anders was; mag vaker
arg-set-value = VRAAG=WAARDE
arg-weight = Wat als dit onderdeel 0 tot 100 punten kreeg; mag vaker
arg-weight-value = ONDERDEEL=PUNTEN
arg-fact = Wat als dit feit zo was; mag vaker
arg-fact-value = PLATFORM.VELD=WAARDE
arg-budget = Wat als er over de hele looptijd hoogstens dit bedrag was
arg-budget-value = EURO
arg-view = Onbekende feiten tellen als: neutral, pessimistic of optimistic
arg-view-value = KIJK
arg-strict-open = Laat ook afvallen wat misschien niet aan een eis voldoet
arg-samples = Aantal doorrekeningen (gewoon 10.000)
arg-samples-value = AANTAL
arg-error = Reken door tot een aandeel hoogstens zoveel punten afwijkt
arg-error-value = PUNTEN
arg-seed = Startgetal van het toeval (gewoon 1)
arg-seed-value = GETAL
arg-term = Looptijd waarover kosten optellen
arg-term-value = JAREN
arg-hour-rate = Wat een uur van uw eigen mensen kost
arg-hour-rate-value = EURO
arg-file = Bestand met het beslisprobleem (TOML of JSON)
arg-file-value = BESTAND

engine-percent = { $number } %
engine-less-than = <{ $number }
engine-more-than = >{ $number }
engine-about = ongeveer { $number }
engine-quoted = ‘{ $text }’
engine-and-more = nog { $count } andere
engine-budget = Past binnen het budget
engine-no = nee
engine-yes = ja
engine-nobody = niemand
engine-not-defined = alles telt hier

# De uitkomst in woorden
engine-none-left = Niets voldoet aan al uw eisen. Hieronder staat wat het dichtst in de buurt komt, met de eis die knelt.
engine-rest = En nog { $count }. Met --all ziet u alles.
engine-headline-robust = { $winner } komt als eerste uit de vergelijking, en dat staat stevig: naast elk ander platform apart gelegd wint het in minstens 95 van de 100 doorrekeningen.
engine-headline-likely = { $winner } komt waarschijnlijk als eerste uit de vergelijking: naast elk ander platform apart gelegd wint het in minstens 80 van de 100 doorrekeningen.
engine-headline-no-clear-difference = Er is geen duidelijk verschil tussen { $names }. { $winner } heeft de meeste punten, maar met wat u nu weet kan ook een van de andere bovenaan komen.
engine-headline-only = Er blijft er één over: { $winner }. Er valt dus niets te vergelijken.
engine-below-likely = Waarschijnlijk lager: { $names }.
engine-below-robust = Zo goed als zeker lager: { $names }.
engine-nothing-known = Let op: van { $names } is op de punten die tellen geen enkel feit bekend. Dat het meedoet, zegt dus nog niets.
engine-if-open-met = Van sommige eisen is niet bekend of eraan wordt voldaan. Plaatsen, punten en aandelen gelden voor het geval dat het wel zo blijkt te zijn.
engine-matter-facts = Als alleen de weging openstaat, wordt { $winner } eerste in { $weights } van de doorrekeningen; als alleen de feiten openstaan in { $facts }. Navragen bij leveranciers maakt dus meer uit dan praten over de weging.
engine-matter-weights = Als alleen de weging openstaat, wordt { $winner } eerste in { $weights } van de doorrekeningen; als alleen de feiten openstaan in { $facts }. Praten met collega’s over wat telt maakt dus meer uit dan navragen bij leveranciers.
engine-matter-both = Als alleen de weging openstaat, wordt { $winner } eerste in { $weights } van de doorrekeningen; als alleen de feiten openstaan in { $facts }. Beide maken ongeveer evenveel uit.
engine-view-pessimistic = Gerekend met elk onbekend feit op zijn slechtst.
engine-view-optimistic = Gerekend met elk onbekend feit op zijn best.
engine-run = { $samples } keer doorgerekend met startgetal { $seed }; een aandeel kan door toeval hoogstens { $error } punt afwijken.
engine-shares = Een aandeel zegt in welk deel van de doorrekeningen iets uitkomt, gegeven wat nog openstaat. Het is geen kans op succes.
engine-head-first = Eerste / top 3
engine-head-expected = Plaats gemiddeld
engine-known = {" "}(bekend is: { $known })
engine-reason = { $criterion }{ $known }{ $sources }
engine-reason-open = niet bekend of het voldoet aan: { $names }

# Waarom
engine-why-level = { $better } en { $worse } staan gelijk.
engine-why-neutral = Geen verschil op: { $names }.
engine-why-decisive = { $count ->
    [one] Doorslaggevend: { $names }. Dat voordeel alleen weegt op tegen alle nadelen samen.
   *[other] Doorslaggevend: { $names }. Die { $count } voordelen wegen samen op tegen alle nadelen.
}
engine-why-known = { $name }: { $known }{ $sources }, { $points } punten
engine-why-range = { $name }: { $known }{ $sources }; de bronnen laten ruimte, gerekend met het gemiddelde: { $points } punten, kan { $low } tot { $high } zijn
engine-why-unknown = { $name }: niet bekend, gerekend met het gemiddelde: { $points } punten, kan { $low } tot { $high } zijn
engine-why-turning = Dit ene feit zou de volgorde keren:
engine-why-turn-up = Blijkt bij { $name } ‘{ $fact }’ { $answers } te zijn, dan staat het minstens gelijk met { $other }.
engine-why-turn-down = Blijkt bij { $name } ‘{ $fact }’ { $answers } te zijn, dan zakt het tot { $other } of lager.
engine-why-no-turning = Geen enkel onbekend feit kan in zijn eentje { $worse } bovenaan brengen.

# Gevoeligheid
engine-stable-head = { $winner } staat bovenaan. Zolang een gewicht tussen deze grenzen blijft (de andere in verhouding), verandert dat niet.
engine-head-part = Onderdeel
engine-head-weight = Gewicht
engine-head-effective = Beslist
engine-head-stays = Blijft bij
engine-head-below = Daaronder wint
engine-head-above = Daarboven wint
engine-stable-hidden = { $count ->
    [one] Van 1 criterium kan het gewicht alleen nooit een ander bovenaan brengen.
   *[other] Van { $count } criteria kan het gewicht alleen nooit een ander bovenaan brengen.
} Met --all ziet u alles. ‘Beslist’ is het gewicht maal het verschil tussen de beste en de slechtste die over zijn.
engine-flip = De kleinste verandering in de weging die uitmaakt: krijgt ‘{ $to }’ er { $points } van de 100 punten bij ({ $from }), dan staat { $rival } gelijk met { $winner }.
engine-flip-from = { $points } eraf bij ‘{ $criterion }’
engine-no-flip = Geen andere verdeling van de gewichten brengt een ander gelijk met { $winner }.
engine-equal-same = Telt alles wat meetelt even zwaar, dan staat { $names } ook bovenaan.
engine-equal-other = Telt alles wat meetelt even zwaar, dan staat { $names } bovenaan. Dat is geen fout: het laat zien dat uw weging uitmaakt.
engine-rank-sum = De weging komt uit een volgorde. Met een minder steile verdeling (rangsom) staat { $names } bovenaan.
engine-dominated = Hoe u ook weegt en wat er ook blijkt, binnen wat openstaat blijft dit zo: { $names }.
engine-dominated-one = { $worse } komt niet boven { $better }
engine-dominated-none = Van geen enkel paar staat vast dat het ene altijd onder het andere blijft.
engine-nothing-to-change = Er zijn geen twee om te vergelijken; er is dus geen volgorde die kan veranderen.
engine-knock-outs = Eisen beslissen vaak meer dan gewichten. ‘Valt alleen hierdoor af’ telt wat zonder deze ene eis mee zou doen; ‘prijs’ is hoeveel punten de beste daarvan boven de eerste zou staan.
engine-head-requirement = Eis
engine-head-removes = Valt alleen hierdoor af
engine-head-best = Beste daarvan
engine-head-price = Prijs
engine-never-first = Nooit eerste in { $samples } doorrekeningen: { $names }. Dat is geen bewijs dat het nooit kan.
engine-ordinal-depends = Let op: lezen we de waarden van niveaus alleen als volgorde en niet als afstand, dan wordt { $winner } eerste in { $order } van de doorrekeningen in plaats van { $first }. De uitkomst leunt dus op die afstanden.
engine-ordinal-fine = Lezen we de waarden van niveaus alleen als volgorde en niet als afstand, dan wordt { $winner } eerste in { $order } van de doorrekeningen (nu { $first }).

# Navragen
engine-ask-open = Eerst de open eisen: blijkt dat er niet aan wordt voldaan, dan valt het af.
engine-ask-open-one = { $name } (eerste in { $first }): { $names }. Valt het af, dan staat { $other } bovenaan.
engine-ask-open-last = { $name }: { $names }. Valt het af, dan blijft er niets over.
engine-ask-no-open = Er staan geen eisen open.
engine-ask-nothing-matters = Verder is van geen enkel antwoord te verwachten dat het de keuze verandert. Ook als u alles zou weten, werd de keuze naar verwachting maar { $points } punt beter.
engine-ask-limit = Alles weten wat nu onbekend is, maakt de keuze naar verwachting hoogstens { $points } punten beter.
engine-ask-none-alone = Geen enkel antwoord verandert op zichzelf de keuze; samen kunnen ze dat wel.
engine-ask-facts = Dan de feiten waarvan het antwoord naar verwachting het meest oplevert:
engine-ask-fact = { $place }. { $name }: { $fact }. Waard: { $points } punten; in { $change } van de gevallen verandert de eerste.
engine-branch-first = ‘{ $answer }’: { $points } punten, wordt of blijft eerste.
engine-branch-other = ‘{ $answer }’: { $points } punten, plaats { $rank }; { $first } staat bovenaan.
engine-ask-suppliers = Per leverancier, alle antwoorden samen:
engine-head-unknown = Onbekende feiten
engine-head-worth = Samen waard (punten)
engine-nothing-to-ask = Er zijn geen twee om te vergelijken; er valt dus niets na te vragen dat de keuze verandert.

# Kosten
engine-head-once = Eenmalig
engine-head-yearly = Per jaar
engine-head-term = Over { $years } jaar
engine-head-per-inhabitant = Per inwoner per jaar
engine-per-inhabitant = { $range } per inwoner
engine-per-user = { $range } per gebruiker
engine-cost-unknown = { $count ->
    [one] Van 1 is niets over kosten bekend.
   *[other] Van { $count } is niets over kosten bekend.
}
engine-frontier = Punten naast kosten. Van deze is geen ander zowel beter als goedkoper (gerekend met het midden van de bedragen; wat geen bekende kosten heeft, doet niet mee):
engine-step-first = { $name }: { $points } punten voor { $cost }.
engine-step = { $name }: { $points } punten voor { $cost }; elk punt meer kost { $more }.
engine-step-dear = { $name }: { $points } punten voor { $cost }; elk punt meer kost { $more }, en de stap erna is naar verhouding goedkoper.
engine-hours-none = Uw eigen mensen zijn hier niet meegeteld: geen antwoord noemt uren. Menskracht is zelden het kleinste deel; schat haar apart.
engine-hours = Uw eigen mensen komen hierbij, bij elk platform evenveel: per week { $staff } uur voor beheer en antwoord en { $communication } uur voor communicatie, samen { $hours } uur over { $years } jaar. Met --hour-rate ziet u wat dat kost.
engine-hours-priced = Uw eigen mensen komen hierbij, bij elk platform evenveel: per week { $staff } uur voor beheer en antwoord en { $communication } uur voor communicatie, samen { $hours } uur over { $years } jaar. Tegen { $rate } per uur is dat { $euros }.
engine-limit = Uw budget is { $limit } over { $years } jaar. Daarboven { $removed ->
    [0] valt niets
    [one] valt 1 platform
   *[other] vallen { $removed } platforms
} af; van { $open } is niet bekend of het past.
engine-limit-once = U hebt eenmalig { $limit } (het bedrag per jaar is niet bekend). Daarboven { $removed ->
    [0] valt niets
    [one] valt 1 platform
   *[other] vallen { $removed } platforms
} af; van { $open } is niet bekend of het past.
engine-limit-yearly = U hebt { $limit } per jaar (het eenmalige bedrag is niet bekend). Daarboven { $removed ->
    [0] valt niets
    [one] valt 1 platform
   *[other] vallen { $removed } platforms
} af; van { $open } is niet bekend of het past.

# Wat als
engine-what-if = Wat als: er is niets opgeslagen. Links hoe het nu is, rechts hoe het dan wordt.
engine-what-if-verdict = Advies: van ‘{ $before }’ naar ‘{ $after }’.
engine-what-if-more = Eisen erbij: { $names }.
engine-what-if-fewer = Eisen eraf: { $names }.
engine-what-if-weight = Gewicht van ‘{ $objective }’: van { $before } naar { $after }.
engine-head-rank-was = Plaats nu
engine-head-rank-is = Plaats dan
engine-head-points-was = Punten nu
engine-head-points-is = Punten dan
engine-head-first-was = Eerste nu
engine-head-first-is = Eerste dan
engine-drops-out = valt af
engine-what-if-same = Er verandert niets.
engine-what-if-same-order = De volgorde blijft gelijk; alleen de punten verschuiven.
engine-what-if-why = Waarom:
engine-what-if-out = { $name } valt af: { $names }.
engine-what-if-in = { $name } doet weer mee: voldoet nu aan, of hoeft niet meer te voldoen aan { $names }.
engine-what-if-because = { $name }: { $names } punten.
engine-what-if-others = { $name } houdt dezelfde punten; anderen komen erboven of eronder.

# Los beslisprobleem
engine-decide-weights-given = De gewichten komen uit het bestand.
engine-decide-weights-none = Er zijn geen gewichten gegeven: alle onderdelen tellen even zwaar, en elke verdeling is even waarschijnlijk.
engine-decide-why = Waarom de eerste boven de tweede staat
engine-all-criteria = Alle criteria
engine-decide-sensitivity = Wat de volgorde zou veranderen
engine-decide-ask = Wat u eerst navraagt
engine-decide-cost = Kosten naast opbrengst
engine-decide-group = Meer respondenten
engine-group-same = Bij iedereen staat { $names } bovenaan.
engine-group-differ = Respondenten komen op een verschillende eerste uit: { $names }.
engine-group-winner = { $respondent }: { $names }
engine-group-concordance = Overeenstemming over de hele volgorde (Kendalls W, 0 is geen en 1 is volledig): { $number }.
engine-group-correlation = Overeenstemming over de hele volgorde (Kendalls tau-b, van −1 tot 1): { $number }.
engine-group-weights = Het verst uiteen liggen de gewichten van: { $names }.
engine-group-weight = { $criterion } ({ $low } tot { $high })
engine-group-regret = Met { $name } hebben zij samen de minste spijt: niemand loopt er meer dan { $points } punten mee mis, vergeleken met de eigen eerste.
engine-group-none = Er blijft niets over dat voor iedereen aan de eisen voldoet.
engine-head-alternative = Alternatief
engine-head-regret = Meeste spijt (punten)
engine-head-pooled = Eerste, gelijke stemmen

# Wat er mis kan gaan
failure-number = ‘{ $found }’ kan niet bij { $option }.
failure-number-help = Geef een getal van { $low } tot en met { $high }.
failure-pair = ‘{ $found }’ kan niet bij { $option }.
failure-pair-help = Schrijf NAAM=WAARDE, zonder spaties of tussen aanhalingstekens.
failure-no-question = De vragenlijst heeft geen vraag ‘{ $found }’.
failure-no-question-help = Vragen heten als goals.kind; zie platformwijzer uitleg.
failure-set = ‘{ $found }’ kan geen antwoord zijn op { $question }: { $reason }.
failure-set-help = Zie wat mogelijk is met: platformwijzer uitleg { $question }
failure-no-objective = Er is geen onderdeel of criterium ‘{ $found }’ om te wegen.
failure-no-objective-help = Onderdelen zijn: { $names }.
failure-fact = ‘{ $found }’ noemt geen platform en veld.
failure-fact-help = Schrijf PLATFORM.VELD=WAARDE, zoals decidim.data-export=full, of PLATFORM.VELD.KENMERK=yes of =no, zoals decidim.identity.email=no.
failure-no-field = De catalogus heeft geen veld ‘{ $found }’.
failure-no-field-help = Zie welke feiten er zijn met: platformwijzer catalogus toon PLATFORM
engine-fact-not = niet: { $what }
failure-fact-kind = Met het veld ‘{ $field }’ wordt niet vergeleken.
failure-fact-kind-help = Kies een veld waar een criterium op rust.
failure-no-level = ‘{ $found }’ kan niet bij het veld ‘{ $field }’.
failure-no-level-help = Mogelijk is: { $names }, of unknown.
failure-problem = "{ $path }" kan zo niet worden doorgerekend.
failure-problem-help = Herstel wat hierboven staat. Hoe het bestand eruitziet, staat in docs/decision-problem.md.
failure-ranking-points = De punten van { $place } kunnen niet: het moet 0 ≤ laagste ≤ punten ≤ hoogste zijn.
failure-ranking-range = Het bereik van { $place } kan niet.
failure-ranking-cost = De kosten van { $place } kunnen niet: ze zijn negatief of het laagste bedrag is hoger dan het hoogste.
failure-ranking-value-function = De waarden van { $place } passen niet bij het feit.
failure-ranking-value-outside-unit = Een waarde van { $place } ligt niet tussen 0 en 1.
failure-ranking-out-of-order = { $place } staat er twee keer in.
failure-ranking-duplicate-fact = { $place } staat er twee keer in.
failure-ranking-no-such-objective = { $place } hoort bij een onderdeel dat er niet is.
failure-ranking-performances = { $place } mist waarden.
failure-ranking-too-many-alternatives = Er zijn te veel alternatieven om door te rekenen: hoogstens 32.768.
failure-ranking-no-respondents = Er zijn geen respondenten.
failure-ranking-respondent-criteria = { $place } heeft andere criteria dan de eerste respondent.

# Beslisprobleem: meldingen
diag-DP101 = ‘{ $id }’ staat er twee keer in
diag-DP102 = ‘{ $name }’ bestaat niet
diag-DP103 = { $what ->
    [criterion] er is geen criterium: er valt niets op te vergelijken
   *[alternative] er is geen alternatief: er valt niets te vergelijken
}
diag-DP104 = alles heeft gewicht nul: zo is er geen volgorde te maken
diag-DP105 = { $value } kan hier niet; het moet { $low } tot en met { $high } zijn
diag-DP106 = het interval moet de punten omvatten: 0 ≤ laagste ≤ punten ≤ hoogste ≤ 100
diag-DP107 = kies één manier: bij elk punten, bij elk een rang (tier), of bij geen enkele iets
diag-DP108 = een criterium heeft óf niveaus óf ankers, niet allebei
diag-DP109 = ankers moeten er minstens twee zijn en oplopen
diag-DP110 = dit feit past niet bij criterium ‘{ $criterion }’
diag-DP112 = deze eisen spreken elkaar tegen: niets kan aan allebei voldoen
diag-DP113 = deze eis past niet bij criterium ‘{ $criterion }’
diag-DP114 = het laagste bedrag of getal ligt boven het hoogste
diag-DP115 = { $value } ligt buiten de ankers en telt als het dichtstbijzijnde anker
diag-DP116 = deze waarden lopen niet steeds op of steeds af
diag-DP117 = geen enkel criterium leest het feit ‘{ $name }’
diag-DP119 = ‘{ $one }’ en ‘{ $other }’ lezen hetzelfde feit ‘{ $name }’ op een andere manier; dat kan niet
diag-DP120 = dit is geen geldige JSON: { $reason ->
    [end] het bestand houdt te vroeg op
    [number] dit is geen getal
    [string] deze tekst is niet goed afgesloten of bevat een ongeldig teken
    [object] het bestand moet met een accolade beginnen
    [repeat] deze sleutel staat er twee keer
    [rest] hierna mag niets meer komen
   *[value] hier wordt een waarde, komma of haakje verwacht
}
diag-DP122 = ‘{ $id }’ ontbreekt in deze lijst
diag-help-tier = rang 1 telt het zwaarst; gelijke rangen tellen even zwaar
diag-help-fact-levels = schrijf een niveau, een lijst met niveaus die nog kunnen, of "unknown"; mogelijk is: { $names }
diag-help-fact-number = schrijf een getal, [laagste, hoogste] of "unknown"
diag-help-fact-value = schrijf een waarde van 0 tot 1, [laagste, hoogste] of "unknown"
diag-help-requirement-level = gebruik at_least of at_most met een niveau; mogelijk is: { $names }
diag-help-requirement-number = gebruik at_least of at_most met een getal
diag-help-json-number = JSON kent geen NaN en geen oneindig; laat een onbekend feit weg of schrijf null
