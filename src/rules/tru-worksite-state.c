/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-rules.h"

#include "tru-programme.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"

#include <glib/gi18n.h>

/**
 * tru_worksite_area:
 * @rooms: (nullable) (element-type TruRecord): rooms of a worksite
 * @n_unknown: (out) (optional): how many of them have no known area
 *
 * Returns: the sum of the known areas, in hundredths of a square metre
 */
TruDecimal
tru_worksite_area (GPtrArray *rooms,
                   guint     *n_unknown)
{
  TruDecimal sum = 0;
  guint unknown = 0;

  for (guint i = 0; rooms && i < rooms->len; i++)
    {
      TruDecimal area = tru_record_get_number (g_ptr_array_index (rooms, i), TRU_WORKSITE_ROOM_AREA);

      if (area == TRU_UNKNOWN)
        unknown++;
      else
        sum += area;
    }
  if (n_unknown)
    *n_unknown = unknown;
  return sum;
}

/**
 * tru_worksite_limit:
 * @programme: a programme
 * @referred_on: the day on which the referral came, or %TRU_UNKNOWN
 *
 * Returns: the last day on which the worksite may end (domain.md: two months from the referral), or %TRU_UNKNOWN
 */
TruDate
tru_worksite_limit (TruRecord *programme,
                    TruDate    referred_on)
{
  gint64 months = tru_record_get_number (programme, TRU_PROGRAMME_WORKSITE_MONTHS);

  return months == TRU_UNKNOWN || referred_on == TRU_UNKNOWN ? TRU_UNKNOWN : tru_date_add_months (referred_on, months);
}

/**
 * tru_worksite_is_stopped:
 * @worksite: a worksite
 *
 * Returns: whether it is interrupted, and not resumed since
 */
gboolean
tru_worksite_is_stopped (TruRecord *worksite)
{
  return tru_record_is_known (worksite, TRU_WORKSITE_INTERRUPTED_ON) && !tru_record_is_known (worksite, TRU_WORKSITE_RESUMED_ON);
}

/**
 * tru_worksite_check_end:
 * @findings: where it is added
 * @worksite: a worksite with the day on which it was finished
 * @days: (element-type TruDate): its days, in order
 *
 * Nothing is finished before its first day: either day is wrong.
 */
void
tru_worksite_check_end (GPtrArray *findings,
                        TruRecord *worksite,
                        GArray    *days)
{
  TruDate finished = tru_record_get_number (worksite, TRU_WORKSITE_FINISHED_ON);
  TruDate first = days->len > 0 ? g_array_index (days, TruDate, 0) : TRU_UNKNOWN;
  g_autofree char *day = tru_date_format (first, TRU_DATE_MEDIUM);

  if (finished != TRU_UNKNOWN && first != TRU_UNKNOWN && finished < first)
    tru_findings_add (findings, "worksite-end", TRU_SEVERITY_FORBIDS, worksite, _("Finished before it begins"),
                      g_strdup_printf (_("The worksite begins on %s and cannot be finished before: correct its days, or that of its end."), day));
}

static gboolean
has_day (GArray  *days,
         TruDate  day)
{
  for (guint i = 0; days && i < days->len; i++)
    if (g_array_index (days, TruDate, i) == day)
      return TRUE;
  return FALSE;
}

/**
 * tru_worksite_check_second:
 * @findings: where it is added
 * @facts: a worksite as planned, and the days of the others that the support has planned
 *
 * A second worksite is one way to more than the area of one; planned on the same days it is most likely the same one twice.
 */
void
tru_worksite_check_second (GPtrArray              *findings,
                           const TruWorksiteFacts *facts)
{
  g_autofree char *first = NULL;
  TruDate shared = TRU_UNKNOWN;

  if (!facts->other_days || facts->other_days->len == 0)
    return;
  for (guint i = 0; facts->days && i < facts->days->len && shared == TRU_UNKNOWN; i++)
    if (has_day (facts->other_days, g_array_index (facts->days, TruDate, i)))
      shared = g_array_index (facts->days, TruDate, i);
  first = tru_date_format (shared != TRU_UNKNOWN ? shared : g_array_index (facts->other_days, TruDate, 0), TRU_DATE_MEDIUM);
  if (shared != TRU_UNKNOWN)
    tru_findings_add (findings, "worksite-second", TRU_SEVERITY_BLOCKS, facts->support, _("Planned already"),
                      g_strdup_printf (_("A worksite of this household is planned on %s already: change that one, or say why there are two."), first));
  else
    tru_findings_add (findings, "worksite-second", TRU_SEVERITY_WARNS, facts->support, _("A second worksite"),
                      g_strdup_printf (_("Another worksite of this household is planned from %s on."), first));
}
