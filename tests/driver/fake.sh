# A scratch project with the real driver, a tiny overlay and one hook, and a fake Valgrind that
# configures, builds and installs in no time. Sourced by the tests of this folder; each runs in a
# new folder of its own. Knows of Valgrind only what the driver relies on.

set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
# What a caller may have set for the run that this is a test of.
unset MAKEFLAGS MFLAGS MAKELEVEL KVM_DEVICE MACHINES LAYERS AUTHOR COPYRIGHT SOURCE_DATE_EPOCH || :

fail() {
   echo "*** $*"
   [ ! -s output ] || { echo "--- output:"; cat output; }
   exit 1
}

skip() {
   echo "$*"
   exit 77
}

# expect TEXT: in what the last driver command printed.
expect() {
   grep -qF -e "$1" output || fail "did not print: $1"
}

# driver COMMAND...: keeps status and output.
driver() {
   status=0
   "$@" >output 2>&1 </dev/null || status=$?
}

# fake_project [FOLDER]
fake_project() {
   mkdir -p project
   (cd "$top_srcdir" && tar -cf - bootstrap configure.ac Makefile.am build-aux \
      configure Makefile.in aclocal.m4 tests/qemu/qemu.sh tests/qemu/cells tests/qemu/cells-arm64 tests/known-programs/names) | tar -xf - -C project
   mkdir -p project/coregrind/m_syswrap project/hooks/10-all/coregrind/m_syswrap
   echo '/* overlay */' >project/coregrind/m_syswrap/ours.c
   printf '%s\n' '/^anchor/i' 'inserted' '.' >project/hooks/10-all/coregrind/m_syswrap/theirs.c.ed
   echo coregrind/m_syswrap >project/hooks/10-all/files
   : >project/hooks/some-trees
}

# What else make dist packs, with nothing in it.
fake_rest_to_pack() {
   for part in $(sed -n '/^EXTRA_DIST/,/[^\\]$/p' "$top_srcdir/Makefile.am" | sed 's/EXTRA_DIST =//' | tr -d '\\'); do
      mkdir -p "project/$(dirname "$part")"
      if [ -d "$top_srcdir/$part" ]; then mkdir -p "project/$part"; else touch "project/$part"; fi
   done
}

# fake_valgrind VERSION FOLDER
fake_valgrind() {
   mkdir -p "$2/coregrind/m_syswrap" "$2/memcheck"
   echo "AC_INIT([Valgrind],[$1],[nobody])" >"$2/configure.ac"
   printf '%s\n' one anchor two >"$2/coregrind/m_syswrap/theirs.c"
   cat >"$2/autogen.sh" <<'END'
#!/bin/sh
cat >configure <<'EOF'
#!/bin/sh
srcdir=.
for arg; do
   case $arg in
      --prefix=*) prefix=${arg#*=} ;;
      --srcdir=*) srcdir=${arg#*=} ;;
   esac
done
[ -f "$srcdir/autogen.sh" ] || { echo "cannot find sources in $srcdir"; exit 1; }
: >config.status
version=$(sed -n 's/^AC_INIT(\[Valgrind\],\[\(.*\)\],.*/\1/p' configure.ac)
sed -e "s|@prefix@|$prefix|g" -e "s|@version@|$version|g" Makefile.in >Makefile
EOF
chmod +x configure
END
   chmod +x "$2/autogen.sh"
   cat >"$2/Makefile.in" <<'END'
all: valgrind
valgrind: coregrind/m_syswrap/theirs.c coregrind/m_syswrap/ours.c
	@if [ -n "$$FAKE_HANG" ]; then touch "$$FAKE_HANG"; sleep 60; fi
	@if [ -n "$$FAKE_FULL" ]; then cat configure.ac >/dev/full; fi
	(echo '#!/bin/sh'; echo 'echo valgrind-@version@ && exit'; cat $^) >$@
	chmod +x $@
clean:
	rm -f valgrind
install: all
	mkdir -p $(DESTDIR)@prefix@/bin $(DESTDIR)@prefix@/include
	cp valgrind $(DESTDIR)@prefix@/bin
	cp configure.ac $(DESTDIR)@prefix@/include/valgrind.h
END
}

# A project with an installation that works, as most tests start from.
installed_project() {
   fake_project
   fake_valgrind 3.27.1 vg
   cd project
   driver ./bootstrap --with-valgrind-source="$scratch/vg" install
   [ $status -eq 0 ] || fail "the first installation failed"
   works
}

works() {
   [ "$(inst/bin/valgrind)" = valgrind-3.27.1 ] || fail "./inst/bin/valgrind does not work"
}

# our_hooks: what this project's own hooks bring can be looked at from here on, by graft.sh's functions and without
# a Valgrind.
our_hooks() {
   mkdir -p logs build/new
   logs=$PWD/logs build=$PWD/build orig=$PWD/none product=Valgrind tried=
   die() {
      fail "$@"
   }
   . "$top_srcdir/build-aux/tree/graft.sh"
   new=$build/new
   # Where there is no Valgrind each patch is needed.
   is_there() {
      return 1
   }
}
