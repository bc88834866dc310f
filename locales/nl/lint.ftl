# Woorden van de inhoudscontrole: meldingen per code, remedies, en waarom een antwoord niet past.

severity-error = fout
severity-warning = let op
severity-info = tip

check-summary = { $files ->
    [one] 1 bestand bekeken
   *[other] { $files } bestanden bekeken
}: { $errors ->
    [0] geen fouten
    [one] 1 fout
   *[other] { $errors } fouten
}, { $warnings ->
    [0] geen waarschuwingen
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
}.

diag-help = wat u kunt doen
diag-related = zie ook
diag-help-nearest = bedoelde u ‘{ $name }’?
diag-help-allowed = mogelijk is: { $names }
diag-help-syntax-quotes = schrijf "zo", met rechte aanhalingstekens; een tekstverwerker maakt er vaak “kromme” van, en die tellen niet
diag-help-syntax-rest = ontbreekt er een aanhalingsteken of een nieuwe regel? Een getal schrijft u zonder punt voor duizendtallen en met een punt voor de decimalen: 4000.50
diag-help-syntax-twice = een sleutel hoort bij de kop erboven; hoort deze bij het bestand als geheel, zet hem dan boven de eerste kop
diag-help-syntax-number = een getal schrijft u zonder punt voor duizendtallen en met een punt voor de decimalen: 4000.50; een datum staat tussen aanhalingstekens
diag-help-syntax-colon = zet een = in plaats van de dubbele punt: { $name } = "..."
diag-help-syntax-no-sign = zet een = tussen de sleutel en de waarde: { $name } = "..."
diag-help-syntax-no-value = vul de waarde in, of haal de hele regel weg
diag-help-syntax-blank = schrijf het als één woord, zoals { $meant }
diag-help-syntax-backslash = schrijf \\ in plaats van \, of zet de tekst tussen enkele aanhalingstekens: 'C:\Mijn map'
diag-help-syntax-single = maak er [[{ $name }]] van; de andere koppen zijn goed
diag-help-syntax-conflict = kies per stuk wat er moet staan, en haal de regels met <<<<<<<, ======= en >>>>>>> weg
diag-help-syntax-web-page = haal het bestand opnieuw op; op een site als GitHub met de knop ‘Raw’ of ‘Download’
diag-help-syntax-other = op een regel staat één van drie: sleutel = waarde, een kop zoals [[fact]], of een opmerking die met # begint
diag-help-utf8 = in Kladblok: kies Bestand, Opslaan als, en zet Codering op UTF-8
diag-help-no-point = bedoelt u { $meant }? Schrijf dat dan zonder punt: een punt staat hier voor decimalen, niet voor duizendtallen
diag-help-top = zet ‘{ $key }’ boven aan het bestand, boven de eerste kop met vierkante haken
diag-help-until = schrijf de datum als jaar-maand-dag: until 2027-01-01
diag-help-same-fact = haal een van de twee weg; zegt een andere bron hetzelfde, noem dan die
diag-help-tables = zet dubbele vierkante haken om deze kop: [[{ $key }]]
diag-help-field = alle velden staan in platform-catalog/fields.toml; met ‘platformwijzer inhoud MAP’ krijgt u dat bestand
diag-help-source = voeg een [[source]] met dit id toe, of noem een bron die er al staat
diag-help-not-a-file = dit is een map, pijp of apparaat; zet er een gewoon bestand neer
diag-help-text = zet tekst tussen aanhalingstekens: "..."
diag-help-boolean = schrijf true of false, zonder aanhalingstekens
diag-help-integer = schrijf een heel getal, zonder aanhalingstekens
diag-help-number = schrijf een getal met een punt als decimaalteken, zonder aanhalingstekens
diag-help-list = zet de waarden tussen vierkante haken: ["a", "b"]
diag-help-table = zet de sleutels tussen accolades: {"{"} nl = "...", en = "..." {"}"}
diag-help-value-level = schrijf een van de keuzes van dit veld, of een lijst daarvan als de bron het openlaat
diag-help-value-tags = schrijf één keuze per feit, of {"{"} not = "keuze" {"}"} als een bron zegt dat het er niet is; maak voor elke keuze een eigen [[fact]]
diag-help-value-number = schrijf een getal, of [laagste, hoogste]
diag-help-value-date = schrijf een datum tussen aanhalingstekens: "2026", "2026-11" of "2026-11-21"
diag-help-value-url = schrijf een adres dat begint met https://
diag-help-value-name = schrijf een naam tussen aanhalingstekens
diag-help-value-text = zet de tekst in text = {"{"} nl = "...", en = "..." {"}"}, zonder value

