/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-basket.h"

#include <glib/gi18n.h>

#include "tru-desk-basket-row.h"
#include "tru-desk-sight.h"
#include "tru-desk-size.h"
#include "tru-finding.h"
#include "tru-item-acts.h"
#include "tru-item.h"
#include "tru-tool-look.h"

struct _TruDeskBasket
{
  AdwBin parent_instance;

  GtkListBox *list;
  GPtrArray *items;  /* uids, in the order in which they were scanned, then NULL */
  GPtrArray *stayed; /* accessories that stay here, as they were last asked for */
  GArray *conditions; /* noted here and not kept yet, as they were last asked for */
  guint noted;
  TruOffice *office;
  gboolean is_adding; /* the last row came just now */
};

G_DEFINE_FINAL_TYPE (TruDeskBasket, tru_desk_basket, ADW_TYPE_BIN)

enum
{
  CHANGED,
  REMOVED,
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
position_of (TruDeskBasket *self,
             const char    *item)
{
  for (guint i = 0; i < tru_desk_basket_get_size (self); i++)
    if (g_str_equal (self->items->pdata[i], item))
      return i;
  return G_MAXUINT;
}

static GtkWidget *
row_at (TruDeskBasket *self,
        guint          position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) position));
}

static const char *
noted_of (TruDeskBasket *self,
          guint          position)
{
  GtkWidget *row = row_at (self, position);

  return row ? tru_desk_basket_row_get_condition (row) : NULL;
}

/* A row that is not shown yet has none. */
static void
remove_at (TruDeskBasket *self,
           guint          position)
{
  GtkWidget *row = row_at (self, position);

  if (row)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_remove_index (self->items, position);
}

static void
on_remove (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  TruDeskBasket *self = TRU_DESK_BASKET (widget);
  g_autofree char *item = g_variant_dup_string (parameter, NULL);
  guint position = position_of (self, item);
  gboolean is_broken;

  if (position == G_MAXUINT)
    return;
  is_broken = g_strcmp0 (noted_of (self, position), tru_item_condition_options[TRU_ITEM_CONDITION_BROKEN].token) == 0;
  remove_at (self, position);
  g_signal_emit (self, signals[REMOVED], 0, item);
  g_signal_emit (self, signals[CHANGED], 0);
  /* Whoever saw that it is broken says what is broken, and nobody is lent it next. */
  if (is_broken)
    tru_item_acts_repair (GTK_WIDGET (self), self->office, item);
}

static gboolean
on_delete (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row && gtk_widget_activate_action (row, "basket.remove", "s", tru_desk_basket_row_get_item (row));
}

static gboolean
on_noted (gpointer user_data)
{
  TruDeskBasket *self = user_data;

  self->noted = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Noted with the loan: who changes the mind and lends nothing has changed nothing. */
static void
on_condition (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  TruDeskBasket *self = TRU_DESK_BASKET (widget);

  /* The rules may write the row anew, whose drop-down is still at its work. */
  if (!self->noted)
    self->noted = g_idle_add (on_noted, self);
}

static void
tru_desk_basket_dispose (GObject *object)
{
  TruDeskBasket *self = TRU_DESK_BASKET (object);

  g_clear_handle_id (&self->noted, g_source_remove);
  g_clear_object (&self->office);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->stayed, g_ptr_array_unref);
  g_clear_pointer (&self->conditions, g_array_unref);
  G_OBJECT_CLASS (tru_desk_basket_parent_class)->dispose (object);
}

