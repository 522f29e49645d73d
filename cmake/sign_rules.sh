#!/bin/sh
# sign_rules.sh FOLDER [KEY]: signs every rule pack of FOLDER (NAME.json.sig, SM2 with SM3, DER) and leaves the public
# half of the key as house.pem. Without KEY a key is made for this signing alone: it lives in a variable of this
# process and nowhere else, so that there is none to be stolen.
set -eu
folder=$1
id=distid:1234567812345678
if [ -n "${2:-}" ]; then key=$(cat "$2"); else key=$(openssl genpkey -algorithm SM2); fi

for pack in "$folder"/*.json; do
    printf '%s\n' "$key" | openssl dgst -sm3 -sign /dev/stdin -sigopt "$id" -out "$pack.sig" "$pack"
done
printf '%s\n' "$key" | openssl pkey -pubout -out "$folder/house.pem"
