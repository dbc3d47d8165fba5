# What automake would make of a hooked Makefile.am, for a machine without automake: in the Makefile.in
# that a release brings, each file that a hook adds to a list gets what automake wrote for the file
# before it in that list. Reads Makefile.am untouched, hooked, and Makefile.in. Fails when it cannot
# tell. It knows lists of files only, which is what is built and installed; not test programs.

FNR == 1 { part++ }

part == 1 {
   untouched[$0]
   next
}

part == 2 {
   is_file = /^\t[a-zA-Z0-9_\/.-]+[ \t]*\\$/
   if ($0 in untouched)
      before = is_file ? $1 : ""
   else if (is_file && before != "" && folder($1) == folder(before))
      followers[before] = followers[before] " " $1
   else {
      print FILENAME ", line " FNR ": no file of the same folder before it: " $0 >"/dev/stderr"
      exit failed = 1
   }
   next
}

# The rest of a rule: its continued lines and its recipe.
rule != "" && (rule ~ /\\$/ || /^(@[a-zA-Z_]+@)*\t/) {
   rule = rule "\n" $0
   next
}

{ end_rule() }

# In a list the new ones go where they need not know whether the line is its last.
/^\t/ && !/^\t+-rm / {
   follow_words()
   print
   next
}

/^[a-zA-Z0-9_@]+ *[+]?=.*\\$/ {
   print
   follow_words()
   next
}

{
   for (old in followers)
      if (names($0, old)) {
         rule = $0
         followed = old
         if (/^\t/) end_rule()
         next
      }
   print
}

END {
   if (!failed) end_rule()
   exit failed
}

function end_rule(   count, new, i) {
   if (rule == "") return
   print rule
   count = split(followers[followed], new)
   for (i = 1; i <= count; i++) print renamed(rule, followed, new[i])
   rule = ""
}

function follow_words(   i, old, count, new, j) {
   for (i = 1; i <= NF; i++)
      for (old in followers)
         if (names($i, old)) {
            count = split(followers[old], new)
            for (j = 1; j <= count; j++) print "\t" renamed($i, old, new[j]) " \\"
         }
}

# An object is called by its library and its source, folder/LIBRARY-NAME.o; - in LIBRARY is _ there.
function names(text, file) {
   return index(text, file) || (file ~ /[.]c$/ && text ~ object(file))
}

function object(file) {
   return folder(file) "([$][(]DEPDIR[)]/)?[a-zA-Z0-9_@]+-" stem(file) "[.]([$][(]OBJEXT[)]|o|obj|Po|Tpo)"
}

function renamed(text, old, new,   done, found) {
   gsub(old, new, text)
   while (old ~ /[.]c$/ && match(text, object(old))) {
      found = substr(text, RSTART, RLENGTH)
      sub("-" stem(old) "[.]", "-" stem(new) ".", found)
      done = done substr(text, 1, RSTART - 1) found
      text = substr(text, RSTART + RLENGTH)
   }
   return done text
}

function folder(file) {
   return substr(file, 1, length(file) - length(base(file)))
}

function stem(file) {
   file = base(file)
   sub(/[.][^.]*$/, "", file)
   return file
}

function base(file) {
   sub(/.*\//, "", file)
   return file
}
