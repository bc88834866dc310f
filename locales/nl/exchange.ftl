# Antwoorden naar een rekenblad en terug, en een kopie om te delen.

command-spreadsheet = rekenblad
command-spreadsheet-about = Zet de vragen in een rekenblad, voor een collega die liever Excel gebruikt
command-spreadsheet-usage = platformwijzer rekenblad [MAP] [opties]
command-spreadsheet-examples = {"  "}platformwijzer rekenblad Soesterkwartier --as privacy --blank
    {"  "}platformwijzer rekenblad Soesterkwartier --role privacy --output voor-privacy.csv
    {"  "}platformwijzer rekenblad --blank --questionnaire evaluatie
    {"  "}platformwijzer rekenblad Soesterkwartier --format json
command-import = inlezen
command-import-about = Lees een ingevuld rekenblad in; bij een fout verandert er niets
command-import-usage = platformwijzer inlezen BESTAND --to MAP [opties]
command-import-examples = {"  "}platformwijzer inlezen ingevuld.csv --to Lindenhof --dry-run
    {"  "}platformwijzer inlezen ingevuld.csv --to Lindenhof --as privacy
command-share = delen
command-share-about = Maak een kopie zonder namen en opmerkingen, om aan anderen te geven
command-share-usage = platformwijzer delen MAP --to NIEUWE-MAP [opties]
command-share-examples = {"  "}platformwijzer delen Soesterkwartier --to om-te-delen
    {"  "}platformwijzer delen Soesterkwartier --to zonder-tekst --without-text --name Voorbeeldwijk

arg-sheet-folder = Map van de verkenning; de huidige map als u niets noemt
arg-sheet-as = Wiens antwoorden, of wie het rekenblad gaat invullen
arg-blank = Zonder antwoorden; zonder map het lege stappenplan
arg-sheet-questionnaire = Welke vragenlijst, voor een leeg rekenblad
arg-sheet-full = Alle vragen in plaats van de route van de verkenning
arg-sep = Wat tussen de cellen staat: semicolon (puntkomma), comma (komma) of tab
arg-sep-value = TEKEN
arg-sheet-format = Vorm: csv voor een rekenblad, json voor andere programma’s
arg-sheet-format-value = VORM
arg-sheet-output = Bestand om in te schrijven
arg-import-file = Het rekenblad (CSV) of de antwoorden (JSON)
arg-import-to = Map van de verkenning waar de antwoorden in komen
arg-import-as = Wie heeft geantwoord, als dat een ander is dan in het rekenblad staat
arg-import-questionnaire = Welke vragenlijst, als dat niet in het rekenblad staat
arg-share-folder = Map van de verkenning; daar verandert niets
arg-share-to = Map voor de kopie; die mag nog niet bestaan
arg-share-name = Hoe de kopie heet
arg-without-text = Laat ook alle getypte tekst weg, zoals de naam van de gemeente
arg-roles = Laat staan welke rol iemand heeft

exchange-file = rekenblad
exchange-column-step = Stap
exchange-column-id = Kenmerk
exchange-column-question = Vraag
exchange-column-hint = Wat u kunt invullen
exchange-column-answer = Antwoord
exchange-column-remark = Opmerking
exchange-column-state = Stand
exchange-column-mark = Controle

exchange-about-explanation = Zo werkt het: vul de kolom Antwoord in, met een nummer of met woorden. In Opmerking kan alles wat u erbij wilt zeggen. Weet u iets niet, schrijf dan ‘weet ik niet’: ook dat helpt. Laat de andere kolommen staan. Wat u leeg laat, verandert niets.
exchange-about-questionnaire = De vragenlijst (laat deze regel staan)
exchange-about-route = De route: core is kort, full is uitgebreid (laat deze regel staan)
exchange-about-assessment = De verkenning (laat deze regel staan)
exchange-about-respondent = Wie dit invult: een korte naam, zoals r2 of privacy
exchange-about-role = Uw rol in de gemeente (mag leeg blijven)
exchange-answered = beantwoord
exchange-only-if = Alleen als: { $condition }
exchange-hint-single = Kies één:
exchange-hint-multi = Kies wat past, met een puntkomma ertussen:
exchange-hint-at-most = Kies er hooguit { $most }, met een puntkomma ertussen:
exchange-hint-scale = Een heel getal van { $min } tot en met { $max }
exchange-hint-number = Een getal
exchange-hint-unit = Een getal: { $unit }
exchange-hint-amount = Een bedrag in euro’s
exchange-hint-year = Een jaar
exchange-hint-text = Een korte tekst
exchange-hint-municipality = De naam van een gemeente
exchange-hint-longtext = Tekst, zo lang als nodig
exchange-hint-or = Of: { $others }
exchange-words-unknown = geen idee | onbekend | niet bekend | weet ik nog niet | weet het niet | ?
exchange-words-not-applicable = nvt. | n.v.t | geldt niet voor ons
exchange-words-refused = zeg ik niet | niet gedeeld

