# Writes what strace knows of device attributes and of missing ioctls, from the rows of
# build-aux/abi/rows.c: src/xlat/kvm_*.in and a header with the rows of each patch of strace/formats,
# below the folder `out`, the names of these in out/files-PATCH, and out/ioctls-ARCH. Reads strace/formats, the kinds of abi/names.awk, the values of abi/values.c, and the
# rows (FS is a tab there, and `rows` is 1). It must not know any attribute or ioctl.

function fail(text) {
   print "   " text
   failed = 1
   exit 1
}

/^#/ || NF == 0 { next }

# --- strace/formats
FILENAME ~ /\/formats$/ {
   if ($1 == "payload") payload_as[$2, $3, $4] = $5 (NF > 5 ? " " $6 : "")
   else if ($1 == "attr") attr_as[$2, $3] = $4
   else if ($1 == "patch") {
      for (i = 4; i <= NF; i++) patch_of[$i] = $2
      source_of[$2] = $3
      if ($4 == "*") rest = $2
   }
   else fail("strace/formats: " $0)
   next
}

# --- kinds: the names, in the order of the headers' alphabet
!rows && FILENAME ~ /\/kinds$/ {
   if ($3 != "device" && $3 != "group" && $3 != "attr") next
   if ($2 in kind) next
   order[++n_names] = $2
   kind[$2] = $3
   from[$2] = $1
   objects[$2] = $4
   in_group[$2] = $5
   called[$2] = $6
   pattern[$2] = $7
   next
}

# --- values
!rows {
   value[$2] = $3
   # of an ioctl: ARCH NAME DIR NR SIZE
   if (NF == 5) of_header[$2, sprintf("0x%02x", $4), $5]
   next
}

# --- rows
$1 == "owner" {
   owners[++n_owners] = $2
   owner_kind[$2] = $3
   owner_archs[$2] = $4
   owner_name[$2] = $6
   next
}
$1 == "alias" && owner_name[$2] != $4 { also[$2] = $4; next }
$1 == "attr" { attrs[++n_attrs] = $0; next }
$1 == "ioctl" { ioctls[++n_ioctls] = $0; next }

function has(list, object) { return index("," list ",", "," object ",") > 0 }

function numeral(v) { return v + 0 > 0xffff ? sprintf("%#x", v) : v }

# What the name of a header that is a PATTERN of abi/names begins with.
function begins(text) {
   sub(/\*.*/, "", text)
   return text
}

function common(a, b,   n) {
   if (a == "") return b
   for (n = 1; n <= length(a) && substr(a, n, 1) == substr(b, n, 1); n++)
      ;
   a = substr(a, 1, n - 1)
   sub(/[^_]*$/, "", a)
   return a
}

# xlat(FILE): from list[1..n], the names; sets dflt, what an unknown number is called.
function xlat(file, n,   i, prefix, all, seen_prefix, prefixes, path, paths, out_file) {
   dflt = ""
   for (i = 1; i <= n; i++) {
      prefix = begins(pattern[list[i]])
      dflt = common(dflt, prefix)
      if (!(prefix in seen_prefix)) prefixes = prefixes " " prefix
      seen_prefix[prefix]
      path = from[list[i]] == "-" ? "include/uapi/linux/kvm.h" : "arch/" from[list[i]] "/include/uapi/asm/kvm.h"
      if (!(path in all)) paths = paths "#From " path "\n"
      all[path]
   }
   if (dflt !~ /_$/) sub(/[^_]*$/, "", dflt)
   dflt = dflt "???"
   out_file = out "/src/xlat/" file ".in"
   printf "%s", paths >out_file
   print "#Prefix" prefixes >out_file
   for (i = 1; i <= n; i++)
      printf "%s\t%s\n", list[i], numeral(value[list[i]]) >out_file
   close(out_file)
   print "src/xlat/" file ".in" >(out "/files-" patch)
   delete list
}

# Names of KIND for OBJECT (and GROUP), by their number, each number once: into list.
function choose(what, object, group,   i, j, n, name, taken) {
   n = 0
   for (i = 1; i <= n_names; i++) {
      name = order[i]
      if (kind[name] != what || !(name in value)) continue
      if (what == "device" ? value[name] in taken : !has(objects[name], object)) continue
      if (what == "attr" && in_group[name] != group) continue
      # Where objects share a kind of name, their rows tell whose it is.
      if (what != "device" && !((what, object, group, called[name]) in row_named)) continue
      if (value[name] in taken) continue
      taken[value[name]]
      for (j = n++; j > 0 && value[list[j]] + 0 > value[name] + 0; j--) list[j + 1] = list[j]
      list[j + 1] = name
   }
   return n
}

function arch_is(archs) {
   if (archs == "x86") return "defined X86_64 || defined X32 || defined I386"
   if (archs == "arm64") return "defined AARCH64"
   if (archs == "arms") return "defined AARCH64 || defined ARM"
   if (archs == "s390") return "defined S390 || defined S390X"
   if (archs == "loongarch") return "defined LOONGARCH64"
   if (archs == "all") return ""
   fail("no architecture of strace is known for " archs)
}

# The header of the object's patch; sets patch too.
function header_of(object) {
   patch = object in patch_of ? patch_of[object] : rest
   if (!(patch in begun)) {
      header = out "/src/" source_of[patch] "_objects.h"
      print "/* Generated from the tables of valgrind-kvm, kvm-attrs.def. */\n" >header
      print "src/" source_of[patch] "_objects.h" >(out "/files-" patch)
      begun[patch]
   }
   return out "/src/" source_of[patch] "_objects.h"
}

