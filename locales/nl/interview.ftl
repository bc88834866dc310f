# Woorden van het interview: wat het programma vraagt, antwoordt en uitlegt.

interview-opening-minutes = Het { $count ->
    [one] is 1 vraag
   *[other] zijn ongeveer { $count } vragen
}. Reken op ongeveer { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
} om te lezen en te kiezen; iets opzoeken of navragen komt erbij. Het hoeft niet in één keer.
interview-opening-minutes-range = Het zijn ongeveer { $count } vragen, en hoogstens { $most }: uw antwoorden bepalen wat volgt. Reken op { $more_minutes ->
    [0] ongeveer { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    }
   *[other] { $minutes } tot { $most_minutes } minuten
} om te lezen en te kiezen; iets opzoeken of navragen komt erbij. Het hoeft niet in één keer.
interview-opening-minutes-left = Wat nog open is, kost ongeveer { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}.
interview-opening-at-hand = Handig om bij de hand te hebben: uw plan of raadsvoorstel, wat u al van bewoners weet, en wat er over geld en gegevens is afgesproken.
interview-opening-at-hand-counts = Handig om bij de hand te hebben: de ingevulde vellen, met de kruisjes al geteld.
interview-opening-kept = Uw antwoorden blijven op deze computer, in { $place }.
interview-opening-stop = U kunt op elk moment stoppen, ook met Ctrl-C: elk antwoord is meteen bewaard. De volgende keer gaat u verder waar u was.
interview-start-again = Enter = verder waar u was. p = eenvoudige weergave, bijvoorbeeld voor een schermlezer. ! = nu niet.
interview-plain-next-time = Dit is de eenvoudige weergave. De volgende keer krijgt u die meteen met --plain, of altijd als de omgevingsvariabele PLATFORMWIJZER_PLAIN op 1 staat.
interview-start = Enter = beginnen. p = eenvoudige weergave, bijvoorbeeld voor een schermlezer. ! = nu niet.

interview-step = Stap { $number } van { $total }: { $title } ({ $minutes ->
    [one] ongeveer 1 minuut
   *[other] ongeveer { $minutes } minuten
})
interview-place = Vraag { $number } van ongeveer { $total }, stap { $step } van { $steps }
interview-why = Waarom: { $why }
interview-recalled = U antwoordde eerder:
interview-help = Uitleg: { $help }
interview-example = Voorbeeld: { $example }
interview-roles = Wie kan dit weten: { $roles }
interview-source = Bron: { $title } ({ $publisher })
interview-earlier = Uw antwoord was: { $answer }
interview-remark = Uw opmerking: { $remark }
interview-keep = Enter = zo laten: { $answer }
interview-suggest = Enter = overnemen: { $answer }. Dat is het aantal van het CBS voor { $name } op { $date }.
interview-suggest-made = Enter = overnemen: { $answer }. Dat is berekend met aantallen van het CBS voor wat nu { $name } is, op { $date }.
interview-whole = Hoogstens { $whole }: dat is wat u antwoordde bij ‘{ $label }’.
interview-place-which = Welke bedoelt u met ‘{ $typed }’?
interview-place-none = ‘{ $typed }’ staat niet in de lijst van gemeenten, en er is er geen die erop lijkt.
interview-place-as-typed = Zo noteren: { $typed }
interview-place-also = ook { $names }
interview-place-keys = Typ een nummer. Of typ opnieuw een deel van de naam.
interview-search-head = { "Gemeente: " }
interview-confirm-applies-again = Deze vraag geldt nu weer. Klopt uw antwoord van eerder nog?
interview-confirm-question-changed = Deze vraag is veranderd nadat u antwoordde. Klopt uw antwoord nog?

interview-non-unknown = Weet ik (nog) niet
interview-non-not-applicable = Niet van toepassing
interview-non-refused = Zeg ik liever niet
interview-type-non = { $word } = { $answer }

interview-prompt-single = Uw keuze, als nummer:
interview-prompt-multi = Uw keuzes, als nummers met een komma ertussen, zoals 1,3:
interview-prompt-scale = Uw antwoord, als getal:
interview-prompt-number = Uw antwoord, als getal:
interview-prompt-amount = Uw antwoord, als bedrag in euro’s:
interview-prompt-year = Uw antwoord, als jaartal:
interview-prompt-text = Uw antwoord:
interview-prompt-municipality = Typ de naam van de gemeente, of een deel ervan:
interview-prompt-longtext = Uw antwoord, in zoveel regels als u wilt. Een lege regel = klaar.
interview-prompt-remark = Uw opmerking bij deze vraag (leeg laten = geen):
interview-keys = Ook mogelijk: ? = uitleg, < = vorige vraag, > = later, + met tekst = opmerking, overzicht = alle antwoorden, ! = opslaan en stoppen.
interview-keys-short = ? = uitleg en andere mogelijkheden
interview-keys-single = Pijltjes en Enter, of typ het nummer. Esc = vorige vraag
interview-keys-multi = Spatie = kiezen, Enter = klaar, nummer = ga erheen, Esc = terug
interview-keys-search = Typ de naam. Pijltjes en Enter, Esc = terug
interview-keys-menu = Pijltjes en Enter, Esc = terug

