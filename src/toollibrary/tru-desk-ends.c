/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-ends.h"

#include <glib/gi18n.h>

#include "tru-desk-returns.h"
#include "tru-desk-sight.h"
#include "tru-desk-size.h"
#include "tru-return-note.h"
#include "tru-tool-look.h"

#define PICTURE 48

struct _TruDeskEnds
{
  AdwBin parent_instance;

  GtkListBox *list;
  GPtrArray *ends;    /* of End, in the order of the rows */
  GArray *returns;    /* of TruReturn, as they were last asked for */
  GPtrArray *missing; /* their texts */
  GPtrArray *renewals;
};

typedef struct
{
  TruRow *item;
  TruReturnNote *note; /* (nullable): of a return */
  GtkWidget *picture;
} End;

G_DEFINE_FINAL_TYPE (TruDeskEnds, tru_desk_ends, ADW_TYPE_BIN)

enum
{
  CHANGED,
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
end_free (gpointer data)
{
  g_object_unref (((End *) data)->item);
  g_free (data);
}

static const char *
uid_of (End *end)
{
  return tru_row_get_text (end->item, TRU_ITEM_ROW_UID);
}

static void
show_list (TruDeskEnds *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->ends->len > 0);
}

static void
remove_end (TruDeskEnds *self,
            guint        position)
{
  gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) position)));
  g_ptr_array_remove_index (self->ends, position);
  show_list (self);
}

static void
on_remove (GtkWidget   *button,
           TruDeskEnds *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  remove_end (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tru_desk_ends_finalize (GObject *object)
{
  TruDeskEnds *self = TRU_DESK_ENDS (object);

  g_ptr_array_unref (self->ends);
  g_array_unref (self->returns);
  g_ptr_array_unref (self->missing);
  g_ptr_array_unref (self->renewals);
  G_OBJECT_CLASS (tru_desk_ends_parent_class)->finalize (object);
}

static void
tru_desk_ends_class_init (TruDeskEndsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_desk_ends_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tru_desk_ends_init (TruDeskEnds *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = tru_tool_look_label (_("Comes back or stays out"), "title-4");

  self->ends = g_ptr_array_new_with_free_func (end_free);
  self->returns = g_array_new (FALSE, FALSE, sizeof (TruReturn));
  self->missing = g_ptr_array_new_with_free_func (g_free);
  self->renewals = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Comes back or stays out"), -1);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), tru_tool_look_label (_("Ctrl+R: prolong instead"), "secondary"));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
new_title (TruRow   *item,
           gboolean  is_renewal)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *code = gtk_label_new (tru_row_get_text (item, TRU_ITEM_ROW_CODE));
  GtkWidget *what = is_renewal ? tru_pill_new (_("Prolonged"), TRU_TONE_ACCENT) : tru_pill_new (C_ ("desk", "Comes back"), TRU_TONE_OK);

  gtk_widget_add_css_class (code, "secondary");
  gtk_widget_add_css_class (code, "numeric");
  gtk_widget_set_valign (what, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), tru_tool_look_label (tru_row_get_text (item, TRU_ITEM_ROW_NAME), "heading"));
  gtk_box_append (GTK_BOX (box), code);
  gtk_box_append (GTK_BOX (box), what);
  return box;
}

static GtkWidget *
new_until (TruOffice *office,
           TruRow    *item)
{
  TruDate due = tru_lending_renewed_until (tru_office_get_store (office), tru_row_get_text (item, TRU_ITEM_ROW_LOAN));
  g_autofree char *day = tru_date_format (due, TRU_DATE_MEDIUM);
  g_autofree char *text = g_strdup_printf (_("until %s"), day);

  return tru_tool_look_label (text, "secondary");
}

static GtkWidget *
new_renewal (End       *end,
             TruOffice *office)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), new_title (end->item, TRUE));
  gtk_box_append (GTK_BOX (words), new_until (office, end->item));
  return words;
}

