/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-late.h"

#include "tru-clock.h"
#include "tru-hidden-address.h"
#include "tru-member.h"
#include "tru-paper.h"
#include "tru-queries-late.h"

static void
add_loan (TruRow   *loan,
          gpointer  data)
{
  TruDocumentData *item = tru_document_data_add_item (data, "loans");
  g_autofree char *due = tru_date_format (tru_row_get_date (loan, TRU_LATE_LOAN_DUE), TRU_DATE_YEAR);
  g_autofree char *lent = tru_date_format (tru_row_get_date (loan, TRU_LATE_LOAN_LENT), TRU_DATE_YEAR);

  tru_document_data_set_text (item, "tool", tru_row_get_text (loan, TRU_LATE_LOAN_TOOL));
  tru_document_data_set_text (item, "code", tru_row_get_text (loan, TRU_LATE_LOAN_CODE));
  tru_document_data_set_text (item, "library", tru_row_get_text (loan, TRU_LATE_LOAN_LIBRARY));
  tru_document_data_set_text (item, "lent", lent);
  tru_document_data_set_text (item, "due", due);
}

/* An address that is confidential stands on no paper: that letter is handed over. */
static void
set_address (TruDocumentData *data,
             TruStore        *store,
             TruRecord       *member)
{
  tru_paper_set_field (data, "member.name", member, TRU_MEMBER_NAME);
  if (tru_hidden_address (store, &tru_member_kind, tru_record_get_uid (member)))
    return;
  tru_paper_set_field (data, "member.street", member, TRU_MEMBER_STREET);
  tru_paper_set_field (data, "member.postcode", member, TRU_MEMBER_POSTCODE);
  tru_paper_set_field (data, "member.commune", member, TRU_MEMBER_COMMUNE);
}

/**
 * tru_late_letter:
 * @store: a store
 * @member: uid of a member
 * @error: %TRU_OPERATION_ERROR_RULE, a #TruTemplateError
 *
 * Returns: (transfer full) (nullable): a letter about the member's late tools, in tactful words
 */
TruDocument *
tru_late_letter (TruStore    *store,
                 const char  *member,
                 GError     **error)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autofree char *today = tru_date_format (tru_clock_today (), TRU_DATE_LONG);
  g_autoptr (TruTemplate) template = NULL;
  g_autoptr (TruRecord) record = NULL;

  if (!tru_late_check (store, member, error))
    return NULL;
  record = tru_store_get (store, &tru_member_kind, member, error);
  template = record ? tru_paper_load_template ("late-letter.xml", error) : NULL;
  if (!template || !tru_query_each (store, &tru_query_late_loans_of, add_loan, data, error, "$member", member, NULL))
    return NULL;
  tru_paper_set_organisation (data, store);
  set_address (data, store, record);
  tru_document_data_set_text (data, "today", today);
  return tru_document_layout (template, data, 1, error);
}
