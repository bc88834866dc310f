# Nagaan of een document opnieuw te maken is.
command-verify = nagaan
command-verify-about = Ga na of een document nog precies zo te maken is
command-verify-usage = platformwijzer nagaan DOCUMENT [opties]
command-verify-examples = {"  "}platformwijzer nagaan Soesterkwartier/advies.md
    {"  "}platformwijzer nagaan Soesterkwartier
    {"  "}platformwijzer nagaan ontvangen/advies.html --answers Soesterkwartier
arg-path = Een document (.md of .html), of een map met documenten
arg-path-value = DOCUMENT
arg-answers = Map van de verkenning, als die niet bij het document ligt
arg-answers-value = MAP
verify-same = { $path }: is precies zo opnieuw te maken.
verify-differs = { $path }: is nu niet meer precies zo te maken. Dit is er anders:
verify-all = { $count ->
        [one] Het document klopt
       *[other] Alle { $count } bestanden kloppen
    } met de antwoorden en de inhoud van nu.
verify-some = Dat een document anders is, maakt het niet fout: het hoort bij wat er toen was. Wilt u een nieuw document, maak dan opnieuw een rapport.
verify-none = er niet
verify-part-program = programma: toen versie { $then }, nu { $now }
verify-part-questionnaire = vragenlijst { $name }: toen { $then }, nu { $now }
verify-part-catalog = catalogus: toen { $then }, nu { $now }
verify-part-templates = sjablonen: toen { $then }, nu { $now }
verify-part-words = woorden van het programma: toen { $then }, nu { $now }
verify-part-overlay = eigen inhoud (--content): toen { $then }, nu { $now }
verify-part-answers = antwoorden { $name }: toen { $then }, nu { $now }
verify-part-date = datum: toen { $then }, nu { $now }
verify-part-method = rekenwijze: toen { $then }, nu { $now }
verify-part-language = taal: toen { $then }, nu { $now }
verify-part-line-ends = alleen de regeleinden; verder is alles gelijk. Dat gebeurt soms bij kopiëren of in versiebeheer.
verify-part-document = geen van de onderdelen. Het document zelf is dus na het maken gewijzigd, of gemaakt door een programma dat dezelfde versie noemt maar anders is.
verify-part-gone = dit document ({ $name }) wordt nu niet meer gemaakt
verify-no-record = In "{ $path }" staat niet waaruit het gemaakt is.
verify-no-record-help = Kies een document dat platformwijzer heeft gemaakt (.md of .html), zoals het is geschreven.
verify-no-documents = In "{ $path }" staan geen documenten van platformwijzer.
verify-no-documents-help = Kies de map waarin u een rapport hebt laten schrijven, of noem één document.
verify-newer = "{ $path }" is gemaakt met een nieuwere platformwijzer dan deze.
verify-newer-help = Gebruik een nieuwere platformwijzer.
verify-no-answers = Ik kan de antwoorden bij "{ $path }" niet vinden.
verify-no-answers-help = Noem de map van de verkenning met --answers MAP.
