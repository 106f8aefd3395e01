/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "tru-item.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-office.h"
#include "tru-tool-library.h"
#include "tru-tool.h"
#include "tru-write.h"

/* A tool library on 24 November 2026: drill OT-0147 on loan, drill OT-0148 and sander OT-0082 on the shelf, two members. */
typedef struct
{
  char *folder;
  TruOffice *office;
  TruStore *store;
  char *library;
  char *drill;   /* lent */
  char *drill_2; /* in stock */
  char *sander;  /* in stock */
  char *yasmine; /* card AD-231 */
  char *malik;   /* card AD-232, has the drill */
  GtkWidget *window;
  GtkWidget *room;
} Fixture;

static inline char *
keep (Fixture   *fixture,
      TruRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, &error);

  g_assert_no_error (error);
  tru_write_insert (write, record, &error);
  g_assert_no_error (error);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
  return g_strdup (tru_record_get_uid (record));
}

static inline char *
add_item (Fixture    *fixture,
          const char *tool,
          const char *code)
{
  g_autoptr (TruRecord) item = tru_record_new (&tru_item_kind);

  tru_record_set_text (item, TRU_ITEM_TOOL, tool);
  tru_record_set_text (item, TRU_ITEM_TOOL_LIBRARY, fixture->library);
  tru_record_set_text (item, TRU_ITEM_CODE, code);
  return keep (fixture, item);
}

static inline char *
add_tool (Fixture    *fixture,
          const char *name,
          const char *category)
{
  g_autoptr (TruRecord) tool = tru_record_new (&tru_tool_kind);

  tru_record_set_text (tool, TRU_TOOL_NAME, name);
  tru_record_set_text (tool, TRU_TOOL_CATEGORY, category);
  return keep (fixture, tool);
}

static inline char *
add_member (Fixture    *fixture,
            const char *name,
            const char *card)
{
  g_autoptr (TruRecord) member = tru_record_new (&tru_member_kind);

  tru_record_set_text (member, TRU_MEMBER_NAME, name);
  tru_record_set_text (member, TRU_MEMBER_CARD, card);
  return keep (fixture, member);
}

static inline void
lend (Fixture    *fixture,
      const char *item,
      const char *member)
{
  g_autoptr (TruRecord) loan = tru_record_new (&tru_loan_kind);

  tru_record_set_text (loan, TRU_LOAN_ITEM, item);
  tru_record_set_text (loan, TRU_LOAN_MEMBER, member);
  tru_record_set_number (loan, TRU_LOAN_LENT_ON, tru_date_new (2026, 11, 10));
  tru_record_set_number (loan, TRU_LOAN_DUE_ON, tru_date_new (2026, 11, 17));
  g_free (keep (fixture, loan));
}

static inline void
open_office (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *drills = NULL;
  g_autofree char *sanders = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) library = tru_record_new (&tru_tool_library_kind);

  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  fixture->folder = g_dir_make_tmp ("truelle-desk-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "desk.db", NULL);
  fixture->office = tru_office_open (path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  fixture->store = tru_office_get_store (fixture->office);
  tru_record_set_text (library, TRU_TOOL_LIBRARY_NAME, "Beaulieu");
  tru_record_set_number (library, TRU_TOOL_LIBRARY_LOAN_DAYS, 7);
  fixture->library = keep (fixture, library);
  drills = add_tool (fixture, "Perceuse à percussion", "Perçage");
  sanders = add_tool (fixture, "Ponceuse excentrique", "Ponçage");
  fixture->drill = add_item (fixture, drills, "OT-0147");
  fixture->drill_2 = add_item (fixture, drills, "OT-0148");
  fixture->sander = add_item (fixture, sanders, "OT-0082");
  fixture->yasmine = add_member (fixture, "Yasmine Haddad", "AD-231");
  fixture->malik = add_member (fixture, "Malik Aouad", "AD-232");
  lend (fixture, fixture->drill, fixture->malik);
}

static inline void
close_office (Fixture      *fixture,
              gconstpointer data)
{
  const char *suffixes[] = { "", "-wal", "-shm" };

  g_clear_object (&fixture->office);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/desk.db%s", fixture->folder, suffixes[i]);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->library);
  g_free (fixture->drill);
  g_free (fixture->drill_2);
  g_free (fixture->sander);
  g_free (fixture->yasmine);
  g_free (fixture->malik);
}
