/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-item.h"

#include <glib/gi18n.h>

struct _TruImportItem
{
  GObject parent_instance;
  TruImportEntry *entry; /* the preview's, which outlives the item */
  gboolean taken;
  guint64 received_fields; /* of a conflict: bit per field */
};

enum
{
  PROP_0,
  PROP_TAKEN,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (TruImportItem, tru_import_item, G_TYPE_OBJECT)

static void
tru_import_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_value_set_boolean (value, TRU_IMPORT_ITEM (object)->taken);
}

static void
tru_import_item_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TRU_IMPORT_ITEM (object)->taken = g_value_get_boolean (value);
}

static void
tru_import_item_class_init (TruImportItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tru_import_item_get_property;
  object_class->set_property = tru_import_item_set_property;
  g_object_class_install_property (object_class, PROP_TAKEN,
                                   g_param_spec_boolean ("taken", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
tru_import_item_init (TruImportItem *self)
{
  self->taken = TRUE;
}

/**
 * tru_import_item_new:
 * @entry: an entry of a preview that outlives the item
 *
 * Returns: (transfer full): its item: what can be done is done, and a conflict keeps what is here
 */
TruImportItem *
tru_import_item_new (TruImportEntry *entry)
{
  TruImportItem *self = g_object_new (TRU_TYPE_IMPORT_ITEM, NULL);

  self->entry = entry;
  return self;
}

/**
 * tru_import_item_get_entry:
 * @self: an item
 *
 * Returns: (transfer none): the preview's entry
 */
const TruImportEntry *
tru_import_item_get_entry (TruImportItem *self)
{
  return self->entry;
}

/**
 * tru_import_item_is_optional:
 * @self: an item
 *
 * Returns: whether the person may leave it out as a whole; a conflict is decided by field, and what is refused cannot be taken
 */
gboolean
tru_import_item_is_optional (TruImportItem *self)
{
  return self->entry->action == TRU_IMPORT_CREATE || self->entry->action == TRU_IMPORT_UPDATE ||
         self->entry->action == TRU_IMPORT_DELETE;
}

/**
 * tru_import_item_takes_field:
 * @self: an item
 * @field: a field
 *
 * Returns: whether the received value of the field is to be taken
 */
gboolean
tru_import_item_takes_field (TruImportItem *self,
                             guint          field)
{
  return (self->received_fields & ((guint64) 1 << field)) != 0;
}

/**
 * tru_import_item_choose_field:
 * @self: an item
 * @field: a field
 * @received: whether to take the received value, or to keep what is here
 */
void
tru_import_item_choose_field (TruImportItem *self,
                              guint          field,
                              gboolean       received)
{
  if (received)
    self->received_fields |= (guint64) 1 << field;
  else
    self->received_fields &= ~((guint64) 1 << field);
}

/**
 * tru_import_item_decide:
 * @self: an item
 * @decisions: gets what the person chose
 */
void
tru_import_item_decide (TruImportItem      *self,
                        TruImportDecisions *decisions)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));

  if (tru_import_item_is_optional (self) && !self->taken)
    tru_import_decisions_skip (decisions, self->entry->uid);
  if (self->entry->action != TRU_IMPORT_CONFLICT)
    return;
  for (guint i = 0; self->entry->differing && i < self->entry->differing->len; i++)
    {
      guint field = g_array_index (self->entry->differing, guint, i);

      if (tru_import_item_takes_field (self, field))
        g_array_append_val (fields, field);
    }
  tru_import_decisions_take (decisions, self->entry->uid, (const guint *) fields->data, fields->len);
}

/**
 * tru_import_item_describe:
 * @self: an item
 *
 * Returns: (transfer full): the kind, and the reason or the fields that differ
 */
char *
tru_import_item_describe (TruImportItem *self)
{
  const TruImportEntry *entry = self->entry;
  g_autoptr (GString) text = g_string_new (tru_kind_label (entry->kind));

  if (entry->reason)
    g_string_append_printf (text, " · %s", entry->reason);
  else if (entry->action == TRU_IMPORT_UPDATE || entry->action == TRU_IMPORT_CONFLICT)
    for (guint i = 0; entry->differing && i < entry->differing->len; i++)
      g_string_append_printf (text, "%s%s", i ? ", " : " · ",
                              tru_field_label (&entry->kind->fields[g_array_index (entry->differing, guint, i)]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
