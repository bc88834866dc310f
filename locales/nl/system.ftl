# Wat het programma over zichzelf zegt: menu, instellingen, aanvullen in de schil, handleiding, nakijken.
pager-keys = q = klaar met lezen, spatie = verder, b = terug
menu-question = Wat wilt u doen?
menu-go-on = Verder met { $name }
menu-go-on-several = Verder met een verkenning ({ $count } in deze map)
menu-new = Een nieuwe verkenning beginnen
menu-report = Het advies over { $name } maken
menu-report-several = Een advies maken
menu-catalog = De platforms bekijken
menu-help = Uitleg en alle opdrachten
menu-stop = Stoppen
menu-stopped = Gestopt. Begin opnieuw met: platformwijzer
menu-which = Welke verkenning?
menu-name = Hoe heet de buurt, de wijk of het onderwerp? Zo heet dan ook de map.
menu-name-help = Kies een naam die u herkent, zoals ‘Soesterkwartier’ of ‘Energie in Baarn’. Het programma maakt een map met die naam, en bewaart daarin uw antwoorden. ! = stoppen.
menu-name-again = Typ een andere naam.
menu-number = Uw keuze, als nummer (! = stoppen):
menu-number-wrong = Typ een nummer van 1 tot en met { $last }, of ! om te stoppen.
menu-same-as = Dit doet u voortaan ook met: { $command }

command-config = instellingen
command-config-about = Uw eigen instellingen: taal, eenvoudige uitvoer, kleur, programma’s
command-config-usage = platformwijzer instellingen OPDRACHT
command-config-show = toon
command-config-show-about = Welke instellingen gelden, en waar elke waarde vandaan komt
command-config-show-usage = platformwijzer instellingen toon [opties]
command-config-show-examples = {"  "}platformwijzer instellingen toon
    {"  "}platformwijzer instellingen toon --json
command-config-set = zet
command-config-set-about = Bewaar een instelling
command-config-set-usage = platformwijzer instellingen zet NAAM WAARDE
command-config-set-examples = {"  "}platformwijzer instellingen zet lang en
    {"  "}platformwijzer instellingen zet plain true
    {"  "}platformwijzer instellingen zet color never
command-config-unset = wis
command-config-unset-about = Vergeet een instelling
command-config-unset-usage = platformwijzer instellingen wis NAAM
command-config-unset-examples = {"  "}platformwijzer instellingen wis lang
arg-key = Naam van de instelling: lang, plain, color, pager of editor
arg-key-value = NAAM
arg-value = Waarde; "" voor geen programma
arg-value-value = WAARDE

head-setting = Instelling
head-origin = Komt uit
config-automatic = vanzelf
config-none = geen
origin-option = de optie { $name }
origin-variable = de variabele { $name }
origin-file = uw instellingen
origin-system = het systeem
origin-built-in = het programma zelf
config-file = Uw instellingen staan in "{ $path }". Wijzig er een met: platformwijzer instellingen zet NAAM WAARDE
config-file-none = U hebt nog geen eigen instellingen. Bewaar er een met: platformwijzer instellingen zet NAAM WAARDE
config-set = ‘{ $key }’ is bewaard in "{ $path }".{ $key ->
    [plain] {" "}Die instelling bepaalt of u in lijsten of in gewone regels kiest.
   *[other] {""}
}
config-unset = ‘{ $key }’ staat niet meer in "{ $path }".
config-overruled = Let op: nu gaat { $name } nog voor, dus van ‘{ $key }’ merkt u hier niets.
config-ignored = Daarom tellen uw instellingen nu niet mee. Herstel "{ $path }" of haal het bestand weg.
failure-no-setting = De instelling ‘{ $found }’ bestaat niet.
failure-no-setting-help = Er is wel: { $names }.
failure-no-settings-place = Ik weet niet waar uw instellingen horen: het systeem noemt geen eigen map.
failure-no-settings-place-help = Noem zelf een bestand in de variabele PLATFORMWIJZER_CONFIG.
failure-settings = Er is niets bewaard, want "{ $path }" heeft fouten.
failure-settings-help = Herstel wat hierboven staat, of haal het bestand weg.
failure-setting = Zo zou "{ $path }" niet meer te lezen zijn. Er is niets bewaard.
failure-setting-help = Open het bestand zelf om deze instelling te wijzigen.

command-completions = aanvullen
command-completions-about = Laat uw schil opdrachten en namen aanvullen met de Tab-toets
command-completions-usage = platformwijzer aanvullen SCHIL
command-completions-examples = {"  "}platformwijzer aanvullen bash >> ~/.bashrc
    {"  "}platformwijzer aanvullen zsh >> ~/.zshrc
    {"  "}platformwijzer aanvullen fish >> ~/.config/fish/config.fish
    {"  "}platformwijzer aanvullen powershell >> $PROFILE
arg-shell = Welke schil: bash, zsh, fish of powershell
arg-shell-value = SCHIL

command-man = handleiding
command-man-about = De handleiding, als pagina’s voor de opdracht man
command-man-usage = platformwijzer handleiding [opties]
command-man-examples = {"  "}platformwijzer handleiding --output handleiding
arg-man-output = Map voor alle pagina’s; anders komt alleen de eerste, op het scherm
man-name = NAAM
man-synopsis = GEBRUIK
man-description = BESCHRIJVING
man-options = OPTIES
man-extra = VOORBEELDEN EN AFLOOP
man-version = VERSIE
man-read = Een pagina lezen: man "{ $path }"
man-done = { $count } pagina’s geschreven in "{ $folder }".

