/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-aim-result.h"
#include "tru-aim.h"
#include "tru-card-lines.h"
#include "tru-contact.h"
#include "tru-entitlement.h"
#include "tru-fund-aid.h"
#include "tru-household-words.h"
#include "tru-organisation.h"
#include "tru-plan-action.h"
#include "tru-plan.h"
#include "tru-review-versions.h"
#include "tru-review.h"
#include "tru-support.h"

#define SCALE 5 /* marks of a review go from 1 to this */

static GPtrArray *
of_support (const TruHouseholdFile *file,
            const TruKind          *kind,
            guint                   field)
{
  GPtrArray *found
    = file->support ? tru_store_find (file->store, kind, field, tru_record_get_uid (file->support), NULL) : NULL;

  return found ? found : g_ptr_array_new_with_free_func (g_object_unref);
}

static char *
short_day (TruRecord *record,
           guint      field)
{
  TruDate day = tru_record_get_number (record, field);

  return day == TRU_UNKNOWN ? g_strdup ("") : tru_date_format (day, TRU_DATE_SHORT);
}

static void
show_action (TruCard                *card,
             const TruHouseholdFile *file,
             TruRecord              *action)
{
  g_autofree char *party = tru_record_format (action, TRU_PLAN_ACTION_PARTY);
  g_autofree char *due = short_day (action, TRU_PLAN_ACTION_DUE_ON);
  gboolean is_done = tru_record_is_known (action, TRU_PLAN_ACTION_DONE_ON);
  gboolean is_dropped = tru_record_is_known (action, TRU_PLAN_ACTION_DROPPED_ON);
  TruDate day = tru_record_get_number (action, TRU_PLAN_ACTION_DUE_ON);
  gboolean is_late = !is_done && !is_dropped && day != TRU_UNKNOWN && day < file->today;
  g_autofree char *late = is_late ? g_strdup_printf (_("%s, late"), due) : NULL;
  gboolean is_begun = tru_record_is_known (action, TRU_PLAN_ACTION_STARTED_ON);
  g_autofree char *begun = is_begun ? tru_household_join (", ", due, _("begun"), NULL) : NULL;
  const char *state = is_done ? _("done") : is_dropped ? _("dropped") : late ? late : begun ? begun : due;
  const char *uid = tru_record_get_text (action, TRU_PLAN_ACTION_FOLLOWER);
  g_autofree char *name = uid ? tru_store_title (file->store, &tru_contact_kind, uid) : NULL;
  /* Translators: who sees to it that a commitment is kept */
  g_autofree char *follower = name ? g_strdup_printf (_("followed by %s"), name) : g_strdup ("");
  g_autofree char *said = tru_household_join (" · ", party, follower, state, NULL);
  GtkWidget *button = tru_card_record_line (card, tru_record_get_text (action, TRU_PLAN_ACTION_TASK), said,
                                            "win.edit-record", "plan_action", tru_record_get_uid (action));

  tru_tone_set_text (gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button))),
                     is_done ? TRU_TONE_OK : is_late ? TRU_TONE_LATE : TRU_TONE_NEUTRAL);
}

/* “Version 2, agreed on 12 Oct.” */
static char *
version_words (TruRecord *plan)
{
  g_autofree char *agreed = short_day (plan, TRU_PLAN_ADOPTED_ON);
  int version = (int) tru_record_get_number (plan, TRU_PLAN_VERSION);

  return *agreed ? g_strdup_printf (_("version %d, agreed on %s"), version, agreed)
                 : g_strdup_printf (_("version %d, not agreed yet"), version);
}

