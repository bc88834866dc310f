# Oordelen van derden, en namen waarvan niets beschreven is.

rating-title = Wat anderen vinden
rating-remark = Dit zijn oordelen van anderen. Zij zijn geen feiten en tellen in geen enkele vergelijking mee.
rating-said = { $rater } { $year }: { $text }
rating-method = Zo beoordeelt { $rater }: { $text }
rating-weakness = Let op:
undocumented = Deze naam is bekend, maar er is niets gevonden dat een feit oplevert. Dat zegt niets over de kwaliteit: het is onbekend.
undocumented-add = Kent u een pagina hierover? Voeg een feit met zijn bron toe: platformwijzer catalogus toevoegen "{ $name }"
