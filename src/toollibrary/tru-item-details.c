/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-details.h"

#include <glib/gi18n.h>

#include "tru-availability-strip.h"
#include "tru-clock.h"
#include "tru-decimal.h"
#include "tru-history-row.h"
#include "tru-item-acts.h"
#include "tru-item-advice.h"
#include "tru-item-photos.h"
#include "tru-item-workshops.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-queries-care.h"
#include "tru-queries-item-facts.h"
#include "tru-queries-reservations.h"
#include "tru-reservation-acts.h"
#include "tru-reservation-line.h"
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
  GtkButton *next_button;
  GtkGrid *facts;
  GtkFlowBox *photos;
  GtkListBox *advice;
  GtkWidget *workshops_title;
  GtkListBox *workshops;
  GtkWidget *reserved_title;
  TruAvailabilityStrip *strip;
  GtkListBox *reserved;
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
on_take_back (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  TruItemDetails *self = TRU_ITEM_DETAILS (widget);

  tru_tool_acts_take_back (widget, self->office, tru_item_details_get_uid (self), tru_row_get_text (self->item, TRU_ITEM_ROW_NAME));
}

static void
on_lend (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[DESK_ASKED], 0, tru_item_details_get_uid (TRU_ITEM_DETAILS (widget)));
}

static TruRecord *
get_item (TruItemDetails *self)
{
  return tru_store_get (tru_office_get_store (self->office), &tru_item_kind, tru_item_details_get_uid (self), NULL);
}

static void
on_edit (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  tru_tool_acts_edit (widget, "item", tru_item_details_get_uid (TRU_ITEM_DETAILS (widget)));
}

static void
on_edit_tool (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autoptr (TruRecord) item = get_item (TRU_ITEM_DETAILS (widget));

  if (item)
    tru_tool_acts_edit (widget, "tool", tru_record_get_text (item, TRU_ITEM_TOOL));
}

static void
on_add_advice (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_autoptr (TruRecord) item = get_item (TRU_ITEM_DETAILS (widget));

  if (item)
    tru_tool_acts_add (widget, "advice_sheet", "tool", tru_record_get_text (item, TRU_ITEM_TOOL));
}

static void
on_attach_advice (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autoptr (TruRecord) item = get_item (TRU_ITEM_DETAILS (widget));

  if (item)
    tru_item_advice_choose (widget, TRU_ITEM_DETAILS (widget)->office, tru_record_get_text (item, TRU_ITEM_TOOL));
}

static void
on_reserve (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TruItemDetails *self = TRU_ITEM_DETAILS (widget);
  g_autoptr (TruRecord) item = get_item (self);

  if (item)
    tru_reservation_acts_reserve (widget, self->office, tru_record_get_text (item, TRU_ITEM_TOOL), NULL,
                                  tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY), NULL);
}

static const struct
{
  const char *action;
  void (*func) (GtkWidget *widget, TruOffice *office, const char *item);
} acts[] = {
  { "item.repair", tru_item_acts_repair },     { "item.repaired", tru_item_acts_repaired }, { "item.check", tru_item_acts_check },
  { "item.send", tru_item_acts_send },         { "item.receive", tru_item_acts_receive },   { "item.withdraw", tru_item_acts_withdraw },
  { "item.put-back", tru_item_acts_put_back }, { "item.condition", tru_item_acts_condition },
  { "item.stolen", tru_item_acts_stolen },      
  { "item.add-like", tru_item_acts_add_like },
};

static void
on_act (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  TruItemDetails *self = TRU_ITEM_DETAILS (widget);

  for (guint i = 0; self->item && i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].action, action))
      acts[i].func (widget, self->office, tru_item_details_get_uid (self));
}

static void
on_photo (TruItemDetails  *self,
          GtkFlowBoxChild *child)
{
  tru_item_photos_open (GTK_WIDGET (child));
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
  g_type_ensure (TRU_TYPE_AVAILABILITY_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/item-details.ui");
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, picture);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, name);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, label);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, state);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, next_button);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, facts);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, photos);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, reserved_title);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, advice);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, workshops_title);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, workshops);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, strip);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, reserved);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, rail);
  gtk_widget_class_bind_template_child (widget_class, TruItemDetails, changes);
  gtk_widget_class_bind_template_callback (widget_class, on_photo);
  gtk_widget_class_install_action (widget_class, "item.take-back", NULL, on_take_back);
  gtk_widget_class_install_action (widget_class, "item.lend", NULL, on_lend);
  gtk_widget_class_install_action (widget_class, "item.lend-all-the-same", NULL, on_lend);
  gtk_widget_class_install_action (widget_class, "item.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "item.edit-tool", NULL, on_edit_tool);
  gtk_widget_class_install_action (widget_class, "item.reserve", NULL, on_reserve);
  gtk_widget_class_install_action (widget_class, "item.add-advice", NULL, on_add_advice);
  gtk_widget_class_install_action (widget_class, "item.attach-advice", NULL, on_attach_advice);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i].action, NULL, on_act);
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
describe_loans (TruRow *use)
{
  gint64 n = tru_row_get_number (use, TRU_USE_LOANS);
  int year;

  if (!tru_date_get (tru_row_get_date (use, TRU_USE_FIRST_LENT), &year, NULL, NULL))
    return g_strdup (C_("loans", "none yet"));
  return g_strdup_printf (ngettext ("%d since %d", "%d since %d", n), (int) n, year);
}

