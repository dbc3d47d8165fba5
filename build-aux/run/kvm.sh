# Which KVM the runs are on, and whether it can be had. KVM_DEVICE names it; where that is no device there
# is no KVM. Sourced; it must not know what is run.

KVM_DEVICE=${KVM_DEVICE-/dev/kvm}

# have_kvm: fails where there is no access, with the reason in why.
have_kvm() {
   why=
   if [ ! -e "$KVM_DEVICE" ]; then
      why="there is no $KVM_DEVICE"
   elif [ ! -r "$KVM_DEVICE" ] || [ ! -w "$KVM_DEVICE" ]; then
      why="$(id -un) may not open $KVM_DEVICE (adduser $(id -un) kvm)"
   fi
   [ -z "$why" ]
}
