/*--------------------------------------------------------------------*/
/*--- Encrypted guests of x86.                   kvm-x86-encrypt.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   SEV, SEV-SNP and TDX: what KVM_MEMORY_ENCRYPT_OP has at its data; the kernel
   function that each follows stands above it.  It must not know Valgrind, nor
   where the description goes.

   Part of the effects core; see effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-rows.h"
#include "kvm-x86.h"

/* Guest memory's first contents.  virt/kvm/guest_memfd.c, kvm_gmem_populate,
   goes no further than the slot. */
static void populates ( KvmCall* c, ULong addr, ULong pages,
                        const HChar* what )
{
   if (pages > MEM_MAX_NR_PAGES)
      pages = MEM_MAX_NR_PAGES;
   fx_read_at(c, addr, pages * 0x1000, what);
}

/* struct kvm_sev_cmd and kvm_tdx_cmd, as far as they are alike. */
typedef struct {
   UInt  id, flags;
   ULong data;
} EncryptCmd;

enum { SEV_BLOB_MAX = 0x4000 };

/* drivers/crypto/ccp/sev-dev.c, psp_copy_user_blob */
static void sev_blob ( KvmCall* c, ULong addr, UInt len, const HChar* what )
{
   if (addr != 0 && len <= SEV_BLOB_MAX)
      fx_read_at(c, addr, len, what);
}

/* arch/x86/kvm/svm/sev.c, sev_guest_init2 */
static void sev_init2 ( KvmCall* c, ULong data )
{
   fx_struct_at(c, data, 48);
   fx_read_at(c, data, 14, "kvm_sev_init");
   fx_touch_at(c, data + 14, 34, "kvm_sev_init.pad1");
}

/* sev_launch_start and sev_receive_start, which differ in what they insist
   on; the handle comes back. */
static void sev_start ( KvmCall* c, ULong data, Bool receive )
{
   struct {
      UInt handle, policy; ULong cert; UInt cert_len, pad0;
      ULong session; UInt session_len, pad1;
   } start;
   const HChar* const what = receive ? "kvm_sev_receive_start"
                                     : "kvm_sev_launch_start";

   fx_struct_at(c, data, sizeof(start));
   if (!fx_peek_at(c, data, &start)) {
      fx_read_at(c, data, sizeof(start), what);
      return;
   }
   fx_update_at(c, data, 4, what);
   fx_read_at(c, data + 4, 12, what);
   fx_read_if_at(c, receive || start.cert != 0, data + 16, 4, what);
   fx_touch_at(c, data + 20, 4, what);
   fx_read_at(c, data + 24, 8, what);
   fx_read_if_at(c, receive || start.session != 0, data + 32, 4, what);
   fx_touch_at(c, data + 36, 4, what);
   sev_blob(c, start.cert, start.cert_len,
            receive ? "kvm_sev_receive_start.pdh"
                    : "kvm_sev_launch_start.dh");
   sev_blob(c, start.session, start.session_len,
            receive ? "kvm_sev_receive_start.session"
                    : "kvm_sev_launch_start.session");
}

/* sev_launch_update_data: encrypts in place. */
static void sev_update_data ( KvmCall* c, ULong data )
{
   struct { ULong uaddr; UInt len, pad0; } update;

   fx_struct_at(c, data, sizeof(update));
   fx_read_at(c, data, 12, "kvm_sev_launch_update_data");
   fx_touch_at(c, data + 12, 4, "kvm_sev_launch_update_data.pad0");
   if (fx_peek_at(c, data, &update))
      fx_update_at(c, update.uaddr, update.len,
                   "kvm_sev_launch_update_data.uaddr[]");
}

/* struct kvm_sev_launch_secret, kvm_sev_send_update_data and
   kvm_sev_receive_update_data are the same: three buffers. */
typedef struct {
   ULong hdr;   UInt hdr_len, pad0;
   ULong guest; UInt guest_len, pad1;
   ULong trans; UInt trans_len, pad2;
} SevPacket;