/* A return that waits says what is given back with it. */
static GtkWidget *
new_head (TruRow *item)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *deposit = tru_desk_say_deposit (item);

  gtk_box_append (GTK_BOX (head), new_title (item, FALSE));
  if (deposit)
    gtk_box_append (GTK_BOX (head), tru_tool_look_label (deposit, "row-text"));
  return head;
}

static GtkWidget *
new_return (End       *end,
            TruOffice *office)
{
  end->note = tru_return_note_new (office, end->item, new_head (end->item));
  return GTK_WIDGET (end->note);
}

static void
add_row (TruDeskEnds *self,
         TruOffice   *office,
         End         *end,
         gboolean     is_renewal)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *picture = tru_tool_picture_new (tru_desk_size (PICTURE));
  g_autofree char *removal = g_strdup_printf (_("Remove %s"), tru_row_get_text (end->item, TRU_ITEM_ROW_NAME));
  GtkWidget *remove = tru_tool_look_button ("list-remove-symbolic", removal);

  end->picture = picture;
  tru_desk_picture_set (picture, tru_row_get_text (end->item, TRU_ITEM_ROW_PICTURE), PICTURE);
  g_signal_connect (remove, "clicked", G_CALLBACK (on_remove), self);
  gtk_widget_add_css_class (box, "basket-row");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), is_renewal ? new_renewal (end, office) : new_return (end, office));
  gtk_box_append (GTK_BOX (box), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
  tru_desk_sight_show (row);
}

/**
 * tru_desk_ends_add:
 * @self: what ends
 * @office: the office
 * @item: a row about an item on loan
 * @is_renewal: whether its loan is prolonged rather than ended; the last word counts
 *
 * Returns: whether that was not there yet
 */
gboolean
tru_desk_ends_add (TruDeskEnds *self,
                   TruOffice   *office,
                   TruRow      *item,
                   gboolean     is_renewal)
{
  End *end;

  for (guint i = 0; i < self->ends->len; i++)
    {
      end = self->ends->pdata[i];
      if (g_strcmp0 (uid_of (end), tru_row_get_text (item, TRU_ITEM_ROW_UID)) != 0)
        continue;
      if (is_renewal == !end->note)
        return FALSE;
      remove_end (self, i);
      break;
    }
  end = g_new0 (End, 1);
  end->item = g_object_ref (item);
  g_ptr_array_add (self->ends, end);
  add_row (self, office, end, is_renewal);
  show_list (self);
  return TRUE;
}

/**
 * tru_desk_ends_remove:
 * @self: what ends
 * @item: uid of an item
 *
 * Returns: whether its loan was about to end or to be prolonged; it stays as it is
 */
gboolean
tru_desk_ends_remove (TruDeskEnds *self,
                      const char  *item)
{
  for (guint i = 0; i < self->ends->len; i++)
    if (g_strcmp0 (uid_of (self->ends->pdata[i]), item) == 0)
      {
        remove_end (self, i);
        return TRUE;
      }
  return FALSE;
}

/**
 * tru_desk_ends_turn:
 * @self: what ends
 * @office: the office
 *
 * Prolongs the loan that was to end, or the other way about: that of the item that came last.
 *
 * Returns: whether there is any
 */
gboolean
tru_desk_ends_turn (TruDeskEnds *self,
                    TruOffice   *office)
{
  End *last = self->ends->len > 0 ? self->ends->pdata[self->ends->len - 1] : NULL;
  g_autoptr (TruRow) item = last ? g_object_ref (last->item) : NULL;

  return item && tru_desk_ends_add (self, office, item, last->note != NULL);
}

/* The loan that was to end or to be prolonged is open still, and no later one. */
static gboolean
stands (End       *end,
        TruOffice *office)
{
  g_autoptr (TruRow) item = tru_query_first (tru_office_get_store (office), &tru_query_item_row, NULL, "$uid", uid_of (end), NULL);

  return item && g_strcmp0 (tru_row_get_text (item, TRU_ITEM_ROW_LOAN), tru_row_get_text (end->item, TRU_ITEM_ROW_LOAN)) == 0;
}

