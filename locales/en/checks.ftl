# Words around the check: forms of output, mending, formatting and schemas.

arg-format-check = Form: text, json, sarif, github, gitlab or junit
arg-format-check-value = FORM

command-content-fmt = fmt
command-content-fmt-about = Give content files the fixed layout; what they say stays the same
command-content-fmt-usage = platformwijzer content fmt [FOLDER] [options]
command-content-fmt-examples = {"  "}platformwijzer content fmt
    {"  "}platformwijzer content fmt my-content --check
command-content-schema = schema
command-content-schema-about = Write the JSON Schemas with which an editor completes and explains
command-content-schema-usage = platformwijzer content schema [FOLDER] [options]
command-content-schema-examples = {"  "}platformwijzer content schema

arg-hints = Also show hints: not wrong, yet good to know
arg-fix = Mend what can be mended without changing what is meant
arg-check-layout = Change nothing; name the files that differ and then end with 1

fmt-done = { $files ->
    [one] 1 file looked at
   *[other] { $files } files looked at
}, { $changed ->
    [0] none had to change
    [one] 1 laid out anew
   *[other] { $changed } laid out anew
}.
fmt-would = { $files ->
    [one] 1 file looked at
   *[other] { $files } files looked at
}, { $changed ->
    [0] all have the fixed layout
    [one] 1 has another layout. ‘platformwijzer content fmt’ mends that
   *[other] { $changed } have another layout. ‘platformwijzer content fmt’ mends that
}.
fmt-refused = "{ $path }" was skipped: it is no readable TOML file. ‘platformwijzer check’ says what is wrong with it.
fmt-refused-meaning = "{ $path }" was skipped: it would say something else afterwards. That is a fault of this program; please report it.
schema-done = { $count } schemas written in "{ $folder }".

fix-done = mended: { $place } [{ $code }] { $old } → { $new }
fix-layout = mended: { $place } [{ $code }] the white space
fix-line-ends = "{ $path }": line ends of Windows become ordinary ones ({ $count ->
    [one] 1 line
   *[other] { $count } lines
}). What stands there stays the same.
fix-would = Nothing was changed. Without --dry-run it will be written like this.
fix-nothing = There is nothing that can be mended by itself.
fix-embedded = The content inside the program cannot be changed. Name a folder, for example ‘platformwijzer check my-content --fix’.
failure-fix-what = --dry-run goes with --fix.
failure-fix-what-help = Give both: platformwijzer check my-content --fix --dry-run
