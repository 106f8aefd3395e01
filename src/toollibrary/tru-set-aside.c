/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-set-aside.h"

#include <glib/gi18n.h>

#include "tru-motive-dialog.h"
#include "tru-queries-reservations.h"
#include "tru-reservations.h"
#include "tru-room.h"
#include "tru-states.h"
#include "tru-text.h"
#include "tru-tool-look.h"

typedef struct
{
  GWeakRef window; /* lines come and go while a person says why */
  TruOffice *office;
  char *reservation;
  char *item;
  char *done; /* what to say once it is */
  char *motive; /* (nullable): why it is although others asked before */
  gboolean by_manager;
} Aside;

static void
aside_free (gpointer data)
{
  Aside *aside = data;

  g_weak_ref_clear (&aside->window);
  g_object_unref (aside->office);
  g_free (aside->reservation);
  g_free (aside->item);
  g_free (aside->done);
  g_free (aside->motive);
  g_free (aside);
}

static Aside *
aside_new (gpointer    window,
           TruOffice  *office,
           const char *reservation,
           const char *item,
           const char *done)
{
  Aside *aside = g_new0 (Aside, 1);

  g_weak_ref_init (&aside->window, window);
  aside->office = g_object_ref (office);
  aside->reservation = g_strdup (reservation);
  aside->item = g_strdup (item);
  aside->done = g_strdup (done);
  return aside;
}

static gboolean
set_aside (TruStore  *store,
           gpointer   data,
           GError   **error)
{
  Aside *aside = data;
  TruOverride override = { .motive = aside->motive, .by_manager = aside->by_manager };

  return tru_reservations_set_aside (store, aside->reservation, aside->item, aside->motive ? &override : NULL, error);
}

/* The copy asked for, else every one that is free. */
static GPtrArray *
read_copies (TruStore *store,
             TruRow   *reservation)
{
  GPtrArray *copies
    = tru_query_run (store, &tru_query_free_copies, NULL, "$tool", tru_row_get_text (reservation, TRU_RESERVATION_ROW_TOOL), "$library",
                     tru_row_get_text (reservation, TRU_RESERVATION_ROW_LIBRARY), NULL);
  const char *wanted = tru_row_get_text (reservation, TRU_RESERVATION_ROW_ITEM);

  for (guint i = copies && wanted ? copies->len : 0; i-- > 0;)
    if (g_strcmp0 (tru_row_get_text (copies->pdata[i], TRU_FREE_COPY_UID), wanted) != 0)
      g_ptr_array_remove_index (copies, i);
  return copies;
}

static char *
say_next_copy (TruStore *store,
               TruRow   *reservation)
{
  g_autoptr (TruRow) copy = tru_query_first (store, &tru_query_next_copy, NULL, "$tool", tru_row_get_text (reservation, TRU_RESERVATION_ROW_TOOL),
                                             "$library", tru_row_get_text (reservation, TRU_RESERVATION_ROW_LIBRARY), "$item",
                                             tru_row_get_text (reservation, TRU_RESERVATION_ROW_ITEM), NULL);
  const char *code = copy ? tru_row_get_text (copy, TRU_NEXT_COPY_CODE) : NULL;
  const char *state = copy ? tru_row_get_text (copy, TRU_NEXT_COPY_STATE) : NULL;
  g_autofree char *day = copy ? tru_date_format (tru_row_get_date (copy, TRU_NEXT_COPY_DUE_ON), TRU_DATE_DAY) : NULL;

  if (!copy)
    return g_strdup (_("No copy is in service here."));
  if (g_strcmp0 (state, "late") == 0)
    return tru_text_stop (g_strdup_printf (_("No copy is free: %s was due back on %s."), code, day));
  if (g_strcmp0 (state, "lent") == 0)
    return tru_text_stop (g_strdup_printf (_("No copy is free: %s comes back first, on %s."), code, day));
  return g_strdup_printf (_("No copy is free: %s is not there to be lent (%s)."), code, tru_state_label (state));
}

/* The dialog keeps its own, since the person may still cancel it. */
static void
on_motive (const TruOverride *override,
           gpointer           data)
{
  Aside *asked = data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&asked->window);
  Aside *aside;

  if (!window)
    return;
  aside = aside_new (window, asked->office, asked->reservation, asked->item, asked->done);
  aside->motive = g_strdup (override->motive);
  aside->by_manager = override->by_manager;
  tru_room_do (window, aside->office, aside->done, set_aside, aside, aside_free);
}

