#!/usr/bin/env bash
# Does a business need nothing but its own files? (docs/architecture.md, "How to add a business")
#
# The history is asked what it did to each business that stands, or stood, in the list of workflows:
#
#   - the commit in which it entered the list says so in its last lines, `Adds-Business: NAME`;
#   - that commit, and every other that changes its record, touches none of the folders below, or the shape of
#     the house has a hole. One that moves the shape under the businesses says why: `Moves-Shape: REASON`.
#
# What is older than these two lines stands in known.txt, commit and reason.
#
#   tests/shape/check.sh            the whole history
#   tests/shape/check.sh A..B       every commit of this range, whatever it says
#
# Exit 0: no hole · 1: holes, each named · 2: no such range · 77: there is no history to look at
set -euo pipefail

forbidden=(src/desk src/ports src/line src/province/client db ui tests/simulation tests/support)
list=src/workflows/list.cpp
root=$(cd "$(dirname "$0")/../.." && pwd -P)
cd "$root"

no_history() { echo "There is no history to look at: $1"; exit 77; }
[[ $(git rev-parse --show-toplevel 2>/dev/null) == "$root" ]] || no_history "$root is no git checkout."
[[ $(git rev-parse --is-shallow-repository) == false ]] || no_history "the clone is shallow."

holes=0
hole() { echo "    $*"; holes=1; }
touches() {
    local path
    while read -r path; do
        [[ -z $path ]] || hole "touches $path"
    done < <(git diff-tree --root --no-commit-id --name-only --no-renames -r "$1" -- "${forbidden[@]}")
}
says() { git log -1 --format="%(trailers:key=$2,valueonly)" "$1" | sed '/^ *$/d'; }

if [[ $# -gt 0 ]]; then
    commits=$(git rev-list --no-merges "$1" --) || { echo "No such range: $1" >&2; exit 2; }
    for commit in $commits; do
        git log -1 --format='%h %s' "$commit"
        touches "$commit"
    done
    exit $holes
fi

declare -A known entering
while read -r commit reason; do
    known[$(git rev-parse --verify -q "$commit^{commit}" || echo "$commit")]=$reason
done < <(sed '/^#/d; /^ *$/d' tests/shape/known.txt)

# `workflow<LossFormal>()` is loss_formal.
listed_in() {
    { git show "$1:$list" 2>/dev/null || true; } | sed -nE 's/^ *workflow<(\w+)>\(\).*/\1/p' |
        sed -E 's/([a-z0-9])([A-Z])/\1_\2/g' | tr '[:upper:]' '[:lower:]' | sort -u
}
# What a merge brings from either side entered there.
entered_in() {
    local parent
    comm -23 <(listed_in "$1") <(for parent in $(git rev-parse "$1^@"); do listed_in "$parent"; done | sort -u)
}
for commit in $(git log --full-history --format=%H -- "$list"); do
    names=$(entered_in "$commit")
    [[ -z $names ]] || entering[$commit]=$names
done
[[ ${#entering[@]} -gt 0 ]] || no_history "no commit adds a business."

records=()
for name in $(printf '%s\n' "${entering[@]}" | sort -u); do records+=("src/workflows/$name.h" "src/workflows/$name.cpp"); done
looked_at=$({
    printf '%s\n' "${!entering[@]}"
    git log --no-merges --format=%H -- "${records[@]}"
    git log --format='%H %(trailers:key=Adds-Business,valueonly,separator=%x2C)' | awk 'NF > 1 { print $1 }'
} | sort -u)

for commit in $(git rev-list --date-order HEAD | grep -Fx "$looked_at"); do
    git log -1 --format='%h %s' "$commit"
    if [[ -n ${known[$commit]:-} ]]; then
        echo "    known: ${known[$commit]}"
        unset "known[$commit]"
        continue
    fi
    said=$(says "$commit" Adds-Business | sort -u)
    for name in $(comm -13 <(echo "$said") <(echo "${entering[$commit]:-}")); do
        hole "$name enters the list, and the commit does not say so"
    done
    for name in $(comm -23 <(echo "$said") <(echo "${entering[$commit]:-}")); do
        hole "$name is said to be added, and does not enter the list"
    done
    moved=$(says "$commit" Moves-Shape)
    if [[ -n $moved && -z ${entering[$commit]:-} ]]; then echo "    moves the shape: $moved"; else touches "$commit"; fi
done
for commit in "${!known[@]}"; do
    echo "tests/shape/known.txt:"
    hole "$commit is not among the commits that are looked at"
done
exit $holes
