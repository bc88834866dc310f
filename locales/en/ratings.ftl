# Judgements by third parties, and names of which nothing is documented.

rating-title = What others think
rating-remark = These are judgements by others. They are no facts and count in no comparison.
rating-said = { $rater } { $year }: { $text }
rating-method = How { $rater } rates: { $text }
rating-weakness = Mind this:
undocumented = This name is known, but nothing was found that makes a fact. That says nothing about quality: it is unknown.
undocumented-add = Do you know a page about it? Add a fact with its source: platformwijzer catalog add "{ $name }"
