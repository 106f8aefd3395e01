/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract-paper.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-commitment.h"
#include "tru-contact.h"
#include "tru-contract-rules.h"
#include "tru-contract-words.h"
#include "tru-contracts.h"
#include "tru-contract.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-operation.h"
#include "tru-organisation.h"
#include "tru-paper.h"
#include "tru-person.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-signatory.h"
#include "tru-support-file.h"
#include "tru-support.h"
#include "tru-text.h"
#include "tru-worksite-day.h"
#include "tru-worksite-room.h"
#include "tru-worksite-rules.h"
#include "tru-worksite.h"

#define LONGEST_STRIP 7 /* days shown with the days off between them */

static char *
name_of_contact (TruRecord *contact)
{
  const char *parts[]
    = { tru_record_get_text (contact, TRU_CONTACT_FIRST_NAME), tru_record_get_text (contact, TRU_CONTACT_NAME), NULL };

  return parts[0] ? g_strjoin (" ", parts[0], parts[1], NULL) : g_strdup (parts[1]);
}

/* Scheme 3: what is signed is signed for one operation of the programme. */
static void
set_operation (TruDocumentData *data,
               TruStore        *store,
               TruRecord       *support)
{
  const char *uid = tru_record_get_text (support, TRU_SUPPORT_OPERATION);
  g_autoptr (TruRecord) operation = uid ? tru_store_get (store, &tru_operation_kind, uid, NULL) : NULL;

  if (operation)
    tru_paper_set_field (data, "operation.name", operation, TRU_OPERATION_NAME);
}

/* domain.md, “Law and tact”: a confidential address appears nowhere but to those named. */
static void
set_household (TruDocumentData *data,
               TruStore        *store,
               TruSupportFile  *file)
{
  g_autofree char *line2 = NULL;
  const char *postcode;

  tru_paper_set_field (data, "household.name", file->household, TRU_HOUSEHOLD_NAME);
  tru_paper_set_field (data, "programme.name", file->programme, TRU_PROGRAMME_NAME);
  set_operation (data, store, file->support);
  if (!file->dwelling || tru_record_is_true (file->household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS))
    return;
  postcode = tru_record_get_text (file->dwelling, TRU_DWELLING_POSTCODE);
  line2 = g_strjoin (" ", postcode ? postcode : "", tru_record_get_text (file->dwelling, TRU_DWELLING_COMMUNE), NULL);
  tru_paper_set_field (data, "household.address_line1", file->dwelling, TRU_DWELLING_STREET);
  tru_document_data_set_text (data, "household.address_line2", g_strstrip (line2));
}

/* An amendment says what it amends, and is signed like any contract. */
static void
set_amended (TruDocumentData *data,
             TruStore        *store,
             TruRecord       *contract)
{
  const char *uid = tru_record_get_text (contract, TRU_CONTRACT_AMENDS);
  g_autoptr (TruRecord) amended = uid ? tru_store_get (store, &tru_contract_kind, uid, NULL) : NULL;

  g_autoptr (GPtrArray) signatories = amended ? tru_store_find (store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, uid, NULL) : NULL;
  TruDate signed_on = signatories ? tru_contract_signed_on (signatories) : TRU_UNKNOWN;
  g_autofree char *day = tru_date_format (signed_on, TRU_DATE_YEAR);

  if (!amended)
    return;
  tru_paper_set_field (data, "contract.amends", amended, TRU_CONTRACT_NUMBER);
  tru_document_data_set_text (data, "contract.amends_signed", signed_on == TRU_UNKNOWN ? NULL : day);
}

static void
set_contract (TruDocumentData *data,
              TruRecord       *contract)
{
  const char *conditions = tru_record_get_text (contract, TRU_CONTRACT_CONDITIONS);
  g_auto (GStrv) lines = g_strsplit (conditions ? conditions : "", "\n", -1);
  g_autofree char *drafted = tru_date_format (tru_record_get_number (contract, TRU_CONTRACT_DRAFTED_ON), TRU_DATE_YEAR);

  tru_paper_set_field (data, "contract.number", contract, TRU_CONTRACT_NUMBER);
  tru_paper_set_field (data, "contract.purpose", contract, TRU_CONTRACT_PURPOSE);
  tru_paper_set_field (data, "contract.explained_by", contract, TRU_CONTRACT_EXPLAINED_BY);
  tru_paper_set_field (data, "contract.explained_in", contract, TRU_CONTRACT_EXPLAINED_IN);
  tru_document_data_set_text (data, "contract.drafted", drafted);
  if (tru_record_is_true (contract, TRU_CONTRACT_COLLECTIVE))
    tru_document_data_set_text (
      data, "contract.collective",
      _("The family also joins collective actions, and may use the advice and the tools of the tool libraries."));
  for (guint i = 0; lines[i]; i++)
    if (!tru_text_is_blank (lines[i]))
      tru_document_data_set_text (tru_document_data_add_item (data, "conditions"), "text", g_strstrip (lines[i]));
}

