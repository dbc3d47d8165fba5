# Where strace's source comes from: Debian's newest source package, or strace's own repository where that is
# not served; a tarball, or a directory, which may be a clone. Sourced after source.sh and graft.sh, whose
# functions then do for strace what they do for Valgrind: get_source leaves it untouched in
# build/strace/strace-VERSION.orig, and graft puts overlay and hooks of strace/ onto a copy. It must not know
# what these are.

upstream=strace
source_forms='DIR|TARBALL'
product=strace
repository=https://github.com/strace/strace
# The oldest that the hooks fit is 7.2; a version of a clone is longer.
oldest=7.2
tried=7.2
suites='sid forky trixie-backports trixie'
build=$builddir/build/strace
apt_dir=$build/apt
# All that is generated joins what is in strace/ there.
overlay=$build/overlay
overlay_parts='src tests'
mkdir -p "$build"

# The newest that can be had: what is listed may be gone from the pool.
newest_tried() {
   if [ -n "$(ls "$cache"/strace_*.orig.tar.?z 2>/dev/null)" ]; then
      for tarball in $(ls "$cache"/strace_*.orig.tar.?z | sort -rV); do
         (cd "$cache" && sha256sum --status -c "$tarball.sum") || continue
         unpack "$tarball"
         return 0
      done
   fi
   clone=$(ls -d "$cache"/strace-*[0-9] 2>/dev/null | sort -V | tail -n 1)
   if [ -n "$clone" ]; then
      unpack "$clone"
      return 0
   fi
   mkdir -p "$cache"
   private_apt
   too_old=
   for suite in $suites; do
      ask "$suite" || continue
      for offered in $(apt-cache -c "$apt_dir/apt.conf" showsrc --only-source strace 2>/dev/null |
         sed -n 's/^Version: //p' | sort -rVu); do
         if older "$offered" "$oldest"; then
            too_old="$too_old $offered"
            continue
         fi
         case " ${failed-} " in *" $offered "*) continue ;; esac
         try_step "downloading Debian's strace $offered" download download "$offered"
         die_if_full_after_failure "downloading Debian's strace $offered"
         failed="${failed-} $offered"
         version=${offered%-*}
         cached "${version#*:}" || continue
         unpack "$tarball"
         return 0
      done
   done
   [ -z "$too_old" ] || say "Debian's strace$too_old: too old for the hooks, which want $oldest or later"
   newest_release
}

# What Debian lists may have gone from its pool; the repository has each release as a tag. A clone that was
# begun is not taken for one.
newest_release() {
   try_step "asking $repository for its newest release" releases list_releases
   release=$(sed -n 's,.*refs/tags/v\([0-9.]*\)$,\1,p' "$build/releases" | sort -V | tail -n 1)
   if [ -z "$release" ] || older "$release" "$oldest"; then
      mirror="$mirror or $repository"
      not_to_be_had "no strace of $oldest or later is to be had"
   fi
   clone=$cache/strace-$release
   rm -rf "$clone.new"
   step "cloning strace $release" clone git clone -q --depth 1 --branch "v$release" "$repository" "$clone.new"
   mv "$clone.new" "$clone"
   unpack "$clone"
}

# Nobody is asked for a password.
list_releases() {
   : >"$build/releases"
   GIT_TERMINAL_PROMPT=0 git ls-remote --tags --refs "$repository" >"$build/releases"
}

die_if_full_after_failure() {
   [ $step_status -eq 0 ] || die_if_full "$1"
}

older() {
   [ "$1" != "$2" ] && [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

one_of_debian() {
   die "--with-strace-source=$1: give a directory or a tarball, or nothing for Debian's newest."
}

# copy_source DIR|TARBALL: what `git archive` makes of strace's repository is empty, and says so. The
# version of a clone, which git tells, is kept as a tarball has it.
copy_source() {
   rm -rf "$build/unpack"
   mkdir "$build/unpack"
   if [ -d "$1" ]; then
      (cd "$1" && if [ -d .git ]; then git ls-files -z; else find . -type f -print0; fi) |
         (cd "$1" && tar --null -T - -cf -) | tar -C "$build/unpack" -xf -
      if [ ! -f "$build/unpack/.tarball-version" ] && [ -x "$1/build-aux/git-version-gen" ]; then
         (cd "$1" && ./build-aux/git-version-gen .tarball-version) >"$build/unpack/.tarball-version"
         (cd "$1" && ./build-aux/copyright-year-gen .year) >"$build/unpack/.year"
      fi
   else
      tar -C "$build/unpack" --strip-components=1 --no-same-owner -xf "$1"
   fi
}

source_version() {
   grep -q '^AC_INIT(\[strace\]' "$1" && cat "${1%/*}/.tarball-version"
}
