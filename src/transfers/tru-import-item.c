/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-item.h"

#include <glib/gi18n.h>

struct _TruImportItem
{
  GObject parent_instance;
  TruImportEntry *entry; /* the preview's, which outlives the item */
  char *left_out;        /* (nullable): why it cannot be taken, though nothing is wrong with it */
  gboolean taken;
  TruImportChoice whole; /* of a conflict about the record as a whole */
  guint64 decided;  /* bit per field */
  guint64 received; /* bit per field, of the decided ones: the received value is taken */
  guint n_group;    /* items of its group, when it is the first of it */
};

enum
{
  PROP_0,
  PROP_TAKEN,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruImportItem, tru_import_item, G_TYPE_OBJECT)

static guint64
differing (TruImportItem *self)
{
  guint64 mask = 0;

  for (guint i = 0; i < self->entry->differing->len; i++)
    mask |= G_GUINT64_CONSTANT (1) << g_array_index (self->entry->differing, guint, i);
  return mask;
}

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
  tru_import_item_set_taken (TRU_IMPORT_ITEM (object), g_value_get_boolean (value));
}

static void
tru_import_item_finalize (GObject *object)
{
  g_free (TRU_IMPORT_ITEM (object)->left_out);
  G_OBJECT_CLASS (tru_import_item_parent_class)->finalize (object);
}

