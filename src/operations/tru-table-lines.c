/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-lines.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-referral.h"
#include "tru-support.h"
#include "tru-table-households.h"
#include "tru-text-near.h"
#include "tru-text.h"

/* A list of people has several lines for one household, and so has one of requests: the number that the household has there
   joins them, or its name with its address. */

static void
lines_free (gpointer data)
{
  TruTableLines *self = data;

  g_clear_object (&self->household);
  g_ptr_array_unref (self->persons);
  g_ptr_array_unref (self->said);
  g_free (self->home);
  g_free (self);
}

/* What tells households apart, by their places among the targets. */
typedef enum
{
  HOUSEHOLD_NAME,
  PERSON_NAME,
  STREET,
  COMPLEMENT,
  COMMUNE,
} KeyPlace;

static void
know_lines (TruTableRun *run)
{
  static const char *const targets[] = { "household.name", "person.name", "dwelling.street", "dwelling.complement", "dwelling.commune" };

  G_STATIC_ASSERT (G_N_ELEMENTS (targets) == G_N_ELEMENTS (run->places));
  if (run->lines)
    return;
  run->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, lines_free);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    run->places[i] = tru_table_target_find (TRU_TABLE_HOUSEHOLDS, targets[i]);
}

/* The texts of the columns that mean this, as the list has them. */
static char *
cells_of (TruTableRun *run,
          guint        row,
          int          target)
{
  const TruTableFile *file = run->request->file;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = 0; column < tru_table_file_get_columns (file); column++)
    if (run->request->mapping[column] == target)
      g_string_append_printf (text, "%s%s", text->len ? " " : "", tru_table_file_get_cell (file, row, column));
  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

static char *
cells_at (TruTableRun *run,
          guint        row,
          KeyPlace     place)
{
  g_autofree char *text = cells_of (run, row, run->places[place]);

  return tru_text_fold (text);
}

static char *
number_of (TruTableRun *run,
           guint        row)
{
  g_autofree char *number = tru_table_lines_number (run, row);

  return number ? g_strconcat ("#", number, NULL) : NULL;
}

/* %NULL when nothing on the line says which household it is of. Where the line above names the same household, its address may
   be left out, as people do. */
static char *
key_of (TruTableRun *run,
        guint        row)
{
  g_autofree char *number = number_of (run, row);
  g_autofree char *household = cells_at (run, row, HOUSEHOLD_NAME);
  g_autofree char *person = cells_at (run, row, PERSON_NAME);
  g_autofree char *street = cells_at (run, row, STREET);
  g_autofree char *complement = cells_at (run, row, COMPLEMENT);
  g_autofree char *commune = cells_at (run, row, COMMUNE);
  g_autofree char *name = tru_table_household_key (*household ? household : person);

  if (number)
    return g_steal_pointer (&number);
  if (*name && *street)
    return g_strjoin ("|", name, street, complement, commune, NULL);
  if (*household && run->last && g_str_has_prefix (run->last, name) && run->last[strlen (name)] == '|')
    return g_strdup (run->last);
  return NULL;
}

static TruTableLines *
add (TruTableRun *run,
     guint        row,
     char        *key)
{
  TruTableLines *self = g_new0 (TruTableLines, 1);

  self->line = tru_table_file_get_line (run->request->file, row);
  self->persons = g_ptr_array_new_with_free_func (g_object_unref);
  self->said = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (run->lines, key, self);
  return self;
}

/**
 * tru_table_lines_find:
 * @run: an import of households
 * @row: the row's place
 *
 * Returns: (transfer none) (nullable): what earlier lines told of its household
 */
TruTableLines *
tru_table_lines_find (TruTableRun *run,
                      guint        row)
{
  g_autofree char *key = NULL;

  know_lines (run);
  key = key_of (run, row);
  g_free (run->last);
  run->last = g_strdup (key);
  return key ? g_hash_table_lookup (run->lines, key) : NULL;
}

