/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-record-private.h"

#include <glib/gi18n.h>


G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TruRecord, tru_record, G_TYPE_OBJECT)

#define PRIVATE(self) ((TruRecordPrivate *) tru_record_get_instance_private (self))
#define PROPERTY(field) ((field) + 1)
#define FIELD(property) ((property) - 1)

static const TruField *
field_of (TruRecord *self,
          guint      field)
{
  const TruKind *kind = tru_record_get_kind (self);

  g_return_val_if_fail (field < kind->n_fields, NULL);
  return &kind->fields[field];
}

static void
notify_field (TruRecord *self,
              guint      field)
{
  g_object_notify_by_pspec (G_OBJECT (self), TRU_RECORD_GET_CLASS (self)->properties[field]);
}

static void
tru_record_get_property (GObject    *object,
                         guint       property,
                         GValue     *value,
                         GParamSpec *pspec)
{
  TruRecord *self = TRU_RECORD (object);

  if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, tru_record_get_text (self, FIELD (property)));
  else
    g_value_set_int64 (value, tru_record_get_number (self, FIELD (property)));
}

static void
tru_record_set_property (GObject      *object,
                         guint         property,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  TruRecord *self = TRU_RECORD (object);

  if (G_VALUE_HOLDS_STRING (value))
    tru_record_set_text (self, FIELD (property), g_value_get_string (value));
  else
    tru_record_set_number (self, FIELD (property), g_value_get_int64 (value));
}

static void
tru_record_constructed (GObject *object)
{
  TruRecord *self = TRU_RECORD (object);
  const TruKind *kind = tru_record_get_kind (self);
  TruRecordPrivate *priv = PRIVATE (self);

  G_OBJECT_CLASS (tru_record_parent_class)->constructed (object);
  priv->values = g_new0 (TruValue, kind->n_fields);
  for (guint i = 0; i < kind->n_fields; i++)
    if (!tru_field_is_text (&kind->fields[i]))
      priv->values[i].number = TRU_UNKNOWN;
}

static void
tru_record_finalize (GObject *object)
{
  TruRecord *self = TRU_RECORD (object);
  const TruKind *kind = tru_record_get_kind (self);
  TruRecordPrivate *priv = PRIVATE (self);

  for (guint i = 0; i < kind->n_fields; i++)
    if (tru_field_is_text (&kind->fields[i]))
      g_free (priv->values[i].text);
  g_free (priv->values);
  g_free (priv->uid);
  g_free (priv->origin);
  G_OBJECT_CLASS (tru_record_parent_class)->finalize (object);
}

static void
tru_record_class_init (TruRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = tru_record_constructed;
  object_class->finalize = tru_record_finalize;
}

static void
tru_record_init (TruRecord *self)
{
  TruRecordPrivate *priv = PRIVATE (self);

  priv->created = TRU_UNKNOWN;
  priv->modified = TRU_UNKNOWN;
  priv->base = TRU_UNKNOWN;
}

/* For tru-record-identity.c alone. */
TruRecordPrivate *
tru_record_private (TruRecord *self)
{
  return PRIVATE (self);
}

/**
 * tru_record_class_set_kind:
 * @klass: a kind's class
 * @kind: (transfer none): its descriptor
 *
 * Makes the kind's fields the properties of its type: strings, and #gint64 where unknown is %TRU_UNKNOWN.
 */
void
tru_record_class_set_kind (TruRecordClass *klass,
                           const TruKind  *kind)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;

  klass->kind = kind;
  /* GObject does not inherit these two. */
  G_OBJECT_CLASS (klass)->get_property = tru_record_get_property;
  G_OBJECT_CLASS (klass)->set_property = tru_record_set_property;
  klass->properties = g_new0 (GParamSpec *, kind->n_fields);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const TruField *field = &kind->fields[i];
      GParamSpec *pspec;

      if (tru_field_is_text (field))
        pspec = g_param_spec_string (field->name, NULL, NULL, NULL, flags);
      else
        pspec = g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, TRU_UNKNOWN, flags);
      g_object_class_install_property (G_OBJECT_CLASS (klass), PROPERTY (i), pspec);
      klass->properties[i] = pspec;
    }
}

