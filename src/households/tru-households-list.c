/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-households-list.h"

#include <glib/gi18n.h>

#include "tru-cell-name.h"
#include "tru-household.h"
#include "tru-household-row.h"
#include "tru-list-choice.h"
#include "tru-queries-households.h"
#include "tru-record-dialog.h"
#include "tru-referral-dialog.h"

struct _TruHouseholdsList
{
  GtkWidget parent_instance;

  TruOffice *office;
  TruQueryModel *model;
  GtkSingleSelection *selection;
  char *chosen;
  gint64 chosen_id;
  gboolean is_awaited; /* whoever is chosen, or else the first, is to be seen when the list is read */
  gboolean is_refreshing;
  GSimpleAction *sort;

  GtkWidget *content;
  GtkWidget *entry;
  GtkDropDown *states;
  GtkWidget *sort_button;
  GtkWidget *stack;
  GtkListView *view;
  AdwStatusPage *nothing;
};

enum
{
  CHOSEN,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruHouseholdsList, tru_households_list, GTK_TYPE_WIDGET)

/* In the order of the drop-down; NULL for all. */
static const char *const state_tokens[] = { NULL, "under_way", "waiting", "closed" };
static const char *const state_labels[] = { N_("All (%u)"), N_("Under way (%u)"), N_("Waiting (%u)"), N_("Closed (%u)") };

static const struct
{
  const char *token;
  TruHouseholdOrder order;
  gboolean is_descending;
} sorts[] = {
  { "name", TRU_HOUSEHOLD_ORDER_NAME, FALSE },
  { "territory", TRU_HOUSEHOLD_ORDER_TERRITORY, FALSE },
  { "last-contact", TRU_HOUSEHOLD_ORDER_LAST_CONTACT, TRUE },
  { "deadline", TRU_HOUSEHOLD_ORDER_DEADLINE, FALSE },
};

static const char *
words_of (TruHouseholdsList *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return *words ? words : NULL;
}

static void
show_counts (TruHouseholdsList *self)
{
  g_autoptr (GPtrArray) rows = tru_query_run (tru_office_get_store (self->office), &tru_query_household_counts, NULL, NULL);
  GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (self->states));
  guint counts[G_N_ELEMENTS (state_tokens)] = { 0 };

  for (guint i = 0; rows && i < rows->len; i++)
    for (guint s = 0; s < G_N_ELEMENTS (counts); s++)
      if (!state_tokens[s] || g_strcmp0 (state_tokens[s], tru_row_get_text (rows->pdata[i], TRU_HOUSEHOLD_COUNT_STATE)) == 0)
        counts[s] += tru_row_get_number (rows->pdata[i], TRU_HOUSEHOLD_COUNT_N);
  for (guint s = 0; s < G_N_ELEMENTS (counts); s++)
    {
      g_auto (GStrv) parts = g_strsplit (_(state_labels[s]), "%u", 2);
      g_autofree char *number = g_strdup_printf ("%u", counts[s]);
      g_autofree char *label = g_strjoinv (number, parts);
      const char *const replacement[] = { label, NULL };

      if (g_strcmp0 (gtk_string_list_get_string (labels, s), label) != 0)
        gtk_string_list_splice (labels, s, s < g_list_model_get_n_items (G_LIST_MODEL (labels)) ? 1 : 0, replacement);
    }
}

static void
show_nothing (TruHouseholdsList *self)
{
  gboolean empty = !tru_store_has_any (tru_office_get_store (self->office), &tru_household_kind);
  gboolean listed = g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), listed ? "list" : "nothing");
  adw_status_page_set_title (self->nothing, empty ? _("No Household Yet") : _("Nobody Found"));
  adw_status_page_set_description (self->nothing, empty ? _("Add the first one, or import files of referral.")
                                                        : _("Try fewer letters, or list all households."));
}

static guint
chosen_position (TruHouseholdsList *self)
{
  guint position = self->chosen ? tru_query_model_find (self->model, self->chosen_id) : G_MAXUINT;

  return position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position;
}

