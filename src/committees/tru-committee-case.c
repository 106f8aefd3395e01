/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-case.h"

#include <glib/gi18n.h>

#include "tru-card.h"
#include "tru-clock.h"
#include "tru-committee-act.h"
#include "tru-contact.h"
#include "tru-deadlines.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-organisation.h"
#include "tru-queries-committees.h"
#include "tru-record-form.h"
#include "tru-referral.h"
#include "tru-support-file.h"
#include "tru-support.h"
#include "tru-watch.h"

struct _TruCommitteeCase
{
  AdwBin parent_instance;
  TruOffice *office;
  char *item;    /* (nullable) */
  char *support; /* (nullable) */
  GtkWidget *form; /* (nullable): none for a decided case */
};

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruCommitteeCase, tru_committee_case, ADW_TYPE_BIN)

static GtkWidget *
new_text (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_fact (GtkWidget  *card,
          const char *label,
          const char *value)
{
  GtkWidget *line;

  if (!value || !*value)
    return;
  line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (line), new_text (label, "caption-heading"));
  gtk_box_append (GTK_BOX (line), new_text (value, NULL));
  tru_card_append (TRU_CARD (card), line);
}

static void
add_field (GtkWidget *card,
           TruRecord *record,
           guint      field)
{
  g_autofree char *value = record ? tru_record_format (record, field) : NULL;

  if (record)
    add_fact (card, _(tru_record_get_kind (record)->fields[field].label), value);
}

static void
add_title (GtkWidget     *card,
           TruStore      *store,
           const TruKind *kind,
           TruRecord     *record,
           guint          field)
{
  const char *uid = record ? tru_record_get_text (record, field) : NULL;
  g_autofree char *title = uid ? tru_store_title (store, kind, uid) : NULL;

  if (record)
    add_fact (card, _(tru_record_get_kind (record)->fields[field].label), title);
}

static void
add_deadlines (GtkWidget  *card,
               TruStore   *store,
               const char *support)
{
  g_autoptr (GPtrArray) deadlines = tru_watch_deadlines_of_support (store, support, tru_clock_today (), NULL);

  for (guint i = 0; deadlines && i < MIN (deadlines->len, 3); i++)
    {
      const TruDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *when = tru_deadline_when (deadline, tru_clock_today ());

      add_fact (card, deadline->title, when);
    }
}

static GtkWidget *
new_facts (TruCommitteeCase *self,
           TruRow           *row)
{
  TruStore *store = tru_office_get_store (self->office);
  GtkWidget *card = g_object_new (TRU_TYPE_CARD, "title", tru_row_get_text (row, TRU_AGENDA_ROW_NAME), NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Open the file"));
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, self->support, tru_clock_today (), NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "household", tru_row_get_text (row, TRU_AGENDA_ROW_HOUSEHOLD));
  tru_card_add_suffix (TRU_CARD (card), button);
  tru_card_append (TRU_CARD (card), new_text (tru_row_get_text (row, TRU_AGENDA_ROW_SUBJECT), "dim-label"));
  if (!file)
    return card;
  add_title (card, store, &tru_organisation_kind, file->referral, TRU_REFERRAL_ORGANISATION);
  add_field (card, file->referral, TRU_REFERRAL_REASON);
  add_field (card, file->referral, TRU_REFERRAL_ASKED);
  add_field (card, file->referral, TRU_REFERRAL_MISSING);
  add_title (card, store, &tru_contact_kind, file->support, TRU_SUPPORT_FOLLOWER);
  add_title (card, store, &tru_organisation_kind, file->dwelling, TRU_DWELLING_LANDLORD);
  add_deadlines (card, store, self->support);
  return card;
}

