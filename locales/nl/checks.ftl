# Woorden rond de controle: vormen van uitvoer, herstellen, opmaken en schema’s.

arg-format-check = Vorm: text, json, sarif, github, gitlab of junit
arg-format-check-value = VORM
