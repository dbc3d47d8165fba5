# Writes kvm-tables.jsonl and kvm-attr-sizes.h into the folder `out`, from the kinds of abi/names.awk, the
# values of abi/values.c and the rows of abi/rows.c (FS is a tab there, and `rows` is 1). It must not
# know any attribute or ioctl.

function quoted(text) {
   gsub(/[\\"]/, "\\\\&", text)
   return "\"" text "\""
}

# Names of the headers, by object, group and what the table calls them.
!rows && FILENAME ~ /\/kinds$/ {
   if ($3 == "group" || $3 == "attr") {
      n = split($4, list, ",")
      for (i = 1; i <= n; i++)
         if (!(($3, list[i], $5, $6) in header_name)) header_name[$3, list[i], $5, $6] = $2
   }
   next
}
!rows { next }

FNR == 1 {
   json = out "/kvm-tables.jsonl"
   c = out "/kvm-attr-sizes.h"
   printf "{\"row\": \"about\", \"format\": \"kvm-tables\", \"version\": 1, \"linux\": %s, \"license\": " \
      "\"GPL-2.0-or-later OR LGPL-2.1-or-later\"}\n", quoted(linux) >json
   print "/* Generated from kvm-attrs.def of valgrind-kvm; its README tells what is in here.\n" \
      "   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */\n\n" \
      "#ifndef KVM_ATTR_SIZES_H\n#define KVM_ATTR_SIZES_H\n\n#define KVM_ATTR_SIZES_VERSION 1\n" >c
   print "/* The bytes that SET reads, or GET writes, at kvm_device_attr.addr; 0 where addr is not used, and\n" \
      "   KVM_ATTR_SIZE_DEPENDS where that is told by more than group and attr. */\n" \
      "#define KVM_ATTR_SIZE_DEPENDS (-1L)\n" >c
}

$1 == "owner" {
   kind[$2] = $3
   printf "{\"row\": \"object\", \"object\": %s, \"kind\": %s, \"archs\": %s, \"device_type\": %s, \"fd_name\": %s}\n", \
      quoted($2), quoted($3), quoted($4), $3 == "device" ? $5 : "null", quoted($6) >json
   owners[++n_owners] = $2
   next
}
$1 == "alias" {
   printf "{\"row\": \"alias\", \"object\": %s, \"device_type\": %s, \"fd_name\": %s}\n", \
      quoted($2), $3, quoted($4) >json
   next
}

function cell(does, bytes, how,   text) {
   text = "{\"does\": " quoted(does)
   if (bytes == "long") text = text ", \"bytes\": \"long\""
   else if (bytes == "-") text = text ", \"bytes\": null"
   else if (bytes + 0 > 0) text = text ", \"bytes\": " bytes
   sub(/^[^:]*: /, "", how)
   if (how != "") text = text ", \"depends\": " quoted(how)
   return text "}"
}

function name_or_null(key) { return key in header_name ? quoted(header_name[key]) : "null" }

function c_size(does, bytes) {
   if (does == "function") return "KVM_ATTR_SIZE_DEPENDS"
   if (bytes == "long") return "(long)sizeof(long)"
   return (bytes + 0) "L"
}

$1 == "attr" {
   printf "{\"row\": \"attr\", \"object\": %s, \"group\": %s, \"group_name\": %s, \"attr\": ", \
      quoted($2), $3, name_or_null("group" SUBSEP $2 SUBSEP "-" SUBSEP $4) >json
   if ($8 == "0xffffffffffffffff") printf "%s", $9 >json
   else if ($8 == "0x0") printf "null" >json
   else printf "{\"bits\": %s, \"first\": %s, \"last\": %s}", quoted($8), $9, $10 >json
   printf ", \"attr_name\": %s, \"label\": %s", name_or_null("attr" SUBSEP $2 SUBSEP $4 SUBSEP $11), \
      quoted($11 == "-" ? $4 : $4 "." $11) >json
   printf ", \"looked_at\": {\"set\": %s, \"get\": %s, \"has\": %s}", quoted($5), quoted($6), quoted($7) >json
   printf ", \"set\": %s, \"get\": %s, \"has\": %s}\n", cell($12, $13, $14), cell($15, $16, $17), quoted($18) >json

   match_attr = $8 == "0xffffffffffffffff" ? " && (attr) == " $9 "ULL" : \
      $8 == "0x0" ? "" : " && ((attr) & " $8 "ULL) >= " $9 "ULL && ((attr) & " $8 "ULL) <= " $10 "ULL"
   set[$2] = set[$2] "   (group) == " $3 "U" match_attr " ? " c_size($12, $13) " : \\\n"
   get[$2] = get[$2] "   (group) == " $3 "U" match_attr " ? " c_size($15, $16) " : \\\n"
   next
}

$1 == "ioctl" {
   printf "{\"row\": \"ioctl\", \"name\": %s, \"dir\": %s, \"nr\": %d, \"size\": %s, \"fds\": [", \
      quoted("KVM_" $2), quoted($3), hex($4), $5 >json
   n = split($6, list, / \| /)
   for (i = 1; i <= n; i++) printf "%s%s", (i == 1 ? "" : ", "), quoted(tolower(list[i])) >json
   printf "], \"archs\": %s, \"argument\": %s, \"makes\": %s}\n", quoted($7), argument($8, $9, $10, $11), \
      $12 == "" ? "null" : quoted($12) >json
}

function hex(text,   i, n) {
   n = 0
   for (i = 3; i <= length(text); i++) n = n * 16 + index("0123456789abcdef", substr(text, i, 1)) - 1
   return n
}

function argument(does, bytes, of, how,   text) {
   text = "{\"does\": " quoted(does)
   if (bytes == "-") text = text ", \"bytes\": null"
   else if (bytes + 0 > 0 || does ~ /^(in|out)$/) text = text ", \"bytes\": " bytes
   if (does == "in" && of != bytes) text = text ", \"of\": " of
   sub(/^[^:]*: /, "", how)
   if (how != "") text = text ", \"depends\": " quoted(how)
   return text "}"
}

END {
   for (i = 1; i <= n_owners; i++) {
      printf "#define KVM_ATTR_SET_SIZE_%s(group, attr) ( \\\n%s   0L)\n\n", owners[i], set[owners[i]] >c
      printf "#define KVM_ATTR_GET_SIZE_%s(group, attr) ( \\\n%s   0L)\n\n", owners[i], get[owners[i]] >c
   }
   print "#endif" >c
}
