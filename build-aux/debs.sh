# Debian's packages of other architectures, as files: fetched into the cache, each with its checksum,
# and never installed. It must not know what they are for.

# What was fetched once is taken from the cache, without asking again, until that is removed.

# fetch ARCH SUITE PACKAGE...: cache/debs/SUITE-ARCH/PACKAGE.deb
fetch() {
   debs=$cache/debs/$2-$1
   absent=
   fetch_arch=$1
   fetch_suite=$2
   shift 2
   for package; do
      is_cached "$package" || absent="$absent $package"
   done
   [ -n "$absent" ] || return 0
   foreign_apt "$fetch_arch" "$fetch_suite" || return 1
   try_step "fetching$absent of Debian $fetch_suite for $fetch_arch" fetch download_debs $absent
   [ $step_status -eq 0 ] || why_not "Debian $fetch_suite has no$absent for $fetch_arch, or no network"
}

# fetch_parts ARCH SUITE META: what META depends on of the packages that are named as kernels
# are, and those of these. Sets parts, without the ones that bring no file.
fetch_parts() {
   debs=$cache/debs/$2-$1
   if [ ! -f "$debs/$3.parts" ]; then
      foreign_apt "$1" "$2" || return 1
      mkdir -p "$debs"
      parts_of "$3" >"$debs/$3.parts.new"
      [ -s "$debs/$3.parts.new" ] || { why_not "Debian $2 has no $3 for $1"; return 1; }
      mv "$debs/$3.parts.new" "$debs/$3.parts"
   fi
   parts=$(cat "$debs/$3.parts")
   fetch "$1" "$2" $parts
}

is_cached() {
   (cd "$debs" 2>/dev/null && sha256sum --status -c "$1.sum" 2>/dev/null)
}

parts_of() {
   ask_apt depends --important --no-recommends --no-suggests "$1" |
      sed -n 's/^ *Depends: \(linux-\(image\|binary\|modules\)-[0-9].*\)/\1/p' |
      sort -u >"$build/parts"
   while read -r part; do
      echo "$part"
      parts_of_part "$part"
   done <"$build/parts" | sort -u
}

parts_of_part() {
   ask_apt depends --important "$1" |
      sed -n 's/^ *Depends: \(linux-\(binary\|modules\)-[0-9].*\)/\1/p'
}

ask_apt() {
   query=$1
   shift
   apt-cache -c "$foreign/apt.conf" "$query" "$@" 2>/dev/null
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

# An apt for another architecture, as private as the one that fetches the source.
foreign_apt() {
   foreign=$build/apt-$2-$1
   [ ! -f "$foreign/asked" ] || return 0
   mkdir -p "$foreign"
   apt_dir=$foreign
   private_apt
   printf '%s\n' "APT::Architecture \"$1\";" "APT::Architectures { \"$1\"; };" \
      'Dir::Etc::preferencesparts "/dev/null";' >>"$foreign/apt.conf"
   echo "deb [signed-by=$keyring] $mirror $2 main" >"$foreign/sources.list"
   try_step "asking Debian $2 for its $1 packages" "apt-$2-$1" \
      apt-get -c "$foreign/apt.conf" -o APT::Update::Error-Mode=any update
   [ $step_status -eq 0 ] || {
      why_not "$(grep '^E: ' "$log" | head -n 1)"
      return 1
   }
   : >"$foreign/asked"
}

# take FOLDER PACKAGE PATTERN...: files of a fetched package, by their names.
take() {
   package=$debs/$2.deb
   folder=$1
   mkdir -p "$folder"
   shift 2
   dpkg-deb --fsys-tarfile "$package" | tar -C "$folder" -xf - --no-same-owner --wildcards "$@"
}

why_not() {
   reason=$1
   return 1
}