static Bool sev_packet ( KvmCall* c, ULong data, SevPacket* packet,
                         Bool used, const HChar* what )
{
   UInt i;

   fx_struct_at(c, data, sizeof(*packet));
   for (i = 0; i < 3; i++) {
      fx_read_if_at(c, used, data + i * 16, 8, what);
      fx_read_if_at(c, used || i != 1, data + i * 16 + 8, 4, what);
      fx_touch_at(c, data + i * 16 + 12, 4, what);
   }
   return fx_peek_at(c, data, packet);
}

/* sev_launch_secret and sev_receive_update_data: decrypt a packet into the
   guest; that of RECEIVE may not cross a page. */
static void sev_into_guest ( KvmCall* c, ULong data, const HChar* what,
                             const HChar* hdr, const HChar* guest,
                             const HChar* trans )
{
   SevPacket p;

   if (!sev_packet(c, data, &p, True, what))
      return;
   sev_blob(c, p.hdr, p.hdr_len, hdr);
   sev_blob(c, p.trans, p.trans_len, trans);
   fx_write_at(c, p.guest, p.guest_len, guest);
}

/* sev_send_update_data: a length of 0 asks for both lengths. */
static void sev_send_update ( KvmCall* c, ULong data )
{
   const HChar* const what = "kvm_sev_send_update_data";
   SevPacket p;
   UInt  hdr_len = 0, trans_len = 0;
   Bool  query;

   fx_peek_at(c, data + 8, &hdr_len);
   fx_peek_at(c, data + 40, &trans_len);
   query = hdr_len == 0 || trans_len == 0;
   if (!sev_packet(c, data, &p, !query, what))
      return;
   if (query) {
      if (c->fx.after) {
         fx_write_at(c, data + 8, 4, what);
         fx_write_at(c, data + 40, 4, what);
      }
      return;
   }
   if (p.hdr == 0 || p.trans == 0 || p.guest == 0 || p.guest_len == 0
       || p.guest_len + (p.guest & 0xfff) > 0x1000)
      return;
   fx_touch_at(c, p.guest, p.guest_len, "kvm_sev_send_update_data.guest");
   fx_write_at(c, p.trans, p.trans_len, "kvm_sev_send_update_data.trans");
   fx_write_at(c, p.hdr, p.hdr_len, "kvm_sev_send_update_data.hdr");
}

/* sev_launch_measure and sev_get_attestation_report: NONCE bytes, then where
   to and how much; a length of 0 asks for the length, and fails with it. */
static void sev_report ( KvmCall* c, ULong data, UInt nonce,
                         const HChar* what, const HChar* blob )
{
   struct { ULong uaddr; UInt len, pad; } to = { 0, 0, 0 };

   fx_struct_at(c, data, nonce + sizeof(to));
   fx_peek_at(c, data + nonce, &to);
   fx_read_if_at(c, to.len != 0 && to.uaddr != 0, data, nonce, what);
   fx_read_if_at(c, to.len != 0, data + nonce, 8, what);
   fx_update_at(c, data + nonce + 8, 4, what);
   fx_touch_at(c, data + nonce + 12, 4, what);
   if (to.uaddr != 0 && to.len <= SEV_BLOB_MAX)
      fx_write_at(c, to.uaddr, to.len, blob);
}

