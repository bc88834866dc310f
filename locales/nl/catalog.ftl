# Woorden van de opdrachten onder catalogus.

# Lijst, tonen, vergelijken, verouderd.
list-none = Geen enkel platform past hierbij.
list-none-certain = Van geen enkel platform is zeker dat dit klopt. Met --or-unknown ziet u ook de platforms waarvan het niet bekend is.
head-unsure = Niet zeker
head-fact = Feit
head-value = Waarde
head-age = Leeftijd
head-source = Bron
head-counts = Telt mee
counts-always = altijd
counts-when-asked = als u erom vraagt
counts-never = nee
age-months = { $count ->
    [0] nog geen maand oud
    [one] 1 maand oud
   *[other] { $count } maanden oud
}
age-years = { $count } jaar oud
show-count = Naam in bestanden: { $id }. { $facts } { $facts ->
    [one] feit
   *[other] feiten
} en { $deployments } { $deployments ->
    [one] geval
   *[other] gevallen
}, uit { $sources } { $sources ->
    [one] bron
   *[other] bronnen
}.
show-differing = { $field }: de bronnen zeggen niet hetzelfde. Alle waarden blijven staan; de vergelijking rekent met elk ervan.
show-unknown-others = { $count ->
    [one] Nog 1 ander gegeven is niet bekend.
   *[other] Nog { $count } andere gegevens zijn niet bekend.
}
show-unknown-and-others = Niet bekend: { $names }; en nog { $count } { $count ->
    [one] ander gegeven
   *[other] andere gegevens
}
deployment-since = sinds { $year }
deployment-until = tot { $year }
deployment-figures = Cijfers: { $figures }.
figure-inhabitants = { $number } inwoners
figure-target-group = bedoeld voor { $number } mensen
figure-visitors = { $number } bezoekers
figure-users = { $number } aangemeld
figure-households = { $number } huishoudens aangemeld
figure-participants = { $number } deelnemers
figure-votes = { $number } stemmers
figure-contributions = { $number } bijdragen
figure-budget-decided = bewoners beslisten over { $number }
figure-cost-setup = { $number } eenmalig
figure-cost-yearly = { $number } per jaar
figure-cost-total = { $number } in totaal
compare-title = { $names } naast elkaar
compare-remark = Elke waarde heeft een bron met een datum. ‘Niet bekend’ is geen nee. Gemaakt op { $date }. Dit is een hulp bij een eerste selectie, geen score voor een aanbesteding.
compare-differing = bronnen verschillen
compare-next = De bronnen en de toelichtingen ziet u met --format markdown of --format html.
stale-summary = { $stale } van { $facts } feiten zijn ouder dan { $months } maanden. Van { $undated } feiten is de datum niet bekend; hun leeftijd is dus niet te zeggen.
stale-rest = En nog { $count } feiten. Met --all ziet u ze alle.

# Ervaringen.
experience-title = Wat is beschreven: bereik, bijdragen, kosten en duur
experience-warning = Let op: dit is geen steekproef. Een geval staat hier omdat iemand erover schreef. Leveranciers en gemeenten vertellen over successen, kranten over ruzie en een einde; het platform dat half werkt, ontbreekt aan beide kanten. Gebruik deze cijfers om een verwachting te toetsen, nooit als voorspelling.
experience-kind = { $kind }: { $count ->
    [one] 1 geval
   *[other] { $count } gevallen
}
experience-how-to-read = ‘Zelf’ betekent: alleen de maker, de leverancier of de organisatie die het gebruikte, vertelt erover. ‘Anderen’ betekent: er is ook een krant, onderzoeker of rekenkamer bij. Het midden staat er vanaf drie gevallen. Een deel is van de mensen voor wie het bedoeld was, of anders van de inwoners. Jaren zijn kalenderjaren. Plannen die niet begonnen waren, tellen niet mee. Wat er niet staat, zegt geen bron: vooral hoeveel uren van medewerkers het kost.
experience-one-year = { $count ->
    [one] Eén geval begon en eindigde in één jaar; vaak was dat een stemming of een peiling. Het telt niet mee bij de duur.
   *[other] { $count } gevallen begonnen en eindigden in één jaar; vaak was dat een stemming of een peiling. Ze tellen niet mee bij de duur.
}
experience-none = –
experience-too-few = te weinig
experience-median = { $median } (n = { $count })
experience-few = { $values } (n = { $count })
number-percent = { $number } %
head-measure = Wat
head-n = n
head-low = Laagste
head-median = Midden
head-high = Hoogste
head-itself = Zelf
head-third-party = Anderen
head-judgement = Oordeel
measure-registered = Mensen aangemeld
measure-registered-share = Deel dat zich aanmeldde
measure-households = Huishoudens aangemeld
measure-participants = Deelnemers
measure-participant-share = Deel dat meedeed
measure-active-share = Deel van de aangemelden dat meedeed
measure-voters = Stemmers
measure-voter-share = Deel dat stemde
measure-contributions = Bijdragen
measure-cost-setup = Kosten, eenmalig
measure-cost-yearly = Kosten per jaar
measure-cost-total = Kosten in totaal
measure-years-until-end = Jaren tot het einde
measure-years-so-far = Jaren tot nu, nog in gebruik