command-doctor = nakijken
command-doctor-about = Kijk na of platformwijzer hier goed kan werken
command-doctor-usage = platformwijzer nakijken [opties]
command-doctor-examples = {"  "}platformwijzer nakijken
    {"  "}platformwijzer nakijken --json
head-checked = Nagekeken
head-detail = Wat er is
doctor-good = goed
doctor-careful = let op
doctor-bad = niet goed
doctor-fine = Hier kan platformwijzer werken.
doctor-not-fine = Herstel wat ‘niet goed’ is; daarna werkt alles.
doctor-program = programma
doctor-program-detail = platformwijzer { $version } op { $system }
doctor-language = taal
doctor-language-detail = { $lang }; komt uit { $origin }
doctor-terminal = terminal
doctor-terminal-none = Hier is niemand om iets te vragen: de invoer of de meldingen gaan niet naar een terminal.
doctor-terminal-ascii = Letters met accenten komen misschien niet goed over. Kies een taalinstelling met UTF-8.
doctor-terminal-plain = Eenvoudige uitvoer, regel voor regel.
doctor-terminal-small = Het venster is klein; vragen komen daarom regel voor regel. Maak het groter voor lijsten.
doctor-terminal-lists = Lijsten om met de pijltjes te kiezen ({ $kind })
doctor-size = venster
doctor-size-detail = { $columns } tekens breed, { $rows } regels hoog
doctor-size-unknown = niet bekend; tabellen worden { $columns } tekens breed
doctor-colour = kleur
doctor-colour-on = aan; alles staat er ook in woorden
doctor-colour-off = uit
doctor-settings = instellingen
doctor-settings-nowhere = Het systeem noemt geen map voor uw instellingen. Noem een bestand in PLATFORMWIJZER_CONFIG.
doctor-settings-none = geen; ze zouden komen in "{ $path }"
doctor-settings-read = gelezen uit "{ $path }"
doctor-settings-broken = "{ $path }" heeft fouten en telt niet mee.
doctor-folder = deze map
doctor-temporary = tijdelijke map
doctor-writable = te schrijven: "{ $path }"
doctor-not-writable = niet te schrijven: "{ $path }" ({ $reason }). Werk in een andere map.
doctor-content = inhoud
doctor-content-detail = { $questionnaires } vragenlijsten en { $platforms } platforms; { $own ->
        [0] geen eigen bestanden
        [one] één eigen bestand
       *[other] { $own } eigen bestanden
    }
doctor-content-broken = { $count ->
        [one] één fout
       *[other] { $count } fouten
    }. Bekijk ze met: platformwijzer controle
doctor-pager = lange uitvoer
doctor-pager-detail = bladzij voor bladzij met: { $command }
doctor-pager-none = in één keer, zonder bladeren
doctor-editor = lange teksten
doctor-editor-detail = schrijft u in: { $command }
doctor-editor-missing = Het programma ‘{ $command }’ is niet te vinden.
doctor-editor-none = typt u regel voor regel; kies een programma met: platformwijzer instellingen zet editor NAAM
doctor-editor-notepad = schrijft u in: notepad
doctor-browser = browser
doctor-browser-detail = { $path } kan het advies tonen
doctor-browser-system = het systeem opent het advies in uw browser
doctor-browser-none = niet gevonden; open het advies zelf in een browser

arg-dry-run = Zeg wat er zou worden geschreven, maar schrijf niets
dry-run-would = Zou worden geschreven: { $path }
dry-run-nothing = Dit was een proef: er is niets geschreven.
dry-run-fill = Dit is een proef: uw antwoorden worden niet bewaard.
add-dry = Dit is een proef: "{ $path }" is in orde, maar niet geschreven.
failure-name-device = De naam ‘{ $name }’ kan niet: Windows gebruikt die zelf.
failure-name-device-help = Er is niets gemaakt. Kies een andere naam, bijvoorbeeld met een woord erbij.
failure-name-end = De naam ‘{ $name }’ kan niet: Windows laat een punt of spatie aan het eind weg.
failure-name-end-help = Er is niets gemaakt. Kies een naam zonder punt of spatie aan het eind.
failure-name-sign = De naam ‘{ $name }’ kan niet: Windows kent in namen geen < > : " | ? * \ of onzichtbare tekens.
failure-name-sign-help = Er is niets gemaakt. Kies een naam zonder deze tekens.
failure-broken = Er ging iets mis in platformwijzer zelf. Dat spijt ons.
failure-broken-help = Wat u hebt ingevuld, is bewaard tot en met het laatste antwoord. Meld deze fout aan de makers, met de regels hierboven erbij.

# De eerste keer in een terminal.
first-run-welcome = Welkom bij platformwijzer: hulp bij het kiezen van een digitaal platform voor een buurt of voor participatie.
first-run-question = Hoe wilt u kiezen? Deze vraag komt maar één keer; u kunt het later veranderen.
first-run-kept-list = Uw keuze voor lijsten is bewaard. Toch liever gewone regels? Dan: platformwijzer instellingen zet plain true
first-run-kept-plain = Uw keuze voor gewone regels is bewaard. Toch liever lijsten? Dan: platformwijzer instellingen zet plain false
first-run-list = In lijsten: u kiest met de pijltjestoetsen
first-run-plain = In gewone regels: u typt een nummer; dit werkt ook met een schermlezer