misfit-no-such-choice = ‘{ $found }’ is geen keuze van deze vraag
misfit-more-than-one = geef precies één keuze
misfit-count = { $min ->
    [one] kies er minstens 1
   *[other] kies er minstens { $min }
} en hoogstens { $max }
misfit-exclusive = ‘{ $choice }’ gaat niet samen met een andere keuze
misfit-wrong-kind = dit soort waarde past niet bij deze vraag
misfit-out-of-range = geef een getal van { $min } tot en met { $max }
misfit-not-whole = geef een heel getal
misfit-empty = de tekst is leeg; laat het antwoord weg of gebruik state
misfit-too-long = de tekst is langer dan { $limit } tekens

# Antwoorden
diag-AN101 = de vraag ‘{ $id }’ staat niet (meer) in de vragenlijst; het antwoord blijft bewaard en telt niet mee
diag-AN102 = een antwoord heeft óf value óf state, niet allebei en niet geen van beide
diag-AN103 = dit antwoord past niet bij de vraag ‘{ $question }’
diag-AN104 = { $part } is meer dan het geheel ({ $whole }) waar het een deel van is

# Bestanden lezen
diag-PW001 = { $kind ->
    [system] dit bestand kan niet worden gelezen; het systeem zegt: { $reason }
    [missing] dit bestand ontbreekt
   *[other] dit bestand kan niet worden gelezen
}
diag-PW002 = { $reason ->
    [utf16] dit bestand is als UTF-16 opgeslagen, en niet als UTF-8
   *[byte] dit bestand is niet als UTF-8 opgeslagen; het eerste teken dat zo niet te lezen is, staat op regel { $line }
}
diag-PW003 = dit bestand is te groot of te diep genest (grens: { $limit })
diag-PW004 = { $kind ->
    [twice] deze sleutel staat hier twee keer; houd er één over
    [quotes] hier hoort een waarde: tekst tussen rechte aanhalingstekens, of een getal
    [open-text] deze tekst is niet afgesloten: er ontbreekt een aanhalingsteken aan het eind, of er staat een teken in dat niet mag
    [open-bracket] er ontbreekt een haakje
    [rest] achter deze waarde kan niets meer komen op dezelfde regel
    [comma] hier ontbreekt een komma tussen twee delen
    [number] dit is geen getal of datum zoals het hier moet
    [colon] achter ‘{ $name }’ staat een dubbele punt; daar hoort een =
    [no-sign] achter ‘{ $name }’ ontbreekt een =
    [no-value] achter ‘{ $name } =’ ontbreekt de waarde
    [blank] in de sleutel ‘{ $name }’ staat een spatie; dat kan niet
    [backslash] in een tekst tussen "..." begint met \ een bijzonder teken, en dit teken bestaat niet
    [single] deze kop heeft enkele haken, en andere koppen ‘{ $name }’ in dit bestand hebben dubbele
    [conflict] hier staan twee versies van het bestand door elkaar; git kon ze niet samenvoegen
    [web-page] dit is een webpagina en geen bestand met inhoud
   *[other] deze regel is niet te lezen
}
diag-PW006 = { $reason ->
    [windows] regels eindigen op de manier van Windows (CRLF); ‘platformwijzer controle --fix’ maakt er LF van
    [tab] deze regel springt in met een tab; gebruik spaties
    [blank] er staat een spatie aan het eind van deze regel
   *[end] het bestand eindigt zonder regeleinde
}
diag-PW007 = { $kind ->
    [escape] hier staat een teken waarmee een scherm wordt gestuurd ({ $code }); haal het weg
    [direction] hier staat een onzichtbaar teken dat de schrijfrichting verandert ({ $code }); haal het weg
    [invisible] hier staat een teken zonder breedte, dat niemand ziet ({ $code }); haal het weg
   *[other] hier staat een onzichtbaar of sturend teken ({ $code }); haal het weg
}
diag-PW008 = { $reason ->
    [id] het id is ‘{ $id }’, maar het bestand heet ‘{ $name }’; maak ze gelijk
    [folder] het id is ‘{ $id }’, maar de map heet ‘{ $name }’; maak ze gelijk
   *[form] de bestandsnaam ‘{ $name }’ werkt niet overal; gebruik kleine letters, cijfers en koppeltekens
}
diag-PW009 = dit bestand wordt niet gelezen; hernoem het naar .toml of haal het uit deze map
diag-PW010 = hier staat niets: het bestand is leeg, of er is geen enkel catalogusbestand
diag-PW101 = { $reason ->
    [top] ‘{ $key }’ hoort bij het bestand als geheel, maar staat hier onder de kop ‘{ $table }’; een sleutel hoort altijd bij de kop erboven
   *[unknown] de sleutel ‘{ $key }’ bestaat hier niet
}
diag-PW102 = de verplichte sleutel ‘{ $key }’ ontbreekt
diag-PW103 = ‘{ $key }’ heeft het verkeerde type: { $found ->
    [text] tekst
    [integer] een heel getal
    [number] een getal
    [boolean] ja of nee
    [date] een datum
    [list] een lijst
   *[table] een tabel
} in plaats van { $expected ->
    [text] tekst
    [integer] een heel getal
    [number] een getal
    [boolean] ja of nee
    [list] een lijst
   *[table] een tabel
}
diag-PW104 = ‘{ $found }’ is hier geen geldige keuze
diag-PW105 = de waarde { $found } ligt buiten de grenzen
diag-PW106 = { $reason ->
    [empty] deze tekst is leeg
    [blank] deze tekst begint of eindigt met een spatie
   *[long] deze tekst is langer dan { $limit } tekens; maak er twee feiten van of kort hem in
}
diag-PW107 = het id ‘{ $id }’ heeft niet de goede vorm; gebruik kleine letters, cijfers en koppeltekens, hoogstens 63
diag-PW108 = deze versie van het formaat ({ $found }) is nieuwer dan dit programma kent ({ $newest }); gebruik een nieuwere platformwijzer
diag-PW110 = { $reason ->
    [empty] deze lijst mag niet leeg zijn
   *[repeat] ‘{ $name }’ staat twee keer in deze lijst
}
diag-PW111 = deze waarde past niet bij het veld ‘{ $field }’
diag-PW112 = ‘{ $field }’ is een aantal, en { $found } is geen heel getal

