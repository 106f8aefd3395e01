/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-pathways-room.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-column-order.h"
#include "tru-hand-over-dialog.h"
#include "tru-library-figures.h"
#include "tru-paper-window.h"
#include "tru-pathway-board.h"
#include "tru-pathway-columns.h"
#include "tru-queries-pathways.h"
#include "tru-support-figures.h"
#include "tru-watch.h"

struct _TruPathwaysRoom
{
  TruRoom parent_instance;

  TruQueryModel *model;
  gboolean is_reading;
  gboolean is_started;
  char *programme; /* NULL: all of them, as a table */
  char *follower;

  GtkDropDown *programmes;
  GtkDropDown *followers;
  GtkWidget *switcher;
  GtkStack *stack;
  GtkStack *views;
  TruPathwayBoard *board;
  GtkColumnView *table;
};

G_DEFINE_FINAL_TYPE (TruPathwaysRoom, tru_pathways_room, TRU_TYPE_ROOM)

static GPtrArray *
run (TruPathwaysRoom *self,
     const TruQuery  *query)
{
  return tru_query_run (tru_room_get_store (TRU_ROOM (self)), query, NULL, "$programme", self->programme, NULL);
}

/* The choices are those that exist, after one for all; what was chosen stays so while it is there. */
static gboolean
offer (TruPathwaysRoom *self,
       GtkDropDown     *drop_down,
       const char      *all,
       GPtrArray       *rows,
       const char      *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, all);
  for (guint i = 0; rows && i < rows->len; i++)
    {
      gtk_string_list_append (names, tru_row_get_text (rows->pdata[i], TRU_PATHWAY_NAME_NAME));
      if (g_strcmp0 (tru_row_get_text (rows->pdata[i], TRU_PATHWAY_NAME_UID), chosen) == 0)
        selected = i + 1;
    }
  self->is_reading = TRUE;
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (drop_down, selected);
  g_object_set_data_full (G_OBJECT (drop_down), "rows", rows ? g_ptr_array_ref (rows) : NULL, (GDestroyNotify) g_ptr_array_unref);
  self->is_reading = FALSE;
  return selected > 0;
}

/* Without the days the supports are still shown. */
static char *
next_days (TruPathwaysRoom *self)
{
  g_autoptr (GError) error = NULL;
  char *days = tru_watch_next_days (tru_room_get_store (TRU_ROOM (self)), tru_clock_today (), &error);

  if (!days)
    g_warning ("The next days of supports: %s", error->message);
  return days;
}

static void
read_table (TruPathwaysRoom *self)
{
  g_autofree char *due = next_days (self);
  gboolean is_descending = FALSE;
  guint order = TRU_PATHWAY_ORDER_DUE;

  tru_column_order_read (self->table, &order, &is_descending);
  tru_query_model_set_order (self->model, order, is_descending);
  tru_query_model_set_param (self->model, "$programme", self->programme);
  tru_query_model_set_param (self->model, "$follower", self->follower);
  tru_query_model_set_param (self->model, "$due", due);
  tru_query_model_refresh (self->model);
}

static gboolean
shows_board (TruPathwaysRoom *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "board") == 0;
}

/* Only what is seen is read. */
static void
read_view (TruPathwaysRoom *self)
{
  if (!self->programme)
    gtk_stack_set_visible_child_name (self->views, "table");
  gtk_widget_set_sensitive (self->switcher, self->programme != NULL);
  if (shows_board (self))
    {
      g_autofree char *due = next_days (self);

      tru_pathway_board_show (self->board, tru_room_get_office (TRU_ROOM (self)), self->programme, self->follower, due);
    }
  else
    read_table (self);
}

static void
offer_followers (TruPathwaysRoom *self)
{
  g_autoptr (GPtrArray) followers = run (self, &tru_query_pathway_followers);

  if (!offer (self, self->followers, _("Followed by anybody"), followers, self->follower))
    g_clear_pointer (&self->follower, g_free);
}

static void
tru_pathways_room_refresh (TruRoom *room)
{
  TruPathwaysRoom *self = TRU_PATHWAYS_ROOM (room);
  g_autoptr (GPtrArray) programmes = run (self, &tru_query_pathway_programmes);

  if (!self->is_started && programmes && programmes->len)
    {
      g_free (self->programme);
      self->programme = g_strdup (tru_row_get_text (programmes->pdata[0], TRU_PATHWAY_NAME_UID));
      self->is_started = TRUE;
    }
  if (!offer (self, self->programmes, _("All programmes"), programmes, self->programme))
    g_clear_pointer (&self->programme, g_free);
  offer_followers (self);
  gtk_stack_set_visible_child_name (self->stack, programmes && programmes->len ? "views" : "nothing");
  read_view (self);
}

static char *
chosen_of (GtkDropDown *drop_down)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (drop_down), "rows");
  guint selected = gtk_drop_down_get_selected (drop_down);

  return rows && selected > 0 && selected <= rows->len ? g_strdup (tru_row_get_text (rows->pdata[selected - 1], TRU_PATHWAY_NAME_UID)) : NULL;
}

