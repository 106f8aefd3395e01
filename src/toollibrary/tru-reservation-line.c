/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reservation-line.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-queries-reservations.h"
#include "tru-reservation-acts.h"
#include "tru-reservation-facts.h"
#include "tru-set-aside.h"
#include "tru-states.h"
#include "tru-text.h"

#define PICTURE 36

typedef struct
{
  TruOffice *office;
  TruRow *reservation;
  guint place;
  GtkWidget *page;
  TruReservationHandOver hand_over;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_object_unref (line->office);
  g_object_unref (line->reservation);
  g_free (line);
}

static Line *
line_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)), "line");
}

static gboolean
is_state (TruRow     *reservation,
          const char *state)
{
  return g_strcmp0 (tru_row_get_text (reservation, TRU_RESERVATION_ROW_STATE), state) == 0;
}

static void
on_set_aside (GtkWidget *button)
{
  Line *line = line_of (button);

  tru_set_aside_ask (button, line->office, line->reservation);
}

static void
on_cancel (GtkWidget *button)
{
  Line *line = line_of (button);

  tru_reservation_acts_cancel (button, line->office, line->reservation);
}

static void
on_hand_over (GtkWidget *button)
{
  Line *line = line_of (button);

  line->hand_over (line->page, tru_row_get_text (line->reservation, TRU_RESERVATION_ROW_ITEM),
                   tru_row_get_text (line->reservation, TRU_RESERVATION_ROW_MEMBER));
}

/* At the desk one line says who comes; the days are on the page of reservations. */
static char *
describe (Line                   *line,
          TruReservationLineStyle style)
{
  TruRow *row = line->reservation;
  g_autofree char *from = tru_date_format (tru_row_get_date (row, TRU_RESERVATION_ROW_STARTS), TRU_DATE_SHORT);
  g_autofree char *until = tru_date_format (tru_row_get_date (row, TRU_RESERVATION_ROW_ENDS), TRU_DATE_SHORT);
  g_autofree char *days = g_strdup_printf (_("%s to %s"), from, until);
  g_autofree char *holder
    = tru_reservation_holder (tru_row_get_text (row, TRU_RESERVATION_ROW_HOLDER), tru_row_get_text (row, TRU_RESERVATION_ROW_CREW));
  g_autofree char *by = tru_date_format (tru_row_get_date (row, TRU_RESERVATION_ROW_COLLECT_BY), TRU_DATE_DAY);
  g_autofree char *collect = is_state (row, "set_aside") ? g_strdup_printf (_("to collect by %s"), by) : NULL;
  const char *code = tru_row_get_text (row, TRU_RESERVATION_ROW_CODE);
  g_autofree char *place = g_strdup_printf (_("no. %u in the queue"), line->place);
  const char *parts[6];
  guint n = 0;

  if (style == TRU_RESERVATION_LINE_ROOM || style == TRU_RESERVATION_LINE_DESK)
    parts[n++] = holder;
  else if (code)
    parts[n++] = code;
  if (style != TRU_RESERVATION_LINE_DESK)
    parts[n++] = days;
  if (collect && style != TRU_RESERVATION_LINE_DESK)
    parts[n++] = collect;
  else if (line->place > 0)
    parts[n++] = place;
  parts[n] = NULL;
  return tru_text_join (parts, " · ");
}

/* “To prepare” from the day before the first day on: the copy has to be looked for. */
static GtkWidget *
new_pill (TruRow *row)
{
  if (is_state (row, "expired"))
    return tru_pill_new (_("Nobody came"), TRU_TONE_LATE);
  if (is_state (row, "set_aside"))
    return tru_pill_new (_("Set aside"), TRU_TONE_OK);
  if (tru_row_get_date (row, TRU_RESERVATION_ROW_STARTS) <= tru_clock_today () + 1)
    return tru_pill_new (_("To prepare"), TRU_TONE_ATTENTION);
  return tru_pill_new (_("Waiting"), TRU_TONE_NEUTRAL);
}