# Catalogus: verwijzingen
diag-PW201 = de bron ‘{ $id }’ bestaat hier niet
diag-PW202 = het id ‘{ $id }’ is al in gebruik
diag-PW203 = ‘{ $name }’ bestaat niet
diag-PW204 = deze platforms volgen elkaar in een kring op: { $names }
diag-PW205 = geen enkel feit gebruikt de bron ‘{ $id }’
diag-PW206 = geen enkel platform heeft een feit voor het veld ‘{ $field }’
diag-PW207 = van { $total } velden die altijd meetellen { $count ->
    [one] is er 1 onbekend
   *[other] zijn er { $count } onbekend
}: { $names }
diag-PW209 = { $reason ->
    [interval] het interval van ‘{ $id }’ bevat zijn eigen punten niet
    [order] ‘{ $id }’ heeft niet minder punten dan de stap ervoor; zet de stappen van belangrijk naar onbelangrijk
   *[zero] alle stappen hebben nul punten; dan telt niets
}
diag-PW210 = dit feit over ‘{ $field }’ spreekt een eerder feit tegen; het advies rekent met alles ertussen
diag-PW211 = de schaal van ‘{ $criterion }’ heeft geen waarde { $end }; een vaste schaal loopt van 0 tot 1
diag-PW212 = { $reason ->
    [one] één ankerpunt is te weinig; er loopt pas een lijn tussen twee
    [at] de ankerpunten moeten oplopen
   *[value] de waarden keren om; een schaal stijgt of daalt, niet allebei
}
diag-PW213 = het criterium ‘{ $criterion }’ geeft de keuze ‘{ $level }’ geen waarde
diag-PW214 = { $count ->
    [0] bij ‘{ $objective }’ telt niets mee; voeg een criterium toe of haal het doel weg
   *[other] bij ‘{ $objective }’ tellen { $count } criteria altijd mee; meer dan { $limit } kan niemand goed afwegen
}
diag-PW217 = dit criterium en ‘{ $other }’ zeggen bijna hetzelfde: bij { $count } platforms is de samenhang { $number }; zo telt één eigenschap misschien dubbel
diag-PW218 = dit feit over ‘{ $field }’ staat hier twee keer, met dezelfde bron ‘{ $source }’
diag-PW215 = het veld ‘{ $field }’ telt al mee in het criterium ‘{ $other }’; zo telt één feit dubbel
diag-PW216 = { $wanted ->
    [level] het veld ‘{ $field }’ heeft keuzes; geef elke keuze een waarde met level
    [tag] het veld ‘{ $field }’ heeft kenmerken; noem er één met tag
    [anchor] het veld ‘{ $field }’ is een getal; geef ankerpunten met anchor
   *[none] een veld van het type van ‘{ $field }’ kan niet worden vergeleken
}

