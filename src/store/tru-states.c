/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-states.h"

#include <glib/gi18n.h>

static const struct
{
  const char *kind;
  const char *sql;
} states[] = {
  { "loan", TRU_STATE_LOAN },
  { "item", TRU_STATE_ITEM },
  { "support", TRU_STATE_SUPPORT },
  { "contract", TRU_STATE_CONTRACT },
  { "commitment", TRU_STATE_COMMITMENT },
  { "worksite", TRU_STATE_WORKSITE },
  { "event", TRU_STATE_EVENT },
  { "referral", TRU_STATE_REFERRAL },
  { "member", TRU_STATE_MEMBER },
  { "reservation", TRU_STATE_RESERVATION },
  { "repair", TRU_STATE_REPAIR },
  { "transfer", TRU_STATE_TRANSFER },
  { "stock_take", TRU_STATE_STOCK_TAKE },
};

static const TruOption labels[] = {
  { "open", N_("On loan") },
  { "lent", N_("On loan") },
  { "late", N_("Late") },
  { "returned", N_("Returned") },
  { "available", N_("Available") },
  { "in_repair", N_("In repair") },
  { "check_due", N_("Check due") },
  { "to_inspect", N_("To inspect") },
  { "missing", N_("Missing") },
  { "stolen", N_("Stolen") },
  { "withdrawn", N_("Withdrawn") },
  { "waiting", N_("Waiting") },
  { "under_way", N_("Under way") },
  { "closed", N_("Closed") },
  { "draft", N_("Draft") },
  { "printed", N_("To sign") },
  { "partly_signed", N_("Partly signed") },
  { "signed", N_("Signed") },
  { "refused", N_("Refused") },
  { "ended", N_("Ended") },
  { "amended", N_("Amended") },
  { "to_do", N_("To do") },
  { "in_progress", N_("In progress") },
  { "done", N_("Done") },
  { "to_plan", N_("To plan") },
  { "to_confirm", N_("To confirm") },
  { "confirmed", N_("Confirmed") },
  { "interrupted", N_("Interrupted") },
  { "not_carried_out", N_("Not carried out") },
  { "finished", N_("Finished") },
  { "planned", N_("Planned") },
  { "past", N_("Past") },
  { "held", N_("Held") },
  { "missed", N_("Missed") },
  { "excused", N_("Excused") },
  { "cancelled", N_("Cancelled") },
  { "accepted", N_("Accepted") },
  { "redirected", N_("Redirected") },
  { "postponed", N_("Postponed") },
  { "incomplete", N_("Incomplete") },
  { "valid", N_("Valid") },
  { "expired", N_("Expired") },
  { "set_aside", N_("Set aside") },
  { "handed_over", N_("Handed over") },
  { "repaired", N_("Repaired") },
  { "beyond", N_("Beyond repair") },
  { "on_its_way", N_("On its way") },
  { "received", N_("Received") },
};

/**
 * tru_state_sql:
 * @kind: a kind
 *
 * Returns: (nullable): SQL for the state of a record, a token; %NULL where the kind has none
 */
const char *
tru_state_sql (const TruKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].kind, kind->name))
      return states[i].sql;
  return NULL;
}

/**
 * tru_state_label:
 * @state: (nullable): a token
 *
 * Returns: (transfer none): the word that people read, "" when there is none
 */
const char *
tru_state_label (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (labels[i].token, state) == 0)
      return _(labels[i].label);
  return "";
}
