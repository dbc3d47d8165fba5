# Puts new references into REFERENCE.kvm: prints it, with all that stands between two marks,
# `--- generated: NAME ---` and `--- end: NAME ---`, replaced by the file that the variable
# `folder` has under this name. Fails if a mark is missing or one of the files has no place. Knows
# nothing of what they say, nor of the text around them.

function wrong(why) {
   print "REFERENCE.kvm: " why > "/dev/stderr"
   failed = 1
   exit 1
}
function put(file,   line, n) {
   print ""
   while ((getline line <file) > 0) {
      print line
      n++
   }
   if (n == 0) wrong("nothing to put at the mark \"generated: " name "\" (" file ")")
   print ""
}
/^--- end: [a-z]+ ---$/ {
   if ($3 != name) wrong("the mark \"end: " $3 "\" does not follow \"generated: " $3 "\"")
   name = ""
}
name != "" { next }
{ print }
/^--- generated: [a-z]+ ---$/ {
   name = $3
   put(folder "/" name)
   places++
}
END {
   if (failed) exit 1
   if (name != "") wrong("the mark \"end: " name "\" is missing")
   if (places != wanted) wrong(places + 0 " places for " wanted " references")
}
