/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-chore.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *rule;
  const char *icon;
} RuleIcon;

static const RuleIcon icons[] = {
  { "contract-unsigned", "document-edit-symbolic" },
  { "worksite-limit", "trowel-symbolic" },
  { "support-limit", "x-office-calendar-symbolic" },
  { "review-due", "x-office-document-symbolic" },
  { "referral-incomplete", "user-info-symbolic" },
  { "confirmation-awaited", "call-start-symbolic" },
  { "landlord-missing", "document-edit-symbolic" },
  { "commitment-late", "content-loading-symbolic" },
  { "review-planned", "x-office-document-symbolic" },
  { "fund-ending", "accessories-calculator-symbolic" },
  { "step-late", "media-playlist-consecutive-symbolic" },
  { "quick-action", "thunderbolt-symbolic" },
  { "contact-late", "system-users-symbolic" },
  { "committee-due", "system-users-symbolic" },
  { "check-due", "thunderbolt-symbolic" },
  { "loan-late", "alarm-symbolic" },
};

static const char *
icon_of (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].rule, rule))
      return icons[i].icon;
  return "dialog-warning-symbolic";
}

static TruTone
tone_of (TruUrgency urgency)
{
  switch (urgency)
    {
    case TRU_URGENCY_LATE:
      return TRU_TONE_LATE;
    case TRU_URGENCY_SOON:
      return TRU_TONE_ATTENTION;
    default:
      return TRU_TONE_NEUTRAL;
    }
}

static gboolean
is_same_check (const TruDeadline *a,
               const TruDeadline *b)
{
  return g_str_equal (a->rule, "check-due") && g_str_equal (b->rule, "check-due") && a->due_on == b->due_on;
}

static guint
count_same (GPtrArray *deadlines,
            guint      first)
{
  guint n = 1;

  for (guint i = first + 1; i < deadlines->len; i++)
    n += is_same_check (g_ptr_array_index (deadlines, first), g_ptr_array_index (deadlines, i));
  return n;
}

static gboolean
is_told (GPtrArray *deadlines,
         guint      index)
{
  if (!g_str_equal (((TruDeadline *) g_ptr_array_index (deadlines, index))->rule, "check-due"))
    return FALSE;
  for (guint i = 0; i < index; i++)
    if (is_same_check (g_ptr_array_index (deadlines, i), g_ptr_array_index (deadlines, index)))
      return TRUE;
  return FALSE;
}

static TruChore *
new_chore (const TruDeadline *deadline,
          guint              n,
          TruDate            today)
{
  TruChore *self = g_new0 (TruChore, 1);
  g_autofree char *tools = g_strdup_printf (ngettext ("%u tool", "%u tools", n), n);
  const char *subject = n > 1 ? tools : deadline->subject;

  self->icon = icon_of (deadline->rule);
  self->tone = tone_of (deadline->urgency);
  /* Translators: what is due and whom it is about: “Contract not signed: Benali family” */
  self->title = subject ? g_strdup_printf (_("%s: %s"), deadline->title, subject) : g_strdup (deadline->title);
  self->reason = g_strdup (deadline->reason);
  self->when = tru_deadline_when (deadline, today);
  self->kind = deadline->kind->name;
  self->uid = g_strdup (deadline->uid);
  self->rule = deadline->rule;
  self->about = n > 1 ? tru_date_to_iso (deadline->due_on) : g_strdup (deadline->about);
  return self;
}

/**
 * tru_chores_of:
 * @deadlines: (element-type TruDeadline): deadlines in order
 * @today: the day to know them on
 *
 * Returns: (transfer full) (element-type TruChore): a line for each, in the same order
 */
GPtrArray *
tru_chores_of (GPtrArray *deadlines,
              TruDate    today)
{
  GPtrArray *chores = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_chore_free);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const TruDeadline *deadline = g_ptr_array_index (deadlines, i);
      gboolean is_check = g_str_equal (deadline->rule, "check-due");

      if (!is_told (deadlines, i))
        g_ptr_array_add (chores, new_chore (deadline, is_check ? count_same (deadlines, i) : 1, today));
    }
  return chores;
}

/**
 * tru_chore_free:
 * @self: (nullable): a line
 */
void
tru_chore_free (TruChore *self)
{
  if (!self)
    return;
  g_free (self->title);
  g_free (self->reason);
  g_free (self->when);
  g_free (self->uid);
  g_free (self->about);
  g_free (self);
}