exchange-written = "{ $path }" is gemaakt, met { $count } { $count ->
    [one] vraag
   *[other] vragen
}. U kunt het openen met Excel of LibreOffice.
exchange-written-json = "{ $path }" is gemaakt.
exchange-orphans = { $count ->
    [one] Eén antwoord hoort bij een vraag die er niet meer is. Dat staat niet in het rekenblad en blijft in de map.
   *[other] { $count } antwoorden horen bij vragen die er niet meer zijn. Die staan niet in het rekenblad en blijven in de map.
}
exchange-comes-back = Komt het ingevuld terug? Lees het dan in met: platformwijzer inlezen "{ $path }" --to "{ $folder }"{ $who }

exchange-read = Gelezen als tabel met een { $separator } tussen de cellen, in tekenset { $letters }.
exchange-sep-semicolon = puntkomma
exchange-sep-comma = komma
exchange-sep-tab = tab
exchange-letters-utf8 = UTF-8
exchange-letters-windows1252 = Windows-1252
exchange-letters-utf16 = UTF-16
exchange-letters-lossy = In Windows-1252 bestaan niet alle tekens. Van wat ontbreekt, heeft Excel een vraagteken gemaakt. Bewaar liever als ‘CSV UTF-8 (door komma’s gescheiden)’.
exchange-missing = Niet in het rekenblad: { $columns }. Dat is niet erg.
exchange-missing-mark = Zonder de kolom Controle is niet te zien wie wat het laatst heeft gewijzigd. Een antwoord dat anders is dan in de map, wordt daarom niet vanzelf overgenomen.
exchange-strange = Deze kolommen horen er niet bij en zijn niet gelezen: { $columns }.
exchange-older = Het rekenblad is gemaakt met versie { $version } van de vragenlijst; nu geldt { $present }.

exchange-cell = Rij { $row }, kolom { $column }: { $label }
exchange-cell-alone = Rij { $row }, kolom { $column }
exchange-more = En nog { $count } fouten verder naar onderen.
exchange-change-added = Nieuw: { $count }
exchange-change-changed = Gewijzigd: { $count }
exchange-change-kept = Niet overgenomen, want in de map staat iets nieuwers: { $count }
exchange-change-clash = Op twee plaatsen gewijzigd: { $count }
exchange-change-same = Gelijk gebleven: { $count }
exchange-line-added = { $label }: { $after }
exchange-line-changed = { $label }: was { $before }, wordt { $after }
exchange-line-both = { $label }: in de map { $before }, in het rekenblad { $after }
exchange-note = opmerking ‘{ $note }’
exchange-nothing = niets
exchange-idle = { $count ->
    [one] Eén antwoord hoort bij een vraag die niet van toepassing is. Het is bewaard en telt niet mee.
   *[other] { $count } antwoorden horen bij vragen die niet van toepassing zijn. Ze zijn bewaard en tellen niet mee.
}
exchange-no-change = Er is niets nieuws in het rekenblad; de antwoorden zijn zoals ze waren.
exchange-saved = Bewaard in "{ $path }".
exchange-go-on = Verder invullen kan met: platformwijzer invullen { $place }

