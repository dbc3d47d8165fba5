# The source of the newest kernel that Debian has, its packages linux-source-*. Sourced; needs steps.sh
# and source.sh. It must not know what is taken out of a source, nor what for.

linux_suites='sid trixie-backports experimental trixie'

# take_linux_source COMMAND: runs COMMAND with a package and one of its versions, an apt configuration
# that has them in apt_dir, for the newest; for older ones if it fails, since what is listed may be gone
# from the pool. Sets reason: why none will do, or nothing.
take_linux_source() {
   reason=
   command -v apt-get >/dev/null || { reason="there is no apt to fetch a kernel's source with"; return 0; }
   apt_dir=$builddir/build/apt-linux
   private_apt
   ask_debian "for its newest kernel source" apt-linux deb $linux_suites
   [ $step_status -eq 0 ] || { reason="Debian does not answer ($log)"; return 0; }
   for package in $(apt-cache -c "$apt_dir/apt.conf" pkgnames linux-source- | sort -rV); do
      newest=$(apt-cache -c "$apt_dir/apt.conf" madison "$package" | awk 'NR == 1 { print $3 }')
      [ -n "$newest" ] || continue
      try_step "downloading $package $newest (170 MB)" linux-source "$1" "$package" "$newest"
      [ $step_status -ne 0 ] || return 0
      die_if_full "downloading $package $newest"
   done
   reason="no kernel source that will do is to be had from $mirror ($log)"
}

# unpack_linux_source TAR-OPTION...: of the package that was downloaded into this folder, into it.
unpack_linux_source() {
   dpkg-deb --fsys-tarfile linux-source-*.deb | tar -xO --wildcards '*/linux-source-*.tar.xz' | xz -dc |
      tar -x --strip-components=1 --no-same-owner "$@"
}
