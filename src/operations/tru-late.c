/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-late.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-member.h"
#include "tru-organisation.h"
#include "tru-queries-late.h"
#include "tru-records-desk.h"
#include "tru-reminder.h"
#include "tru-tool-library.h"

static TruRow *
find (TruStore    *store,
      const char  *member,
      GError     **error)
{
  TruRow *row = tru_query_first (store, &tru_query_late, error, "$member", member, NULL);

  if (!row && error && !*error)
    tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This member has nothing that is late."));
  return row;
}

/**
 * tru_late_check:
 * @store: a store
 * @member: uid of a member
 * @error: %TRU_OPERATION_ERROR_RULE
 *
 * Where a household left through death or eviction, or wants no letters, nobody calls or writes; its tools are fetched with tact.
 *
 * Returns: whether the member may be reminded
 */
gboolean
tru_late_check (TruStore    *store,
                const char  *member,
                GError     **error)
{
  g_autoptr (TruRow) row = find (store, member, error);

  if (!row)
    return FALSE;
  return tru_row_get_number (row, TRU_LATE_SILENT) != 1
         || tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("No reminders go to this member any more: ask the office how the tools can be fetched."));
}

/**
 * tru_late_note:
 * @store: a store
 * @reminder: who was reminded, how, and what was said
 * @error: %TRU_OPERATION_ERROR_RULE when the member must be left in peace; a day to come, a promise for a day before it; what cannot be kept
 *
 * Returns: whether it is noted
 */
gboolean
tru_late_note (TruStore    *store,
               TruRecord   *reminder,
               GError     **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (!tru_record_validate (reminder, error))
    return FALSE;
  if (!tru_late_check (store, tru_record_get_text (reminder, TRU_REMINDER_MEMBER), error))
    return FALSE;
  if (tru_record_get_number (reminder, TRU_REMINDER_DAY) > tru_clock_today ())
    {
      tru_record_set_error (reminder, TRU_REMINDER_DAY, _("this day is still to come"), error);
      return FALSE;
    }
  if (!tru_record_validate_order (reminder, TRU_REMINDER_DAY, TRU_REMINDER_PROMISED_ON, error))
    return FALSE;
  g_ptr_array_add (records, reminder);
  return tru_records_write (store, "note-reminder", NULL, records, error);
}

/**
 * tru_late_may_speak:
 * @store: a store
 * @member: uid of a member who is left in peace
 * @error: %TRU_OPERATION_ERROR_RULE when the office stopped the letters
 *
 * What the household’s file says is taken back there. A volunteers’ database knows none: what came with the office’s file stays.
 *
 * Returns: whether the tool library itself can let reminders go out again
 */
gboolean
tru_late_may_speak (TruStore    *store,
                    const char  *member,
                    GError     **error)
{
  g_autoptr (TruRow) silence = tru_query_first (store, &tru_query_silence_of, NULL, "$member", member, NULL);
  g_autoptr (TruRecord) own = tru_store_own (store);

  if (!silence || (tru_row_get_number (silence, TRU_SILENCE_HOUSEHOLD) != 1
                   && (own || g_strcmp0 (tru_row_get_text (silence, TRU_SILENCE_ACT), "silence-member") == 0)))
    return TRUE;
  return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE,
                               _("The office stopped the letters to this member: they go out again only once its files say so."));
}

/**
 * tru_late_set_silent:
 * @store: a store
 * @member: uid of a member
 * @is_silent: whether nobody calls or writes from now on
 * @error: %TRU_OPERATION_ERROR_RULE when the office stopped the letters, which no tool library lets go out again; a store error
 *
 * Returns: whether it is noted
 */
gboolean
tru_late_set_silent (TruStore    *store,
                     const char  *member,
                     gboolean     is_silent,
                     GError     **error)
{
  return (is_silent || tru_late_may_speak (store, member, error))
         && tru_records_set_date (store, is_silent ? "silence-member" : "unsilence-member", NULL, &tru_member_kind, member,
                                  TRU_MEMBER_SILENT_SINCE, is_silent ? tru_clock_today () : TRU_UNKNOWN, error);
}