static void
tru_import_item_class_init (TruImportItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tru_import_item_get_property;
  object_class->set_property = tru_import_item_set_property;
  object_class->finalize = tru_import_item_finalize;
  properties[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, TRUE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", TRU_TYPE_IMPORT_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
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
 * Returns: (transfer full): its item: what can be done is done, and the fields of a conflict are open
 */
TruImportItem *
tru_import_item_new (TruImportEntry *entry)
{
  TruImportItem *self = g_object_new (TRU_TYPE_IMPORT_ITEM, NULL);

  self->entry = entry;
  self->taken = entry->action != TRU_IMPORT_REFUSED;
  if (entry->action == TRU_IMPORT_UPDATE)
    self->decided = self->received = differing (self);
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
 * tru_import_item_is_taken:
 * @self: an item
 *
 * Returns: whether the import does it
 */
gboolean
tru_import_item_is_taken (TruImportItem *self)
{
  return self->taken;
}

/**
 * tru_import_item_set_taken:
 * @self: an item
 * @taken: whether the import does it; ignored where it cannot
 */
void
tru_import_item_set_taken (TruImportItem *self,
                           gboolean       taken)
{
  if (self->taken == taken || (taken && (self->left_out || self->entry->action == TRU_IMPORT_REFUSED)))
    return;
  self->taken = taken;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAKEN]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tru_import_item_leave_out:
 * @self: an item
 * @reason: why
 *
 * Leaves it out for good, because what it needs cannot come.
 */
void
tru_import_item_leave_out (TruImportItem *self,
                           const char    *reason)
{
  g_free (self->left_out);
  self->left_out = g_strdup (reason);
  tru_import_item_set_taken (self, FALSE);
}

/**
 * tru_import_item_is_left_out:
 * @self: an item
 *
 * Returns: whether it cannot be taken because of another record
 */
gboolean
tru_import_item_is_left_out (TruImportItem *self)
{
  return self->left_out != NULL;
}

/**
 * tru_import_item_is_whole:
 * @self: an item
 *
 * Returns: whether the person chooses if the record as a whole stays or goes, comes back or not
 */
gboolean
tru_import_item_is_whole (TruImportItem *self)
{
  return self->entry->action == TRU_IMPORT_CONFLICT && self->entry->is_whole && !self->entry->is_bound;
}

/**
 * tru_import_item_get_choice:
 * @self: an item
 * @field: a field that differs; where the record as a whole is chosen, any
 *
 * Returns: which value stays
 */
TruImportChoice
tru_import_item_get_choice (TruImportItem *self,
                            guint          field)
{
  if (self->entry->is_whole)
    return self->whole;
  if (!(self->decided >> field & 1))
    return TRU_IMPORT_CHOICE_OPEN;
  return self->received >> field & 1 ? TRU_IMPORT_CHOICE_RECEIVED : TRU_IMPORT_CHOICE_HERE;
}

static void
choose_whole (TruImportItem   *self,
              TruImportChoice  choice)
{
  if (self->whole == choice)
    return;
  self->whole = choice;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose (TruImportItem *self,
        guint64        fields,
        gboolean       received)
{
  guint64 decided = self->decided | fields;
  guint64 taken = received ? self->received | fields : self->received & ~fields;

  if (decided == self->decided && taken == self->received)
    return;
  self->decided = decided;
  self->received = taken;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tru_import_item_choose:
 * @self: an item
 * @field: a field that differs
 * @received: whether to take the received value, or to keep what is here
 */
void
tru_import_item_choose (TruImportItem *self,
                        guint          field,
                        gboolean       received)
{
  if (tru_import_item_is_whole (self))
    choose_whole (self, received ? TRU_IMPORT_CHOICE_RECEIVED : TRU_IMPORT_CHOICE_HERE);
  else
    choose (self, G_GUINT64_CONSTANT (1) << field, received);
}

/**
 * tru_import_item_choose_all:
 * @self: an item
 * @received: whether to take all received values, or to keep all that is here
 */
void
tru_import_item_choose_all (TruImportItem *self,
                            gboolean       received)
{
  if (tru_import_item_is_whole (self))
    tru_import_item_choose (self, 0, received);
  else
    choose (self, differing (self), received);
}

/**
 * tru_import_item_is_decided:
 * @self: an item
 *
 * Returns: whether nothing is left to decide
 */
gboolean
tru_import_item_is_decided (TruImportItem *self)
{
  if (tru_import_item_is_whole (self))
    return self->whole != TRU_IMPORT_CHOICE_OPEN;
  return self->entry->action != TRU_IMPORT_CONFLICT || (self->decided & differing (self)) == differing (self);
}

/**
 * tru_import_item_has_effect:
 * @self: an item
 *
 * A conflict decided for what is here has one too: it will not be asked about again.
 *
 * Returns: whether the import does something about it
 */
gboolean
tru_import_item_has_effect (TruImportItem *self)
{
  return self->entry->action == TRU_IMPORT_CONFLICT || self->taken;
}

static void
decide_fields (TruImportItem      *self,
               TruImportDecisions *decisions)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->entry->differing->len; i++)
    if (self->received >> g_array_index (self->entry->differing, guint, i) & 1)
      g_array_append_val (fields, g_array_index (self->entry->differing, guint, i));
  tru_import_decisions_take (decisions, self->entry->uid, (const guint *) fields->data, fields->len);
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
  gboolean is_conflict = self->entry->action == TRU_IMPORT_CONFLICT;

  if (self->whole == TRU_IMPORT_CHOICE_RECEIVED)
    tru_import_decisions_take_whole (decisions, self->entry->uid);
  else if (!self->taken || self->entry->is_whole)
    tru_import_decisions_skip (decisions, self->entry->uid);
  else if (is_conflict || (self->entry->action == TRU_IMPORT_UPDATE && self->received != differing (self)))
    decide_fields (self, decisions);
}

/**
 * tru_import_item_get_reason:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): why it is in conflict, refused or left out
 */
const char *
tru_import_item_get_reason (TruImportItem *self)
{
  return self->left_out ? self->left_out : self->entry->reason;
}

static char *
describe_conflict (TruImportItem *self)
{
  guint n = self->entry->differing->len;

  if (self->entry->is_bound)
    return g_strdup (_("stays here"));
  if (self->entry->is_whole)
    return g_strdup (self->entry->here ? _("deleted by the sender") : _("deleted here"));
  return g_strdup_printf (ngettext ("%u field differs", "%u fields differ", n), n);
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
  g_autofree char *conflict = entry->action == TRU_IMPORT_CONFLICT ? describe_conflict (self) : NULL;

  if (conflict)
    g_string_append_printf (text, " · %s", conflict);
  else if (tru_import_item_get_reason (self))
    g_string_append_printf (text, " · %s", tru_import_item_get_reason (self));
  else if (entry->action == TRU_IMPORT_UPDATE)
    for (guint i = 0; i < entry->differing->len; i++)
      g_string_append_printf (text, "%s%s", i ? ", " : " · ",
                              tru_field_label (&entry->kind->fields[g_array_index (entry->differing, guint, i)]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * tru_import_item_get_group:
 * @self: an item
 *
 * Returns: how many items are in its group, when it is the first of it; else 0
 */
guint
tru_import_item_get_group (TruImportItem *self)
{
  return self->n_group;
}

/**
 * tru_import_item_set_group:
 * @self: the first item of a group
 * @n_items: how many there are
 */
void
tru_import_item_set_group (TruImportItem *self,
                           guint          n_items)
{
  self->n_group = n_items;
}
