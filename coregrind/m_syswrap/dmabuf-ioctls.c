/*--------------------------------------------------------------------*/
/*--- The ioctls of DMA buffers.                 dmabuf-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of dmabuf-ioctls.def, and a function for each request that a row
   alone cannot describe; the kernel function that it follows stands above it.
   It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

static const IoPart merge_but_name[] = {
   { 32, 4, IoIn,  "sync_merge_data.fd2" },
   { 40, 4, IoIn,  "sync_merge_data.flags" },
   { 44, 4, IoIn,  "sync_merge_data.pad" },
   {  0, 0, IoIn,  "sync_merge_data" }
};
static const IoPart info_but_name[] = {
   { 32, 4, IoOut, "sync_file_info.status" },
   { 36, 4, IoIn,  "sync_file_info.flags" },
   { 40, 4, IoInOut, "sync_file_info.num_fences" },
   { 44, 4, IoIn,  "sync_file_info.pad" },
   {  0, 0, IoIn,  "sync_file_info" }
};
static const IoPart allocation[] = {
   {  0, 8, IoIn,  "dma_heap_allocation_data.len" },
   {  8, 4, IoIn,  "dma_heap_allocation_data.fd" },
   { 12, 4, IoIn,  "dma_heap_allocation_data.fd_flags" },
   { 16, 8, IoIn,  "dma_heap_allocation_data.heap_flags" },
   {  0, 0, IoIn,  "dma_heap_allocation_data" }
};
static const IoPart export_but_fd[] = {
   {  0, 4, IoIn,  "dma_buf_export_sync_file.flags" },
   {  0, 0, IoIn,  "dma_buf_export_sync_file.fd" }
};
static const IoPart create[] = {
   {  0, 4, IoIn,  "udmabuf_create.memfd" },
   {  4, 4, IoIn,  "udmabuf_create.flags" },
   {  8, 8, IoIn,  "udmabuf_create.offset" },
   { 16, 8, IoIn,  "udmabuf_create.size" },
   {  0, 0, IoIn,  "udmabuf_create" }
};
static const IoPart list[] = {
   {  0, 4, IoIn,  "udmabuf_create_list.flags" },
   {  4, 4, IoIn,  "udmabuf_create_list.count" },
   {  0, 0, IoIn,  "udmabuf_create_list" }
};
static const IoPart item[] = {
   {  0, 4, IoIn,  "udmabuf_create_item.memfd" },
   {  8, 8, IoIn,  "udmabuf_create_item.offset" },
   { 16, 8, IoIn,  "udmabuf_create_item.size" },
   {  0, 0, IoIn,  "udmabuf_create_item" }
};

/* How many of the ROOM bytes at AT are a string's, with its end. */
static UInt string ( IoctlCall* c, ULong at, UInt room )
{
   HChar byte = 0;
   UInt  n = 0;

   do
      n++;
   while (n < room && ML_(fx_peek_before)(&c->fx, at + n - 1, &byte, 1)
          && byte != 0);
   return n;
}

/* An fd that the call stores at OFF. */
static void new_fd ( IoctlCall* c, UInt off, IoFdKind kind, const HChar* what )
{
   if (c->fx.after)
      ML_(io_makes_fd)(c, off, kind);
   else
      fx_write(c, off, 4, what);
}

/* drivers/dma-buf/sync_file.c, sync_file_ioctl_merge: the name is a string,
   and ends with the last byte, which is stored. */
static void merge ( IoctlCall* c )
{
   enum { NAME = 31 };
   const HChar* const what = "sync_merge_data.name";

   ML_(io_struct)(c, 48, merge_but_name);
   if (!c->fx.after)
      fx_read(c, 0, string(c, c->fx.arg, NAME), what);
   fx_write(c, NAME, 1, what);
   new_fd(c, 36, IoFd_sync_file, "sync_merge_data.fence");
}

/* sync_file_ioctl_fence_info: 0 asks how many there are.  Of the name what
   is behind its end stays. */
static void file_info ( IoctlCall* c )
{
   enum { NAME = 32, EACH = 80 };
   HChar name[NAME];
   UInt  n = NAME;
   ULong at;

   ML_(io_struct)(c, 56, info_but_name);
   if (ML_(fx_peek_result)(&c->fx, c->fx.arg, name, NAME))
      for (n = 1; n < NAME && name[n - 1] != 0; n++)
         ;
   fx_write(c, 0, n, "sync_file_info.name");
   if (!fx_peek(c, 40, &n) || n == 0 || !fx_peek(c, 48, &at))
      return;
   fx_read(c, 48, 8, "sync_file_info.sync_fence_info");
   if (c->fx.after)
      n = ML_(fx_count_written)(&c->fx, c->fx.arg + 40, n);
   else
      fx_data_at(c, at, (ULong)n * EACH);
   fx_write_at(c, at, (ULong)n * EACH, "sync_file_info.sync_fence_info[]");
}

/* drivers/dma-buf/dma-heap.c, dma_heap_ioctl_allocate: fd must be 0 before. */
static void heap_alloc ( IoctlCall* c )
{
   ML_(io_struct)(c, 24, allocation);
   if (c->fx.after)
      ML_(io_makes_fd)(c, 8, IoFd_dmabuf);
}

/* drivers/dma-buf/dma-buf.c, dma_buf_set_name */
static void set_name ( IoctlCall* c )
{
   enum { NAME_LEN = 32 };

   if (c->fx.after)
      return;
   fx_read(c, 0, string(c, c->fx.arg, NAME_LEN), "name");
}

/* dma_buf_export_sync_file */
static void export_sync_file ( IoctlCall* c )
{
   ML_(io_struct)(c, 8, export_but_fd);
   new_fd(c, 4, IoFd_sync_file, "dma_buf_export_sync_file.fd");
}

/* drivers/dma-buf/udmabuf.c, udmabuf_ioctl_create_list: list_limit, which can
   be changed, is 1024. */
static void create_list ( IoctlCall* c )
{
   enum { HEAD = 8, EACH = 24, MOST = 0x10000 };
   UInt count = 0, i;

   if (c->fx.after)
      return;
   ML_(io_struct)(c, HEAD, list);
   if (!fx_peek(c, 4, &count) || count > MOST
       || !fx_data(c, HEAD, count * EACH))
      return;
   for (i = 0; i < count; i++)
      ML_(io_parts)(c, c->fx.arg + HEAD + (ULong)i * EACH, EACH, item);
}

static const IoctlRow rows[] = {
#include "dmabuf-ioctls.def"
};

const IoctlFamily ML_(dmabuf_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                        dmabuf-ioctls.c ---*/
/*--------------------------------------------------------------------*/