# Toevoegen: het gesprek.
add-needs-person = Voor deze vragen is iemand nodig die antwoordt.
add-needs-person-help = Start de opdracht zonder --no-input. Of maak het bestand met de hand: begin met platform-catalog/_template.toml en controleer het met: platformwijzer controle MAP
add-farewell = Gestopt. Wat u al hebt bevestigd, is geschreven; de rest niet.
add-end = { $count ->
    [0] Er is niets geschreven.
    [one] Er is 1 feit geschreven. Controleer het geheel met: platformwijzer controle
   *[other] Er zijn { $count } feiten geschreven. Controleer het geheel met: platformwijzer controle
}
add-which = Over welk platform gaat het? Typ de naam.
add-which-help = Staat het al in de catalogus, dan komt het feit daarbij. Staat het er nog niet in, dan maak ik een nieuw bestand. Welke er zijn, ziet u met: platformwijzer catalogus lijst
add-meant = ‘{ $found }’ staat niet in de catalogus. Wat bedoelt u?
add-meant-known = { $name }, dat er al in staat
add-meant-new = Een nieuw platform: { $name }
add-name = Hoe heet het platform? (Enter = { $name })
add-name-help = Schrijf de naam zoals de makers die schrijven.
add-id = Welke naam krijgt het bestand? (Enter = { $id })
add-id-help = Kleine letters, cijfers en streepjes. Deze naam blijft altijd dezelfde, ook als het platform later anders heet.
add-id-taken = De naam ‘{ $id }’ is al van een ander platform. Kies een andere.
add-bad-id = Gebruik kleine letters, cijfers en streepjes, zoals: mijn-platform
add-intro-new = { $name } is nieuw. Ik maak een bestand: { $path }
add-intro-known = Ik voeg toe aan het bestand van { $name }: { $path }. Wat er staat, blijft staan.
add-intro-copy = { $name } staat in de catalogus die bij het programma hoort. Ik maak daarvan uw eigen kopie en voeg daaraan toe: { $path }. Uw kopie gaat dan voor, ook als er later een nieuwere catalogus komt. Deel uw feit daarom ook met de makers.
add-keys = Eén feit per keer. Ook mogelijk: ? = uitleg, < = vorige vraag, ! = stoppen. Er wordt pas geschreven als u aan het eind ja zegt.
add-no-help = Bij deze vraag is geen verdere uitleg.
add-field = Waarover gaat het feit? Typ een woord of de naam van een veld, zoals kaart, kosten of toegankelijkheid.
add-field-one-of = Bedoelt u een van deze? Typ het nummer.
    { $rows }
