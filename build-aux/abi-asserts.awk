# Prints C that compiles if the numbers of kvm-ioctls.def are those of <linux/kvm.h> on one
# architecture, given as arch by the kernel's name. Reads the facts of abi-tables.c. For compilers that
# make no programs for this machine; abi-check asks the others.

function is_for(archs) {
   return archs == "all" || archs == arch || (archs == "power" && arch == "powerpc") ||
      (archs == "arms" && arch == "arm64")
}

BEGIN {
   direction["NONE"] = "_IOC_NONE"
   direction["R"] = "_IOC_READ"
   direction["W"] = "_IOC_WRITE"
   direction["WR"] = "_IOC_READ | _IOC_WRITE"
   print "#include <linux/kvm.h>"
}
$1 == "ioctl" && is_for($6) {
   rows = $2 in any ? any[$2] " || " : ""
   any[$2] = rows "KVM_" $2 " == _IOC(" direction[$3] ", KVMIO, " $4 ", " $5 ")"
}
END {
   for (name in any) print "_Static_assert(" any[name] ", \"no row has KVM_" name "\");"
}
