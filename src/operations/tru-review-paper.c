/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-review-paper.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-aim-result.h"
#include "tru-clock.h"
#include "tru-contact.h"
#include "tru-household.h"
#include "tru-paper.h"
#include "tru-programme.h"
#include "tru-queries-reviews.h"
#include "tru-records-desk.h"
#include "tru-review.h"
#include "tru-support.h"

/* For whom a version is made. */
typedef struct
{
  char *name;              /* (nullable): none for those entitled to all */
  gboolean is_household;
  gboolean reads_sensitive;
} Reader;

static void
reader_clear (Reader *reader)
{
  g_free (reader->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static const guint marks[]
  = { TRU_REVIEW_SELF_ESTEEM, TRU_REVIEW_SOCIAL_SUPPORT, TRU_REVIEW_SOCIAL_LIFE, TRU_REVIEW_MUTUAL_HELP, TRU_REVIEW_SATISFACTION };

static const guint figures[]
  = { TRU_REVIEW_DAYS, TRU_REVIEW_COST, TRU_REVIEW_WORKSHOPS, TRU_REVIEW_HOURS, TRU_REVIEW_EXIT_REASON };

/**
 * tru_review_paper_readers:
 * @store: a store
 * @review: uid of a review
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type TruRow): whom it may go to, rows of #tru_review_readers_query
 */
GPtrArray *
tru_review_paper_readers (TruStore    *store,
                          const char  *review,
                          GError     **error)
{
  g_autofree char *today = tru_date_to_iso (tru_clock_today ());

  return tru_query_run (store, &tru_review_readers_query, error, "$review", review, "$on", today, NULL);
}

static gboolean
find_reader (TruStore    *store,
             const char  *review,
             const char  *uid,
             Reader      *reader,
             GError     **error)
{
  g_autoptr (GPtrArray) rows = uid ? tru_review_paper_readers (store, review, error) : NULL;

  reader->reads_sensitive = !uid;
  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (tru_row_get_text (row, TRU_REVIEW_READER_UID), uid) != 0)
        continue;
      reader->name = g_strdup (tru_row_get_text (row, TRU_REVIEW_READER_NAME));
      reader->is_household = tru_row_get_number (row, TRU_REVIEW_READER_IS_HOUSEHOLD) == 1;
      reader->reads_sensitive = reader->is_household || tru_row_get_number (row, TRU_REVIEW_READER_IS_REFERRER) == 1;
      return TRUE;
    }
  if (uid && rows)
    g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                         _("A review goes to the household, to who referred it, to its landlord or to a partner of its programme: "
                           "give the uid of one of these."));
  return !uid;
}

static TruRecord *
find_held (TruStore    *store,
           const char  *uid,
           GError     **error)
{
  g_autoptr (TruRecord) review = tru_records_get (store, &tru_review_kind, uid, error);

  if (review && !tru_record_is_known (review, TRU_REVIEW_HELD_ON))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                           _("This review is only planned: hold it first, then it can be printed."));
      return NULL;
    }
  return g_steal_pointer (&review);
}

static gboolean
may_read (const Reader *reader,
          guint         field)
{
  return reader->reads_sensitive || tru_review_kind.fields[field].sensitivity != TRU_SENSITIVE;
}

/* Marks stand beside those of the review before, so that one sees what changed. */
static void
add_lines (TruDocumentData *data,
           const char      *list,
           const guint     *fields,
           guint            n_fields,
           TruRecord       *review,
           TruRecord       *before,
           const Reader    *reader)
{
  for (guint i = 0; i < n_fields; i++)
    {
      TruDocumentData *line;

      if (!may_read (reader, fields[i]) || !tru_record_is_known (review, fields[i]))
        continue;
      line = tru_document_data_add_item (data, list);
      tru_document_data_set_text (line, "label", tru_field_label (&tru_review_kind.fields[fields[i]]));
      tru_paper_set_field (line, "value", review, fields[i]);
      tru_paper_set_field (line, "before", before, fields[i]);
    }
}

static char *
count_aims (guint n,
            guint n_reached)
{
  g_autofree char *aims = g_strdup_printf (ngettext ("%u aim", "%u aims", n), n);
  g_autofree char *reached = g_strdup_printf (ngettext ("%u reached", "%u reached", n_reached), n_reached);

  return g_strdup_printf ("%s, %s", aims, reached);
}

/* Who may not read of aims is told how many there are, and how many are reached. */
static gboolean
add_aims (TruDocumentData *data,
          TruStore        *store,
          const char      *review,
          const Reader    *reader,
          GError         **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_review_aims_query, error, "$review", review, NULL);
  g_autofree char *counted = NULL;
  guint n_reached = 0;

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      int outcome = tru_option_find (tru_aim_result_outcome_options, tru_row_get_text (row, TRU_REVIEW_AIM_OUTCOME));
      TruDocumentData *aim = reader->reads_sensitive ? tru_document_data_add_item (data, "aims") : NULL;

      n_reached += outcome == TRU_AIM_RESULT_OUTCOME_REACHED;
      if (!aim)
        continue;
      tru_document_data_set_text (aim, "aim", tru_row_get_text (row, TRU_REVIEW_AIM_TEXT));
      tru_document_data_set_text (aim, "outcome", outcome < 0 ? _("not said") : _(tru_aim_result_outcome_options[outcome].label));
      tru_document_data_set_text (aim, "note", tru_row_get_text (row, TRU_REVIEW_AIM_NOTE));
    }
  if (rows && rows->len > 0)
    counted = count_aims (rows->len, n_reached);
  tru_document_data_set_text (data, "review.aims", counted);
  return rows != NULL;
}