/* What it served for, and what it cost in all (issue 5: cost and use per item). */
static void
add_use (TruItemDetails *self)
{
  g_autoptr (TruRow) use = tru_query_first (tru_office_get_store (self->office), &tru_query_use_of_item, NULL, "$item", tru_item_details_get_uid (self), NULL);
  gint64 days = use ? tru_row_get_number (use, TRU_USE_DAYS) : TRU_UNKNOWN;
  gint64 cost = use ? tru_row_get_number (use, TRU_USE_COST) : TRU_UNKNOWN;
  gint64 price = use ? tru_row_get_number (use, TRU_USE_PRICE) : TRU_UNKNOWN;
  g_autofree char *loans = use ? describe_loans (use) : NULL;
  g_autofree char *days_text = days > 0 ? g_strdup_printf (ngettext ("%d day", "%d days", days), (int) days) : NULL;
  g_autofree char *cost_text = cost == TRU_UNKNOWN ? NULL : tru_money_format (cost);
  g_autofree char *price_text = price == TRU_UNKNOWN ? NULL : tru_money_format (price);

  add_fact (self, _("Loans"), loans);
  add_fact (self, C_ ("item", "Lent in all"), days_text);
  add_fact (self, _("Bought for"), price_text);
  add_fact (self, _("Care has cost"), cost_text);
}

static void
add_upkeep (TruItemDetails *self)
{
  g_autoptr (TruRow) planned
    = tru_query_first (tru_office_get_store (self->office), &tru_query_hindrances, NULL, "$item", tru_item_details_get_uid (self), NULL);
  g_autofree char *day = planned ? tru_date_format (tru_row_get_date (planned, TRU_HINDRANCES_UPKEEP), TRU_DATE_MEDIUM) : NULL;

  if (planned && tru_row_get_text (planned, TRU_HINDRANCES_UPKEEP))
    add_fact (self, _("Next upkeep"), day);
}

static void
show_facts (TruItemDetails *self)
{
  GtkWidget *child;
  g_autoptr (TruRecord) item = get_item (self);
  gint64 value = tru_row_get_number (self->item, TRU_ITEM_ROW_VALUE);
  g_autofree char *money = value == TRU_UNKNOWN ? NULL : tru_money_format (value);
  g_autofree char *absent = tru_lending_absent_parts (tru_office_get_store (self->office), tru_row_get_text (self->item, TRU_ITEM_ROW_UID));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))))
    gtk_grid_remove (self->facts, child);
  add_fact (self, _("Held by"), tru_row_get_text (self->item, TRU_ITEM_ROW_BORROWER));
  add_day (self, _("Due back"), TRU_ITEM_ROW_DUE_ON);
  add_day (self, _("Since"), TRU_ITEM_ROW_SINCE);
  add_fact (self, _("Site"), tru_row_get_text (self->item, TRU_ITEM_ROW_SITE));
  add_fact (self, _("Shelf"), item ? tru_record_get_text (item, TRU_ITEM_PLACE) : NULL);
  add_fact (self, _("Condition"), tru_tool_look_condition (tru_row_get_text (self->item, TRU_ITEM_ROW_CONDITION)));
  add_use (self);
  add_fact (self, _("Accessories"), tru_row_get_text (self->item, TRU_ITEM_ROW_ACCESSORIES));
  add_fact (self, _("Not with it"), absent);
  add_day (self, _("Next check"), TRU_ITEM_ROW_CHECK_DUE);
  add_upkeep (self);
  add_fact (self, _("Serial number"), tru_row_get_text (self->item, TRU_ITEM_ROW_SERIAL));
  add_fact (self, _("Value"), money);
  add_fact (self, _("Report number"), item ? tru_record_get_text (item, TRU_ITEM_REPORT_NUMBER) : NULL);
  add_fact (self, _("Withdrawn because"), item ? tru_record_get_text (item, TRU_ITEM_WITHDRAWN_REASON) : NULL);
  add_fact (self, _("Notes"), tru_row_get_text (self->item, TRU_ITEM_ROW_NOTE));
}

/* What leads on from a state; where nothing else does, the tool is lent. */
static const struct
{
  const char *state;
  const char *label;
  const char *action;
} nexts[] = {
  { "stolen", N_("Found Again"), "item.put-back" },
  { "missing", N_("Found Again"), "item.put-back" },
  { "withdrawn", N_("Put _Back into Service"), "item.put-back" },
  { "on_its_way", N_("It Has _Arrived"), "item.receive" },
  { "in_repair", N_("Repaired…"), "item.repaired" },
  { "to_inspect", N_("Inspect…"), "item.condition" },
  { "check_due", N_("Check Done…"), "item.check" },
};

