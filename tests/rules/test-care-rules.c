/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-care-rules.h"

#include "tru-item.h"
#include "tru-maintenance.h"
#include "tru-repair.h"
#include "tru-tool.h"
#include "tru-transfer.h"

#define DAY tru_date_new (2026, 11, 24)

static TruDate
next (gint64  type,
      gint64  months,
      gint64  passed,
      TruDate said)
{
  g_autoptr (TruRecord) tool = tru_record_new (&tru_tool_kind);
  g_autoptr (TruRecord) maintenance = tru_record_new (&tru_maintenance_kind);

  tru_record_set_number (tool, TRU_TOOL_CHECK_MONTHS, months);
  tru_record_set_number (maintenance, TRU_MAINTENANCE_TYPE, type);
  tru_record_set_number (maintenance, TRU_MAINTENANCE_DONE_ON, DAY);
  tru_record_set_number (maintenance, TRU_MAINTENANCE_PASSED, passed);
  tru_record_set_number (maintenance, TRU_MAINTENANCE_NEXT_ON, said);
  return tru_care_rules_next_check (maintenance, tool);
}

static void
test_next_check (void)
{
  g_assert_cmpint (next (TRU_MAINTENANCE_TYPE_ELECTRICAL, 12, 1, TRU_UNKNOWN), ==, tru_date_new (2027, 11, 24));
  g_assert_cmpint (next (TRU_MAINTENANCE_TYPE_SAFETY, 6, TRU_UNKNOWN, TRU_UNKNOWN), ==, tru_date_new (2027, 5, 24));
  g_assert_cmpint (next (TRU_MAINTENANCE_TYPE_SAFETY, 6, 1, DAY + 30), ==, DAY + 30);
  g_assert_cmpint (next (TRU_MAINTENANCE_TYPE_SAFETY, 6, 0, DAY + 30), ==, TRU_UNKNOWN);
  g_assert_cmpint (next (TRU_MAINTENANCE_TYPE_SAFETY, TRU_UNKNOWN, 1, TRU_UNKNOWN), ==, TRU_UNKNOWN);
  g_assert_cmpint (next (TRU_MAINTENANCE_TYPE_SAFETY, 0, 1, TRU_UNKNOWN), ==, TRU_UNKNOWN);
  g_assert_cmpint (next (TRU_MAINTENANCE_TYPE_UPKEEP, 12, 1, TRU_UNKNOWN), ==, TRU_UNKNOWN);
}

static void
test_loan (void)
{
  g_autoptr (TruRecord) item = tru_record_new (&tru_item_kind);
  g_autoptr (TruRecord) repair = tru_record_new (&tru_repair_kind);
  g_autoptr (TruRecord) transfer = tru_record_new (&tru_transfer_kind);
  g_autoptr (GPtrArray) none = tru_care_rules_check_loan (item, NULL, NULL, DAY, DAY);
  g_autoptr (GPtrArray) both = NULL;

  tru_record_set_text (repair, TRU_REPAIR_FAULT, "switch");
  tru_record_set_number (transfer, TRU_TRANSFER_SENT_ON, DAY);
  both = tru_care_rules_check_loan (item, repair, transfer, DAY - 1, DAY);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpint (tru_findings_find (both, "item-repair")->severity, ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (tru_findings_find (both, "item-on-its-way")->severity, ==, TRU_SEVERITY_FORBIDS);
  g_assert_cmpint (tru_findings_find (both, "upkeep-due")->severity, ==, TRU_SEVERITY_BLOCKS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/care-rules/next-check", test_next_check);
  g_test_add_func ("/care-rules/loan", test_loan);
  return g_test_run ();
}
