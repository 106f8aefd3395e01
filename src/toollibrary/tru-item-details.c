/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-details.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-history-row.h"
#include "tru-item.h"
#include "tru-text.h"
#include "tru-tool-acts.h"
#include "tru-tool-look.h"
#include "tru-tool-rail.h"

#define PICTURE 72

struct _TruItemDetails
{
  AdwBin parent_instance;

  TruOffice *office;
  TruRow *item;

  GtkStack *stack;
  GtkImage *picture;
  GtkLabel *name;
  GtkLabel *label;
  TruPill *state;
  GtkWidget *return_button;
  GtkWidget *lend_button;
  GtkGrid *facts;
  GtkWidget *history_title;
  GtkBox *rail;
  GtkListBox *changes;
};

G_DEFINE_FINAL_TYPE (TruItemDetails, tru_item_details, ADW_TYPE_BIN)

enum
{
  DESK_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_return (TruItemDetails *self)
{
  tru_tool_acts_take_back (GTK_WIDGET (self), self->office, tru_item_details_get_uid (self), tru_row_get_text (self->item, TRU_ITEM_ROW_NAME));
}

static void
on_lend (TruItemDetails *self)
{
  g_signal_emit (self, signals[DESK_ASKED], 0, tru_item_details_get_uid (self));
}

static void
on_edit (TruItemDetails *self)
{
  tru_tool_acts_edit (GTK_WIDGET (self), "item", tru_item_details_get_uid (self));
}

static void
on_edit_tool (TruItemDetails *self)
{
  g_autoptr (TruRecord) item = tru_store_get (tru_office_get_store (self->office), &tru_item_kind, tru_item_details_get_uid (self), NULL);

  if (item)
    tru_tool_acts_edit (GTK_WIDGET (self), "tool", tru_record_get_text (item, TRU_ITEM_TOOL));
}

static void
tru_item_details_dispose (GObject *object)
{
  TruItemDetails *self = TRU_ITEM_DETAILS (object);

  g_clear_object (&self->office);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (tru_item_details_parent_class)->dispose (object);
}

static void
tru_item_details_class_init (TruItemDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_item_details_dispose;
  signals[DESK_ASKED] = g_signal_new ("desk-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (TRU_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/item-details.ui");
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, picture);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, name);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, label);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, state);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, return_button);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, lend_button);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, facts);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, history_title);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, rail);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, changes);
  gtk_widget_class_bind_template_callback (widget_class, on_return);
  gtk_widget_class_bind_template_callback (widget_class, on_lend);
  gtk_widget_class_bind_template_callback (widget_class, on_edit);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_tool);
}

static void
tru_item_details_init (TruItemDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_fact (TruItemDetails *self,
          const char     *name,
          const char     *value)
{
  int row = 0;
  GtkWidget *title, *text;

  if (!value || !*value)
    return;
  while (gtk_grid_get_child_at (self->facts, 0, row))
    row++;
  title = tru_tool_look_label (name, "secondary");
  text = gtk_label_new (value);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 22);
  gtk_widget_add_css_class (text, "row-text");
  gtk_widget_set_valign (title, GTK_ALIGN_START);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_grid_attach (self->facts, title, 0, row, 1, 1);
  gtk_grid_attach (self->facts, text, 1, row, 1, 1);
}

static void
add_day (TruItemDetails *self,
         const char     *name,
         guint           column)
{
  g_autofree char *day = tru_date_format (tru_row_get_date (self->item, column), TRU_DATE_MEDIUM);

  if (tru_row_get_text (self->item, column))
    add_fact (self, name, day);
}

static char *
describe_loans (TruRow *item)
{
  gint64 n = tru_row_get_number (item, TRU_ITEM_ROW_N_LOANS);
  int year;

  if (!tru_date_get (tru_row_get_date (item, TRU_ITEM_ROW_FIRST_LENT), &year, NULL, NULL))
    return g_strdup (_("none yet"));
  return g_strdup_printf (ngettext ("%d since %d", "%d since %d", n), (int) n, year);
}

