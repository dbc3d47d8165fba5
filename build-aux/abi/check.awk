# Compares what headers define with what the tables know. Reads build-aux/abi/names, the facts of
# abi/facts.c, the kinds of abi/names.awk and the values, in this order; see there for their forms.
# Given linux (its version), archs (whose headers there are) and known (all that we know).

BEGIN {
   n_archs = split(archs, arch_list)
   split(known, known_list)
   for (i in known_list) is_known[known_list[i]]
   for (i = 1; i <= n_archs; i++)
      if (!(arch_list[i] in is_known))
         say("unknown architecture: " arch_list[i] " has KVM")
}

function say(text) {
   print "   " text
   bad++
}

function older(a, b,   x, y) {
   split(a, x, ".")
   split(b, y, ".")
   return x[1] < y[1] || (x[1] == y[1] && x[2] + 0 < y[2] + 0)
}

# Whether a row for ARCHS is one for the architecture that the kernel calls ARCH.
function is_for(row_archs, arch) {
   if (arch == "powerpc") arch = "power"
   return row_archs == "all" || row_archs == arch ||
      (row_archs == "arms" && (arch == "arm" || arch == "arm64"))
}

function where(file) {
   return file == "-" ? "linux/kvm.h" : "asm/kvm.h of " file
}

FNR == 1 { file_nr++ }

# Rules: what need not be in the headers.
file_nr == 1 {
   if ($1 == "early") early[$3 " " $4 " " $5] = $2
   if ($1 == "ours") ours[$2 " " $3 " " $4]
   if ($1 == "narrow") narrow[$2 " " $3]
   next
}

# Tables
file_nr == 2 && $1 == "ioctl" {
   rows["KVM_" $2] = rows["KVM_" $2] " " ++n_rows
   row_name[n_rows] = $2
   row_number[n_rows] = $3 " " $4 " " $5
   row_size[n_rows] = $5
   row_archs[n_rows] = $6
}
file_nr == 2 && $1 == "device" { device[$2 " " $3] }
file_nr == 2 && $1 == "group" { group[$2 " " $4] = $3 }
file_nr == 2 && $1 == "exit" { exits[$3] = $2 }
file_nr == 2 && $1 == "attr" { attr[$2 " " $4 " " $6] = $5 }
file_nr == 2 { next }

# What the names of the headers are
file_nr == 3 {
   if (!($2 in kind)) order[++n_names] = $2
   kind[$2] = $3
   file[$2] = $1
   objects[$2] = $4
   in_group[$2] = $5
   called[$2] = $6
   next
}

# Their values, of which those of linux/kvm.h come once for each architecture
{ value[$2] = $3 }
kind[$2] == "ioctl" && $2 in rows {
   n = split(rows[$2], list, " ")
   fits = mine = 0
   for (i = 1; i <= n; i++)
      if (is_for(row_archs[list[i]], $1)) {
         mine++
         if (row_number[list[i]] == $3 " " $4 " " $5) {
            fits++
            used[list[i]]
         }
      }
   if (mine && !fits)
      say(sprintf("another number: %s on %s is (%s, 0x%02x, %d), and no row says so", $2, $1, $3, $4, $5))
   next
}

END {
   for (i = 1; i <= n_names; i++) {
      name = order[i]
      count[kind[name]]++
      if (kind[name] == "ioctl") {
         if (!(name in rows)) say("unknown ioctl: " name " (" where(file[name]) ")")
      } else if (kind[name] == "unknown")
         say("unknown name: " name " (" where(file[name]) "); build-aux/abi/names must say what it is")
      else if (kind[name] == "upto") {
         if (value[name] + 0 > objects[name] + 0)
            say("unknown name: " name " = " value[name] " (" where(file[name]) ")")
      } else if (kind[name] == "exit")
         check_exit(name)
      else if (kind[name] != "other")
         check_attribute(name)
   }
   if (n_archs < 7)
      print "   (of" archs " only: what is in the tables and in no header was not looked for)"
   else
      missing_in_headers()
   printf "   %d ioctls, %d device types, %d groups, %d attrs, %d exits in the headers", count["ioctl"],
      count["device"], count["group"], count["attr"], count["exit"]
   print bad ? "; differences: " bad : "; the tables agree"
   exit bad > 0
}

# Whether one of the objects has it, and each that has it by that number.
function check_attribute(name,   list, n, i, key, have, ours_is) {
   n = split(objects[name], list, ",")
   for (i = 1; i <= n; i++) {
      key = list[i]
      if (kind[name] == "device") {
         if ((key " " value[name]) in device) { have = 1; seen["device", key " " value[name]] }
         continue
      }
      key = kind[name] == "group" ? key " " called[name] : key " " in_group[name] " " called[name]
      if (kind[name] == "group" ? !(key in group) : !(key in attr)) continue
      have = 1
      seen[kind[name], key]
      ours_is = kind[name] == "group" ? group[key] : attr[key]
      if (ours_is != value[name])
         say("another number: " name " is " value[name] ", and " ours_is " in the row of " key)
   }
   if (!have)
      say("unknown " (kind[name] == "device" ? "device type" : kind[name]) ": " name " = " \
         value[name] " (" where(file[name]) ")")
}

function check_exit(name,   key) {
   key = called[name]
   if (!(key in exits)) say("unknown exit: " name " = " value[name] " (" where(file[name]) ")")
   else if (exits[key] != value[name])
      say("another number: " name " is " value[name] ", and " exits[key] " in its REASON")
   seen["exit", key]
}

function excused(key) {
   return key in ours || (key in early && older(linux, early[key]))
}

function missing_in_headers(   key) {
   for (i = 1; i <= n_rows; i++)
      if (!(i in used) && !((row_name[i] " " row_size[i]) in narrow) && !excused("ioctl " row_name[i] " "))
         say("in no header: ioctl " row_name[i] " (" row_number[i] ") of " row_archs[i])
   for (key in exits)
      if (!(("exit", key) in seen)) say("in no header: exit " key)
   for (key in device)
      if (!(("device", key) in seen)) say("in no header: device type " key)
   for (key in group)
      if (!(("group", key) in seen) && !excused(key " ")) say("in no header: group " key)
   for (key in attr)
      if (!(("attr", key) in seen) && !excused(key)) say("in no header: attr " key)
}
