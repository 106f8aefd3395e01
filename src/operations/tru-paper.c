/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-paper.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-organisation.h"
#include "tru-queries-papers.h"
#include "tru-sending.h"
#include "tru-uid.h"

#define RESOURCES "/org/truelle/Truelle/templates/"

/**
 * tru_paper_load_template:
 * @name: a template's file name: "contract.xml"
 * @error: an error of the template, saying on which line
 *
 * Loads a template: the association's own copy, `$XDG_DATA_HOME/truelle/templates/NAME`, wins over the one within Truelle.
 *
 * Returns: (transfer full) (nullable): the template
 */
TruTemplate *
tru_paper_load_template (const char  *name,
                         GError     **error)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "truelle", "templates", name, NULL);
  g_autofree char *resource = g_strconcat (RESOURCES, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;

  if (g_file_query_exists (file, NULL))
    return tru_template_load_file (file, error);
  bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes ? tru_template_load (bytes, name, error) : NULL;
}

/**
 * tru_paper_set_field:
 * @data: what a template may print
 * @path: a name in it
 * @record: (nullable): a record
 * @field: its field, printed as people read it
 */
void
tru_paper_set_field (TruDocumentData *data,
                     const char      *path,
                     TruRecord       *record,
                     guint            field)
{
  g_autofree char *text = record ? tru_record_format (record, field) : NULL;

  tru_document_data_set_text (data, path, text);
}

/**
 * tru_paper_format_place:
 * @address: (nullable): where it is
 * @is_confidential: whether that is to be known to those named alone
 *
 * domain.md, “Law and tact”: such an address appears nowhere but to those named; a paper gets lost.
 *
 * Returns: (transfer full) (nullable): what a paper says of it
 */
char *
tru_paper_format_place (const char *address,
                        gboolean    is_confidential)
{
  return g_strdup (is_confidential ? _("Confidential address: ask the office") : address);
}

/**
 * tru_paper_event_place:
 * @store: a store
 * @event: uid of an event
 *
 * Returns: (transfer full) (nullable): where it takes place: as it says itself, else its room and where that is
 */
char *
tru_paper_event_place (TruStore   *store,
                       const char *event)
{
  g_autoptr (TruRow) row = tru_query_first (store, &tru_paper_place_query, NULL, "$event", event, NULL);

  return row ? tru_paper_format_place (tru_row_get_text (row, TRU_PAPER_PLACE_TEXT),
                                       tru_row_get_number (row, TRU_PAPER_PLACE_CONFIDENTIAL) == 1)
             : NULL;
}

/**
 * tru_paper_set_organisation:
 * @data: what a template may print
 * @store: a store, whose own organisation it is
 */
void
tru_paper_set_organisation (TruDocumentData *data,
                            TruStore        *store)
{
  g_autoptr (TruRecord) own = tru_store_own (store);

  tru_paper_set_field (data, "organisation.name", own, TRU_ORGANISATION_NAME);
  tru_paper_set_field (data, "organisation.tagline", own, TRU_ORGANISATION_TAGLINE);
  tru_paper_set_field (data, "organisation.street", own, TRU_ORGANISATION_STREET);
  tru_paper_set_field (data, "organisation.postcode", own, TRU_ORGANISATION_POSTCODE);
  tru_paper_set_field (data, "organisation.commune", own, TRU_ORGANISATION_COMMUNE);
  tru_paper_set_field (data, "organisation.phone", own, TRU_ORGANISATION_PHONE);
  tru_paper_set_field (data, "organisation.email", own, TRU_ORGANISATION_EMAIL);
  tru_paper_set_field (data, "organisation.siret", own, TRU_ORGANISATION_SIRET);
}

/**
 * tru_paper_new_sending:
 * @recipient: (nullable): who gets the paper; %NULL for those entitled to the whole
 * @motive: on what ground
 * @content: what it is
 * @n_records: how many files it tells of
 *
 * Returns: (transfer full): that the paper left the office now, to be kept
 */
TruRecord *
tru_paper_new_sending (const char *recipient,
                       const char *motive,
                       const char *content,
                       guint       n_records)
{
  TruRecord *sending = tru_record_new (&tru_sending_kind);
  g_autofree char *uid = tru_uid_new ();

  tru_record_set_number (sending, TRU_SENDING_SENT_AT, tru_clock_now ());
  tru_record_set_number (sending, TRU_SENDING_PROFILE, TRU_SENDING_PROFILE_PARTNER);
  tru_record_set_text (sending, TRU_SENDING_RECIPIENT, recipient ? recipient : _("Those entitled to the whole"));
  tru_record_set_text (sending, TRU_SENDING_MOTIVE, motive);
  tru_record_set_text (sending, TRU_SENDING_CONTENT, content);
  tru_record_set_text (sending, TRU_SENDING_FILE_UID, uid);
  tru_record_set_number (sending, TRU_SENDING_RECORDS, n_records);
  return sending;
}
