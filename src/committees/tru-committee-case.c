/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-case.h"

#include <glib/gi18n.h>

#include "tru-agenda-item.h"
#include "tru-card.h"
#include "tru-clock.h"
#include "tru-committee-act.h"
#include "tru-committee-facts.h"
#include "tru-decimal.h"
#include "tru-decision.h"
#include "tru-form-row.h"
#include "tru-meetings.h"
#include "tru-queries-committees.h"
#include "tru-record-form.h"

struct _TruCommitteeCase
{
  AdwBin parent_instance;
  TruOffice *office;
  char *item;         /* (nullable) */
  char *support;      /* (nullable): none for a collective question */
  gint64 n_decisions;
  gboolean is_open;
  GtkWidget *form;    /* (nullable): of a decision to take */
  GtkWidget *talk;    /* (nullable): form of what was said */
  char *said;         /* (nullable): what was said, as it was kept last */
  char *deciding;     /* (nullable): uid of the item that a decision was asked for */
  TruDate on;
  GtkWidget *adder;   /* (nullable): opens the form for a further decision */
  GHashTable *drafts; /* uid of an item → form of a decision that somebody began to type */
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
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
on_take_back (GtkButton        *button,
              TruCommitteeCase *self)
{
  tru_committee_act_take_back (GTK_WIDGET (self), self->office, g_object_get_data (G_OBJECT (button), "tru-uid"));
}

static GtkWidget *
new_icon (const char *icon,
          const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static void
add_said (GtkWidget  *box,
          const char *label,
          const char *text)
{
  g_autofree char *line = text ? g_strdup_printf ("%s – %s", label, text) : NULL;

  if (line)
    gtk_box_append (GTK_BOX (box), new_text (line, "secondary"));
}

static GtkWidget *
new_decided (TruCommitteeCase *self,
             TruRow           *row)
{
  int outcome = tru_option_find (tru_decision_outcome_options, tru_row_get_text (row, TRU_ITEM_DECISION_OUTCOME));
  int type = tru_option_find (tru_decision_support_type_options, tru_row_get_text (row, TRU_ITEM_DECISION_TYPE));
  gint64 amount = tru_row_get_number (row, TRU_ITEM_DECISION_AMOUNT);
  g_autofree char *money = amount == TRU_UNKNOWN ? NULL : tru_money_format (amount);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *edit = new_icon ("document-edit-symbolic", _("Correct its words"));
  GtkWidget *back = new_icon ("edit-undo-symbolic", _("Take the decision back"));

  gtk_box_append (GTK_BOX (lines), new_text (_(tru_decision_outcome_options[outcome].label), "heading"));
  add_said (lines, _("Redirected to"), tru_row_get_text (row, TRU_ITEM_DECISION_TO));
  add_said (lines, _("Kind of support"), type < 0 ? NULL : _(tru_decision_support_type_options[type].label));
  add_said (lines, _("Amount"), money);
  add_said (lines, _("Reason"), tru_row_get_text (row, TRU_ITEM_DECISION_REASON));
  add_said (lines, _("Conditions"), tru_row_get_text (row, TRU_ITEM_DECISION_CONDITIONS));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (line), lines);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "win.edit-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (edit), "(ss)", "decision", tru_row_get_text (row, TRU_ITEM_DECISION_UID));
  g_object_set_data_full (G_OBJECT (back), "tru-uid", g_strdup (tru_row_get_text (row, TRU_ITEM_DECISION_UID)), g_free);
  g_signal_connect_object (back, "clicked", G_CALLBACK (on_take_back), self, 0);
  gtk_widget_set_visible (edit, self->is_open);
  gtk_widget_set_visible (back, self->is_open);
  gtk_box_append (GTK_BOX (line), edit);
  gtk_box_append (GTK_BOX (line), back);
  return line;
}

/* What a decision says beside its outcome depends on it. */
static void
show_fields (TruRecordForm *form)
{
  TruFormRow *row = TRU_FORM_ROW (tru_record_form_get_row (form, TRU_DECISION_OUTCOME));
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);
  gint64 outcome;