# Catalogus: feiten en bronnen
diag-PW302 = { $reason ->
    [fact] dit feit over ‘{ $field }’ is { $count } maanden oud ({ $date }); na { $limit } maanden kunt u er niet meer op rekenen
   *[several] { $count ->
        [one] 1 feit is
       *[other] { $count } feiten zijn
    } ouder dan { $limit } maanden; het oudste is van { $date }
}
diag-PW303 = dat ‘{ $field }’ op ‘{ $level }’ staat, zegt alleen de maker zelf; zoek iemand anders die het heeft vastgesteld
diag-PW304 = { $reason ->
    [future] { $found } ligt in de toekomst
    [early] { $found } is van voor 1990; dat kan hier niet
    [order] gelezen op { $found }, dus voordat het verscheen
   *[no-day] ‘{ $found }’ is geen bestaande datum; schrijf jjjj, jjjj-mm of jjjj-mm-dd
}
diag-PW305 = bij de bron ‘{ $id }’ ontbreekt { $key ->
    [title] de titel
    [publisher] de uitgever
   *[language] de taal
}
diag-PW307 = ‘{ $word }’ prijst, maar meet niets; geef een cijfer, zet het als citaat of laat het weg
diag-PW309 = { $reason ->
    [all] alle keuzes samen zegt niets; laat het feit weg als het niet bekend is
   *[other] ‘{ $found }’ is geen feit; laat het feit weg als het niet bekend is
}
diag-PW401 = ‘{ $found }’ is geen volledig webadres: dat begint met https:// en bevat geen spaties
diag-PW402 = { $reason ->
    [http] dit adres is niet versleuteld; kijk of het ook met https werkt
    [tracking] dit adres bevat een code om bezoekers te volgen; haal alles vanaf die code weg
    [shortener] dit is een verkort adres; zet het volledige adres neer
   *[local] dit adres werkt alleen op uw eigen computer of netwerk
}
diag-PW403 = de bron ‘{ $other }’ heeft hetzelfde adres
diag-PW404 = { $reason ->
    [deprecated] ‘{ $found }’ is een oude naam; SPDX kent nu { $newer }
   *[unknown] ‘{ $found }’ is geen licentie volgens SPDX; een eigen licentie heet LicenseRef-naam
}
diag-PW405 = { $reason ->
    [licence] volgens dit feit is het open source, maar de licentie ontbreekt
    [not-open] volgens dit feit is het open source, maar geen van de licenties is dat volgens OSI of FSF
   *[repository] volgens dit feit is het open source, maar het adres van de broncode ontbreekt
}
diag-PW406 = ‘{ $found }’ is geen taalcode; schrijf bijvoorbeeld nl, en of fr-BE
diag-PW407 = ‘{ $found }’ is geen landcode; schrijf twee hoofdletters, bijvoorbeeld NL

