# Puts new references into README.kvm: prints it, with all that stands between the last line of the
# text of a reference and the next section (or the end) replaced by the file `attributes`, `ioctls`
# or `run`.
# Knows nothing of what they say.

function put(file,   line) {
   print ""
   while ((getline line <file) > 0) print line
   skipping = 1
}
skipping && /^(9|10)\. / { print "\n"; skipping = 0 }
skipping { next }
{ print }
/^KVM_HAS_DEVICE_ATTR admits to it\.$/ { put(attributes) }
/^argument is read, unless the words say otherwise\.$/ { put(ioctls) }
/^"exits" is for the union that all exits share\.$/ { put(run) }
