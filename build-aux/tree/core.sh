# The effects core as part of an ordinary program. Sourced by whoever compiles it; needs top_srcdir.

syswrap=$top_srcdir/coregrind/m_syswrap

# with_core COMPILER ARGUMENT...: compiles that and the core's C files, of which the one list is that of
# the hooks that bring them into Valgrind's Makefile.am: those that may be had under the LGPL, too.
with_core() {
   for file in $(sed -n 's|^[[:blank:]]*m_syswrap/\(.*\.c\) .*|\1|p' \
      "$top_srcdir"/hooks/*-kvm-*/coregrind/Makefile.am.ed \
      "$top_srcdir"/hooks/6[134789]-*/coregrind/Makefile.am.ed); do
      ! grep -q '^/\* SPDX.* OR LGPL-2' "$syswrap/$file" || set -- "$@" "$syswrap/$file"
   done
   "$@"
}

# with_async COMPILER ARGUMENT...: the same, and what describes requests of io_uring and AIO.
with_async() {
   with_core "$@" "$syswrap/async-writes.c" "$syswrap/aio-ops.c" "$syswrap/uring-ops.c" \
      "$syswrap/uring-register.c"
}
