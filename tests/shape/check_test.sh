#!/usr/bin/env bash
# Does check.sh see what it is there for? Asked of small histories, each with one thing done to a business.
set -euo pipefail

check=$(cd "$(dirname "$0")" && pwd -P)/check.sh
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=k GIT_AUTHOR_EMAIL=k@k GIT_COMMITTER_NAME=k GIT_COMMITTER_EMAIL=k@k
failed=0

# A house with one business, which is known from before.
house() {
    rm -rf "$scratch/house"
    mkdir -p "$scratch/house"/{src/workflows,src/desk,tests/shape}
    cd "$scratch/house"
    git init -q -b main .
    cp "$check" tests/shape/check.sh
    : >src/workflows/apply.h
    listing Apply
    commit 'Lay the floor'
    echo "$(git rev-parse HEAD) made with the shape itself" >tests/shape/known.txt
    commit 'Know what is older'
}
listing() { printf '        workflow<%s>(),\n' "$@" >src/workflows/list.cpp; }
write() { mkdir -p "$(dirname "$1")" && echo "$RANDOM" >>"$1"; }
commit() { git add -A && git commit -q "${@/#/-m}"; }

# expect EXIT TEXT WHAT: what check.sh says of the house as it stands.
expect() {
    local exit=0 said
    said=$(tests/shape/check.sh 2>&1) || exit=$?
    [[ $exit == "$1" && $said == *"$2"* ]] && return
    echo "$3: exit $exit instead of $1, or no \"$2\" in"
    sed 's/^/    /' <<<"$said"
    failed=1
}

house
expect 0 'known: made with the shape itself' 'what is known is no hole'

house; listing Apply LossFormal; write src/workflows/loss_formal.h
commit 'Report a loss' 'Adds-Business: loss_formal'
expect 0 'Report a loss' 'a business with nothing but its own files'
write src/workflows/loss_formal.cpp; write src/desk/runner.cpp
commit 'Mend the loss'
expect 1 'touches src/desk/runner.cpp' 'a later commit that changes record and desk'

house; listing Apply LossFormal; write src/workflows/loss_formal.h; write src/desk/runner.cpp
commit 'Report a loss' 'Adds-Business: loss_formal'
expect 1 'touches src/desk/runner.cpp' 'a business that needs the desk'

house; listing Apply LossFormal; write src/workflows/loss_formal.h
commit 'Report a loss'
expect 1 'loss_formal enters the list, and the commit does not say so' 'a business without the line'

house; write src/workflows/loss_formal.h; write src/desk/runner.cpp
commit 'Prepare a loss'
listing Apply LossFormal
commit 'Report a loss' 'Adds-Business: loss_formal'
expect 1 'touches src/desk/runner.cpp' 'a record that came before its line in the list, with a change of the desk'

house; write src/workflows/loss_formal.h
commit 'Report a loss' 'Adds-Business: loss_formal'
expect 1 'loss_formal is said to be added, and does not enter the list' 'a business that never entered'

house; write src/workflows/apply.h; write src/desk/runner.cpp
commit 'Move all businesses over' 'Moves-Shape: the visit is asked once'
expect 0 'moves the shape: the visit is asked once' 'the shape itself is moved'

house; listing Apply LossFormal; write src/workflows/loss_formal.h; write src/desk/runner.cpp
commit 'Report a loss' $'Adds-Business: loss_formal\nMoves-Shape: it would not fit'
expect 1 'touches src/desk/runner.cpp' 'who adds a business moves no shape'

house; git checkout -q -b side; listing Apply LossFormal; write src/workflows/loss_formal.h
commit 'Report a loss' 'Adds-Business: loss_formal'
git checkout -q main; write README.md; commit 'Say it'
git merge -q --no-edit side
expect 0 'Report a loss' 'a merge brings what entered on its side'

house; echo 'deadbeef never was' >>tests/shape/known.txt; commit 'Excuse what is not there'
expect 1 'deadbeef is not among the commits that are looked at' 'a reason for nothing'

exit $failed
