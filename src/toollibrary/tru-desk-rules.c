/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-rules.h"

#include <glib/gi18n.h>

#include "tru-lending-rules.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-queries-tool-library.h"
#include "tru-text.h"

struct _TruDeskRules
{
  AdwBin parent_instance;

  GtkLabel *reasons;
  GtkWidget *renew_button; /* of a membership that is over */
  GtkToggleButton *override_button;
  GtkWidget *override_box;
  GtkEntry *motive;
  GtkDropDown *manager;
  GtkCheckButton *by_manager;
  GPtrArray *findings; /* (nullable): what is broken */
  GPtrArray *managers; /* (nullable): rows of names: who is in charge of the desk */
  gboolean is_for_manager;
};

G_DEFINE_FINAL_TYPE (TruDeskRules, tru_desk_rules, ADW_TYPE_BIN)

enum
{
  CHANGED,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed (TruDeskRules *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_toggled (TruDeskRules *self)
{
  gtk_widget_set_visible (self->override_box, gtk_toggle_button_get_active (self->override_button));
  on_changed (self);
  if (gtk_widget_get_visible (self->override_box))
    gtk_widget_grab_focus (GTK_WIDGET (self->motive));
}

static void
on_entered (TruDeskRules *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
tru_desk_rules_finalize (GObject *object)
{
  TruDeskRules *self = TRU_DESK_RULES (object);

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->managers, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_desk_rules_parent_class)->finalize (object);
}

static void
tru_desk_rules_class_init (TruDeskRulesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_desk_rules_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/desk-rules.ui");
  gtk_widget_class_bind_template_child (widget_class, TruDeskRules, reasons);
  gtk_widget_class_bind_template_child (widget_class, TruDeskRules, renew_button);
  gtk_widget_class_bind_template_child (widget_class, TruDeskRules, override_button);
  gtk_widget_class_bind_template_child (widget_class, TruDeskRules, override_box);
  gtk_widget_class_bind_template_child (widget_class, TruDeskRules, motive);
  gtk_widget_class_bind_template_child (widget_class, TruDeskRules, manager);
  gtk_widget_class_bind_template_child (widget_class, TruDeskRules, by_manager);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
}

static void
tru_desk_rules_init (TruDeskRules *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Nobody is chosen beforehand, at each visit anew: who answers for it says so. */
static void
offer_managers (TruDeskRules *self,
                TruStore     *store)
{
  g_autoptr (GtkStringList) names = NULL;

  if (self->managers)
    return;
  self->managers = tru_query_run (store, &tru_query_people_in_charge, NULL, NULL);
  names = gtk_string_list_new (NULL);
  gtk_string_list_append (names, _("Who is in charge?"));
  for (guint i = 0; self->managers && i < self->managers->len; i++)
    gtk_string_list_append (names, tru_row_get_text (self->managers->pdata[i], TRU_NAME_ROW_NAME));
  gtk_drop_down_set_model (self->manager, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->manager, 0);
}

/* What is prolonged is not lent. */
static gboolean
is_about_renewals (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = findings->pdata[i];

      if (finding->severity >= TRU_SEVERITY_BLOCKS && finding->kind != &tru_loan_kind)
        return FALSE;
    }
  return TRUE;
}

/* The way out that is no exception. */
static gboolean
may_renew (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((TruFinding *) findings->pdata[i])->rule, "member-valid"))
      return TRUE;
  return FALSE;
}

/**
 * tru_desk_rules_show:
 * @self: the rules
 * @store: a store
 * @findings: (element-type TruFinding): what is broken; nothing that stops anybody hides them
 */
void
tru_desk_rules_show (TruDeskRules *self,
                     TruStore     *store,
                     GPtrArray    *findings)
{
  TruSeverity worst = tru_findings_worst (findings);
  g_autofree char *reasons = tru_findings_reason (findings, TRU_SEVERITY_BLOCKS);
  gboolean is_open = worst != TRU_SEVERITY_FORBIDS && gtk_toggle_button_get_active (self->override_button);
  gboolean has_managers;

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_ptr_array_ref (findings);
  self->is_for_manager = tru_lending_rules_want_charge (findings);
  if (self->is_for_manager)
    offer_managers (self, store);
  has_managers = self->managers && self->managers->len > 0;
  gtk_widget_set_visible (GTK_WIDGET (self), worst >= TRU_SEVERITY_BLOCKS);
  tru_tone_set_fill (GTK_WIDGET (self), worst == TRU_SEVERITY_FORBIDS ? TRU_TONE_LATE : TRU_TONE_ATTENTION);
  gtk_label_set_label (self->reasons, reasons);
  gtk_button_set_label (GTK_BUTTON (self->override_button),
                        is_about_renewals (findings) ? _("Prolong All the _Same…") : _("Lend All the _Same…"));
  /* Who hears the button instead of seeing it hears what it goes against. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->override_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reasons, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->override_button), worst != TRU_SEVERITY_FORBIDS);
  gtk_widget_set_visible (self->renew_button, may_renew (findings));
  gtk_widget_set_visible (self->override_box, is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->manager), self->is_for_manager && has_managers);
  gtk_widget_set_visible (GTK_WIDGET (self->by_manager), self->is_for_manager && !has_managers);
}

/**
 * tru_desk_rules_answer:
 * @self: the rules
 *
 * Leads the keyboard to what is still wanted of who goes on all the same: why, then who is in charge.
 *
 * Returns: whether something stands that a person may answer for
 */
gboolean
tru_desk_rules_answer (TruDeskRules *self)
{
  GtkWidget *wanted = GTK_WIDGET (self->motive);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || !gtk_widget_get_visible (GTK_WIDGET (self->override_button)))
    return FALSE;
  gtk_toggle_button_set_active (self->override_button, TRUE);
  if (!tru_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->motive))))
    wanted = gtk_widget_get_visible (GTK_WIDGET (self->manager)) ? GTK_WIDGET (self->manager) : GTK_WIDGET (self->by_manager);
  return gtk_widget_grab_focus (wanted);
}