function object_rows(object,   i, f, n, x, key, how, size, does, as, group_n, condition, xlats, entry) {
   header = header_of(object)
   condition = arch_is(owner_archs[object])
   if (condition != "") print "#if " condition >header
   id = tolower(object)
   group_n = choose("group", object, "-")
   if (group_n) {
      xlat("kvm_groups_" id, group_n)
      groups = "kvm_groups_" id
      groups_dflt = dflt
      print "# include \"xlat/kvm_groups_" id ".h\"" >header
   } else {
      groups = "NULL"
      groups_dflt = ""
   }
   body = ""
   for (i = 1; i <= n_attrs; i++) {
      split(attrs[i], f, "\t")
      if (f[2] != object) continue
      key = object SUBSEP f[4]
      if (!(key in xlats)) {
         n = choose("attr", object, f[4])
         xlats[key] = "NULL, NULL"
         if (n) {
            x = "kvm_attrs_" id "_" tolower(f[4])
            xlat(x, n)
            print "# include \"xlat/" x ".h\"" >header
            xlats[key] = x ", \"" dflt "\""
         }
      }
      how = payload_as[object, f[4], f[11]]
      if (how == "") how = payload_as[object, f[4], "*"]
      does = ""
      if (f[12] ~ /^(in|function)$/) does = does " | KVM_ATTR_SET"
      if (f[15] ~ /^(out|update|function)$/) does = does " | KVM_ATTR_GET"
      if (f[15] == "update") does = does " | KVM_ATTR_UPDATE"
      does = does == "" ? "0" : substr(does, 4)
      size = f[12] == "in" ? f[13] : f[15] ~ /^(out|update)$/ ? f[16] : 0
      if (how == "" && does != "0") {
         if (size == "long") how = "x"
         else if (size == 1 || size == 2 || size == 4 || size == 8) how = "x"
         else if (size + 0 > 0) how = "bytes"
         else fail("strace/formats must say what " object " " f[4] "." f[11] " is printed as")
      }
      if (how == "") how = "none"
      if (split(how, w, " ") == 2) { how = w[1]; size = w[2] }
      if (size == "long") size = "sizeof(long)"
      as = f[11] == "-" ? attr_as[object, f[4]] : ""
      body = body sprintf("\t{ %s, %s, %s,\n\t  %s, %s, %s,\n\t  %s, %s, %s },\n", \
         numeral(f[3]), does, size, \
         f[8] == "0xffffffffffffffff" ? "-1ULL" : f[8], numeral(f[9]), numeral(f[10]), \
         how == "none" ? "NULL" : "kvm_print_" how, \
         f[11] == "-" ? "NULL, NULL" : xlats[key], \
         as == "" || as == "x" ? "NULL" : "kvm_attr_" as)
   }
   printf "static const struct kvm_attr_row kvm_rows_%s[] = {\n%s};\n", id, body >header
   if (condition != "") print "#endif" >header
   print "" >header
   names = owner_kind[object] == "device" ? "\"" owner_name[object] "\"" : "\"" kind_name[owner_kind[object]] "\""
   entry = entry (condition != "" ? "#if " condition "\n" : "")
   entry = entry object_entry(names)
   if (object in also) entry = entry object_entry("\"" also[object] "\"")
   entry = entry (condition != "" ? "#endif\n" : "")
   entries[patch] = entries[patch] entry
}

function object_entry(name) {
   return "\t{ " name ", " groups ", \"" groups_dflt "\",\n\t  ARRSZ_PAIR(kvm_rows_" id ") },\n"
}

# In the form of strace's src/linux/*/ioctls_arch0.h, of a 64-bit architecture.
function ioctl_names(arch, ours,   i, f, dir) {
   dir["NONE"] = "_IOC_NONE"
   dir["R"] = "_IOC_READ"
   dir["W"] = "_IOC_WRITE"
   dir["WR"] = "_IOC_READ|_IOC_WRITE"
   for (i = 1; i <= n_ioctls; i++) {
      split(ioctls[i], f, "\t")
      if (f[7] != "all" && f[7] != ours && !(f[7] == "arms" && ours == "arm64")) continue
      if (!(("KVM_" f[2], f[4], f[5]) in of_header)) continue
      printf "{ \"linux/kvm.h\", \"KVM_%s\", %s, 0xae%s, 0x%02x },\n", f[2], dir[f[3]], substr(f[4], 3), f[5] \
         >(out "/ioctls-" arch)
   }
}

END {
   if (failed) exit 1
   kind_name["vm"] = "kvm-vm"
   kind_name["vcpu"] = "kvm-vcpu"
   kind_name["system"] = "/dev/kvm"
   for (i = 1; i <= n_attrs; i++) {
      split(attrs[i], f, "\t")
      row_named["group", f[2], "-", f[4]]
      row_named["attr", f[2], f[4], f[11]]
   }
   n = choose("device", "", "-")
   patch = "types"
   xlat("kvm_dev_types", n)
   for (o = 1; o <= n_owners; o++) object_rows(owners[o])
   ioctl_names("aarch64", "arm64")
   ioctl_names("loongarch64", "loongarch")
   ioctl_names("riscv64", "riscv")
   ioctl_names("s390x", "s390")
   ioctl_names("x86_64", "x86")
   for (patch in entries)
      printf "static const struct kvm_object kvm_objects[] = {\n%s};\n", entries[patch] \
         >(out "/src/" source_of[patch] "_objects.h")
}