static void
scroll_to_chosen (TruHouseholdsList *self)
{
  guint position = chosen_position (self);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
reload (TruHouseholdsList *self)
{
  guint state = gtk_drop_down_get_selected (self->states);

  tru_query_model_set_search (self->model, words_of (self));
  tru_query_model_set_param (self->model, "$state", state < G_N_ELEMENTS (state_tokens) ? state_tokens[state] : NULL);
  tru_query_model_refresh (self->model);
}

static void
set_chosen (TruHouseholdsList *self,
            const char        *uid,
            gint64             id)
{
  if (g_strcmp0 (self->chosen, uid) == 0)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (uid);
  self->chosen_id = id;
  g_signal_emit (self, signals[CHOSEN], 0, self->chosen);
}

static gboolean
hides_some (TruHouseholdsList *self)
{
  return words_of (self) || gtk_drop_down_get_selected (self->states) > 0;
}

static void
show_all (TruHouseholdsList *self)
{
  self->is_refreshing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->states, 0);
  self->is_refreshing = FALSE;
  reload (self);
}

static gboolean
choose_first (TruHouseholdsList *self)
{
  g_autoptr (TruRow) first = g_list_model_get_item (G_LIST_MODEL (self->model), 0);

  if (!first)
    return FALSE;
  set_chosen (self, tru_row_get_text (first, TRU_HOUSEHOLD_ROW_UID), tru_row_get_id (first));
  gtk_single_selection_set_selected (self->selection, 0);
  return TRUE;
}

/* A row made anew after a change is another object: the selection is kept by the household, not by the row. */
static void
on_refreshed (TruHouseholdsList *self)
{
  gtk_single_selection_set_selected (self->selection, chosen_position (self));
  show_nothing (self);
  if (!self->is_awaited)
    return;
  if (self->chosen && chosen_position (self) == GTK_INVALID_LIST_POSITION && hides_some (self))
    {
      show_all (self);
      return;
    }
  self->is_awaited = FALSE;
  if (!self->chosen)
    choose_first (self);
  scroll_to_chosen (self);
}

static void
on_selected (TruHouseholdsList *self)
{
  TruRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row && !tru_query_model_is_changing (self->model))
    set_chosen (self, tru_row_get_text (row, TRU_HOUSEHOLD_ROW_UID), tru_row_get_id (row));
}

