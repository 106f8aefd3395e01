/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-history.h"
#include "tru-kinds.h"
#include "tru-listing.h"
#include "tru-operation-error.h"
#include "tru-queries-cli.h"
#include "tru-record.h"
#include "tru-states.h"

static void
add_title (JsonBuilder *builder,
           TruStore    *store,
           TruRecord   *record)
{
  const TruKind *kind = tru_record_get_kind (record);
  const char *uid = tru_record_get_uid (record);
  g_autofree char *title = tru_store_title (store, kind, uid);
  g_autofree char *state = tru_store_state (store, kind, uid);
  g_autofree char *created = tru_stamp_to_iso (tru_record_get_created (record));
  g_autofree char *modified = tru_stamp_to_iso (tru_record_get_modified (record));

  tru_cli_add_text (builder, "uid", uid);
  tru_cli_add_text (builder, "kind", kind->name);
  tru_cli_add_int (builder, "id", tru_record_get_id (record));
  tru_cli_add_text (builder, "origin", tru_record_get_origin (record));
  tru_cli_add_text (builder, "created", created);
  tru_cli_add_text (builder, "modified", modified);
  if (tru_kind_find_field (kind, "title") < 0)
    tru_cli_add_text (builder, "title", title);
  if (tru_state_sql (kind) && tru_kind_find_field (kind, "state") < 0)
    tru_cli_add_text (builder, "state", state);
}

static void
add_field (JsonBuilder *builder,
           TruRecord   *record,
           guint        field)
{
  const TruField *f = &tru_record_get_kind (record)->fields[field];
  g_autofree char *text = tru_record_dup_as_text (record, field);

  if (f->type == TRU_TYPE_INTEGER)
    tru_cli_add_int (builder, f->name, tru_record_get_number (record, field));
  else if (f->type == TRU_TYPE_BOOLEAN && text)
    {
      json_builder_set_member_name (builder, f->name);
      json_builder_add_boolean_value (builder, tru_record_is_true (record, field));
    }
  else
    tru_cli_add_text (builder, f->name, text);
}

static void
show_as_json (TruCli    *cli,
              TruStore  *store,
              TruRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_title (builder, store, record);
  for (guint i = 0; i < tru_record_get_kind (record)->n_fields; i++)
    add_field (builder, record, i);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
show_field (TruCli    *cli,
            TruStore  *store,
            TruRecord *record,
            guint      field)
{
  const TruField *f = &tru_record_get_kind (record)->fields[field];
  g_autofree char *text = tru_record_format (record, field);

  if (f->type == TRU_TYPE_REF && *text)
    {
      g_autofree char *title = tru_store_title (store, tru_field_target (f), text);
      g_autofree char *both = g_strdup_printf ("%s (%s)", title, text);

      tru_cli_print_value (cli, tru_field_label (f), both);
    }
  else
    tru_cli_print_value (cli, tru_field_label (f), text);
}

static void
show_stamp (TruCli     *cli,
            const char *label,
            TruStamp    stamp)
{
  TruTime time = tru_stamp_to_time (stamp);
  g_autofree char *day = tru_date_format (tru_time_date (time), TRU_DATE_MEDIUM);
  g_autofree char *clock = tru_time_format_clock (time);
  g_autofree char *both = g_strdup_printf ("%s, %s", day, clock);

  tru_cli_print_value (cli, label, both);
}

static void
show_as_text (TruCli    *cli,
              TruStore  *store,
              TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);
  const char *uid = tru_record_get_uid (record);
  g_autofree char *title = tru_store_title (store, kind, uid);
  g_autofree char *state = tru_store_state (store, kind, uid);

  tru_cli_print_value (cli, tru_kind_label (kind), title);
  tru_cli_print_value (cli, _("Identifier"), uid);
  if (state)
    tru_cli_print_value (cli, _("State"), tru_state_label (state));
  for (guint i = 0; i < kind->n_fields; i++)
    show_field (cli, store, record, i);
  show_stamp (cli, _("Created"), tru_record_get_created (record));
  show_stamp (cli, _("Last changed"), tru_record_get_modified (record));
}

