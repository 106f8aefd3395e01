/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-columns.h"

#include <glib/gi18n.h>

#include "tru-combo-list.h"
#include "tru-text.h"

#define SAMPLES 3

struct _TruTableColumns
{
  AdwBin parent_instance;
  GPtrArray *rows; /* AdwComboRow, by column */
  guint n_targets;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruTableColumns, tru_table_columns, ADW_TYPE_BIN)

/* The choices: left out, the targets, the day of a step, a household's number. */
static GtkStringList *
make_choices (TruTableSubject subject)
{
  guint n_targets;
  const TruTableTarget *targets = tru_table_targets (subject, &n_targets);
  GtkStringList *choices = gtk_string_list_new ((const char *const[]) { _("Left out"), NULL });

  for (guint i = 0; i < n_targets; i++)
    gtk_string_list_take (choices, tru_table_target_label (&targets[i]));
  if (subject == TRU_TABLE_HOUSEHOLDS)
    {
      gtk_string_list_append (choices, _("Day of the step of that name"));
      gtk_string_list_append (choices, _("File number"));
    }
  return choices;
}

static guint
choice_of (TruTableColumns *self,
           int              target)
{
  return target == TRU_TABLE_SAME ? self->n_targets + 2 : target == TRU_TABLE_STEP ? self->n_targets + 1 : (guint) (target + 1);
}

static int
target_of (TruTableColumns *self,
           guint            choice)
{
  return choice > self->n_targets + 1 ? TRU_TABLE_SAME : choice > self->n_targets ? TRU_TABLE_STEP : (int) choice - 1;
}

static char *
sample_of (const TruTableFile *file,
           guint               column)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint row = 0; row < tru_table_file_get_rows (file) && parts->len < SAMPLES; row++)
    {
      const char *cell = tru_table_file_get_cell (file, row, column);

      if (!tru_text_is_blank (cell) && !g_ptr_array_find_with_equal_func (parts, cell, g_str_equal, NULL))
        g_ptr_array_add (parts, (char *) cell);
    }
  if (parts->len == 0)
    return g_strdup (_("empty"));
  g_ptr_array_add (parts, NULL);
  return tru_text_join ((const char **) parts->pdata, " · ");
}

static void
on_chosen (TruTableColumns *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_row (TruTableColumns    *self,
          const TruTableFile *file,
          guint               column,
          GtkStringList      *choices,
          int                 target)
{
  g_autofree char *sample = sample_of (file, column);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", tru_table_file_get_title (file, column), "use-markup", FALSE,
                                 "subtitle", sample, "subtitle-lines", 1, "model", choices, NULL);

  tru_combo_list_attach (ADW_COMBO_ROW (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), choice_of (self, target));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
tru_table_columns_finalize (GObject *object)
{
  g_ptr_array_unref (TRU_TABLE_COLUMNS (object)->rows);
  G_OBJECT_CLASS (tru_table_columns_parent_class)->finalize (object);
}

static void
tru_table_columns_class_init (TruTableColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_table_columns_finalize;
  signals[CHANGED] = g_signal_new ("changed", TRU_TYPE_TABLE_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_table_columns_init (TruTableColumns *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * tru_table_columns_show:
 * @self: the columns
 * @store: the reading store of the main thread
 * @file: a table
 * @subject: what its rows are
 *
 * Lists the columns with the meaning that their names suggest.
 */
void
tru_table_columns_show (TruTableColumns    *self,
                        TruStore           *store,
                        const TruTableFile *file,
                        TruTableSubject     subject)
{
  g_autofree int *mapping = tru_table_guess (subject, file);
  g_autoptr (GtkStringList) choices = make_choices (subject);
  GtkWidget *group = adw_preferences_group_new ();

  if (subject == TRU_TABLE_HOUSEHOLDS)
    tru_table_guess_lines (store, file, mapping);
  else if (subject == TRU_TABLE_ITEMS)
    tru_table_guess_library (store, file, mapping);
  tru_table_targets (subject, &self->n_targets);
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What the columns mean"));
  for (guint i = 0; i < tru_table_file_get_columns (file); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, file, i, choices, mapping[i]));
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * tru_table_columns_dup_mapping:
 * @self: the columns
 *
 * Returns: (transfer full): for each column what was chosen, see #TruTableRequest
 */
int *
tru_table_columns_dup_mapping (TruTableColumns *self)
{
  int *mapping = g_new (int, self->rows->len);

  for (guint i = 0; i < self->rows->len; i++)
    mapping[i] = target_of (self, adw_combo_row_get_selected (self->rows->pdata[i]));
  return mapping;
}
