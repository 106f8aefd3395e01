/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-session.h"

#include "tru-advice-sheet.h"
#include "tru-hidden-address.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-photo.h"

/* The office says who runs the desk and who is in charge of it; volunteers don't appoint themselves. */
#define OFFICES (G_GUINT64_CONSTANT (1) << TRU_MEMBER_VOLUNTEER | G_GUINT64_CONSTANT (1) << TRU_MEMBER_IN_CHARGE)

/* What only the program reads: the name under which a file is kept, what loans of one visit have in common. */
static const struct
{
  const TruKind *kind;
  guint field;
} machine[] = {
  { &tru_loan_kind, TRU_LOAN_VISIT },
  { &tru_photo_kind, TRU_PHOTO_HASH },
  { &tru_advice_sheet_kind, TRU_ADVICE_SHEET_HASH },
};

/* One person sits before all windows of a program. */
static gboolean volunteers;
static gint64 since;

/**
 * tru_session_is_volunteer:
 *
 * Returns: whether a volunteer of a tool library works here: forms then leave sensitive fields out
 */
gboolean
tru_session_is_volunteer (void)
{
  return volunteers;
}

/**
 * tru_session_set_volunteer:
 * @is_volunteer: whether a volunteer works here from now on
 */
void
tru_session_set_volunteer (gboolean is_volunteer)
{
  volunteers = is_volunteer;
}

/**
 * tru_session_set_since:
 * @operation: number of the newest operation when a volunteer's session begins
 */
void
tru_session_set_since (gint64 operation)
{
  since = operation;
}

/**
 * tru_session_may_undo:
 * @operation: number of an operation
 *
 * Returns: whether who sits here may take it back without being asked: a volunteer does so with what was done since the session began,
 *   never with the office's work before
 */
gboolean
tru_session_may_undo (gint64 operation)
{
  return !volunteers || operation > since;
}

/**
 * tru_session_hides:
 * @store: a store
 * @kind: a kind
 * @uid: (nullable): uid of a record of this kind
 *
 * Returns: mask of the record's fields that who sits here sees in no form, history or preview of an import; nobody sees
 *   what only the program reads
 */
guint64
tru_session_hides (TruStore      *store,
                   const TruKind *kind,
                   const char    *uid)
{
  guint64 hidden = volunteers ? tru_hidden_address (store, kind, uid) : 0;

  if (volunteers && kind == &tru_member_kind)
    hidden |= OFFICES;
  for (guint i = 0; i < G_N_ELEMENTS (machine); i++)
    if (machine[i].kind == kind)
      hidden |= G_GUINT64_CONSTANT (1) << machine[i].field;
  for (guint i = 0; volunteers && i < kind->n_fields; i++)
    if (kind->fields[i].sensitivity == TRU_SENSITIVE)
      hidden |= G_GUINT64_CONSTANT (1) << i;
  return hidden;
}

/**
 * tru_session_title:
 * @store: a store
 * @kind: a kind
 * @uid: (nullable): a uid
 *
 * Returns: (transfer full): how the record is called before who sits here: a volunteer sees no household’s name
 */
char *
tru_session_title (TruStore      *store,
                   const TruKind *kind,
                   const char    *uid)
{
  return volunteers ? tru_store_discreet_title (store, kind, uid) : tru_store_title (store, kind, uid);
}
