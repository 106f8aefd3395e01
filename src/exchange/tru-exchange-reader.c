/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-exchange-reader-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-kinds.h"

#define LONG_PAST_DAYS (25 * 366)
#define SCHEMA "/org/truelle/Truelle/schema/truelle-exchange-1.xsd"

/* Sixteen bytes each: what tells a record that comes twice must not grow like the file. */
typedef struct
{
  guint8 bytes[16];
} Uid;

static TruExchangeEvent
refuse (TruExchangeReader  *self,
        const char         *reason,
        GError            **error)
{
  g_set_error (error, TRU_XML_ERROR, TRU_XML_ERROR_INVALID, _("“%s”, line %d: %s"), tru_xml_reader_get_file_name (self->xml),
               tru_xml_reader_get_line (self->xml), reason);
  return TRU_EXCHANGE_FAILED;
}

static void
note_uid (TruExchangeReader *self,
          const char        *text)
{
  Uid uid = { { 0 } };

  for (guint n = 0; *text && n < 2 * sizeof uid.bytes; text++)
    if (g_ascii_isxdigit (*text))
      {
        uid.bytes[n / 2] = (guint8) (uid.bytes[n / 2] << 4 | g_ascii_xdigit_value (*text));
        n++;
      }
  g_array_append_val (self->uids, uid);
}

static int
compare_uids (gconstpointer a,
              gconstpointer b)
{
  return memcmp (a, b, sizeof (Uid));
}

static void
clear_item (TruExchangeReader *self)
{
  g_clear_object (&self->item.record);
  g_clear_pointer (&self->item.uid, g_free);
  self->item = (TruExchangeItem) { 0 };
}

static const TruKind *
find_kind (TruExchangeReader *self,
           const char        *name)
{
  const TruKind *kind = g_hash_table_lookup (self->kinds, name);

  if (!kind)
    {
      kind = tru_kind_by_name (name);
      if (kind)
        g_hash_table_insert (self->kinds, (gpointer) tru_xml_reader_intern (self->xml, name), (gpointer) kind);
    }
  return kind;
}

static TruStamp
shifted_stamp (TruExchangeReader *self,
               const char        *text)
{
  TruStamp stamp = text ? tru_stamp_parse (text) : TRU_UNKNOWN;

  return stamp == TRU_UNKNOWN ? stamp : stamp + self->shift * 86400 * G_USEC_PER_SEC;
}

static void
shift_value (TruExchangeReader *self,
             TruRecord         *record,
             guint              field)
{
  TruFieldType type = tru_record_get_kind (record)->fields[field].type;

  if (!self->shift || !tru_record_is_known (record, field))
    return;
  /* What is long past stays: the year of a building, the date of a law. */
  if (type == TRU_TYPE_DATE && tru_record_get_number (record, field) < self->header->anchor - LONG_PAST_DAYS)
    return;
  if (type == TRU_TYPE_DATE)
    tru_record_set_number (record, field, tru_record_get_number (record, field) + self->shift);
  else if (type == TRU_TYPE_TIME)
    tru_record_set_number (record, field, tru_record_get_number (record, field) + self->shift * TRU_MINUTES_PER_DAY);
}

static gboolean
read_field (TruExchangeReader  *self,
            GError            **error)
{
  TruExchangeItem *item = &self->item;
  int field = -1;
  gboolean is_nil = FALSE;
  g_autoptr (GError) reason = NULL;
  const char *text;

  if (!tru_xml_reader_is_extension (self->xml))
    {
      field = tru_kind_find_field (item->kind, tru_xml_reader_get_name (self->xml));
      is_nil = tru_xml_reader_is_nil (self->xml);
    }
  if (field < 0)
    return tru_xml_reader_skip (self->xml, error);
  text = tru_xml_reader_text (self->xml, error);
  if (!text)
    return FALSE;
  if (is_nil)
    item->emptied |= G_GUINT64_CONSTANT (1) << field;
  else if (!tru_record_set_from_text (item->record, field, text, &reason))
    return refuse (self, reason->message, error) != TRU_EXCHANGE_FAILED;
  else if (tru_record_is_known (item->record, field))
    item->present |= G_GUINT64_CONSTANT (1) << field;
  shift_value (self, item->record, field);
  return TRUE;
}

