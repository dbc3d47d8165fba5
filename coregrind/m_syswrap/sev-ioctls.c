/*--------------------------------------------------------------------*/
/*--- The ioctl of AMD's secure processor.            sev-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   /dev/sev has one ioctl with many commands, each with its own struct.  The
   functions follow those of drivers/crypto/ccp/sev-dev.c whose names stand
   above them.  It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

/* psp_copy_user_blob; there are such processors on x86 only. */
enum { BLOB_MAX = 0x4000, X86_ETIMEDOUT = 110 };

/*--------------------------------------------------------------------*/
/*--- What the firmware says                                       ---*/
/*--------------------------------------------------------------------*/

/* Whether the firmware may have answered: __sev_do_cmd_locked.  EIO is its own
   failure, EBUSY also sev_ioctl_do_reset's after it was asked for its state.
   What else fails does so before. */
static Bool was_asked ( const IoctlCall* c )
{
   switch (c->fx.result) {
      case -VKI_EIO:
      case -VKI_EBUSY:
      case -X86_ETIMEDOUT:
         return True;
      default:
         return c->fx.result >= 0;
   }
}

/* A length at AT, which is that of the blob then, or of what it would be: for
   the latter the call fails. */
static void length ( IoctlCall* c, ULong at, const HChar* what )
{
   if (!c->fx.after)
      fx_read_at(c, at, 4, what);
   else if (was_asked(c) && c->fx.result != -VKI_EBUSY)
      fx_write_at(c, at, 4, what);
}

/* The ROOM bytes at AT, of which the firmware fills as many as then stand at
   LENGTH_AT. */
static void blob_out ( IoctlCall* c, ULong at, UInt room, ULong length_at,
                       const HChar* what )
{
   UInt n = room;

   if (c->fx.after)
      n = c->fx.result < 0 ? 0
          : ML_(fx_count_written)(&c->fx, length_at, room);
   else
      fx_data_at(c, at, n);
   fx_write_at(c, at, n, what);
}

/* What is there for it. */
static void blob_in ( IoctlCall* c, ULong at, UInt len, const HChar* what )
{
   if (c->fx.after || at == 0 || len > BLOB_MAX)
      return;
   fx_data_at(c, at, len);
   fx_read_at(c, at, len, what);
}

static void read_all ( IoctlCall* c, ULong at, UInt len, const HChar* what )
{
   fx_struct_at(c, at, len);
   fx_read_at(c, at, len, what);
}

static void write_all ( IoctlCall* c, ULong at, UInt len, const HChar* what )
{
   fx_data_at(c, at, len);
   if (!c->fx.after || c->fx.result >= 0)
      fx_write_at(c, at, len, what);
}

/*--------------------------------------------------------------------*/
/*--- Commands                                                     ---*/
/*--------------------------------------------------------------------*/

/* sev_ioctl_do_pek_csr and sev_ioctl_do_get_id2: an address and a length; one
   of them 0 asks how long it is.  The latter's may be longer. */
static void address_and_length ( IoctlCall* c, ULong data, ULong max,
                                 const HChar* what, const HChar* what_blob )
{
   ULong address;
   UInt  len = 0;

   fx_struct_at(c, data, 12);
   fx_read_at(c, data, 8, what);
   length(c, data + 8, what);
   if (fx_peek_at(c, data, &address) && fx_peek_at(c, data + 8, &len)
       && address != 0 && len <= max)
      blob_out(c, address, len, data + 8, what_blob);
}

/* sev_ioctl_do_pdh_export: one of the four 0 asks for both lengths. */
static void pdh_export ( IoctlCall* c, ULong data )
{
   const HChar* const what = "sev_user_data_pdh_cert_export";
   ULong pdh, chain;
   UInt  pdh_len = 0, chain_len = 0;

   fx_struct_at(c, data, 24);
   fx_read_at(c, data, 8, what);
   length(c, data + 8, what);
   fx_read_at(c, data + 12, 8, what);
   length(c, data + 20, what);
   if (!fx_peek_at(c, data, &pdh) || !fx_peek_at(c, data + 8, &pdh_len)
       || !fx_peek_at(c, data + 12, &chain)
       || !fx_peek_at(c, data + 20, &chain_len)
       || pdh == 0 || pdh_len == 0 || pdh_len > BLOB_MAX
       || chain == 0 || chain_len == 0 || chain_len > BLOB_MAX)
      return;
   blob_out(c, pdh, pdh_len, data + 8,
            "sev_user_data_pdh_cert_export.pdh_cert_address[]");
   blob_out(c, chain, chain_len, data + 20,
            "sev_user_data_pdh_cert_export.cert_chain_address[]");
}

