/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-clock.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-membership.h"
#include "tru-operation-error.h"
#include "tru-operation.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-referrals.h"

/* How many of name, birth date and address must be alike for a new household to be doubted. */
#define ALIKE_ENOUGH 2

static TruRecord *
only_part (TruCli         *cli,
           const char     *option,
           const TruKind  *kind,
           GError        **error)
{
  g_autoptr (GPtrArray) parts = tru_cli_read_parts (cli, option, kind, error);

  if (!parts)
    return NULL;
  if (parts->len <= 1)
    return parts->len ? g_object_ref (g_ptr_array_index (parts, 0)) : tru_record_new (kind);
  g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("--%s: a field is given twice."), option);
  return NULL;
}

/* The other members, and what ties each of them to the household. */
static gboolean
read_members (TruCli           *cli,
              TruReferralWish  *wish,
              GError          **error)
{
  g_autoptr (GPtrArray) ties = tru_cli_read_ties (cli, "member", &tru_person_kind, &tru_membership_kind, error);

  for (guint i = 0; ties && i < ties->len; i++)
    g_ptr_array_add (i % 2 == 0 ? wish->people : wish->memberships, g_object_ref (ties->pdata[i]));
  return ties != NULL;
}

/* What a paper says of the household itself; its name is a word of its own. */
static TruRecord *
read_means (TruCli  *cli,
            GError **error)
{
  static const guint means[]
    = { TRU_HOUSEHOLD_BENEFIT, TRU_HOUSEHOLD_RESOURCES, TRU_HOUSEHOLD_RENT, TRU_HOUSEHOLD_CHARGES, TRU_HOUSEHOLD_HOUSING_AID };
  g_autoptr (TruRecord) told = only_part (cli, "means", &tru_household_kind, error);

  for (guint i = 0; told && i < tru_household_kind.n_fields; i++)
    {
      gboolean is_one = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (means) && !is_one; k++)
        is_one = means[k] == i;
      if (is_one || !tru_record_is_known (told, i))
        continue;
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("--means: “%s” is none of benefit, resources, rent, charges and housing_aid."),
                   tru_household_kind.fields[i].name);
      return NULL;
    }
  return g_steal_pointer (&told);
}

/* Never merged silently: whoever knows that they are two says so. */
static gboolean
refuse_known (TruCli     *cli,
              const char *name,
              TruRecord  *person,
              TruRecord  *dwelling,
              GError    **error)
{
  g_autoptr (GPtrArray) alike = NULL;
  const TruLikeness *first;

  if (tru_cli_get_option (cli, "motive"))
    return TRUE;
  alike = tru_referrals_alike (cli->store, name, tru_record_get_number (person, TRU_PERSON_BIRTH_DATE),
                               tru_record_get_text (dwelling, TRU_DWELLING_STREET), error);
  if (!alike)
    return FALSE;
  first = alike->len ? g_ptr_array_index (alike, 0) : NULL;
  if (!first || first->n_alike < ALIKE_ENOUGH)
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_AMBIGUOUS,
               _("“%s” (%s) may be the same household: %s. Refer it by its uid, or say with --motive why it is another."),
               first->title, first->household, first->reason);
  return FALSE;
}

static void
print_referral (TruCli     *cli,
                TruRecord  *referral,
                const char *support)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->as_json)
    {
      tru_cli_print (cli, "%s", support);
      return;
    }
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "support", support);
  tru_cli_add_text (builder, "household", tru_record_get_text (referral, TRU_REFERRAL_HOUSEHOLD));
  tru_cli_add_text (builder, "referral", tru_record_get_uid (referral));
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static gboolean
take (TruCli           *cli,
      TruReferralWish  *wish,
      GError          **error)
{
  g_autofree char *support = NULL;

  if (!tru_record_is_known (wish->referral, TRU_REFERRAL_RECEIVED_ON))
    tru_record_set_number (wish->referral, TRU_REFERRAL_RECEIVED_ON, tru_clock_today ());
  support = tru_referrals_take (cli->store, wish, error);
  if (!support)
    return FALSE;
  print_referral (cli, wish->referral, support);
  return TRUE;
}