interview-row-help = ? Uitleg en voorbeeld
interview-row-back = < Vorige vraag
interview-row-later = > Later beantwoorden
interview-row-more = ! Stoppen, overzicht of opmerking
interview-menu-stop = Opslaan en stoppen
interview-menu-overview = Overzicht van uw antwoorden
interview-menu-remark = Opmerking bij deze vraag
interview-menu-return = Terug naar de vraag
interview-yes = Ja
interview-no = Nee
interview-yes-or-no = Typ ja of nee. Mag ook: 1 = ja, 2 = nee.

# Wat iemand kan typen; het eerste woord is het woord dat we noemen. Kleine letters en hoofdletters zijn gelijk.
interview-words-help = ? | help | uitleg
interview-words-back = < | terug | vorige | back
interview-words-later = > | later
interview-words-overview = overzicht | overview
interview-words-stop = ! | stop | stoppen
interview-words-editor = tekst | editor | bewerken
interview-words-done = klaar | done
interview-words-go-on = verder | go on | continue
interview-words-plain = p | plain
interview-words-yes = ja | j | yes | y
interview-words-no = nee | n | no
interview-words-and = en | and | &
interview-words-unknown = weet niet | weet ik niet | weet ik nog niet | weet ik (nog) niet | don't know | don’t know
interview-words-not-applicable = n.v.t. | nvt | niet van toepassing | n/a | not applicable
interview-words-refused = liever niet | zeg ik liever niet | rather not | rather not say

interview-noted = Genoteerd: { $answer }
interview-remark-noted = Uw opmerking is genoteerd.
interview-put-off = Deze vraag blijft open en komt straks terug.
interview-changed-opened = Door deze wijziging { $count ->
    [one] komt er een vraag bij: { $labels }.
   *[other] komen er { $count } vragen bij: { $labels }.
}
interview-changed-closed = Door deze wijziging { $count ->
    [one] vervalt een vraag: { $labels }.
   *[other] vervallen { $count } vragen: { $labels }.
}
interview-changed-kept = { $count ->
    [one] Uw antwoord daarop blijft bewaard, maar telt niet mee. Geldt de vraag later weer, dan vragen we of het nog klopt.
   *[other] Uw antwoorden daarop ({ $count }) blijven bewaard, maar tellen niet mee. Gelden de vragen later weer, dan vragen we of ze nog kloppen.
}
interview-and-more = { $labels }; en nog { $count }
interview-parts-too-large = Let op: dit is minder dan u eerder antwoordde bij: { $labels }. Zo’n antwoord telt niet mee tot de getallen kloppen. Met ‘overzicht’ kunt u het wijzigen.
interview-doubt = Let op, dit botst met een ander antwoord: { $title }. U mag het laten staan; het komt dan in het advies. Met < of ‘overzicht’ kunt u een antwoord wijzigen.
interview-editor = tekst = schrijven in uw eigen tekstprogramma.
interview-editor-not-started = Het tekstprogramma wil niet starten ({ $why }). Typ uw antwoord hier.
interview-editor-kept = Er is niets genoteerd. Wat u schreef, staat nog in { $path }.
interview-step-done = Stap klaar: { $title }.
    { $words }
interview-settled = Uw advies staat nu al vast: { $verdict }. De andere vragen veranderen dat niet, zolang u dit antwoord laat staan.
interview-not-saved = Uw antwoord is nog niet bewaard: { $why }

interview-matter-stop-here = Dit is de eerste vraag. Wilt u stoppen? Alles is bewaard.
interview-matter-keep-returned = { $count ->
    [one] Eén antwoord van eerder geldt nu weer. Wilt u het zo laten?
   *[other] { $count } antwoorden van eerder gelden nu weer. Wilt u ze zo laten?
}
interview-matter-go-on-anyway = Wilt u de andere vragen toch beantwoorden? Bij nee bent u klaar; u kunt later altijd nog verder.
interview-matter-try-again = Wilt u het nog eens proberen? Bij nee stopt het programma.

