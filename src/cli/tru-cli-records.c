/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-finding.h"
#include "tru-record-acts.h"

/* A motive goes on in spite of a rule that asks for one. */
static gboolean
write_record (TruCli     *cli,
              TruRecord  *record,
              gboolean    is_new,
              GError    **error)
{
  const char *motive = tru_cli_get_option (cli, "motive");
  TruOverride override = { .motive = motive };
  g_autoptr (GPtrArray) findings = tru_record_acts_check (cli->store, record, is_new);

  tru_cli_warn (cli, findings);
  return tru_record_acts_write (cli->store, record, is_new, motive ? &override : NULL, error);
}

/**
 * tru_cli_add:
 * @cli: `add KIND FIELD=VALUE… [--motive TEXT]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_add (TruCli  *cli,
             GError **error)
{
  const TruKind *kind = tru_cli_find_kind (cli, tru_cli_argument (cli, 0), error);
  g_autoptr (TruRecord) record = kind ? tru_record_new (kind) : NULL;
  TruStore *store;

  if (!record || !tru_cli_check_fields (cli, 1, error) || !tru_cli_read_fields (cli, 1, record, error)
      || !tru_record_validate (record, error))
    return FALSE;
  store = tru_cli_open (cli, error);
  if (!store || !write_record (cli, record, TRUE, error))
    return FALSE;
  tru_cli_print_identity (cli, kind->name, tru_record_get_uid (record));
  return TRUE;
}

/**
 * tru_cli_set:
 * @cli: `set UID FIELD=VALUE… [--motive TEXT]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_set (TruCli  *cli,
             GError **error)
{
  TruStore *store = tru_cli_check_fields (cli, 1, error) ? tru_cli_open (cli, error) : NULL;
  g_autoptr (TruRecord) record = store ? tru_cli_find_record (cli, tru_cli_argument (cli, 0), error) : NULL;

  if (!record || !tru_cli_read_fields (cli, 1, record, error) || !write_record (cli, record, FALSE, error))
    return FALSE;
  if (cli->as_json)
    tru_cli_print_identity (cli, tru_record_get_kind (record)->name, tru_record_get_uid (record));
  return TRUE;
}

/**
 * tru_cli_remove:
 * @cli: `remove UID`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_remove (TruCli  *cli,
                GError **error)
{
  TruStore *store = tru_cli_open (cli, error);
  g_autoptr (TruRecord) record = store ? tru_cli_find_record (cli, tru_cli_argument (cli, 0), error) : NULL;

  if (!record || !tru_record_acts_remove (store, tru_record_get_uid (record), error))
    return FALSE;
  if (cli->as_json)
    tru_cli_print_identity (cli, tru_record_get_kind (record)->name, tru_record_get_uid (record));
  return TRUE;
}
