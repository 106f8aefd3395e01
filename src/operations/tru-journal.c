/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journal.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-entry.h"
#include "tru-household.h"
#include "tru-records-desk.h"
#include "tru-text.h"

static gboolean
check_entry (TruRecord  *entry,
             GError    **error)
{
  const char *text = tru_record_get_text (entry, TRU_ENTRY_TEXT);

  if (!text || tru_text_is_blank (text))
    tru_record_set_error (entry, TRU_ENTRY_TEXT, _("write what was said or done"), error);
  else if (tru_record_get_number (entry, TRU_ENTRY_DAY) > tru_clock_today ())
    tru_record_set_error (entry, TRU_ENTRY_DAY, _("this day is still to come"), error);
  else
    return tru_record_validate (entry, error);
  return FALSE;
}

/* A note is no contact; from the last contact on runs the time after which a file leaves the active base. */
static gboolean
touch_household (TruWrite   *write,
                 TruRecord  *entry,
                 GError    **error)
{
  TruDate day = tru_record_get_number (entry, TRU_ENTRY_DAY);
  g_autoptr (TruRecord) household = tru_records_get (tru_write_store (write), &tru_household_kind,
                                                     tru_record_get_text (entry, TRU_ENTRY_HOUSEHOLD), error);

  if (!household)
    return FALSE;
  if (tru_record_get_number (entry, TRU_ENTRY_TYPE) == TRU_ENTRY_TYPE_NOTE
      || tru_record_get_number (household, TRU_HOUSEHOLD_LAST_CONTACT) >= day)
    return TRUE;
  tru_record_set_number (household, TRU_HOUSEHOLD_LAST_CONTACT, day);
  return tru_write_update (write, household, error);
}

/**
 * tru_journal_write_in:
 * @write: the operation being written
 * @entry: a new entry of a household's journal; gets its uid
 * @error: %TRU_RECORD_ERROR naming what is missing
 *
 * Returns: whether it is kept
 */
gboolean
tru_journal_write_in (TruWrite   *write,
                      TruRecord  *entry,
                      GError    **error)
{
  return check_entry (entry, error) && tru_write_insert (write, entry, error) && touch_household (write, entry, error);
}

/**
 * tru_journal_write:
 * @store: a store
 * @entry: a new entry of a household's journal; gets its uid
 * @error: %TRU_RECORD_ERROR naming what is missing
 *
 * Notes a contact with or about a household (issue 3, part 11), and that it was the last one where it was.
 *
 * Returns: whether it is kept
 */
gboolean
tru_journal_write (TruStore   *store,
                   TruRecord  *entry,
                   GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "write-journal", NULL, error);

  return write && tru_journal_write_in (write, entry, error) && tru_write_commit (write, error);
}
