# rust-vmm's kvm-ioctls, of which Debian has the source in packages, and its tests, which call nearly
# every ioctl of x86 once. Sourced; needs steps.sh, source.sh, needs.sh and debs.sh. It must not know
# how the programs are run.

crate=kvm-ioctls
crate_suite=sid
crate_packages='librust-kvm-ioctls-dev librust-kvm-bindings-dev librust-vmm-sys-util-dev
   librust-bitflags-dev librust-bitflags-1-dev librust-libc-dev librust-byteorder-dev
   librust-serde-dev librust-serde-core-dev librust-serde-derive-dev librust-zerocopy-dev
   librust-zerocopy-derive-dev librust-syn-dev librust-quote-dev librust-proc-macro2-dev
   librust-unicode-ident-dev'

# get_crate FOLDER: unpacked there, in src and registry; or sets reason.
get_crate() {
   fetch amd64 $crate_suite $crate_packages
   [ -z "$reason" ] || return 0
   rm -rf "$1/src" "$1/registry"
   mkdir -p "$1/unpacked"
   for package in $crate_packages; do
      dpkg-deb -x "$debs/$package.deb" "$1/unpacked"
   done
   mv "$1/unpacked/usr/share/cargo/registry" "$1/registry"
   rm -rf "$1/unpacked"
   # Links lead into the registry of a machine that has them installed.
   cp -rL "$1"/registry/$crate-* "$1/src"
}

# build_crate FOLDER: the test program is FOLDER/kvm-ioctls then.
build_crate() {
   mkdir -p "$1/src/.cargo"
   printf '%s\n' '[source.crates-io]' 'replace-with = "debian"' '[source.debian]' \
      "directory = \"$1/registry\"" >"$1/src/.cargo/config.toml"
   cd "$1/src"
   # The versions are those that were unpacked, not those that its author had.
   rm -f Cargo.lock
   CARGO_HOME=$1/home CARGO_TARGET_DIR=$1/target \
      cargo test --no-run --offline -j"$jobs" --lib
   find "$1/target/debug/deps" -type f -perm -u+x -name 'kvm_ioctls-*' -exec cp {} "$1/$crate" \;
   [ -x "$1/$crate" ]
}