/* Those that the database has in the household. */
static void
know_members (TruTableRun   *run,
              TruTableLines *self)
{
  g_autoptr (GPtrArray) members
    = tru_store_find (run->store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, tru_record_get_uid (self->household), NULL);

  for (guint i = 0; members && i < members->len; i++)
    {
      TruRecord *person = tru_store_get (run->store, &tru_person_kind, tru_record_get_text (members->pdata[i], TRU_MEMBERSHIP_PERSON), NULL);

      if (person)
        g_ptr_array_add (self->persons, person);
    }
}

static void
keep_if (GPtrArray   *records,
         TruTableRow *built,
         const TruKind *kind)
{
  TruRecord *record = tru_table_row_find (built, kind);

  if (record)
    g_ptr_array_add (records, g_object_ref (record));
}

/**
 * tru_table_lines_note:
 * @run: an import of households
 * @row: the row's place
 * @built: its records, the first of their household
 * @here: (nullable): uid of the household if it is here already
 * @home: (nullable): what makes its dwelling the same
 *
 * Remembers a line for those that tell more of the same household.
 *
 * Returns: (transfer none) (nullable): what is known of its household, unless nothing on the line says which it is
 */
TruTableLines *
tru_table_lines_note (TruTableRun *run,
                      guint        row,
                      TruTableRow *built,
                      const char  *here,
                      const char  *home)
{
  char *key = key_of (run, row);
  TruTableLines *self = key ? add (run, row, key) : NULL;

  if (!self)
    return NULL;
  self->is_here = here != NULL;
  self->home = g_strdup (home);
  self->household = here ? tru_store_get (run->store, &tru_household_kind, here, NULL) : g_object_ref (tru_table_row_find (built, &tru_household_kind));
  if (here && self->household)
    know_members (run, self);
  else
    keep_if (self->persons, built, &tru_person_kind);
  keep_if (self->said, built, &tru_referral_kind);
  keep_if (self->said, built, &tru_support_kind);
  return self;
}

/**
 * tru_table_lines_note_fault:
 * @run: an import
 * @row: the place of a row at fault
 *
 * What later lines tell of a household whose first line is at fault cannot be kept either.
 */
void
tru_table_lines_note_fault (TruTableRun *run,
                            guint        row)
{
  g_autofree char *key = NULL;

  if (run->request->subject != TRU_TABLE_HOUSEHOLDS)
    return;
  know_lines (run);
  key = key_of (run, row);
  if (key && !g_hash_table_contains (run->lines, key))
    add (run, row, g_steal_pointer (&key));
}

/**
 * tru_table_lines_number:
 * @run: an import of households
 * @row: the row's place
 *
 * Returns: (transfer full) (nullable): the number by which the list calls the household
 */
char *
tru_table_lines_number (TruTableRun *run,
                        guint        row)
{
  g_autofree char *number = cells_of (run, row, TRU_TABLE_SAME);

  return *number ? g_steal_pointer (&number) : NULL;
}

/* Whom the same day bore may be called a little otherwise: “Zoé-Marie” for Zoé, a letter too many. */
static gboolean
is_called_alike (TruRecord  *a,
                 TruRecord  *b,
                 const char *first,
                 const char *other)
{
  if (!*first || !*other || g_str_equal (first, other))
    return TRUE;
  return tru_record_is_known (a, TRU_PERSON_BIRTH_DATE) && tru_record_field_equal (a, b, TRU_PERSON_BIRTH_DATE)
         && (tru_text_begins_near (first, other) || tru_text_begins_near (other, first));
}

static gboolean
is_same_person (TruRecord *a,
                TruRecord *b)
{
  g_autofree char *first = tru_text_fold (tru_record_get_text (a, TRU_PERSON_FIRST_NAME));
  g_autofree char *other = tru_text_fold (tru_record_get_text (b, TRU_PERSON_FIRST_NAME));
  g_autofree char *name = tru_text_fold (tru_record_get_text (a, TRU_PERSON_NAME));
  g_autofree char *other_name = tru_text_fold (tru_record_get_text (b, TRU_PERSON_NAME));
  gboolean may_be_born = !tru_record_is_known (a, TRU_PERSON_BIRTH_DATE) || !tru_record_is_known (b, TRU_PERSON_BIRTH_DATE)
                         || tru_record_field_equal (a, b, TRU_PERSON_BIRTH_DATE);

  return may_be_born && g_str_equal (name, other_name) && is_called_alike (a, b, first, other);
}

