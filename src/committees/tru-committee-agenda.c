/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-agenda.h"

#include <glib/gi18n.h>

#include "tru-committee-act.h"
#include "tru-committee-row.h"
#include "tru-queries-committees.h"

struct _TruCommitteeAgenda
{
  AdwBin parent_instance;
  TruOffice *office;
  char *meeting;   /* (nullable) */
  char *entry;     /* (nullable): uid of the item chosen, or one of tru-committee-row.h */
  GPtrArray *rows; /* (nullable) */
  gboolean is_closed;
  GtkListBox *list;
};

enum
{
  CHOSEN,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruCommitteeAgenda, tru_committee_agenda, ADW_TYPE_BIN)

/* Once the list is laid out. */
static gboolean
scroll_to_selected (GtkWidget     *widget,
                    GdkFrameClock *clock,
                    gpointer       data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (TRU_COMMITTEE_AGENDA (widget)->list);
  graphene_rect_t bounds;

  if (row && gtk_widget_get_height (GTK_WIDGET (row)) == 0)
    return G_SOURCE_CONTINUE;
  if (viewport && row && gtk_widget_compute_bounds (GTK_WIDGET (row), widget, &bounds))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

static void
on_selected (TruCommitteeAgenda *self,
             GtkListBoxRow      *row)
{
  if (!row)
    return;
  g_free (self->entry);
  self->entry = g_strdup (tru_committee_row_get_uid (GTK_WIDGET (row)));
  g_signal_emit (self, signals[CHOSEN], 0);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_selected, NULL, NULL);
}

static void
on_activated (TruCommitteeAgenda *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

/* Tab would go through every line and choose each on its way: it goes where the one chosen is worked on. */
static gboolean
on_tab_key (GtkWidget *widget,
            GVariant  *args,
            gpointer   data)
{
  g_signal_emit (widget, signals[ENTERED], 0);
  return TRUE;
}

/* The next case that waits, from @from on and round; where none does, the minutes. */
static GtkListBoxRow *
next_waiting (GtkListBox *list,
              int         from)
{
  GtkListBoxRow *first = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++)
    if (tru_committee_row_waits (GTK_WIDGET (row)))
      {
        if (i >= from)
          return row;
        first = first ? first : row;
      }
  return first ? first : tru_committee_row_find (list, TRU_COMMITTEE_ROW_MINUTES);
}

static guint
fill (TruCommitteeAgenda *self)
{
  guint waiting = 0;

  for (guint i = 0; self->rows && i < self->rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (self->rows, i);

      waiting += tru_row_get_text (row, TRU_AGENDA_ROW_SUPPORT) && !tru_row_get_text (row, TRU_AGENDA_ROW_DECISION);
      gtk_list_box_append (self->list, tru_committee_row_item (row, i + 1));
    }
  return waiting;
}

static GtkWidget *
new_people_row (TruCommitteeAgenda *self)
{
  g_autoptr (GPtrArray) rows = tru_query_run (tru_office_get_store (self->office), &tru_attenders_query, NULL, "$meeting", self->meeting, NULL);
  guint present = 0;
  guint excused = 0;

  for (guint i = 0; rows && i < rows->len; i++)
    {
      present += g_strcmp0 (tru_row_get_text (g_ptr_array_index (rows, i), TRU_ATTENDER_ATTENDANCE), "present") == 0;
      excused += g_strcmp0 (tru_row_get_text (g_ptr_array_index (rows, i), TRU_ATTENDER_ATTENDANCE), "excused") == 0;
    }
  return tru_committee_row_people (present, excused, rows ? rows->len : 0);
}

