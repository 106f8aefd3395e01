/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-rules.h"

#include "tru-programme.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"

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