/**
 * tru_record_new:
 * @kind: a kind
 *
 * Returns: (transfer full): a record of @kind in which every field is unknown
 */
TruRecord *
tru_record_new (const TruKind *kind)
{
  return g_object_new (kind->get_type (), NULL);
}

/**
 * tru_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a record with the same identity and values
 */
TruRecord *
tru_record_copy (TruRecord *self)
{
  const TruKind *kind = tru_record_get_kind (self);
  TruRecord *copy = tru_record_new (kind);
  TruRecordPrivate *priv = PRIVATE (self);

  tru_record_set_id (copy, priv->id);
  tru_record_set_uid (copy, priv->uid);
  tru_record_set_origin (copy, priv->origin);
  tru_record_set_created (copy, priv->created);
  tru_record_set_modified (copy, priv->modified);
  tru_record_set_base (copy, priv->base);
  for (guint i = 0; i < kind->n_fields; i++)
    tru_record_copy_field (copy, self, i);
  return copy;
}

/**
 * tru_record_get_kind:
 * @self: a record
 *
 * Returns: (transfer none): its kind
 */
const TruKind *
tru_record_get_kind (TruRecord *self)
{
  return TRU_RECORD_GET_CLASS (self)->kind;
}

/**
 * tru_record_get_text:
 * @self: a record
 * @field: id of a text field
 *
 * Returns: (nullable): the value, %NULL for unknown
 */
const char *
tru_record_get_text (TruRecord *self,
                     guint      field)
{
  const TruField *f = field_of (self, field);

  g_return_val_if_fail (f && tru_field_is_text (f), NULL);
  return PRIVATE (self)->values[field].text;
}

/**
 * tru_record_set_text:
 * @self: a record
 * @field: id of a text field
 * @text: (nullable): the value; %NULL and "" are unknown
 */
void
tru_record_set_text (TruRecord  *self,
                     guint       field,
                     const char *text)
{
  const TruField *f = field_of (self, field);
  TruValue *value = &PRIVATE (self)->values[field];

  g_return_if_fail (f && tru_field_is_text (f));
  if (text && !*text)
    text = NULL;
  if (g_strcmp0 (value->text, text) == 0)
    return;
  g_free (value->text);
  value->text = g_strdup (text);
  notify_field (self, field);
}

/**
 * tru_record_get_number:
 * @self: a record
 * @field: id of a field that is not a text
 *
 * Returns: the value in the unit of the field's type, %TRU_UNKNOWN for unknown
 */
gint64
tru_record_get_number (TruRecord *self,
                       guint      field)
{
  const TruField *f = field_of (self, field);

  g_return_val_if_fail (f && !tru_field_is_text (f), TRU_UNKNOWN);
  return PRIVATE (self)->values[field].number;
}

/**
 * tru_record_set_number:
 * @self: a record
 * @field: id of a field that is not a text
 * @number: the value in the unit of the field's type, or %TRU_UNKNOWN
 */
void
tru_record_set_number (TruRecord *self,
                       guint      field,
                       gint64     number)
{
  const TruField *f = field_of (self, field);
  TruValue *value = &PRIVATE (self)->values[field];

  g_return_if_fail (f && !tru_field_is_text (f));
  if (value->number == number)
    return;
  value->number = number;
  notify_field (self, field);
}

/**
 * tru_record_is_known:
 * @self: a record
 * @field: id of a field
 *
 * Returns: whether the field has a value
 */
gboolean
tru_record_is_known (TruRecord *self,
                     guint      field)
{
  const TruValue *value = &PRIVATE (self)->values[field];

  return tru_field_is_text (field_of (self, field)) ? value->text != NULL : value->number != TRU_UNKNOWN;
}