exchange-fault-choice = ‘{ $found }’ staat niet bij de keuzes van deze vraag.
exchange-fault-choice-help = Kies uit: { $choices }
exchange-fault-choice-near = Bedoelt u ‘{ $near }’? Kies uit: { $choices }
exchange-fault-twofold = ‘{ $found }’ past bij meer dan één keuze.
exchange-fault-twofold-help = Gebruik het nummer: { $choices }
exchange-fault-with-non = ‘{ $found }’ gaat niet samen met een keuze.
exchange-fault-with-non-help = Laat één van beide staan.
exchange-fault-not-offered = Bij deze vraag kan ‘{ $found }’ niet.
exchange-fault-not-offered-help = Kies uit: { $choices }
exchange-fault-many = Hier past één antwoord, en er staan er { $found }.
exchange-fault-many-help = Laat het antwoord staan dat het beste past. De rest kan in Opmerking.
exchange-fault-count = Er zijn { $found } keuzes ingevuld.
exchange-fault-count-help = Kies er minstens { $min } en hooguit { $max }.
exchange-fault-exclusive = ‘{ $found }’ gaat niet samen met iets anders.
exchange-fault-exclusive-help = Laat alleen dit staan, of haal het weg.
exchange-fault-number = ‘{ $found }’ is geen getal.
exchange-fault-number-help = Schrijf alleen cijfers, zoals 12 of 1250,50. Een toelichting kan in Opmerking.
exchange-fault-ambiguous = ‘{ $found }’ kan { $large } zijn, en ook { $small }.
exchange-fault-ambiguous-help = Schrijf het getal zonder punt of komma voor duizendtallen, zoals { $large }.
exchange-fault-range = { $found } kan hier niet.
exchange-fault-range-help = Vul een getal in van { $min } tot en met { $max }.
exchange-fault-whole = { $found } is geen heel getal.
exchange-fault-whole-help = Vul een heel getal in van { $min } tot en met { $max }.
exchange-fault-above-whole = { $found } is meer dan { $whole } ({ $label }).
exchange-fault-above-whole-help = Dit getal is een deel van het andere. Kijk welk van de twee niet klopt.
exchange-fault-date = ‘{ $found }’ lijkt een datum. Excel maakt van bijvoorbeeld 1-2 vanzelf 1 februari.
exchange-fault-date-help = Zet de cel op Tekst (Celeigenschappen) en typ het antwoord opnieuw.
exchange-fault-scientific = ‘{ $found }’ is een ingekort getal: Excel heeft cijfers weggelaten.
exchange-fault-scientific-help = Typ het hele getal in een cel die als Tekst is ingesteld.
exchange-fault-formula = ‘{ $found }’ is een foutmelding van het rekenblad, geen antwoord.
exchange-fault-formula-help = Typ het antwoord opnieuw. Begint het met = + - of @, zet er dan een ' voor. Staan er alleen hekjes, maak dan de kolom breder en bewaar opnieuw.
exchange-fault-too-long = De tekst ‘{ $found }’ is langer dan { $limit } tekens.
exchange-fault-too-long-help = Maak de tekst korter.
exchange-fault-invisible = In deze cel staan tekens die niemand kan zien.
exchange-fault-invisible-help = Maak de cel leeg en typ de tekst opnieuw, in plaats van te plakken.
exchange-fault-other = ‘{ $found }’ past niet bij deze vraag.
exchange-fault-other-help = Kijk in de kolom Wat u kunt invullen.
exchange-fault-question = De vragenlijst kent geen vraag ‘{ $found }’.
exchange-fault-question-near = Bedoelt u ‘{ $near }’? Laat de kolom Kenmerk zoals die was.
exchange-fault-question-help = Laat de kolom Kenmerk zoals die was, of haal de hele rij weg.
exchange-fault-no-question = In deze rij staat een antwoord, maar niet bij welke vraag het hoort.
exchange-fault-twice = Deze vraag staat ook in rij { $row }.
exchange-fault-twice-help = Haal één van beide rijen weg.

