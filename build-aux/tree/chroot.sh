# A Debian in a folder, made by debootstrap once and unpacked from the cache for each use. What runs in
# it is in namespaces of its own: with the command all that it mounted and started is gone, however it
# ended. Sourced, after steps and source; it must not know what is done in there.

chroot=$build/chroot
# What of this machine is seen in there, FROM:TO ...
chroot_mounts=

# The Debian of this machine, so that what is built can be installed here; SUITE names another.
find_suite() {
   chroot_suite=${SUITE:-$(. /etc/os-release 2>/dev/null && [ "${ID-}" = debian ] &&
      echo "${VERSION_CODENAME-}")} || :
   : "${chroot_suite:=bookworm}"
}

need_chroot() {
   [ "$(id -u)" -eq 0 ] ||
      die "only root can make a Debian in a folder, where packages are built and tried." \
         "Run this as root; make deb-source can do without."
   for program in debootstrap unshare chroot; do
      command -v $program >/dev/null || die "$program is missing." \
         "Run ./bootstrap with the same target, which installs what it needs."
   done
   refusal=$(unshare --mount --pid --fork true 2>&1) ||
      die "this machine gives root no namespaces to build in: $refusal"
}

# new_chroot: a fresh one, with what this machine's apt needs to get its packages.
new_chroot() {
   private_apt
   base=$cache/chroot-$chroot_suite-$(dpkg --print-architecture).tar
   archives=$cache/archives-$chroot_suite
   mkdir -p "$archives/partial"
   drop_chroot
   clean_up=drop_chroot
   [ -f "$base" ] ||
      step "making a Debian $chroot_suite in a folder" "debootstrap-$chroot_suite" bootstrap_base
   step "unpacking a Debian $chroot_suite" chroot unpack_chroot
   step "bringing it up to date" chroot-update update_chroot
}

bootstrap_base() {
   case $mirror in
      https:*) include=--include=ca-certificates ;;
      *) include= ;;
   esac
   # It mounts, and may be stopped.
   in_namespaces debootstrap --variant=minbase --keyring="$keyring" $include "$chroot_suite" \
      "$chroot" "$mirror"
   tar -C "$chroot" -cf "$base.new" .
   mv "$base.new" "$base"
   rm -rf "$chroot"
}

unpack_chroot() {
   mkdir "$chroot"
   tar -C "$chroot" -xf "$base"
   cp -L /etc/resolv.conf /etc/hosts "$chroot/etc/"
   apt-config dump | grep -E '^Acquire::(https?::Proxy|Check-Valid-Until|Check-Date|ForceIPv[46]) ' \
      >"$chroot/etc/apt/apt.conf.d/machine" || :
   # It is thrown away: what a crash of the machine would leave is of no interest.
   echo force-unsafe-io >"$chroot/etc/dpkg/dpkg.cfg.d/unsafe-io"
}

# The base was made once, and what is installed later may want newer libraries than it has.
update_chroot() {
   in_chroot apt-get update
   in_chroot apt-get dist-upgrade -y
}

# in_chroot COMMAND...: of this environment only the proxies go there.
in_chroot() {
   in_namespaces sh -ec '
      mount -t proc proc "$0/proc"
      for pair in $1; do
         mount --bind "${pair%%:*}" "$0${pair#*:}"
      done
      shift
      chroot "$0" "$@"' "$chroot" "$archives:/var/cache/apt/archives $chroot_mounts" \
      env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
      http_proxy="${http_proxy-}" https_proxy="${https_proxy-}" "$@"
}

# With the first process of the namespaces, all others end. That is a child of unshare, and dies with it.
in_namespaces() {
   unshare --mount --pid --fork --kill-child "$@" &
   echo $! >"$build/chroot.pid"
   wait $!
}

drop_chroot() {
   if [ -f "$build/chroot.pid" ]; then
      # Of this run only: the number may be another's by now.
      ! grep -qs unshare "/proc/$(cat "$build/chroot.pid")/comm" ||
         kill -KILL "$(cat "$build/chroot.pid")" 2>/dev/null || :
      rm -f "$build/chroot.pid"
   fi
   # What was killed may still write for a moment.
   for try in 1 2 3 4 5; do
      ! rm -rf "$chroot" 2>/dev/null || break
      sleep 1
   done
   rm -f "$base.new"
   clean_up=:
}
