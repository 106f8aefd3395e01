/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tru-import-private.h"
#include "tru-kinds.h"

typedef struct
{
  TruImportPreview *preview;
  TruStore *store;
} Check;

static void
refuse (Check         *check,
        const TruKind *kind,
        gint64         id,
        const char    *reason)
{
  g_autoptr (TruRecord) record = tru_store_get_by_id (check->store, kind, id, NULL);
  TruExchangeItem item = { .record = record, .kind = kind };

  if (!record)
    return;
  item.uid = (char *) tru_record_get_uid (record);
  tru_import_preview_add (check->preview, TRU_IMPORT_REFUSED, &item, NULL, 0, reason);
}

static void
on_dangling (const TruKind *kind,
             gint64         id,
             const char    *target,
             gpointer       data)
{
  const TruKind *wanted = tru_kind_by_name (target);
  g_autofree char *reason = g_strdup_printf (_("It refers to a record (%s) that is neither in the file nor here"),
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
 * tru_import_check_taken:
 * @preview: gets as refused what cannot stay
 * @write: the import, when all records of the file are in
 * @error: a store error
 *
 * Sees what no single record tells: references to nothing, and a uid that two kinds share.
 *
 * Returns: whether it could be told
 */
gboolean
tru_import_check_taken (TruImportPreview *preview,
                        TruWrite         *write,
                        GError          **error)
{
  Check check = { .preview = preview, .store = tru_write_store (write) };

  return tru_write_each_dangling (write, on_dangling, &check, error)
         && (preview->counts[TRU_IMPORT_CREATE] == 0
             || tru_write_each_shared_uid (write, on_shared_uid, &check, error));
}