static gboolean
begin_record (TruExchangeReader *self)
{
  TruExchangeItem *item = &self->item;
  const char *requested = tru_xml_reader_get_attribute (self->xml, "requested");
  const char *withheld = tru_xml_reader_get_attribute (self->xml, "withheld");

  item->kind = find_kind (self, tru_xml_reader_get_name (self->xml));
  if (!item->kind)
    return FALSE;
  item->record = tru_record_new (item->kind);
  item->uid = g_ascii_strdown (tru_xml_reader_get_attribute (self->xml, "uid"), -1);
  item->line = tru_xml_reader_get_line (self->xml);
  item->is_requested = !requested || g_str_equal (requested, "true") || g_str_equal (requested, "1");
  item->withheld = self->withheld[item->kind->number];
  if (withheld)
    item->withheld |= tru_exchange_field_mask (item->kind, withheld);
  tru_record_set_uid (item->record, item->uid);
  note_uid (self, item->uid);
  tru_record_set_origin (item->record, tru_xml_reader_get_attribute (self->xml, "origin"));
  tru_record_set_modified (item->record, shifted_stamp (self, tru_xml_reader_get_attribute (self->xml, "modified")));
  tru_record_set_created (item->record, shifted_stamp (self, tru_xml_reader_get_attribute (self->xml, "created")));
  tru_record_set_base (item->record, shifted_stamp (self, tru_xml_reader_get_attribute (self->xml, "base")));
  return TRUE;
}

static TruExchangeEvent
read_record (TruExchangeReader  *self,
             GError            **error)
{
  clear_item (self);
  if (!begin_record (self))
    return refuse (self, _("this kind of record is not known"), error);
  while (TRUE)
    switch (tru_xml_reader_next (self->xml, error))
      {
      case TRU_XML_START:
        if (!read_field (self, error))
          return TRU_EXCHANGE_FAILED;
        break;
      case TRU_XML_END:
        self->counts[self->item.kind->number]++;
        return TRU_EXCHANGE_RECORD;
      default:
        return TRU_EXCHANGE_FAILED;
      }
}

static TruExchangeEvent
read_tombstone (TruExchangeReader  *self,
                GError            **error)
{
  clear_item (self);
  self->item.kind = tru_kind_by_name (tru_xml_reader_get_attribute (self->xml, "kind"));
  self->item.uid = g_ascii_strdown (tru_xml_reader_get_attribute (self->xml, "uid"), -1);
  self->item.deleted = shifted_stamp (self, tru_xml_reader_get_attribute (self->xml, "deleted"));
  if (!self->item.kind)
    return refuse (self, _("this kind of record is not known"), error);
  return tru_xml_reader_skip (self->xml, error) ? TRU_EXCHANGE_TOMBSTONE : TRU_EXCHANGE_FAILED;
}

static gboolean
check_count (TruExchangeReader  *self,
             GError            **error)
{
  const TruKind *kind = tru_kind_by_name (tru_xml_reader_get_attribute (self->xml, "kind"));
  const char *records = tru_xml_reader_get_attribute (self->xml, "records");

  if (kind && g_ascii_strtoll (records, NULL, 10) == self->counts[kind->number])
    return tru_xml_reader_skip (self->xml, error);
  refuse (self, _("the number of records is not the one that the file announces; ask for the file again"), error);
  return FALSE;
}

