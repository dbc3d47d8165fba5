# From strace's lists of constants, C that compiles if their numbers are those of the headers of one
# architecture, given as arch by the kernel's name; a list says in #From whose header it is.
# SPDX-License-Identifier: GPL-2.0-or-later

BEGIN { print "#include <linux/kvm.h>" }
FNR == 1 { mine = 0 }
/^#From/ {
   if ($2 == "include/uapi/linux/kvm.h" || index($2, "arch/" arch "/")) mine = 1
   next
}
/^#/ || NF < 2 || !mine { next }
{
   name = $1
   $1 = ""
   print "_Static_assert((" name ") ==" $0 ", \"" name "\");"
}