/**
 * tru_record_is_true:
 * @self: a record
 * @field: id of a BOOLEAN field
 *
 * Returns: whether it is known to be true
 */
gboolean
tru_record_is_true (TruRecord *self,
                    guint      field)
{
  return tru_record_get_number (self, field) == 1;
}

/**
 * tru_record_get_token:
 * @self: a record
 * @field: id of an ENUM field
 *
 * Returns: (nullable): the value's token
 */
const char *
tru_record_get_token (TruRecord *self,
                      guint      field)
{
  gint64 number = tru_record_get_number (self, field);

  return number == TRU_UNKNOWN ? NULL : field_of (self, field)->options[number].token;
}

/**
 * tru_record_clear:
 * @self: a record
 * @field: id of a field, which becomes unknown
 */
void
tru_record_clear (TruRecord *self,
                  guint      field)
{
  if (tru_field_is_text (field_of (self, field)))
    tru_record_set_text (self, field, NULL);
  else
    tru_record_set_number (self, field, TRU_UNKNOWN);
}

/**
 * tru_record_copy_field:
 * @self: a record
 * @from: another of the same kind
 * @field: id of the field that takes @from's value
 */
void
tru_record_copy_field (TruRecord *self,
                       TruRecord *from,
                       guint      field)
{
  if (tru_field_is_text (field_of (self, field)))
    tru_record_set_text (self, field, tru_record_get_text (from, field));
  else
    tru_record_set_number (self, field, tru_record_get_number (from, field));
}

/**
 * tru_record_field_equal:
 * @self: a record
 * @other: another of the same kind
 * @field: id of a field
 *
 * Returns: whether both have the same value; two unknown values are the same
 */
gboolean
tru_record_field_equal (TruRecord *self,
                        TruRecord *other,
                        guint      field)
{
  const TruValue *a = &PRIVATE (self)->values[field];
  const TruValue *b = &PRIVATE (other)->values[field];

  if (tru_field_is_text (field_of (self, field)))
    return g_strcmp0 (a->text, b->text) == 0;
  return a->number == b->number;
}

/**
 * tru_record_dup_as_text:
 * @self: a record
 * @field: id of a field
 *
 * Returns: (transfer full) (nullable): the value as tru_field_to_text() writes it
 */
char *
tru_record_dup_as_text (TruRecord *self,
                        guint      field)
{
  const TruField *f = field_of (self, field);
  const TruValue *value = &PRIVATE (self)->values[field];

  if (tru_field_is_text (f))
    return tru_field_to_text (f, value->text, TRU_UNKNOWN);
  return tru_field_to_text (f, NULL, value->number);
}

/**
 * tru_record_format:
 * @self: a record
 * @field: id of a field
 *
 * Returns: (transfer full): the value as a person reads it
 */
char *
tru_record_format (TruRecord *self,
                   guint      field)
{
  const TruField *f = field_of (self, field);
  const TruValue *value = &PRIVATE (self)->values[field];

  if (tru_field_is_text (f))
    return tru_field_format (f, value->text, TRU_UNKNOWN);
  return tru_field_format (f, NULL, value->number);
}

/**
 * tru_record_set_from_text:
 * @self: a record
 * @field: id of a field
 * @input: what tru_field_parse() reads; empty is unknown
 * @error: %TRU_RECORD_ERROR_INVALID
 *
 * Returns: whether the field was set
 */
gboolean
tru_record_set_from_text (TruRecord  *self,
                          guint       field,
                          const char *input,
                          GError    **error)
{
  const TruField *f = field_of (self, field);
  g_autofree char *text = NULL;
  gint64 number;

  if (!tru_field_parse (f, input, &text, &number, error))
    return FALSE;
  if (tru_field_is_text (f))
    tru_record_set_text (self, field, text);
  else
    tru_record_set_number (self, field, number);
  return TRUE;
}
