/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-private.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-lending-rules.h"
#include "tru-member.h"
#include "tru-queries-tool-library.h"
#include "tru-records-desk.h"

static char *
name_people (GPtrArray *people)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", tru_row_get_text (people->pdata[i], TRU_NAME_ROW_NAME));
  return g_string_free (names, FALSE);
}

/**
 * tru_lending_sign:
 * @store: a store
 * @override: (nullable): why a rule is set aside, and who answers for it
 * @motive: (out) (nullable): why, and beside it the name of who answers; %NULL without an override
 * @error: %TRU_OPERATION_ERROR_RULE when its manager is not in charge of the desk
 *
 * Returns: whether that is so
 */
gboolean
tru_lending_sign (TruStore           *store,
                  const TruOverride  *override,
                  char              **motive,
                  GError            **error)
{
  g_autoptr (TruRecord) manager = NULL;

  *motive = NULL;
  if (!override)
    return TRUE;
  *motive = g_strdup (override->motive);
  if (!override->manager)
    return TRUE;
  g_clear_pointer (motive, g_free);
  manager = tru_records_get (store, &tru_member_kind, override->manager, error);
  if (!manager)
    return FALSE;
  if (!tru_record_is_true (manager, TRU_MEMBER_IN_CHARGE))
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("%s is not in charge of the desk: ask somebody who is."),
                   tru_record_get_text (manager, TRU_MEMBER_NAME));
      return FALSE;
    }
  /* Translators: why, and who is in charge */
  *motive = g_strdup_printf (_("%s (in charge: %s)"), override->motive, tru_record_get_text (manager, TRU_MEMBER_NAME));
  return TRUE;
}

/**
 * tru_lending_allow:
 * @store: a store
 * @findings: (element-type TruFinding): what the rules say of a visit or a renewal
 * @override: (nullable): why it goes on all the same, and who answers for it
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, or with the names of those who may set a rule aside
 *
 * A person in charge may set a rule of the tool library aside with a motive (issue 5). Where nobody is named as in charge of the desk,
 * everybody who runs it is, and the motive is enough, save where the rule is one of safety.
 *
 * Returns: whether the act may go on
 */
gboolean
tru_lending_allow (TruStore           *store,
                   GPtrArray          *findings,
                   const TruOverride  *override,
                   GError            **error)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *names = NULL;

  if (!tru_operation_allow (findings, override, error))
    return FALSE;
  if (!tru_lending_rules_want_charge (findings) || override->manager)
    return TRUE;
  people = tru_query_run (store, &tru_query_people_in_charge, NULL, NULL);
  if (!people || people->len == 0)
    return TRUE;
  reason = tru_findings_reason (findings, TRU_SEVERITY_BLOCKS);
  names = name_people (people);
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("%s Say who is in charge and answers for it: %s."), reason, names);
  return FALSE;
}

/**
 * tru_lending_check_day:
 * @on: the day on which something went out, came in or was counted
 * @error: %TRU_OPERATION_ERROR_INVALID for a day to come
 *
 * Returns: whether it can be noted already
 */
gboolean
tru_lending_check_day (TruDate   on,
                       GError  **error)
{
  if (on <= tru_clock_today ())
    return TRUE;
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                       _("This day is still to come: choose today, or the day that was noted on paper."));
  return FALSE;
}

/**
 * tru_lending_stops:
 * @findings: (element-type TruFinding): what the rules say of a visit
 * @item: an item of it
 *
 * Whether its loan needed the motive. What stands against the member stands against all that he or she takes.
 *
 * Returns: whether a rule stands against it
 */
gboolean
tru_lending_stops (GPtrArray *findings,
                   TruRecord *item)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = findings->pdata[i];

      if (finding->severity >= TRU_SEVERITY_BLOCKS
          && (finding->kind == &tru_member_kind || g_strcmp0 (finding->uid, tru_record_get_uid (item)) == 0))
        return TRUE;
    }
  return FALSE;
}
