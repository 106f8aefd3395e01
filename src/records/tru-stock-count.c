/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-count.h"

#include <glib/gi18n.h>

#include "tru-field.h"

const TruOption tru_stock_count_result_options[] = {
  { "found", N_("Found") },
  { "unexpected", N_("Unexpected") },
  { "misplaced", N_("Misplaced") },
  { "unknown", N_("Unknown code") },
  { "missing", N_("Missing") },
  { NULL, NULL },
};

/* The states of an item, in the words of tru_state_label(). */
const TruOption tru_stock_count_item_state_options[] = {
  { "available", N_("Available") },
  { "set_aside", N_("Set aside") },
  { "check_due", N_("Check due") },
  { "to_inspect", N_("To inspect") },
  { "in_repair", N_("In repair") },
  { "on_its_way", N_("On its way") },
  { "lent", N_("On loan") },
  { "late", N_("Late") },
  { "missing", N_("Missing") },
  { "stolen", N_("Stolen") },
  { "withdrawn", N_("Withdrawn") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruStockCount, tru_stock_count, TRU_STOCK_COUNT_FIELDS, 70, "stock_count", "stock-counts", N_("Counted item"), N_("Counted items"), NULL)

/**
 * tru_stock_count_result_label:
 * @token: (nullable): a result, or %TRU_STOCK_COUNT_UNSEEN
 *
 * Returns: (transfer none): its word in the user’s language, empty if it is neither
 */
const char *
tru_stock_count_result_label (const char *token)
{
  int option = tru_field_option (&tru_stock_count_kind.fields[TRU_STOCK_COUNT_RESULT], token);

  if (g_strcmp0 (token, TRU_STOCK_COUNT_UNSEEN) == 0)
    return C_("one item", "Not seen yet");
  return option < 0 ? "" : _(tru_stock_count_result_options[option].label);
}
