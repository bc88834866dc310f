# Woorden van het interview: wat het programma vraagt, antwoordt en uitlegt.

interview-opening-minutes = Reken op ongeveer { $minutes } minuten. Het hoeft niet in één keer.
interview-opening-at-hand = Handig om bij de hand te hebben: uw plan of raadsvoorstel, wat u al van bewoners weet, en wat er over geld en gegevens is afgesproken.
interview-opening-kept = Uw antwoorden blijven op deze computer, in { $place }. Elk antwoord is meteen bewaard.
interview-opening-stop = U kunt op elk moment stoppen, ook met Ctrl-C. De volgende keer gaat u verder waar u was.
interview-start = Enter = beginnen. p = eenvoudige weergave, bijvoorbeeld voor een schermlezer. ! = nu niet.

interview-step = Stap { $number } van { $total }: { $title } ({ $minutes ->
    [one] ongeveer 1 minuut
   *[other] ongeveer { $minutes } minuten
})
interview-place = Vraag { $number } van ongeveer { $total }, stap { $step } van { $steps }
interview-why = Waarom: { $why }
interview-help = Uitleg: { $help }
interview-example = Voorbeeld: { $example }
interview-roles = Wie kan dit weten: { $roles }
interview-source = Bron: { $title } ({ $publisher })
interview-earlier = Uw antwoord was: { $answer }
interview-remark = Uw opmerking: { $remark }
interview-keep = Enter = zo laten: { $answer }
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
interview-prompt-longtext = Uw antwoord, in zoveel regels als u wilt. Een lege regel = klaar.
interview-prompt-remark = Uw opmerking bij deze vraag (leeg laten = geen):
interview-keys = Ook mogelijk: ? = uitleg, < = vorige vraag, > = later, + met tekst = opmerking, overzicht = alle antwoorden, ! = opslaan en stoppen.
interview-keys-short = ? = uitleg en andere mogelijkheden
interview-keys-single = Pijltjes en Enter, Esc = vorige vraag
interview-keys-multi = Spatie = kiezen, Enter = klaar, Esc = vorige vraag
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
interview-yes-or-no = Typ ja of nee.

# Wat iemand kan typen; het eerste woord is het woord dat we noemen. Kleine letters en hoofdletters zijn gelijk.
interview-words-help = ? | help | uitleg
interview-words-back = < | terug | vorige | back
interview-words-later = > | later
interview-words-overview = overzicht | overview
interview-words-stop = ! | stop | stoppen
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
interview-changed = Door deze wijziging { $opened ->
    [0] { "" }
    [one] komt er 1 vraag bij
   *[other] komen er { $opened } vragen bij
}{ $opened ->
    [0] { "" }
   *[other] { $closed ->
        [0] { "" }
       *[other] { " en " }
    }
}{ $closed ->
    [0] { "" }
    [one] vervalt er 1 vraag
   *[other] vervallen er { $closed } vragen
}.
interview-step-done = Stap klaar: { $title }. { $words }
interview-not-saved = Uw antwoord is nog niet bewaard: { $why }

interview-matter-stop-here = Dit is de eerste vraag. Wilt u stoppen? Alles is bewaard.
interview-matter-keep-returned = { $count ->
    [one] Eén antwoord van eerder geldt nu weer. Wilt u het zo laten?
   *[other] { $count } antwoorden van eerder gelden nu weer. Wilt u ze zo laten?
}
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
interview-misfit-not-whole = Typ een heel getal van { $min } tot en met { $max }.
interview-misfit-number = Dat begrijp ik niet als getal. Typ alleen cijfers, zoals { $example }.
interview-misfit-year = Dat begrijp ik niet als jaartal. Typ vier cijfers, zoals 2017.
interview-misfit-ambiguous = Bedoelt u { $large } of { $small }? Typ { $plain } of { $small }.
interview-misfit-too-long = Dat is langer dan { $limit } tekens. Maak het korter.
interview-misfit-line-too-long = Die regel is te lang. Typ een kortere.
interview-misfit-unreadable = Die regel kan ik niet lezen: de tekens zijn niet in UTF-8. Typ hem opnieuw.
interview-misfit-invisible = In die regel staan tekens die u niet ziet, bijvoorbeeld van een pijltjestoets. Typ hem opnieuw.
interview-misfit-remark = Typ na de + uw opmerking, zoals: + volgens het contract van 2024