static gboolean
take_new (TruCli           *cli,
          TruReferralWish  *wish,
          TruRecord        *person,
          TruRecord        *dwelling,
          GError          **error)
{
  g_autoptr (TruRecord) household = g_object_ref (wish->told);
  g_autofree char *name = g_utf8_make_valid (tru_cli_argument (cli, 0), -1);

  if (!refuse_known (cli, name, person, dwelling, error))
    return FALSE;
  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, name);
  wish->new_household = household;
  wish->told = NULL;
  wish->person = tru_cli_has_option (cli, "person") ? person : NULL;
  wish->dwelling = tru_cli_has_option (cli, "dwelling") ? dwelling : NULL;
  return (!wish->person || tru_record_validate (person, error)) && (!wish->dwelling || tru_record_validate (dwelling, error))
         && tru_record_validate (household, error) && take (cli, wish, error);
}

/* What nobody said stays unknown. */
static gboolean
read_status (TruCli           *cli,
             TruReferralWish  *wish,
             GError          **error)
{
  const TruField *field = &tru_occupancy_kind.fields[TRU_OCCUPANCY_STATUS];
  const char *token = tru_cli_get_option (cli, "status");
  g_autofree char *text = NULL;

  wish->status = TRU_UNKNOWN;
  return !token || tru_field_parse (field, token, &text, &wish->status, error);
}

static gboolean
read_operation (TruCli     *cli,
                TruRecord **operation,
                GError    **error)
{
  const char *name = tru_cli_get_option (cli, "operation");

  if (!name)
    return TRUE;
  *operation = tru_cli_find_named (cli, &tru_operation_kind, name, error);
  return *operation != NULL;
}

/**
 * tru_cli_refer:
 * @cli: `refer HOUSEHOLD PROGRAMME [FIELD=VALUE…] [--new] [--person FIELD=VALUE…] [--dwelling FIELD=VALUE…]
 *   [--member FIELD=VALUE…] [--means FIELD=VALUE…] [--operation OPERATION] [--status STATUS]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_refer (TruCli  *cli,
               GError **error)
{
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);
  g_autoptr (TruRecord) person = only_part (cli, "person", &tru_person_kind, error);
  g_autoptr (TruRecord) dwelling = person ? only_part (cli, "dwelling", &tru_dwelling_kind, error) : NULL;
  g_autoptr (TruRecord) told = dwelling ? read_means (cli, error) : NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) memberships = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TruRecord) programme = NULL;
  g_autoptr (TruRecord) operation = NULL;
  g_autoptr (TruRecord) household = NULL;
  TruReferralWish wish = { .referral = referral, .people = people, .memberships = memberships, .told = told };

  if (!told || !read_members (cli, &wish, error) || !read_status (cli, &wish, error) || !tru_cli_check_fields (cli, 2, error) || !tru_cli_read_fields (cli, 2, referral, error)
      || !tru_cli_open (cli, error))
    return FALSE;
  programme = tru_cli_find_named (cli, &tru_programme_kind, tru_cli_argument (cli, 1), error);
  if (!programme || !read_operation (cli, &operation, error))
    return FALSE;
  wish.operation = operation ? tru_record_get_uid (operation) : NULL;
  tru_record_set_text (referral, TRU_REFERRAL_PROGRAMME, tru_record_get_uid (programme));
  if (tru_cli_has_option (cli, "new"))
    return take_new (cli, &wish, person, dwelling, error);
  household = tru_cli_find_named (cli, &tru_household_kind, tru_cli_argument (cli, 0), error);
  if (!household)
    return FALSE;
  wish.household = tru_record_get_uid (household);
  return take (cli, &wish, error);
}
