/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-expected.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-in-sight.h"
#include "tru-loan-line.h"
#include "tru-queries-reservations.h"
#include "tru-reservation-line.h"

#define FEW 4 /* loans that fit above the reservations */
#define FEW_RESERVED 3

struct _TruDeskExpected
{
  AdwBin parent_instance;

  GtkLabel *n_expected;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkToggleButton *all;
  GtkLabel *n_reserved;
  GtkWidget *all_reserved;
  GtkListBox *reserved;
  GtkWidget *nothing_reserved;
  GtkLabel *n_loans;
  GtkLabel *n_loans_word;
  GtkLabel *n_returns;
  GtkLabel *n_returns_word;
  GtkLabel *n_people;
  GtkLabel *n_people_word;
};

G_DEFINE_FINAL_TYPE (TruDeskExpected, tru_desk_expected, ADW_TYPE_BIN)

enum
{
  MEMBER_CHOSEN,
  HAND_OVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_row_activated (TruDeskExpected *self,
                  GtkListBoxRow   *row)
{
  g_autofree char *member = g_strdup (tru_row_get_text (tru_loan_line_get (GTK_WIDGET (row)), TRU_LOAN_ROW_MEMBER));

  g_signal_emit (self, signals[MEMBER_CHOSEN], 0, member);
}

/* The rows beyond the first few only hide: nothing is read anew. */
static void
on_all_toggled (TruDeskExpected *self)
{
  GtkListBoxRow *row;

  for (int i = FEW; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    gtk_widget_set_visible (GTK_WIDGET (row), gtk_toggle_button_get_active (self->all));
}

static void
on_reserved_activated (TruDeskExpected *self,
                       GtkListBoxRow   *row)
{
  TruRow *reservation = tru_reservation_line_get (GTK_WIDGET (row));
  g_autofree char *item = g_strdup (tru_row_get_text (reservation, TRU_RESERVATION_ROW_ITEM));
  g_autofree char *member = g_strdup (tru_row_get_text (reservation, TRU_RESERVATION_ROW_MEMBER));

  if (item && member && g_strcmp0 (tru_row_get_text (reservation, TRU_RESERVATION_ROW_STATE), "set_aside") == 0)
    g_signal_emit (self, signals[HAND_OVER], 0, item, member);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "tool-library.reservations", NULL);
}

static void
tru_desk_expected_class_init (TruDeskExpectedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[MEMBER_CHOSEN] = g_signal_new ("member-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[HAND_OVER] = g_signal_new ("hand-over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                     G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/desk-expected.ui");
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, n_expected);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, list);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, nothing);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, all);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, n_reserved);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, all_reserved);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, reserved);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, nothing_reserved);
  gtk_widget_class_bind_template_callback (widget_class, on_all_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_reserved_activated);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, n_loans);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, n_loans_word);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, n_returns);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, n_returns_word);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, n_people);
  gtk_widget_class_bind_template_child (widget_class, TruDeskExpected, n_people_word);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
tru_desk_expected_init (TruDeskExpected *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_in_sight_only (GTK_WIDGET (self->list));
}

static void
show_number (GtkLabel *label,
             gint64    number)
{
  g_autofree char *text = tru_number_format (number);

  gtk_label_set_label (label, text);
}

static void
show_counters (TruDeskExpected *self,
               TruStore        *store,
               const char      *library)
{
  g_autoptr (TruRow) counts = tru_query_first (store, &tru_query_day_counts, NULL, "$library", library, NULL);
  gint64 loans = counts ? tru_row_get_number (counts, TRU_DAY_COUNTS_LOANS) : 0;
  gint64 returns = counts ? tru_row_get_number (counts, TRU_DAY_COUNTS_RETURNS) : 0;
  gint64 people = counts ? tru_row_get_number (counts, TRU_DAY_COUNTS_PEOPLE) : 0;

  show_number (self->n_loans, loans);
  show_number (self->n_returns, returns);
  show_number (self->n_people, people);
  gtk_label_set_label (self->n_loans_word, ngettext ("loan", "loans", loans));
  gtk_label_set_label (self->n_returns_word, ngettext ("return", "returns", returns));
  gtk_label_set_label (self->n_people_word, ngettext ("person", "people", people));
}

static void
show_reserved (TruDeskExpected *self,
               TruOffice       *office,
               const char      *library)
{
  g_autoptr (GPtrArray) rows = tru_query_run (tru_office_get_store (office), &tru_query_reservations_at_desk, NULL, "$library", library, NULL);
  guint n_rows = rows ? rows->len : 0;

  tru_tool_look_clear (GTK_WIDGET (self->reserved));
  for (guint i = 0; i < MIN (n_rows, FEW_RESERVED); i++)
    gtk_list_box_append (self->reserved, tru_reservation_line_new (office, rows->pdata[i], TRU_RESERVATION_LINE_DESK, 0, NULL, NULL));
  show_number (self->n_reserved, n_rows);
  gtk_widget_set_visible (self->all_reserved, n_rows > FEW_RESERVED);
  gtk_widget_set_visible (GTK_WIDGET (self->reserved), n_rows > 0);
  gtk_widget_set_visible (self->nothing_reserved, n_rows == 0);
}

/**
 * tru_desk_expected_show:
 * @self: the pane
 * @office: the office
 * @library: (nullable): uid of the only tool library to look at
 *
 * Reads it anew.
 */
void
tru_desk_expected_show (TruDeskExpected *self,
                        TruOffice       *office,
                        const char      *library)
{
  TruStore *store = tru_office_get_store (office);
  g_autoptr (GPtrArray) loans = tru_query_run (store, &tru_query_loans_expected, NULL, "$library", library, NULL);
  guint n_loans = loans ? loans->len : 0;

  tru_tool_look_clear (GTK_WIDGET (self->list));
  for (guint i = 0; i < n_loans; i++)
    gtk_list_box_append (self->list, tru_loan_line_new (office, loans->pdata[i], TRU_LOAN_LINE_EXPECTED));
  show_number (self->n_expected, tru_query_count (store, &tru_query_n_loans_expected, "$library", library, NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_loans > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n_loans == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->all), n_loans > FEW);
  on_all_toggled (self);
  show_reserved (self, office, library);
  show_counters (self, store, library);
}
