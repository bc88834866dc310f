# Opdrachten en opties.
cli-about = platformwijzer helpt een gemeente bepalen of zij een digitaal buurt- of participatieplatform nodig heeft, wat eerst op orde moet zijn, en welk platform past.
cli-usage = platformwijzer OPDRACHT [opties]
cli-template-root = {"{about-with-newline}"}
    Zo gebruikt u het: {"{usage}"}

    {"{all-args}{after-help}"}
cli-template = {"{about-with-newline}"}
    Zo gebruikt u het: {"{usage}"}

    {"{all-args}{after-help}"}
cli-heading-commands = Opdrachten
cli-heading-options = Opties
cli-heading-arguments = Gegevens
cli-heading-examples = Voorbeelden:
cli-after = Begin met: platformwijzer demo
    Uitleg bij één opdracht: platformwijzer OPDRACHT --help

    Afloop:
    {"  "}0    gelukt
    {"  "}1    de controle vond fouten
    {"  "}2    verkeerde opdracht of optie
    {"  "}3    een bestand ontbreekt, is kapot of niet te schrijven
    {"  "}4    antwoorden onvolledig
    {"  "}5    er zou iets worden overschreven
    {"  "}6    er is iemand aan een terminal nodig
    {"  "}70   fout in het programma
    {"  "}130  gestopt met Ctrl-C

command-demo = demo
command-demo-about = Maak een volledig voorbeeldadvies
command-demo-usage = platformwijzer demo [opties]
command-demo-examples = {"  "}platformwijzer demo
    {"  "}platformwijzer demo --example dordrecht-argu
command-new = nieuw
command-new-about = Begin een nieuwe verkenning in een eigen map
command-new-usage = platformwijzer nieuw MAP [opties]
command-new-examples = {"  "}platformwijzer nieuw Soesterkwartier
command-fill = invullen
command-fill-about = Beantwoord de vragen, of ga verder waar u was
command-fill-usage = platformwijzer invullen [MAP] [opties]
command-fill-examples = {"  "}platformwijzer invullen Soesterkwartier
    {"  "}platformwijzer invullen Soesterkwartier --plain
command-status = status
command-status-about = Hoever u bent en hoe het ervoor staat
command-status-usage = platformwijzer status [MAP] [opties]
command-status-examples = {"  "}platformwijzer status Soesterkwartier
    {"  "}platformwijzer status --all
command-findings = bevindingen
command-findings-about = Wat de antwoorden betekenen, met de regel en de bron erachter
command-findings-usage = platformwijzer bevindingen [MAP] [opties]
command-findings-examples = {"  "}platformwijzer bevindingen Soesterkwartier
command-rank = vergelijken
command-rank-about = Vergelijk de platforms voor deze antwoorden
command-rank-usage = platformwijzer vergelijken [MAP] [opties]
command-rank-examples = {"  "}platformwijzer vergelijken Soesterkwartier
    {"  "}platformwijzer vergelijken Soesterkwartier --why openstad go-vocal
    {"  "}platformwijzer vergelijken Soesterkwartier --cost --term 3 --hour-rate 60
    {"  "}platformwijzer vergelijken Soesterkwartier --set money.hosting=own --weight exit=100
    {"  "}platformwijzer vergelijken Soesterkwartier --fact decidim.support-nl=yes --budget 60.000
command-report = rapport
command-report-about = Schrijf het advies en de andere documenten
command-report-usage = platformwijzer rapport [MAP] [opties]
command-report-examples = {"  "}platformwijzer rapport Soesterkwartier
    {"  "}platformwijzer rapport Soesterkwartier --document besluitnota
    {"  "}platformwijzer rapport Soesterkwartier --single
    {"  "}platformwijzer rapport --all
command-explain = uitleg
command-explain-about = Leg een vraag, regel, criterium, platform of code uit
command-explain-usage = platformwijzer uitleg NAAM [opties]
command-explain-examples = {"  "}platformwijzer uitleg goals.problem
    {"  "}platformwijzer uitleg response-nobody --for Soesterkwartier