static char *
list_tools (TruStore   *store,
            const char *member)
{
  g_autoptr (GPtrArray) loans = tru_query_run (store, &tru_query_late_loans_of, NULL, "$member", member, NULL);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; loans && i < loans->len; i++)
    {
      g_autofree char *due = tru_date_format (tru_row_get_date (loans->pdata[i], TRU_LATE_LOAN_DUE), TRU_DATE_YEAR);

      /* Translators: a line of an e-mail: the tool, and the day on which it was due */
      g_string_append_printf (list, _("– %1$s, due on %2$s"), tru_row_get_text (loans->pdata[i], TRU_LATE_LOAN_TOOL), due);
      g_string_append_c (list, '\n');
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* Who writes: the association, or in a volunteers' database the tool library itself. */
static char *
name_sender (TruStore   *store,
             const char *member)
{
  g_autoptr (TruRecord) own = tru_store_own (store);
  g_autoptr (TruRecord) record = own ? NULL : tru_store_get (store, &tru_member_kind, member, NULL);
  const char *library = record ? tru_record_get_text (record, TRU_MEMBER_TOOL_LIBRARY) : NULL;

  if (own)
    return g_strdup (tru_record_get_text (own, TRU_ORGANISATION_NAME));
  return library ? tru_store_title (store, &tru_tool_library_kind, library) : NULL;
}

/* RFC 6068: every byte outside ASCII is escaped, and so is what would begin another header; a line ends with CR LF. */
static char *
escape_mail (const char *text,
             const char *allowed)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *wire = g_strjoinv ("\r\n", lines);

  return g_uri_escape_string (wire, allowed, FALSE);
}

/**
 * tru_late_keep:
 * @store: a store
 * @member: a member as a form has it
 * @error: %TRU_OPERATION_ERROR_RULE when its silence is taken out although the office stopped the letters
 *
 * Returns: whether it may be kept so
 */
gboolean
tru_late_keep (TruStore   *store,
               TruRecord  *member,
               GError    **error)
{
  g_autoptr (TruRecord) before = tru_store_get (store, &tru_member_kind, tru_record_get_uid (member), NULL);

  return tru_record_is_known (member, TRU_MEMBER_SILENT_SINCE) || !before || !tru_record_is_known (before, TRU_MEMBER_SILENT_SINCE)
         || tru_late_may_speak (store, tru_record_get_uid (member), error);
}

/**
 * tru_late_pass_on:
 * @write: an export for a tool library being written
 * @error: a store error
 *
 * Which members are left in peace because their household’s file says so becomes known of the members themselves, since that file
 * does not leave: today, and nothing of why.
 *
 * Returns: whether it is noted
 */
gboolean
tru_late_pass_on (TruWrite  *write,
                  GError   **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_query_unsaid_silence, error, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      g_autoptr (TruRecord) member = tru_store_get_by_id (store, &tru_member_kind, tru_row_get_id (rows->pdata[i]), error);

      if (!member)
        return FALSE;
      tru_record_set_number (member, TRU_MEMBER_SILENT_SINCE, tru_clock_today ());
      if (!tru_write_update (write, member, error))
        return FALSE;
    }
  return rows != NULL;
}

/**
 * tru_late_mail:
 * @store: a store
 * @member: uid of a member
 * @error: %TRU_OPERATION_ERROR_RULE, %TRU_OPERATION_ERROR_INVALID without an address
 *
 * Returns: (transfer full) (nullable): a “mailto:” address that opens the desktop's mail program on a friendly message
 */
char *
tru_late_mail (TruStore    *store,
               const char  *member,
               GError     **error)
{
  g_autoptr (TruRow) row = tru_late_check (store, member, error) ? find (store, member, error) : NULL;
  g_autofree char *sender = name_sender (store, member);
  g_autofree char *tools = list_tools (store, member);
  g_autofree char *address = NULL;
  g_autofree char *body = NULL;
  g_autofree char *body_text = NULL;
  g_autofree char *subject = escape_mail (_("Tools of the tool library"), NULL);

  if (!row)
    return NULL;
  if (!tru_row_get_text (row, TRU_LATE_EMAIL) && !tru_operation_refuse (error, TRU_OPERATION_ERROR_INVALID, _("This member has no e-mail address.")))
    return NULL;
  body_text = g_strdup_printf (_("Hello,\n\nUnless we are mistaken, you still have with you:\n%s\nOther people may need them. Could you bring them back, "
                                 "or tell us when it suits you? If you still need them, we can often prolong the loan. "
                                 "If something is broken or lost, it does not matter: let us talk about it.\n\nThank you,\n%s"), tools, sender ? sender : "");
  address = escape_mail (tru_row_get_text (row, TRU_LATE_EMAIL), "@+");
  body = escape_mail (body_text, NULL);
  return g_strdup_printf ("mailto:%s?subject=%s&body=%s", address, subject, body);
}
