# What runs in an emulated machine: a kernel of Debian's and a userland in an initramfs, booted under QEMU,
# which is ended when it hangs. Sourced after machines.sh, debs.sh and cross.sh; needs build, and what
# read_machine sets. It must not know what is run there.

# A machine that says nothing for so many seconds hangs: its init ends a test before. One that
# goes on and on is ended, too: the slowest needs an hour when this machine is busy.
most_silent=2400
most_seconds=5400

# A grafted tree of its own: one that is built in cannot be built for others too. Sets tree.
cross_tree() {
   get_source "$valgrind_source"
   graft "$version"
   tree=$build/valgrind-$version
   if [ ! -f "$tree.autogen" ]; then
      step "running Valgrind's autogen.sh" "autogen-$version" in_tree ./autogen.sh
      : >"$tree.autogen"
   fi
}

# empty_root FOLDER
empty_root() {
   rm -rf "$1"
   for folder in usr/bin usr/sbin usr/lib usr/lib64 proc sys dev tmp tests; do
      mkdir -p "$1/$folder"
   done
   for link in bin sbin lib lib64; do
      ln -s usr/$link "$1/$link"
   done
}

# Without the symbols of ld.so and libc Memcheck does not start. What else is in there would only be
# read, for half of the time of a test.
debug_files() {
   for library in "$root"/usr/lib*/ld*.so* "$root"/usr/lib/*/ld*.so* "$root"/usr/lib/*/libc.so*; do
      [ -e "$library" ] || continue
      id=$("$host-readelf" -n "$library" | sed -n 's/^ *Build ID: //p')
      rest=${id#??}
      file=./usr/lib/debug/.build-id/${id%"$rest"}/$rest.debug
      take "$root" libc6-dbg "$file"
      "$host-strip" --strip-debug "$root/$file"
   done
}

# valgrind_files FOLDER: what a Valgrind in the folder objects needs to run where it was not installed.
valgrind_files() {
   cd "$objects"
   find .in_place/ ! -type d ! -name '*.xml' >"$build/files"
   tar -chf - coregrind/valgrind -T "$build/files" | tar -C "$1" -xf -
}

# unpack_kernel MODULE...: with those that the machine loads, and these, in run_folder.
unpack_kernel() {
   set -f
   rm -rf "$run_folder"
   mkdir -p "$run_folder/more/modules"
   if [ "$suite" = built ]; then
      cp "$debs/$parts" "$run_folder/kernel"
   else
      for part in $parts; do
         # Image and modules can be in packages of their own, so each may lack the other.
         take "$run_folder" "$part" '*/vmlinu[xz]-*' '*/vmlinu[xz]' \
            $(printf '*/%s.ko* ' $modules "$@") || :
      done
      find "$run_folder" -name 'vmlinu*' -exec mv {} "$run_folder/kernel" \;
   fi
   [ -f "$run_folder/kernel" ]
   modules_in_order "$run_folder/more/modules" $modules
}

# modules_in_order FOLDER MODULE...: as files whose names say when each is to be loaded.
modules_in_order() {
   number=0
   folder=$1
   shift
   for module; do
      number=$((number + 1))
      file=$(find "$run_folder/usr" "$run_folder/lib" -name "$module.ko*" 2>/dev/null || :)
      case $file in
         '') echo "$module.ko is not in $parts"; return 1 ;;
         *.xz) xz -dc "$file" ;;
         *) cat "$file" ;;
      esac >"$folder/$(printf %02d $number)-$module.ko"
   done
}

# archive FOLDER...: an initramfs; the kernel unpacks one archive after the other.
archive() {
   for folder; do
      cd "$folder"
      find . | sort | cpio --quiet -o -H newc -R 0:0
   done
}

# QEMU, until it stops, or says nothing any more, or has had its time. The network card that it gives
# a machine wants a ROM, which not every package of a QEMU brings.
boot() {
   $command -smp 1 -m 2G -nographic -nic none -no-reboot \
      -kernel "$run_folder/kernel" -initrd "$run_folder/initramfs" \
      -append "$append loglevel=1 panic=-1" </dev/null &
   trap 'kill $! 2>/dev/null || :' EXIT
   trap 'exit 130' INT TERM HUP
   began=$(date +%s)
   silent=0
   while kill -0 $! 2>/dev/null; do
      [ $silent -lt $most_silent ] || give_up "It said nothing for $silent seconds."
      [ $(($(date +%s) - began)) -lt $most_seconds ] ||
         give_up "It did not come to its end in $most_seconds seconds."
      size=$(wc -c <"$log")
      sleep 2
      silent=$((silent + 2))
      [ "$(wc -c <"$log")" -eq "$size" ] || silent=0
   done
}

# give_up WHY: for the log, below what the console shows.
give_up() {
   printf '\n%s\n' "$1"
   exit 1
}
