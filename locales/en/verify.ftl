# Whether a document can be made again.
command-verify = verify
command-verify-about = Tell whether a document can still be made exactly like that
command-verify-usage = platformwijzer verify DOCUMENT [options]
command-verify-examples = {"  "}platformwijzer verify Soesterkwartier/advice.md
    {"  "}platformwijzer verify Soesterkwartier
    {"  "}platformwijzer verify received/advice.html --answers Soesterkwartier
arg-path = A document (.md or .html), or a folder with documents
arg-path-value = DOCUMENT
arg-answers = Folder of the assessment, when it does not lie beside the document
arg-answers-value = FOLDER
verify-same = { $path }: can be made exactly like that again.
verify-differs = { $path }: can no longer be made exactly like that. This differs:
verify-all = { $count ->
        [one] The document agrees
       *[other] All { $count } files agree
    } with the answers and content of today.
verify-some = That a document differs does not make it wrong: it belongs to what there was then. If you want a new document, make the report again.
verify-none = not there
verify-part-program = program: version { $then } then, { $now } now
verify-part-questionnaire = questionnaire { $name }: { $then } then, { $now } now
verify-part-catalog = catalog: { $then } then, { $now } now
verify-part-templates = templates: { $then } then, { $now } now
verify-part-words = words of the program: { $then } then, { $now } now
verify-part-overlay = content of your own (--content): { $then } then, { $now } now
verify-part-answers = answers { $name }: { $then } then, { $now } now
verify-part-date = date: { $then } then, { $now } now
verify-part-method = method: { $then } then, { $now } now
verify-part-language = language: { $then } then, { $now } now
verify-part-line-ends = only the line ends; all else is the same. That happens at times when copying or in version control.
verify-part-document = none of the parts. So the document itself was changed after it was made, or it was made by a program that names the same version and yet is different.
verify-part-gone = this document ({ $name }) is no longer made now
verify-no-record = "{ $path }" does not say what it was made from.
verify-no-record-help = Choose a document that platformwijzer made (.md or .html), as it was written.
verify-no-documents = There are no documents of platformwijzer in "{ $path }".
verify-no-documents-help = Choose the folder to which you had a report written, or name one document.
verify-newer = "{ $path }" was made with a newer platformwijzer than this one.
verify-newer-help = Use a newer platformwijzer.
verify-no-answers = I cannot find the answers that belong to "{ $path }".
verify-no-answers-help = Name the folder of the assessment with --answers FOLDER.