failure-sheet = { $count ->
    [one] In "{ $path }" staat één fout.
   *[other] In "{ $path }" staan { $count } fouten.
} Er is niets ingelezen.
failure-sheet-help = Verbeter de cellen hierboven in het rekenblad, bewaar het en lees het opnieuw in.
failure-sheet-clash = { $count ->
    [one] Eén antwoord is in de map én in het rekenblad gewijzigd. Er is niets ingelezen.
   *[other] { $count } antwoorden zijn in de map én in het rekenblad gewijzigd. Er is niets ingelezen.
}
failure-sheet-clash-help = Overleg wat klopt. Gebruik --force als het rekenblad klopt, of haal die antwoorden uit het rekenblad.
failure-sheet-exists = "{ $path }" bestaat al en is niet overschreven: misschien heeft iemand er al iets in ingevuld.
failure-sheet-exists-help = Kies een andere naam met --output, of gebruik --force als het oude bestand weg mag.
failure-sheet-file = "{ $path }" is geen bestand, of veel te groot voor een rekenblad met antwoorden.
failure-sheet-file-help = Geef het CSV-bestand op dat u terugkreeg.
failure-sheet-workbook = "{ $path }" is een bestand van Excel of LibreOffice zelf (xlsx, xls of ods).
failure-sheet-workbook-help = Open het, kies Opslaan als en dan ‘CSV UTF-8’, en lees het nieuwe bestand in.
failure-sheet-empty = "{ $path }" is leeg.
failure-sheet-empty-help = Kijk of u het goede bestand noemt, en of het rekenblad is bewaard.
failure-sheet-binary = "{ $path }" is geen tekst.
failure-sheet-binary-help = Bewaar het rekenblad als ‘CSV UTF-8’ en lees dat bestand in.
failure-sheet-column = In "{ $path }" is geen kolom ‘{ $column }’ te vinden. De eerste regel is: { $found }
failure-sheet-column-help = De eerste regel moet de koppen van de kolommen hebben: { $all }
failure-sheet-who = In "{ $path }" staat niet wie heeft geantwoord.
failure-sheet-who-help = Zeg het met --as, met een korte naam zoals r2 of privacy.
failure-sheet-name = ‘{ $found }’ kan geen naam van een antwoordenbestand zijn.
failure-sheet-name-help = Zeg met --as wie heeft geantwoord: alleen letters zonder accent, cijfers en streepjes, zoals r2 of privacy.
failure-sheet-other = Het rekenblad hoort bij ‘{ $found }’, en in "{ $folder }" staat ‘{ $name }’. Er is niets ingelezen.
failure-sheet-other-help = Noem de goede map met --to. Met --force leest u het toch in.
failure-sheet-questionnaire = Het rekenblad hoort bij de vragenlijst { $found }, en "{ $path }" bij { $name }.
failure-sheet-questionnaire-help = Kies met --as een andere naam; dan komen de antwoorden in een eigen bestand.
failure-sheet-folder = De verkenning heeft geen naam.
failure-sheet-folder-help = Noem met --to een map met een naam.
failure-sheet-blank = In "{ $path }" is nog niets ingevuld.
failure-sheet-blank-help = Vul de kolom Antwoord in, bewaar het rekenblad en lees het opnieuw in.

share-called = { $name } (kopie zonder namen)
share-file = LEESMIJ.md
share-done = { $count ->
    [one] De kopie staat in "{ $path }", met één antwoordenbestand. Weggelaten: { $removed }.
   *[other] De kopie staat in "{ $path }", met { $count } antwoordenbestanden. Weggelaten: { $removed }.
}
share-look = Kijk zelf nog na of u dit wilt delen: uit keuzes en getallen samen kan ook blijken om welke gemeente het gaat.
share-agreed = Afspraken over verschillen tussen collega’s gaan niet mee, omdat daar redenen bij staan. In de kopie staan die verschillen weer open. Het advies kan daardoor anders zijn.
share-removed-names = namen van mensen en van hun bestanden
share-removed-remarks = opmerkingen, en wanneer er is geantwoord
share-removed-roles = rollen
share-removed-text = alle getypte tekst
share-read-me = # Kopie zonder namen

    Dit is een kopie van een verkenning met platformwijzer, gemaakt op { $date } om te delen. De verkenning zelf is niet veranderd.

    Antwoordenbestanden: { $count }. Weggelaten: { $removed }.
share-kept-text = Antwoorden die uit tekst bestaan, zoals de naam van de gemeente, staan er nog in. Met --without-text worden ook die weggelaten.
share-kept-short = Antwoorden die uit tekst bestonden, staan erin als ‘niet gedeeld’.
failure-share-exists = "{ $path }" bestaat al. Een kopie komt altijd in een nieuwe map.
failure-share-exists-help = Kies met --to een naam die er nog niet is.
