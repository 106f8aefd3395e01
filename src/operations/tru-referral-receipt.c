/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-referrals.h"

#include "tru-clock.h"
#include "tru-contact.h"
#include "tru-eligibilities.h"
#include "tru-household.h"
#include "tru-organisation.h"
#include "tru-paper.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-referral.h"

static void
set_title (TruDocumentData *data,
           const char      *path,
           TruStore        *store,
           const TruKind   *kind,
           const char      *uid)
{
  g_autofree char *title = uid ? tru_store_title (store, kind, uid) : NULL;

  tru_document_data_set_text (data, path, title);
}

static void
set_day (TruDocumentData *data,
         const char      *path,
         TruDate          day)
{
  g_autofree char *words = tru_date_format (day, TRU_DATE_LONG);

  tru_document_data_set_text (data, path, words);
}

static void
set_referral (TruDocumentData *data,
              TruStore        *store,
              TruRecord       *referral)
{
  gboolean is_awaited = tru_record_is_true (referral, TRU_REFERRAL_ORAL)
                        && !tru_record_is_known (referral, TRU_REFERRAL_CONFIRMED_ON);
  TruDate sent = tru_record_get_number (referral, TRU_REFERRAL_RECEIPT_ON);
  g_autofree char *questions = tru_eligibilities_questions (store, referral);

  set_title (data, "partner.name", store, &tru_organisation_kind, tru_record_get_text (referral, TRU_REFERRAL_ORGANISATION));
  set_title (data, "partner.contact", store, &tru_contact_kind, tru_record_get_text (referral, TRU_REFERRAL_CONTACT));
  set_title (data, "household.name", store, &tru_household_kind, tru_record_get_text (referral, TRU_REFERRAL_HOUSEHOLD));
  set_title (data, "programme.name", store, &tru_programme_kind, tru_record_get_text (referral, TRU_REFERRAL_PROGRAMME));
  set_day (data, "referral.received", tru_record_get_number (referral, TRU_REFERRAL_RECEIVED_ON));
  set_day (data, "today", sent != TRU_UNKNOWN ? sent : tru_clock_today ());
  tru_paper_set_field (data, "referral.asked", referral, TRU_REFERRAL_ASKED);
  tru_paper_set_field (data, "referral.missing", referral, TRU_REFERRAL_MISSING);
  tru_document_data_set_text (data, "referral.questions", questions);
  tru_document_data_set_text (data, "referral.awaited", is_awaited ? "yes" : NULL);
}

/**
 * tru_referrals_receipt_paper:
 * @store: a store
 * @referral: uid of a referral
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, a #TruTemplateError
 *
 * The receipt tells the partner who refers what was asked and what is missing; why the household is sent stays out of it.
 *
 * Returns: (transfer full) (nullable): the letter
 */
TruDocument *
tru_referrals_receipt_paper (TruStore    *store,
                             const char  *referral,
                             GError     **error)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_referral_kind, referral, error);
  g_autoptr (TruTemplate) template = record ? tru_paper_load_template ("receipt.xml", error) : NULL;

  if (!template)
    return NULL;
  tru_paper_set_organisation (data, store);
  set_referral (data, store, record);
  return tru_document_layout (template, data, 1, error);
}