add-field-unknown = Bij ‘{ $found }’ hoort geen veld. Typ een ander woord, of ? voor alle velden.
add-value-level = Wat zegt de bron? Typ het nummer. Laat de bron het open, typ dan alle nummers die kunnen, met een komma ertussen.
add-value-level-help = Kies alleen wat de bron echt zegt. Zegt een bron niets, dan is het niet bekend en voegt u geen feit toe: zwijgen is geen nee. Zegt alleen de leverancier dat iets veilig of toegankelijk is, kies dan ‘alleen gezegd door de maker’.
add-value-tags = Wat zegt de bron? Typ één nummer. Voor een tweede voegt u daarna nog een feit toe.
add-value-number = Welk getal noemt de bron? Een bereik mag ook: 10 tot 20
add-value-amount = Welk bedrag in euro’s noemt de bron? Een bereik mag ook: 4.000 tot 9.000
add-value-amount-help = Alleen wat betaald wordt voor licentie, abonnement en hosting; geen menskracht. Een bedrag in een andere munt hoort in het veld ‘over kosten’.
add-value-year = Welk jaar noemt de bron?
add-value-date = Welke datum noemt de bron? Schrijf bijvoorbeeld 14-5-2026, mei 2026 of 2024.
add-value-url = Welk webadres? Het begint met https://
add-value-name = Welke naam? Schrijf die zoals de bron die schrijft.
add-text-only = Dit veld heeft alleen een tekst.
add-text-nl = De tekst in het Nederlands, in één korte zin:
add-explanation-nl = Een korte toelichting in het Nederlands (Enter = geen):
add-explanation-nl-help = Zeg wat de bron precies zegt als de keuze dat niet laat zien, met eigen woorden.
add-text-en = Dezelfde tekst in het Engels:
add-text-en-help = De catalogus staat in twee talen. Een feit met een tekst in één taal wordt niet aangenomen.
add-source = Wie zegt dit? Typ het nummer van de bron.
add-source-new = Een nieuwe bron
add-source-help = Elk feit heeft een bron die een ander kan nalezen. Zonder bron geen feit.
add-title = Hoe heet de bron? Neem de titel over in de taal van de bron.
add-publisher = Wie heeft het gepubliceerd?
add-kind = Hoe staat die tegenover het platform?
add-kind-maintainer = Maakt de opensourcesoftware
add-kind-vendor = Verkoopt het platform
add-kind-user = Gebruikt het platform, zoals een gemeente
add-kind-press = Krant of vakblad
add-kind-independent = Onafhankelijk: onderzoeker, rekenkamer, overheidsprogramma
add-url = Op welk webadres staat het? Het begint met https:// (? = als er geen adres is)
add-url-help = Een ander moet kunnen nalezen wat de bron zegt. Staat het alleen in een brochure, offerte of mail? Vraag de maker dan om het op een webpagina te zetten, en neem dat adres. Kan dat niet, stop dan met ! en zet het feit in een bestand met uw eigen aanvullingen: daar mag een bron zonder webadres. Hoe dat gaat, staat in docs/nl/werkmap.md.
add-published = Wanneer is het gepubliceerd? Schrijf bijvoorbeeld 14-5-2026, mei 2026 of 2024 (Enter = niet bekend).
add-accessed = Wanneer hebt u het gelezen? (Enter = vandaag, { $today })
add-as-of = Voor welke datum geldt het feit volgens de bron? (Enter = niet bekend)
add-as-of-help = Een artikel uit 2024 kan een cijfer van 2022 noemen; dan is het 2022.
add-confidence = Hoe zeker is het?
add-confidence-high = Zeker: een officiële pagina, de broncode zelf of een openbaar register
add-confidence-medium = Redelijk zeker: pers of een andere derde
add-confidence-low = Onzeker: uit de tweede hand
add-preview = Dit komt erbij:
add-confirm = Klopt dit, en mag het worden geschreven?
add-written = Geschreven in: { $path }
add-another = Nog een feit over dit platform?
add-empty = Er staat nog niets.
add-too-long = Dat is langer dan { $limit } tekens. Maak het korter.
add-no-address = Dat is geen volledig webadres. Het begint met https:// en bevat geen spaties.
add-not-whole = Dat is een aantal, dus een heel getal. Noemt de bron iets ertussen, geef dan een bereik: 10 tot 20
add-value-count = Hoeveel noemt de bron? Een heel getal, of een bereik: 10 tot 20
add-date-taken = Begrepen als: { $date }
add-known = Er staat al: { $value } ({ $who }, { $date })
add-dropped = Het feit waar u mee bezig was, is niet geschreven.
add-no-date = Dat is geen datum. Schrijf bijvoorbeeld 14-5-2026, mei 2026 of 2024.
add-future = Die datum ligt in de toekomst.
add-negative = Een getal onder nul kan hier niet.
add-range-order = Zet het laagste getal eerst.
add-number-fault = { $why }
add-words-to = tot

# Wat er mis kan gaan.
failure-wish = ‘{ $found }’ begrijp ik niet als wens.
failure-wish-help = Schrijf het veld en de keuze met = ertussen, zoals: --with function-map=yes
failure-field = Het veld ‘{ $found }’ bestaat niet.
failure-field-help = Alle velden ziet u met: platformwijzer catalogus toevoegen NAAM, en dan ? bij de eerste vraag.
failure-field-without-levels = Het veld ‘{ $field }’ heeft geen keuzes om op te zoeken.
failure-field-without-levels-help = Zoek op een woord: platformwijzer catalogus lijst WOORD
failure-level = ‘{ $found }’ is geen keuze van ‘{ $field }’.
failure-level-help = Mogelijk is: { $names }.
failure-compare-one = Eén platform is niet te vergelijken.
failure-compare-one-help = Noem er minstens twee, zoals: platformwijzer catalogus vergelijk openstad go-vocal
failure-platform-twice = U noemt ‘{ $name }’ meer dan één keer.
failure-platform-twice-help = Noem twee of meer verschillende platforms.
failure-add-broken = Met dit feit erbij zou het bestand niet meer te gebruiken zijn.
failure-add-broken-help = Er is niets geschreven. Herstel eerst wat hierboven staat.
failure-add-changed = Iemand anders heeft "{ $path }" intussen gewijzigd.
failure-add-changed-help = Er is niets overschreven. Begin opnieuw, dan ziet u de nieuwe inhoud.
failure-dialog = Het gesprek kon niet verder: { $reason }
failure-dialog-help = Wat u al hebt bevestigd, is geschreven; de rest niet.
