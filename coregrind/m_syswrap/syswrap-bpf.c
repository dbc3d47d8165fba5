/*--------------------------------------------------------------------*/
/*--- Wrappers for bpf().                            syswrap-bpf.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   bpf-commands.def says what each command reads and writes; here is how that is
   told to the tool, and what a row cannot say: conditions, and sizes that only
   the object has which an fd stands for.  The kernel overwrites what it was
   given (numbers of entries above all), so that PRE takes a copy for POST. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"
#include "pub_core_vkiscnums.h"

#if defined(VGO_linux)

#include "pub_core_debuglog.h"
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_machine.h"        // VG_N_THREADS
#include "pub_core_mallocfree.h"
#include "pub_core_options.h"
#include "pub_core_syscall.h"        // VG_(do_syscall3)
#include "pub_core_threadstate.h"
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-generic.h"
#include "priv_syswrap-linux.h"

#define PRE(name)  DEFN_PRE_TEMPLATE(linux, name)
#define POST(name) DEFN_POST_TEMPLATE(linux, name)

/* ---------------------------------------------------------------------
   The table
   ------------------------------------------------------------------ */

typedef enum {
#define COMMAND(name, number, fd, gives, end) BPF_##name = number,
#include "bpf-commands.def"

   /* Structs that are not bpf()'s own. */
   BPF_STRUCTS = 0x100,
   BPF_INFO_OF_PROG, BPF_INFO_OF_MAP, BPF_INFO_OF_BTF, BPF_INFO_OF_LINK,
   BPF_COMMON
} Bpf_Command;

enum { NO_FD = -1, NOTHING = 0, NEW_FD = 1 };

typedef enum {
   Bpf_reads, Bpf_gives, Bpf_named, Bpf_in, Bpf_out, Bpf_maybe_in,
   Bpf_maybe_out
} Bpf_What;

typedef enum {
   How_none,
   How_Count, How_Product, How_Key, How_Value, How_Token, How_Keys,
   How_Values, How_Text, How_Texts, How_Text_room, How_Log, How_Result,
   How_Packet
} Bpf_How;

/* Longer than any struct that is known. */
#define MOST_OF_STRUCT 256

/* bpf_check_uarg_tail_zero: more is refused before anything is read. */
#define MOST_OF_ATTR 4096

/* A struct of the client's, and what the kernel has of it: what is not there is
   zero. */
typedef struct {
   Bpf_Command kind;
   Addr        at;
   SizeT       size;
   UChar       has[MOST_OF_STRUCT];
} Bpf_Struct;

/* What an fd stands for, by the kernel's own answer. */
typedef struct {
   enum { Is_unknown, Is_map, Is_prog, Is_btf, Is_link } is;
   UInt type;
   UInt key_size, value_size;        // of a map
   UInt event;                       // of a link to a perf event
} Bpf_Object;

/* A call, from PRE to POST. */
typedef struct {
   Bpf_Struct attr, info, common;
   Bpf_Object object;
} Bpf_Call;

static UInt word_at ( const Bpf_Struct* s, SizeT at )
{
   UInt word;

   VG_(memcpy)(&word, s->has + at, sizeof(word));
   return word;
}

static Addr pointer_at ( const Bpf_Struct* s, SizeT at )
{
   ULong pointer;

   VG_(memcpy)(&pointer, s->has + at, sizeof(pointer));
   return (Addr)pointer;
}

/* ---------------------------------------------------------------------
   Conditions
   ------------------------------------------------------------------ */

typedef Bool (*Bpf_Condition) ( const Bpf_Call* call, const Bpf_Struct* s );

#define CONDITION(name, it_is) \
   static Bool name ( const Bpf_Call* call, const Bpf_Struct* s ) \
   { \
      return (it_is); \
   }

CONDITION(always, True)

/* MAP_CREATE: the type, and BPF_F_NUMA_NODE, BPF_F_VTYPE_BTF_OBJ_FD,
   BPF_F_TOKEN_FD. */