command-catalog = catalogus
command-catalog-about = Welke platforms er zijn en wat ervan bekend is
command-catalog-usage = platformwijzer catalogus OPDRACHT
command-catalog-list = lijst
command-catalog-list-about = De platforms op een rij, met filters
command-catalog-list-usage = platformwijzer catalogus lijst [WOORDEN] [opties]
command-catalog-list-examples = {"  "}platformwijzer catalogus lijst --made-for participation --with function-map=yes
    {"  "}platformwijzer catalogus lijst --with data-location=netherlands,eu --or-unknown
    {"  "}platformwijzer catalogus lijst "Den Haag"
command-catalog-show = toon
command-catalog-show-about = Alles wat van één platform bekend is, met bron en datum
command-catalog-show-usage = platformwijzer catalogus toon PLATFORM [opties]
command-catalog-show-examples = {"  "}platformwijzer catalogus toon openstad
command-catalog-compare = vergelijk
command-catalog-compare-about = Platforms naast elkaar, feit voor feit
command-catalog-compare-usage = platformwijzer catalogus vergelijk PLATFORM PLATFORM... [opties]
command-catalog-compare-examples = {"  "}platformwijzer catalogus vergelijk openstad go-vocal
    {"  "}platformwijzer catalogus vergelijk openstad go-vocal decidim --format html > naast-elkaar.html
command-catalog-stale = verouderd
command-catalog-stale-about = Feiten die te oud zijn om op te bouwen
command-catalog-stale-usage = platformwijzer catalogus verouderd [opties]
command-catalog-stale-examples = {"  "}platformwijzer catalogus verouderd --months 24
command-catalog-add = toevoegen
command-catalog-add-about = Voeg een platform of een feit toe, in een gesprek
command-catalog-add-usage = platformwijzer catalogus toevoegen [PLATFORM] [opties]
command-catalog-add-examples = {"  "}platformwijzer catalogus toevoegen hoplr
    {"  "}platformwijzer catalogus toevoegen "Ons Dorpsplein" --content mijn-inhoud
command-catalog-export = export
command-catalog-export-about = De hele catalogus voor andere programma’s, een regel per feit
command-catalog-export-usage = platformwijzer catalogus export [opties]
command-catalog-export-examples = {"  "}platformwijzer catalogus export --format csv > feiten.csv
    {"  "}platformwijzer catalogus export --format csv --deployments > gevallen.csv
command-catalog-experience = ervaringen
command-catalog-experience-about = Wat elders is bereikt, wat het kostte en hoelang het duurde
command-catalog-experience-usage = platformwijzer catalogus ervaringen [opties]
command-catalog-experience-examples = {"  "}platformwijzer catalogus ervaringen --made-for neighbours
command-check = controle
command-check-about = Controleer vragenlijsten, catalogus, sjablonen of antwoorden
command-check-usage = platformwijzer controle [MAP] [opties]
command-check-examples = {"  "}platformwijzer controle
    {"  "}platformwijzer controle mijn-inhoud --strict
    {"  "}platformwijzer controle Soesterkwartier
    {"  "}platformwijzer controle --all
command-export = inhoud
command-export-about = Schrijf alle vragen, feiten en sjablonen naar een map om ze aan te passen
command-export-usage = platformwijzer inhoud MAP [opties]
    {"                   "}platformwijzer inhoud opmaken [MAP] [opties]
    {"                   "}platformwijzer inhoud schema [MAP] [opties]
command-export-examples = {"  "}platformwijzer inhoud mijn-inhoud