/**
 * tru_desk_rules_get_reasons:
 * @self: the rules
 *
 * Returns: (transfer none): what stands against the visit, empty if nothing does
 */
const char *
tru_desk_rules_get_reasons (TruDeskRules *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_label (self->reasons) : "";
}

/* What is only to be known of the member was heard with the first scan. */
static const TruFinding *
gravest_for (TruDeskRules *self,
             const char   *uid)
{
  const TruFinding *gravest = NULL;

  for (guint i = 0; self->findings && i < self->findings->len; i++)
    {
      const TruFinding *finding = self->findings->pdata[i];

      if ((g_strcmp0 (finding->uid, uid) == 0 || (finding->kind == &tru_member_kind && finding->severity >= TRU_SEVERITY_BLOCKS))
          && (!gravest || finding->severity > gravest->severity))
        gravest = finding;
    }
  return gravest;
}

static gboolean
stops (TruDeskRules     *self,
       const TruFinding *gravest)
{
  TruOverride override = tru_desk_rules_get (self);

  return gravest && gravest->severity >= TRU_SEVERITY_BLOCKS && !tru_findings_allow (self->findings, &override);
}

/**
 * tru_desk_rules_get_tone:
 * @self: the rules
 * @uid: (nullable): uid of what was scanned
 *
 * Returns: what the scan sounds like: refused where something stops it, attention where something is to be known, else done
 */
TruTone
tru_desk_rules_get_tone (TruDeskRules *self,
                         const char   *uid)
{
  const TruFinding *gravest = gravest_for (self, uid);

  if (stops (self, gravest))
    return TRU_TONE_LATE;
  return gravest && gravest->severity >= TRU_SEVERITY_WARNS ? TRU_TONE_ATTENTION : TRU_TONE_OK;
}

/**
 * tru_desk_rules_get_refusal:
 * @self: the rules
 * @uid: (nullable): uid of what was scanned
 *
 * Returns: (nullable) (transfer none): why it may not go, as a sentence; %NULL where nothing stops it
 */
const char *
tru_desk_rules_get_refusal (TruDeskRules *self,
                            const char   *uid)
{
  const TruFinding *gravest = gravest_for (self, uid);

  return stops (self, gravest) ? gravest->reason : NULL;
}

/**
 * tru_desk_rules_get:
 * @self: the rules
 *
 * Returns: why, and who is in charge; no motive as long as a person in charge is wanted and none answers. Its texts live until
 * something is changed
 */
TruOverride
tru_desk_rules_get (TruDeskRules *self)
{
  const char *motive = gtk_editable_get_text (GTK_EDITABLE (self->motive));
  guint chosen = gtk_drop_down_get_selected (self->manager);
  gboolean has_manager = self->is_for_manager && self->managers && chosen != GTK_INVALID_LIST_POSITION && chosen > 0
                         && chosen <= self->managers->len;
  gboolean by_manager = has_manager || (self->is_for_manager && self->managers && self->managers->len == 0
                                        && gtk_check_button_get_active (self->by_manager));

  if (!gtk_toggle_button_get_active (self->override_button) || tru_text_is_blank (motive) || (self->is_for_manager && !by_manager))
    return (TruOverride){ NULL };
  return (TruOverride){
    .motive = motive,
    .by_manager = by_manager,
    .manager = has_manager ? tru_row_get_text (self->managers->pdata[chosen - 1], TRU_NAME_ROW_UID) : NULL,
  };
}

/**
 * tru_desk_rules_forget:
 * @self: the rules, of which the next visit begins anew
 */
void
tru_desk_rules_forget (TruDeskRules *self)
{
  g_clear_pointer (&self->managers, g_ptr_array_unref);
  gtk_toggle_button_set_active (self->override_button, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->motive), "");
}
