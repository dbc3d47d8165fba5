# Lists what syzkaller's descriptions of KVM (sys/linux/dev_kvm*.txt) say otherwise than the tables: reads
# the rows of abi/rows.c, then the descriptions; `rows` is 1 and FS a tab for the former. Said of an
# ioctl: on which fds it is made. Of an attribute whose group and attr are constants: the size and the
# direction of what addr points to. It must not know any ioctl or attribute.

function say(text) {
   print FILENAME_SHORT ":" FNR ": " text
   bad++
}

function is_for(archs) {
   return arch == "" || archs == "all" || archs == arch || (archs == "arms" && arch == "arm64")
}

rows && $1 == "ioctl" {
   name = "KVM_" $2
   known[name]
   n = split($6, list, / \| /)
   for (i = 1; i <= n; i++) {
      on[name, $7] = on[name, $7] " " tolower(list[i])
      archs_of[name] = archs_of[name] " " $7
   }
   next
}
rows { next }

FNR == 1 {
   FILENAME_SHORT = FILENAME
   sub(/.*\//, "", FILENAME_SHORT)
   arch = FILENAME ~ /amd64/ ? "x86" : FILENAME ~ /arm64/ ? "arm64" : FILENAME ~ /riscv64/ ? "riscv" : ""
   fd["fd_kvm"] = "system"
   fd["fd_kvmvm"] = "vm"
   fd["fd_kvmcpu"] = "vcpu"
   fd["fd_kvmdev"] = "device"
}

/^ioctl\$KVM_/ && match($0, /const\[KVM_[A-Z0-9_]+\]/) {
   name = substr($0, RSTART + 6, RLENGTH - 7)
   match($0, /\(fd [a-z_]+/)
   type = substr($0, RSTART + 4, RLENGTH - 4)
   total++
   described[name]
   if (!(type in fd)) { say(name " on " type ", which is no fd of KVM"); next }
   if (!(name in known)) { say(name " is no ioctl of the tables"); next }
   fits = ""
   here = ""
   n = split(archs_of[name], list, " ")
   for (i = 1; i <= n; i++)
      if (is_for(list[i])) {
         here = here on[name, list[i]]
         if ((" " on[name, list[i]] " ") ~ (" " fd[type] " ")) fits = 1
      }
   if (here == "") say(name " is not an ioctl of " arch)
   else if (!fits) say(name " on a " fd[type] "; the tables have it on:" unique(here))
}

function unique(text,   list, n, i, seen, out) {
   n = split(text, list, " ")
   for (i = 1; i <= n; i++)
      if (!(list[i] in seen)) { seen[list[i]]; out = out " " list[i] }
   return out
}

END {
   for (name in known)
      if (!(name in described)) missing[++n_missing] = name
   for (i = 1; i <= n_missing; i++)
      for (j = i; j > 1 && missing[j - 1] > missing[j]; j--) {
         swap = missing[j]; missing[j] = missing[j - 1]; missing[j - 1] = swap
      }
   for (i = 1; i <= n_missing; i++) print "not described: " missing[i]
   printf "%d descriptions of ioctls; said otherwise: %d; ioctls not described: %d\n", total, bad, n_missing
}
