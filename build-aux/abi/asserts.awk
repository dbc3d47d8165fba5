# Prints C that compiles if the numbers of kvm-ioctls.def and the places of kvm-run.def are those of
# <linux/kvm.h> on one architecture, given as arch by the kernel's name. Reads the facts of
# abi/facts.c. The compiler need not make programs for this machine.

function is_for(archs) {
   return archs == "all" || archs == arch || (archs == "power" && arch == "powerpc") ||
      (archs == "arms" && arch == "arm64")
}

BEGIN {
   direction["NONE"] = "_IOC_NONE"
   direction["R"] = "_IOC_READ"
   direction["W"] = "_IOC_WRITE"
   direction["WR"] = "_IOC_READ | _IOC_WRITE"
   print "#include <stddef.h>\n#include <linux/kvm.h>"
   print "#define AT(member) offsetof(struct kvm_run, member)"
   print "#define SIZE(member) sizeof(((struct kvm_run *)0)->member)"
   # What the offsets of a part count from.
   from["head"] = "0"
   from["exits"] = "AT(hw)"
   from["sync"] = "AT(kvm_valid_regs)"
}
$1 == "ioctl" && is_for($6) {
   rows = $2 in any ? any[$2] " || " : ""
   any[$2] = rows "KVM_" $2 " == _IOC(" direction[$3] ", KVMIO, " $4 ", " $5 ")"
}
# bpbc is a bit-field, which has no offset. The Xen exit is elsewhere to 32-bit programs of x86, but a
# 64-bit kernel does not know that.
$1 == "run" && is_for($2) && $3 in from && $6 != "s.regs.bpbc" {
   fits = "AT(" $6 ") == " from[$3] " + " $4
   if ($5 > 0) fits = fits " && SIZE(" $6 ") == " $5
   if ($6 ~ /^xen\.u\./) fits = "sizeof(long) == 4 || (" fits ")"
   print "_Static_assert(" fits ", \"kvm_run." $6 "\");"
}
$1 == "ring" && is_for($2) {
   print "_Static_assert(KVM_COALESCED_MMIO_PAGE_OFFSET == " $3 ", \"the page of the ring\");"
}
END {
   # abi-check tells of those that are in no header; some are only posted.
   for (name in any)
      print "#ifdef KVM_" name "\n_Static_assert(" any[name] ", \"no row has KVM_" name "\");\n#endif"
}