/* sev_send_start: a session_len of 0 asks for it. */
static void sev_send_start ( KvmCall* c, ULong data )
{
   struct {
      UInt policy, pad0;
      struct { ULong uaddr; UInt len, pad; } pdh, plat, amd, session;
   } start;
   const HChar* const what = "kvm_sev_send_start";
   UInt i;
   Bool query;

   fx_struct_at(c, data, sizeof(start));
   if (!fx_peek_at(c, data, &start)) {
      fx_write_at(c, data, sizeof(start), what);
      return;
   }
   query = start.session.len == 0;
   fx_span_at(c, query ? FxTouch : FxWrite, data, 4, what);
   fx_touch_at(c, data + 4, 4, what);
   for (i = 0; i < 4; i++) {
      fx_span_at(c, query ? FxTouch : FxRead, data + 8 + i * 16, 8, what);
      if (i < 3)
         fx_span_at(c, query ? FxTouch : FxRead, data + 16 + i * 16, 4,
                    what);
      fx_touch_at(c, data + 20 + i * 16, 4, what);
   }
   fx_update_at(c, data + 64, 4, what);
   if (query || start.session.len > SEV_BLOB_MAX)
      return;
   sev_blob(c, start.pdh.uaddr, start.pdh.len, "kvm_sev_send_start.pdh_cert");
   sev_blob(c, start.plat.uaddr, start.plat.len,
            "kvm_sev_send_start.plat_certs");
   sev_blob(c, start.amd.uaddr, start.amd.len,
            "kvm_sev_send_start.amd_certs");
   fx_write_at(c, start.session.uaddr, start.session.len,
               "kvm_sev_send_start.session");
}

/* sev_dbg_crypt: on one side is the guest's memory, encrypted. */
static void sev_debug ( KvmCall* c, ULong data, Bool encrypt )
{
   struct { ULong src, dst; UInt len, pad0; } dbg;

   fx_struct_at(c, data, sizeof(dbg));
   fx_read_at(c, data, 20, "kvm_sev_dbg");
   fx_touch_at(c, data + 20, 4, "kvm_sev_dbg.pad0");
   if (!fx_peek_at(c, data, &dbg) || dbg.src == 0
       || dbg.dst == 0)
      return;
   fx_read_if_at(c, encrypt, dbg.src, dbg.len, "kvm_sev_dbg.src");
   fx_write_at(c, dbg.dst, dbg.len, "kvm_sev_dbg.dst");
}

/* snp_launch_start */
static void snp_start ( KvmCall* c, ULong data )
{
   fx_struct_at(c, data, 64);
   fx_read_at(c, data, 26, "kvm_sev_snp_launch_start");
   fx_touch_at(c, data + 26, 38, "kvm_sev_snp_launch_start.pad0");
}

/* snp_launch_update: what is left to do comes back.  A CPUID page that is
   refused is corrected in place, but it was read before. */
static void snp_update ( KvmCall* c, ULong data )
{
   enum { PAGE_ZERO = 3 };
   struct {
      ULong gfn_start, uaddr, len; UChar type, pad0; UShort flags;
   } update;
   const HChar* const what = "kvm_sev_snp_launch_update";
   Bool source;

   fx_struct_at(c, data, 64);
   if (!fx_peek_at(c, data, &update))
      update.type = 1;
   source = update.type != PAGE_ZERO;
   fx_update_at(c, data, 8, what);
   if (!source)
      fx_touch_at(c, data + 8, 8, what);
   else
      fx_update_at(c, data + 8, 8, what);
   fx_update_at(c, data + 16, 8, what);
   fx_read_at(c, data + 24, 1, what);
   fx_touch_at(c, data + 25, 1, what);
   fx_read_at(c, data + 26, 2, what);
   fx_touch_at(c, data + 28, 36, what);
   if (c->fx.after || !fx_peek_at(c, data, &update))
      return;
   if (source && update.flags == 0 && (update.len & 0xfff) == 0
       && (update.uaddr & 0xfff) == 0 && update.uaddr != 0)
      populates(c, update.uaddr, update.len / 0x1000,
                "kvm_sev_snp_launch_update.uaddr[]");
}

