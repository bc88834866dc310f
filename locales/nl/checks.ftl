# Woorden rond de controle: vormen van uitvoer, herstellen, opmaken en schema’s.

arg-format-check = Vorm: text, json, sarif, github, gitlab of junit
arg-format-check-value = VORM

command-content-fmt = opmaken
command-content-fmt-about = Geef bestanden met inhoud de vaste opmaak; wat erin staat, blijft gelijk
command-content-fmt-usage = platformwijzer inhoud opmaken [MAP] [opties]
command-content-fmt-examples = {"  "}platformwijzer inhoud opmaken
    {"  "}platformwijzer inhoud opmaken mijn-inhoud --check
command-content-schema = schema
command-content-schema-about = Schrijf de JSON-schema’s waarmee een editor aanvult en uitlegt
command-content-schema-usage = platformwijzer inhoud schema [MAP] [opties]
command-content-schema-examples = {"  "}platformwijzer inhoud schema

arg-hints = Toon ook hints: niet fout, wel goed om te weten
arg-fix = Herstel wat te herstellen is zonder de betekenis te veranderen
arg-check-layout = Verander niets; noem de bestanden die anders zijn en eindig dan met 1

fmt-done = { $files ->
    [one] 1 bestand bekeken
   *[other] { $files } bestanden bekeken
}, { $changed ->
    [0] geen enkel hoefde anders
    [one] 1 opnieuw opgemaakt
   *[other] { $changed } opnieuw opgemaakt
}.
fmt-would = { $files ->
    [one] 1 bestand bekeken
   *[other] { $files } bestanden bekeken
}, { $changed ->
    [0] alle hebben de vaste opmaak
    [one] 1 heeft een andere opmaak. Met ‘platformwijzer inhoud opmaken’ herstelt u dat
   *[other] { $changed } hebben een andere opmaak. Met ‘platformwijzer inhoud opmaken’ herstelt u dat
}.
fmt-refused = "{ $path }" is overgeslagen: het is geen leesbaar TOML-bestand. ‘platformwijzer controle’ zegt wat eraan mankeert.
fmt-refused-meaning = "{ $path }" is overgeslagen: na het opmaken zou er iets anders staan. Dat is een fout in dit programma; meld het ons.
schema-done = { $count } schema’s geschreven in "{ $folder }".

fix-done = hersteld: { $place } [{ $code }] { $old } → { $new }
fix-layout = hersteld: { $place } [{ $code }] de witruimte
fix-line-ends = "{ $path }": de regeleinden van Windows worden gewone regeleinden ({ $count ->
    [one] 1 regel
   *[other] { $count } regels
}). Wat er staat, blijft gelijk.
fix-would = Er is niets gewijzigd. Zonder --dry-run wordt dit zo geschreven.
fix-nothing = Er is niets wat vanzelf te herstellen is.
fix-embedded = De inhoud in het programma zelf is niet te wijzigen. Noem een map, bijvoorbeeld ‘platformwijzer controle mijn-inhoud --fix’.
failure-fix-what = --dry-run hoort bij --fix.
failure-fix-what-help = Geef allebei: platformwijzer controle mijn-inhoud --fix --dry-run