arg-help = Toon deze uitleg
arg-version = Toon de versie
arg-folder = Map van de verkenning of de inhoud; de huidige map als u niets noemt
arg-folder-value = MAP
arg-name = Naam
arg-name-value = NAAM
arg-platform = Naam van het platform
arg-platform-value = PLATFORM
arg-output = Map om in te schrijven
arg-output-value = MAP
arg-example = Welk voorbeeld
arg-example-value = VOORBEELD
arg-full = Alle vragen (30 tot 50 minuten) in plaats van de korte route
arg-as = Wie antwoordt: de naam van het antwoordenbestand
arg-as-value = WIE
arg-step = Begin bij deze stap
arg-step-value = STAP
arg-fail-on-blocking = Eindig met 1 als iets blokkeert
arg-why = Zeg waarom platform A boven platform B staat
arg-why-value = A B
arg-all = Alle platforms, niet alleen de eerste twaalf
arg-for = Met de antwoorden van deze verkenning
arg-for-value = MAP
arg-words = Woorden die in de naam of de feiten staan
arg-words-value = WOORDEN
arg-made-for = Waarvoor: participation, neighbours, help of reports
arg-made-for-value = SOORT
arg-with = Een feit dat zeker klopt; komma’s betekenen: een van deze
arg-with-value = VELD=KEUZE
arg-status = Stand: active, unclear of ended
arg-status-value = STAND
arg-or-unknown = Ook platforms waarvan het niet bekend is
arg-format = Vorm: table, markdown, html, csv of json
arg-format-value = VORM
arg-format-export = Vorm: json (alles) of csv
arg-deployments = In csv: de gevallen in plaats van de feiten
arg-months = Ouder dan zoveel maanden (anders 18)
arg-months-value = MAANDEN
arg-all-stale = Alle feiten, niet alleen de eerste
arg-strict = Ook waarschuwingen tellen als fout
arg-lang = Taal: nl of en
arg-lang-value = TAAL
arg-content = Map met eigen vragen, feiten of sjablonen
arg-content-value = MAP
arg-date = Reken met deze datum als vandaag (JJJJ-MM-DD)
arg-date-value = DATUM
arg-color = Kleur: auto, always of never
arg-color-value = KEUZE
arg-plain = Eenvoudige uitvoer, geschikt voor een schermlezer
arg-json = Uitvoer voor andere programma’s
arg-quiet = Geen opmerkingen
arg-no-input = Nooit iets vragen
arg-force = Overschrijf ook bestanden die u zelf hebt gewijzigd

# Fouten op de opdrachtregel.
usage-unknown-command = De opdracht ‘{ $found }’ bestaat niet.
usage-unknown-option = De optie ‘{ $found }’ bestaat niet bij deze opdracht.
usage-invalid-value = ‘{ $found }’ kan niet bij { $option }.
usage-missing-value = Bij { $option } hoort nog een waarde.
usage-missing-argument = Er ontbreekt nog iets: { $names }.
usage-missing-command = Noem er nog een opdracht bij.
usage-given-twice = { $option } staat er meer dan één keer.
usage-too-many = ‘{ $found }’ is hier te veel.
usage-quote = Zet een naam met spaties tussen aanhalingstekens: "Soest Zuid". Kijk met --help wat mogelijk is.
usage-not-together = { $option } en { $other } gaan niet samen.
usage-other = Deze opdracht is niet te begrijpen.
usage-nearest = Bedoelde u ‘{ $name }’?
usage-allowed = Mogelijk is: { $names }.
usage-see-help = Kijk met --help wat mogelijk is.

# Tabellen en uitvoer.
head-factor = Succesfactor
head-state = Stand
head-because = Waarom
head-rank = Plaats
head-platform = Platform
head-points = Punten
head-range = Bandbreedte
head-known = Bekend
head-cost = Kosten
head-open = Eisen open
head-id = Naam in bestanden
head-made-for = Gemaakt voor
head-status = Stand
head-facts = Feiten
head-cases = Gevallen

status-progress = { $done } van ongeveer { $asked } vragen beantwoord{ $unknown ->
    [0] { "" }
   *[other] , waarvan { $unknown } keer ‘weet ik niet’
}.
status-verdict = Advies: { $verdict }
status-points-to = Wat bekend is, wijst in de richting van: { $verdict }.
status-decided-by = Doorslag geeft: { $names }.
status-open = nog open: { $names }
status-warnings = Bij dit antwoordenbestand { $count ->
        [one] is een opmerking
       *[other] zijn { $count } opmerkingen
    }. Bekijk die met: platformwijzer controle "{ $folder }"