static gboolean
check_total (TruExchangeReader  *self,
             GError            **error)
{
  const char *records = tru_xml_reader_get_attribute (self->xml, "records");
  gint64 total = 0;
  guint n_kinds;

  tru_kinds (&n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    total += self->counts[i];
  if (g_ascii_strtoll (records, NULL, 10) == total)
    return TRUE;
  refuse (self, _("the number of records is not the one that the file announces; ask for the file again"), error);
  return FALSE;
}

static gboolean
check_unique (TruExchangeReader  *self,
              GError            **error)
{
  const Uid *uids = (const Uid *) self->uids->data;

  g_array_sort (self->uids, compare_uids);
  for (guint i = 1; i < self->uids->len; i++)
    if (compare_uids (&uids[i - 1], &uids[i]) == 0)
      {
        refuse (self, _("a record is in the file twice; ask for the file again"), error);
        return FALSE;
      }
  return TRUE;
}

/* An element below the root that is not a record: deleted and totals with what is in them, or an extension. */
static gboolean
enter (TruExchangeReader  *self,
       GError            **error)
{
  const char *name = tru_xml_reader_get_name (self->xml);

  if (tru_xml_reader_is_extension (self->xml))
    return tru_xml_reader_skip (self->xml, error);
  if (g_str_equal (name, "totals"))
    return check_total (self, error) && check_unique (self, error);
  if (g_str_equal (name, "count"))
    return check_count (self, error);
  return TRUE;
}

/**
 * tru_exchange_reader_open:
 * @path: a file that somebody sent
 * @cancellable: (nullable): stops it
 * @error: %TRU_XML_ERROR
 *
 * Checks the whole file once, then reads up to its first record. To be used and freed by one thread.
 *
 * Returns: (transfer full) (nullable): a reader
 */
TruExchangeReader *
tru_exchange_reader_open (const char    *path,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (TruExchangeReader) self = g_new0 (TruExchangeReader, 1);
  g_autoptr (GBytes) xsd = g_resources_lookup_data (SCHEMA, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  guint n_kinds;

  tru_kinds (&n_kinds);
  self->header = tru_exchange_header_new ();
  self->withheld = g_new0 (guint64, n_kinds);
  self->counts = g_new0 (gint64, n_kinds);
  self->uids = g_array_new (FALSE, FALSE, sizeof (Uid));
  self->kinds = g_hash_table_new (g_str_hash, g_str_equal);
  self->schema = xsd ? tru_xml_schema_new (xsd, error) : NULL;
  self->xml = self->schema ? tru_xml_reader_open (path, self->schema, 0, cancellable, error) : NULL;
  return self->xml && tru_exchange_reader_read_header (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tru_exchange_reader_get_header:
 * @self: a reader
 *
 * Returns: (transfer none): what the file says of itself
 */
const TruExchangeHeader *
tru_exchange_reader_get_header (TruExchangeReader *self)
{
  return self->header;
}

/**
 * tru_exchange_reader_n_withheld:
 * @self: a reader
 *
 * Returns: how many fields the sender does not share
 */
guint
tru_exchange_reader_n_withheld (TruExchangeReader *self)
{
  return self->n_withheld;
}

/**
 * tru_exchange_reader_get_sha256:
 * @self: a reader
 *
 * Returns: (transfer none): the file's hash
 */
const char *
tru_exchange_reader_get_sha256 (TruExchangeReader *self)
{
  return tru_xml_reader_get_sha256 (self->xml);
}

/**
 * tru_exchange_reader_get_name:
 * @self: a reader
 *
 * Returns: (transfer none): the file's name without its folder
 */
const char *
tru_exchange_reader_get_name (TruExchangeReader *self)
{
  return tru_xml_reader_get_file_name (self->xml);
}

/**
 * tru_exchange_reader_get_progress:
 * @self: a reader
 *
 * Returns: how much of the file was read, 0 to 1
 */
double
tru_exchange_reader_get_progress (TruExchangeReader *self)
{
  return tru_xml_reader_get_progress (self->xml);
}

/**
 * tru_exchange_reader_set_shift:
 * @self: a reader
 * @days: how many days later every date is taken; for demonstration data
 */
void
tru_exchange_reader_set_shift (TruExchangeReader *self,
                               gint64             days)
{
  self->shift = days;
}

/**
 * tru_exchange_reader_next:
 * @self: a reader
 * @error: %TRU_XML_ERROR
 *
 * Returns: what comes next; only %TRU_EXCHANGE_END says that the whole file is right, its counts too
 */
TruExchangeEvent
tru_exchange_reader_next (TruExchangeReader  *self,
                          GError            **error)
{
  while (TRUE)
    switch (tru_xml_reader_next (self->xml, error))
      {
      case TRU_XML_START:
        if (tru_xml_reader_get_depth (self->xml) == 2 && !tru_xml_reader_is_extension (self->xml))
          {
            if (g_str_equal (tru_xml_reader_get_name (self->xml), "tombstone"))
              return read_tombstone (self, error);
            if (!g_str_equal (tru_xml_reader_get_name (self->xml), "count"))
              return read_record (self, error);
          }
        if (!enter (self, error))
          return TRU_EXCHANGE_FAILED;
        break;
      case TRU_XML_END:
        break;
      case TRU_XML_DONE:
        return TRU_EXCHANGE_END;
      default:
        return TRU_EXCHANGE_FAILED;
      }
}

/**
 * tru_exchange_reader_get_item:
 * @self: a reader
 *
 * Returns: (transfer none): what tru_exchange_reader_next() came to
 */
const TruExchangeItem *
tru_exchange_reader_get_item (TruExchangeReader *self)
{
  return &self->item;
}

/**
 * tru_exchange_reader_free:
 * @self: (nullable): a reader
 */
void
tru_exchange_reader_free (TruExchangeReader *self)
{
  if (!self)
    return;
  clear_item (self);
  g_clear_pointer (&self->xml, tru_xml_reader_free);
  g_clear_pointer (&self->schema, tru_xml_schema_unref);
  g_clear_pointer (&self->header, tru_exchange_header_free);
  g_clear_pointer (&self->kinds, g_hash_table_unref);
  g_free (self->withheld);
  g_free (self->counts);
  g_array_unref (self->uids);
  g_free (self);
}