static const char *
task_of (GPtrArray *days,
         TruDate    day,
         gboolean  *is_planned)
{
  for (guint i = 0; i < days->len; i++)
    if (tru_record_get_number (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DAY) == day)
      {
        *is_planned = TRUE;
        return tru_record_get_text (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_TASK);
      }
  *is_planned = FALSE;
  return NULL;
}

/* A week is shown whole, so that the family sees the day without a worksite. */
static void
set_days (TruDocumentData *data,
          TruStore        *store,
          const char      *worksite)
{
  g_autoptr (GPtrArray) records
    = tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, worksite, NULL);
  g_autoptr (GArray) days = tru_support_file_days (store, worksite);
  TruDate first = days->len > 0 ? g_array_index (days, TruDate, 0) : TRU_UNKNOWN;
  TruDate last = days->len > 0 ? g_array_index (days, TruDate, days->len - 1) : TRU_UNKNOWN;

  for (TruDate day = first; records && first != TRU_UNKNOWN && day <= last; day++)
    {
      gboolean is_planned;
      const char *task = task_of (records, day, &is_planned);
      g_autofree char *label = tru_date_format (day, TRU_DATE_DAY);
      TruDocumentData *item;

      if (!is_planned && (last - first >= LONGEST_STRIP || tru_date_weekday (day) > 5))
        continue;
      item = tru_document_data_add_item (data, "days");
      tru_document_data_set_text (item, "label", label);
      tru_document_data_set_text (item, "task", is_planned ? task : _("no worksite"));
      tru_document_data_set_text (item, "off", is_planned ? NULL : "off");
    }
}

static void
set_worksite (TruDocumentData *data,
              TruStore        *store,
              TruRecord       *worksite)
{
  const char *uid = worksite ? tru_record_get_uid (worksite) : NULL;
  g_autoptr (GPtrArray) rooms
    = uid ? tru_store_find (store, &tru_worksite_room_kind, TRU_WORKSITE_ROOM_WORKSITE, uid, NULL) : NULL;
  g_autoptr (GArray) days = tru_support_file_days (store, uid);
  g_autofree char *names = NULL;
  g_autofree char *n_days = tru_contract_words_days (days->len);
  g_autofree char *number = NULL;
  g_autofree char *area = NULL;
  guint n_unknown = 0;

  if (!rooms)
    return;
  names = tru_contract_words_rooms (rooms);
  number = tru_decimal_format (tru_worksite_area (rooms, &n_unknown));
  area = g_strdup_printf (_("%s m²"), number);
  tru_document_data_set_text (data, "worksite.rooms", names);
  tru_document_data_set_text (data, "worksite.area", n_unknown == 0 && rooms->len > 0 ? area : NULL);
  tru_document_data_set_text (data, "worksite.n_days_words", n_days);
  set_days (data, store, uid);
}

static int
compare_commitments (gconstpointer a,
                     gconstpointer b)
{
  TruRecord *first = *(TruRecord *const *) a;
  TruRecord *second = *(TruRecord *const *) b;
  gint64 parties
    = tru_record_get_number (first, TRU_COMMITMENT_PARTY) - tru_record_get_number (second, TRU_COMMITMENT_PARTY);
  gint64 ids = tru_record_get_id (first) - tru_record_get_id (second);

  if (parties != 0)
    return parties < 0 ? -1 : 1;
  return ids < 0 ? -1 : ids > 0;
}

static void
set_commitments (TruDocumentData *data,
                 TruStore        *store,
                 const char      *contract)
{
  g_autoptr (GPtrArray) commitments
    = tru_store_find (store, &tru_commitment_kind, TRU_COMMITMENT_CONTRACT, contract, NULL);

  if (!commitments)
    return;
  g_ptr_array_sort (commitments, compare_commitments);
  for (guint i = 0; i < commitments->len; i++)
    {
      TruRecord *commitment = g_ptr_array_index (commitments, i);
      TruDocumentData *item = tru_document_data_add_item (data, "commitments");
      g_autofree char *due
        = tru_date_format (tru_record_get_number (commitment, TRU_COMMITMENT_DUE_ON), TRU_DATE_MEDIUM);

      tru_paper_set_field (item, "party", commitment, TRU_COMMITMENT_PARTY);
      tru_paper_set_field (item, "task", commitment, TRU_COMMITMENT_TASK);
      tru_document_data_set_text (item, "due", due);
    }
}

/* What a signatory is called, and what stands below the name. */
typedef struct
{
  char *name;
  char *line1;
  char *line2;
} Party;

static void
party_clear (Party *self)
{
  g_free (self->name);
  g_free (self->line1);
  g_free (self->line2);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Party, party_clear)

