/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-private.h"

#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-support.h"
#include "tru-supports.h"

static gboolean
is_created (TruImportRun  *run,
            const TruKind *kind,
            const char    *uid)
{
  for (guint i = 0; i < run->preview->entries->len; i++)
    {
      const TruImportEntry *entry = run->preview->entries->pdata[i];

      if (entry->action == TRU_IMPORT_CREATE && entry->kind == kind && g_strcmp0 (entry->uid, uid) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A programme that came with the file is run elsewhere, and so is what it decides. */
static gboolean
waits_here (TruImportRun *run,
            TruRecord    *referral)
{
  const char *programme = tru_record_get_text (referral, TRU_REFERRAL_PROGRAMME);
  g_autoptr (TruRecord) opened = tru_store_find_one (run->store, &tru_support_kind, TRU_SUPPORT_REFERRAL, tru_record_get_uid (referral), NULL);
  g_autoptr (TruRecord) present = tru_supports_current (run->store, tru_record_get_text (referral, TRU_REFERRAL_HOUSEHOLD), NULL);

  if (opened || tru_record_is_known (referral, TRU_REFERRAL_REPLY) || is_created (run, &tru_programme_kind, programme))
    return FALSE;
  return !present || tru_record_is_known (present, TRU_SUPPORT_CLOSED_ON)
         || g_strcmp0 (tru_record_get_text (present, TRU_SUPPORT_PROGRAMME), programme) != 0;
}

static gboolean
open_one (TruImportRun *run,
          TruRecord    *referral,
          GError      **error)
{
  TruDate on = tru_record_get_number (referral, TRU_REFERRAL_RECEIVED_ON);
  g_autofree char *support = tru_supports_open_in (run->write, tru_record_get_text (referral, TRU_REFERRAL_HOUSEHOLD),
                                                   tru_record_get_text (referral, TRU_REFERRAL_PROGRAMME),
                                                   tru_record_get_uid (referral), on, error);

  run->preview->n_opened += support != NULL;
  return support && (tru_record_is_known (referral, TRU_REFERRAL_MISSING)
                     || tru_supports_advance (run->write, support, TRU_PROGRAMME_STEP_CONDITION_REFERRAL_COMPLETE, on, FALSE, error));
}

/**
 * tru_import_open_referred:
 * @run: an import whose records are all written
 * @error: a store error
 *
 * A partner’s referral that nobody answered yet is one taken down: the support that it asks for opens and waits, as after
 * tru_referrals_take(). One that came with its support, or that an earlier import brought, opens none.
 *
 * Returns: whether nothing failed
 */
gboolean
tru_import_open_referred (TruImportRun *run,
                          GError      **error)
{
  for (guint i = 0; i < run->preview->entries->len; i++)
    {
      const TruImportEntry *entry = run->preview->entries->pdata[i];
      g_autoptr (TruRecord) referral = NULL;

      if (entry->action != TRU_IMPORT_CREATE || entry->kind != &tru_referral_kind)
        continue;
      referral = tru_store_get (run->store, &tru_referral_kind, entry->uid, NULL);
      if (referral && waits_here (run, referral) && !open_one (run, referral, error))
        return FALSE;
    }
  return TRUE;
}