  tru_form_row_read (row, decision, NULL);
  outcome = tru_record_get_number (decision, TRU_DECISION_OUTCOME);
  tru_record_form_ask (form, TRU_DECISION_SUPPORT_TYPE, outcome == TRU_DECISION_OUTCOME_ACCEPTED || outcome == TRU_DECISION_OUTCOME_SUPPORT);
  tru_record_form_ask (form, TRU_DECISION_AMOUNT, outcome == TRU_DECISION_OUTCOME_EXTRA_AID);
  tru_record_form_ask (form, TRU_DECISION_REDIRECTED_TO, outcome == TRU_DECISION_OUTCOME_REDIRECTED);
}

static GtkWidget *
new_form (TruCommitteeCase *self)
{
  static const guint hidden[] = { TRU_DECISION_SUPPORT, TRU_DECISION_MEETING, TRU_DECISION_ORGANISATION, TRU_DECISION_DECIDED_ON,
                                  TRU_DECISION_AGENDA_ITEM };
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);
  GtkWidget *form;

  tru_record_set_text (decision, TRU_DECISION_SUPPORT, self->support);
  tru_record_set_number (decision, TRU_DECISION_DECIDED_ON, tru_clock_today ());
  if (!self->support)
    tru_record_set_number (decision, TRU_DECISION_OUTCOME, TRU_DECISION_OUTCOME_OPINION);
  form = tru_record_form_new (tru_office_get_store (self->office), decision);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    tru_record_form_hide (TRU_RECORD_FORM (form), hidden[i]);
  show_fields (TRU_RECORD_FORM (form));
  g_signal_connect (form, "edited", G_CALLBACK (show_fields), NULL);
  return form;
}

static void
add_form (TruCommitteeCase *self,
          GtkWidget        *card)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Decide and go to the next case"));
  GtkWidget *draft = g_hash_table_lookup (self->drafts, self->item);

  self->form = draft ? draft : new_form (self);
  /* At large text it takes two lines rather than widen the page. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_tooltip_text (button, _("Ctrl+Enter"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (tru_committee_case_decide), self, G_CONNECT_SWAPPED);
  tru_card_append (TRU_CARD (card), self->form);
  tru_card_append (TRU_CARD (card), button);
}

static void
on_more_clicked (GtkWidget        *button,
                 TruCommitteeCase *self)
{
  GtkWidget *card = gtk_widget_get_ancestor (button, TRU_TYPE_CARD);

  gtk_widget_hide (button);
  add_form (self, card);
  tru_committee_case_enter (self);
}

static GtkWidget *
new_decisions (TruCommitteeCase *self)
{
  GtkWidget *card = g_object_new (TRU_TYPE_CARD, "title", _("Decision"), NULL);
  g_autoptr (GPtrArray) rows
    = tru_query_run (tru_office_get_store (self->office), &tru_item_decisions_query, NULL, "$item", self->item, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    tru_card_append (TRU_CARD (card), new_decided (self, g_ptr_array_index (rows, i)));
  if (!self->is_open && self->n_decisions == 0)
    tru_card_append (TRU_CARD (card), new_text (self->on > tru_clock_today () ? _("Decisions are taken on the day of the meeting.")
                                                                            : _("No decision was taken."), "dim-label"));
  if (self->is_open && (self->n_decisions == 0 || g_hash_table_contains (self->drafts, self->item)))
    add_form (self, card);
  else if (self->is_open)
    {
      self->adder = gtk_button_new_with_mnemonic (_("_Another decision…"));
      g_signal_connect_object (self->adder, "clicked", G_CALLBACK (on_more_clicked), self, 0);
      tru_card_append (TRU_CARD (card), self->adder);
    }
  return card;
}

static GtkWidget *
new_talk (TruCommitteeCase *self,
          TruRow           *row)
{
  GtkWidget *card = g_object_new (TRU_TYPE_CARD, "title", _("What was said"), NULL);
  g_autoptr (TruRecord) item = tru_store_get (tru_office_get_store (self->office), &tru_agenda_item_kind, self->item, NULL);
  const char *text = tru_row_get_text (row, TRU_AGENDA_ROW_DISCUSSED);

  if (!self->is_open || !item)
    {
      tru_card_append (TRU_CARD (card), new_text (text ? text : _("Nothing noted yet."), text ? "row-text" : "dim-label"));
      return card;
    }
  self->talk = tru_record_form_new (tru_office_get_store (self->office), item);
  for (guint i = 0; i < tru_agenda_item_kind.n_fields; i++)
    if (i != TRU_AGENDA_ITEM_DISCUSSED)
      tru_record_form_hide (TRU_RECORD_FORM (self->talk), i);
  tru_card_append (TRU_CARD (card), self->talk);
  return card;
}

/* What was typed of what was said; (transfer full) (nullable). */
static char *
read_talk (TruCommitteeCase *self)
{
  g_autoptr (TruRecord) item = self->talk ? tru_record_form_read (TRU_RECORD_FORM (self->talk), NULL) : NULL;

  return item ? g_strdup (tru_record_get_text (item, TRU_AGENDA_ITEM_DISCUSSED)) : g_strdup (self->said);
}

