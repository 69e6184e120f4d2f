#!/usr/bin/env bash
# Signs what is handed out: sign.sh updates LIST.json   |   sign.sh windows FILE.msi|FILE.exe …
# Keys come from the environment and never from the repository:
#   HALO_MINISIGN_KEY           minisign's secret key file
#   HALO_SIGN_PKCS12, HALO_SIGN_PASSWORD_FILE, HALO_SIGN_TIMESTAMP_URL (optional)
set -euo pipefail
what=${1:?updates or windows}
shift
case $what in
updates)
    minisign -S -s "${HALO_MINISIGN_KEY:?}" -m "${1:?list}" \
        -t "halo-assami $(basename "$1") $(date -u +%FT%TZ)"
    ;;
windows)
    for file in "$@"; do
        case $file in *STUB*) echo "a stub is not signed: $file" >&2; exit 1 ;; esac
        stamp=()
        [ -z "${HALO_SIGN_TIMESTAMP_URL:-}" ] || stamp=(-ts "$HALO_SIGN_TIMESTAMP_URL")
        dse=()
        case $file in *.msi) dse=(-add-msi-dse) ;; esac
        osslsigncode sign -pkcs12 "${HALO_SIGN_PKCS12:?}" -readpass "${HALO_SIGN_PASSWORD_FILE:?}" \
            -h sha256 -n "Halo ASSAMI" "${stamp[@]}" "${dse[@]}" -in "$file" -out "$file.signed"
        mv "$file.signed" "$file"
    done
    ;;
*) echo "usage: $0 updates|windows FILE …" >&2; exit 2 ;;
esac