interview-review-title = Overzicht van uw antwoorden
interview-entry = { $label }: { $answer }
interview-state-open = nog niet beantwoord
interview-state-confirm = nog bevestigen (was: { $answer })
interview-progress = { $done } van ongeveer { $asked } vragen beantwoord{ $unknown ->
    [0] { "" }
   *[other] , waarvan { $unknown } keer ‘weet ik niet’
}.
interview-review-set-aside = { $count ->
    [one] Eén antwoord is bewaard maar telt niet mee, omdat de vraag nu niet geldt.
   *[other] { $count } antwoorden zijn bewaard maar tellen niet mee, omdat de vragen nu niet gelden.
}
interview-review-keys = Typ het nummer van een vraag om die te bekijken. klaar = afronden, < = vorige vraag, ! = opslaan en stoppen.
interview-review-keys-open = Typ het nummer van een vraag om die te bekijken. Enter = verder met wat open is, klaar = zo afronden, < = terug, ! = opslaan en stoppen.

interview-no-such-question = Er is geen vraag ‘{ $found }’ in dit overzicht: de laatste is { $last }.
interview-misfit-nothing = Er staat nog niets. Typ uw antwoord, of > om dit later te doen.
interview-misfit-empty = Typ een antwoord, of > om dit later te doen.
interview-misfit-none-chosen = U hebt nog niets gekozen. Ga met de pijltjes naar een keuze en druk op de spatiebalk; Enter is klaar.
interview-misfit-no-such-choice = ‘{ $found }’ is geen keuze bij deze vraag.
interview-misfit-no-such-number = ‘{ $found }’ is geen keuze bij deze vraag. Typ een nummer van 1 tot en met { $last }.
interview-misfit-more-than-one = Kies er één.
interview-misfit-count = Kies er minstens { $min } en hoogstens { $max }.
interview-misfit-count-exact = Kies er precies { $count }.
interview-misfit-exclusive = ‘{ $choice }’ gaat niet samen met een andere keuze. Kies het een of het ander.
interview-misfit-out-of-range = Dat kan hier niet. Typ een getal van { $min } tot en met { $max }.
interview-misfit-above-whole = Dat kan niet: het is meer dan { $whole }, uw antwoord bij ‘{ $label }’. Typ een kleiner getal, of ga met < terug als dat antwoord niet klopt.
interview-misfit-not-whole = Typ een heel getal van { $min } tot en met { $max }.
interview-misfit-number = Dat begrijp ik niet als getal. Typ alleen cijfers, zoals { $example }.
interview-misfit-year = Dat begrijp ik niet als jaartal. Typ vier cijfers, zoals 2017.
interview-misfit-ambiguous = Bedoelt u { $large } of { $small }? Typ { $plain } of { $small }.
interview-misfit-too-long = Dat is langer dan { $limit } tekens. Maak het korter.
interview-misfit-line-too-long = Die regel is te lang. Typ een kortere.
interview-misfit-unreadable = Die regel kan ik niet lezen: de tekens zijn niet in UTF-8. Typ hem opnieuw.
interview-misfit-invisible = In die regel staan tekens die u niet ziet, bijvoorbeeld van een pijltjestoets. Typ hem opnieuw.
interview-misfit-remark = Typ na de + uw opmerking, zoals: + volgens het contract van 2024
interview-made = De map "{ $folder }" is gemaakt. Begin met: platformwijzer invullen { $place }
interview-go-on = Verder met: platformwijzer invullen { $place }
interview-farewell-unsaved = Gestopt. Uw laatste antwoord is niet bewaard: { $why } Los dat op en ga verder met: platformwijzer invullen { $place }
interview-farewell = Gestopt. Alles wat u hebt geantwoord, is bewaard. Verder met: platformwijzer invullen { $place }
interview-verdict = Alle vragen zijn langs geweest. { $verdict }
interview-verdict-settled = U bent klaar. { $verdict }
interview-so-far-stops = Dit pleit tegen een eigen platform: { $titles }.
interview-so-far-blockers = Eerst oplossen: { $titles }.
interview-so-far-risks = Let op: { $titles }.
interview-so-far-strengths = In orde: { $titles }.
interview-beyond-route = De uitgebreide route stelt nog ongeveer { $count ->
    [one] 1 vraag
   *[other] { $count } vragen
} ({ $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}):
interview-beyond-step = - { $title }: { $adds }
interview-beyond-step-only = - { $title } ({ $count ->
    [one] 1 vraag
   *[other] { $count } vragen
})
interview-beyond-may-change = Uw advies kan er nog door veranderen in ‘{ $verdict }’. Dat hangt af van: { $titles }.
interview-beyond-no-change = Uw advies verandert er niet meer door. U ziet daarna wel beter wat er nog te regelen is.
interview-beyond-begin = Begin met de uitgebreide route: platformwijzer invullen { $place } --full
interview-so-far-unknown = Voor een advies is het nog te vroeg: er is te weinig bekend.
