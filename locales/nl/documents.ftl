# De documenten van het rapport: kiezen, schrijven en hun lengte.
documents-all = alles
documents-together-file = alle-documenten
documents-made = Gemaakt: { $path } ({ $words } woorden, ongeveer { $pages ->
        [one] 1 bladzijde
       *[other] { $pages } bladzijden
    } A4)
documents-blank = { $blank } (nog in te vullen: { $roles })
arg-document = Welk document: advies, besluitnota, programma-van-eisen, interne-afspraken, plan-van-aanpak, evaluatieplan, bijlage, of alles; vaker te gebruiken
arg-document-value = DOCUMENT
arg-single = Alles in één bestand
failure-no-document = Het document ‘{ $found }’ ken ik niet.
failure-no-document-help = Kies uit: { $names }. Alle documenten krijgt u als u --document weglaat.

# Wat er mis is met een sjabloon of een document.
diag-RT001 = het sjabloon is niet te gebruiken: { $reason }
diag-RT002 = ‘{ $name }’ bestaat niet; een document kan het niet invullen
diag-RT003 = { $reason ->
    [document] dit document heeft geen sjabloon ‘{ $name }’
    [text] deze tekst ontbreekt in de taal ‘{ $name }’
   *[twin] dit sjabloon heeft geen vertaling ‘{ $name }’
}
diag-RT004 = in het document { $document } is er geen plek ‘{ $name }’; de verwijzing leidt nergens heen
diag-RT005 = deze tekst is in beide talen gelijk; vertaal hem: { $found }
diag-RT006 = { $reason ->
    [heading] de kop ‘{ $found }’ staat niet op dezelfde plek als in { $twin }
    [tag-more] ‘{ $found }’ staat hier vaker dan in { $twin }
   *[tag-less] ‘{ $found }’ staat wel in { $twin }, maar hier niet of minder vaak
}
diag-RT007 = het onderdeel ‘{ $name }’ bestaat niet in deze taal
diag-RT008 = { $reason ->
    [twice] de naam ‘{ $name }’ is al van een ander document
   *[form] ‘{ $name }’ kan geen naam van een document zijn; gebruik kleine letters, cijfers en koppeltekens
}
diag-RT009 = geen enkele vragenlijst heeft de vraag ‘{ $question }’; het document laat die plek dan leeg
diag-RT010 = { $reason ->
    [contrast] de kleur ‘{ $found }’ heeft te weinig contrast met { $paper }: { $whole },{ $tenth } op 1, en dat moet minstens 4,5 op 1 zijn
   *[form] ‘{ $found }’ is geen kleur; schrijf haar als #0b5a8a
}
diag-RT011 = { $reason ->
    [large] het logo is te groot; houd het onder { $limit } tekens
   *[form] dit is geen plaatje in het bestand zelf; het begint met data:image/png;base64, (of jpeg, of svg+xml)
}