/* snp_launch_finish */
static void snp_finish ( KvmCall* c, ULong data )
{
   struct {
      ULong id_block, id_auth;
      UChar id_block_en, rest[39];
   } finish;
   const HChar* const what = "kvm_sev_snp_launch_finish";
   FxAccess if_block;

   if (c->fx.after)
      return;
   fx_struct_at(c, data, 88);
   if (!fx_peek_at(c, data, &finish))
      finish.id_block_en = 0;
   if_block = finish.id_block_en ? FxRead : FxTouch;
   fx_span_at(c, if_block, data, 16, what);
   fx_read_at(c, data + 16, 1, what);
   fx_span_at(c, if_block, data + 17, 1, what);
   fx_read_at(c, data + 18, 33, what);
   fx_touch_at(c, data + 51, 3, what);
   fx_read_at(c, data + 54, 2, what);
   fx_touch_at(c, data + 56, 32, what);
   if (finish.id_block_en) {
      fx_read_at(c, finish.id_block, 96,
                 "kvm_sev_snp_launch_finish.id_block");
      fx_read_at(c, finish.id_auth, 4096,
                 "kvm_sev_snp_launch_finish.id_auth");
   }
}

enum {
   SEV_INIT, SEV_ES_INIT, SEV_LAUNCH_START, SEV_LAUNCH_UPDATE_DATA,
   SEV_LAUNCH_UPDATE_VMSA, SEV_LAUNCH_SECRET, SEV_LAUNCH_MEASURE,
   SEV_LAUNCH_FINISH, SEV_SEND_START, SEV_SEND_UPDATE_DATA,
   SEV_SEND_UPDATE_VMSA, SEV_SEND_FINISH, SEV_RECEIVE_START,
   SEV_RECEIVE_UPDATE_DATA, SEV_RECEIVE_UPDATE_VMSA, SEV_RECEIVE_FINISH,
   SEV_GUEST_STATUS, SEV_DBG_DECRYPT, SEV_DBG_ENCRYPT, SEV_CERT_EXPORT,
   SEV_GET_ATTESTATION_REPORT, SEV_SEND_CANCEL, SEV_INIT2,
   SNP_LAUNCH_START = 100, SNP_LAUNCH_UPDATE, SNP_LAUNCH_FINISH,
   SNP_ENABLE_REQ_CERTS
};

/* What a command does with its data; returns whether it has any. */
static Bool sev_data ( KvmCall* c, UInt id, ULong data )
{
   switch (id) {
      case SEV_INIT2:
         sev_init2(c, data);
         return True;
      case SEV_LAUNCH_START:
         sev_start(c, data, False);
         return True;
      case SEV_RECEIVE_START:
         sev_start(c, data, True);
         return True;
      case SEV_LAUNCH_UPDATE_DATA:
         sev_update_data(c, data);
         return True;
      case SEV_LAUNCH_SECRET:
         sev_into_guest(c, data, "kvm_sev_launch_secret",
                        "kvm_sev_launch_secret.hdr",
                        "kvm_sev_launch_secret.guest",
                        "kvm_sev_launch_secret.trans");
         return True;
      case SEV_RECEIVE_UPDATE_DATA:
         sev_into_guest(c, data, "kvm_sev_receive_update_data",
                        "kvm_sev_receive_update_data.hdr",
                        "kvm_sev_receive_update_data.guest",
                        "kvm_sev_receive_update_data.trans");
         return True;
      case SEV_LAUNCH_MEASURE:
         sev_report(c, data, 0, "kvm_sev_launch_measure",
                    "kvm_sev_launch_measure.uaddr[]");
         return True;
      case SEV_GET_ATTESTATION_REPORT:
         sev_report(c, data, 16, "kvm_sev_attestation_report",
                    "kvm_sev_attestation_report.uaddr[]");
         return True;
      case SEV_SEND_START:
         sev_send_start(c, data);
         return True;
      case SEV_SEND_UPDATE_DATA:
         sev_send_update(c, data);
         return True;
      case SEV_GUEST_STATUS:
         fx_write_at(c, data, 12, "kvm_sev_guest_status");
         return True;
      case SEV_DBG_DECRYPT:
      case SEV_DBG_ENCRYPT:
         sev_debug(c, data, id == SEV_DBG_ENCRYPT);
         return True;
      case SNP_LAUNCH_START:
         snp_start(c, data);
         return True;
      case SNP_LAUNCH_UPDATE:
         snp_update(c, data);
         return True;
      case SNP_LAUNCH_FINISH:
         snp_finish(c, data);
         return True;
      default:
         return False;
   }
}

