/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-private.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "tru-clock.h"
#include "tru-date.h"
#include "tru-item.h"
#include "tru-kinds.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-text.h"

/* "12/31/2026" of a file in which no first number is above 12 but a second one is. */
static gboolean
scan_date (const char *cell,
           int        *first,
           int        *second,
           int        *year)
{
  char end;

  return sscanf (cell, "%2d%*1[/.-]%2d%*1[/.-]%4d%c", first, second, year, &end) == 3;
}

/**
 * tru_table_values_month_first:
 * @file: a table
 *
 * Returns: (transfer full): by column, whether its dates put the month before the day
 */
gboolean *
tru_table_values_month_first (const TruTableFile *file)
{
  guint n_columns = tru_table_file_get_columns (file);
  gboolean *month_first = g_new0 (gboolean, n_columns);

  for (guint column = 0; column < n_columns; column++)
    for (guint row = 0; row < tru_table_file_get_rows (file); row++)
      {
        int first, second, year;

        if (!scan_date (tru_table_file_get_cell (file, row, column), &first, &second, &year))
          continue;
        if (first > 12)
          {
            month_first[column] = FALSE;
            break;
          }
        month_first[column] = month_first[column] || second > 12;
      }
  return month_first;
}

/**
 * tru_table_values_date:
 * @run: an import
 * @column: a column
 * @cell: its text in a row
 *
 * A year of two digits is of this century unless that lies more than ten years ahead.
 *
 * Returns: the day, or %TRU_UNKNOWN
 */
TruDate
tru_table_values_date (TruTableRun *run,
                       guint        column,
                       const char  *cell)
{
  g_autofree char *day = g_strndup (cell, strcspn (cell, " T"));
  int first, second, year, now;

  if (!scan_date (day, &first, &second, &year))
    return tru_date_parse (day) != TRU_UNKNOWN ? tru_date_parse (day) : tru_date_parse_typed (cell, tru_clock_today ());
  tru_date_get (tru_clock_today (), &now, NULL, NULL);
  if (year < 100)
    year += year + 2000 > now + 10 ? 1900 : 2000;
  return run->month_first[column] ? tru_date_new (year, first, second) : tru_date_new (year, second, first);
}

static void
add_name (GHashTable *names,
          const char *name,
          const char *uid)
{
  char *folded = tru_text_fold (name);

  /* Two of the same name: neither is meant for sure. */
  if (g_hash_table_contains (names, folded))
    uid = "";
  g_hash_table_replace (names, folded, g_strdup (uid));
}

typedef struct
{
  GHashTable *names;
  int first_name;
  int name;
} Naming;

static gboolean
collect_name (TruRecord *record,
              gpointer   data,
              GError   **error)
{
  Naming *naming = data;
  const char *first = naming->first_name >= 0 ? tru_record_get_text (record, naming->first_name) : NULL;
  g_autofree char *whole = g_strjoin (first ? " " : "", first ? first : "", tru_record_get_text (record, naming->name), NULL);

  add_name (naming->names, whole, tru_record_get_uid (record));
  return TRUE;
}

static GHashTable *
names_of (TruTableRun   *run,
          const TruKind *kind,
          GError       **error)
{
  GHashTable *known = g_hash_table_lookup (run->names, kind);
  g_autoptr (GHashTable) names = NULL;
  Naming naming;

  if (known)
    return known;
  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  naming = (Naming) { names, tru_kind_find_field (kind, "first_name"), tru_kind_find_field (kind, "name") };
  if (!tru_store_each (run->store, kind, collect_name, &naming, error))
    return NULL;
  g_hash_table_insert (run->names, (gpointer) kind, names);
  return g_steal_pointer (&names);
}

/**
 * tru_table_values_resolve:
 * @run: an import
 * @field: a REF field to records that have a name
 * @name: what the file calls one
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND or %TRU_OPERATION_ERROR_AMBIGUOUS
 *
 * Returns: (transfer none) (nullable): the uid of the record of that name, whatever its case and accents
 */
const char *
tru_table_values_resolve (TruTableRun    *run,
                          const TruField *field,
                          const char     *name,
                          GError        **error)
{
  const TruKind *kind = tru_field_target (field);
  GHashTable *names = names_of (run, kind, error);
  g_autofree char *folded = tru_text_fold (name);
  const char *uid;

  if (!names)
    return NULL;
  uid = g_hash_table_lookup (names, folded);
  if (uid && *uid)
    return uid;
  if (uid)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_AMBIGUOUS, _("%s: several are called “%s”"), tru_kind_label (kind), name);
  else
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                 _("%s: “%s” is not here; add it first, or leave the column out"), tru_kind_label (kind), name);
  return NULL;
}