/**
 * tru_desk_ends_show:
 * @self: what ends
 * @office: the office
 *
 * After the database changed: what is back already (another desk took it) leaves the list, which its signal `gone` tells in a sentence.
 */
void
tru_desk_ends_show (TruDeskEnds *self,
                    TruOffice   *office)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->ends->len;)
    if (stands (self->ends->pdata[i], office))
      i++;
    else
      {
        TruRow *item = ((End *) self->ends->pdata[i])->item;

        g_ptr_array_add (gone, tru_tool_look_named (tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_CODE)));
        remove_end (self, i);
      }
  names = tru_tool_look_names (gone);
  if (!names)
    return;
  text = g_strdup_printf (_("Taken back meanwhile, perhaps at another desk, and off the list: %s"), names);
  g_signal_emit (self, signals[GONE], 0, text);
}

/**
 * tru_desk_ends_resize:
 * @self: what ends
 *
 * After the desk became large or ordinary: what was ticked and noted stays.
 */
void
tru_desk_ends_resize (TruDeskEnds *self)
{
  for (guint i = 0; i < self->ends->len; i++)
    {
      End *end = self->ends->pdata[i];

      tru_desk_picture_set (end->picture, tru_row_get_text (end->item, TRU_ITEM_ROW_PICTURE), PICTURE);
      if (end->note)
        tru_return_note_resize (end->note);
    }
}

/**
 * tru_desk_ends_clear:
 * @self: what ends, nothing from now on
 */
void
tru_desk_ends_clear (TruDeskEnds *self)
{
  while (self->ends->len > 0)
    remove_end (self, self->ends->len - 1);
}

/**
 * tru_desk_ends_get_size:
 * @self: what ends
 *
 * Returns: how many loans end or are prolonged
 */
guint
tru_desk_ends_get_size (TruDeskEnds *self)
{
  return self->ends->len;
}

/**
 * tru_desk_ends_get_returns:
 * @self: what ends
 * @n_returns: (out): how many come back
 *
 * Returns: (transfer none) (array length=n_returns): them, with what was noted; good until the next call
 */
const TruReturn *
tru_desk_ends_get_returns (TruDeskEnds *self,
                           guint       *n_returns)
{
  g_array_set_size (self->returns, 0);
  g_ptr_array_set_size (self->missing, 0);
  for (guint i = 0; i < self->ends->len; i++)
    {
      End *end = self->ends->pdata[i];
      TruReturn back = { .item = uid_of (end), .condition = TRU_UNKNOWN, .on = TRU_UNKNOWN };
      char *missing;

      if (!end->note)
        continue;
      missing = tru_return_note_get_missing (end->note);
      g_ptr_array_add (self->missing, missing);
      back.condition = tru_return_note_get_condition (end->note);
      back.missing = missing;
      g_array_append_val (self->returns, back);
    }
  *n_returns = self->returns->len;
  return (const TruReturn *) (gpointer) self->returns->data;
}

/**
 * tru_desk_ends_get_renewals:
 * @self: what ends
 *
 * Returns: (transfer none) (array zero-terminated=1): uids of the loans that are prolonged; good until the next call
 */
const char *const *
tru_desk_ends_get_renewals (TruDeskEnds *self)
{
  g_ptr_array_set_size (self->renewals, 0);
  for (guint i = 0; i < self->ends->len; i++)
    if (!((End *) self->ends->pdata[i])->note)
      g_ptr_array_add (self->renewals, (char *) tru_row_get_text (((End *) self->ends->pdata[i])->item, TRU_ITEM_ROW_LOAN));
  g_ptr_array_add (self->renewals, NULL);
  return (const char *const *) self->renewals->pdata;
}