/* Whether a command that succeeded had the firmware answer, which sets
   error; otherwise error comes back as it was. */
static Bool sev_asks_firmware ( UInt id )
{
   return id != SEV_INIT && id != SEV_ES_INIT && id != SEV_INIT2
          && id != SNP_LAUNCH_UPDATE && id != SNP_ENABLE_REQ_CERTS;
}

/* arch/x86/kvm/svm/sev.c, sev_mem_enc_ioctl: struct kvm_sev_cmd is copied
   back after an error too.  error is set if it was the firmware that failed;
   so is what a query asks for, but that was read before. */
static void sev_command ( KvmCall* c, const EncryptCmd* cmd )
{
   enum { X86_ETIMEDOUT = 110 };      /* Valgrind has no name for it */
   const UInt id = cmd->id;
   const Bool fd = id == SEV_LAUNCH_START || id == SEV_RECEIVE_START
                   || (id >= SNP_LAUNCH_START && id <= SNP_LAUNCH_FINISH);

   if (c->fx.after && c->fx.result < 0) {
      if (c->fx.result != -VKI_EIO && c->fx.result != -X86_ETIMEDOUT)
         return;
      fx_write(c, 16, 4, "kvm_sev_cmd.error");
      if (id == SEV_SEND_START)
         sev_send_start(c, cmd->data);
      return;
   }
   fx_read(c, 0, 4, "kvm_sev_cmd.id");
   fx_touch(c, 4, 4, "kvm_sev_cmd.pad0");
   fx_read_if(c, sev_data(c, id, cmd->data), 8, 8, "kvm_sev_cmd.data");
   if (!c->fx.after || sev_asks_firmware(id))
      fx_write(c, 16, 4, "kvm_sev_cmd.error");
   fx_read_if(c, fd, 20, 4, "kvm_sev_cmd.sev_fd");
}

enum {
   TDX_CAPABILITIES, TDX_INIT_VM, TDX_INIT_VCPU, TDX_INIT_MEM_REGION,
   TDX_FINALIZE_VM, TDX_GET_CPUID
};

/* arch/x86/kvm/vmx/tdx.c, tdx_get_capabilities: 2048 bytes and a struct
   kvm_cpuid2. */
static void tdx_capabilities ( KvmCall* c, ULong data )
{
   const ULong cpuid = data + 2048;
   UInt room = 0;

   if (!fx_peek_at(c, cpuid, &room))
      room = 0;
   if (room > MAX_CPUID_ENTRIES)
      room = MAX_CPUID_ENTRIES;
   fx_struct_at(c, data, 2048 + 8);
   fx_write_at(c, data, 2048, "kvm_tdx_capabilities");
   ML_(kvm_x86_writes_cpuid)(c, cpuid, room);
   fx_write_at(c, cpuid + 4, 4, "kvm_cpuid2.padding");
}

/* tdx_td_init: all padding is checked but that of the entries. */
static void tdx_init_vm ( KvmCall* c, ULong data )
{
   UInt n = 0;

   if (c->fx.after)
      return;
   if (fx_peek_at(c, data + 256, &n) && n > MAX_CPUID_ENTRIES) {
      fx_read_at(c, data + 256, 4, "kvm_tdx_init_vm.cpuid.nent");
      return;
   }
   fx_struct_at(c, data, 264);
   fx_read_at(c, data, 256, "kvm_tdx_init_vm");
   fx_read_at(c, data + 256, 8, "kvm_tdx_init_vm.cpuid");
   ML_(kvm_x86_reads_cpuid)(c, data + 264, n);
}

