# The documents of the report: choosing, writing, and their length.
documents-all = all
documents-together-file = all-documents
documents-made = Made: { $path } ({ $words } words, about { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } of A4)
documents-blank = { $blank } (to be filled in: { $roles })
arg-document = Which document: advice, decision-memo, requirements, internal-agreements, plan-of-action, evaluation-plan, appendix, or all; can be given more than once
arg-document-value = DOCUMENT
arg-single = Everything in one file
failure-no-document = I do not know the document ‘{ $found }’.
failure-no-document-help = Choose from: { $names }. You get all documents when you leave out --document.

# What is wrong with a template or a document.
diag-RT001 = the template cannot be used: { $reason }
diag-RT002 = ‘{ $name }’ does not exist; a document cannot fill it in
diag-RT003 = { $reason ->
    [document] this document has no template ‘{ $name }’
    [text] this text is missing in the language ‘{ $name }’
   *[twin] this template has no translation ‘{ $name }’
}
diag-RT004 = the document { $document } has no place ‘{ $name }’; the link leads nowhere
diag-RT005 = this text is the same in both languages; translate it: { $found }
diag-RT006 = { $reason ->
    [heading] the heading ‘{ $found }’ does not stand where it stands in { $twin }
    [tag-more] ‘{ $found }’ stands here more often than in { $twin }
   *[tag-less] ‘{ $found }’ stands in { $twin }, but not here or less often
}
diag-RT007 = the part ‘{ $name }’ does not exist in this language
diag-RT008 = { $reason ->
    [twice] the name ‘{ $name }’ belongs to another document already
   *[form] ‘{ $name }’ cannot be the name of a document; use small letters, digits and hyphens
}
diag-RT009 = no questionnaire has the question ‘{ $question }’; the document leaves that place empty
diag-RT010 = { $reason ->
    [contrast] the colour ‘{ $found }’ has too little contrast with { $paper }: { $whole }.{ $tenth } to 1, and it must be at least 4.5 to 1
   *[form] ‘{ $found }’ is no colour; write it as #0b5a8a
}
diag-RT011 = { $reason ->
    [large] the logo is too large; keep it below { $limit } characters
   *[form] this is no picture in the file itself; it begins with data:image/png;base64, (or jpeg, or svg+xml)
}
