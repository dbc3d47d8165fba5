# Debian's packages of other architectures, as files: fetched into the cache, each with its checksum,
# and never installed. What was fetched once is taken from there without asking again. It must not
# know what they are for.

# These functions set reason: why it is not to be had, or nothing. (A status would be asked for in an
# `if`, where the shell ignores errexit inside all that is called.)

# fetch ARCH SUITE PACKAGE...: to cache/debs/SUITE-ARCH/PACKAGE.deb. Sets debs, that folder.
fetch() {
   debs=$cache/debs/$2-$1
   reason=
   absent=
   fetch_arch=$1
   fetch_suite=$2
   shift 2
   for package; do
      is_cached "$package" || absent="$absent $package"
   done
   [ -n "$absent" ] || return 0
   foreign_apt "$fetch_arch" "$fetch_suite"
   [ -z "$reason" ] || return 0
   try_step "fetching$absent of Debian $fetch_suite for $fetch_arch" fetch download_debs $absent
   [ $step_status -ne 0 ] || return 0
   die_if_full "fetching$absent"
   reason="not to be had from Debian $fetch_suite for $fetch_arch ($log)"
}

# fetch_parts ARCH SUITE META: what a package that only depends on others, as linux-image-arm64 does,
# stands for. Sets parts.
fetch_parts() {
   debs=$cache/debs/$2-$1
   reason=
   if [ ! -f "$debs/$3.parts" ]; then
      foreign_apt "$1" "$2"
      [ -z "$reason" ] || return 0
      mkdir -p "$debs"
      parts_of "$3" >"$debs/$3.parts.new"
      if [ ! -s "$debs/$3.parts.new" ]; then
         reason="Debian $2 has no $3 for $1"
         return 0
      fi
      mv "$debs/$3.parts.new" "$debs/$3.parts"
   fi
   parts=$(cat "$debs/$3.parts")
   fetch "$1" "$2" $parts
   # It may stand for a newer kernel by now.
   [ -z "$reason" ] || rm -f "$debs/$3.parts"
}

# fetch_all ARCH SUITE NAME PACKAGE...: these and all that they depend on, to cache/debs/SUITE-ARCH-NAME/.
fetch_all() {
   debs=$cache/debs/$2-$1-$3
   reason=
   fetch_arch=$1
   fetch_suite=$2
   shift 3
   ! (cd "$debs" 2>/dev/null && [ "$(cat of)" = "$*" ] && sha256sum --status -c sums) || return 0
   foreign_apt "$fetch_arch" "$fetch_suite"
   [ -z "$reason" ] || return 0
   try_step "fetching $* of Debian $fetch_suite for $fetch_arch, and what they depend on" fetch \
      download_all "$@"
   [ $step_status -ne 0 ] || return 0
   die_if_full "fetching $*"
   reason="not to be had from Debian $fetch_suite for $fetch_arch ($log)"
}

is_cached() {
   (cd "$debs" 2>/dev/null && sha256sum --status -c "$1.sum" 2>/dev/null)
}

# Before Linux 7 a kernel is one package; then image and modules are what that depends on.
parts_of() {
   for part in $(depends_of "$1"); do
      echo "$part"
      depends_of "$part"
   done | sort -u
}

depends_of() {
   apt-cache -c "$foreign/apt.conf" depends --important "$1" 2>/dev/null |
      sed -n 's/^ *Depends: \(linux-\(image\|binary\|modules\)-[0-9].*\)/\1/p'
}

download_debs() {
   rm -rf "$build/download"
   mkdir -p "$build/download" "$debs"
   cd "$build/download"
   apt-get -c "$foreign/apt.conf" download "$@"
   for package; do
      mv "$package"_*.deb "$package.deb"
      sha256sum "$package.deb" >"$package.sum"
      mv "$package.deb" "$package.sum" "$debs/"
   done
   rm -rf "$build/download"
}

download_all() {
   rm -rf "$debs"
   mkdir -p "$debs/partial"
   apt-get -c "$foreign/apt.conf" -o Debug::NoLocking=1 -o Dir::Cache::archives="$debs" \
      install -y --no-install-recommends --download-only "$@"
   cd "$debs"
   for file in *.deb; do
      mv "$file" "${file%%_*}.deb"
   done
   sha256sum *.deb >sums
   echo "$*" >of
}

# An apt for another architecture, as private as the one that fetches the source.
foreign_apt() {
   if ! command -v apt-get >/dev/null; then
      reason="there is no apt here to fetch Debian's packages with"
      return 0
   fi
   foreign=$build/apt-$2-$1
   apt_dir=$foreign
   private_apt
   printf '%s\n' "APT::Architecture \"$1\";" "APT::Architectures { \"$1\"; };" \
      'Dir::Etc::preferencesparts "/dev/null";' >>"$foreign/apt.conf"
   # Asked again when the list is older than what the mirror still serves.
   [ -z "$(find "$foreign/asked" -mtime -1 2>/dev/null)" ] || return 0
   ask_debian "$2 for its $1 packages" "apt-$2-$1" deb "$2"
   if [ $step_status -eq 0 ]; then
      : >"$foreign/asked"
   else
      reason="Debian $2 does not tell its $1 packages: $(grep '^E: ' "$log" | head -n 1)"
   fi
}

# take FOLDER PACKAGE PATTERN...: files of a fetched package, by their names.
take() {
   taken=$debs/$2.deb
   folder=$1
   shift 2
   dpkg-deb --fsys-tarfile "$taken" | tar -C "$folder" -xf - --no-same-owner --wildcards "$@"
}
