/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-exchange-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "tru-config.h"
#include "tru-kinds.h"
#include "tru-path.h"

#define BUFFER_SIZE (256 * 1024)

struct _TruExchangeWriter
{
  char *path;
  char *partial;
  int fd;
  GString *buffer;
  TruProfile profile;
  GHashTable *admitted; /* kind → field mask as guint64 * */
  gint64 *counts;       /* by kind number */
  gint64 total;
  gboolean is_burying;
};

static gboolean
fail (TruExchangeWriter  *self,
      GError            **error)
{
  int saved = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _("The file “%s” cannot be written: %s"), self->path,
               g_strerror (saved));
  return FALSE;
}

static gboolean
flush (TruExchangeWriter  *self,
       GError            **error)
{
  const char *data = self->buffer->str;
  gsize left = self->buffer->len;

  while (left)
    {
      gssize n = write (self->fd, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (self, error);
      data += n;
      left -= n;
    }
  g_string_truncate (self->buffer, 0);
  return TRUE;
}

static gboolean
flush_if_full (TruExchangeWriter  *self,
               GError            **error)
{
  return self->buffer->len < BUFFER_SIZE || flush (self, error);
}

/* Characters that XML 1.0 has no way to write are left out. */
static void
append_escaped (GString    *out,
                const char *text)
{
  const char *run = text;

  for (const char *p = text;; p++)
    {
      guchar c = *p;

      if (c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"')
        continue;
      g_string_append_len (out, run, p - run);
      run = p + 1;
      if (c == 0)
        return;
      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if (c == '\n' || c == '\t')
        g_string_append_c (out, c);
    }
}

static void
append_element (GString    *out,
                const char *name,
                const char *text)
{
  g_string_append_c (out, '<');
  g_string_append (out, name);
  g_string_append_c (out, '>');
  append_escaped (out, text);
  g_string_append (out, "</");
  g_string_append (out, name);
  g_string_append_c (out, '>');
}

static void
append_attribute (GString    *out,
                  const char *name,
                  const char *text)
{
  if (!text)
    return;
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  append_escaped (out, text);
  g_string_append_c (out, '"');
}

static void
append_stamp (GString    *out,
              const char *name,
              TruStamp    stamp)
{
  g_autofree char *text = tru_stamp_to_iso (stamp);

  append_attribute (out, name, text);
}

static guint64
admitted_fields (TruExchangeWriter *self,
                 const TruKind     *kind)
{
  guint64 *mask = g_hash_table_lookup (self->admitted, kind);

  if (!mask)
    {
      mask = g_new0 (guint64, 1);
      g_assert (kind->n_fields <= 64);
      for (guint i = 0; i < kind->n_fields; i++)
        if (tru_profile_admits_field (self->profile, kind, i))
          *mask |= G_GUINT64_CONSTANT (1) << i;
      g_hash_table_insert (self->admitted, (gpointer) kind, mask);
    }
  return *mask;
}

static void
append_withheld (TruExchangeWriter *self)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    {
      guint64 mask = admitted_fields (self, kinds[k]);
      g_autoptr (GString) names = g_string_new (NULL);

      if (!tru_profile_admits_kind (self->profile, kinds[k]))
        continue;
      for (guint i = 0; i < kinds[k]->n_fields; i++)
        if (!(mask >> i & 1))
          g_string_append_printf (names, "%s%s", names->len ? " " : "", kinds[k]->fields[i].name);
      if (names->len)
        g_string_append_printf (self->buffer, "<withheld kind=\"%s\" fields=\"%s\"/>\n", kinds[k]->name, names->str);
    }
}

static void
append_party (GString    *out,
              const char *element,
              const char *name,
              const char *uid)
{
  g_string_append_printf (out, "<%s", element);
  append_attribute (out, "uid", uid);
  g_string_append_c (out, '>');
  append_escaped (out, name);
  g_string_append_printf (out, "</%s>\n", element);
}

static void
append_header (TruExchangeWriter       *self,
               const TruExchangeHeader *header)
{
  GString *out = self->buffer;
  g_autofree char *date = tru_stamp_to_iso (header->date);

  g_string_append_printf (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<exchange xmlns=\"%s\" minor=\"%d\" uid=\"%s\" complete=\"%s\">\n<header>\n",
                          TRU_EXCHANGE_NAMESPACE, TRU_EXCHANGE_MINOR, header->uid, header->is_complete ? "true" : "false");
  append_party (out, "sender", header->sender ? header->sender : "", header->sender_uid);
  if (header->recipient)
    append_party (out, "recipient", header->recipient, NULL);
  append_element (out, "purpose", header->purpose);
  append_element (out, "profile", tru_profile_token (header->profile));
  append_element (out, "software", "Truelle " TRU_VERSION);
  append_element (out, "date", date);
  append_withheld (self);
  g_string_append (out, "</header>\n<records>\n");
}

static void
append_identity (GString   *out,
                 TruRecord *record,
                 gboolean   is_requested)
{
  g_string_append_c (out, '<');
  g_string_append (out, tru_record_get_kind (record)->name);
  append_attribute (out, "uid", tru_record_get_uid (record));
  append_attribute (out, "origin", tru_record_get_origin (record));
  append_stamp (out, "created", tru_record_get_created (record));
  append_stamp (out, "modified", tru_record_get_modified (record));
  append_stamp (out, "base", tru_record_get_base (record));
  append_attribute (out, "requested", is_requested ? "true" : "false");
}

static void
append_names (GString       *out,
              const TruKind *kind,
              guint64        fields)
{
  g_string_append (out, " withheld=\"");
  for (guint i = 0, n = 0; i < kind->n_fields; i++)
    if (fields >> i & 1)
      g_string_append_printf (out, "%s%s", n++ ? " " : "", kind->fields[i].name);
  g_string_append_c (out, '"');
}

static void
append_totals (TruExchangeWriter *self)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  g_string_append (self->buffer, self->is_burying ? "</deleted>\n" : "</records>\n");
  g_string_append_printf (self->buffer, "<totals records=\"%" G_GINT64_FORMAT "\">\n", self->total);
  for (guint i = 0; i < n_kinds; i++)
    if (self->counts[i])
      g_string_append_printf (self->buffer, "<count kind=\"%s\" records=\"%" G_GINT64_FORMAT "\"/>\n", kinds[i]->name, self->counts[i]);
  g_string_append (self->buffer, "</totals>\n</exchange>\n");
}