CONDITION(of_maps, word_at(s, 0) == 12 || word_at(s, 0) == 13)
CONDITION(on_a_node, word_at(s, 16) & (1 << 2))
CONDITION(value_of_module, word_at(s, 16) & (1 << 15))
CONDITION(map_by_token, word_at(s, 16) & (1 << 16))

CONDITION(of_bloom_filter, call->object.type == 30)
CONDITION(of_no_bloom_filter, call->object.type != 30)

/* bpf_prog_load refuses a program of no instructions first. */
CONDITION(has_insns, word_at(s, 4) > 0)
CONDITION(program_by_token, word_at(s, 44) & (1 << 16))
CONDITION(btf_by_token, word_at(s, 32) & (1 << 16))
CONDITION(by_token, word_at(s, 8) & (1 << 16))
CONDITION(is_signed, pointer_at(s, 152) != 0)

/* bpf_log_attr_finalize, and __cgroup_bpf_query of its own: only if it is in
   the struct. */
CONDITION(has_log_size, s->size >= 144)
CONDITION(has_btf_log_size, s->size >= 32)
CONDITION(has_common_log_size, s->size >= 20)

/* PROG_ATTACH and others, by attach_type: sock_map_get_from_fd,
   sock_map_prog_detach and those of network namespaces check that there is no
   replaced one; others want BPF_F_REPLACE. */
#define OF_SOCKMAP(type) \
   ((type) == 4 || (type) == 5 || (type) == 7 || (type) == 38)
#define OF_NETNS(type)   ((type) == 17 || (type) == 36)
CONDITION(wants_no_replaced, OF_SOCKMAP(word_at(s, 8))
                             || OF_NETNS(word_at(s, 8)))
CONDITION(looks_at_replaced, wants_no_replaced(call, s)
                             || (word_at(s, 12) & (1 << 2)))

/* PROG_TEST_RUN: programs on raw tracepoints, and of BPF_PROG_TYPE_SYSCALL,
   must not ask for what others are given; those of tracing get a result only. */
CONDITION(not_timed, call->object.type == 17 || call->object.type == 24
                     || call->object.type == 31)
CONDITION(timed, !not_timed(call, s) && call->object.type != 26)
CONDITION(with_context_out, pointer_at(s, 56) != 0)
CONDITION(of_syscall_program, call->object.type == 31)

/* PROG_QUERY: bpf_mprog_query, of BPF_TCX_* and BPF_NETKIT_*;
   __cgroup_bpf_query; the others, with BPF_LIRC_MODE2, know no flags. */
#define OF_INTERFACE(type) \
   ((type) == 46 || (type) == 47 || (type) == 54 || (type) == 55)
CONDITION(of_interface, OF_INTERFACE(word_at(s, 4)))
CONDITION(has_flags, !OF_SOCKMAP(word_at(s, 4)) && !OF_NETNS(word_at(s, 4))
                     && word_at(s, 4) != 16)
CONDITION(has_revision, has_flags(call, s) && s->size >= 64)
CONDITION(has_room_for_ids, word_at(s, 24) > 0)
CONDITION(flags_for_ids, has_flags(call, s) && pointer_at(s, 16) != 0)
CONDITION(links_for_ids, of_interface(call, s) && pointer_at(s, 16) != 0)

/* LINK_CREATE, by attach_type. */
#define ATTACH_TYPE word_at(s, 8)
CONDITION(for_iterator, ATTACH_TYPE == 28)
CONDITION(for_kprobes, ATTACH_TYPE == 42 || ATTACH_TYPE == 56)
CONDITION(for_uprobes, ATTACH_TYPE == 48 || ATTACH_TYPE == 57)
CONDITION(for_many_functions, ATTACH_TYPE >= 59 && ATTACH_TYPE <= 61)
CONDITION(for_event, ATTACH_TYPE == 41)
CONDITION(for_netfilter, ATTACH_TYPE == 45)
CONDITION(for_raw_tracepoint, ATTACH_TYPE == 23)
/* link_create.tracing, .tcx, .netkit and .cgroup, which are alike; the others
   have no more than what all have (XDP, struct_ops). */
