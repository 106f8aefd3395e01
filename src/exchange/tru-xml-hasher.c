/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-xml-hasher.h"

#include <string.h>

#define N_BUFFERS 4
#define BUFFER_SIZE (64 * 1024)

/* GLib's SHA-256 takes a fifth of the time that libxml2 takes over the same bytes: it works beside it, on its own
 * thread. */

typedef struct
{
  gsize n_bytes; /* 0 says that nothing follows */
  guint8 bytes[BUFFER_SIZE];
} Buffer;

struct _TruXmlHasher
{
  GThread *thread;
  GAsyncQueue *idle;
  GAsyncQueue *filled;
  GChecksum *checksum;
};

static gpointer
hash_buffers (gpointer data)
{
  TruXmlHasher *self = data;

  while (TRUE)
    {
      Buffer *buffer = g_async_queue_pop (self->filled);
      gboolean last = buffer->n_bytes == 0;

      g_checksum_update (self->checksum, buffer->bytes, (gssize) buffer->n_bytes);
      g_async_queue_push (self->idle, buffer);
      if (last)
        return NULL;
    }
}

static void
push_bytes (TruXmlHasher *self,
            const guint8 *bytes,
            gsize         n_bytes)
{
  Buffer *buffer = g_async_queue_pop (self->idle);

  buffer->n_bytes = n_bytes;
  if (n_bytes > 0)
    memcpy (buffer->bytes, bytes, n_bytes);
  g_async_queue_push (self->filled, buffer);
}

/**
 * tru_xml_hasher_new:
 *
 * Starts a SHA-256 that is computed on a thread of its own, over at most 256 KiB of waiting bytes.
 *
 * Returns: (transfer full): a hasher, which tru_xml_hasher_finish() ends
 */
TruXmlHasher *
tru_xml_hasher_new (void)
{
  TruXmlHasher *self = g_new0 (TruXmlHasher, 1);

  self->idle = g_async_queue_new_full (g_free);
  self->filled = g_async_queue_new_full (g_free);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  for (guint i = 0; i < N_BUFFERS; i++)
    g_async_queue_push (self->idle, g_new (Buffer, 1));
  self->thread = g_thread_new ("tru-xml-hasher", hash_buffers, self);

  return self;
}

/**
 * tru_xml_hasher_update:
 *
 * Adds @bytes, of which it takes a copy.
 */
void
tru_xml_hasher_update (TruXmlHasher *self,
                       const guint8 *bytes,
                       gsize         n_bytes)
{
  while (n_bytes > 0)
    {
      gsize n = MIN (n_bytes, BUFFER_SIZE);

      push_bytes (self, bytes, n);
      bytes += n;
      n_bytes -= n;
    }
}

/**
 * tru_xml_hasher_finish:
 * @self: (transfer full): a hasher, freed here
 *
 * Returns: (transfer full): the SHA-256 of all bytes, in 64 hexadecimal digits
 */
char *
tru_xml_hasher_finish (TruXmlHasher *self)
{
  char *digest;

  push_bytes (self, NULL, 0);
  g_thread_join (self->thread);
  digest = g_strdup (g_checksum_get_string (self->checksum));
  g_checksum_free (self->checksum);
  g_async_queue_unref (self->idle);
  g_async_queue_unref (self->filled);
  g_free (self);

  return digest;
}