static gboolean
has_new_talk (TruCommitteeCase *self)
{
  g_autofree char *text = read_talk (self);

  return g_strcmp0 (text, self->said) != 0;
}

/* What was said is kept when the person goes on, as it was typed. */
static void
keep_talk (TruCommitteeCase *self)
{
  if (!has_new_talk (self))
    return;
  g_free (self->said);
  self->said = read_talk (self);
  tru_committee_act_note (GTK_WIDGET (self), self->office, self->item, self->said);
}

/* A decision that somebody began to type waits with its case. */
static void
leave (TruCommitteeCase *self)
{
  keep_talk (self);
  if (self->form && tru_record_form_is_dirty (TRU_RECORD_FORM (self->form)))
    {
      g_hash_table_insert (self->drafts, g_strdup (self->item), g_object_ref (self->form));
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->form)), self->form);
    }
  else if (self->form)
    {
      g_hash_table_remove (self->drafts, self->item);
    }
  self->form = NULL;
  self->talk = NULL;
  self->adder = NULL;
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
on_unmapped (TruCommitteeCase *self)
{
  keep_talk (self);
}

static void
tru_committee_case_dispose (GObject *object)
{
  TruCommitteeCase *self = TRU_COMMITTEE_CASE (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->support, g_free);
  g_clear_pointer (&self->said, g_free);
  g_clear_pointer (&self->deciding, g_free);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  self->form = NULL;
  self->talk = NULL;
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

  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  /* Before a text of several lines takes it for a new line. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_callback_action_new (on_control_enter, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "unmap", G_CALLBACK (on_unmapped), NULL);
}

/* Shown anew only where nobody types, or where something else was decided meanwhile. */
static gboolean
stays (TruCommitteeCase *self,
       TruRow           *row,
       gboolean          is_open)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!row || g_strcmp0 (self->item, tru_row_get_text (row, TRU_AGENDA_ROW_UID)) != 0 || self->is_open != is_open
      || self->n_decisions != tru_row_get_number (row, TRU_AGENDA_ROW_DECISIONS))
    return FALSE;
  return (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
         || (self->form && tru_record_form_is_dirty (TRU_RECORD_FORM (self->form)))
         || has_new_talk (self);
}

static GtkWidget *
new_column (int width)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_size_request (column, width, -1);
  gtk_widget_set_hexpand (column, TRUE);
  return column;
}