/* sev_ioctl_do_pek_import */
static void pek_import ( IoctlCall* c, ULong data )
{
   ULong pek, oca;
   UInt  pek_len = 0, oca_len = 0;

   read_all(c, data, 24, "sev_user_data_pek_cert_import");
   if (!fx_peek_at(c, data, &pek) || !fx_peek_at(c, data + 8, &pek_len)
       || !fx_peek_at(c, data + 12, &oca)
       || !fx_peek_at(c, data + 20, &oca_len)
       || pek == 0 || pek_len == 0 || pek_len > BLOB_MAX)
      return;
   blob_in(c, pek, pek_len,
           "sev_user_data_pek_cert_import.pek_cert_address[]");
   blob_in(c, oca, oca_len,
           "sev_user_data_pek_cert_import.oca_cert_address[]");
}

/* sev_ioctl_do_snp_vlek_load */
static void vlek_load ( IoctlCall* c, ULong data )
{
   enum { SIZE = 16, HASHSTICK = 432 };
   struct { UInt len; UChar version, rsvd[3]; ULong address; } load;

   read_all(c, data, SIZE, "sev_user_data_snp_vlek_load");
   if (fx_peek_at(c, data, &load) && load.len == SIZE && load.version == 0)
      blob_in(c, load.address, HASHSTICK,
              "sev_user_data_snp_vlek_load.vlek_wrapped_address[]");
}

/* include/uapi/linux/psp-sev.h */
typedef enum {
   FACTORY_RESET, PLATFORM_STATUS, PEK_GEN, PEK_CSR, PDH_GEN, PDH_CERT_EXPORT,
   PEK_CERT_IMPORT, GET_ID, GET_ID2, SNP_PLATFORM_STATUS, SNP_COMMIT,
   SNP_SET_CONFIG, SNP_VLEK_LOAD, N_COMMANDS
} Command;

static Bool has_data ( UInt cmd )
{
   return cmd < N_COMMANDS && cmd != FACTORY_RESET && cmd != PEK_GEN
          && cmd != PDH_GEN && cmd != SNP_COMMIT;
}

static void command ( IoctlCall* c, UInt cmd, ULong data )
{
   switch (cmd) {
      /* sev_ioctl_do_platform_status */
      case PLATFORM_STATUS:
         write_all(c, data, 12, "sev_user_data_status");
         break;
      case PEK_CSR:
         address_and_length(c, data, BLOB_MAX, "sev_user_data_pek_csr",
                            "sev_user_data_pek_csr.address[]");
         break;
      case PDH_CERT_EXPORT:
         pdh_export(c, data);
         break;
      case PEK_CERT_IMPORT:
         pek_import(c, data);
         break;
      /* sev_ioctl_do_get_id */
      case GET_ID:
         write_all(c, data, 128, "sev_user_data_get_id");
         break;
      case GET_ID2:
         address_and_length(c, data, 0xffffffff, "sev_user_data_get_id2",
                            "sev_user_data_get_id2.address[]");
         break;
      /* sev_ioctl_do_snp_platform_status and sev_ioctl_do_snp_set_config refuse
         a pointer that is NULL. */
      case SNP_PLATFORM_STATUS:
         write_all(c, data, 32, "sev_user_data_snp_status");
         break;
      case SNP_SET_CONFIG:
         read_all(c, data, 64, "sev_user_data_snp_config");
         break;
      case SNP_VLEK_LOAD:
         vlek_load(c, data);
         break;
   }
}

/* sev_ioctl: all of the struct is copied back, but only what the firmware
   answers is new. */
static void issue_cmd ( IoctlCall* c )
{
   UInt  cmd = 0;
   ULong data;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, 16);
   fx_read(c, 0, 4, "sev_issue_cmd.cmd");
   if (!fx_peek(c, 0, &cmd) || !fx_peek(c, 4, &data)) {
      fx_touch(c, 4, 12, "sev_issue_cmd");
      return;
   }
   fx_read_if(c, has_data(cmd), 4, 8, "sev_issue_cmd.data");
   if (!c->fx.after || was_asked(c))
      fx_write(c, 12, 4, "sev_issue_cmd.error");
   if (has_data(cmd) && data != 0)
      command(c, cmd, data);
}

static const IoctlRow rows[] = {
#include "sev-ioctls.def"
};

const IoctlFamily ML_(sev_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                             sev-ioctls.c ---*/
/*--------------------------------------------------------------------*/
