# Puts the licence notice of the tree that a file goes into where ours has a short one: `awk -v holder=...
# -v mail=... -f notice.awk TREE-FILE OUR-FILE`. TREE-FILE is one of the tree's own, whose first comment of more
# than a line is its notice; HOLDER and MAIL take the place of who has the copyright there. Fails if there is no
# notice to take. A file without our short notice comes out as it is.

function short(line) {
   return line ~ /^(\/\*|  ) SPDX-License-Identifier: /
}

# A line of the tree's notice; of those that say who has the copyright there one is kept, as HERE.
function keep(line) {
   if (line ~ /Copyright \(C\)/) {
      if (here == "")
         notice[++n] = here = "@"
      of_holder = 1
   } else if (line ~ /^ *$/)
      of_holder = 0
   if (!of_holder)
      notice[++n] = line
   taken = line ~ /\*\//
}

function give(years, lesser,   i) {
   for (i = 1; i < n; i++)
      if (notice[i] != here)
         print notice[i]
      else {
         print "   Copyright (C) " years " " holder
         if (mail != "")
            print "      " mail
      }
   if (lesser) {
      print ""
      print "   Instead, this file may be used under the terms of the GNU Lesser"
      print "   General Public License, version 2.1 or (at your option) any later"
      print "   version."
   }
   print notice[n]
}

# The tree's file: a banner, each line of which is a comment, and then the notice.
NR == FNR {
   within = within || ($0 ~ /^\/\*/ && $0 !~ /\*\//)
   if (within && !taken)
      keep($0)
   next
}

FNR == 1 && !(taken && here != "") {
   print ARGV[1] ": no notice with a copyright" >"/dev/stderr"
   failed = 1
   exit 1
}

# Ours: /* and the identifier, who has the copyright, and then perhaps a text.
state == 0 && short($0) {
   lesser = $0 ~ /LGPL-2\.1-or-later/
   opened = $0 ~ /^\/\*/
   state = 1
   next
}
state == 1 {
   if ($0 !~ /^   Copyright \(C\) [0-9-]+ /) {
      print FILENAME ": no copyright below its license" >"/dev/stderr"
      failed = 1
      exit 1
   }
   match($0, /[0-9-]+/)
   years = substr($0, RSTART, RLENGTH)
   sub(/^   Copyright \(C\) [0-9-]+ /, "")
   closed = $0 ~ /\*\/$/
   give(years, lesser)
   state = closed ? 3 : 2
   next
}
# The text, if there is one, is a comment of its own, without what the notice says.
state == 2 && /^ *$|^   This file is part of Valgrind, |^   framework\.$/ { next }
state == 2 {
   print ""
   sub(/^ */, "/* ")
   state = 3
}
{ print }

END { if (failed) exit 1 }
