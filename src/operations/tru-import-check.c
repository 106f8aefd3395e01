/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tru-date.h"
#include "tru-import-private.h"
#include "tru-item.h"
#include "tru-kinds.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-member.h"

static void
refuse (TruImportRun  *run,
        const TruKind *kind,
        gint64         id,
        const char    *reason)
{
  g_autoptr (TruRecord) record = tru_store_get_by_id (run->store, kind, id, NULL);
  TruExchangeItem item = { .record = record, .kind = kind };

  if (!record)
    return;
  item.uid = (char *) tru_record_get_uid (record);
  tru_import_preview_add (run->preview, TRU_IMPORT_REFUSED, &item, NULL, 0, reason);
}

/* Whether what the record wants of a kind was deleted here. */
static gboolean
wants_buried (TruImportRun  *run,
              const TruKind *kind,
              gint64         id,
              const char    *target)
{
  g_autoptr (TruRecord) record = tru_store_get_by_id (run->store, kind, id, NULL);

  for (guint i = 0; record && i < kind->n_fields; i++)
    if (kind->fields[i].type == TRU_TYPE_REF && g_str_equal (kind->fields[i].target, target) && tru_record_is_known (record, i)
        && g_hash_table_contains (run->buried, tru_record_get_text (record, i)))
      return TRUE;
  return FALSE;
}

static void
on_dangling (const TruKind *kind,
             gint64         id,
             const char    *target,
             gpointer       data)
{
  const TruKind *wanted = tru_kind_by_name (target);
  g_autofree char *reason = g_strdup_printf (wants_buried (data, kind, id, target)
                                                 ? _("It refers to a record (%s) that was deleted here; undo that deletion first")
                                                 : _("It refers to a record (%s) that is neither in the file nor here"),
                                             wanted ? tru_kind_label (wanted) : target);

  refuse (data, kind, id, reason);
}

static void
on_shared_uid (const TruKind *kind,
               gint64         id,
               gpointer       data)
{
  refuse (data, kind, id, _("Its identifier is also that of a record of another kind"));
}

/**
 * tru_import_explain_refusal:
 * @run: an import
 * @item: a record of the file that cannot be kept
 * @why: what the store says of it
 *
 * An item that is lent on both sides was taken back on one of them without a note: who has it here tells which.
 *
 * Returns: (transfer full): the reason in words with which a person can do something
 */
char *
tru_import_explain_refusal (TruImportRun          *run,
                            const TruExchangeItem *item,
                            const GError          *why)
{
  gboolean is_lent_twice = item->kind == &tru_loan_kind && why->domain == TRU_STORE_ERROR;
  const char *uid = is_lent_twice ? tru_record_get_text (item->record, TRU_LOAN_ITEM) : NULL;
  g_autoptr (TruRecord) loan = uid ? tru_lending_open_loan (run->store, uid, NULL) : NULL;
  g_autoptr (TruRecord) copy = loan ? tru_store_get (run->store, &tru_item_kind, uid, NULL) : NULL;
  g_autofree char *tool = NULL, *member = NULL, *since = NULL;

  if (!copy)
    return g_strdup (why->message);
  tool = tru_store_title (run->store, &tru_item_kind, uid);
  member = tru_store_title (run->store, &tru_member_kind, tru_record_get_text (loan, TRU_LOAN_MEMBER));
  since = tru_date_format (tru_record_get_number (loan, TRU_LOAN_LENT_ON), TRU_DATE_MEDIUM);
  /* Translators: a tool, its code, a member, a day */
  return g_strdup_printf (_("%1$s (%2$s) is on loan here to %3$s since %4$s: take it back at the desk, then import this file again"), tool,
                          tru_record_get_text (copy, TRU_ITEM_CODE), member, since);
}

/**
 * tru_import_check_taken:
 * @run: an import, when all records of the file are in; its preview gets as refused what cannot stay
 * @error: a store error
 *
 * Sees what no single record tells: references to nothing, and a uid that two kinds share.
 *
 * Returns: whether it could be told
 */
gboolean
tru_import_check_taken (TruImportRun  *run,
                        GError       **error)
{
  return tru_write_each_dangling (run->write, on_dangling, run, error)
         && (run->preview->counts[TRU_IMPORT_CREATE] == 0
             || tru_write_each_shared_uid (run->write, on_shared_uid, run, error));
}