static void
show_present_plan (TruCard                *card,
                   const TruHouseholdFile *file,
                   TruRecord              *plan,
                   GMenu                  *menu)
{
  const char *uid = tru_record_get_uid (plan);
  g_autofree char *version = version_words (plan);
  /* Translators: the version of an action plan that holds now: “In force: version 2, agreed on 12 Oct.” */
  g_autofree char *words = g_strdup_printf (tru_record_is_known (plan, TRU_PLAN_ADOPTED_ON) ? _("In force: %s") : _("In preparation: %s"), version);
  g_autofree char *strategy = tru_record_format (plan, TRU_PLAN_STRATEGY);
  g_autoptr (GPtrArray) actions
    = tru_store_find (file->store, &tru_plan_action_kind, TRU_PLAN_ACTION_PLAN, uid, NULL);

  if (menu)
    tru_menu_add (menu, _("Add a _Commitment…"), "plan_action", "plan", uid, NULL);
  tru_card_record_line (card, words, strategy, "win.edit-record", "plan", uid);
  for (guint i = 0; actions && i < actions->len; i++)
    show_action (card, file, g_ptr_array_index (actions, i));
  if (actions && actions->len == 0)
    tru_card_note (card, _("Nobody commits to anything yet. Add commitments with the pencil."));
  else if (!tru_record_is_known (plan, TRU_PLAN_ADOPTED_ON))
    tru_card_button (card, _("_Agreed with the Household Today"), "support.agree-plan", g_variant_new_string (uid));
}

static void
show_former_plan (TruCard   *card,
                  TruRecord *plan)
{
  g_autofree char *version = version_words (plan);
  /* Translators: the version of an action plan that held before: “Before: version 1, agreed on 12 Oct.” */
  g_autofree char *words = g_strdup_printf (_("Before: %s"), version);
  g_autofree char *replaced = short_day (plan, TRU_PLAN_REPLACED_ON);
  /* Translators: the day on which a version of the plan was replaced */
  g_autofree char *said = g_strdup_printf (_("replaced on %s"), replaced);

  tru_card_record_line (card, words, said, "win.edit-record", "plan", tru_record_get_uid (plan));
}

/* The versions of a plan, the one in preparation first, which alone gets more commitments then, and the one in force. */
static void
show_versions (TruCard                *card,
               const TruHouseholdFile *file,
               GPtrArray              *plans,
               GMenu                  *menu)
{
  guint n_former = 0, n_present = 0;

  for (guint i = plans->len; i > 0; i--)
    if (!tru_record_is_known (g_ptr_array_index (plans, i - 1), TRU_PLAN_REPLACED_ON))
      show_present_plan (card, file, g_ptr_array_index (plans, i - 1), n_present++ == 0 ? menu : NULL);
  for (guint i = plans->len; i > 0; i--)
    {
      if (!tru_record_is_known (g_ptr_array_index (plans, i - 1), TRU_PLAN_REPLACED_ON))
        continue;
      if (n_former++ == 0)
        tru_card_append (card, tru_card_label (_("Earlier versions, kept as they were"), "column-heading"));
      show_former_plan (card, g_ptr_array_index (plans, i - 1));
    }
}

void
tru_household_show_plan_versions (TruCard                *card,
                                  const TruHouseholdFile *file,
                                  GMenu                  *menu)
{
  g_autoptr (GPtrArray) plans = of_support (file, &tru_plan_kind, TRU_PLAN_SUPPORT);

  if (plans->len == 0)
    tru_card_note (card, file->commitments->len > 0
                           ? _("This household’s plan is that of its contract, in the overview. Where reviews readjust the plan, draft one that has versions with the pencil.")
                           : _("No action plan yet. Draft one with the pencil: who does what by when."));
  show_versions (card, file, plans, menu);
  if (file->support)
    tru_menu_act (menu, plans->len ? _("Draft a _New Version") : _("_Draft a Plan"), "support.renew-plan",
                  g_variant_new_string (tru_record_get_uid (file->support)));
}

/* What the latest review said of an aim. */
static char *
result_of (const TruHouseholdFile *file,
           TruRecord              *aim)
{
  g_autoptr (GPtrArray) results
    = tru_store_find (file->store, &tru_aim_result_kind, TRU_AIM_RESULT_AIM, tru_record_get_uid (aim), NULL);

  if (!results || results->len == 0)
    return g_strdup (_("to review"));
  return tru_record_format (g_ptr_array_index (results, results->len - 1), TRU_AIM_RESULT_OUTCOME);
}

static void
add_mark (GString    *marks,
          TruRecord  *review,
          guint       field,
          const char *label)
{
  gint64 mark = tru_record_get_number (review, field);

  if (mark != TRU_UNKNOWN)
    /* Translators: what a review marks, and its mark out of five: “social life 4/5” */
    g_string_append_printf (marks, _("%s%s %d/%d"), marks->len ? ", " : "", label, (int) mark, SCALE);
}