CONDITION(for_function_or_place,
          !for_iterator(call, s) && !for_kprobes(call, s)
          && !for_uprobes(call, s) && !for_many_functions(call, s)
          && !for_event(call, s) && !for_netfilter(call, s)
          && !for_raw_tracepoint(call, s) && !OF_SOCKMAP(ATTACH_TYPE)
          && !OF_NETNS(ATTACH_TYPE) && ATTACH_TYPE != 37 && ATTACH_TYPE != 44)

/* bpf_prog_info: a pointer is used if there is a number. */
CONDITION(with_jited_insns, word_at(s, 16) > 0)
CONDITION(with_xlated_insns, word_at(s, 20) > 0)
CONDITION(with_map_ids, word_at(s, 52) > 0)
CONDITION(with_jited_ksyms, word_at(s, 104) > 0)
CONDITION(with_jited_lens, word_at(s, 108) > 0)
CONDITION(with_functions, word_at(s, 144) > 0)
CONDITION(with_lines, word_at(s, 148) > 0)
CONDITION(with_jited_lines, word_at(s, 168) > 0)
CONDITION(with_tags, word_at(s, 180) > 0)
CONDITION(with_btf, word_at(s, 8) > 0)

/* bpf_link_info, by the link's type.  Of a perf_event BPF_PERF_EVENT_EVENT has
   no name. */
CONDITION(link_with_name, call->object.type == 1 || call->object.type == 4)
CONDITION(link_of_probe, call->object.type == 7 && call->object.event != 6)
CONDITION(link_of_kprobes, call->object.type == 8)
CONDITION(link_of_uprobes, call->object.type == 12)
CONDITION(link_of_functions, call->object.type == 15)

#undef CONDITION