# Catalogus: bedragen, praktijk en tekst
diag-PW501 = bij ‘{ $field }’ staat een bedrag onder nul, of de laagste waarde ligt boven de hoogste
diag-PW502 = dit bedrag heeft geen datum; zonder prijspeil zegt het weinig
diag-PW503 = { $reason ->
    [range] { $low } tot { $high } euro
   *[one] { $low } euro
} ligt ver van het middelste bedrag bij ‘{ $field }’ ({ $middle } euro); kijk of het per jaar, per maand of in centen is
diag-PW504 = bedragen staan in euro’s, niet in { $found }; reken om en noem de koers en de datum in een opmerking
diag-PW505 = { $found } is hier { $euros } euro{ $cents ->
    [0] {""}
   *[other] {" "}en { $cents } cent
}, en geen duizenden euro’s
diag-PW601 = { $reason ->
    [future] dit jaar ligt in de toekomst
    [early] dit jaar ligt voor 1990
    [order] het einde ligt voor het begin
   *[unconfirmed] { $count ->
        [one] 1 praktijkgeval liep
       *[other] { $count } praktijkgevallen liepen
    } toen iemand meer dan twee jaar geleden keek; loopt het nog?
}
diag-PW602 = dit praktijkgeval lijkt hetzelfde als ‘{ $other }’
diag-PW603 = hier staan { $count } Nederlandse gemeenten als gebruiker, terwijl het er { $found } zouden zijn
diag-PW701 = de tekst in de taal ‘{ $language }’ ontbreekt
diag-PW702 = { $reason ->
    [same] deze tekst is in beide talen gelijk; vertaal hem
    [length] deze tekst is in de ene taal veel langer ({ $one } en { $other } tekens); er is iets weggelaten
   *[figures] cijfers of adressen verschillen tussen de talen: { $one } tegenover { $other }
}
diag-PW703 = { $reason ->
    [word] ‘{ $word }’ kan gewoner
   *[sentence] { $count ->
        [one] 1 zin heeft
       *[other] { $count } zinnen hebben
    } meer dan twintig woorden; de langste heeft er { $longest }
}
diag-PW704 = ‘{ $found }’ is opmaak die hier niet mag: geen HTML, plaatje of kop, en alleen links naar http, https en mailto
diag-PW705 = ‘{ $found }’ is een teken van de sjabloontaal; in een tekst betekent het niets
diag-PW901 = { $reason ->
    [unused] deze uitzondering op { $code } is niet meer nodig; haal haar weg
    [unknown] ‘{ $code }’ is geen code van een melding
    [error] { $code } is een fout, en fouten zijn niet uit te zetten
    [expired] deze uitzondering op { $code } is verlopen
    [no-date] de einddatum van deze uitzondering op { $code } is niet te lezen; zo zou ze nooit eindigen
   *[no-reason] deze uitzondering op { $code } heeft geen reden; schrijf die achter de dubbele punt
}
diag-PW903 = { $code } komt in dit bestand nog { $count } keer voor; alleen de eerste { $limit } staan hier

