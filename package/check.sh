#!/bin/bash
# Is the Debian package what it says, on a machine that never saw Kapok? (./dev package --check)
#
#   check.sh DEB FOLDER     FOLDER keeps the clean Debian and what was downloaded for it between two checks
#
# In a Debian of debootstrap's: the package goes in as the version before, a desk is made and a day is worked against a
# separate kapok-province, it is upgraded, rolled back and taken away, and nothing is left but data. Outside of it:
# lintian, the desktop's and the service manager's own checkers, and the man pages as groff reads them.
#
# One line a check: ok, failed, or not checked, with the reason. Exit 0 only if nothing failed.
set -euo pipefail
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

deb=$(realpath "$1")
folder=$(realpath -m "$2")
mirror=http://deb.debian.org/debian
suite=bookworm
root=$folder/root
failed=0 unchecked=0
mkdir -p "$folder/archives"
: >"$folder/log"

ok() { echo "ok            $*"; }
wrong() { echo "FAILED        $*"; failed=1; }
not_checked() { echo "NOT CHECKED   $*"; unchecked=1; }
# check WHAT COMMAND…: what it prints goes to the log, and onto the screen where it fails.
check() {
    local what=$1
    shift
    echo "--- $what: $*" >>"$folder/log"
    if "$@" >"$folder/said" 2>&1; then ok "$what"
    else wrong "$what"; tail -n 15 "$folder/said" | sed 's/^/              /'; fi
    cat "$folder/said" >>"$folder/log"
}
# with PROGRAM WHAT COMMAND…: the same where this program is installed.
with() {
    local program=$1
    shift
    if command -v "$program" >/dev/null; then check "$@"
    else not_checked "$1: $program is not installed (packages.txt names what brings it)"; fi
}

# --- the package as it lies there ----------------------------------------------------------------

rm -rf "$folder/content"
dpkg-deb -R "$deb" "$folder/content"
content=$folder/content
version=$(dpkg-deb -f "$deb" Version)
echo "              $(basename "$deb"), $(($(stat -c %s "$deb") >> 10)) KiB"

