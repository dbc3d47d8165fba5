# Makes the series that is sent to Valgrind: its patches are the folders of hooks/, one commit each in
# a git tree of their own, and git writes them as files; or those of one part. Sourced, after steps, source, graft
# and parts, by who writes and who checks the series. It must not know what is in a patch.

# Settings of whoever runs this must not change what comes out.
git_here() {
   git -C "$work" -c core.autocrlf=false -c core.fileMode=true -c commit.gpgSign=false \
      -c core.hooksPath=/dev/null -c gc.auto=0 -c user.name="$author_name" -c user.email="$author_mail" "$@"
}

# Who the patches are from: AUTHOR, or who git says is working here.
find_author() {
   author=${AUTHOR:-$(cd "$top_srcdir" && git var GIT_AUTHOR_IDENT 2>/dev/null | sed 's/>.*/>/')}
   case $author in
      *' <'*@*'>') ;;
      '') author='The valgrind-kvm developers <valgrind-kvm@localhost>' ;;
      *) die "AUTHOR='$author' is no name and address." "make patches AUTHOR='Ada Author <ada@example.org>'" ;;
   esac
   author_name=${author%% <*}
   author_mail=${author##*<}
   author_mail=${author_mail%>}
}

# Who has the copyright, in the notices of files: COPYRIGHT, or who the patches are from.
find_holder() {
   holder=${COPYRIGHT:-$author}
   case $holder in
      *' <'*@*'>') ;;
      *) die "COPYRIGHT='$holder' is no name and address." "make patches COPYRIGHT='Example Ltd <kvm@example.org>'" ;;
   esac
   holder_mail=${holder##*<}
   holder_mail=${holder_mail%>}
   holder=${holder%% <*}
}

# give_notices FOLDER: the files of ours that build/files.list names get the licence notice of the tree's own,
# after find_holder. Tests have none in Valgrind.
give_notices() {
   [ -n "${holder-}" ] || return 0
   while read -r file; do
      case $file in
         */tests/*) continue ;;
         *.c | *.h | *.def) ;;
         *) continue ;;
      esac
      head -n 20 "$1/$file" | grep -q '^/\* SPDX-License-Identifier: ' || continue
      awk -v holder="$holder" -v mail="$holder_mail" -f "$top_srcdir/build-aux/tree/notice.awk" \
         "$orig/$with_notice" "$1/$file" >"$build/noticed" || die "$file cannot get its licence notice."
      cat "$build/noticed" >"$1/$file"
   done <"$build/files.list"
}
# One of Valgrind's, for its notice.
with_notice=coregrind/m_syswrap/syswrap-linux.c

# One date for all, so that the same input gives the same files.
find_date() {
   date=${SOURCE_DATE_EPOCH:-$(git -C "$top_srcdir" log -1 --format=%ct 2>/dev/null || date +%s)}
   GIT_AUTHOR_DATE="@$date +0000"
   GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
   export GIT_AUTHOR_DATE GIT_COMMITTER_DATE
}

# is_checkout SPEC: a directory that is a git tree of its own.
is_checkout() {
   [ -d "$1" ] && git -C "$1" rev-parse --show-cdup 2>/dev/null | grep -qx ''
}

# make_base SPEC VERSION: the untouched Valgrind as a git tree in work. Of a checkout that is a clone,
# so that the series can name the commit that it is for.
make_base() {
   rm -rf "$work"
   if is_checkout "$1"; then
      [ -z "$(git -C "$1" status --porcelain --untracked-files=no)" ] ||
         die "$1 has changes that are not committed." "A series is for a commit: commit or stash them."
      git clone -q --shared "$1" "$work"
      git_here checkout -q -B series HEAD
   else
      cp -a "$orig" "$work"
      git init -q --template= "$work"
      git_here checkout -q -b series
      git_here add -A -f
      git_here commit -q -m "$product $2"
   fi
   git_here tag -f base
}

# commit_patches VERSION PATCH...: one commit for each, after those in laid_already. Which patches a commit is after,
# a tag tells, so that what parts have in common is laid once.
commit_patches() {
   committed=$1
   shift
   new=$work
   for patch; do
      [ -s "$overlay/hooks/$patch/message" ] || die "hooks/$patch has no message."
      laid_already="$laid_already $patch"
      tag=after-$(echo "$laid_already" | cksum | cut -d ' ' -f 1)
      ! git_here rev-parse -q --verify "refs/tags/$tag" || {
         laid_at=$tag
         continue
      }
      git_here checkout -q -f -B series "$laid_at"
      lay_files "$patch" "$committed"
      give_notices "$new"
      run_hooks "$patch" "$committed"
      git_here add -A -f
      git_here commit -q -F "$overlay/hooks/$patch/message"
      rm -f "$new.hook" "$new.before"
      git_here tag "$tag"
      laid_at=$tag
   done
   git_here checkout -q -f -B series "$laid_at"
}

# commit_series SPEC: the patches of the part, or all; what they stand upon is tagged `upon`.
commit_series() {
   [ "${series_base-}" = "$version $1" ] || make_base "$1" "$version"
   list_files
   laid_already= laid_at=base
   commit_patches "$version" $(patches_below)
   git_here tag -f upon
   commit_patches "$version" $(patches_of ${of_part-})
}

# write_series SPEC FOLDER: afterwards the patches and nothing else are there.
write_series() {
   base=
   ! is_checkout "$1" || base=--base=base
   rm -rf "$2.new"
   git_here config branch.series.description "$(letter_of_part | sed "s/@VERSION@/$version/g")"
   git_here format-patch -q --cover-letter --cover-from-description=subject --no-signature \
      --subject-prefix="PATCH${of_part:+ $of_part}" --zero-commit $base -o "$2.new" upon
   rm -rf "$2"
   mv "$2.new" "$2"
}

# find_source SPEC: sets version, and orig to the untouched source.
find_source() {
   get_source "$1"
   orig=$build/$upstream-$version.orig
}

# make_series SPEC FOLDER: SPEC as get_source takes it; after find_author and find_date. Sets version,
# and work to the git tree. With of_part, of that part only.
make_series() {
   find_holder
   command -v git >/dev/null || die "there is no git to make patches with." \
      "As root, run: apt-get install --no-install-recommends git"
   find_source "$1"
   work=$build/series-$version
   step "committing the series on $product $version" series-commit commit_series "$1"
   # For the next part of this run: neither source nor hooks are others then.
   series_base="$version $1"
   step "writing the series" series-write write_series "$1" "$2"
}
