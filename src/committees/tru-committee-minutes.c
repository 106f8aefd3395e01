/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-minutes.h"

#include <glib/gi18n.h>

#include "tru-card.h"
#include "tru-committee-act.h"
#include "tru-committees.h"
#include "tru-form-row.h"
#include "tru-meeting.h"
#include "tru-meetings.h"
#include "tru-record-form.h"

struct _TruCommitteeMinutes
{
  AdwBin parent_instance;
  TruOffice *office;
  TruRecord *meeting; /* (nullable) */
  GtkWidget *form;    /* (nullable): none for closed minutes */
  GtkWidget *first;   /* (nullable): the button where the keyboard goes once they are closed */
};

enum
{
  PREPARE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruCommitteeMinutes, tru_committee_minutes, ADW_TYPE_BIN)

/* What somebody typed that is not kept yet; (transfer full) (nullable). */
static TruRecord *
read_new (TruCommitteeMinutes *self)
{
  gboolean is_dirty = self->form && tru_record_form_is_dirty (TRU_RECORD_FORM (self->form));
  g_autoptr (TruRecord) record = is_dirty ? tru_record_form_read (TRU_RECORD_FORM (self->form), NULL) : NULL;

  if (!record || (tru_record_field_equal (record, self->meeting, TRU_MEETING_COLLECTIVE)
                  && tru_record_field_equal (record, self->meeting, TRU_MEETING_NEXT_ON)))
    return NULL;
  return g_steal_pointer (&record);
}

static void
keep (TruCommitteeMinutes *self)
{
  g_autoptr (TruRecord) record = read_new (self);

  if (!record)
    return;
  tru_committee_act_minutes (GTK_WIDGET (self), self->office, record);
  g_set_object (&self->meeting, record);
}

static void
on_close_clicked (TruCommitteeMinutes *self)
{
  g_autoptr (TruRecord) read = self->form ? tru_record_form_read (TRU_RECORD_FORM (self->form), NULL) : NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (!read)
    return;
  keep (self);
  findings = tru_meetings_check_close (tru_office_get_store (self->office), self->meeting);
  tru_committee_act_close (GTK_WIDGET (self), self->office, tru_record_get_uid (self->meeting), findings);
}

static void
on_reopen_clicked (TruCommitteeMinutes *self)
{
  tru_committee_act_reopen (GTK_WIDGET (self), self->office, tru_record_get_uid (self->meeting));
}

static void
on_prepare_clicked (TruCommitteeMinutes *self)
{
  g_signal_emit (self, signals[PREPARE], 0);
}

