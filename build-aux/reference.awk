# Puts a new reference at the end of README.kvm: prints its first file, README.kvm, up to the line
# under which the reference stands, then all of its second. Knows nothing of either but that line.

FNR == NR && !done { print }
FNR == NR && /^KVM_HAS_DEVICE_ATTR admits to it\.$/ { done = 1; print "" }
FNR != NR { print }