static void
tru_desk_basket_class_init (TruDeskBasketClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_desk_basket_dispose;
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_delete, NULL);
  gtk_widget_class_install_action (widget_class, "basket.remove", "s", on_remove);
  gtk_widget_class_install_action (widget_class, "basket.noted", NULL, on_condition);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_desk_basket_init (TruDeskBasket *self)
{
  self->items = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->items, NULL);
  self->stayed = g_ptr_array_new_with_free_func (g_free);
  self->conditions = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("To lend"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * tru_desk_basket_add:
 * @self: a basket
 * @item: uid of an item
 *
 * Returns: whether it was not in the basket yet
 */
gboolean
tru_desk_basket_add (TruDeskBasket *self,
                     const char    *item)
{
  if (position_of (self, item) != G_MAXUINT)
    return FALSE;
  g_ptr_array_insert (self->items, (int) tru_desk_basket_get_size (self), g_strdup (item));
  self->is_adding = TRUE;
  return TRUE;
}

/**
 * tru_desk_basket_remove:
 * @self: a basket
 * @item: uid of an item
 *
 * Returns: whether it lay there
 */
gboolean
tru_desk_basket_remove (TruDeskBasket *self,
                        const char    *item)
{
  guint position = position_of (self, item);

  if (position != G_MAXUINT)
    remove_at (self, position);
  return position != G_MAXUINT;
}

/**
 * tru_desk_basket_clear:
 * @self: a basket, in which nothing lies from now on
 */
void
tru_desk_basket_clear (TruDeskBasket *self)
{
  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_add (self->items, NULL);
  tru_tool_look_clear (GTK_WIDGET (self->list));
}

/**
 * tru_desk_basket_get_size:
 * @self: a basket
 *
 * Returns: how many items it holds
 */
guint
tru_desk_basket_get_size (TruDeskBasket *self)
{
  return self->items->len - 1;
}

/**
 * tru_desk_basket_get_items:
 * @self: a basket
 *
 * Returns: (transfer none) (array zero-terminated=1): their uids
 */
const char *const *
tru_desk_basket_get_items (TruDeskBasket *self)
{
  return (const char *const *) self->items->pdata;
}

/**
 * tru_desk_basket_get_stayed:
 * @self: a basket
 *
 * Returns: (transfer none) (array) (element-type utf8): for each of its items the accessories that stay here, %NULL where all go along;
 *   good until the next call
 */
const char *const *
tru_desk_basket_get_stayed (TruDeskBasket *self)
{
  g_ptr_array_set_size (self->stayed, 0);
  for (guint i = 0; i < tru_desk_basket_get_size (self); i++)
    {
      GtkWidget *row = row_at (self, i);

      g_ptr_array_add (self->stayed, row ? tru_part_ticks_get_unticked (tru_desk_basket_row_get_parts (row)) : NULL);
    }
  return (const char *const *) self->stayed->pdata;
}

/**
 * tru_desk_basket_get_conditions:
 * @self: a basket
 *
 * Returns: (transfer none) (array): for each of its items the #TruItemCondition that was noted here, %TRU_UNKNOWN where nobody noted one;
 *   good until the next call
 */
const gint64 *
tru_desk_basket_get_conditions (TruDeskBasket *self)
{
  g_array_set_size (self->conditions, 0);
  for (guint i = 0; i < tru_desk_basket_get_size (self); i++)
    {
      const char *noted = noted_of (self, i);
      gint64 condition = noted ? tru_field_option (&tru_item_kind.fields[TRU_ITEM_CONDITION], noted) : TRU_UNKNOWN;

      g_array_append_val (self->conditions, condition);
    }
  /* Never NULL, even of an empty basket. */
  g_array_set_size (self->conditions, self->conditions->len + 1);
  return (const gint64 *) (gpointer) self->conditions->data;
}

/* All that a row shows: one that still says so is kept, with its ticks and its place on the screen. */
static char *
looks_of (TruRow    *item,
          GPtrArray *findings)
{
  const char *uid = tru_row_get_text (item, TRU_ITEM_ROW_UID);
  const char *condition = tru_row_get_text (item, TRU_ITEM_ROW_CONDITION);
  GString *looks = g_string_new (tru_desk_is_large () ? "large" : "");

  g_string_append_printf (looks, "\n%s\n%s\n%s", uid, tru_row_get_text (item, TRU_ITEM_ROW_NAME), condition ? condition : "");
  for (guint i = 0; findings && i < findings->len; i++)
    {
      TruFinding *finding = findings->pdata[i];

      if (finding->severity >= TRU_SEVERITY_WARNS && g_strcmp0 (finding->uid, uid) == 0)
        g_string_append_printf (looks, "\n%d %s", (int) finding->severity, finding->reason);
    }
  return g_string_free (looks, FALSE);
}

/* Takes over the ticks and the condition of the row in whose place it stands. */
static GtkWidget *
renew_row (TruDeskBasket *self,
           GtkWidget     *old,
           TruRow        *item,
           GPtrArray     *findings)
{
  g_autofree char *stayed = old ? tru_part_ticks_get_unticked (tru_desk_basket_row_get_parts (old)) : NULL;
  const char *noted = old ? tru_desk_basket_row_get_condition (old) : NULL;
  GtkWidget *row;

  if (!old)
    return tru_desk_basket_row_new (self->office, item, findings, NULL);
  gtk_list_box_remove (self->list, old);
  row = tru_desk_basket_row_new (self->office, item, findings, noted);
  tru_part_ticks_set_unticked (tru_desk_basket_row_get_parts (row), stayed);
  return row;
}

static void
show_row (TruDeskBasket *self,
          guint          position,
          TruRow        *item,
          GPtrArray     *findings)
{
  GtkWidget *row = row_at (self, position);
  g_autofree char *looks = looks_of (item, findings);

  if (row && g_strcmp0 (g_object_get_data (G_OBJECT (row), "looks"), looks) == 0)
    return;
  row = renew_row (self, row, item, findings);
  g_object_set_data_full (G_OBJECT (row), "looks", g_steal_pointer (&looks), g_free);
  g_object_set_data_full (G_OBJECT (row), "named",
                          tru_tool_look_named (tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_CODE)), g_free);
  gtk_list_box_insert (self->list, row, (int) position);
}

