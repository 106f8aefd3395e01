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
  { "fund-contributor", "accessories-calculator-symbolic" },
  { "territory-missing", "user-home-symbolic" },
  { "fund-alone", "accessories-calculator-symbolic" },
  { "assessment-due", "x-office-document-symbolic" },
  { "worksite-unsafe", "trowel-symbolic" },
  { "worksite-stopped", "trowel-symbolic" },
  { "closing-due", "x-office-calendar-symbolic" },
  { "operation-end", "x-office-calendar-symbolic" },
  { "operation-step-late", "media-playlist-consecutive-symbolic" },
  { "step-late", "media-playlist-consecutive-symbolic" },
  { "step-expected", "media-playlist-consecutive-symbolic" },
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

static TruChore *
new_chore (const TruDeadline *deadline,
          TruDate            today)
{
  TruChore *self = g_new0 (TruChore, 1);

  self->icon = icon_of (deadline->rule);
  self->tone = tone_of (deadline->urgency);
  /* Translators: what is due and whom it is about: “Contract not signed: Benali family” */
  self->title = deadline->subject ? g_strdup_printf (_("%s: %s"), deadline->title, deadline->subject) : g_strdup (deadline->title);
  self->reason = g_strdup (deadline->reason);
  self->when = tru_deadline_when (deadline, today);
  self->kind = deadline->kind->name;
  self->uid = g_strdup (deadline->uid);
  self->rule = deadline->rule;
  self->about = g_strdup (deadline->about);
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
    g_ptr_array_add (chores, new_chore (g_ptr_array_index (deadlines, i), today));
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
