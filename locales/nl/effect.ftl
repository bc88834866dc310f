# Woorden voor twee toestanden naast elkaar: wat een wijziging met adviezen doet.

command-effect = gevolgen
command-effect-about = Wat een wijziging van de inhoud met adviezen doet
command-effect-usage = platformwijzer gevolgen [MAP …] --from EERDER [opties]
command-effect-examples = {"  "}platformwijzer gevolgen --from oude-inhoud
    {"  "}platformwijzer gevolgen Rivierbuurt --from main --format markdown
command-difference = verschil
command-difference-about = Wat er is veranderd tussen twee momenten van een beoordeling, en waardoor
command-difference-usage = platformwijzer verschil EERDER MAP [opties]
command-difference-examples = {"  "}platformwijzer verschil Rivierbuurt-2025 Rivierbuurt
    {"  "}platformwijzer verschil HEAD~1 Rivierbuurt

arg-from = De inhoud zoals die was: een map of een revisie van git
arg-from-value = EERDER
arg-to = De inhoud zoals die wordt; anders de inhoud die nu geldt
arg-to-value = LATER
arg-effect-format = Vorm van de uitvoer: text of markdown
arg-effect-format-value = VORM
arg-all-effects = Alle verschillen in plaats van de belangrijkste
arg-fail-on-change = Eindig met code 1 als een advies anders wordt
arg-effect-folders = Beoordelingen; zonder map de meegeleverde voorbeelden
arg-earlier = De beoordeling zoals die was: een map of een revisie van git
arg-earlier-value = EERDER
arg-difference-folder = De beoordeling zoals die nu is

effect-now = nu
effect-title = Van { $from } naar { $to }
effect-count = { $all ->
    [one] { $count ->
        [0] Het advies blijft hetzelfde.
       *[other] Het advies wordt anders.
    }
   *[other] { $count ->
        [0] Alle { $all } adviezen blijven hetzelfde.
        [one] Van de { $all } adviezen wordt er 1 anders.
       *[other] Van de { $all } adviezen worden er { $count } anders.
    }
}
effect-nothing = Er is iets gewijzigd, maar het advies blijft hetzelfde.
effect-nothing-changed = Er is niets gewijzigd dat voor dit advies telt.
effect-failed = { $name } is niet vergeleken: { $reason }
effect-more = En { $count } { $count ->
    [one] verschil
   *[other] verschillen
} verder naar achteren in de volgorde. Met --all ziet u alles.
effect-head-what = Wat
effect-head-before = Was
effect-head-after = Wordt
effect-because = Door: { $names }
effect-verdict = Advies
effect-verdict-points-to = { $verdict } (wijst naar: { $points })
effect-not-worked-out = niet door te rekenen
effect-not-applicable = niet van toepassing
effect-headline = Kan de beste zijn: eruit, erbij
effect-knock-out = { $name } valt af
effect-fails = op { $name }
effect-listed = in de catalogus
effect-rank = Plaats van { $name }
effect-requirement = Eis of wens: { $name }
effect-finding = Bevinding: { $name }
effect-fires = geldt
effect-none = geen antwoord
effect-together = meer wijzigingen samen
effect-more-causes = en nog { $count }
effect-part-answer = antwoord op ‘{ $name }’ (was: { $before }; is: { $after })
effect-part-assessment = de gekozen route of de datum van de beoordeling
effect-part-fact = { $name } (was: { $before }; is: { $after })
effect-part-platform = { $name } kwam erbij of ging weg
effect-part-criterion = het criterium ‘{ $name }’
effect-part-comparing = hoe feiten, belang of kosten worden gelezen
effect-part-rule = de regel ‘{ $name }’
effect-part-question = de vraag ‘{ $name }’
effect-part-plan = de opbouw van de vragenlijst

failure-effect-no-git = Voor ‘{ $name }’ is het programma git nodig, en dat is hier niet te vinden.
failure-effect-no-git-help = Noem een map met de eerdere inhoud, of installeer git.
failure-effect-no-revision = ‘{ $name }’ is geen map, en ook geen revisie van git in { $path }.
failure-effect-no-revision-help = Noem een map, of een revisie zoals main, HEAD~1 of een begin van een commitnummer.
failure-effect-no-content = In ‘{ $name }’ staat geen inhoud.
failure-effect-no-content-help = Noem een map met daarin questionnaires, platform-catalog of report-templates. Met ‘platformwijzer inhoud MAP’ maakt u er een.
failure-effect-content = De inhoud van ‘{ $name }’ heeft { $count } { $count ->
    [one] fout
   *[other] fouten
}; een vergelijking zou niet kloppen.
failure-effect-content-help = Herstel eerst die fouten.