/* “Refusé”, “refusée” and “refusés” are one answer. */
static char *
fold_without_ending (const char *text)
{
  char *folded = tru_text_fold (text);
  gsize length = strlen (folded);

  while (length > 3 && (folded[length - 1] == 'e' || folded[length - 1] == 's'))
    folded[--length] = '\0';
  return folded;
}

/* What lists say for an option of ours, as find_option() reads it: “neuf”, Lend Engine’s “B - Fair”, “conjointe”. */
static const struct
{
  const TruOption *options;
  const char *word;
  int option;
} foreign_words[] = {
  { tru_item_condition_options, "neuf", TRU_ITEM_CONDITION_GOOD },
  { tru_item_condition_options, "bon", TRU_ITEM_CONDITION_GOOD },
  { tru_item_condition_options, "very good", TRU_ITEM_CONDITION_GOOD },
  { tru_item_condition_options, "new", TRU_ITEM_CONDITION_GOOD },
  { tru_item_condition_options, "as new", TRU_ITEM_CONDITION_GOOD },
  { tru_item_condition_options, "excellent", TRU_ITEM_CONDITION_GOOD },
  { tru_item_condition_options, "fair", TRU_ITEM_CONDITION_WORN },
  { tru_item_condition_options, "moyen", TRU_ITEM_CONDITION_WORN },
  { tru_item_condition_options, "use", TRU_ITEM_CONDITION_WORN },
  { tru_item_condition_options, "poor", TRU_ITEM_CONDITION_WORN },
  { tru_item_condition_options, "mauvais", TRU_ITEM_CONDITION_WORN },
  { tru_item_condition_options, "used", TRU_ITEM_CONDITION_WORN },
  { tru_item_condition_options, "hs", TRU_ITEM_CONDITION_BROKEN },
  { tru_item_condition_options, "en panne", TRU_ITEM_CONDITION_BROKEN },
  { tru_item_condition_options, "casse", TRU_ITEM_CONDITION_BROKEN },
  { tru_item_condition_options, "damaged", TRU_ITEM_CONDITION_BROKEN },
  { tru_membership_link_options, "referent", TRU_MEMBERSHIP_LINK_REFERENT },
  { tru_membership_link_options, "personne referente", TRU_MEMBERSHIP_LINK_REFERENT },
  { tru_membership_link_options, "demandeur", TRU_MEMBERSHIP_LINK_REFERENT },
  { tru_membership_link_options, "demandeuse", TRU_MEMBERSHIP_LINK_REFERENT },
  { tru_membership_link_options, "titulaire", TRU_MEMBERSHIP_LINK_REFERENT },
  { tru_membership_link_options, "conjoint", TRU_MEMBERSHIP_LINK_PARTNER },
  { tru_membership_link_options, "epouse", TRU_MEMBERSHIP_LINK_PARTNER },
  { tru_membership_link_options, "epoux", TRU_MEMBERSHIP_LINK_PARTNER },
  { tru_membership_link_options, "mari", TRU_MEMBERSHIP_LINK_PARTNER },
  { tru_membership_link_options, "femme", TRU_MEMBERSHIP_LINK_PARTNER },
  { tru_membership_link_options, "concubin", TRU_MEMBERSHIP_LINK_PARTNER },
  { tru_membership_link_options, "compagnon", TRU_MEMBERSHIP_LINK_PARTNER },
  { tru_membership_link_options, "compagne", TRU_MEMBERSHIP_LINK_PARTNER },
  { tru_membership_link_options, "partenaire", TRU_MEMBERSHIP_LINK_PARTNER },
  { tru_membership_link_options, "enfant", TRU_MEMBERSHIP_LINK_CHILD },
  { tru_membership_link_options, "fils", TRU_MEMBERSHIP_LINK_CHILD },
  { tru_membership_link_options, "fille", TRU_MEMBERSHIP_LINK_CHILD },
  { tru_membership_link_options, "pere", TRU_MEMBERSHIP_LINK_PARENT },
  { tru_membership_link_options, "mere", TRU_MEMBERSHIP_LINK_PARENT },
  { tru_membership_link_options, "frere", TRU_MEMBERSHIP_LINK_SIBLING },
  { tru_membership_link_options, "soeur", TRU_MEMBERSHIP_LINK_SIBLING },
  { tru_occupancy_status_options, "proprietaire occupant", TRU_OCCUPANCY_STATUS_OWNER },
  { tru_occupancy_status_options, "locataire hlm", TRU_OCCUPANCY_STATUS_TENANT },
  { tru_occupancy_status_options, "locataire du parc social", TRU_OCCUPANCY_STATUS_TENANT },
  { tru_occupancy_status_options, "locataire du parc prive", TRU_OCCUPANCY_STATUS_TENANT },
  { tru_occupancy_status_options, "heberge chez un tiers", TRU_OCCUPANCY_STATUS_LODGED },
  { tru_occupancy_status_options, "bail glissant", TRU_OCCUPANCY_STATUS_SLIDING_LEASE },
};

