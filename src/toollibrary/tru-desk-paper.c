/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-paper.h"

#include <glib/gi18n.h>

#include "tru-calendar-print.h"
#include "tru-clock.h"
#include "tru-due-button.h"
#include "tru-tone.h"

struct _TruDeskPaper
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkToggleButton *toggle;
  GtkWidget *line; /* what the switch does, and the day */
  TruDueButton *day;
  GtkWidget *sheet;
  TruStore *store;
  char *library;
};

G_DEFINE_FINAL_TYPE (TruDeskPaper, tru_desk_paper, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed (TruDeskPaper *self)
{
  gboolean is_on = gtk_toggle_button_get_active (self->toggle);

  gtk_widget_set_visible (self->line, is_on);
  tru_tone_set_fill (self->box, is_on ? TRU_TONE_ATTENTION : TRU_TONE_NEUTRAL);
  if (is_on && tru_due_button_get (self->day) > tru_clock_today ())
    tru_due_button_set (self->day, tru_clock_today ());
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_sheet (TruDeskPaper *self)
{
  tru_calendar_print (GTK_WIDGET (self), self->store, TRU_CALENDAR_PAPER_DESK, self->library, tru_clock_today ());
}

static void
tru_desk_paper_finalize (GObject *object)
{
  TruDeskPaper *self = TRU_DESK_PAPER (object);

  g_clear_object (&self->store);
  g_free (self->library);
  G_OBJECT_CLASS (tru_desk_paper_parent_class)->finalize (object);
}

static void
tru_desk_paper_class_init (TruDeskPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_desk_paper_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* Below the switch: beside it the words would widen the whole window. */
static GtkWidget *
new_line (TruDeskPaper *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_label_new (_("Scans are dated"));

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  self->day = g_object_new (TRU_TYPE_DUE_BUTTON, NULL);
  tru_due_button_set_past (self->day);
  tru_due_button_set (self->day, tru_clock_today () - 1);
  gtk_widget_set_valign (GTK_WIDGET (self->day), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->day));
  return line;
}

static GtkWidget *
new_sheet (TruDeskPaper *self)
{
  GtkWidget *sheet = gtk_button_new_with_mnemonic (_("Print the Day’s S_heet…"));

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (sheet))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (sheet, _("A paper sheet for today, to note loans and returns without a screen"));
  gtk_widget_add_css_class (sheet, "flat");
  gtk_widget_hide (sheet);
  g_signal_connect_swapped (sheet, "clicked", G_CALLBACK (on_sheet), self);
  return sheet;
}

static void
tru_desk_paper_init (TruDeskPaper *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->toggle = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_("Noted on _paper…")));
  self->sheet = new_sheet (self);
  self->line = new_line (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->toggle), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->toggle), _("Enter loans and returns of an earlier day, noted on paper during a power cut"));
  gtk_widget_add_css_class (self->box, "desk-paper");
  gtk_box_append (GTK_BOX (buttons), self->sheet);
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->toggle));
  gtk_box_append (GTK_BOX (self->box), buttons);
  gtk_box_append (GTK_BOX (self->box), self->line);
  adw_bin_set_child (ADW_BIN (self), self->box);
  on_changed (self);
  g_signal_connect_swapped (self->toggle, "toggled", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->day, "chosen", G_CALLBACK (on_changed), self);
}

/**
 * tru_desk_paper_get_day:
 * @self: the switch
 *
 * Returns: the day that counts, %TRU_UNKNOWN for today
 */
TruDate
tru_desk_paper_get_day (TruDeskPaper *self)
{
  return gtk_toggle_button_get_active (self->toggle) ? tru_due_button_get (self->day) : TRU_UNKNOWN;
}

/**
 * tru_desk_paper_set_library:
 * @self: the switch
 * @store: a store
 * @library: (nullable): uid of the tool library whose sheet can be printed
 */
void
tru_desk_paper_set_library (TruDeskPaper *self,
                            TruStore     *store,
                            const char   *library)
{
  g_set_object (&self->store, store);
  g_free (self->library);
  self->library = g_strdup (library);
  gtk_widget_set_visible (self->sheet, store && library);
}