static const struct {
   Bpf_Command  kind;
   Int          fd_at;
   Int          gives;
   UInt         end;
   const HChar* text;
} structs[] = {
#define COMMAND(name, number, fd, gives, end) \
   { BPF_##name, fd, gives, end, "bpf(BPF_" #name ")" },
#define STRUCT(name, end, text) \
   { BPF_##name, NO_FD, NOTHING, end, text },
#include "bpf-commands.def"
};

typedef struct {
   Bpf_Command   kind;
   Bpf_What      what;
   Bpf_Condition when;
   UInt          at;
   Bpf_How       how;
   UInt          n, unit;
   const HChar*  of;
} Bpf_Row;

static const Bpf_Row rows[] = {
#define READS(name, when, at, n) \
   { BPF_##name, Bpf_reads, when, at, How_none, n, 0, NULL },
#define GIVES(name, when, at, n) \
   { BPF_##name, Bpf_gives, when, at, How_none, n, 0, NULL },
#define NAMED(name, when, at, n) \
   { BPF_##name, Bpf_named, when, at, How_none, n, 0, NULL },
#define ROW(name, what_it_is, when, at, how, n, unit, what) \
   { BPF_##name, what_it_is, when, at, How_##how, n, unit, what },
#define IN(name, when, at, how, n, unit, what) \
   ROW(name, Bpf_in, when, at, how, n, unit, what)
#define OUT(name, when, at, how, n, unit, what) \
   ROW(name, Bpf_out, when, at, how, n, unit, what)
#define MAYBE_IN(name, when, at, how, n, unit, what) \
   ROW(name, Bpf_maybe_in, when, at, how, n, unit, what)
#define MAYBE_OUT(name, when, at, how, n, unit, what) \
   ROW(name, Bpf_maybe_out, when, at, how, n, unit, what)
#include "bpf-commands.def"
#undef ROW
};

#define ELEMENTS(array) (sizeof(array) / sizeof((array)[0]))

static Int row_of_struct ( Bpf_Command kind )
{
   Int i;

   for (i = 0; i < ELEMENTS(structs); i++)
      if (structs[i].kind == kind)
         return i;
   return -1;
}

/* A report's text has to stay. */
static const HChar* text_of ( Int struct_row, const Bpf_Row* row )
{
   static const HChar* texts[ELEMENTS(rows)];
   const HChar** text = &texts[row - rows];
   const HChar*  of   = structs[struct_row].text;
   HChar*        made;

   if (*text == NULL) {
      made = VG_(malloc)("syswrap.bpf.text",
                         VG_(strlen)(of) + 1 + VG_(strlen)(row->of) + 1);
      VG_(sprintf)(made, "%s %s", of, row->of);
      *text = made;
   }
   return *text;
}

/* ---------------------------------------------------------------------
   Objects and sizes
   ------------------------------------------------------------------ */

/* What OBJ_GET_INFO_BY_FD says of fd to one who has no room for arrays: a type
   comes first in the struct of each but a BTF. */
static Bpf_Object object_of ( Int fd )
{
   Bpf_Object object = { Is_unknown, 0, 0, 0, 0 };
   UInt  info[MOST_OF_STRUCT / sizeof(UInt)];
   HChar path[64], name[64];
   struct { UInt fd, len; ULong info; } attr = { fd, sizeof(info), (Addr)info };
   Int   n;

   VG_(sprintf)(path, "/proc/thread-self/fd/%d", fd);
   n = VG_(readlink)(path, name, sizeof(name) - 1);
   if (n <= 0)
      return object;
   name[n] = 0;
   VG_(memset)(info, 0, sizeof(info));
   if (sr_isError(VG_(do_syscall3)(__NR_bpf, BPF_OBJ_GET_INFO_BY_FD,
                                   (Addr)&attr, sizeof(attr))))
      return object;
   if (VG_(strcmp)(name, "anon_inode:bpf-map") == 0)
      object.is = Is_map;
   else if (VG_(strcmp)(name, "anon_inode:bpf-prog") == 0)
      object.is = Is_prog;
   else if (VG_(strcmp)(name, "anon_inode:btf") == 0)
      object.is = Is_btf;
   else if (VG_(strcmp)(name, "anon_inode:bpf_link") == 0
            || VG_(strcmp)(name, "anon_inode:bpf-link") == 0)
      object.is = Is_link;
   if (object.is != Is_btf)
      object.type = info[0];
   if (object.is == Is_map) {
      object.key_size = info[2];
      object.value_size = info[3];
   } else if (object.is == Is_link)
      object.event = info[4];
   return object;
}

/* num_possible_cpus: the last one that the kernel lists, as in 0-3. */
static UInt possible_cpus ( void )
{
   static UInt cpus = 0;
   HChar  list[64];
   HChar* end;
   SysRes res;
   Int    n, i;

   if (cpus > 0)
      return cpus;
   res = VG_(open)("/sys/devices/system/cpu/possible", VKI_O_RDONLY, 0);
   if (sr_isError(res))
      return 1;
   n = VG_(read)(sr_Res(res), list, sizeof(list) - 1);
   VG_(close)(sr_Res(res));
   if (n <= 0)
      return 1;
   list[n] = 0;
   for (i = n; i > 0 && VG_(strchr)(",-", list[i - 1]) == NULL; i--)
      ;
   cpus = VG_(strtoull10)(list + i, &end) + 1;
   return cpus;
}

/* bpf_map_value_size */
static SizeT value_size ( const Bpf_Call* call )
{
   const Bpf_Object* map = &call->object;
   Bool one_cpu = False;

   switch (call->attr.kind) {
   case BPF_MAP_LOOKUP_ELEM:
   case BPF_MAP_UPDATE_ELEM:
      one_cpu = (word_at(&call->attr, 24) & ((1 << 3) | (1 << 4))) != 0;
      break;
   case BPF_MAP_LOOKUP_BATCH:
   case BPF_MAP_UPDATE_BATCH:
      one_cpu = (word_at(&call->attr, 40) & ((1 << 3) | (1 << 4))) != 0;
      break;
   default:
      break;
   }
   switch (map->type) {
   case 5:      /* BPF_MAP_TYPE_PERCPU_HASH */
   case 6:      /* BPF_MAP_TYPE_PERCPU_ARRAY */
   case 10:     /* BPF_MAP_TYPE_LRU_PERCPU_HASH */
   case 21:     /* BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE */
      return one_cpu ? map->value_size
                     : VG_ROUNDUP((SizeT)map->value_size, 8) * possible_cpus();
   default:
      return map->value_size;
   }
}

/* Where __htab_map_lookup_and_delete_batch goes on is a number; for others it
   is a key (generic_map_lookup_batch, __rhtab_map_lookup_and_delete_batch). */
static SizeT token_size ( const Bpf_Object* map )
{
   switch (map->type) {
   case 1:      /* BPF_MAP_TYPE_HASH */
   case 5:      /* BPF_MAP_TYPE_PERCPU_HASH */
   case 9:      /* BPF_MAP_TYPE_LRU_HASH */
   case 10:     /* BPF_MAP_TYPE_LRU_PERCPU_HASH */
   case 13:     /* BPF_MAP_TYPE_HASH_OF_MAPS */
      return sizeof(UInt);
   default:
      return map->key_size;
   }
}

/* How long what a pointer of S points to is at most, as S is before the call. */
static SizeT length_of ( const Bpf_Call* call, const Bpf_Struct* s,
                         const Bpf_Row* row )
{
   const Bpf_Object* object = &call->object;
   SizeT n;

   switch (row->how) {
   case How_Count:
      return (SizeT)word_at(s, row->n) * row->unit;
   case How_Product:
      return (SizeT)word_at(s, row->n) * word_at(s, row->unit);
   case How_Key:
      return object->is == Is_map ? object->key_size : 0;
   case How_Value:
      return object->is == Is_map ? value_size(call) : 0;
   case How_Token:
      return object->is == Is_map && word_at(s, row->n) > 0 ? token_size(object)
                                                        : 0;
   case How_Keys:
      return object->is == Is_map
                ? (SizeT)word_at(s, row->n) * object->key_size : 0;
   case How_Values:
      return object->is == Is_map
                ? (SizeT)word_at(s, row->n) * value_size(call) : 0;
   case How_Packet:
      n = word_at(s, row->n);
      return n > 0 ? n : word_at(s, row->unit);
   case How_Text_room:
   case How_Log:
   case How_Result:
      return word_at(s, row->n);
   default:
      return 0;
   }
}

/* ---------------------------------------------------------------------
   Before the call
   ------------------------------------------------------------------ */

/* Takes a copy.  Whether all of it could be read. */
static Bool copy_struct ( /*OUT*/Bpf_Struct* s, Bpf_Command kind, Addr at,
                          SizeT size )
{
   s->kind = kind;
   s->at = at;
   s->size = size;
   VG_(memset)(s->has, 0, sizeof(s->has));
   if (size == 0)
      return True;
   if (at == 0 || !ML_(safe_to_deref)((void*)at, size))
      return False;
   VG_(memcpy)(s->has, (void*)at, VG_MIN(size, sizeof(s->has)));
   return True;
}

/* A string of at most MOST bytes with its end. */
static void pre_text ( ThreadId tid, const HChar* text, Addr at, SizeT most )
{
   SizeT n;

   for (n = 0; n < most; n++)
      if (!ML_(safe_to_deref)((void*)(at + n), 1)
          || ((HChar*)at)[n] == 0) {
         n++;
         break;
      }
   PRE_MEM_READ(text, at, n);
}

static void pre_texts ( ThreadId tid, const HChar* text, Addr at, UInt n,
                        SizeT most )
{
   const Addr* pointers = (Addr*)at;
   UInt i;

   PRE_MEM_READ(text, at, (SizeT)n * sizeof(Addr));
   for (i = 0; i < n; i++) {
      if (!ML_(safe_to_deref)(pointers + i, sizeof(Addr)))
         break;
      pre_text(tid, text, pointers[i], most);
   }
}

/* Values of a map with one for each CPU, which start at multiples of 8; what is
   between them goes to the map and back, and nobody looks at it. */
static void pre_values ( ThreadId tid, const HChar* text, const Bpf_Call* call,
                         Addr at, SizeT len )
{
   const SizeT one    = call->object.value_size;
   const SizeT stride = VG_ROUNDUP(one, 8);
   SizeT n;

   if (call->object.is != Is_map || value_size(call) == one || one == stride) {
      PRE_MEM_READ(text, at, len);
      return;
   }
   for (n = 0; n + one <= len; n += stride) {
      PRE_MEM_READ(text, at + n, one);
      /* The number of values is the client's word. */
      if (!ML_(safe_to_deref)((void*)(at + n), one))
         break;
   }
}

static void pre_row ( ThreadId tid, const Bpf_Call* call, const Bpf_Struct* s,
                      Int struct_row, const Bpf_Row* row )
{
   const HChar* const text = structs[struct_row].text;
   Addr to;

   switch (row->what) {
   case Bpf_reads:
      if (s->size > row->at)
         PRE_MEM_READ(text, s->at + row->at,
                      VG_MIN(row->n, s->size - row->at));
      return;
   case Bpf_named:
      if (s->size > row->at)
         pre_text(tid, text, s->at + row->at,
                  VG_MIN(row->n, s->size - row->at));
      return;
   case Bpf_gives:
      PRE_MEM_WRITE(text, s->at + row->at, row->n);
      return;
   default:
      break;
   }

   to = pointer_at(s, row->at);
   if (to == 0 && (row->what == Bpf_maybe_in || row->what == Bpf_maybe_out))
      return;
   if (row->how == How_Text)
      pre_text(tid, text_of(struct_row, row), to, row->unit);
   else if (row->how == How_Texts)
      pre_texts(tid, text_of(struct_row, row), to, word_at(s, row->n),
                row->unit);
   else if (row->how == How_Value || row->how == How_Values) {
      if (row->what == Bpf_in)
         pre_values(tid, text_of(struct_row, row), call, to,
                    length_of(call, s, row));
      else
         PRE_MEM_WRITE(text_of(struct_row, row), to, length_of(call, s, row));
   } else if (row->what == Bpf_in || row->what == Bpf_maybe_in)
      PRE_MEM_READ(text_of(struct_row, row), to, length_of(call, s, row));
   else
      PRE_MEM_WRITE(text_of(struct_row, row), to, length_of(call, s, row));
}

static void pre_struct ( ThreadId tid, const Bpf_Call* call,
                         const Bpf_Struct* s )
{
   const Int i = row_of_struct(s->kind);
   UInt r;

   for (r = 0; r < ELEMENTS(rows); r++)
      if (rows[r].kind == s->kind && rows[r].when(call, s))
         pre_row(tid, call, s, i, &rows[r]);
   if (s->size > structs[i].end)
      PRE_MEM_READ(structs[i].text, s->at + structs[i].end,
                   s->size - structs[i].end);
}

/* All of it is written, after what the rows say is read. */
static void pre_info ( ThreadId tid, Bpf_Call* call )
{
   static const Bpf_Command kinds[] = {
      [Is_map] = BPF_INFO_OF_MAP, [Is_prog] = BPF_INFO_OF_PROG,
      [Is_btf] = BPF_INFO_OF_BTF, [Is_link] = BPF_INFO_OF_LINK
   };
   const Addr  at   = pointer_at(&call->attr, 8);
   const SizeT size = word_at(&call->attr, 4);
   const Bool  all  = size <= MOST_OF_ATTR
                      && copy_struct(&call->info, kinds[call->object.is], at,
                                     size);

   PRE_MEM_WRITE("bpf(BPF_OBJ_GET_INFO_BY_FD) info", at, size);
   if (all && call->object.is != Is_unknown)
      pre_struct(tid, call, &call->info);
   else
      call->info.kind = BPF_STRUCTS;
}

static Bpf_Call* call_of ( ThreadId tid )
{
   static Bpf_Call* calls = NULL;

   if (calls == NULL)
      calls = VG_(calloc)("syswrap.bpf.calls", VG_N_THREADS, sizeof(Bpf_Call));
   return &calls[tid];
}

/* ARG1 may say that there are two arguments more. */
#define COMMON_ATTRS (1 << 16)

/* What is written even if the call fails: a log, numbers. */
static Bool writes_if_failed ( const Bpf_Call* call )
{
   UInt r;

   if (call->common.kind == BPF_COMMON)
      return True;
   for (r = 0; r < ELEMENTS(rows); r++)
      if (rows[r].kind == call->attr.kind
          && (rows[r].what == Bpf_out || rows[r].what == Bpf_maybe_out))
         return True;
   return call->attr.kind == BPF_OBJ_GET_INFO_BY_FD;
}

PRE(sys_bpf)
{
   const UInt  command = (UInt)ARG1 & ~COMMON_ATTRS;
   const Int   i       = command < BPF_STRUCTS ? row_of_struct(command) : -1;
   const SizeT size    = (UInt)ARG3;
   Bpf_Call* const call = call_of(tid);
   Bool allowed = True;
   Int  fd;

   *flags |= SfMayBlock;
   VG_(memset)(call, 0, sizeof(*call));
   call->common.kind = BPF_STRUCTS;
   if (ARG1 & COMMON_ATTRS) {
      PRINT("sys_bpf ( %ld, %#" FMT_REGWORD "x, %" FMT_REGWORD "u, %#"
            FMT_REGWORD "x, %" FMT_REGWORD "u )",
            (Word)ARG1, ARG2, ARG3, ARG4, ARG5);
      PRE_REG_READ5(long, "bpf",
                    int, cmd, union bpf_attr *, attr, unsigned int, size,
                    struct bpf_common_attr *, common, unsigned int, len);
   } else {
      PRINT("sys_bpf ( %ld, %#" FMT_REGWORD "x, %" FMT_REGWORD "u )",
            (Word)ARG1, ARG2, ARG3);
      PRE_REG_READ3(long, "bpf",
                    int, cmd, union bpf_attr *, attr, unsigned int, size);
   }
   if (i < 0) {
      VG_(message)(Vg_DebugMsg, "WARNING: unhandled eBPF command %lu\n", ARG1);
      return;
   }
   if (size > MOST_OF_ATTR)
      return;
   if (!copy_struct(&call->attr, command, ARG2, size)) {
      PRE_MEM_READ(structs[i].text, ARG2, size);
      return;
   }
   if (structs[i].fd_at != NO_FD) {
      fd = word_at(&call->attr, structs[i].fd_at);
      allowed = ML_(fd_allowed)(fd, "bpf", tid, False);
      if (allowed)
         call->object = object_of(fd);
   }
   pre_struct(tid, call, &call->attr);
   if (command == BPF_OBJ_GET_INFO_BY_FD)
      pre_info(tid, call);
   if ((ARG1 & COMMON_ATTRS) && (UInt)ARG5 <= MOST_OF_ATTR) {
      if (copy_struct(&call->common, BPF_COMMON, ARG4, (UInt)ARG5))
         pre_struct(tid, call, &call->common);
      else {
         PRE_MEM_READ(structs[row_of_struct(BPF_COMMON)].text, ARG4,
                      (UInt)ARG5);
         call->common.kind = BPF_STRUCTS;
      }
   }
   if (!allowed)
      SET_STATUS_Failure( VKI_EBADF );
   else if (writes_if_failed(call))
      *flags |= SfPostOnFail;
}

/* ---------------------------------------------------------------------
   After it
   ------------------------------------------------------------------ */

/* How much of a string's ROOM was written: up to its end. */
static SizeT written_text ( Addr at, SizeT room )
{
   if (room == 0 || !ML_(safe_to_deref)((void*)at, room))
      return 0;
   return VG_MIN(VG_(strnlen)((HChar*)at, room) + 1, room);
}

/* How much was written of what LENGTH_OF says, with what S is NOW. */
static SizeT written_of ( const Bpf_Call* call, const Bpf_Struct* s,
                          const Bpf_Struct* now, const Bpf_Row* row,
                          UWord res )
{
   const SizeT before = length_of(call, s, row);

   switch (row->how) {
   case How_Count:
   case How_Product:
   case How_Keys:
   case How_Values:
      return VG_MIN(before, length_of(call, now, row));
   case How_Packet:
      return word_at(s, row->n) > 0
                ? VG_MIN(before, word_at(now, row->n)) : word_at(now, row->n);
   case How_Token:
      /* A key is written if there was one. */
      return token_size(&call->object) != call->object.key_size
             || word_at(now, row->n) > 0 ? before : 0;
   case How_Text_room:
   case How_Log:
      return written_text(pointer_at(s, row->at), before);
   case How_Result:
      return VG_MIN(before, res);
   default:
      return before;
   }
}

static void post_struct ( ThreadId tid, const Bpf_Call* call,
                          const Bpf_Struct* s, Bool logs_only, UWord res )
{
   Bpf_Struct now;
   UInt  r;
   Addr  to;
   SizeT n;

   if (!copy_struct(&now, s->kind, s->at, s->size))
      return;
   for (r = 0; r < ELEMENTS(rows); r++) {
      if (rows[r].kind != s->kind || !rows[r].when(call, s)
          || (logs_only && rows[r].how != How_Log))
         continue;
      to = pointer_at(s, rows[r].at);
      switch (rows[r].what) {
      case Bpf_gives:
         POST_MEM_WRITE(s->at + rows[r].at, rows[r].n);
         break;
      case Bpf_out:
      case Bpf_maybe_out:
         n = to != 0 ? written_of(call, s, &now, &rows[r], res) : 0;
         if (n > 0)
            POST_MEM_WRITE(to, n);
         break;
      default:
         break;
      }
   }
}

/* Of the errors by which the kernel says that there is more than there was
   room for, or that a batch was the last one. */
static Bool has_written ( const Bpf_Call* call, UWord error )
{
   switch (call->attr.kind) {
   case BPF_PROG_TEST_RUN:
   case BPF_PROG_QUERY:
   case BPF_TASK_FD_QUERY:
   case BPF_OBJ_GET_INFO_BY_FD:
      return error == VKI_ENOSPC;
   case BPF_MAP_LOOKUP_BATCH:
   case BPF_MAP_LOOKUP_AND_DELETE_BATCH:
      return error == VKI_ENOSPC || error == VKI_ENOENT;
   default:
      return False;
   }
}

POST(sys_bpf)
{
   const Bpf_Call* const call = call_of(tid);
   const Int  i    = row_of_struct(call->attr.kind);
   const Bool done = SUCCESS || has_written(call, ERR);
   Bpf_Struct now;

   if (call->attr.size == 0 || i < 0)
      return;
   post_struct(tid, call, &call->attr, !done, SUCCESS ? RES : 0);
   if (call->common.kind == BPF_COMMON)
      post_struct(tid, call, &call->common, !done, 0);
   if (call->attr.kind == BPF_OBJ_GET_INFO_BY_FD && done) {
      if (call->info.kind != BPF_STRUCTS)
         post_struct(tid, call, &call->info, False, 0);
      /* A link's is copied back if all went well. */
      if ((SUCCESS || call->object.is == Is_btf)
          && copy_struct(&now, BPF_OBJ_GET_INFO_BY_FD, call->attr.at,
                         call->attr.size))
         POST_MEM_WRITE(pointer_at(&call->attr, 8), word_at(&now, 4));
   }
   if (SUCCESS && structs[i].gives == NEW_FD) {
      POST_newFd_RES;
      if (!ML_(fd_allowed)(RES, "bpf", tid, True)) {
         VG_(close)(RES);
         SET_STATUS_Failure( VKI_EMFILE );
      } else if (VG_(clo_track_fds))
         ML_(record_fd_open_nameless)(tid, RES);
   }
}

#undef PRE
#undef POST

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            syswrap-bpf.c ---*/
/*--------------------------------------------------------------------*/