/**
 * tru_exchange_writer_open:
 * @path: where the file goes
 * @header: what it says of itself
 * @error: a #GIOErrorEnum or a #GFileError
 *
 * Returns: (transfer full) (nullable): a writer; the file is made beside its place, readable by its owner alone
 */
TruExchangeWriter *
tru_exchange_writer_open (const char               *path,
                          const TruExchangeHeader  *header,
                          GError                  **error)
{
  g_autoptr (TruExchangeWriter) self = NULL;
  g_autoptr (GError) reason = NULL;
  guint n_kinds;

  if (!tru_path_check_target (path, &reason))
    {
      g_set_error (error, reason->domain, reason->code, _("The file “%s” cannot be written: %s"), path, reason->message);
      return NULL;
    }
  tru_kinds (&n_kinds);
  self = g_new0 (TruExchangeWriter, 1);
  self->path = g_strdup (path);
  self->partial = g_strconcat (path, ".XXXXXX.part", NULL);
  self->counts = g_new0 (gint64, n_kinds);
  self->admitted = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->buffer = g_string_sized_new (BUFFER_SIZE + 4096);
  self->profile = header->profile;
  self->fd = g_mkstemp_full (self->partial, O_WRONLY | O_CLOEXEC, 0600);
  if (self->fd < 0)
    {
      fail (self, error);
      return NULL;
    }
  append_header (self, header);
  return g_steal_pointer (&self);
}

