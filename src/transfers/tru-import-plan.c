/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-plan.h"

#include <glib/gi18n.h>

#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-person.h"

struct _TruImportPlan
{
  GObject parent_instance;
  TruImportPreview *preview;
  GListStore *items;
  GHashTable *by_uid;    /* uid → TruImportItem, of the store */
  GHashTable *referring; /* uid → GPtrArray of the TruImportItem to create that refer to it */
  GHashTable *along;     /* TruImportItem left out with another → uid of that one */
  gboolean following;    /* an item is left or taken because of another */
  gboolean alone;        /* what is taken is only what one chosen item needs */
  gint64 counts[TRU_IMPORT_N_ACTIONS];
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruImportPlan, tru_import_plan, G_TYPE_OBJECT)

static gboolean
is_created (TruImportItem *item)
{
  return tru_import_item_get_entry (item)->action == TRU_IMPORT_CREATE;
}

/* Deleted here: it comes back or not. */
static gboolean
is_brought_back (TruImportItem *item)
{
  return tru_import_item_is_whole (item) && !tru_import_item_get_entry (item)->here;
}

/* Nobody chose so: another item was taken or left. */
static void
follow (TruImportPlan *self,
        TruImportItem *item,
        gboolean       taken)
{
  gboolean outer = self->following;

  self->following = TRUE;
  tru_import_item_set_taken (item, taken);
  self->following = outer;
}

static TruImportItem *
needed_by (TruImportPlan        *self,
           const TruImportEntry *entry,
           guint                 field)
{
  if (entry->kind->fields[field].type != TRU_TYPE_REF || !tru_record_is_known (entry->received, field))
    return NULL;
  return g_hash_table_lookup (self->by_uid, tru_record_get_text (entry->received, field));
}

static void
take_what_it_needs (TruImportPlan *self,
                    TruImportItem *item)
{
  const TruImportEntry *entry = tru_import_item_get_entry (item);

  for (guint i = 0; i < entry->kind->n_fields; i++)
    {
      TruImportItem *needed = needed_by (self, entry, i);

      if (needed && is_created (needed))
        follow (self, needed, TRUE);
      else if (needed && is_brought_back (needed) && tru_import_item_get_choice (needed, 0) == TRU_IMPORT_CHOICE_HERE)
        tru_import_item_choose_all (needed, TRUE);
    }
}

static void
leave_along (TruImportPlan *self,
             TruImportItem *item,
             const char    *uid)
{
  if (!tru_import_item_is_taken (item))
    return;
  g_hash_table_insert (self->along, item, (char *) uid);
  follow (self, item, FALSE);
}

static void
leave_what_needs_it (TruImportPlan *self,
                     const char    *uid)
{
  GPtrArray *referring = g_hash_table_lookup (self->referring, uid);

  for (guint i = 0; referring && i < referring->len; i++)
    leave_along (self, referring->pdata[i], uid);
}

/* What was left out with it comes back with it, but not what somebody left out by itself. */
static void
take_what_left_with_it (TruImportPlan *self,
                        const char    *uid)
{
  GPtrArray *referring = g_hash_table_lookup (self->referring, uid);

  for (guint i = 0; referring && i < referring->len; i++)
    if (g_strcmp0 (g_hash_table_lookup (self->along, referring->pdata[i]), uid) == 0)
      {
        g_hash_table_remove (self->along, referring->pdata[i]);
        follow (self, referring->pdata[i], TRUE);
      }
}

static gboolean
is_wanted (TruImportPlan *self,
           const char    *uid)
{
  GPtrArray *referring = g_hash_table_lookup (self->referring, uid);

  for (guint i = 0; referring && i < referring->len; i++)
    if (tru_import_item_is_taken (referring->pdata[i]))
      return TRUE;
  return FALSE;
}

/* A person or a dwelling came for its household: nobody would find it without. */
static void
leave_what_nothing_needs (TruImportPlan *self,
                          TruImportItem *item)
{
  const TruImportEntry *entry = tru_import_item_get_entry (item);

  for (guint i = 0; i < entry->kind->n_fields; i++)
    {
      TruImportItem *needed = needed_by (self, entry, i);
      const TruKind *kind = needed ? tru_import_item_get_entry (needed)->kind : NULL;

      if ((kind == &tru_person_kind || kind == &tru_dwelling_kind) && is_created (needed)
          && !is_wanted (self, tru_import_item_get_entry (needed)->uid))
        leave_along (self, needed, entry->uid);
    }
}

/* A member that is chosen alone brings its household, but not the other members. */
static void
take_with (TruImportPlan *self,
           TruImportItem *item,
           gboolean       is_chosen)
{
  gboolean outer = self->alone;

  self->alone = outer || is_chosen;
  take_what_it_needs (self, item);
  self->alone = outer;
  if (!outer)
    take_what_left_with_it (self, tru_import_item_get_entry (item)->uid);
}