/* tdx_vcpu_init_mem_region: what is left to do comes back. */
static void tdx_mem_region ( KvmCall* c, ULong data )
{
   struct { ULong source_addr, gpa, nr_pages; } region;

   fx_struct_at(c, data, sizeof(region));
   fx_update_at(c, data, 24, "kvm_tdx_init_mem_region");
   if (c->fx.after || !fx_peek_at(c, data, &region))
      return;
   if ((region.source_addr & 0xfff) == 0 && region.source_addr != 0
       && region.nr_pages < 1ULL << 52)
      populates(c, region.source_addr, region.nr_pages,
                "kvm_tdx_init_mem_region.source_addr[]");
}

/* arch/x86/kvm/vmx/tdx.c, tdx_vm_ioctl, tdx_vcpu_unlocked_ioctl and
   tdx_vcpu_ioctl; tdx_get_cmd checks hw_error, which is copied back by the
   first, after an error too, but it was read before. */
static void tdx_command ( KvmCall* c, const EncryptCmd* cmd )
{
   UInt room = 0;

   if (c->fx.after && c->fx.result < 0)
      return;
   fx_read(c, 0, 4, "kvm_tdx_cmd.id");
   fx_read_if(c, cmd->id < TDX_FINALIZE_VM, 4, 4, "kvm_tdx_cmd.flags");
   fx_read_if(c, cmd->id != TDX_FINALIZE_VM, 8, 8, "kvm_tdx_cmd.data");
   if (!c->fx.after || cmd->id == TDX_INIT_VM || cmd->id == TDX_FINALIZE_VM)
      fx_update(c, 16, 8, "kvm_tdx_cmd.hw_error");
   switch (cmd->id) {
      case TDX_CAPABILITIES:
         tdx_capabilities(c, cmd->data);
         break;
      case TDX_INIT_VM:
         tdx_init_vm(c, cmd->data);
         break;
      case TDX_INIT_MEM_REGION:
         tdx_mem_region(c, cmd->data);
         break;
      case TDX_GET_CPUID:
         if (fx_peek_at(c, cmd->data, &room)
             && room > MAX_CPUID_ENTRIES)
            room = MAX_CPUID_ENTRIES;
         fx_struct_at(c, cmd->data, 8);
         ML_(kvm_x86_writes_cpuid)(c, cmd->data, room);
         break;
   }
}

/* arch/x86/kvm/x86.c, kvm_arch_vm_ioctl and kvm_arch_vcpu_ioctl: the
   processor's maker decides whose command it is.  vCPUs have those of TDX
   only.  Of a VM that we did not see being made the type is not known, and
   three ids mean both.  SEV says by NULL whether it is there. */
void ML_(kvm_x86_memory_encrypt_op) ( KvmCall* c )
{
   enum { VM_TYPE_TDX = 5 };
   const ULong type = ML_(kvm_recall)(c, KvmFact_vm_type, 0);
   EncryptCmd cmd;

   if (c->fx.arg == 0 && c->object.kind != KvmFd_vcpu)
      return;
   fx_struct_at(c, c->fx.arg, 24);
   if (!fx_peek(c, 0, &cmd)) {
      fx_read(c, 0, 4, "kvm_sev_cmd.id");
      fx_touch(c, 4, 20, "kvm_sev_cmd");
      return;
   }
   if (c->object.kind == KvmFd_vcpu || type == VM_TYPE_TDX + 1) {
      tdx_command(c, &cmd);
   } else if (type == 0
              && (cmd.id == TDX_CAPABILITIES || cmd.id == TDX_INIT_VM
                  || cmd.id == TDX_FINALIZE_VM)) {
      fx_read(c, 0, 4, "kvm_sev_cmd.id");
      fx_touch(c, 4, 20, "kvm_sev_cmd");
   } else {
      sev_command(c, &cmd);
   }
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                        kvm-x86-encrypt.c ---*/
/*--------------------------------------------------------------------*/
