/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract-before.h"

#include <glib/gi18n.h>

#include "tru-contract-rules.h"
#include "tru-contract.h"
#include "tru-contracts.h"
#include "tru-finding.h"
#include "tru-tone.h"

struct _TruContractBefore
{
  AdwPreferencesGroup parent_instance;
  GPtrArray *rows; /* shown now */
};

G_DEFINE_FINAL_TYPE (TruContractBefore, tru_contract_before, ADW_TYPE_PREFERENCES_GROUP)

static void
clear (TruContractBefore *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (TruContractBefore *self,
         GtkWidget         *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
new_mark (TruSeverity severity)
{
  const char *icon = severity == TRU_SEVERITY_OK ? "object-select-symbolic" : "dialog-warning-symbolic";
  GtkWidget *mark = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (mark, "round");
  tru_tone_set_fill (mark, severity == TRU_SEVERITY_OK ? TRU_TONE_OK : severity <= TRU_SEVERITY_WARNS ? TRU_TONE_ATTENTION : TRU_TONE_LATE);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  return mark;
}

static GtkWidget *
new_finding_row (const TruFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *reason = g_markup_escape_text (finding->reason ? finding->reason : "", -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_mark (finding->severity));
  return row;
}

static void
add_over (TruContractBefore *self,
          const char        *title,
          const char        *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_mark (TRU_SEVERITY_WARNS));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), "");
  add_row (self, row);
}

/* What was refused or ended, or belongs to a support that was closed, is signed by nobody any more: the day of it stands where the
   findings would. */
static void
show_over (TruContractBefore *self,
           TruStore          *store,
           TruRecord         *contract)
{
  g_autoptr (TruRecord) amendment = tru_contracts_replacement (store, contract);
  gboolean is_refused = tru_record_is_known (contract, TRU_CONTRACT_REFUSED_ON);
  TruDate closed = tru_contracts_closed_on (store, tru_record_get_text (contract, TRU_CONTRACT_SUPPORT));
  gboolean is_over = is_refused || amendment || tru_record_is_known (contract, TRU_CONTRACT_ENDED_ON);
  g_autofree char *day = is_over ? tru_record_format (contract, is_refused ? TRU_CONTRACT_REFUSED_ON : TRU_CONTRACT_ENDED_ON)
                                 : tru_date_format (closed, TRU_DATE_YEAR);
  /* Translators: the number of a contract */
  g_autofree char *number = amendment ? g_strdup_printf (_("No. %s"), tru_record_get_text (amendment, TRU_CONTRACT_NUMBER)) : NULL;

  add_over (self,
            is_refused  ? _("Contract refused")
            : amendment ? _("Replaced by its amendment")
            : is_over   ? _("Contract ended")
                        : _("Support closed: to read and print only"),
            number ? number : day);
}

/* The contract is what is being signed: that it is not yet says nothing here. */
static void
show_findings (TruContractBefore *self,
               GPtrArray         *findings,
               gboolean           is_signed)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), is_signed ? _("Before the worksite") : _("Before signing"));
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = findings->pdata[i];

      if (g_strcmp0 (finding->rule, "contract-signed") != 0)
        add_row (self, new_finding_row (finding));
    }
}

static void
tru_contract_before_finalize (GObject *object)
{
  g_ptr_array_unref (TRU_CONTRACT_BEFORE (object)->rows);
  G_OBJECT_CLASS (tru_contract_before_parent_class)->finalize (object);
}

static void
tru_contract_before_class_init (TruContractBeforeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_contract_before_finalize;
}

static void
tru_contract_before_init (TruContractBefore *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * tru_contract_before_show:
 * @self: the list
 * @store: the main thread's store
 * @contract: a contract
 * @findings: (nullable) (element-type TruFinding): what the rules say of its household's file, %NULL where it can no longer be signed
 * @signatories: (nullable) (element-type TruRecord): who signs it
 */
void
tru_contract_before_show (TruContractBefore *self,
                          TruStore          *store,
                          TruRecord         *contract,
                          GPtrArray         *findings,
                          GPtrArray         *signatories)
{
  g_autoptr (GPtrArray) of_plan = tru_contracts_check_plan (store, contract);

  clear (self);
  if (findings)
    {
      show_findings (self, of_plan, FALSE);
      show_findings (self, findings, tru_contract_state (contract, signatories, FALSE) == TRU_CONTRACT_STATE_SIGNED);
    }
  else
    show_over (self, store, contract);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