static GtkWidget *
new_page (TruCommitteeCase *self,
          TruRow           *row)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *left = new_column (210);
  GtkWidget *right = new_column (270);
  g_autofree char *question = self->support ? NULL : g_strdup (tru_row_get_text (row, TRU_AGENDA_ROW_SUBJECT));
  GtkWidget *card = self->support ? tru_committee_facts_new (tru_office_get_store (self->office), row, self->on)
                                  : g_object_new (TRU_TYPE_CARD, "title", question, NULL);

  if (question)
    tru_card_append (TRU_CARD (card), new_text (_("Everybody reads it in their version: name no household."), "secondary"));
  gtk_box_append (GTK_BOX (left), card);
  gtk_box_append (GTK_BOX (right), new_decisions (self));
  gtk_box_append (GTK_BOX (right), new_talk (self, row));
  gtk_box_set_homogeneous (GTK_BOX (page), TRUE);
  gtk_box_append (GTK_BOX (page), left);
  gtk_box_append (GTK_BOX (page), right);
  return page;
}

/**
 * tru_committee_case_show:
 * @self: a case
 * @office: an office
 * @row: (nullable): a row of #tru_agenda_query
 * @on: the day of its meeting
 * @is_open: whether decisions may be taken: the meeting is held and its minutes are open
 */
void
tru_committee_case_show (TruCommitteeCase *self,
                         TruOffice        *office,
                         TruRow           *row,
                         TruDate           on,
                         gboolean          is_open)
{
  if (stays (self, row, is_open))
    return;
  if (self->item)
    leave (self);
  g_set_object (&self->office, office);
  g_free (self->item);
  g_free (self->support);
  self->item = row ? g_strdup (tru_row_get_text (row, TRU_AGENDA_ROW_UID)) : NULL;
  self->support = row ? g_strdup (tru_row_get_text (row, TRU_AGENDA_ROW_SUPPORT)) : NULL;
  self->n_decisions = row ? tru_row_get_number (row, TRU_AGENDA_ROW_DECISIONS) : 0;
  self->is_open = is_open;
  g_free (self->said);
  self->said = row ? g_strdup (tru_row_get_text (row, TRU_AGENDA_ROW_DISCUSSED)) : NULL;
  self->on = on;
  adw_bin_set_child (ADW_BIN (self), row ? new_page (self, row) : NULL);
}

static void
on_decided (GtkWidget *widget)
{
  TruCommitteeCase *self = TRU_COMMITTEE_CASE (widget);

  g_hash_table_remove (self->drafts, self->deciding);
  if (g_strcmp0 (self->deciding, self->item) == 0)
    self->form = NULL;
  g_signal_emit (self, signals[DECIDED], 0);
}

/* What a refusal lacks is asked for where it is written. */
static gboolean
asks_reason (TruCommitteeCase *self,
             TruRecord        *decision,
             GPtrArray        *findings)
{
  const TruFinding *finding = findings ? tru_findings_find (findings, "decision-reason") : NULL;
  g_autoptr (GError) error = NULL;

  if (!finding || finding->severity < TRU_SEVERITY_FORBIDS)
    return FALSE;
  tru_record_set_error (decision, TRU_DECISION_REASON, _("say why: the household and whoever referred it will ask for it"), &error);
  tru_record_form_mark (TRU_RECORD_FORM (self->form), error);
  return TRUE;
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
  keep_talk (self);
  g_free (self->deciding);
  self->deciding = g_strdup (self->item);
  findings = tru_meetings_check (tru_office_get_store (self->office), self->item, decision, NULL);
  if (asks_reason (self, decision, findings))
    return;
  tru_committee_act_decide (GTK_WIDGET (self), self->office, self->item, decision, findings, on_decided);
}

/**
 * tru_committee_case_enter:
 * @self: a case
 *
 * Puts the keyboard where a decision begins, or on what there is.
 */
void
tru_committee_case_enter (TruCommitteeCase *self)
{
  if (self->form)
    gtk_widget_grab_focus (tru_record_form_get_row (TRU_RECORD_FORM (self->form), TRU_DECISION_OUTCOME));
  else if (self->adder)
    gtk_widget_grab_focus (self->adder);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * tru_committee_case_has_draft:
 * @self: a case
 *
 * Returns: whether a decision is half typed, here or about a case seen before
 */
gboolean
tru_committee_case_has_draft (TruCommitteeCase *self)
{
  return (self->form && tru_record_form_is_dirty (TRU_RECORD_FORM (self->form))) || g_hash_table_size (self->drafts) > 0;
}