static void
tru_committee_agenda_dispose (GObject *object)
{
  TruCommitteeAgenda *self = TRU_COMMITTEE_AGENDA (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_pointer (&self->entry, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_committee_agenda_parent_class)->dispose (object);
}

static void
tru_committee_agenda_class_init (TruCommitteeAgendaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_committee_agenda_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", TRU_TYPE_COMMITTEE_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", TRU_TYPE_COMMITTEE_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_committee_agenda_init (TruCommitteeAgenda *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Agenda"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Tab"),
                                                          gtk_callback_action_new (on_tab_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * tru_committee_agenda_show:
 * @self: an agenda
 * @office: an office
 * @meeting: (nullable): uid of a meeting
 * @is_closed: whether its minutes are closed
 * @goes_on: whether the next case that waits is wanted, or else the one chosen
 *
 * Shows it and chooses a line: the one chosen before where that is still there, else the first case that waits.
 */
void
tru_committee_agenda_show (TruCommitteeAgenda *self,
                           TruOffice          *office,
                           const char         *meeting,
                           gboolean            is_closed,
                           gboolean            goes_on)
{
  gboolean had_keyboard = tru_committee_row_has_keyboard (GTK_WIDGET (self));
  GtkListBoxRow *row;
  guint waiting;

  g_set_object (&self->office, office);
  if (g_strcmp0 (self->meeting, meeting) != 0)
    g_clear_pointer (&self->entry, g_free);
  g_free (self->meeting);
  self->meeting = g_strdup (meeting);
  self->is_closed = is_closed;
  tru_committee_row_clear (self->list);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  if (!meeting)
    return;
  self->rows = tru_query_run (tru_office_get_store (office), &tru_agenda_query, NULL, "$meeting", meeting, NULL);
  gtk_list_box_append (self->list, new_people_row (self));
  waiting = fill (self);
  gtk_list_box_append (self->list, tru_committee_row_minutes (waiting, is_closed));
  row = tru_committee_row_find (self->list, self->entry);
  if (row && goes_on && !tru_committee_row_waits (GTK_WIDGET (row)))
    row = next_waiting (self->list, gtk_list_box_row_get_index (row));
  if (!row)
    row = waiting > 0 ? next_waiting (self->list, 0) : gtk_list_box_get_row_at_index (self->list, 0);
  gtk_list_box_select_row (self->list, row);
  if (had_keyboard)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * tru_committee_agenda_step:
 * @self: an agenda
 * @by: how many lines down
 *
 * Returns: whether there is one, which is chosen now
 */
gboolean
tru_committee_agenda_step (TruCommitteeAgenda *self,
                           int                 by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkListBoxRow *other = row ? gtk_list_box_get_row_at_index (self->list, MAX (gtk_list_box_row_get_index (row) + by, 0)) : NULL;

  if (!other || other == row)
    return FALSE;
  gtk_list_box_select_row (self->list, other);
  return TRUE;
}

/**
 * tru_committee_agenda_move:
 * @self: an agenda
 * @by: how many places down
 *
 * Moves the case or the question chosen.
 *
 * Returns: whether one is chosen, on an agenda that may still be changed
 */
gboolean
tru_committee_agenda_move (TruCommitteeAgenda *self,
                           int                 by)
{
  if (self->is_closed || !tru_committee_agenda_get_row (self))
    return FALSE;
  tru_committee_act_move (GTK_WIDGET (self), self->office, self->entry, by);
  return TRUE;
}

/**
 * tru_committee_agenda_focus:
 * @self: an agenda
 *
 * Puts the keyboard on the line chosen.
 */
void
tru_committee_agenda_focus (TruCommitteeAgenda *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * tru_committee_agenda_get_entry:
 * @self: an agenda
 *
 * Returns: (transfer none) (nullable): what is chosen: uid of an item, or one of tru-committee-row.h
 */
const char *
tru_committee_agenda_get_entry (TruCommitteeAgenda *self)
{
  return self->entry;
}

/**
 * tru_committee_agenda_get_row:
 * @self: an agenda
 *
 * Returns: (transfer none) (nullable): the case or question chosen, a row of #tru_agenda_query
 */
TruRow *
tru_committee_agenda_get_row (TruCommitteeAgenda *self)
{
  for (guint i = 0; self->rows && i < self->rows->len; i++)
    if (g_strcmp0 (tru_row_get_text (g_ptr_array_index (self->rows, i), TRU_AGENDA_ROW_UID), self->entry) == 0)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/**
 * tru_committee_agenda_get_length:
 * @self: an agenda
 *
 * Returns: how many cases and questions it has
 */
guint
tru_committee_agenda_get_length (TruCommitteeAgenda *self)
{
  return self->rows ? self->rows->len : 0;
}

static gboolean
on_tab_before (GtkWidget *widget,
               GVariant  *args,
               gpointer   self)
{
  tru_committee_agenda_focus (self);
  return TRUE;
}

/**
 * tru_committee_agenda_follow:
 * @self: an agenda
 * @list: the list before it
 *
 * Tab leaves @list for the agenda, instead of choosing each of its lines on the way.
 */
void
tru_committee_agenda_follow (TruCommitteeAgenda *self,
                             GtkWidget          *list)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Tab"),
                                                          gtk_callback_action_new (on_tab_before, self, NULL)));
  gtk_widget_add_controller (list, keys);
}
