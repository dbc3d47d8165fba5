# A Debian archive that has one source package, of a fake Valgrind, with a patch of Debian's right beside
# where the hook inserts. Sourced after fake.sh by the tests of packages, which run Debian's own tools.

command -v git >/dev/null || skip "no git"
command -v dpkg-buildpackage >/dev/null || skip "no dpkg-dev"
[ -r /usr/share/keyrings/debian-archive-keyring.gpg ] || skip "no keyring of Debian's archive"
GIT_CONFIG_GLOBAL=/dev/null
GIT_CONFIG_SYSTEM=/dev/null
export GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM

# fake_debian VERSION REVISION: in archive, behind the apt-get and apt-cache of bin.
fake_debian() {
   mkdir -p archive bin
   fake_valgrind "$1" "archive/valgrind-$1"
   tar -C archive -cjf "archive/valgrind_$1.orig.tar.bz2" "valgrind-$1"
   (
      cd "archive/valgrind-$1"
      mkdir -p debian/source debian/patches
      echo '3.0 (quilt)' >debian/source/format
      echo theirs.patch >debian/patches/series
      printf '%s\n' '--- a/coregrind/m_syswrap/theirs.c' '+++ b/coregrind/m_syswrap/theirs.c' \
         '@@ -1,3 +1,3 @@' '-one' '+one of Debian' ' anchor' ' two' >debian/patches/theirs.patch
      printf '%s\n' 'Source: valgrind' 'Maintainer: Nobody <nobody@example.org>' \
         'Standards-Version: 4.6.2' '' 'Package: valgrind' 'Architecture: any' \
         'Description: fake' ' Fake.' >debian/control
      printf '%s\n' "valgrind (1:$1-$2) unstable; urgency=medium" '' '  * Fake.' '' \
         ' -- Nobody <nobody@example.org>  Fri, 27 Nov 2026 20:00:00 +0000' >debian/changelog
      printf '%s\n' '#!/usr/bin/make -f' '%:' >debian/rules
      chmod +x debian/rules
      dpkg-source --before-build .
      dpkg-source -b .
   ) >archive/log 2>&1 || skip "dpkg-source does not work here: $(tail -n 1 archive/log)"
   cat >bin/apt-get <<END
#!/bin/sh
echo "\$*" >>$scratch/calls
case \$* in
   *indextargets*) echo 'http://mirror.example/debian|Debian' ;;
   *--tar-only*) cp $scratch/archive/*.orig.tar.bz2 . ;;
   *source*) cp $scratch/archive/valgrind_* . ;;
esac
END
   printf '%s\n' '#!/bin/sh' "echo 'Version: 1:$1-$2'" >bin/apt-cache
   chmod +x bin/apt-get bin/apt-cache
   PATH=$scratch/bin:$PATH
}

# A project that has a message for its patch.
fake_series() {
   fake_project
   echo 'Insert' >project/hooks/10-all/message
   echo 'Whole' >project/hooks/cover-letter
}
