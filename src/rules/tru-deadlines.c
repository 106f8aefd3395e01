/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-deadlines-private.h"

#include "tru-household.h"
#include "tru-item.h"

#include <glib/gi18n.h>

/**
 * tru_deadlines_new:
 *
 * Returns: (transfer full) (element-type TruDeadline): an empty list that owns its deadlines
 */
GPtrArray *
tru_deadlines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tru_deadline_free);
}

static TruUrgency
urgency_of (TruDate due_on,
            TruDate today)
{
  if (due_on == TRU_UNKNOWN)
    return TRU_URGENCY_LATER;
  if (due_on < today)
    return TRU_URGENCY_LATE;
  return due_on <= today + TRU_DEADLINE_SOON ? TRU_URGENCY_SOON : TRU_URGENCY_LATER;
}

TruDeadline *
tru_deadline_add (GPtrArray     *deadlines,
                  const char    *rule,
                  TruDate        due_on,
                  TruDate        today,
                  const TruKind *kind,
                  const char    *uid,
                  const char    *title,
                  const char    *subject)
{
  TruDeadline *self = g_new0 (TruDeadline, 1);

  self->rule = rule;
  self->urgency = urgency_of (due_on, today);
  self->due_on = due_on;
  self->told_on = due_on == TRU_UNKNOWN ? TRU_UNKNOWN : due_on - TRU_DEADLINE_LATER;
  self->kind = kind;
  self->uid = g_strdup (uid);
  self->title = g_strdup (title);
  self->subject = g_strdup (subject);
  g_ptr_array_add (deadlines, self);
  return self;
}

/**
 * tru_deadlines_of_commitment:
 * @deadlines: (element-type TruDeadline): where it is added
 * @household: uid of the household whose contract it is in
 * @household_name: its name
 * @task: what somebody engaged to do and has not done
 * @due_on: when at the latest, or %TRU_UNKNOWN
 * @today: the day to know it on
 *
 * Adds a commitment, told once it is late (domain.md, “action plan”: commitments with due date and state).
 */
void
tru_deadlines_of_commitment (GPtrArray  *deadlines,
                             const char *household,
                             const char *household_name,
                             const char *task,
                             TruDate     due_on,
                             TruDate     today)
{
  TruDeadline *self;

  if (due_on == TRU_UNKNOWN)
    return;
  self = tru_deadline_add (deadlines, "commitment-late", due_on, today, &tru_household_kind, household, _("Commitment late"), household_name);
  self->told_on = due_on + 1;
  self->reason = g_strdup (task);
}

/**
 * tru_deadlines_of_loan:
 * @deadlines: (element-type TruDeadline): where it is added
 * @item: uid of the item
 * @title: its tool's name
 * @member_name: who has it
 * @due_on: when it is due
 * @today: the day to know it on
 *
 * Adds a loan that is late, from the day after its due date on.
 */
void
tru_deadlines_of_loan (GPtrArray  *deadlines,
                       const char *item,
                       const char *title,
                       const char *member_name,
                       TruDate     due_on,
                       TruDate     today)
{
  g_autofree char *day = tru_date_format (due_on, TRU_DATE_DAY);

  if (due_on >= today)
    return;
  tru_deadline_add (deadlines, "loan-late", due_on, today, &tru_item_kind, item, _("Late loan"), title)->reason
    = g_strdup_printf (_("Lent to %s, due on %s"), member_name, day);
}

/**
 * tru_deadlines_of_check:
 * @deadlines: (element-type TruDeadline): where it is added
 * @item: uid of the item
 * @title: its tool's name and code
 * @check_due: when its safety check is due
 * @today: the day to know it on
 *
 * Adds a safety check (mock-up “today”: “Contrôle électrique”); from the day after on the item is not lent.
 */
void
tru_deadlines_of_check (GPtrArray  *deadlines,
                        const char *item,
                        const char *title,
                        TruDate     check_due,
                        TruDate     today)
{
  g_autofree char *day = tru_date_format (check_due, TRU_DATE_DAY);

  if (check_due == TRU_UNKNOWN)
    return;
  tru_deadline_add (deadlines, "check-due", check_due, today, &tru_item_kind, item, _("Safety check"), title)->reason
    = g_strdup_printf (
      check_due < today ? _("Due since %s, not lent until then") : _("To do by %s, else no longer lent"), day);
}

