/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-care-rules.h"

#include <glib/gi18n.h>

#include "tru-item.h"
#include "tru-maintenance.h"
#include "tru-repair.h"
#include "tru-tool.h"
#include "tru-transfer.h"

/**
 * tru_care_rules_is_check:
 * @maintenance: what was done to an item
 *
 * Returns: whether it was a safety check, electrical or other; upkeep and notes are none
 */
gboolean
tru_care_rules_is_check (TruRecord *maintenance)
{
  gint64 type = tru_record_get_number (maintenance, TRU_MAINTENANCE_TYPE);

  return type == TRU_MAINTENANCE_TYPE_ELECTRICAL || type == TRU_MAINTENANCE_TYPE_SAFETY;
}

/**
 * tru_care_rules_next_check:
 * @maintenance: a check that was done
 * @tool: the tool of the item
 *
 * When the item is to be checked again: on the day that whoever checked it said, else after the tool's months between safety
 * checks (issue 5: planned checks). A check that was not passed plans none.
 *
 * Returns: a day, or %TRU_UNKNOWN
 */
TruDate
tru_care_rules_next_check (TruRecord *maintenance,
                           TruRecord *tool)
{
  TruDate next = tru_record_get_number (maintenance, TRU_MAINTENANCE_NEXT_ON);
  gint64 months = tru_record_get_number (tool, TRU_TOOL_CHECK_MONTHS);

  if (!tru_care_rules_is_check (maintenance) || tru_record_get_number (maintenance, TRU_MAINTENANCE_PASSED) == 0)
    return TRU_UNKNOWN;
  if (next != TRU_UNKNOWN)
    return next;
  return months == TRU_UNKNOWN || months == 0 ? TRU_UNKNOWN
                                               : tru_date_add_months (tru_record_get_number (maintenance, TRU_MAINTENANCE_DONE_ON), (int) months);
}

/**
 * tru_care_rules_check_loan:
 * @item: an item that would go out
 * @repair: (nullable): its open repair
 * @transfer: (nullable): its transfer that was not received yet
 * @upkeep: the day for which its upkeep is planned, or %TRU_UNKNOWN
 * @today: the day
 *
 * Whether an item is there to be lent: not while it is being repaired or its planned upkeep is overdue, unless a motive says
 * why, and never while it is on its way to another tool library (issue 5).
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_care_rules_check_loan (TruRecord *item,
                           TruRecord *repair,
                           TruRecord *transfer,
                           TruDate    upkeep,
                           TruDate    today)
{
  GPtrArray *findings = tru_findings_new ();
  g_autofree char *planned = tru_date_format (upkeep, TRU_DATE_DAY);
  const char *code = tru_record_get_text (item, TRU_ITEM_CODE);
  g_autofree char *sent = transfer ? tru_date_format (tru_record_get_number (transfer, TRU_TRANSFER_SENT_ON), TRU_DATE_DAY) : NULL;

  if (repair)
    tru_findings_add (findings, "item-repair", TRU_SEVERITY_BLOCKS, item, _("In repair"),
                      g_strdup_printf (_("%s is being repaired (%s): note on its page that it is done, or say why it is lent."), code,
                                       tru_record_get_text (repair, TRU_REPAIR_FAULT)));
  if (transfer)
    tru_findings_add (findings, "item-on-its-way", TRU_SEVERITY_FORBIDS, item, _("On its way"),
                      g_strdup_printf (_("%s was sent to another tool library on %s: note there that it arrived first."), code, sent));
  if (upkeep != TRU_UNKNOWN && upkeep < today)
    tru_findings_add (findings, "upkeep-due", TRU_SEVERITY_BLOCKS, item, _("Upkeep due"),
                      g_strdup_printf (_("The upkeep of %s was planned for %s: note on its page that it is done, or say why it is lent."), code,
                                       planned));
  return findings;
}
