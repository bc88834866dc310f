# De documenten van het rapport: kiezen, schrijven en hun lengte.
documents-all = alles
documents-together-file = alle-documenten
documents-made = Gemaakt: { $path } ({ $words } woorden, ongeveer { $pages ->
        [one] 1 bladzijde
       *[other] { $pages } bladzijden
    } A4)
documents-blank = { $blank } (nog in te vullen: { $roles })
arg-document = Welk document: advies, besluitnota, programma-van-eisen, interne-afspraken, plan-van-aanpak, evaluatieplan, of alles; vaker te gebruiken
arg-document-value = DOCUMENT
arg-single = Alles in één bestand
failure-no-document = Het document ‘{ $found }’ ken ik niet.
failure-no-document-help = Kies uit: { $names }. Alle documenten krijgt u als u --document weglaat.

# Wat er mis is met een sjabloon of een document.
diag-RT001 = het sjabloon is niet te gebruiken (regel { $line }): { $reason }
diag-RT008 = { $reason ->
    [twice] de naam ‘{ $name }’ is al van een ander document
   *[form] ‘{ $name }’ kan geen naam van een document zijn; gebruik kleine letters, cijfers en koppeltekens
}