/**
 * tru_deadlines_add_about:
 * @deadlines: (element-type TruDeadline): deadlines
 * @first: number of the first one that is meant, to the last one
 * @kind: a kind
 * @uid: uid of the record that settles them
 */
void
tru_deadlines_add_about (GPtrArray     *deadlines,
                         guint          first,
                         const TruKind *kind,
                         const char    *uid)
{
  for (guint i = first; i < deadlines->len; i++)
    {
      TruDeadline *self = g_ptr_array_index (deadlines, i);

      self->about_kind = kind;
      g_free (self->about);
      self->about = g_strdup (uid);
    }
}

/**
 * tru_deadlines_set_support:
 * @deadlines: (element-type TruDeadline): deadlines
 * @first: number of the first one that is meant, to the last one
 * @support: uid of the support that they are of
 */
void
tru_deadlines_set_support (GPtrArray  *deadlines,
                           guint       first,
                           const char *support)
{
  for (guint i = first; i < deadlines->len; i++)
    {
      TruDeadline *self = g_ptr_array_index (deadlines, i);

      g_free (self->support);
      self->support = g_strdup (support);
    }
}

/**
 * tru_deadlines_keep_told:
 * @deadlines: (element-type TruDeadline): deadlines, of which those go that are not told yet
 * @today: the day to know it on
 */
void
tru_deadlines_keep_told (GPtrArray *deadlines,
                         TruDate    today)
{
  for (guint i = deadlines->len; i > 0; i--)
    if (((TruDeadline *) g_ptr_array_index (deadlines, i - 1))->told_on > today)
      g_ptr_array_remove_index (deadlines, i - 1);
}

/* Whoever went there flagged it so: it is looked at before all that is merely late. */
static gboolean
cannot_wait (const TruDeadline *self)
{
  return g_str_equal (self->rule, "quick-action");
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const TruDeadline *first = *(const TruDeadline *const *) a;
  const TruDeadline *second = *(const TruDeadline *const *) b;
  TruDate first_due = first->due_on == TRU_UNKNOWN ? G_MAXINT64 : first->due_on;
  TruDate second_due = second->due_on == TRU_UNKNOWN ? G_MAXINT64 : second->due_on;

  if (cannot_wait (first) != cannot_wait (second))
    return cannot_wait (first) ? -1 : 1;
  if (first->urgency != second->urgency)
    return first->urgency < second->urgency ? -1 : 1;
  if (first_due != second_due)
    return first_due < second_due ? -1 : 1;
  return g_utf8_collate (first->subject ? first->subject : "", second->subject ? second->subject : "");
}

/**
 * tru_deadlines_sort:
 * @deadlines: (element-type TruDeadline): deadlines, which are put in order: quick actions, then the most urgent first, by day
 */
void
tru_deadlines_sort (GPtrArray *deadlines)
{
  g_ptr_array_sort (deadlines, compare);
}

/**
 * tru_deadline_when:
 * @self: a deadline
 * @today: the day to know it on
 *
 * Returns: (transfer full): “In 6 days”, “Today”, “3 days late”, “No due date”
 */
char *
tru_deadline_when (const TruDeadline *self,
                   TruDate            today)
{
  gint64 days;

  if (self->due_on == TRU_UNKNOWN)
    return g_strdup (_("No due date"));
  days = self->due_on - today;
  if (days == 0)
    return g_strdup (_("Today"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", -days), (int) -days);
  return g_strdup_printf (ngettext ("In %d day", "In %d days", days), (int) days);
}

/**
 * tru_deadline_free:
 * @self: (nullable): a deadline
 */
void
tru_deadline_free (TruDeadline *self)
{
  if (!self)
    return;
  g_free (self->title);
  g_free (self->subject);
  g_free (self->reason);
  g_free (self->uid);
  g_free (self->about);
  g_free (self->support);
  g_free (self);
}