static void
add_word (GHashTable *words,
          const char *word,
          int         option)
{
  char *folded = fold_without_ending (word);

  if (g_hash_table_contains (words, folded))
    g_free (folded);
  else
    g_hash_table_insert (words, folded, GINT_TO_POINTER (option));
}

/* Folded once for all the cells of the list. */
static GHashTable *
words_for (TruTableRun    *run,
           const TruField *field)
{
  GHashTable *words = g_hash_table_lookup (run->words, field);

  if (words)
    return words;
  words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int i = 0; field->options[i].token; i++)
    {
      add_word (words, field->options[i].token, i);
      add_word (words, _(field->options[i].label), i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (foreign_words); i++)
    if (foreign_words[i].options == field->options)
      add_word (words, foreign_words[i].word, foreign_words[i].option);
  g_hash_table_insert (run->words, (gpointer) field, words);
  return words;
}

static gint64
find_option (TruTableRun    *run,
             const TruField *field,
             const char     *cell)
{
  GHashTable *words = words_for (run, field);
  const char *grade = strstr (cell, " - ");
  g_autofree char *whole = fold_without_ending (cell);
  g_autofree char *graded = grade && grade == cell + 1 ? fold_without_ending (grade + 3) : NULL;
  gpointer option;

  if (g_hash_table_lookup_extended (words, whole, NULL, &option)
      || (graded && g_hash_table_lookup_extended (words, graded, NULL, &option)))
    return GPOINTER_TO_INT (option);
  return TRU_UNKNOWN;
}

static gboolean
find_truth (const char *cell,
            gint64     *number)
{
  static const char *const yes[] = { "oui", "yes", "true", "vrai", "x", "1", "o", NULL };
  static const char *const no[] = { "non", "no", "false", "faux", "0", "n", NULL };
  g_autofree char *folded = tru_text_fold (cell);

  *number = g_strv_contains (yes, folded);
  return *number || g_strv_contains (no, folded);
}

static TruDate
read_day (TruTableRun    *run,
          const TruField *field,
          guint           column,
          const char     *cell)
{
  TruDate year = (field->flags & TRU_SINCE) ? tru_date_parse_year (cell) : TRU_UNKNOWN;

  return year != TRU_UNKNOWN ? year : tru_table_values_date (run, column, cell);
}

static gboolean
fill_number (TruTableRun *run,
             TruRecord   *record,
             guint        field,
             guint        column,
             const char  *cell,
             GError     **error)
{
  const TruField *described = &tru_record_get_kind (record)->fields[field];
  g_autofree char *text = NULL;
  gint64 number = TRU_UNKNOWN;

  if (described->type == TRU_TYPE_DATE)
    number = read_day (run, described, column, cell);
  else if (described->type == TRU_TYPE_ENUM)
    number = find_option (run, described, cell);
  else if (described->type != TRU_TYPE_BOOLEAN || !find_truth (cell, &number))
    number = TRU_UNKNOWN;
  if (number == TRU_UNKNOWN && described->type == TRU_TYPE_DATE)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("“%s”: “%s” is not a day"), tru_field_label (described), cell);
      return FALSE;
    }
  /* What is none of these is read as if typed, which also says best what is wrong with it. */
  if (number == TRU_UNKNOWN && !tru_field_parse_typed (described, cell, &text, &number, error))
    return FALSE;
  tru_record_set_number (record, field, number);
  return TRUE;
}

/**
 * tru_table_values_fill:
 * @run: an import
 * @record: a record
 * @field: one of its fields
 * @column: the column that fills it
 * @cell: the text there; blank leaves the field unknown
 * @error: a sentence naming the field and the value
 *
 * Returns: whether the text could be read
 */
gboolean
tru_table_values_fill (TruTableRun *run,
                       TruRecord   *record,
                       guint        field,
                       guint        column,
                       const char  *cell,
                       GError     **error)
{
  const TruField *described = &tru_record_get_kind (record)->fields[field];
  g_autofree char *text = NULL;
  const char *uid;
  gint64 number;

  if (tru_text_is_blank (cell))
    return TRUE;
  if (described->type == TRU_TYPE_REF)
    {
      uid = tru_table_values_resolve (run, described, cell, error);
      if (uid)
        tru_record_set_text (record, field, uid);
      return uid != NULL;
    }
  if (!tru_field_is_text (described))
    return fill_number (run, record, field, column, cell, error);
  if (!tru_field_parse (described, cell, &text, &number, error))
    return FALSE;
  tru_record_set_text (record, field, text);
  return TRUE;
}
