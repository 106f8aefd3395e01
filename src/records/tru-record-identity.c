/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-record-private.h"

/**
 * tru_record_get_id:
 * @self: a record
 *
 * Returns: its number in this database, 0 before it is kept there
 */
gint64
tru_record_get_id (TruRecord *self)
{
  return tru_record_private (self)->id;
}

/**
 * tru_record_set_id:
 * @self: a record
 * @id: its number in this database; the store gives it
 */
void
tru_record_set_id (TruRecord *self,
                   gint64     id)
{
  tru_record_private (self)->id = id;
}

/**
 * tru_record_get_uid:
 * @self: a record
 *
 * Returns: (nullable): the UUID given once by whoever created the record, the same in every database
 */
const char *
tru_record_get_uid (TruRecord *self)
{
  return tru_record_private (self)->uid;
}

/**
 * tru_record_set_uid:
 * @self: a record
 * @uid: (nullable): its UUID
 */
void
tru_record_set_uid (TruRecord  *self,
                    const char *uid)
{
  TruRecordPrivate *priv = tru_record_private (self);

  if (priv->uid != uid)
    {
      g_free (priv->uid);
      priv->uid = g_strdup (uid);
    }
}

/**
 * tru_record_get_origin:
 * @self: a record
 *
 * Returns: (nullable): uid of the organisation that created the record
 */
const char *
tru_record_get_origin (TruRecord *self)
{
  return tru_record_private (self)->origin;
}

/**
 * tru_record_set_origin:
 * @self: a record
 * @origin: (nullable): uid of an organisation
 */
void
tru_record_set_origin (TruRecord  *self,
                       const char *origin)
{
  TruRecordPrivate *priv = tru_record_private (self);

  if (priv->origin != origin)
    {
      g_free (priv->origin);
      priv->origin = g_strdup (origin);
    }
}

/**
 * tru_record_get_created:
 * @self: a record
 *
 * Returns: when it was created, or %TRU_UNKNOWN
 */
TruStamp
tru_record_get_created (TruRecord *self)
{
  return tru_record_private (self)->created;
}

/**
 * tru_record_set_created:
 * @self: a record
 * @created: an instant
 */
void
tru_record_set_created (TruRecord *self,
                        TruStamp   created)
{
  tru_record_private (self)->created = created;
}

/**
 * tru_record_get_modified:
 * @self: a record
 *
 * Returns: when a person last changed it, or %TRU_UNKNOWN; an import never changes it
 */
TruStamp
tru_record_get_modified (TruRecord *self)
{
  return tru_record_private (self)->modified;
}

/**
 * tru_record_set_modified:
 * @self: a record
 * @modified: an instant
 */
void
tru_record_set_modified (TruRecord *self,
                         TruStamp   modified)
{
  tru_record_private (self)->modified = modified;
}

/**
 * tru_record_get_base:
 * @self: a record
 *
 * Returns: the version (`modified`) that was last received from elsewhere, or %TRU_UNKNOWN
 */
TruStamp
tru_record_get_base (TruRecord *self)
{
  return tru_record_private (self)->base;
}

/**
 * tru_record_set_base:
 * @self: a record
 * @base: the version last received
 */
void
tru_record_set_base (TruRecord *self,
                     TruStamp   base)
{
  tru_record_private (self)->base = base;
}
