# Lists what syzkaller's descriptions of KVM (sys/linux/dev_kvm*.txt) say otherwise than the tables: reads
# the rows of abi/rows.c (`rows` is 1, FS a tab), tables/kvm-tables.jsonl (`rows` is 2), then the descriptions
# (`rows` is 0, FS a space). Said of an ioctl: on which fds it is made. Of an attribute: how many bytes addr
# points to, where that is a number, and whether they are written. It must not know any ioctl or attribute.

function say(text) {
   print FILENAME_SHORT ":" FNR ": " text
   bad++
}

# Of a line of JSON as tables.awk writes it.
function member(name) {
   return match($0, "\"" name "\": (\"[^\"]*|[a-z0-9]+)") ? \
      plain(substr($0, RSTART + length(name) + 4, RLENGTH - length(name) - 4)) : ""
}

function plain(text) {
   gsub(/"/, "", text)
   return text
}

# "in 4", where that is a number of bytes
function command(name,   text) {
   if (!match($0, "\"" name "\": \\{\"does\": \"(in|out|update)\", \"bytes\": [0-9]+")) return ""
   text = plain(substr($0, RSTART, RLENGTH))
   sub(/.*does: /, "", text)
   sub(/, bytes:/, "", text)
   return text
}

function is_for(archs) {
   return arch == "" || archs == "all" || archs == arch || (archs == "arms" && arch == "arm64")
}

rows == 2 && /"row": "attr"/ {
   group = member("group_name")
   if (group != "null")
      attrs_of[group, ++n_of[group]] = member("object") " " member("label") SUBSEP command("set") SUBSEP command("get")
   next
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

# A struct of an attribute: group, and what addr points to. Lists of flags may stand behind it.
/^[a-z0-9_]+ \{/ { block = $1; group_is = ""; next }
block != "" && /^\tgroup\t/ { group_is = $0; sub(/^\tgroup\t/, "", group_is); next }
block != "" && group_is != "" && /^\taddr\tptr64\[(in|out|inout), int(8|16|32|64)/ {
   match($0, /\[[a-z]+/)
   way = substr($0, RSTART + 1, RLENGTH - 1)
   match($0, /int[0-9]+/)
   n_blocks++
   where[n_blocks] = FILENAME_SHORT ":" FNR ": " block
   of_group[n_blocks] = group_is
   direction[n_blocks] = way
   size[n_blocks] = substr($0, RSTART + 3, RLENGTH - 3) / 8
}
/^}/ { block = "" }
/^[a-z0-9_]+ = / { list_of[$1] = substr($0, index($0, "=") + 1) }

# Compares a struct with all rows of each group that it is for.
function compare(b,   text, names, n, i, k, f, one) {
   text = of_group[b]
   gsub(/^[a-z]+\[|, int32\]$|\]$/, "", text)
   if (text in list_of) text = list_of[text]
   n = split(text, names, /, */)
   for (i = 1; i <= n; i++) {
      gsub(/ /, "", names[i])
      for (k = 1; k <= n_of[names[i]]; k++) {
         split(attrs_of[names[i], k], f, SUBSEP)
         one = differs(f[2], "SET", size[b], direction[b]) differs(f[3], "GET", size[b], direction[b])
         if (one != "") { print where[b] ": " size[b] " bytes, " direction[b] "; the tables have of " f[1] one; n_attrs++ }
      }
   }
}

function differs(does, command_is, bytes, way,   w) {
   if (does == "") return ""
   split(does, w, " ")
   if (w[2] != bytes) return " " command_is " " w[2]
   if (way == "in" && w[1] != "in") return " " command_is " written"
   return ""
}

END {
   for (b = 1; b <= n_blocks; b++) compare(b)
   for (name in known)
      if (!(name in described)) missing[++n_missing] = name
   for (i = 1; i <= n_missing; i++)
      for (j = i; j > 1 && missing[j - 1] > missing[j]; j--) {
         swap = missing[j]; missing[j] = missing[j - 1]; missing[j - 1] = swap
      }
   for (i = 1; i <= n_missing; i++) print "not described: " missing[i]
   printf "%d descriptions of ioctls; said otherwise: %d; of attributes: %d; ioctls not described: %d\n", \
      total, bad, n_attrs, n_missing
}
