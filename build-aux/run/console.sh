# What an emulated machine said on its console, of which its init marks the lines that are its own.
# Sourced after results.sh; needs `kept` (a file for them), `log` (the console) and `devices` (the types
# that are expected). It must not know which machine it was.

keep_said() {
   tr -d '\r' <"$log" | sed -n 's/^kvm-arch: //p' >"$kept"
}

# said WORDS: what came after them.
said() {
   sed -n "s/^$1//p" "$kept"
}

made_devices() {
   said "device " | tr '\n' ' ' | sed 's/ $//'
}

# devices_as_expected RUN: a result.
devices_as_expected() {
   made=$(made_devices)
   if [ "$made" = "$devices" ]; then
      result PASS "$1: makes devices of the types ${devices:-(none)}"
   else
      result FAIL "$1: makes devices of the types ${devices:-(none)}, not ${made:-(none)}" "$log"
   fi
}

# came_to_its_end RUN: or a result.
came_to_its_end() {
   [ -z "$(said "end ")" ] || return 0
   result FAIL "$1: comes to its end" "$log"
   return 1
}
