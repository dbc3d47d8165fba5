# Tells of each name what it is a name of, by the lines of build-aux/abi/names (the first file). A name
# of the second is `FILE NAME HOW`, where HOW is ioctl, macro, call or enum; printed is
# `FILE NAME KIND [OBJECTS GROUP NAME PATTERN]`. KIND is unknown where no line fits; a call has no value to compare.

# as the table calls it: PATTERN's star in TEMPLATE
function in_table(name, pattern, template,   star, head, tail) {
   star = index(pattern, "*")
   if (!star || !index(template, "*")) return template
   head = star - 1
   tail = length(pattern) - star
   sub(/\*/, substr(name, star, length(name) - head - tail), template)
   return template
}

function fits(name, pattern) {
   gsub(/\*/, ".*", pattern)
   return name ~ "^" pattern "$"
}

/^#/ || NF == 0 { next }

FNR == NR {
   if ($1 == "other") {
      for (i = 2; i <= NF; i++) {
         pattern[++n] = $i
         kind[n] = "other"
      }
      next
   }
   if ($1 != "device" && $1 != "group" && $1 != "attr" && $1 != "exit" && $1 != "upto") next
   pattern[++n] = $2
   kind[n] = $1
   objects[n] = $3
   group[n] = $4
   template[n] = $5
   next
}

$3 == "ioctl" { print $1, $2, "ioctl"; next }
{
   for (i = 1; i <= n && !fits($2, pattern[i]); i++)
      ;
   if (i > n || ($3 == "call" && kind[i] != "other" && kind[i] != "upto")) print $1, $2, "unknown"
   else if ($3 == "call") print $1, $2, "other"
   else if (kind[i] == "device") print $1, $2, "device", in_table($2, pattern[i], objects[i]), "-", "-", pattern[i]
   else if (kind[i] == "other") print $1, $2, "other"
   else print $1, $2, kind[i], objects[i], group[i], in_table($2, pattern[i], template[i]), pattern[i]
}