status-next-fill = Verder met: platformwijzer invullen "{ $folder }"
status-next-report = Maak het advies met: platformwijzer rapport "{ $folder }"
findings-advice = Wat te doen: { $advice } ({ $role })
findings-trail = Regel { $rule }. Bewijs: { $grade }. Antwoorden: { $answers }. Bronnen: { $sources }
findings-open-heading = Kan een probleem zijn, zolang dit niet bekend is:
findings-open = { $title }: zoek uit { $names } ({ $rule })
findings-beyond = { $count } regels vragen om de uitgebreide route en tellen nu niet mee.
rank-open = { $name } kan nog afvallen. Vraag eerst na: { $names }.
rank-excluded-heading = Valt af, met de eis waaraan niet is voldaan:
rank-no-weights = Er zijn geen gewichten gegeven: alle onderdelen tellen even zwaar.
rank-weights = De gewichten komen uit uw eigen, bevestigde vergelijkingen.
rank-how-to-read = Punten lopen van 0 tot 100 op een vaste schaal. Tussen haakjes achter de punten staat wat onbekende feiten nog kunnen veranderen. ‘Bekend’ is het deel van het gewicht dat op bekende feiten rust. Kosten zijn over { $years } jaar, zonder menskracht.
rank-no-tender = Dit is een hulp bij een eerste selectie, geen score voor een aanbesteding.
why-head = { $better } staat { $points } punten boven { $worse }.
why-pro = Voor { $name } pleit:
why-contra = Voor { $name } pleit:
why-line = { $criterion }: { $points } punten
explain-why = Waarom we dit vragen
explain-rules = Regels
explain-sources = Bronnen
explain-answer = Antwoord
explain-note = Notitie
explain-grade = Bewijs
explain-level = Soort
explain-because = Waarom
explain-advice = Wat te doen
explain-requires = Vraagt van een platform
explain-reads = Kijkt naar
explain-fires = Deze regel gaat op voor deze antwoorden:
explain-silent = Deze regel gaat niet op voor deze antwoorden:
explain-undecided = Of deze regel opgaat, hangt af van wat nog niet bekend is:
explain-worst = Slechtste
explain-best = Beste
explain-field = Feit
catalog-next = { $count ->
    [one] 1 platform
   *[other] { $count } platforms
}. Meer over één platform: platformwijzer catalogus toon NAAM
catalog-unknown = Niet bekend: { $names }
catalog-deployments = Waar het is gebruikt
export-done = { $count } bestanden geschreven in "{ $folder }". Wat u daar wijzigt, gaat voor als u --content "{ $folder }" meegeeft.
demo-done = Open dit bestand in uw browser: { $path }
demo-example = Voorbeeld: { $name }

