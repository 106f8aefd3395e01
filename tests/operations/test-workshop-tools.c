/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-planning.h"
#include "tru-queries-care.h"
#include "tru-workshop-tools.h"

#define WEDNESDAY tru_date_new (2026, 11, 25)

static TruRecord *
new_workshop (void)
{
  TruRecord *event = tru_record_new (&tru_event_kind);

  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_WORKSHOP);
  tru_record_set_text (event, TRU_EVENT_TITLE, "Atelier enduit");
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, tru_time_new (WEDNESDAY, 840));
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, tru_time_new (WEDNESDAY, 960));
  return event;
}

static char *
tool_of (Desk *desk)
{
  g_autoptr (TruRecord) item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);

  return g_strdup (tru_record_get_text (item, TRU_ITEM_TOOL));
}

static GPtrArray *
new_list (const char *tool,
          gint64      quantity)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  TruRecord *record = tru_record_new (&tru_workshop_tool_kind);

  tru_record_set_text (record, TRU_WORKSHOP_TOOL_TOOL, tool);
  tru_record_set_number (record, TRU_WORKSHOP_TOOL_QUANTITY, quantity);
  g_ptr_array_add (list, record);
  return list;
}

static guint
count (Desk       *desk,
       const char *event)
{
  g_autoptr (GPtrArray) tools = tru_workshop_tools_of (desk->store, event, NULL);

  return tools->len;
}

/* Four Wednesdays; the drill twice. */
static GPtrArray *
start_series (Desk *desk)
{
  g_autoptr (TruRecord) event = new_workshop ();
  g_autofree char *tool = tool_of (desk);
  g_autoptr (GPtrArray) tools = new_list (tool, 2);
  g_autoptr (GError) error = NULL;

  tru_repeats_start (desk->store, event, tools, "FREQ=WEEKLY;BYDAY=WE;COUNT=4", NULL, &error);
  g_assert_no_error (error);
  return tru_store_find (desk->store, &tru_event_kind, TRU_EVENT_SERIES, tru_record_get_text (event, TRU_EVENT_SERIES), NULL);
}

static void
assert_counts (Desk      *desk,
               GPtrArray *events,
               guint      first,
               guint      second,
               guint      third,
               guint      fourth)
{
  const guint wanted[] = { first, second, third, fourth };

  g_assert_cmpuint (events->len, ==, 4);
  for (guint i = 0; i < events->len; i++)
    g_assert_cmpuint (count (desk, tru_record_get_uid (events->pdata[i])), ==, wanted[i]);
}

/* What is added to one time is spread as far as was asked; what was held before today keeps what it had. */
static void
test_spread (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) events = start_series (desk);
  g_autofree char *sander = desk_add (desk->store, "tool", "name", "Ponceuse", NULL);
  const char *second = tru_record_get_uid (events->pdata[1]);
  g_autofree char *added = desk_add (desk->store, "workshop_tool", "event", second, "tool", sander, NULL);
  g_autoptr (GError) error = NULL;

  assert_counts (desk, events, 1, 2, 1, 1);
  tru_workshop_tools_spread (desk->store, second, TRU_SCOPE_FOLLOWING, &error);
  g_assert_no_error (error);
  assert_counts (desk, events, 1, 2, 2, 2);
  desk_undo (desk->store);
  assert_counts (desk, events, 1, 2, 1, 1);
  g_setenv ("TRUELLE_TODAY", "2026-11-26", TRUE);
  tru_workshop_tools_spread (desk->store, second, TRU_SCOPE_ALL, &error);
  g_assert_no_error (error);
  assert_counts (desk, events, 1, 2, 2, 2);
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  tru_workshop_tools_spread (desk->store, second, TRU_SCOPE_ALL, &error);
  g_assert_no_error (error);
  assert_counts (desk, events, 2, 2, 2, 2);
}

/* A list of tools is no story of its own: a series that ends takes it along, and so does a workshop that is removed. */
static void
test_end (Desk          *desk,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) events = start_series (desk);
  g_autoptr (GError) error = NULL;

  tru_repeats_cancel (desk->store, tru_record_get_uid (events->pdata[2]), TRU_SCOPE_FOLLOWING, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_event_kind), ==, 2);
  g_assert_cmpint (tru_store_count (desk->store, &tru_workshop_tool_kind), ==, 2);
  tru_repeats_remove (desk->store, tru_record_get_uid (events->pdata[1]), &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_workshop_tool_kind), ==, 1);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_workshop_tool_kind), ==, 2);
}

/* A copy uses the same; the list is changed with its workshop, in one operation. */
static void
test_save (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr (TruRecord) event = new_workshop ();
  g_autofree char *tool = tool_of (desk);
  g_autoptr (GPtrArray) tools = new_list (tool, 3);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  tru_planning_save_with (desk->store, event, tools, NULL, NULL, &error);
  g_assert_no_error (error);
  words = tru_workshop_tools_words (desk->store, tru_record_get_uid (event), NULL);
  g_assert_cmpstr (words, ==, "Perceuse à percussion (× 3)");
  tru_planning_copy_event (desk->store, tru_record_get_uid (event), tru_time_new (WEDNESDAY + 7, 840), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_workshop_tool_kind), ==, 2);
  kept = tru_workshop_tools_of (desk->store, tru_record_get_uid (event), NULL);
  tru_planning_save_with (desk->store, event, none, kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (desk, tru_record_get_uid (event)), ==, 0);
  desk_undo (desk->store);
  g_assert_cmpuint (count (desk, tru_record_get_uid (event)), ==, 1);
}

/* The tool's page: those to come first, the next one first; cancelled ones not at all. */
static void
test_page (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) events = start_series (desk);
  g_autofree char *tool = tool_of (desk);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  tru_planning_cancel_event (desk->store, tru_record_get_uid (events->pdata[2]), NULL, &error);
  g_assert_no_error (error);
  g_setenv ("TRUELLE_TODAY", "2026-12-03", TRUE);
  rows = tru_query_run (desk->store, &tru_query_workshops_of_tool, &error, "$tool", tool, NULL);
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (tru_row_get_text (rows->pdata[0], TRU_WORKSHOP_ROW_STARTS_AT), ==, "2026-12-16T14:00");
  g_assert_cmpint (tru_row_get_number (rows->pdata[0], TRU_WORKSHOP_ROW_IS_TO_COME), ==, 1);
  g_assert_cmpstr (tru_row_get_text (rows->pdata[1], TRU_WORKSHOP_ROW_STARTS_AT), ==, "2026-12-02T14:00");
  g_assert_cmpstr (tru_row_get_text (rows->pdata[2], TRU_WORKSHOP_ROW_STARTS_AT), ==, "2026-11-25T14:00");
  g_assert_cmpint (tru_row_get_number (rows->pdata[2], TRU_WORKSHOP_ROW_QUANTITY), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/workshop-tools/spread", test_spread);
  DESK_TEST ("/workshop-tools/end", test_end);
  DESK_TEST ("/workshop-tools/save", test_save);
  DESK_TEST ("/workshop-tools/page", test_page);
  return g_test_run ();
}