static void
show_facts (TruItemDetails *self)
{
  GtkWidget *child;
  gint64 value = tru_row_get_number (self->item, TRU_ITEM_ROW_VALUE);
  g_autofree char *money = value == TRU_UNKNOWN ? NULL : tru_money_format (value);
  g_autofree char *loans = describe_loans (self->item);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))))
    gtk_grid_remove (self->facts, child);
  add_fact (self, _("Held by"), tru_row_get_text (self->item, TRU_ITEM_ROW_BORROWER));
  add_day (self, _("Due back"), TRU_ITEM_ROW_DUE_ON);
  add_day (self, _("Since"), TRU_ITEM_ROW_SINCE);
  add_fact (self, _("Site"), tru_row_get_text (self->item, TRU_ITEM_ROW_SITE));
  add_fact (self, _("Condition"), tru_tool_look_condition (tru_row_get_text (self->item, TRU_ITEM_ROW_CONDITION)));
  add_fact (self, _("Loans"), loans);
  add_fact (self, _("Accessories"), tru_row_get_text (self->item, TRU_ITEM_ROW_ACCESSORIES));
  add_day (self, _("Next check"), TRU_ITEM_ROW_CHECK_DUE);
  add_fact (self, _("Serial number"), tru_row_get_text (self->item, TRU_ITEM_ROW_SERIAL));
  add_fact (self, _("Value"), money);
  add_fact (self, _("Notes"), tru_row_get_text (self->item, TRU_ITEM_ROW_NOTE));
}

static void
show_head (TruItemDetails *self)
{
  const char *make[] = { tru_row_get_text (self->item, TRU_ITEM_ROW_BRAND), tru_row_get_text (self->item, TRU_ITEM_ROW_MODEL), NULL };
  g_autofree char *made = NULL;
  const char *parts[] = { tru_row_get_text (self->item, TRU_ITEM_ROW_CODE), NULL, NULL };
  g_autofree char *label = NULL;
  gboolean is_out = tru_row_get_text (self->item, TRU_ITEM_ROW_LOAN) != NULL;

  if (!make[0])
    {
      make[0] = make[1];
      make[1] = NULL;
    }
  made = tru_text_join (make, " ");
  parts[1] = *made ? made : NULL;
  label = tru_text_join (parts, " · ");
  tru_tool_picture_set (GTK_WIDGET (self->picture), tru_row_get_text (self->item, TRU_ITEM_ROW_PICTURE), PICTURE);
  gtk_label_set_label (self->name, tru_row_get_text (self->item, TRU_ITEM_ROW_NAME));
  gtk_label_set_label (self->label, label);
  tru_tool_look_set_state (self->state, tru_row_get_text (self->item, TRU_ITEM_ROW_STATE));
  gtk_widget_set_visible (self->return_button, is_out);
  gtk_widget_set_visible (self->lend_button, !is_out);
  gtk_widget_set_sensitive (self->lend_button, g_strcmp0 (tru_row_get_text (self->item, TRU_ITEM_ROW_STATE), "withdrawn") != 0);
}

static void
show_history (TruItemDetails *self)
{
  TruStore *store = tru_office_get_store (self->office);
  const char *uid = tru_item_details_get_uid (self);
  g_autoptr (GPtrArray) loans = tru_query_run (store, &tru_query_loans_of_item, NULL, "$uid", uid, NULL);
  GtkWidget *changes;

  tru_tool_look_clear (GTK_WIDGET (self->rail));
  for (guint i = 0; loans && i < loans->len; i++)
    tru_tool_rail_add_loan (self->rail, loans->pdata[i]);
  gtk_widget_set_visible (self->history_title, loans && loans->len > 0);
  tru_tool_look_clear (GTK_WIDGET (self->changes));
  changes = tru_history_row_new (store, uid);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (changes), _("Changes"));
  gtk_list_box_append (self->changes, changes);
}

/**
 * tru_item_details_show:
 * @self: the pane
 * @office: the office
 * @uid: (nullable): uid of an item, read anew; %NULL, or one that is gone, for none
 */
void
tru_item_details_show (TruItemDetails *self,
                       TruOffice      *office,
                       const char     *uid)
{
  TruRow *item = uid ? tru_query_first (tru_office_get_store (office), &tru_query_item_row, NULL, "$uid", uid, NULL) : NULL;

  g_set_object (&self->office, office);
  g_clear_object (&self->item);
  self->item = item;
  gtk_stack_set_visible_child_name (self->stack, item ? "item" : "none");
  if (!item)
    return;
  show_head (self);
  show_facts (self);
  show_history (self);
}

/**
 * tru_item_details_get_uid:
 * @self: the pane
 *
 * Returns: (nullable) (transfer none): uid of the item it shows
 */
const char *
tru_item_details_get_uid (TruItemDetails *self)
{
  return self->item ? tru_row_get_text (self->item, TRU_ITEM_ROW_UID) : NULL;
}