# Vragenlijsten
diag-VL002 = de versie ‘{ $found }’ heeft niet de vorm 1.0.0
diag-VL003 = het id ‘{ $id }’ is al in gebruik
diag-VL004 = { $reason ->
    [reserved] de naam ‘{ $id }’ gebruikt het programma zelf; kies een andere
    [label] ‘{ $id }’ is { $count } tekens breed; in een lijst passen er { $limit }
   *[form] het id ‘{ $id }’ heeft niet de goede vorm; gebruik kleine letters, cijfers en koppeltekens
}
diag-VL101 = ‘{ $name }’ bestaat niet in deze vragenlijst
diag-VL102 = de vraag ‘{ $question }’ heeft geen optie ‘{ $id }’
diag-VL103 = { $question } hangt af van { $name }, en die vraag komt niet eerder
diag-VL104 = { $reason ->
    [nothing] deze voorwaarde vraagt niets; noem een vraag met een eis, een derived of een any
    [too-much] deze voorwaarde mengt een vraag, een derived of een any; maak er aparte voorwaarden van
    [choices] { $name } heeft geen opties; in, none_of en all_of passen daar niet bij
    [number] { $name } is geen getal; min en max passen daar niet bij
    [bounds] min ligt boven max; dat kan nooit
    [share] een deel heeft een geheel (of) én een grens (share_min of share_max) nodig
    [large] ‘{ $name }’ wordt te groot of te diep als alle derived zijn ingevuld
   *[circle] ‘{ $name }’ verwijst via andere voorwaarden naar zichzelf
}
diag-VL201 = deze vraag kan nooit gesteld worden; dit gaat niet samen: { $clash }
diag-VL202 = deze regel kan nooit gelden; dit gaat niet samen: { $clash }
diag-VL203 = { $reason ->
    [always] deze voorwaarde is nooit onwaar, dus ze kiest niets: { $atom }
   *[idle] ‘{ $atom }’ voegt niets toe aan ‘{ $other }’
}
diag-VL204 = geen enkele regel maakt verschil tussen deze opties: { $names }
diag-VL205 = met het antwoord op { $question } gebeurt niets; schrijf een regel, of zet informative = true
diag-VL207 = de regel ‘{ $other }’ vraagt iets anders van ‘{ $criterion }’, en beide kunnen tegelijk gelden, bijvoorbeeld bij { $witness }
diag-VL208 = dit geldt ook als { $question } niet gesteld is, bijvoorbeeld bij { $witness }; is dat de bedoeling?
diag-VL209 = over ‘{ $factor }’ zegt geen enkele regel iets bij deze antwoorden van de korte route: { $witness }
diag-VL210 = de korte route stelt { $question } nooit, want die hangt af van een vraag van de lange route
diag-VL299 = dit is niet te beslissen binnen { $limit } stappen; houd de voorwaarde eenvoudiger
diag-VL301 = ‘{ $name }’ bestaat niet
diag-VL302 = { $reason ->
    [criterion] het criterium ‘{ $name }’ telt alleen mee als een regel erom vraagt, en geen regel doet dat
   *[advice] de regel ‘{ $name }’ houdt het advies tegen, maar zegt niet wat iemand kan doen
}
diag-VL303 = de regel ‘{ $rule }’ is niet af: ‘{ $key }’ ontbreekt
diag-VL401 = de tekst in de taal ‘{ $language }’ ontbreekt of is leeg
diag-VL402 = cijfers of adressen verschillen tussen de talen: { $one } tegenover { $other }
diag-VL404 = { $reason ->
    [word] ‘{ $word }’ kan gewoner
   *[sentence] { $count ->
        [one] 1 zin heeft
       *[other] { $count } zinnen hebben
    } meer dan twintig woorden; de langste heeft er { $longest }
}
diag-VL405 = bij ‘{ $name }’ staat geen bron
diag-VL501 = { $reason ->
    [order] bij { $question } ligt min boven max
    [too-many] bij { $question } moeten er meer keuzes gemaakt worden dan er zijn
    [scale] de schaal van { $question } heeft een min en een max nodig
    [no-bounds] min en max passen niet bij het type van { $question }
    [no-options] opties passen niet bij het type van { $question }
   *[all-of] deze keuzes gaan bij { $question } nooit samen
}
diag-VL502 = { $reason ->
    [few] deze vraag heeft { $count ->
        [0] geen opties
        [one] 1 optie
       *[other] { $count } opties
    }; een keuze heeft er minstens { $limit }
    [many] deze vraag heeft { $count } opties; meer dan { $limit } past niet op een scherm
   *[label] dit label is { $count } bytes lang; in een lijst passen er { $limit }
}
diag-VL701 = het testgeval ‘{ $case }’ klopt niet
diag-VL801 = deze regel van de lijst van gemeenten is niet te lezen