/**
 * tru_exchange_writer_add:
 * @self: a writer
 * @record: a record; of a kind that the profile does not admit nothing is written
 * @is_requested: whether it was asked for, or is only referred to
 * @withheld: mask of field ids that this record keeps back beyond the profile
 * @error: a #GIOErrorEnum
 *
 * Returns: whether it was written
 */
gboolean
tru_exchange_writer_add (TruExchangeWriter  *self,
                         TruRecord          *record,
                         gboolean            is_requested,
                         guint64             withheld,
                         GError            **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  guint64 fields;

  if (!tru_profile_admits_kind (self->profile, kind))
    return TRUE;
  fields = admitted_fields (self, kind) & ~withheld;
  append_identity (self->buffer, record, is_requested);
  if (withheld)
    append_names (self->buffer, kind, withheld);
  g_string_append_c (self->buffer, '>');
  for (guint i = 0; i < kind->n_fields; i++)
    if ((fields >> i & 1) && tru_record_is_known (record, i))
      {
        g_autofree char *text = tru_record_dup_as_text (record, i);
        append_element (self->buffer, kind->fields[i].name, text);
      }
  g_string_append_printf (self->buffer, "</%s>\n", kind->name);
  self->counts[kind->number]++;
  self->total++;
  return flush_if_full (self, error);
}

/**
 * tru_exchange_writer_bury:
 * @self: a writer, after its last record
 * @kind: name of a kind
 * @uid: uid of a record that was deleted
 * @deleted: when
 * @error: a #GIOErrorEnum
 *
 * Returns: whether its tombstone was written
 */
gboolean
tru_exchange_writer_bury (TruExchangeWriter  *self,
                          const char         *kind,
                          const char         *uid,
                          TruStamp            deleted,
                          GError            **error)
{
  if (!self->is_burying)
    g_string_append (self->buffer, "</records>\n<deleted>\n");
  self->is_burying = TRUE;
  g_string_append (self->buffer, "<tombstone");
  append_attribute (self->buffer, "kind", kind);
  append_attribute (self->buffer, "uid", uid);
  append_stamp (self->buffer, "deleted", deleted);
  g_string_append (self->buffer, "/>\n");
  return flush_if_full (self, error);
}

/**
 * tru_exchange_writer_finish:
 * @self: a writer
 * @error: a #GIOErrorEnum
 *
 * Returns: whether the whole file is safely on the disk, still beside its place
 */
gboolean
tru_exchange_writer_finish (TruExchangeWriter  *self,
                            GError            **error)
{
  append_totals (self);
  if (!flush (self, error))
    return FALSE;
  return fsync (self->fd) == 0 || fail (self, error);
}

/**
 * tru_exchange_writer_publish:
 * @self: a finished writer
 * @error: a #GIOErrorEnum
 *
 * Returns: whether the file is in its place; before, there was nothing or the file of earlier
 */
gboolean
tru_exchange_writer_publish (TruExchangeWriter  *self,
                             GError            **error)
{
  if (g_rename (self->partial, self->path) != 0)
    return fail (self, error);
  g_clear_pointer (&self->partial, g_free);
  return TRUE;
}

/**
 * tru_exchange_writer_get_count:
 * @self: a writer
 *
 * Returns: how many records were written
 */
gint64
tru_exchange_writer_get_count (TruExchangeWriter *self)
{
  return self->total;
}

/**
 * tru_exchange_writer_free:
 * @self: (nullable): a writer; a file that was not published is removed
 */
void
tru_exchange_writer_free (TruExchangeWriter *self)
{
  if (!self)
    return;
  if (self->fd >= 0)
    close (self->fd);
  if (self->partial && self->fd >= 0)
    g_unlink (self->partial);
  g_free (self->partial);
  g_free (self->path);
  g_free (self->counts);
  g_hash_table_unref (self->admitted);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}