/* Who put it there is told that it can no longer be lent; its row names it still when its record does not. */
static void
drop (TruDeskBasket *self,
      guint          position,
      GPtrArray     *gone)
{
  GtkWidget *row = row_at (self, position);

  if (row)
    g_ptr_array_add (gone, g_strdup (g_object_get_data (G_OBJECT (row), "named")));
  remove_at (self, position);
}

/* Takes @text. */
static void
tell_gone (TruDeskBasket *self,
           char          *text)
{
  g_autofree char *owned = text;

  if (text)
    g_signal_emit (self, signals[GONE], 0, text);
}

static void
tell (TruDeskBasket *self,
      GPtrArray     *lent,
      GPtrArray     *deleted)
{
  g_autofree char *out = tru_tool_look_names (lent);
  g_autofree char *nowhere = tru_tool_look_names (deleted);

  tell_gone (self, out ? g_strdup_printf (_("Lent meanwhile, perhaps at another desk, and off the list: %s"), out) : NULL);
  tell_gone (self, nowhere ? g_strdup_printf (_("Deleted meanwhile, and off the list: %s"), nowhere) : NULL);
}

/**
 * tru_desk_basket_show:
 * @self: a basket
 * @office: the office
 * @findings: (nullable) (element-type TruFinding): what the rules say
 *
 * Reads the items anew: one that is gone or went out meanwhile (another desk lent it) leaves the basket, which its signal `gone` tells
 * in a sentence.
 */
void
tru_desk_basket_show (TruDeskBasket *self,
                      TruOffice     *office,
                      GPtrArray     *findings)
{
  g_autoptr (GPtrArray) lent = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) deleted = g_ptr_array_new_with_free_func (g_free);

  g_set_object (&self->office, office);
  for (guint i = 0; i < tru_desk_basket_get_size (self);)
    {
      g_autoptr (TruRow) item = tru_query_first (tru_office_get_store (office), &tru_query_item_row, NULL, "$uid", self->items->pdata[i], NULL);

      if (item && !tru_row_get_text (item, TRU_ITEM_ROW_LOAN))
        show_row (self, i++, item, findings);
      else
        drop (self, i, item ? lent : deleted);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), tru_desk_basket_get_size (self) > 0);
  if (self->is_adding && tru_desk_basket_get_size (self) > 0)
    tru_desk_sight_show (row_at (self, tru_desk_basket_get_size (self) - 1));
  self->is_adding = FALSE;
  tell (self, lent, deleted);
}

/**
 * tru_desk_basket_look:
 * @self: a basket
 *
 * Gives the keyboard to what was put there last.
 *
 * Returns: whether anything lies there
 */
gboolean
tru_desk_basket_look (TruDeskBasket *self)
{
  guint size = tru_desk_basket_get_size (self);

  return size > 0 && gtk_widget_grab_focus (row_at (self, size - 1));
}

/**
 * tru_desk_basket_tell_days:
 * @self: a basket that shows its items
 * @days: (nullable) (array): for each of them when it is due, %NULL where one day is said for all
 */
void
tru_desk_basket_tell_days (TruDeskBasket *self,
                           const TruDate *days)
{
  for (guint i = 0; i < tru_desk_basket_get_size (self); i++)
    tru_desk_basket_row_tell_due (row_at (self, i), days ? days[i] : TRU_UNKNOWN);
}