pages_are_clean() {
    local page said
    for page in "$content"/usr/share/man/man1/*.gz "$content"/usr/share/man/zh_CN/man1/*.gz; do
        said=$(man --warnings -E UTF-8 -l "$page" 2>&1 >/dev/null)
        [[ -z $said ]] || { echo "$page: $said"; return 1; }
    done
}
# In both languages a page for each program that somebody calls, and in it each option that the program names.
pages_say_each_option() {
    local program page option
    for program in "$content"/usr/bin/*; do
        for page in man1 zh_CN/man1; do
            page=$content/usr/share/man/$page/$(basename "$program").1.gz
            [[ -f $page ]] || { echo "no $page"; return 1; }
            while read -r option; do
                zgrep -qF -- "${option//-/\\-}" "$page" || { echo "$page does not say $option"; return 1; }
            done < <(QT_QPA_PLATFORM=offscreen "$program" --help | grep -oE -- '--[a-z][a-z-]+' | grep -v help-all | sort -u)
        done
    done
}

with lintian "lintian finds no error and no warning" lintian --fail-on error,warning --tag-display-limit 0 "$deb"
with desktop-file-validate "the desktop file is well formed" \
    desktop-file-validate "$content/usr/share/applications/kapok.desktop"
with appstreamcli "the AppStream data are well formed" \
    appstreamcli validate --no-net --pedantic "$content/usr/share/metainfo/kapok.metainfo.xml"
with man "the man pages are set without a warning" pages_are_clean
check "the man pages, zh and en, are those of the programs" pages_say_each_option
check "the changelog begins with this version" \
    test "$(zcat "$content/usr/share/doc/kapok/changelog.gz" | sed -nE '1s/^kapok \((.*)\) .*/\1/p')" = "$version"

has_no_script() { ! ls "$content"/DEBIAN/{pre,post}{inst,rm} 2>/dev/null | grep .; }
check "nothing of it runs when it goes in or out" has_no_script

# --- a clean machine -----------------------------------------------------------------------------

finish() {
    if [[ $unchecked == 1 ]]; then echo "Some of it was not checked; the lines above say what, and why."; fi
    [[ $failed == 0 ]] || echo "What was said stands in $folder/log."
    exit "$failed"
}
clean_machine="install, upgrade, a day, roll back and remove on a clean Debian"
if [[ $(id -u) != 0 ]]; then
    not_checked "$clean_machine: only root may make one"
    finish
fi
if ! command -v debootstrap >/dev/null; then
    not_checked "$clean_machine: debootstrap is not installed"
    finish
fi

# A /proc may lie below: this one's own, debootstrap's where that failed, or one that a call left that was killed. It goes
# before anything is removed, and however this ends.
unmount_below() {
    local point
    while read -r _ point _; do
        point=$(printf '%b' "$point")  # a space is \040 there
        if [[ $point == "$folder"/* ]]; then umount -l "$point" || true; fi
    done < <(tac /proc/self/mounts)
}
province=
clean_up() {
    if [[ -n $province ]]; then kill "$province" 2>/dev/null || true; fi
    unmount_below
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
unmount_below

if [[ ! -f $folder/base/etc/debian_version ]]; then
    rm -rf "$folder/base" "$folder/base.new"
    if ! debootstrap --variant=minbase "$suite" "$folder/base.new" "$mirror" >>"$folder/log" 2>&1; then
        unmount_below
        rm -rf "$folder/base.new"
        not_checked "$clean_machine: $mirror gives no Debian; $folder/log says why"
        finish
    fi
    echo "deb http://deb.debian.org/debian-security $suite-security main" >>"$folder/base.new/etc/apt/sources.list"
    mv "$folder/base.new" "$folder/base"
fi
rm -rf "$root"
cp -a "$folder/base" "$root"
cp "$folder"/archives/*.deb "$root/var/cache/apt/archives/" 2>/dev/null || true

if ! mount -t proc proc "$root/proc" 2>>"$folder/log"; then
    not_checked "$clean_machine: /proc cannot be mounted there"
    finish
fi

inside() { chroot "$root" "$@"; }
apt_get() { inside apt-get -q -y -o APT::Sandbox::User=root --no-install-recommends "$@"; }
# As a teller, who is nobody to the system.
teller() {
    inside setpriv --reuid 1000 --regid 1000 --clear-groups env -i HOME=/home/teller PATH=/usr/bin:/bin \
        LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen "$@"
}
# Every file of the system and what it is; not what the package manager and caches write of themselves.
state_of_system() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./home -o -path ./tmp -o -path ./var/lib/dpkg \
        -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log -o -path ./kapok \) -prune -o \
        \( -type f -o -type l \) -printf '%p %s %m\n' | sort)
}
# The same package under an older number, with a file that this version has no more.
as_version() {
    rm -rf "$folder/older"
    cp -a "$content" "$folder/older"
    echo gone >"$folder/older/usr/share/kapok/of-the-version-before"
    sed -i "s/^Version: .*/Version: $1/" "$folder/older/DEBIAN/control"
    echo "$(md5sum <"$folder/older/usr/share/kapok/of-the-version-before" | cut -d' ' -f1)" \
        " usr/share/kapok/of-the-version-before" >>"$folder/older/DEBIAN/md5sums"
    dpkg-deb --root-owner-group -Zgzip -z1 -b "$folder/older" "$2" >/dev/null
}

mkdir -p "$root/kapok" "$root/home/teller"
chown 1000:1000 "$root/home/teller"
cp "$deb" "$root/kapok/this.deb"
as_version "0.0.1~before" "$root/kapok/before.deb"
check "Debian's archive answers" apt_get update
needed=$(apt_get -s install /kapok/this.deb 2>>"$folder/log" | sed -n 's/^Inst \([^ ]*\) .*/\1/p' | grep -vx kapok || true)
# shellcheck disable=SC2086
check "what it depends on is in Debian" apt_get install $needed
cp -n "$root"/var/cache/apt/archives/*.deb "$folder/archives/" 2>/dev/null || true
state_of_system >"$folder/before"

check "the version before goes in" apt_get install /kapok/before.deb
for program in kapok kapokctl kapok-province kapok-card; do
    check "$program says which version it is" teller "/usr/bin/$program" --version
done

# A world of its own, a practice desk in it, and a real desk.
start_province() {
    teller /usr/bin/kapok-province --data /home/teller/world >"$folder/province" 2>>"$folder/log" &
    province=$!
    for _ in {1..200}; do
        [[ -s $folder/province ]] && return
        kill -0 "$province" 2>/dev/null || break
        sleep 0.1
    done
    echo "kapok-province did not begin"
    return 1
}
works_a_day() {
    teller timeout 300 /usr/bin/kapok --training --data /home/teller/desk --world /home/teller/world --play "$1"
}
journal_holds() { teller /usr/bin/kapokctl journal verify /home/teller/desk/journal.db; }
port_of() { sed -n '/"'"$1"'"/,/}/s/.*"port": *\([0-9]*\).*/\1/p' "$folder/province"; }
makes_a_desk() {
    mkdir -p "$root/home/teller/real/certificates"
    cp "$root"/home/teller/world/certificates/{authority.pem,desk.pem,desk.key} "$root/home/teller/real/certificates/"
    cat >"$root/home/teller/desk.json" <<END
{"outlet": "0708", "desk": "0101", "bank": "BOC", "city": "440700",
 "province": {"host": "127.0.0.1", "port": $(port_of province), "name": "province.kapok"},
 "bank_core": {"host": "127.0.0.1", "port": $(port_of bank_core), "name": "bank.kapok"},
 "certificates": {"authority": "certificates/authority.pem", "desk": "certificates/desk.pem",
                  "key": "certificates/desk.key"}}
END
    cat >"$root/home/teller/staff.json" <<'END'
{"staff": [{"number": "0101", "name": "陈柜员", "role": "teller"},
           {"number": "9001", "name": "何主管", "role": "supervisor"},
           {"number": "9201", "name": "钟管理", "role": "administrator"}]}
END
    chmod 700 "$root/home/teller/real"
    chown -R 1000:1000 "$root/home/teller"
    printf '%s\n' 'first password' 'second password' 'third password' |
        teller /usr/bin/kapokctl desk init --config /home/teller/desk.json --staff /home/teller/staff.json \
            --data /home/teller/real
    teller /usr/bin/kapokctl province status --data /home/teller/real
}
check "a province of its own begins" start_province
check "a day is worked against it" works_a_day /usr/share/kapok/training/first-card.jsonl
check "kapokctl desk init makes a desk that reaches it" makes_a_desk
check "the journal verifies" journal_holds

is_this_version() { [[ $(inside dpkg-query -W -f '${Version}' kapok) == "$version" ]]; }
check "the upgrade goes in" apt_get install /kapok/this.deb
check "dpkg names this version" is_this_version
check "what the version before had more is gone" test ! -e "$root/usr/share/kapok/of-the-version-before"
check "each file is as the package has it" inside dpkg --verify kapok
# The citizen of that day is found again, at the desk where he was served.
serves_again() {
    { echo '{"sign_in":"0101"}'; grep -m 1 '"person"' "$root/usr/share/kapok/training/first-card.jsonl"
      echo '{"expect":{"page":"person"}}'; } >"$root/home/teller/again.jsonl"
    works_a_day /home/teller/again.jsonl
}
check "the same desk goes on with the same citizen" serves_again
check "the journal verifies after the upgrade" journal_holds

check "it is rolled back" apt_get install --allow-downgrades /kapok/before.deb
check "the journal verifies after that" journal_holds

kill "$province" 2>/dev/null && wait "$province" 2>/dev/null || true
province=
check "it is taken away" apt_get purge kapok
state_of_system >"$folder/after"
check "nothing of it is left in the system" diff "$folder/before" "$folder/after"
check "but the data of its desks" test -s "$root/home/teller/desk/journal.db" -a -s "$root/home/teller/real/desk.key"

check "it goes in again, with what a counter has beside it" \
    apt_get install /kapok/this.deb pcscd postgresql-client systemd
check "and reads what was left" journal_holds
with systemd-analyze "the systemd units are well formed" \
    systemd-analyze verify --recursive-errors=no --man=no --root "$root" pcscd.service kapok-ledger.service
not_checked "that pcscd is started anew with the drop-in: no service manager runs in there"
not_checked "a window on a real display, a card reader and a printer: this is a folder"
finish