static char *
marks_of (TruRecord *review)
{
  GString *marks = g_string_new (NULL);

  add_mark (marks, review, TRU_REVIEW_SELF_ESTEEM, _("self-esteem"));
  add_mark (marks, review, TRU_REVIEW_SOCIAL_SUPPORT, _("social support"));
  add_mark (marks, review, TRU_REVIEW_SOCIAL_LIFE, _("social life"));
  add_mark (marks, review, TRU_REVIEW_MUTUAL_HELP, _("mutual help"));
  add_mark (marks, review, TRU_REVIEW_SATISFACTION, _("satisfaction"));
  return g_string_free (marks, FALSE);
}

static void
show_known (TruCard   *card,
            TruRecord *review,
            guint      field)
{
  g_autofree char *value = tru_record_format (review, field);

  if (*value)
    tru_card_pair (card, tru_field_label (&tru_review_kind.fields[field]), value);
}

/* What the support took, how it ended, and who got the review. */
static void
show_figures (TruCard   *card,
              TruRecord *review)
{
  static const guint shown[] = { TRU_REVIEW_EFFECTS, TRU_REVIEW_COST, TRU_REVIEW_DAYS, TRU_REVIEW_WORKSHOPS, TRU_REVIEW_HOURS,
                                 TRU_REVIEW_EXIT_REASON, TRU_REVIEW_RECIPIENTS, TRU_REVIEW_SENT_ON };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    show_known (card, review, shown[i]);
}

static void
show_review (TruCard                *card,
             const TruHouseholdFile *file,
             TruRecord              *review)
{
  gboolean is_final = tru_record_get_number (review, TRU_REVIEW_TYPE) == TRU_REVIEW_TYPE_FINAL;
  const char *uid = tru_record_get_uid (review);
  g_autofree char *held = short_day (review, TRU_REVIEW_HELD_ON);
  g_autofree char *planned = short_day (review, TRU_REVIEW_PLANNED_ON);
  g_autofree char *marks = marks_of (review);
  g_autofree char *said = *held   ? g_strdup_printf (_("held on %s"), held)
                          : *planned ? g_strdup_printf (_("planned on %s"), planned)
                                     : g_strdup (_("to plan"));

  tru_card_record_line (card, is_final ? _("Final review") : _("Intermediate review"), said, "win.edit-record", "review", uid);
  if (*marks)
    tru_card_note (card, marks);
  show_figures (card, review);
  if (*held)
    tru_review_versions_add (card, file, uid);
  else
    tru_card_button (card, _("_Hold This Review…"), "support.hold-review", g_variant_new_string (uid));
}

void
tru_household_show_reviews (TruCard                *card,
                            const TruHouseholdFile *file,
                            GMenu                  *menu)
{
  g_autoptr (GPtrArray) aims = of_support (file, &tru_aim_kind, TRU_AIM_SUPPORT);
  g_autoptr (GPtrArray) reviews = of_support (file, &tru_review_kind, TRU_REVIEW_SUPPORT);
  g_autofree char *today = tru_date_to_iso (file->today);
  const char *support = file->support ? tru_record_get_uid (file->support) : NULL;

  if (support)
    {
      tru_menu_add (menu, _("Add an _Aim…"), "aim", "support", support, "set_on", today, NULL);
      tru_menu_add (menu, _("_Plan a Review…"), "review", "support", support, "type", "intermediate", NULL);
      tru_menu_act (menu, _("Hold an _Intermediate Review…"), "support.hold-review", g_variant_new_string ("intermediate"));
      tru_menu_act (menu, _("Hold a _Final Review…"), "support.hold-review", g_variant_new_string ("final"));
    }
  for (guint i = 0; i < aims->len; i++)
    {
      TruRecord *aim = g_ptr_array_index (aims, i);
      g_autofree char *result = result_of (file, aim);

      tru_card_record_line (card, tru_record_get_text (aim, TRU_AIM_TEXT), result, "win.edit-record", "aim",
                            tru_record_get_uid (aim));
    }
  for (guint i = 0; i < reviews->len; i++)
    show_review (card, file, g_ptr_array_index (reviews, i));
  if (aims->len + reviews->len == 0)
    tru_card_note (card, _("No aims yet. Set out with the pencil what the household wants to reach; reviews hold it against "
                           "them."));
}

