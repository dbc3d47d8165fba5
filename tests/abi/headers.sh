# The kernel headers that the tests of this folder compare with: those that make abi-check takes, but
# of Debian's as they were cached the last time. Sets what build-aux/fetch/headers.sh does, or leaves with 77
# and the reason. Sourced; must not know what is looked for in them.

# The kernel that the tables follow.
tables_linux=7.3

# The helpers below have a log of their own.
test_log=$log
. "$top_srcdir/build-aux/say/steps.sh"
. "$top_srcdir/build-aux/fetch/source.sh"
. "$top_srcdir/build-aux/fetch/headers.sh"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [ -n "${linux_headers-}" ]; then
   use_headers "$linux_headers" || { echo "$why"; exit 77; }
else
   debian_headers cached >"$test_log.fetch" 2>&1 || {
      echo "$why; configure --with-linux-headers=DIR names others"
      exit 77
   }
fi
case $header_archs in
   *arm64*x86*) ;;
   *)
      echo "$headers has not the headers of all architectures"
      exit 77
      ;;
esac

# is_older VERSION VERSION
is_older() {
   [ "$1" != "$2" ] && [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}
! is_older "${linux:-$tables_linux}" $tables_linux || {
   echo "$headers is older than Linux $tables_linux, which the tables follow"
   exit 77
}