static void
put_aside (GtkWidget *widget,
           TruOffice *office,
           TruRow    *reservation,
           TruRow    *copy)
{
  const char *uid = tru_row_get_text (reservation, TRU_RESERVATION_ROW_UID);
  const char *item = tru_row_get_text (copy, TRU_FREE_COPY_UID);
  g_autofree char *done = g_strdup_printf (_("%s: %s set aside"), tru_row_get_text (reservation, TRU_RESERVATION_ROW_NAME),
                                           tru_row_get_text (copy, TRU_FREE_COPY_CODE));
  g_autoptr (GPtrArray) findings = tru_reservations_check_set_aside (tru_office_get_store (office), uid, item, NULL);
  Aside *aside = aside_new (gtk_widget_get_root (widget), office, uid, item, done);

  if (findings && tru_findings_await_motive (findings))
    tru_motive_dialog_ask (widget, _("Set It Aside All the Same?"), _("_Set Aside All the Same"), findings, on_motive, aside, aside_free);
  else
    tru_room_do (widget, office, done, set_aside, aside, aside_free);
}

static void
on_copy_chosen (GtkListBox    *list,
                GtkListBoxRow *row,
                GtkWidget     *popover)
{
  put_aside (gtk_widget_get_parent (popover), g_object_get_data (G_OBJECT (popover), "office"), g_object_get_data (G_OBJECT (popover), "reservation"),
             g_object_get_data (G_OBJECT (row), "copy"));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
new_copy (TruRow *copy)
{
  GtkWidget *row = gtk_list_box_row_new ();
  const char *parts[] = { tru_row_get_text (copy, TRU_FREE_COPY_CODE), tru_tool_look_condition (tru_row_get_text (copy, TRU_FREE_COPY_CONDITION)),
                          tru_row_get_text (copy, TRU_FREE_COPY_PLACE), NULL };
  g_autofree char *text = tru_text_join (parts, " · ");
  GtkWidget *label = tru_tool_look_label (text, "row-text");

  gtk_widget_add_css_class (label, "match-row");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "copy", g_object_ref (copy), g_object_unref);
  return row;
}

/* Which of several is put aside is for the person at the shelf to say: the one in the better condition, the nearest. */
static void
ask_copy (GtkWidget *widget,
          TruOffice *office,
          TruRow    *reservation,
          GPtrArray *copies)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; i < copies->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_copy (copies->pdata[i]));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy to set aside"), -1);
  g_object_set_data_full (G_OBJECT (popover), "office", g_object_ref (office), g_object_unref);
  g_object_set_data_full (G_OBJECT (popover), "reservation", g_object_ref (reservation), g_object_unref);
  g_signal_connect (list, "row-activated", G_CALLBACK (on_copy_chosen), popover);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  gtk_widget_set_parent (popover, widget);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * tru_set_aside_hindrance:
 * @store: a store
 * @reservation: a row about a reservation that waits
 *
 * Returns: (transfer full) (nullable): why nothing can be set aside for it now, and which copy comes first; %NULL when a copy is free
 */
char *
tru_set_aside_hindrance (TruStore *store,
                         TruRow   *reservation)
{
  g_autoptr (GPtrArray) copies = read_copies (store, reservation);

  return copies && copies->len > 0 ? NULL : say_next_copy (store, reservation);
}

/**
 * tru_set_aside_ask:
 * @widget: a widget of the window
 * @office: the office
 * @reservation: a row about a reservation that waits
 *
 * Puts a free copy aside, asking which where there are several; any other may still be handed over.
 */
void
tru_set_aside_ask (GtkWidget *widget,
                   TruOffice *office,
                   TruRow    *reservation)
{
  g_autofree char *hindrance = tru_set_aside_hindrance (tru_office_get_store (office), reservation);
  g_autoptr (GPtrArray) copies = hindrance ? NULL : read_copies (tru_office_get_store (office), reservation);

  if (hindrance)
    tru_room_toast (widget, hindrance);
  else if (copies->len == 1)
    put_aside (widget, office, reservation, copies->pdata[0]);
  else
    ask_copy (widget, office, reservation, copies);
}
