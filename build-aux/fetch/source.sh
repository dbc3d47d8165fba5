# Where the Valgrind source comes from: Debian's source package, a tarball or a directory.
# get_source leaves it unpacked and untouched in build/valgrind-VERSION.orig, says in
# build/valgrind-VERSION.from which it is, and sets $version. It must not know what is done with it.

. "$top_srcdir/build-aux/fetch/apt.sh"

# The versions that the hooks are tried with, newest (the reference) first, and the Debian suites
# that are asked for them, in the order in which they are likely to have the newest.
tried='3.27.1 3.24.0 3.19.0'
suites='sid trixie bookworm'

# Whose source this is; build-aux/fetch/strace-source.sh has another's.
upstream=valgrind
product=Valgrind

build=$builddir/build
apt_dir=$build/apt
answered=
silent=
mkdir -p "$build"

# get_source SPEC: SPEC is empty, debian:VERSION, a tarball or a directory.
get_source() {
   if source_is_current "$1"; then
      version=$(sed -n 's/^version=//p' "$build/source")
   else
      read_source "$1"
   fi
   [ -n "$1" ] || [ "$version" = "${tried%% *}" ] ||
      say "taking Valgrind $version, the newest of ($tried) that was to be had (make clean asks again)"
}

read_source() {
   # Before it is read, so that what changes while it is read is seen as changed the next time.
   : >"$build/source.began"
   case $1 in
      '') newest_tried ;;
      debian:*) one_of_debian "${1#debian:}" ;;
      *) user_source "$1" ;;
   esac
   printf 'spec=%s\nversion=%s\n' "$1" "$version" >"$build/source.new"
   touch -r "$build/source.began" "$build/source.new"
   mv "$build/source.new" "$build/source"
   rm "$build/source.began"
}

source_is_current() {
   [ -f "$build/source" ] || return 1
   [ "spec=$1" = "$(sed -n 1p "$build/source")" ] || return 1
   [ -d "$build/$upstream-$(sed -n 's/^version=//p' "$build/source").orig" ] || return 1
   case $1 in
      '' | debian:*) ;;
      # ctime sees also what was copied there with an older mtime, and what was removed.
      *) [ -z "$(find "$1" -name .git -prune -o -cnewer "$build/source" -print -quit)" ] ;;
   esac
}

newest_tried() {
   for version in $tried; do
      ! is_debians "$version" || return 0
      if debian_tarball "$version"; then
         unpack "$tarball"
         return 0
      fi
   done
   not_to_be_had "none of Valgrind $tried is to be had"
}