/* Nothing is paid yet of one whose first day nobody noted. */
static char *
say_until (TruRecord *aid,
           gboolean   has_ended)
{
  TruDate day = tru_record_get_number (aid, TRU_FUND_AID_STOPS_ON);

  if (has_ended)
    return g_strdup (_("ended"));
  return day == TRU_UNKNOWN ? g_strdup (_("from a day still to be noted")) : tru_date_format (day, TRU_DATE_SHORT);
}

static void
show_aid (TruCard                *card,
          const TruHouseholdFile *file,
          TruRecord              *aid)
{
  g_autofree char *amount = tru_record_format (aid, TRU_FUND_AID_MONTHLY);
  TruDate stops_on = tru_record_get_number (aid, TRU_FUND_AID_STOPS_ON);
  gboolean has_ended = tru_record_is_known (aid, TRU_FUND_AID_STOPPED_ON) || (stops_on != TRU_UNKNOWN && stops_on < file->today);
  g_autofree char *until = say_until (aid, has_ended);
  g_autofree char *contributor
    = tru_store_title (file->store, &tru_organisation_kind, tru_record_get_text (aid, TRU_FUND_AID_CONTRIBUTOR));
  g_autofree char *monthly = g_strdup_printf (_("%s a month"), amount);
  g_autofree char *said = tru_household_join (", ", monthly, until, NULL);
  gint64 n_months = tru_record_get_number (aid, TRU_FUND_AID_MONTHS);
  g_autofree char *months = n_months == TRU_UNKNOWN ? g_strdup ("") : g_strdup_printf (ngettext ("%d month", "%d months", n_months), (int) n_months);
  g_autofree char *paid_by = tru_household_join (", ", contributor ? contributor : "", months, NULL);

  tru_card_record_line (card, _("Hardship fund"), said, "win.edit-record", "fund_aid", tru_record_get_uid (aid));
  tru_card_note (card, paid_by);
  if (tru_record_is_known (aid, TRU_FUND_AID_LEVERS))
    tru_card_pair (card, _("Levers"), tru_record_get_text (aid, TRU_FUND_AID_LEVERS));
  if (!has_ended)
    tru_card_button (card, _("_Stop the Aid Today"), "support.stop-aid", g_variant_new_string (tru_record_get_uid (aid)));
}

void
tru_household_show_rights (TruCard                *card,
                           const TruHouseholdFile *file,
                           GMenu                  *menu)
{
  g_autoptr (GPtrArray) rights = of_support (file, &tru_entitlement_kind, TRU_ENTITLEMENT_SUPPORT);
  g_autoptr (GPtrArray) aids = of_support (file, &tru_fund_aid_kind, TRU_FUND_AID_SUPPORT);
  g_autofree char *today = tru_date_to_iso (file->today);
  const char *support = file->support ? tru_record_get_uid (file->support) : NULL;

  if (support)
    {
      tru_menu_add (menu, _("Add a _Right…"), "entitlement", "support", support, "asked_on", today, NULL);
      tru_menu_add (menu, _("_Hardship Fund…"), "fund_aid", "support", support, "asked_on", today, "starts_on", today, NULL);
    }
  for (guint i = 0; i < rights->len; i++)
    {
      TruRecord *right = g_ptr_array_index (rights, i);
      g_autofree char *type = tru_record_format (right, TRU_ENTITLEMENT_TYPE);
      g_autofree char *opened = short_day (right, TRU_ENTITLEMENT_OPENED_ON);
      const char *name = tru_record_get_text (right, TRU_ENTITLEMENT_NAME);

      tru_card_record_line (card, name ? name : type, *opened ? opened : _("asked for"), "win.edit-record", "entitlement",
                            tru_record_get_uid (right));
    }
  for (guint i = 0; i < aids->len; i++)
    show_aid (card, file, g_ptr_array_index (aids, i));
  if (rights->len + aids->len == 0)
    tru_card_note (card, _("No right opened yet. Note with the pencil what visits opened."));
}
