#!/bin/sh
# Checks content before every commit. Copy this file to .git/hooks/pre-commit and make it executable.
# It looks at the working tree; `git commit --no-verify` goes past it.
set -eu

content=$(git config --get platformwijzer.content || echo .)
cd "$(git rev-parse --show-toplevel)"

platformwijzer controle "$content" --strict
platformwijzer inhoud opmaken "$content" --check