static void
set_head (TruDocumentData *data,
          TruStore        *store,
          TruRecord       *review,
          const Reader    *reader)
{
  g_autoptr (TruRecord) support = tru_store_get (store, &tru_support_kind, tru_record_get_text (review, TRU_REVIEW_SUPPORT), NULL);
  const char *author = tru_record_get_text (review, TRU_REVIEW_AUTHOR);
  g_autofree char *by = author ? tru_store_title (store, &tru_contact_kind, author) : NULL;
  g_autofree char *household = tru_store_title (store, &tru_household_kind, tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD));
  g_autofree char *programme = tru_store_title (store, &tru_programme_kind, tru_record_get_text (support, TRU_SUPPORT_PROGRAMME));
  gboolean is_final = tru_record_get_number (review, TRU_REVIEW_TYPE) == TRU_REVIEW_TYPE_FINAL;

  tru_paper_set_organisation (data, store);
  tru_document_data_set_text (data, "review.type", is_final ? _("Final review") : _("Intermediate review"));
  tru_document_data_set_text (data, "review.author", by);
  tru_document_data_set_text (data, "household.name", household);
  tru_document_data_set_text (data, "programme.name", programme);
  tru_paper_set_field (data, "review.held", review, TRU_REVIEW_HELD_ON);
  tru_paper_set_field (data, "support.opened", support, TRU_SUPPORT_OPENED_ON);
  tru_paper_set_field (data, "support.closed", support, TRU_SUPPORT_CLOSED_ON);
  if (may_read (reader, TRU_REVIEW_EFFECTS))
    tru_paper_set_field (data, "review.effects", review, TRU_REVIEW_EFFECTS);
  if (!reader->name)
    tru_paper_set_field (data, "review.note", review, TRU_REVIEW_NOTE);
  tru_document_data_set_text (data, reader->name ? "version.for" : "version.full", reader->name ? reader->name : "1");
  tru_document_data_set_text (data, "version.short", reader->reads_sensitive ? NULL : "1");
}

/**
 * tru_review_paper_document:
 * @store: a store
 * @review: uid of a review that was held
 * @reader: (nullable): uid of the household or organisation that it is for; %NULL for those entitled to all
 * @font_scale: 1 for the template's own sizes, more for who reads with difficulty
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_INVALID for one that is not held yet, or somebody whom it does
 *   not go to; an error of the template
 *
 * Lays out a review, held against the initial project (domain.md, scheme 4: “a final evaluation against the initial project,
 * sent to partners and to the household”). The household and who referred it read the aims, the marks and the words; another
 * partner no field that is sensitive, but how many aims were reached, the figures and the exit; notes stay in the office.
 *
 * Returns: (transfer full) (nullable): the pages, for preview, printer and PDF
 */
TruDocument *
tru_review_paper_document (TruStore    *store,
                           const char  *review,
                           const char  *reader,
                           double       font_scale,
                           GError     **error)
{
  g_autoptr (TruRecord) record = find_held (store, review, error);
  g_auto (Reader) whom = { 0 };
  gboolean is_found = record && find_reader (store, review, reader, &whom, error);
  g_autoptr (TruTemplate) template = is_found ? tru_paper_load_template ("review.xml", error) : NULL;
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (TruRow) row = template ? tru_query_first (store, &tru_review_before_query, NULL, "$review", review, NULL) : NULL;
  g_autoptr (TruRecord) before = row ? tru_store_get (store, &tru_review_kind, tru_row_get_text (row, 1), NULL) : NULL;

  if (!template || !add_aims (data, store, review, &whom, error))
    return NULL;
  add_lines (data, "marks", marks, G_N_ELEMENTS (marks), record, before, &whom);
  add_lines (data, "figures", figures, G_N_ELEMENTS (figures), record, NULL, &whom);
  tru_paper_set_field (data, "review.before", before, TRU_REVIEW_HELD_ON);
  set_head (data, store, record, &whom);
  return tru_document_layout (template, data, font_scale, error);
}

/* The review says to whom it was sent, and since when. */
static void
note_recipient (TruRecord    *review,
                const Reader *reader)
{
  const char *before = tru_record_get_text (review, TRU_REVIEW_RECIPIENTS);
  g_autofree char *after = before ? g_strdup_printf ("%s, %s", before, reader->name) : g_strdup (reader->name);

  if (!before || !strstr (before, reader->name))
    tru_record_set_text (review, TRU_REVIEW_RECIPIENTS, after);
  if (!tru_record_is_known (review, TRU_REVIEW_SENT_ON))
    tru_record_set_number (review, TRU_REVIEW_SENT_ON, tru_clock_today ());
}

/**
 * tru_review_paper_leaves:
 * @store: a store
 * @review: uid of a review that was held
 * @reader: (nullable): as for tru_review_paper_document()
 * @error: as tru_review_paper_document()
 *
 * Notes that a version left the office, printed or as a file: the review names who got it, and since it tells of a household
 * to another, a sending is kept; what a household reads of itself is its own.
 *
 * Returns: whether that is kept
 */
gboolean
tru_review_paper_leaves (TruStore    *store,
                         const char  *review,
                         const char  *reader,
                         GError     **error)
{
  g_autoptr (TruRecord) record = find_held (store, review, error);
  g_auto (Reader) whom = { 0 };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = NULL;
  g_autofree char *content = NULL;

  if (!record || !find_reader (store, review, reader, &whom, error))
    return FALSE;
  title = tru_store_title (store, &tru_review_kind, review);
  content = g_strdup_printf (_("Review of %s"), title);
  if (!whom.is_household)
    g_ptr_array_add (records, tru_paper_new_sending (whom.name, _("Review of a support"), content, 1));
  if (whom.name)
    {
      note_recipient (record, &whom);
      g_ptr_array_add (records, g_object_ref (record));
    }
  return tru_records_write (store, "send-review", NULL, records, error);
}
