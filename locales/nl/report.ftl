# Woorden in het rapport die niet in een sjabloon staan: korte aanduidingen, opschriften van grafieken, de pagina.
report-quoted = ‘{ $text }’
report-find-out = Zoek het antwoord op de vraag: { $question }

report-depth-core = korte route
report-depth-full = uitgebreide route

report-grade-A = sterk
report-grade-B = redelijk
report-grade-C = ervaring uit de praktijk
report-grade-V = uitspraak van een leverancier
report-grade-law = wettelijke plicht
report-grade-choice = voorzichtige keuze van dit hulpmiddel

report-read-abstract = alleen de samenvatting gelezen
report-read-opening = alleen het begin gelezen
report-read-excerpt = een deel gelezen
report-read-summary = gelezen in een samenvatting van een ander
report-read-news = gelezen in een nieuwsbericht
report-read-own-page = gelezen op de eigen pagina van maker of auteur
report-read-full = helemaal gelezen

report-weights-not-given = geen gewichten gegeven
report-weights-confirmed = door u gegeven en bevestigd
report-weights-unconfirmed = gegeven, maar nog niet bevestigd
report-weights-not-compared = niet vergeleken
report-weights-most = Het belangrijkst

report-cost-fully = { $range }
report-cost-partly = { $range } (deels een schatting)
report-cost-none = niet bekend

report-period-year = { $year }
report-period-both = { $start } tot { $end }
report-period-from = vanaf { $start }
report-period-until = tot { $end }

report-deployment-cost-setup = eenmalig { $amount }
report-deployment-cost-yearly = { $amount } per jaar
report-deployment-cost-total = { $amount } in totaal

report-figure-inhabitants = { $number } { $count ->
        [one] inwoner
       *[other] inwoners
    }
report-figure-target-group = bedoeld voor { $number } mensen
report-figure-users = { $number } { $count ->
        [one] gebruiker
       *[other] gebruikers
    }
report-figure-households = { $number } { $count ->
        [one] huishouden
       *[other] huishoudens
    }
report-figure-participants = { $number } { $count ->
        [one] deelnemer
       *[other] deelnemers
    }
report-figure-visitors = { $number } { $count ->
        [one] bezoeker
       *[other] bezoekers
    }
report-figure-contributions = { $number } { $count ->
        [one] bijdrage
       *[other] bijdragen
    }
report-figure-votes = { $number } { $count ->
        [one] stemmer
       *[other] stemmers
    }
report-figure-budget = bewoners beslisten over { $number }

report-country-AT = Oostenrijk
report-country-AU = Australië
report-country-BE = België
report-country-BR = Brazilië
report-country-CA = Canada
report-country-CH = Zwitserland
report-country-CL = Chili
report-country-DE = Duitsland
report-country-DK = Denemarken
report-country-EE = Estland
report-country-ES = Spanje
report-country-FI = Finland
report-country-FR = Frankrijk
report-country-GB = Verenigd Koninkrijk
report-country-IE = Ierland
report-country-IS = IJsland
report-country-IT = Italië
report-country-LU = Luxemburg
report-country-MX = Mexico
report-country-NO = Noorwegen
report-country-NZ = Nieuw-Zeeland
report-country-PT = Portugal
report-country-SE = Zweden
report-country-TW = Taiwan
report-country-US = Verenigde Staten

report-page-skip = Naar de inhoud
report-page-contents = Inhoud
report-page-back = Terug naar de tekst bij bron
report-page-source = bron
report-page-foot = Concept, gemaakt met platformwijzer. Een hulp bij uw besluit, geen besluit.

report-chart-readiness-title = Van { $total } succesfactoren { $order ->
        [one] is er { $order }
       *[other] zijn er { $order }
    } op orde, { $risk } een risico, { $unknown } niet bekend en { $blocking } een blokkade
report-chart-readiness-description = Elk vakje is een succesfactor. Het patroon laat de stand zien, de namen staan eronder. De tabel hieronder geeft hetzelfde in woorden.
report-chart-scores-title = { $name } staat vooraan
report-chart-scores-title-overlap = { $name } staat vooraan, maar de bandbreedtes overlappen
report-chart-scores-description = Punten van 0 tot 100 op een vaste schaal. De brede balk is de bandbreedte: wat onbekende feiten er nog van kunnen maken. De streep is het gemiddelde. De tabel hieronder geeft dezelfde getallen.
report-chart-cost-title = Score en kosten over { $years } jaar naast elkaar
report-chart-cost-description = Links de punten van 0 tot 100, rechts de laagste en hoogste kosten in euro. De tabel hieronder geeft dezelfde getallen.
report-chart-points = punten
report-chart-range = bandbreedte
report-chart-score = Score
report-chart-cost = Kosten
report-chart-cost-unknown = kosten niet bekend