one_of_debian() {
   version=${1#*:}
   version=${version%%-*}
   ! is_debians "$version" || return 0
   debian_tarball "$version" || not_to_be_had "Valgrind $version is not to be had"
   unpack "$tarball"
}

# Unpacked already, and not a tree of the user that calls itself the same?
is_debians() {
   [ -d "$build/$upstream-$1.orig" ] &&
      case $(cat "$build/$upstream-$1.from") in "$cache"/*) ;; *) false ;; esac
}

not_to_be_had() {
   die "$1 from $mirror (Debian $suites): no network, or no longer served." \
      "Connect this machine and run the same command again, or give a $product source:" \
      "./configure --with-$upstream-source=${source_forms-DIR|TARBALL|debian:VERSION}"
}

# debian_tarball VERSION: sets tarball.
debian_tarball() {
   from_debian "$1" cached download
}

# from_debian VERSION IS_THERE GET: one suite after the other, until IS_THERE VERSION says that it is in
# the cache. Once Debian has answered, that and GET are also told its whole version.
from_debian() {
   mkdir -p "$cache"
   ! "$2" "$1" || return 0
   private_apt
   for suite in $suites; do
      ask "$suite" || continue
      offered=$(apt-cache -c "$apt_dir/apt.conf" showsrc --only-source "$upstream" 2>/dev/null |
         sed -n 's/^Version: //p' | grep "^[0-9]*:*$1-" | sort -V | tail -n 1)
      [ -n "$offered" ] || continue
      ! "$2" "$1" "$offered" || return 0
      try_step "downloading Debian's $upstream $offered" download "$3" "$offered"
      ! "$2" "$1" "$offered" || return 0
      die_if_full "downloading Debian's $upstream $offered"
   done
   return 1
}

# The checksum beside it tells a whole download from what a full disk or a broken copy left.
cached() {
   for tarball in "$cache/${upstream}_$1.orig.tar.bz2" "$cache/${upstream}_$1.orig.tar.xz" \
      "$cache/${upstream}_$1.orig.tar.gz"; do
      [ ! -f "$tarball" ] || ! (cd "$cache" && sha256sum --status -c "$tarball.sum") || return 0
   done
   return 1
}

# The original tarball is all that is taken: Debian's patches are for its packaging and for
# architectures that have no KVM, and the hooks shall fit what upstream released.
# (Chained, because errexit is off where this is called.)
download() {
   rm -rf "$build/download" &&
      mkdir "$build/download" &&
      cd "$build/download" &&
      apt-get -c "$apt_dir/apt.conf" -y source --download-only --tar-only "$upstream=$1" &&
      file=$(ls | grep '\.orig\.tar\.[a-z0-9]*$') &&
      sha256sum "$file" >"$file.sum" &&
      cp "$file.sum" "$file" "$cache/" &&
      cd "$build" &&
      rm -rf "$build/download"
}

# One suite after the other, since most often the first has what is wanted and each list is 10 MB.
# What the machine's apt refuses, a suite that is out of date for one, is refused here.
ask() {
   case " $answered " in
      *" $1 "*) return 0 ;;
   esac
   case " $silent " in
      *" $1 "*) return 1 ;;
   esac
   ask_debian "$1 for its $product" "apt-$1" deb-src $answered "$1"
   if [ $step_status -ne 0 ]; then
      grep '^E: ' "$log" | head -n 2 | sed 's/^E:/  /'
      silent="$silent $1"
      return 1
   fi
   answered="$answered $1"
}

user_source() {
   mirror=
   [ -e "$1" ] || die "--with-$upstream-source=$1: no such directory or file."
   unpack "$1"
}

# unpack DIR|TARBALL: sets version. Same source, same tree: what was built from it stays.
unpack() {
   step "copying the source from $1" unpack copy_source "$1"
   version=$(source_version "$build/unpack/configure.ac" 2>/dev/null) && [ -n "$version" ] ||
      die "$1 is no $product source: its configure.ac has no AC_INIT([$product],...)."
   orig=$build/$upstream-$version.orig
   if [ -d "$orig" ] && diff -rq --no-dereference "$orig" "$build/unpack" >/dev/null; then
      rm -rf "$build/unpack"
   else
      for part in '' .orig .from .grafted .configured .as-released .built-few \
         .built-all; do
         rm -rf "$build/$upstream-$version$part"
      done
      mv "$build/unpack" "$orig"
   fi
   echo "$1" >"$build/$upstream-$version.from"
}

copy_source() {
   rm -rf "$build/unpack"
   mkdir "$build/unpack"
   if [ -d "$1" ]; then
      cp -a "$1/." "$build/unpack"
      # A checkout may have been built in; without objects everything is built again.
      find "$build/unpack" \( -name .git -o -name '*.[oa]' -o -name .deps -o -name .in_place \
         -o -name autom4te.cache -o -name config.status -o -name config.log \) \
         -prune -exec rm -rf {} +
   else
      tar -C "$build/unpack" --strip-components=1 --no-same-owner -xf "$1"
   fi
}

# AC_INIT names m4 macros: the three numbers, and a suffix in between releases.
source_version() {
   awk -F '[][]' '
      /^m4_define\(\[v_(major|minor|micro|suffix)_ver\]/ { part[$2] = $4 }
      /^AC_INIT\(\[Valgrind\]/ { valgrind = 1; literal = $4 }
      END {
         if (!valgrind) exit 1
         if (literal ~ /^[0-9]/) { print literal; exit }
         v = part["v_major_ver"] "." part["v_minor_ver"] "." part["v_micro_ver"]
         print v (part["v_suffix_ver"] == "" ? "" : "." part["v_suffix_ver"])
      }' "$1"
}