static void
on_activated (TruHouseholdsList *self,
              guint              position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
on_filtered (TruHouseholdsList *self)
{
  if (self->office && !self->is_refreshing)
    reload (self);
}

static void
on_entry_activated (TruHouseholdsList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return;
  if (chosen_position (self) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
on_entry_key (TruHouseholdsList *self,
              guint              key)
{
  if (key != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return GDK_EVENT_PROPAGATE;
  on_entry_activated (self);
  return GDK_EVENT_STOP;
}

static void
set_sort (TruHouseholdsList *self,
          const char        *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_str_equal (sorts[i].token, token))
      {
        tru_query_model_set_order (self->model, sorts[i].order, sorts[i].is_descending);
        g_simple_action_set_state (self->sort, g_variant_new_string (token));
      }
}

static void
on_sort (TruHouseholdsList *self,
         GVariant          *value)
{
  set_sort (self, g_variant_get_string (value, NULL));
  self->is_awaited = TRUE;
  reload (self);
}

static void
on_added (TruHouseholdsList *self,
          const char        *uid)
{
  tru_households_list_choose (self, uid);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
present (TruHouseholdsList *self,
         GtkWindow         *dialog,
         const char        *signal)
{
  g_signal_connect_object (dialog, signal, G_CALLBACK (on_added), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
on_add (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  TruHouseholdsList *self = TRU_HOUSEHOLDS_LIST (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);

  if (g_str_equal (action, "households.refer"))
    present (self, tru_referral_dialog_new (window, self->office, NULL), "taken");
  else
    present (self, tru_record_dialog_new (window, self->office, household, TRUE), "saved");
}

static void
on_find (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_widget_grab_focus (TRU_HOUSEHOLDS_LIST (widget)->entry);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, tru_household_row_new ());
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  tru_household_row_show (TRU_HOUSEHOLD_ROW (row), gtk_list_item_get_item (item));
  tru_cell_name (item, gtk_widget_get_tooltip_text (row));
}

static void
tru_households_list_dispose (GObject *object)
{
  TruHouseholdsList *self = TRU_HOUSEHOLDS_LIST (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->sort);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (tru_households_list_parent_class)->dispose (object);
}

static void
tru_households_list_finalize (GObject *object)
{
  g_free (TRU_HOUSEHOLDS_LIST (object)->chosen);
  G_OBJECT_CLASS (tru_households_list_parent_class)->finalize (object);
}

static void
tru_households_list_class_init (TruHouseholdsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_households_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_households_list_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", TRU_TYPE_HOUSEHOLDS_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", TRU_TYPE_HOUSEHOLDS_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "households.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "households.refer", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "households.find", NULL, on_find);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/households/households-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdsList, content);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdsList, entry);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdsList, states);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdsList, sort_button);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdsList, stack);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdsList, view);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdsList, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_filtered);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_key);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
tru_households_list_init (TruHouseholdsList *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->states, G_LIST_MODEL (labels));
  self->sort = g_simple_action_new_stateful ("sort", G_VARIANT_TYPE_STRING, g_variant_new_string (sorts[0].token));
  g_signal_connect_swapped (self->sort, "change-state", G_CALLBACK (on_sort), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->sort));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list-of-households", G_ACTION_GROUP (actions));
}

/**
 * tru_households_list_set_office:
 * @self: a list
 * @office: the database, once
 */
void
tru_households_list_set_office (TruHouseholdsList *self,
                                TruOffice         *office)
{
  self->office = g_object_ref (office);
  self->model = tru_query_model_new (tru_office_get_store (office), &tru_list_households);
  self->selection = tru_list_choice_new (G_LIST_MODEL (self->model));
  g_signal_connect_object (self->model, "refreshed", G_CALLBACK (on_refreshed), self, G_CONNECT_SWAPPED);
  self->is_refreshing = TRUE;
  show_counts (self);
  gtk_drop_down_set_selected (self->states, 1);
  self->is_refreshing = FALSE;
  reload (self);
  if (!tru_query_model_is_reading (self->model) && g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    gtk_drop_down_set_selected (self->states, 0);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * tru_households_list_choose:
 * @self: a list
 * @household: (nullable): uid; the first listed when %NULL
 *
 * Selects a household; one that the words or the state hide makes the list show all.
 *
 * Returns: whether it is there
 */
gboolean
tru_households_list_choose (TruHouseholdsList *self,
                            const char        *household)
{
  g_autoptr (TruRecord) record = household ? tru_store_get (tru_office_get_store (self->office), &tru_household_kind, household, NULL) : NULL;
  guint position = record ? tru_query_model_find (self->model, tru_record_get_id (record)) : G_MAXUINT;

  if (household && !record)
    return FALSE;
  if (!household && !tru_query_model_is_reading (self->model))
    return choose_first (self);
  self->is_awaited = position == G_MAXUINT;
  if (record)
    set_chosen (self, household, tru_record_get_id (record));
  if (self->is_awaited && !tru_query_model_is_reading (self->model))
    reload (self);
  gtk_single_selection_set_selected (self->selection, chosen_position (self));
  scroll_to_chosen (self);
  return TRUE;
}

/**
 * tru_households_list_get_chosen:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): uid of the household selected, also while the filter hides it
 */
const char *
tru_households_list_get_chosen (TruHouseholdsList *self)
{
  return self->chosen;
}

/**
 * tru_households_list_refresh:
 * @self: a list
 *
 * Reads again after the database changed; selection and scroll stay.
 */
void
tru_households_list_refresh (TruHouseholdsList *self)
{
  guint state = gtk_drop_down_get_selected (self->states);

  self->is_refreshing = TRUE;
  show_counts (self);
  gtk_drop_down_set_selected (self->states, state);
  self->is_refreshing = FALSE;
  reload (self);
}

/**
 * tru_households_list_restore:
 * @self: a list
 * @state: (nullable): what tru_households_list_get_state() returned
 * @order: (nullable): what tru_households_list_get_order() returned
 */
void
tru_households_list_restore (TruHouseholdsList *self,
                             const char        *state,
                             const char        *order)
{
  if (order)
    set_sort (self, order);
  for (guint i = 0; state && i < G_N_ELEMENTS (state_tokens); i++)
    if (g_strcmp0 (state_tokens[i] ? state_tokens[i] : "all", state) == 0)
      gtk_drop_down_set_selected (self->states, i);
  reload (self);
}

const char *
tru_households_list_get_state (TruHouseholdsList *self)
{
  guint state = gtk_drop_down_get_selected (self->states);

  return state < G_N_ELEMENTS (state_tokens) && state_tokens[state] ? state_tokens[state] : "all";
}

const char *
tru_households_list_get_order (TruHouseholdsList *self)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (self->sort));

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_str_equal (sorts[i].token, g_variant_get_string (state, NULL)))
      return sorts[i].token;
  return sorts[0].token;
}
