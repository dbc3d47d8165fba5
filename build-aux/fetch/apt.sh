# An apt of our own, in the folder apt_dir: private_apt makes it, ask_debian has it learn what there is. It
# changes nothing of the machine's. Sourced by source.sh; it must not know what is asked for.

# An apt of our own: the machine's mirror, proxy and keyring, and nothing of its state. Signatures
# are verified with the keyring of Debian's archive as always.
private_apt() {
   command -v apt-get >/dev/null ||
      die "there is no apt here to fetch Debian's $product source with." \
         "Give one: ./configure --with-$upstream-source=DIR|TARBALL"
   mirror=$(debian_mirror)
   for keyring in /usr/share/keyrings/debian-archive-keyring.gpg \
      /usr/share/keyrings/debian-archive-keyring.pgp; do
      [ ! -r $keyring ] || break
   done
   [ -r $keyring ] || die "Debian's archive keyring is missing." \
      "Install the package debian-archive-keyring."
   mkdir -p "$apt_dir/lists/partial" "$apt_dir/cache/archives/partial"
   : >>"$apt_dir/status"
   # Given with -c it is read after the machine's own settings, so that it can take back the
   # hooks that others run after an update.
   cat >"$apt_dir/apt.conf" <<END
Dir::Etc::sourcelist "$apt_dir/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::State::lists "$apt_dir/lists";
Dir::State::status "$apt_dir/status";
Dir::Cache "$apt_dir/cache";
APT::Sandbox::User "root";
Acquire::Retries "1";
Acquire::Languages "none";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
END
}

# ask_debian WHAT LOG TYPES SUITE...: what that apt knows of, of TYPES (deb, deb-src): the lists of these
# suites, or of none if one of them is not to be had. Sets step_status.
ask_debian() {
   asked_for=$1
   asked_log=$2
   types=$3
   shift 3
   for asked; do
      for type in $types; do
         echo "$type [signed-by=$keyring] $mirror $asked main"
      done
   done >"$apt_dir/sources.list"
   try_step "asking Debian $asked_for" "$asked_log" \
      apt-get -c "$apt_dir/apt.conf" -o APT::Update::Error-Mode=any update
}

debian_mirror() {
   for wanted in '|Debian$' '/debian/*|'; do
      uri=$(apt-get indextargets --format '$(REPO_URI)|$(LABEL)' 2>/dev/null |
         grep -e "$wanted" | head -n 1)
      [ -z "$uri" ] || { echo "${uri%%|*}"; return; }
   done
   echo http://deb.debian.org/debian/
}
