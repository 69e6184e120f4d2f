#!/usr/bin/env bash
# Builds the runtime of the AppImage from Debian's static libraries: build_runtime.sh OUTPUT VERSION
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:?output} version=${2:?version}
libraries=/usr/lib/x86_64-linux-gnu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Debian's FUSE is linked statically although it could load modules: that warning is expected.
gcc -Os -std=gnu11 -Wall -Wextra -Wno-format-truncation -Werror -static -D_FORTIFY_SOURCE=2 \
    -fstack-protector-strong -ffunction-sections -fdata-sections -ffile-prefix-map="$here"=. \
    -Wl,--gc-sections -Wl,--build-id=none -Wl,-z,relro,-z,now -DRT_VERSION="\"$version\"" \
    -I/usr/include/squashfuse "$here/runtime.c" -o "$work/runtime" \
    "$libraries"/lib{squashfuse_ll,squashfuse,fuse3,zstd,z}.a -lpthread 2>"$work/said" ||
    { cat "$work/said" >&2; exit 1; }
strip "$work/runtime"

for section in digest_md5:16 upd_info:1024 sha256_sig:1024 sig_key:8192; do
    name=${section%:*}
    head -c "${section#*:}" /dev/zero >"$work/$name"
    objcopy --add-section ".$name=$work/$name" --set-section-flags ".$name=noload,readonly" \
        "$work/runtime"
done
printf 'AI\x02' | dd of="$work/runtime" bs=1 seek=8 conv=notrunc status=none
install -m 755 "$work/runtime" "$out"
