# De werkmap: klanten, eigen inhoud, en wat voor iedereen daarin geldt.
command-workspace = werkmap
command-workspace-about = Een map voor meer klanten, met eigen vragen, feiten en huisstijl
command-workspace-usage = platformwijzer werkmap OPDRACHT
command-workspace-new = nieuw
command-workspace-new-about = Richt een werkmap in
command-workspace-new-usage = platformwijzer werkmap nieuw MAP [opties]
command-workspace-new-examples = {"  "}platformwijzer werkmap nieuw Adviesbureau
    {"  "}platformwijzer werkmap nieuw klantenwerk --name "Bureau Buurt"
command-workspace-show = toon
command-workspace-show-about = Waar de werkmap is, met welke klanten en welke eigen inhoud
command-workspace-show-usage = platformwijzer werkmap toon [opties]
command-workspace-show-examples = {"  "}platformwijzer werkmap toon
arg-workspace-folder = De map die de werkmap wordt
arg-workspace-name = Van wie de werkmap is; anders de naam van de map
arg-confidential = Tel ook vertrouwelijke feiten mee

workspace-made = De werkmap "{ $folder }" is ingericht. Lees daarin LEESMIJ.md. Ga naar die map en begin met: platformwijzer nieuw NAAM
workspace-kept = "{ $path }" was er al en is niet gewijzigd.
workspace-folder = Map: { $path }
workspace-clients = { $count ->
        [0] Nog geen klanten. Begin met: platformwijzer nieuw NAAM
        [one] 1 klant:
       *[other] { $count } klanten:
    }
workspace-own = { $count ->
        [0] Geen eigen inhoud: alles is zoals het programma het heeft.
        [one] Eigen inhoud in 1 bestand:
       *[other] Eigen inhoud in { $count } bestanden:
    }
workspace-ignored = Daarom telt dit bestand nu niet mee. Herstel "{ $path }"; de klanten en de eigen inhoud tellen wel mee.

failure-workspace-exists = "{ $folder }" is al een werkmap.
failure-workspace-exists-help = Ga naar die map en bekijk haar met: platformwijzer werkmap toon
failure-workspace-inside = "{ $folder }" ligt in een andere werkmap: "{ $outer }".
failure-workspace-inside-help = Kies een map daarbuiten. Wilt u een klant toevoegen? Dan: platformwijzer nieuw NAAM
failure-no-workspace = U bent niet in een werkmap.
failure-no-workspace-help = Ga naar een map in een werkmap, of begin er een met: platformwijzer werkmap nieuw MAP
failure-no-client = Er is geen klant of map ‘{ $found }’.
failure-no-client-help = De klanten in deze werkmap zijn: { $names }.
failure-no-clients = Er is geen klant of map ‘{ $found }’; deze werkmap heeft nog geen klanten.
failure-no-clients-help = Begin er een met: platformwijzer nieuw "{ $found }"

origin-workspace = de werkmap ({ $name })
doctor-workspace = werkmap
doctor-workspace-none = geen; u werkt met losse mappen
doctor-workspace-detail = { $path }, met { $count ->
        [one] 1 klant
       *[other] { $count } klanten
    }
doctor-workspace-broken = In platformwijzer.toml in { $path } staat een fout; dat bestand telt niet mee.

# Alle klanten in één keer.
arg-all-clients = Alle klanten van de werkmap, of van de map die u noemt
head-client = Klant
head-progress = Beantwoord
head-verdict = Advies
head-decided = Doorslag geeft
head-done = Documenten
batch-progress = { $done } van { $asked }
batch-state-written = geschreven
batch-state-unchanged = niet veranderd
batch-state-failed = mislukt
batch-written = { $name }: { $count ->
    [one] 1 bestand
   *[other] { $count } bestanden
} geschreven
batch-unchanged = { $name }: niet veranderd
batch-failed = { $name }: mislukt.
batch-and-more = { $names } en nog { $count }
batch-done = { $written } geschreven, { $unchanged } niet veranderd, { $failed } mislukt.
batch-counted = { $count ->
        [one] 1 klant
       *[other] { $count } klanten
    }{ $failed ->
        [0] .
        [one] ; bij 1 daarvan ging iets mis, hierboven staat wat.
       *[other] ; bij { $failed } daarvan ging iets mis, hierboven staat wat.
    }
failure-no-batch = In "{ $path }" staan geen klanten.
failure-no-batch-help = Ik zoek mappen met een map ‘{ $answers }’ erin. Begin er een met: platformwijzer nieuw NAAM

# Scenario’s.
command-scenarios = scenarios
command-scenarios-about = Zet scenario’s naast elkaar: wat als de antwoorden, het budget, de gewichten of de feiten anders zijn
command-scenarios-usage = platformwijzer scenarios [MAP] [opties]
command-scenarios-examples = {"  "}platformwijzer scenarios Soesterkwartier
scenarios-now = Nu
scenarios-advice = Advies
scenarios-place = { $rank } ({ $points })
scenarios-how-to-read = Bij elk platform staat de plaats, met de punten tussen haakjes.
scenarios-changes = Anders is: { $names }
failure-no-scenarios = Er is geen bestand "{ $path }".
failure-no-scenarios-help = Maak het, met bijvoorbeeld: schema = 1, dan een regel [[scenario]], en daaronder id = "krap" en budget = 20000
failure-no-scenario = In "{ $path }" staat nog geen scenario.
failure-no-scenario-help = Voeg er een toe met een regel [[scenario]], en daaronder id = "krap" en budget = 20000
failure-scenarios = Zo zijn de scenario’s in "{ $path }" niet uit te rekenen.
failure-scenarios-help = Herstel wat hierboven staat.
diag-SC101 = deze verandering kan niet. { $reason }