static GtkWidget *
new_decided (TruRow *row)
{
  static const struct
  {
    guint column;
    const char *label;
  } lines[] = { { TRU_AGENDA_ROW_REASON, N_("Reason") }, { TRU_AGENDA_ROW_CONDITIONS, N_("Conditions") } };
  int outcome = tru_option_find (tru_decision_outcome_options, tru_row_get_text (row, TRU_AGENDA_ROW_OUTCOME));
  GtkWidget *card = g_object_new (TRU_TYPE_CARD, "title", _("Decision"), NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Edit"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "decision", tru_row_get_text (row, TRU_AGENDA_ROW_DECISION));
  tru_card_add_suffix (TRU_CARD (card), button);
  tru_card_append (TRU_CARD (card), new_text (_(tru_decision_outcome_options[outcome].label), "title-4"));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    add_fact (card, _(lines[i].label), tru_row_get_text (row, lines[i].column));
  return card;
}

static void
on_decide_clicked (TruCommitteeCase *self)
{
  tru_committee_case_decide (self);
}

static GtkWidget *
new_question (TruCommitteeCase *self,
              TruDate           on)
{
  static const guint hidden[] = { TRU_DECISION_SUPPORT, TRU_DECISION_MEETING, TRU_DECISION_ORGANISATION, TRU_DECISION_DECIDED_ON, TRU_DECISION_AMOUNT };
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Decide and go to the next case"));

  tru_record_set_text (decision, TRU_DECISION_SUPPORT, self->support);
  tru_record_set_number (decision, TRU_DECISION_DECIDED_ON, on);
  self->form = tru_record_form_new (tru_office_get_store (self->office), decision);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    tru_record_form_hide (TRU_RECORD_FORM (self->form), hidden[i]);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_tooltip_text (button, _("Ctrl+Enter"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_decide_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
new_discussed (TruCommitteeCase *self,
               TruRow           *row)
{
  GtkWidget *card = g_object_new (TRU_TYPE_CARD, "title", _("What was said"), NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Write…"));
  const char *text = tru_row_get_text (row, TRU_AGENDA_ROW_DISCUSSED);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "agenda_item", self->item);
  tru_card_add_suffix (TRU_CARD (card), button);
  tru_card_append (TRU_CARD (card), new_text (text ? text : _("Nothing noted yet."), text ? NULL : "dim-label"));
  return card;
}

static gboolean
on_control_enter (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   data)
{
  tru_committee_case_decide (TRU_COMMITTEE_CASE (widget));
  return TRUE;
}

static void
tru_committee_case_dispose (GObject *object)
{
  TruCommitteeCase *self = TRU_COMMITTEE_CASE (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->support, g_free);
  self->form = NULL;
  G_OBJECT_CLASS (tru_committee_case_parent_class)->dispose (object);
}

static void
tru_committee_case_class_init (TruCommitteeCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_committee_case_dispose;
  signals[DECIDED] = g_signal_new ("decided", TRU_TYPE_COMMITTEE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_committee_case_init (TruCommitteeCase *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter");

  /* Before a text of several lines takes it for a new line. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_callback_action_new (on_control_enter, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * tru_committee_case_keeps:
 * @self: a case
 * @row: a row of #tru_agenda_query
 *
 * Returns: whether a decision about this very case is being written: what is typed must not be lost to a change elsewhere
 */
gboolean
tru_committee_case_keeps (TruCommitteeCase *self,
                          TruRow           *row)
{
  return self->form && g_strcmp0 (self->item, tru_row_get_text (row, TRU_AGENDA_ROW_UID)) == 0
         && !tru_row_get_text (row, TRU_AGENDA_ROW_DECISION) && tru_record_form_is_dirty (TRU_RECORD_FORM (self->form));
}

/**
 * tru_committee_case_show:
 * @self: a case
 * @office: an office
 * @row: (nullable): a row of #tru_agenda_query
 * @is_open: whether the meeting's minutes are open
 */
void
tru_committee_case_show (TruCommitteeCase *self,
                         TruOffice        *office,
                         TruRow           *row,
                         gboolean          is_open)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  self->form = NULL;
  g_set_object (&self->office, office);
  g_free (self->item);
  g_free (self->support);
  self->item = row ? g_strdup (tru_row_get_text (row, TRU_AGENDA_ROW_UID)) : NULL;
  self->support = row ? g_strdup (tru_row_get_text (row, TRU_AGENDA_ROW_SUPPORT)) : NULL;
  if (self->support)
    {
      gtk_box_append (GTK_BOX (box), new_facts (self, row));
      if (tru_row_get_text (row, TRU_AGENDA_ROW_DECISION))
        gtk_box_append (GTK_BOX (box), new_decided (row));
      else if (is_open)
        gtk_box_append (GTK_BOX (box), new_question (self, tru_clock_today ()));
    }
  if (row)
    gtk_box_append (GTK_BOX (box), new_discussed (self, row));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * tru_committee_case_decide:
 * @self: a case
 *
 * Takes the decision that its form says.
 */
void
tru_committee_case_decide (TruCommitteeCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) decision = self->form ? tru_record_form_read (TRU_RECORD_FORM (self->form), &error) : NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (!self->form)
    return;
  if (!decision)
    {
      tru_record_form_mark (TRU_RECORD_FORM (self->form), error);
      return;
    }
  findings = tru_decisions_check (tru_office_get_store (self->office), decision, NULL);
  g_signal_emit (self, signals[DECIDED], 0);
  tru_committee_act_decide (GTK_WIDGET (self), self->office, self->item, decision, findings);
}