static void
add_button (GtkWidget  *box,
            const char *label,
            GCallback   callback,
            TruRow     *row)
{
  GtkWidget *button = tru_tool_look_button (NULL, label);
  g_autofree char *full = g_strdup_printf ("%s, %s", label, tru_row_get_text (row, TRU_RESERVATION_ROW_NAME));

  g_signal_connect (button, "clicked", callback, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
new_below (const char *text)
{
  GtkWidget *below = tru_tool_look_label (text, "secondary");

  gtk_label_set_wrap (GTK_LABEL (below), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (below), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (below), 24);
  return below;
}

static void
add_buttons (Line      *line,
             GtkWidget *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gboolean is_waiting = is_state (line->reservation, "waiting");
  g_autofree char *hindrance = is_waiting ? tru_set_aside_hindrance (tru_office_get_store (line->office), line->reservation) : NULL;

  gtk_widget_set_margin_top (box, 6);
  if (hindrance)
    gtk_box_append (GTK_BOX (words), new_below (hindrance));
  else if (is_waiting)
    add_button (box, _("Set Aside"), G_CALLBACK (on_set_aside), line->reservation);
  if (is_state (line->reservation, "set_aside") && line->hand_over)
    add_button (box, _("Hand Over"), G_CALLBACK (on_hand_over), line->reservation);
  add_button (box, _("Cancel"), G_CALLBACK (on_cancel), line->reservation);
  gtk_box_append (GTK_BOX (words), box);
}

static GtkWidget *
new_words (Line                   *line,
           TruReservationLineStyle style)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *second = describe (line, style);
  g_autofree char *holder = tru_reservation_holder (tru_row_get_text (line->reservation, TRU_RESERVATION_ROW_HOLDER),
                                                    tru_row_get_text (line->reservation, TRU_RESERVATION_ROW_CREW));
  g_autofree char *title = tru_tool_look_named (tru_row_get_text (line->reservation, TRU_RESERVATION_ROW_NAME),
                                                tru_row_get_text (line->reservation, TRU_RESERVATION_ROW_CODE));
  const char *first = style == TRU_RESERVATION_LINE_TOOL ? holder
                      : style == TRU_RESERVATION_LINE_ROOM && tru_row_get_text (line->reservation, TRU_RESERVATION_ROW_CODE)
                        ? title
                        : tru_row_get_text (line->reservation, TRU_RESERVATION_ROW_NAME);
  GtkWidget *name = tru_tool_look_lines (first, "heading");

  gtk_widget_add_css_class (name, "row-text");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), new_below (second));
  if (style == TRU_RESERVATION_LINE_ROOM)
    add_buttons (line, words);
  return words;
}

/**
 * tru_reservation_line_new:
 * @office: the office
 * @reservation: a row about an open reservation
 * @style: what to show of it
 * @place: its place in the queue, 1 for who asked first, or 0 where no queue is shown
 * @page: (nullable): for @hand_over
 * @hand_over: (nullable): brings the copy and the member to the desk
 *
 * Returns: (transfer floating): a row for a list box
 */
GtkWidget *
tru_reservation_line_new (TruOffice               *office,
                          TruRow                  *reservation,
                          TruReservationLineStyle  style,
                          guint                    place,
                          GtkWidget               *page,
                          TruReservationHandOver   hand_over)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *pill = new_pill (reservation);
  Line *line = g_new0 (Line, 1);

  gtk_widget_set_valign (pill, style == TRU_RESERVATION_LINE_ROOM ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  line->office = g_object_ref (office);
  line->reservation = g_object_ref (reservation);
  line->place = place;
  line->page = page;
  line->hand_over = hand_over;
  g_object_set_data_full (G_OBJECT (row), "line", line, line_free);
  gtk_widget_add_css_class (box, "loan-line");
  if (style != TRU_RESERVATION_LINE_TOOL)
    {
      GtkWidget *picture = tru_tool_picture_new (PICTURE);

      tru_tool_picture_set (picture, tru_row_get_text (reservation, TRU_RESERVATION_ROW_PICTURE), PICTURE);
      gtk_box_append (GTK_BOX (box), picture);
    }
  gtk_box_append (GTK_BOX (box), new_words (line, style));
  gtk_box_append (GTK_BOX (box), pill);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), style == TRU_RESERVATION_LINE_DESK);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/**
 * tru_reservation_line_get:
 * @line: a row of a list box made by tru_reservation_line_new()
 *
 * Returns: (transfer none): its reservation
 */
TruRow *
tru_reservation_line_get (GtkWidget *line)
{
  return ((Line *) g_object_get_data (G_OBJECT (line), "line"))->reservation;
}
