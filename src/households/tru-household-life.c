/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-acts-private.h"

#include <glib/gi18n.h>

#include "tru-funds.h"
#include "tru-life-dialog.h"
#include "tru-life.h"
#include "tru-plans.h"
#include "tru-referrals.h"
#include "tru-split-dialog.h"

static gboolean
confirm_referral (TruStore *store,
                  gpointer  data,
                  GError  **error)
{
  TruHouseholdAct *act = data;

  return tru_referrals_confirm (store, act->uid, act->on, error);
}

static gboolean
send_receipt (TruStore *store,
              gpointer  data,
              GError  **error)
{
  TruHouseholdAct *act = data;

  return tru_referrals_receipt (store, act->uid, act->on, error);
}

static gboolean
agree_plan (TruStore *store,
            gpointer  data,
            GError  **error)
{
  TruHouseholdAct *act = data;

  return tru_plans_agree (store, act->uid, act->on, error);
}

static gboolean
renew_plan (TruStore *store,
            gpointer  data,
            GError  **error)
{
  TruHouseholdAct *act = data;
  g_autofree char *plan = tru_plans_renew (store, act->uid, act->on, error);

  return plan != NULL;
}

static gboolean
stop_aid (TruStore *store,
          gpointer  data,
          GError  **error)
{
  TruHouseholdAct *act = data;

  return tru_funds_stop (store, act->uid, act->on, act->motive, error);
}

static gboolean
stop_letters (TruStore *store,
              gpointer  data,
              GError  **error)
{
  TruHouseholdAct *act = data;

  return tru_life_stop_letters (store, act->uid, act->number ? act->on : TRU_UNKNOWN, error);
}

static gboolean
come_back (TruStore *store,
           gpointer  data,
           GError  **error)
{
  TruHouseholdAct *act = data;

  return tru_life_come_back (store, act->uid, act->on, error);
}

static void
set_letters (GtkWidget              *widget,
             TruOffice              *office,
             const TruHouseholdFile *file,
             gboolean                stop)
{
  TruHouseholdAct *act = tru_household_act_new (widget, office, stop ? _("Letters stopped") : _("Letters go out again"), stop_letters,
                      tru_household_file_uid (file), file->today);

  act->number = stop;
  tru_household_act_run (widget, act);
}

static void
open_again (GtkWidget              *widget,
            TruOffice              *office,
            const TruHouseholdFile *file)
{
  tru_household_act_run (widget, tru_household_act_new (widget, office, _("File opened again"), come_back, tru_household_file_uid (file), file->today));
}

/**
 * tru_household_follow_up:
 * @widget: the page
 * @office: the database
 * @file: its file
 * @name: "confirm-referral", "send-receipt", "agree-plan", "renew-plan" or "stop-aid"
 * @uid: the record that it is done with
 *
 * What the follow-up tab notes for today at a press.
 */
void
tru_household_follow_up (GtkWidget              *widget,
                         TruOffice              *office,
                         const TruHouseholdFile *file,
                         const char             *name,
                         const char             *uid)
{
  static const struct
  {
    const char *name;
    const char *done;
    TruOfficeFunc func;
  } acts[] = {
    { "confirm-referral", N_("Referral confirmed in writing"), confirm_referral },
    { "send-receipt", N_("Receipt sent"), send_receipt },
    { "agree-plan", N_("Action plan agreed"), agree_plan },
    { "renew-plan", N_("Action plan drafted"), renew_plan },
    { "stop-aid", N_("Hardship fund stopped"), stop_aid },
  };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].name, name))
      tru_household_act_run (widget, tru_household_act_new (widget, office, _(acts[i].done), acts[i].func, uid, file->today));
}

/**
 * tru_household_live:
 * @widget: the page
 * @office: the database
 * @file: its file
 * @action: "household.move", "household.split", "household.end" (i: #TruHouseholdEndReason), "household.die" (s: uid of a person), "household.stop-letters" (b) or
 *   "household.come-back"
 * @parameter: (nullable): of the action
 *
 * What life does to the household or to one of its members.
 */
void
tru_household_live (GtkWidget              *widget,
                    TruOffice              *office,
                    const TruHouseholdFile *file,
                    const char             *action,
                    GVariant               *parameter)
{
  if (g_str_equal (action, "household.split"))
    gtk_window_present (tru_split_dialog_new (widget, office, file));
  else if (g_str_equal (action, "household.end"))
    tru_life_dialog_end (widget, office, file, g_variant_get_int32 (parameter));
  else if (g_str_equal (action, "household.move"))
    tru_life_dialog_move (widget, office, file);
  else if (g_str_equal (action, "household.die"))
    tru_life_dialog_die (widget, office, file, g_variant_get_string (parameter, NULL));
  else if (g_str_equal (action, "household.stop-letters"))
    set_letters (widget, office, file, g_variant_get_boolean (parameter));
  else
    open_again (widget, office, file);
}