static gboolean
is_known_person (TruTableLines *self,
                 TruRecord     *person)
{
  for (guint i = 0; i < self->persons->len; i++)
    if (is_same_person (self->persons->pdata[i], person))
      return TRUE;
  return FALSE;
}

/* What the list left out of the first line is completed; what two lines say differently stays as the first has it, and is told. */
static void
complete (TruTableLines *self,
          TruTableRow   *built,
          GString       *left)
{
  TruRecord *now = tru_table_row_find (built, &tru_household_kind);
  gboolean is_more = FALSE;

  for (guint field = 0; field < tru_household_kind.n_fields; field++)
    {
      if (field == TRU_HOUSEHOLD_NAME || !tru_record_is_known (now, field) || tru_record_field_equal (now, self->household, field))
        continue;
      if (tru_record_is_known (self->household, field))
        g_string_append_printf (left, "%s%s", left->len ? ", " : "", tru_field_label (&tru_household_kind.fields[field]));
      else
        {
          tru_record_copy_field (self->household, now, field);
          is_more = TRUE;
        }
    }
  g_ptr_array_remove (built->records, now);
  if (is_more)
    g_ptr_array_add (built->records, g_object_ref (self->household));
}

/* A person whom no line named yet becomes a member; what ties it to the others is unknown unless the list says so. */
static gboolean
join_person (TruTableLines *self,
             TruTableRow   *built)
{
  TruRecord *person = tru_table_row_find (built, &tru_person_kind);
  TruRecord *membership = tru_table_row_need (built, &tru_membership_kind);

  if (is_known_person (self, person))
    {
      g_ptr_array_remove (built->records, membership);
      g_ptr_array_remove (built->records, person);
      return FALSE;
    }
  tru_record_set_text (membership, TRU_MEMBERSHIP_HOUSEHOLD, tru_record_get_uid (self->household));
  tru_record_set_text (membership, TRU_MEMBERSHIP_PERSON, tru_record_get_uid (person));
  g_ptr_array_add (self->persons, g_object_ref (person));
  return TRUE;
}

/* Whether an earlier line told all that this one tells. */
static gboolean
is_said (TruTableLines *self,
         TruRecord     *record)
{
  const TruKind *kind = tru_record_get_kind (record);

  for (guint i = 0; i < self->said->len; i++)
    {
      TruRecord *earlier = self->said->pdata[i];
      gboolean is_all = tru_record_get_kind (earlier) == kind;

      for (guint field = 0; is_all && field < kind->n_fields; field++)
        is_all = !tru_record_is_known (record, field) || tru_record_field_equal (record, earlier, field);
      if (is_all)
        return TRUE;
    }
  return FALSE;
}

static void
drop_said (TruTableLines *self,
           TruTableRow   *built,
           const TruKind *kind)
{
  TruRecord *record = tru_table_row_find (built, kind);

  if (record && is_said (self, record))
    g_ptr_array_remove (built->records, record);
}

static void
drop (TruTableRow   *built,
      const TruKind *kind)
{
  TruRecord *record = tru_table_row_find (built, kind);

  if (record)
    g_ptr_array_remove (built->records, record);
}

/* The name of a programme beside every member says nothing of a support. */
static void
drop_undated (TruTableRow *built)
{
  TruRecord *support = tru_table_row_find (built, &tru_support_kind);

  if (support && !tru_table_row_find (built, &tru_referral_kind) && !tru_record_is_known (support, TRU_SUPPORT_OPENED_ON)
      && !tru_record_is_known (support, TRU_SUPPORT_ACCEPTED_ON))
    g_ptr_array_remove (built->records, support);
}