# Wat er mis kan gaan, en wat u dan doet.
failure-output = { $kind ->
    [full] De uitkomst is niet heel weggeschreven: de schijf is vol.
   *[other] De uitkomst is niet heel weggeschreven; het systeem zegt: { $reason }
}
failure-output-help = Wat er staat, is niet af. Maak ruimte of kies een andere plek, en probeer het opnieuw.
failure-write = Ik kan "{ $path }" niet schrijven: { $reason }
failure-write-help = Er is niets veranderd. Kijk of de map bestaat, of u er mag schrijven en of de schijf niet vol is.
failure-write-full = Ik kan "{ $path }" niet schrijven: de schijf is vol.
failure-write-full-help = Er is niets veranderd. Maak ruimte en probeer het opnieuw.
failure-write-denied = Ik kan "{ $path }" niet schrijven: u mag daar niet schrijven.
failure-write-denied-help = Er is niets veranderd. Kies een andere map, of vraag uw beheerder om rechten.
failure-write-held = Ik kan "{ $path }" niet schrijven: een ander programma heeft het open.
failure-write-held-help = Er is niets veranderd. Sluit het bestand in dat programma en probeer het opnieuw.
failure-write-no-folder = Ik kan "{ $path }" niet schrijven: de map bestaat niet.
failure-write-no-folder-help = Er is niets veranderd. Kijk of het pad klopt en of er geen bestand staat waar een map hoort.
failure-write-full-some-help = { $count ->
    [one] 1 bestand is al nieuw, de andere zijn zoals ze waren.
   *[other] { $count } bestanden zijn al nieuw, de andere zijn zoals ze waren.
} Maak ruimte en doe het opnieuw: dat kan geen kwaad.
failure-write-some-help = { $count ->
    [one] 1 bestand is al nieuw, de andere zijn zoals ze waren.
   *[other] { $count } bestanden zijn al nieuw, de andere zijn zoals ze waren.
} Los dit op en doe het opnieuw: dat kan geen kwaad.
failure-write-read-only = Ik kan "{ $path }" niet schrijven: op deze schijf of in deze map mag alleen worden gelezen.
failure-write-read-only-help = Er is niets veranderd. Kies een map op een andere schijf.
failure-write-not-a-folder = Ik kan "{ $path }" niet schrijven: waar een map hoort, staat iets anders.
failure-write-not-a-folder-help = Er is niets veranderd. Kies een andere naam, of haal weg wat er staat.
failure-write-is-folder = Ik kan "{ $path }" niet schrijven: dat is een map.
failure-write-is-folder-help = Er is niets veranderd. Kies een andere naam voor het bestand.
failure-read-denied = Ik mag "{ $path }" niet lezen.
failure-read-denied-help = Vraag uw beheerder om rechten, of wie het bestand maakte.
failure-read-gone = "{ $path }" bestaat niet.
failure-read-gone-help = Kijk of de naam klopt.
failure-read-is-folder = "{ $path }" is een map, geen bestand.
failure-read-is-folder-help = Noem een bestand.
failure-read = Ik kan "{ $path }" niet lezen: { $reason }
failure-read-help = Kijk of het bestand bestaat en of u het mag openen.
failure-read-held = Ik kan "{ $path }" niet lezen: een ander programma houdt het bezet.
failure-read-held-help = Sluit het bestand in dat programma en probeer het opnieuw.
failure-no-folder = De map "{ $path }" bestaat niet.
failure-no-folder-help = Kijk of de naam klopt. Een nieuwe verkenning begint u met: platformwijzer nieuw "{ $path }"
failure-no-folder-near-help = Bedoelde u "{ $name }"?
failure-no-assessment-inside-help = Wel staan daar deze verkenningen: { $names }. Noem er een.
failure-no-assessment = In de map "{ $path }" staan geen antwoorden.
failure-no-assessment-help = Noem achter de opdracht de map van uw verkenning. Een nieuwe verkenning begint u met: platformwijzer nieuw "NAAM"
failure-no-content = In "{ $path }" staat geen inhoud om te controleren.
failure-no-content-help = Ik zoek naar een van deze mappen: { $names }. Of noem de map van een verkenning.
failure-exists = In "{ $folder }" staat al een verkenning.
failure-exists-help = Ga verder met: platformwijzer invullen { $place }. Of kies een andere map.
failure-exists-several-help = Ga verder met: platformwijzer invullen { $place } --as NAAM. Er zijn antwoorden van: { $names }. Of kies een andere map.
failure-name-other = Deze verkenning heet ‘{ $known }’, niet ‘{ $found }’.
failure-name-other-help = Er is niets gemaakt. Laat --name weg, of kies een andere map.
failure-name = Deze map heeft geen naam.
failure-name-help = Geef er een met --name "Naam van de verkenning".
failure-overwrite = "{ $path }" is met de hand gewijzigd of komt ergens anders vandaan.
failure-overwrite-help = Er is niets overschreven. Kies een andere map met --output, of gebruik --force als het weg mag.
failure-content-folder = De map "{ $path }" van --content bestaat niet.
failure-content-folder-help = Kijk of de naam klopt. Een nieuwe map maakt u eerst zelf; ze mag leeg zijn.
failure-content = De inhoud heeft { $count ->
        [one] een fout
       *[other] { $count } fouten
    }. Een conclusie zou onwaar kunnen zijn, dus er is niets gedaan.