static void
describe_contact (TruStore  *store,
                  TruRecord *signatory,
                  Party     *party)
{
  g_autoptr (TruRecord) contact
    = tru_store_get (store, &tru_contact_kind, tru_record_get_text (signatory, TRU_SIGNATORY_CONTACT), NULL);
  g_autofree char *name = contact ? name_of_contact (contact) : NULL;

  if (tru_record_get_number (signatory, TRU_SIGNATORY_ROLE) == TRU_SIGNATORY_ROLE_ASSOCIATION)
    {
      g_autoptr (TruRecord) own = tru_store_own (store);

      party->name = own ? g_strdup (tru_record_get_text (own, TRU_ORGANISATION_NAME)) : g_strdup (name);
      party->line1 = name ? g_strdup_printf (_("by %s"), name) : NULL;
      party->line2 = contact ? g_strdup (tru_record_get_text (contact, TRU_CONTACT_JOB)) : NULL;
    }
  else if (contact)
    {
      party->name = g_steal_pointer (&name);
      party->line1 = g_strdup (tru_record_get_text (contact, TRU_CONTACT_JOB));
      party->line2
        = tru_store_title (store, &tru_organisation_kind, tru_record_get_text (contact, TRU_CONTACT_ORGANISATION));
    }
}

static void
describe_signatory (TruStore        *store,
                    TruDocumentData *data,
                    TruRecord       *signatory,
                    Party           *party)
{
  g_autoptr (TruRecord) person = NULL;

  if (tru_record_get_number (signatory, TRU_SIGNATORY_ROLE) == TRU_SIGNATORY_ROLE_HOUSEHOLD)
    {
      person = tru_store_get (store, &tru_person_kind, tru_record_get_text (signatory, TRU_SIGNATORY_PERSON), NULL);
      party->name
        = person ? tru_person_full_name (person) : g_strdup (tru_document_data_get_text (data, "household.name"));
      party->line1 = g_strdup (tru_document_data_get_text (data, "household.address_line1"));
      party->line2 = g_strdup (tru_document_data_get_text (data, "household.address_line2"));
    }
  else
    describe_contact (store, signatory, party);
}

/* Each adult has a box to sign in, and the family one among the parties. */
static void
add_party (TruDocumentData  *data,
           TruDocumentData **family,
           TruRecord        *signatory,
           const Party      *party)
{
  gboolean is_family = tru_record_get_number (signatory, TRU_SIGNATORY_ROLE) == TRU_SIGNATORY_ROLE_HOUSEHOLD;
  TruDocumentData *item = is_family ? *family : NULL;
  const char *before = item ? tru_document_data_get_text (item, "name") : NULL;
  g_autofree char *names = before ? g_strdup_printf ("%s, %s", before, party->name) : g_strdup (party->name);

  if (!item)
    item = tru_document_data_add_item (data, "parties");
  if (is_family)
    *family = item;
  tru_paper_set_field (item, "label", signatory, TRU_SIGNATORY_ROLE);
  tru_document_data_set_text (item, "name", names);
  tru_document_data_set_text (item, "line1", party->line1);
  tru_document_data_set_text (item, "line2", party->line2);
}

static void
set_signatories (TruDocumentData *data,
                 TruStore        *store,
                 const char      *contract)
{
  g_autoptr (GPtrArray) signatories
    = tru_store_find (store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, contract, NULL);
  g_autofree char *copies = tru_contract_words_number (signatories ? MAX (signatories->len, 2) : 2);
  TruDocumentData *family = NULL;

  tru_document_data_set_text (data, "copies_words", copies);
  for (guint i = 0; signatories && i < signatories->len; i++)
    {
      TruRecord *signatory = g_ptr_array_index (signatories, i);
      TruDocumentData *box = tru_document_data_add_item (data, "signatories");
      g_auto (Party) party = { 0 };

      describe_signatory (store, data, signatory, &party);
      add_party (data, &family, signatory, &party);
      tru_paper_set_field (box, "label", signatory, TRU_SIGNATORY_ROLE);
      tru_document_data_set_text (box, "name", party.name);
      tru_document_data_set_text (box, "mention", _("“read and approved” and signature"));
    }
}

/**
 * tru_contract_document:
 * @store: a store
 * @contract: uid of a contract, or what tru_contracts_resolve() takes
 * @font_scale: 1 for the template's own sizes, more for who reads with difficulty
 * @error: as tru_contracts_resolve(); an error of the template, saying on which line
 *
 * Lays out a contract by the template: `$XDG_DATA_HOME/truelle/templates/contract.xml` where there is one, else the one
 * within Truelle.
 *
 * Returns: (transfer full) (nullable): the pages, for preview, printer and PDF
 */
TruDocument *
tru_contract_document (TruStore    *store,
                       const char  *contract,
                       double       font_scale,
                       GError     **error)
{
  g_autoptr (TruRecord) record = tru_contracts_resolve (store, contract, error);
  g_autoptr (TruSupportFile) file = NULL;
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (TruTemplate) template = NULL;

  if (!record)
    return NULL;
  file = tru_support_file_load (store, tru_record_get_text (record, TRU_CONTRACT_SUPPORT),
                                tru_record_get_number (record, TRU_CONTRACT_DRAFTED_ON), error);
  template = file ? tru_paper_load_template ("contract.xml", error) : NULL;
  if (!template)
    return NULL;
  tru_paper_set_organisation (data, store);
  set_household (data, store, file);
  set_contract (data, record);
  set_amended (data, store, record);
  set_worksite (data, store, file->worksite);
  set_commitments (data, store, tru_record_get_uid (record));
  set_signatories (data, store, tru_record_get_uid (record));
  return tru_document_layout (template, data, font_scale, error);
}