static GtkWidget *
new_text (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_button (TruCommitteeMinutes *self,
            const char          *label,
            GCallback            clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

/* The day that the rhythm gives stands there to be accepted or changed. */
static void
add_form (TruCommitteeMinutes *self,
          GtkWidget           *card)
{
  TruStore *store = tru_office_get_store (self->office);
  TruDate held = tru_record_get_number (self->meeting, TRU_MEETING_HELD_ON);
  g_autoptr (TruRecord) shown = tru_record_copy (self->meeting);
  GtkWidget *close = new_button (self, _("Close the m_inutes"), G_CALLBACK (on_close_clicked));

  if (!tru_record_is_known (shown, TRU_MEETING_NEXT_ON))
    tru_record_set_number (shown, TRU_MEETING_NEXT_ON,
                           tru_committees_following (store, tru_record_get_text (shown, TRU_MEETING_COMMITTEE), held));
  self->form = tru_record_form_new (store, shown);
  for (guint i = 0; i < tru_meeting_kind.n_fields; i++)
    if (i != TRU_MEETING_COLLECTIVE && i != TRU_MEETING_NEXT_ON)
      tru_record_form_hide (TRU_RECORD_FORM (self->form), i);
  gtk_widget_add_css_class (close, "suggested-action");
  gtk_widget_set_halign (close, GTK_ALIGN_START);
  tru_card_append (TRU_CARD (card), new_text (_("Everybody reads this part: name no household. The part by name is made of the decisions."), "secondary"));
  tru_card_append (TRU_CARD (card), self->form);
  tru_card_append (TRU_CARD (card), close);
}

static void
add_closed (TruCommitteeMinutes *self,
            GtkWidget           *card)
{
  const char *collective = tru_record_get_text (self->meeting, TRU_MEETING_COLLECTIVE);
  g_autofree char *closed = tru_record_format (self->meeting, TRU_MEETING_CLOSED_ON);
  g_autofree char *next = tru_record_format (self->meeting, TRU_MEETING_NEXT_ON);
  g_autofree char *state = g_strdup_printf (_("The minutes are closed since %s."), closed);
  g_autofree char *after = next ? g_strdup_printf (_("Next meeting on %s"), next) : NULL;
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *reopen = new_button (self, _("_Reopen…"), G_CALLBACK (on_reopen_clicked));

  tru_card_append (TRU_CARD (card), new_text (state, "secondary"));
  tru_card_append (TRU_CARD (card), new_text (collective ? collective : _("Nothing noted yet."), collective ? "row-text" : "dim-label"));
  if (after)
    tru_card_append (TRU_CARD (card), new_text (after, "heading"));
  self->first = new_button (self, _("Prepare the _next meeting…"), G_CALLBACK (on_prepare_clicked));
  gtk_box_append (GTK_BOX (buttons), self->first);
  gtk_box_append (GTK_BOX (buttons), reopen);
  tru_card_append (TRU_CARD (card), buttons);
}

static void
tru_committee_minutes_dispose (GObject *object)
{
  TruCommitteeMinutes *self = TRU_COMMITTEE_MINUTES (object);

  g_clear_object (&self->office);
  g_clear_object (&self->meeting);
  self->form = NULL;
  G_OBJECT_CLASS (tru_committee_minutes_parent_class)->dispose (object);
}

static void
tru_committee_minutes_class_init (TruCommitteeMinutesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_committee_minutes_dispose;
  signals[PREPARE] = g_signal_new ("prepare", TRU_TYPE_COMMITTEE_MINUTES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_committee_minutes_init (TruCommitteeMinutes *self)
{
  g_signal_connect (self, "unmap", G_CALLBACK (keep), NULL);
}

/* What somebody types is not replaced by what was there before. */
static gboolean
stays (TruCommitteeMinutes *self,
       TruRecord           *meeting)
{
  g_autoptr (TruRecord) typed = read_new (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!self->meeting || !g_str_equal (tru_record_get_uid (self->meeting), tru_record_get_uid (meeting))
      || !tru_record_field_equal (self->meeting, meeting, TRU_MEETING_CLOSED_ON))
    return FALSE;
  return typed || (self->form && focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

/**
 * tru_committee_minutes_show:
 * @self: minutes
 * @office: an office
 * @meeting: a meeting
 */
void
tru_committee_minutes_show (TruCommitteeMinutes *self,
                            TruOffice           *office,
                            TruRecord           *meeting)
{
  GtkWidget *card;

  if (stays (self, meeting))
    return;
  keep (self);
  g_set_object (&self->office, office);
  g_set_object (&self->meeting, meeting);
  self->form = NULL;
  self->first = NULL;
  card = g_object_new (TRU_TYPE_CARD, "title", _("Minutes and next meeting"), NULL);
  if (tru_record_is_known (meeting, TRU_MEETING_CLOSED_ON))
    add_closed (self, card);
  else
    add_form (self, card);
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), card);
}

/**
 * tru_committee_minutes_enter:
 * @self: minutes
 *
 * Puts the keyboard where they are written, or on what comes next.
 */
void
tru_committee_minutes_enter (TruCommitteeMinutes *self)
{
  if (self->form)
    gtk_widget_child_focus (tru_record_form_get_row (TRU_RECORD_FORM (self->form), TRU_MEETING_COLLECTIVE), GTK_DIR_TAB_FORWARD);
  else if (self->first)
    gtk_widget_grab_focus (self->first);
}
