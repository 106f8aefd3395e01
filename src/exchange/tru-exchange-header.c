/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-exchange-reader-private.h"

#include <glib/gi18n.h>

#include "tru-kinds.h"

static gboolean
read_text_into (TruExchangeReader  *self,
                char              **target,
                GError            **error)
{
  const char *text = tru_xml_reader_text (self->xml, error);

  if (!text)
    return FALSE;
  g_free (*target);
  *target = g_strdup (text);
  return TRUE;
}

static gboolean
read_withheld (TruExchangeReader  *self,
               GError            **error)
{
  const TruKind *kind = tru_kind_by_name (tru_xml_reader_get_attribute (self->xml, "kind"));
  guint64 mask;

  if (kind)
    {
      mask = tru_exchange_field_mask (kind, tru_xml_reader_get_attribute (self->xml, "fields"));
      self->withheld[kind->number] |= mask;
      self->n_withheld += __builtin_popcountll (mask);
    }
  return tru_xml_reader_skip (self->xml, error);
}

static gboolean
read_profile (TruExchangeReader  *self,
              GError            **error)
{
  const char *token = tru_xml_reader_text (self->xml, error);

  return token && tru_profile_parse (token, &self->header->profile);
}

static gboolean
read_moment (TruExchangeReader  *self,
             gboolean            is_stamp,
             GError            **error)
{
  const char *text = tru_xml_reader_text (self->xml, error);

  if (!text)
    return FALSE;
  if (is_stamp)
    self->header->date = tru_stamp_parse (text);
  else
    self->header->anchor = tru_date_parse (text);
  return TRUE;
}

static gboolean
read_header_element (TruExchangeReader  *self,
                     GError            **error)
{
  const char *name = tru_xml_reader_get_name (self->xml);

  if (g_str_equal (name, "sender"))
    {
      self->header->sender_uid = g_strdup (tru_xml_reader_get_attribute (self->xml, "uid"));
      return read_text_into (self, &self->header->sender, error);
    }
  if (g_str_equal (name, "recipient"))
    return read_text_into (self, &self->header->recipient, error);
  if (g_str_equal (name, "purpose"))
    return read_text_into (self, &self->header->purpose, error);
  if (g_str_equal (name, "profile"))
    return read_profile (self, error);
  if (g_str_equal (name, "date") || g_str_equal (name, "anchor"))
    return read_moment (self, *name == 'd', error);
  if (g_str_equal (name, "withheld"))
    return read_withheld (self, error);
  return tru_xml_reader_skip (self->xml, error);
}

static gboolean
read_root (TruExchangeReader  *self,
           GError            **error)
{
  const char *complete;

  if (tru_xml_reader_next (self->xml, error) != TRU_XML_START)
    return FALSE;
  self->header->uid = g_strdup (tru_xml_reader_get_attribute (self->xml, "uid"));
  complete = tru_xml_reader_get_attribute (self->xml, "complete");
  self->header->is_complete = g_strcmp0 (complete, "true") == 0 || g_strcmp0 (complete, "1") == 0;
  return TRUE;
}

/**
 * tru_exchange_reader_read_header:
 * @self: a reader of a file just opened
 * @error: %TRU_XML_ERROR
 *
 * Returns: whether the header was read, up to the START of the records
 */
gboolean
tru_exchange_reader_read_header (TruExchangeReader  *self,
             GError            **error)
{
  if (!read_root (self, error))
    return FALSE;
  while (TRUE)
    switch (tru_xml_reader_next (self->xml, error))
      {
      case TRU_XML_START:
        if (tru_xml_reader_get_depth (self->xml) >= 2)
          {
            if (!read_header_element (self, error))
              return FALSE;
          }
        else if (g_str_equal (tru_xml_reader_get_name (self->xml), "records"))
          return TRUE;
        break;
      case TRU_XML_END:
        break;
      default:
        return FALSE;
      }
}

/**
 * tru_exchange_field_mask:
 * @kind: a kind
 * @names: (nullable): names of its fields, separated by spaces; unknown ones are passed over
 *
 * Returns: the mask of their ids
 */
guint64
tru_exchange_field_mask (const TruKind *kind,
            const char    *names)
{
  g_auto (GStrv) list = g_strsplit_set (names ? names : "", " \t\n", -1);
  guint64 mask = 0;

  for (guint i = 0; list[i]; i++)
    {
      int field = tru_kind_find_field (kind, list[i]);

      if (field >= 0)
        mask |= G_GUINT64_CONSTANT (1) << field;
    }
  return mask;
}