/**
 * tru_cli_show:
 * @cli: `show UID`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_show (TruCli  *cli,
              GError **error)
{
  TruStore *store = tru_cli_open (cli, error);
  g_autoptr (TruRecord) record = store ? tru_cli_find_record (cli, tru_cli_argument (cli, 0), error) : NULL;

  if (!record)
    return FALSE;
  if (cli->as_json)
    show_as_json (cli, store, record);
  else
    show_as_text (cli, store, record);
  return TRUE;
}

static void
list_as_json (TruCli        *cli,
              const TruKind *kind,
              GPtrArray     *rows)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      const TruListed *row = g_ptr_array_index (rows, i);

      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "uid", row->uid);
      tru_cli_add_text (builder, "kind", kind->name);
      tru_cli_add_text (builder, "title", row->title);
      if (tru_listing_code_field (kind) >= 0)
        tru_cli_add_text (builder, "code", row->code);
      if (tru_state_sql (kind))
        tru_cli_add_text (builder, "state", row->state);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  tru_cli_print_builder (cli, builder);
}

/* printf() counts bytes, people columns. */
static void
append_cell (GString    *line,
             const char *text,
             glong       width)
{
  glong used = g_utf8_strlen (text, -1);

  g_string_append_printf (line, "%s%*s", text, (int) MAX (0, width - used) + 2, "");
}

static void
list_as_text (TruCli    *cli,
              GPtrArray *rows)
{
  glong title_width = 0, code_width = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TruListed *row = g_ptr_array_index (rows, i);

      title_width = MAX (title_width, g_utf8_strlen (row->title, -1));
      code_width = MAX (code_width, row->code ? g_utf8_strlen (row->code, -1) : 0);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const TruListed *row = g_ptr_array_index (rows, i);
      g_autoptr (GString) line = g_string_new (NULL);

      append_cell (line, row->uid, 0);
      append_cell (line, row->title, title_width);
      if (code_width)
        append_cell (line, row->code ? row->code : "", code_width);
      g_string_append (line, row->state ? tru_state_label (row->state) : "");
      tru_cli_print (cli, "%s", g_strchomp (line->str));
    }
}

/**
 * tru_cli_list:
 * @cli: `list KIND [TEXT]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_list (TruCli  *cli,
              GError **error)
{
  const TruKind *kind = tru_cli_find_kind (cli, tru_cli_argument (cli, 0), error);
  const char *words = tru_cli_argument (cli, 1);
  g_autofree char *text = words ? g_utf8_make_valid (words, -1) : NULL;
  TruStore *store = kind ? tru_cli_open (cli, error) : NULL;
  g_autoptr (GPtrArray) rows = store ? tru_listing (store, kind, text, error) : NULL;

  if (!rows)
    return FALSE;
  if (cli->as_json)
    list_as_json (cli, kind, rows);
  else
    list_as_text (cli, rows);
  return TRUE;
}

static void
status_as_json (TruCli   *cli,
                TruStore *store,
                TruRow   *last)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *file = g_filename_display_name (tru_store_get_path (store));
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "file", file);
  tru_cli_add_int (builder, "version", tru_store_get_version (store));
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < n_kinds; i++)
    tru_cli_add_int (builder, kinds[i]->plural, tru_store_count (store, kinds[i]));
  json_builder_end_object (builder);
  tru_cli_add_int (builder, "late_loans", tru_query_count (store, &tru_late_loans_query, NULL));
  tru_cli_add_text (builder, "last_operation", last ? tru_row_get_text (last, TRU_LAST_ACT_NAME) : NULL);
  tru_cli_add_text (builder, "last_operation_at", last ? tru_row_get_text (last, TRU_LAST_ACT_AT) : NULL);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
status_as_text (TruCli   *cli,
                TruStore *store,
                TruRow   *last)
{
  g_autofree char *file = g_filename_display_name (tru_store_get_path (store));
  g_autofree char *version = g_strdup_printf ("%" G_GINT64_FORMAT, tru_store_get_version (store));
  g_autofree char *late = g_strdup_printf ("%" G_GINT64_FORMAT, tru_query_count (store, &tru_late_loans_query, NULL));
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  tru_cli_print_value (cli, _("Database"), file);
  tru_cli_print_value (cli, _("Version"), version);
  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, tru_store_count (store, kinds[i]));

      if (!g_str_equal (count, "0"))
        tru_cli_print_value (cli, _(kinds[i]->label_plural), count);
    }
  tru_cli_print_value (cli, _("Late loans"), late);
  if (!last)
    return;
  tru_cli_print_value (cli, _("Last operation"), tru_operation_label (tru_row_get_text (last, TRU_LAST_ACT_NAME)));
  show_stamp (cli, _("Last changed"), tru_stamp_parse (tru_row_get_text (last, TRU_LAST_ACT_AT)));
}

/**
 * tru_cli_status:
 * @cli: `status`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_status (TruCli  *cli,
                GError **error)
{
  TruStore *store = tru_cli_open (cli, error);
  g_autoptr (TruRow) last = store ? tru_query_first (store, &tru_last_act_query, NULL, NULL) : NULL;

  if (!store)
    return FALSE;
  if (cli->as_json)
    status_as_json (cli, store, last);
  else
    status_as_text (cli, store, last);
  return TRUE;
}