/* A list whose choice is being told of must not be replaced: it would tell of it again, for ever. */
static void
on_programme (TruPathwaysRoom *self)
{
  if (self->is_reading || !self->model)
    return;
  g_free (self->programme);
  self->programme = chosen_of (self->programmes);
  offer_followers (self);
  read_view (self);
}

static void
on_follower (TruPathwaysRoom *self)
{
  if (self->is_reading || !self->model)
    return;
  g_free (self->follower);
  self->follower = chosen_of (self->followers);
  read_view (self);
}

static void
on_view_changed (TruPathwaysRoom *self)
{
  if (self->model && self->is_started)
    read_view (self);
}

static void
on_sorted (TruPathwaysRoom *self)
{
  if (self->model)
    read_table (self);
}

static void
on_row_activated (TruPathwaysRoom *self,
                  guint            position)
{
  g_autoptr (TruRow) row = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (row && tru_row_get_id (row) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", "household", tru_row_get_text (row, TRU_PATHWAY_ROW_HOUSEHOLD));
}

static void
on_hand_over (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  tru_hand_over_dialog_open (widget, tru_room_get_office (TRU_ROOM (widget)), TRU_PATHWAYS_ROOM (widget)->follower);
}

/* Of the programme that is shown, or of all. */
static void
on_figures (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TruPathwaysRoom *self = TRU_PATHWAYS_ROOM (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = NULL;
  TruDate from, until;

  tru_library_figures_period ((TruFiguresPeriod) g_variant_get_int32 (parameter), tru_clock_today (), &from, &until);
  document = tru_support_figures_document (tru_room_get_store (TRU_ROOM (self)), self->programme, from, until, &error);
  if (document)
    tru_paper_window_open (widget, document, _("Figures of the households.pdf"));
  else
    tru_room_toast (widget, error->message);
}

static char *
tru_pathways_room_save_state (TruRoom *room)
{
  TruPathwaysRoom *self = TRU_PATHWAYS_ROOM (room);

  return g_strdup_printf ("%s %s %s", gtk_stack_get_visible_child_name (self->views), self->programme ? self->programme : "-",
                          self->follower ? self->follower : "-");
}

static char *
uid_or_all (const char *word)
{
  return g_str_equal (word, "-") ? NULL : g_strdup (word);
}

static void
tru_pathways_room_restore_state (TruRoom    *room,
                                 const char *state)
{
  TruPathwaysRoom *self = TRU_PATHWAYS_ROOM (room);
  g_auto (GStrv) words = g_strsplit (state, " ", 3);

  if (g_strv_length (words) != 3 || !gtk_stack_get_child_by_name (self->views, words[0]))
    return;
  g_free (self->programme);
  g_free (self->follower);
  self->programme = uid_or_all (words[1]);
  self->follower = uid_or_all (words[2]);
  self->is_started = TRUE;
  gtk_stack_set_visible_child_name (self->views, words[0]);
  tru_room_refresh (room);
}

static void
tru_pathways_room_constructed (GObject *object)
{
  TruPathwaysRoom *self = TRU_PATHWAYS_ROOM (object);
  GtkSingleSelection *selection;

  G_OBJECT_CLASS (tru_pathways_room_parent_class)->constructed (object);
  self->model = tru_query_model_new (tru_room_get_store (TRU_ROOM (self)), &tru_list_pathways);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  tru_room_refresh (TRU_ROOM (self));
}

static void
tru_pathways_room_dispose (GObject *object)
{
  TruPathwaysRoom *self = TRU_PATHWAYS_ROOM (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->programme, g_free);
  g_clear_pointer (&self->follower, g_free);
  G_OBJECT_CLASS (tru_pathways_room_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/pathways/pathways-room.ui");
  gtk_widget_class_bind_template_child (widget_class, TruPathwaysRoom, programmes);
  gtk_widget_class_bind_template_child (widget_class, TruPathwaysRoom, followers);
  gtk_widget_class_bind_template_child (widget_class, TruPathwaysRoom, switcher);
  gtk_widget_class_bind_template_child (widget_class, TruPathwaysRoom, stack);
  gtk_widget_class_bind_template_child (widget_class, TruPathwaysRoom, views);
  gtk_widget_class_bind_template_child (widget_class, TruPathwaysRoom, board);
  gtk_widget_class_bind_template_child (widget_class, TruPathwaysRoom, table);
  gtk_widget_class_bind_template_callback (widget_class, on_programme);
  gtk_widget_class_bind_template_callback (widget_class, on_follower);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
tru_pathways_room_class_init (TruPathwaysRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruRoomClass *room_class = TRU_ROOM_CLASS (klass);

  object_class->constructed = tru_pathways_room_constructed;
  object_class->dispose = tru_pathways_room_dispose;
  room_class->refresh = tru_pathways_room_refresh;
  room_class->save_state = tru_pathways_room_save_state;
  room_class->restore_state = tru_pathways_room_restore_state;
  g_type_ensure (TRU_TYPE_PATHWAY_BOARD);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "pathways.hand-over", NULL, on_hand_over);
  gtk_widget_class_install_action (widget_class, "pathways.figures", "i", on_figures);
}

static void
tru_pathways_room_init (TruPathwaysRoom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_pathway_columns_add (self->table);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (on_sorted), self, G_CONNECT_SWAPPED);
}