static void
on_taken (TruImportPlan *self,
          GParamSpec    *pspec,
          TruImportItem *item)
{
  if (!is_created (item))
    return;
  if (!self->following)
    g_hash_table_remove (self->along, item);
  if (tru_import_item_is_taken (item))
    {
      take_with (self, item, !self->following);
      return;
    }
  leave_what_needs_it (self, tru_import_item_get_entry (item)->uid);
  leave_what_nothing_needs (self, item);
}

static void
on_item_changed (TruImportPlan *self,
                 TruImportItem *item)
{
  const char *uid = tru_import_item_get_entry (item)->uid;

  if (is_brought_back (item) && tru_import_item_get_choice (item, 0) == TRU_IMPORT_CHOICE_HERE)
    leave_what_needs_it (self, uid);
  else if (is_brought_back (item) && !self->alone && tru_import_item_get_choice (item, 0) == TRU_IMPORT_CHOICE_RECEIVED)
    take_what_left_with_it (self, uid);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tru_import_plan_finalize (GObject *object)
{
  TruImportPlan *self = TRU_IMPORT_PLAN (object);

  g_clear_object (&self->items);
  g_clear_pointer (&self->by_uid, g_hash_table_unref);
  g_clear_pointer (&self->referring, g_hash_table_unref);
  g_clear_pointer (&self->along, g_hash_table_unref);
  g_clear_pointer (&self->preview, tru_import_preview_free);
  G_OBJECT_CLASS (tru_import_plan_parent_class)->finalize (object);
}

static void
tru_import_plan_class_init (TruImportPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_import_plan_finalize;
  signals[CHANGED] = g_signal_new ("changed", TRU_TYPE_IMPORT_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_import_plan_init (TruImportPlan *self)
{
  self->items = g_list_store_new (TRU_TYPE_IMPORT_ITEM);
  self->by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  self->referring = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->along = g_hash_table_new (NULL, NULL);
}

/* A record that was tried and then found to refer to nothing is told twice: as created, and as refused, which it is. */
static GHashTable *
refused_uids (TruImportPreview *preview)
{
  GHashTable *refused = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < preview->entries->len; i++)
    {
      TruImportEntry *entry = preview->entries->pdata[i];

      if (entry->action == TRU_IMPORT_REFUSED)
        g_hash_table_add (refused, entry->uid);
    }
  return refused;
}

static void
note_references (TruImportPlan *self,
                 TruImportItem *item)
{
  const TruImportEntry *entry = tru_import_item_get_entry (item);

  for (guint i = 0; (is_created (item) || is_brought_back (item)) && i < entry->kind->n_fields; i++)
    if (entry->kind->fields[i].type == TRU_TYPE_REF && tru_record_is_known (entry->received, i))
      {
        const char *uid = tru_record_get_text (entry->received, i);
        GPtrArray *referring = g_hash_table_lookup (self->referring, uid);

        if (!referring)
          {
            referring = g_ptr_array_new ();
            g_hash_table_insert (self->referring, (char *) uid, referring);
          }
        g_ptr_array_add (referring, item);
      }
}

static void
add (TruImportPlan  *self,
     TruImportEntry *entry,
     GHashTable     *refused)
{
  g_autoptr (TruImportItem) item = NULL;

  if (entry->action == TRU_IMPORT_CREATE && g_hash_table_contains (refused, entry->uid))
    {
      self->counts[TRU_IMPORT_CREATE]--;
      return;
    }
  if (g_hash_table_contains (self->by_uid, entry->uid))
    return;
  item = tru_import_item_new (entry);
  g_list_store_append (self->items, item);
  g_hash_table_insert (self->by_uid, entry->uid, item);
  note_references (self, item);
  g_signal_connect_object (item, "notify::taken", G_CALLBACK (on_taken), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "changed", G_CALLBACK (on_item_changed), self, G_CONNECT_SWAPPED);
}

static gboolean
is_household (TruImportItem *item)
{
  return tru_import_item_get_entry (item)->kind == &tru_household_kind;
}

/* What wants a decision first; households before those around them, whom the file only refers to. */
static int
by_urgency (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  static const int ranks[TRU_IMPORT_N_ACTIONS] = {
    [TRU_IMPORT_CONFLICT] = 0, [TRU_IMPORT_REFUSED] = 1, [TRU_IMPORT_DELETE] = 2,
    [TRU_IMPORT_CREATE] = 3, [TRU_IMPORT_UPDATE] = 4, [TRU_IMPORT_UNCHANGED] = 5,
  };

  int difference = ranks[tru_import_item_get_entry ((gpointer) a)->action] - ranks[tru_import_item_get_entry ((gpointer) b)->action];

  return difference ? difference : is_household ((gpointer) b) - is_household ((gpointer) a);
}

static void
group (TruImportPlan *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  TruImportAction last = TRU_IMPORT_N_ACTIONS;

  g_list_store_sort (self->items, by_urgency, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TruImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      TruImportAction action = tru_import_item_get_entry (item)->action;

      if (action != last)
        tru_import_item_set_group (item, self->counts[action]);
      last = action;
    }
}

static void
leave_out_with (TruImportPlan  *self,
                const char     *uid,
                const char     *title)
{
  GPtrArray *referring = g_hash_table_lookup (self->referring, uid);
  g_autofree char *reason = g_strdup_printf (_("Left out, because it needs “%s”, which cannot be imported"), title);

  for (guint i = 0; referring && i < referring->len; i++)
    {
      TruImportItem *item = referring->pdata[i];

      if (tru_import_item_is_left_out (item))
        continue;
      tru_import_item_leave_out (item, reason);
      leave_out_with (self, tru_import_item_get_entry (item)->uid, title);
    }
}

/**
 * tru_import_plan_new:
 * @preview: (transfer full): what an import would do
 *
 * Returns: (transfer full): a plan that does all of it save what is refused, once the conflicts are decided
 */
TruImportPlan *
tru_import_plan_new (TruImportPreview *preview)
{
  TruImportPlan *self = g_object_new (TRU_TYPE_IMPORT_PLAN, NULL);
  g_autoptr (GHashTable) refused = refused_uids (preview);

  self->preview = preview;
  for (guint i = 0; i < TRU_IMPORT_N_ACTIONS; i++)
    self->counts[i] = preview->counts[i];
  for (guint i = 0; i < preview->entries->len; i++)
    add (self, preview->entries->pdata[i], refused);
  self->counts[TRU_IMPORT_REFUSED] = g_hash_table_size (refused);
  group (self);
  for (guint i = 0; i < preview->entries->len; i++)
    {
      const TruImportEntry *entry = preview->entries->pdata[i];

      if (entry->action == TRU_IMPORT_REFUSED)
        leave_out_with (self, entry->uid, entry->title);
    }
  return self;
}

/**
 * tru_import_plan_get_preview:
 * @self: a plan
 *
 * Returns: (transfer none): what the import would do
 */
const TruImportPreview *
tru_import_plan_get_preview (TruImportPlan *self)
{
  return self->preview;
}

/**
 * tru_import_plan_get_items:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type TruImportItem): its lines, grouped by what happens
 */
GListModel *
tru_import_plan_get_items (TruImportPlan *self)
{
  return G_LIST_MODEL (self->items);
}

/**
 * tru_import_plan_count:
 * @self: a plan
 * @action: what happens to a record
 *
 * Returns: to how many records of the file it happens, also those that no line names
 */
gint64
tru_import_plan_count (TruImportPlan   *self,
                       TruImportAction  action)
{
  return self->counts[action];
}

/**
 * tru_import_plan_get_title:
 * @self: a plan
 * @uid: uid of a record
 *
 * Returns: (transfer full) (nullable): its title, if the file brings it
 */
char *
tru_import_plan_get_title (TruImportPlan *self,
                           const char    *uid)
{
  TruImportItem *item = uid ? g_hash_table_lookup (self->by_uid, uid) : NULL;

  return item ? g_strdup (tru_import_item_get_entry (item)->title) : NULL;
}

/**
 * tru_import_plan_obstacle:
 * @self: a plan
 *
 * Returns: (transfer full) (nullable): why it cannot be carried out, as a sentence; %NULL when it can
 */
char *
tru_import_plan_obstacle (TruImportPlan *self)
{
  guint n_open = 0;
  gboolean has_effect = self->counts[TRU_IMPORT_CREATE] > 0 && !self->preview->entries->len;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (TruImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      n_open += !tru_import_item_is_decided (item);
      has_effect = has_effect || tru_import_item_has_effect (item);
    }
  if (n_open)
    return g_strdup_printf (ngettext ("%u conflict is still to be decided", "%u conflicts are still to be decided", n_open), n_open);
  return has_effect ? NULL : g_strdup (_("There is nothing to import: all of it is here already or left out"));
}

/**
 * tru_import_plan_decide:
 * @self: a plan without obstacle
 * @motive: (nullable): why, kept in the history
 *
 * Returns: (transfer full): what the person chose
 */
TruImportDecisions *
tru_import_plan_decide (TruImportPlan *self,
                        const char    *motive)
{
  TruImportDecisions *decisions = tru_import_decisions_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (TruImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      tru_import_item_decide (item, decisions);
    }
  tru_import_decisions_set_motive (decisions, motive);
  return decisions;
}
