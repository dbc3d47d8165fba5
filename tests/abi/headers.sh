# The uapi headers of all architectures, newest of Debian's or those in KVM_HEADERS (a folder with
# usr/include and usr/lib/linux/uapi, as in the package linux-libc-dev). Sets $headers, or leaves with
# 77 and the reason. Sourced; must not know what is looked for in them.

# Some that are listed may be gone from the pool.
newest_headers() {
   for version in $(apt-cache -c "$apt_dir/apt.conf" madison linux-libc-dev |
      awk '{ print $3 }' | sort -rVu); do
      ! apt-get -c "$apt_dir/apt.conf" download "linux-libc-dev=$version" || return 0
   done
   return 1
}

# The helpers below have a log of their own.
test_log=$log
headers=${KVM_HEADERS-}
if [ -z "$headers" ]; then
   . "$top_srcdir/build-aux/steps.sh"
   . "$top_srcdir/build-aux/source.sh"
   headers=$cache/linux-headers
   if [ ! -d "$headers" ]; then
      command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || {
         echo "no apt to fetch linux-libc-dev with; KVM_HEADERS=DIR names one"
         exit 77
      }
      apt_dir=$build/apt-headers
      private_apt
      for suite in sid trixie-backports experimental; do
         echo "deb [signed-by=$keyring] $mirror $suite main"
      done >"$apt_dir/sources.list"
      mkdir -p "$cache/headers.part"
      (
         cd "$cache/headers.part" &&
            apt-get -c "$apt_dir/apt.conf" update &&
            newest_headers &&
            dpkg-deb -x linux-libc-dev*.deb . &&
            rm linux-libc-dev*.deb
      ) >"$test_log.fetch" 2>&1 || {
         rm -rf "$cache/headers.part"
         echo "linux-libc-dev cannot be fetched ($test_log.fetch); KVM_HEADERS=DIR names one"
         exit 77
      }
      mv "$cache/headers.part" "$headers"
   fi
fi
uapi=$headers/usr/lib/linux/uapi
[ -f "$uapi/s390/asm/kvm.h" ] || {
   echo "$headers has not the headers of all architectures (usr/lib/linux/uapi)"
   exit 77
}
# LINUX_VERSION_CODE of the kernel that the tables follow.
code=$(sed -n 's/^#define LINUX_VERSION_CODE //p' "$headers/usr/include/linux/version.h")
[ "$code" -ge $((7 * 65536 + 3 * 256)) ] || {
   echo "$headers is older than Linux 7.3, which the tables follow"
   exit 77
}