failure-content-help = Herstel de fouten hierboven, of laat --content weg. Alle fouten ziet u met: platformwijzer controle
failure-answers = "{ $path }" is niet te gebruiken zoals het nu is.
failure-answers-help = Het bestand is niet veranderd. Herstel wat hierboven staat, of zet een eerdere versie terug.
failure-questionnaire = "{ $path }" hoort bij een vragenlijst die hier niet is: { $name }.
failure-questionnaire-help = Geef met --content de map waar deze vragenlijst in staat.
failure-newer = "{ $path }" is gemaakt met een nieuwere vragenlijst dan dit programma kent ({ $newest }).
failure-newer-help = Gebruik een nieuwere platformwijzer. Het bestand is niet veranderd.
failure-no-respondent = Er is geen antwoordenbestand van ‘{ $found }’.
failure-no-respondent-help = Er is wel: { $names }.
failure-which-respondent = Er zijn antwoorden van meer mensen: { $names }.
failure-which-respondent-help = Zeg met --as wie u bedoelt.
failure-date = ‘{ $found }’ is geen datum.
failure-date-help = Schrijf een datum als 2026-11-21.
failure-explain = ‘{ $found }’ ken ik niet.
failure-explain-help = Noem een vraag (goals.problem), een regel, een succesfactor, een criterium, een platform of een code (PW301).
failure-no-platform = Het platform ‘{ $found }’ staat niet in de catalogus.
failure-no-platform-help = Alle platforms ziet u met: platformwijzer catalogus lijst
failure-why-excluded = { $name } valt af: { $reasons }.
failure-why-excluded-help = Wat niet aan een eis voldoet, wordt niet vergeleken.
failure-why-same = Er valt niets te vergelijken.
failure-why-same-help = Noem twee verschillende platforms uit de lijst.
failure-unconfirmed = U hebt gezegd wat u belangrijk vindt, maar dat nog niet bevestigd.
failure-unconfirmed-help = Eerst bevestigen, dan pas een volgorde: platformwijzer invullen "{ $folder }" --step weights
failure-no-example = Het voorbeeld ‘{ $found }’ bestaat niet.
failure-no-example-help = Er is wel: { $names }.
failure-template = Het sjabloon { $name } is niet te gebruiken: { $reason }
failure-template-help = Herstel het sjabloon, of haal het weg: dan geldt het meegeleverde.
failure-ranking-no-criteria = Er is niets om op te vergelijken.
failure-ranking-no-criteria-help = Kijk of criteria.toml criteria bevat.
failure-ranking-all-weights-zero = Alles heeft gewicht nul: zo is er geen volgorde te maken.
failure-ranking-all-weights-zero-help = Geef ten minste één onderdeel gewicht: platformwijzer invullen --step weights
fill-needs-person = Voor deze vragen is iemand aan een terminal nodig.
fill-needs-person-help = Start de opdracht in een terminal, zonder --no-input. Of vul het antwoordenbestand met de hand in en controleer het met: platformwijzer controle MAP
fill-so-far = Voor zover nu bekend: { $verdict }.
fill-moved = Iemand anders heeft het bestand intussen gewijzigd. Uw antwoorden staan daarom in "{ $path }".
failure-no-step = De stap ‘{ $found }’ bestaat niet.
failure-no-step-help = Er is wel: { $names }.
failure-interview = Het gesprek kon niet verder: { $reason }
failure-interview-help = Wat u hebt geantwoord, staat in "{ $path }" zoals het laatst bewaard is.
check-hidden = Daarnaast { $count ->
        [one] is er één hint
       *[other] zijn er { $count } hints
    }; u ziet ze met --hints.
check-hidden-shipped = Daarnaast { $count ->
        [one] is er één hint
       *[other] zijn er { $count } hints
    } over bestanden die bij het programma horen; u ziet ze met --json.
