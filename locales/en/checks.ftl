# Words around the check: forms of output, mending, formatting and schemas.

arg-format-check = Form: text, json, sarif, github, gitlab or junit
arg-format-check-value = FORM