static void
tell (TruTableLines *self,
      TruTableRow   *built,
      gboolean       is_member,
      const char    *left)
{
  const char *name = tru_record_get_text (self->household, TRU_HOUSEHOLD_NAME);
  g_autofree char *joins = g_strdup_printf (is_member ? _("a further member of “%1$s”, line %2$u") : _("another line of “%1$s”, line %2$u"), name, self->line);

  if (*left)
    built->doubt = g_strdup_printf (_("%1$s; what differs from that line is left out: %2$s"), joins, left);
  else
    built->doubt = g_steal_pointer (&joins);
}

/**
 * tru_table_lines_join_here:
 * @self: what is known of a household that was here before the list
 * @built: a row of it, which loses all but the person
 *
 * What is here stays as it is; a person whom it lacks becomes a further member.
 *
 * Returns: %TRUE
 */
gboolean
tru_table_lines_join_here (TruTableLines *self,
                           TruTableRow   *built)
{
  TruRecord *person = tru_table_row_find (built, &tru_person_kind);

  drop (built, &tru_household_kind);
  drop (built, &tru_occupancy_kind);
  drop (built, &tru_dwelling_kind);
  drop (built, &tru_support_kind);
  drop (built, &tru_referral_kind);
  built->is_joined = tru_record_is_known (person, TRU_PERSON_FIRST_NAME) && join_person (self, built);
  built->is_here = !built->is_joined;
  if (!built->is_joined)
    return TRUE;
  g_free (built->doubt);
  built->doubt = g_strdup_printf (_("a further member of “%s”, which is here already"), tru_record_get_text (self->household, TRU_HOUSEHOLD_NAME));
  return TRUE;
}

/**
 * tru_table_lines_join:
 * @run: an import of households
 * @self: what earlier lines told of the same household
 * @built: the row's records, which lose what is said already
 * @home: (nullable): what makes its dwelling the same
 * @error: when the household's first line is at fault
 *
 * Joins a row to the household of an earlier one: a further member, what was left out of it, another request.
 *
 * Returns: whether the row makes sense
 */
gboolean
tru_table_lines_join (TruTableRun   *run,
                      TruTableLines *self,
                      TruTableRow   *built,
                      const char    *home,
                      GError       **error)
{
  TruRecord *person = tru_table_row_find (built, &tru_person_kind);
  const char *names[] = { tru_record_get_text (person, TRU_PERSON_FIRST_NAME), tru_record_get_text (person, TRU_PERSON_NAME), NULL };
  g_autoptr (GString) left = g_string_new (NULL);

  if (!self->household)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("line %u, the first of this household, is at fault"), self->line);
      return FALSE;
    }
  g_free (built->title);
  built->title = tru_text_join (names[0] ? names : names + 1, " ");
  if (self->is_here)
    return tru_table_lines_join_here (self, built);
  if (home && g_strcmp0 (home, self->home) != 0)
    g_string_append (left, tru_kind_label (&tru_dwelling_kind));
  drop (built, &tru_occupancy_kind);
  drop (built, &tru_dwelling_kind);
  complete (self, built, left);
  drop_said (self, built, &tru_referral_kind);
  drop_said (self, built, &tru_support_kind);
  drop_undated (built);
  tell (self, built, join_person (self, built), left->str);
  built->is_joined = TRUE;
  return TRUE;
}

/**
 * tru_table_lines_end:
 * @self: what earlier lines told of the same household
 * @built: a row that was joined to them, its records complete
 *
 * A line that says nothing new is here already, unless it says something otherwise.
 *
 * Returns: %TRUE
 */
gboolean
tru_table_lines_end (TruTableLines *self,
                     TruTableRow   *built)
{
  keep_if (self->said, built, &tru_referral_kind);
  keep_if (self->said, built, &tru_support_kind);
  if (built->records->len > 0)
    return TRUE;
  built->is_here = TRUE;
  return TRUE;
}
