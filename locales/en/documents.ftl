# The documents of the report: choosing, writing, and their length.
documents-all = all
documents-together-file = all-documents
documents-made = Made: { $path } ({ $words } words, about { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } of A4)
documents-blank = { $blank } (to be filled in: { $roles })
arg-document = Which document: advice, decision-memo, requirements, internal-agreements, plan-of-action, evaluation-plan, or all; can be given more than once
arg-document-value = DOCUMENT
arg-single = Everything in one file
failure-no-document = I do not know the document ‘{ $found }’.
failure-no-document-help = Choose from: { $names }. You get all documents when you leave out --document.

# What is wrong with a template or a document.
diag-RT001 = the template cannot be used (line { $line }): { $reason }
diag-RT008 = { $reason ->
    [twice] the name ‘{ $name }’ belongs to another document already
   *[form] ‘{ $name }’ cannot be the name of a document; use small letters, digits and hyphens
}
