/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract-acts.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-contracts.h"
#include "tru-household-acts-private.h"
#include "tru-motive-dialog.h"

static gboolean
refuse (TruStore *store,
        gpointer  data,
        GError  **error)
{
  TruHouseholdAct *act = data;

  return tru_contracts_refuse (store, act->uid, act->on, act->motive, error);
}

static gboolean
end (TruStore *store,
     gpointer  data,
     GError  **error)
{
  TruHouseholdAct *act = data;

  return tru_contracts_end (store, act->uid, act->on, act->motive, error);
}

static gboolean
amend (TruStore *store,
       gpointer  data,
       GError  **error)
{
  TruHouseholdAct *act = data;
  g_autofree char *amendment = tru_contracts_amend (store, act->uid, act->on, act->motive, error);

  return amendment != NULL;
}

static void
ask (GtkWidget    *widget,
     TruOffice    *office,
     const char   *contract,
     TruOfficeFunc func,
     const char   *question,
     const char   *confirm,
     const char   *asked_for,
     const char   *done)
{
  TruHouseholdAct *act = tru_household_act_new (widget, office, done, func, contract, tru_clock_today ());

  tru_motive_dialog_ask_for (widget, question, confirm, asked_for, tru_household_act_go_on, act, (GDestroyNotify) tru_household_act_free);
}

void
tru_contract_ask_refused (GtkWidget  *widget,
                          TruOffice  *office,
                          const char *contract)
{
  ask (widget, office, contract, refuse, _("Was the Contract Refused?"), _("_Refused Today"), _("Why"), _("Contract refused"));
}

void
tru_contract_ask_end (GtkWidget  *widget,
                      TruOffice  *office,
                      const char *contract)
{
  ask (widget, office, contract, end, _("End the Contract?"), _("_End Today"), _("Why"), _("Contract ended"));
}

void
tru_contract_ask_amend (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *contract)
{
  ask (widget, office, contract, amend, _("Amend the Contract?"), _("_Draft the Amendment"), _("Object of the amendment"),
       _("Amendment drafted, to be signed anew"));
}