/* Returns: the row of the state, -1 when the tool may simply be lent */
static int
find_next (TruItemDetails *self)
{
  const char *state = tru_row_get_text (self->item, TRU_ITEM_ROW_STATE);

  for (guint i = 0; i < G_N_ELEMENTS (nexts); i++)
    if (g_strcmp0 (state, nexts[i].state) == 0)
      return (int) i;
  return -1;
}

/* Whatever its state, what is out may come back. */
static void
show_next (TruItemDetails *self)
{
  gboolean is_out = tru_row_get_text (self->item, TRU_ITEM_ROW_LOAN) != NULL;
  int next = find_next (self);

  gtk_button_set_label (self->next_button, is_out ? _("Take Back") : next >= 0 ? _(nexts[next].label) : _("Lend…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), is_out ? "item.take-back" : next >= 0 ? nexts[next].action : "item.lend");
}

static void
show_head (TruItemDetails *self)
{
  const char *make[] = { tru_row_get_text (self->item, TRU_ITEM_ROW_BRAND), tru_row_get_text (self->item, TRU_ITEM_ROW_MODEL), NULL };
  g_autofree char *made = NULL;
  const char *parts[] = { tru_row_get_text (self->item, TRU_ITEM_ROW_CODE), NULL, NULL };
  g_autofree char *label = NULL;

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
  show_next (self);
}

/* What goes with the tool: advice, workshops, and who waits for it. */
static void
show_tool (TruItemDetails *self)
{
  TruStore *store = tru_office_get_store (self->office);
  g_autoptr (TruRecord) item = get_item (self);
  const char *tool = item ? tru_record_get_text (item, TRU_ITEM_TOOL) : NULL;
  const char *library = item ? tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY) : NULL;
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_query_reservations_of_tool, NULL, "$tool", tool, "$library", library, NULL);
  gboolean has_some = rows && rows->len > 0;

  tru_item_advice_show (self->advice, store, tool);
  tru_item_workshops_show (self->workshops, store, tool);
  gtk_widget_set_visible (self->workshops_title, gtk_widget_get_visible (GTK_WIDGET (self->workshops)));
  tru_tool_look_clear (GTK_WIDGET (self->reserved));
  for (guint i = 0; has_some && i < rows->len; i++)
    gtk_list_box_append (self->reserved, tru_reservation_line_new (self->office, rows->pdata[i], TRU_RESERVATION_LINE_TOOL, i + 1, NULL, NULL));
  if (has_some)
    tru_availability_strip_set (self->strip, store, tool, library, tru_clock_today ());
  gtk_widget_set_visible (self->reserved_title, has_some);
  gtk_widget_set_visible (GTK_WIDGET (self->strip), has_some);
  gtk_widget_set_visible (GTK_WIDGET (self->reserved), has_some);
}

static void
show_history (TruItemDetails *self)
{
  TruStore *store = tru_office_get_store (self->office);
  const char *uid = tru_item_details_get_uid (self);
  g_autoptr (GPtrArray) facts = tru_query_run (store, &tru_query_facts_of_item, NULL, "$item", uid, NULL);
  GtkWidget *changes;

  tru_tool_look_clear (GTK_WIDGET (self->rail));
  for (guint i = 0; facts && i < facts->len; i++)
    tru_tool_rail_add (self->rail, facts->pdata[i]);
  tru_tool_look_clear (GTK_WIDGET (self->changes));
  changes = tru_history_row_new (store, uid);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (changes), _("Changes"));
  gtk_list_box_append (self->changes, changes);
}

/* The menu offers what can be done in this state. */
static void
enable_acts (TruItemDetails *self)
{
  const char *state = tru_row_get_text (self->item, TRU_ITEM_ROW_STATE);
  gboolean is_out = tru_row_get_text (self->item, TRU_ITEM_ROW_LOAN) != NULL;
  gboolean is_moving = g_strcmp0 (state, "on_its_way") == 0;
  gboolean is_withdrawn = g_strcmp0 (state, "withdrawn") == 0;
  gboolean is_gone = is_withdrawn || g_strcmp0 (state, "missing") == 0 || g_strcmp0 (state, "stolen") == 0;
  gboolean is_broken = g_strcmp0 (state, "in_repair") == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.lend-all-the-same", !is_out && !is_moving && !is_withdrawn && find_next (self) >= 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.repair", !is_broken && !is_gone);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.repaired", is_broken);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.send", !is_out && !is_moving && !is_gone);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.receive", is_moving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.withdraw", !is_out && !is_gone);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.stolen", !is_gone);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.put-back", is_gone);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.reserve", !is_withdrawn);
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
  tru_item_photos_show (self->photos, tru_office_get_store (office), uid);
  show_tool (self);
  show_history (self);
  enable_acts (self);
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
