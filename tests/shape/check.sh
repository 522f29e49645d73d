#!/usr/bin/env bash
# Does a business need nothing but its own files? (docs/architecture.md, "How to add a business")
#
# A commit that adds a business says so in its last lines, `Adds-Business: NAME`. Such a commit touches
# none of the folders below, or the shape of the house has a hole.
#
#   tests/shape/check.sh            every commit of the history that adds a business
#   tests/shape/check.sh A..B       every commit of this range, whatever it says
#
# Exit 0: none touches them · 1: one does, named with its paths · 2: no such range · 77: there is no history to look at
set -euo pipefail

forbidden=(src/desk src/ports src/line src/province/client db ui tests/simulation tests/support)
root=$(cd "$(dirname "$0")/../.." && pwd -P)
cd "$root"

no_history() { echo "There is no history to look at: $1"; exit 77; }
[[ $(git rev-parse --show-toplevel 2>/dev/null) == "$root" ]] || no_history "$root is no git checkout."
[[ $(git rev-parse --is-shallow-repository) == false ]] || no_history "the clone is shallow."

if [[ $# -gt 0 ]]; then
    commits=$(git rev-list --no-merges "$1" --) || { echo "No such range: $1" >&2; exit 2; }
else
    commits=$(git log --format='%H %(trailers:key=Adds-Business,valueonly,separator=%x2C)' | awk 'NF > 1 { print $1 }')
fi
[[ -n $commits ]] || no_history "no commit adds a business."

holes=0
for commit in $commits; do
    git log -1 --format='%h %s' "$commit"
    touched=$(git diff-tree --root --no-commit-id --name-only --no-renames -r "$commit" -- "${forbidden[@]}")
    [[ -z $touched ]] && continue
    holes=1
    sed 's/^/    touches /' <<<"$touched"
done
exit $holes
