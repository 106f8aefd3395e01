/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-labour-rules.h"

#include "tru-contract-rules.h"
#include "tru-labour.h"
#include "tru-person.h"

#include <glib/gi18n.h>

/**
 * tru_labour_counts:
 * @person: (nullable): a member of the family, %NULL for staff and crew
 * @day: the day of the worksite
 *
 * Returns: whether what the person does counts as labour: staff, and whoever is known to be of age on that day. A minor
 *   takes part and is never labour (domain.md, “Rules to keep”); nor is somebody whose age is unknown, lest a minor be
 *   counted.
 */
gboolean
tru_labour_counts (TruRecord *person,
                   TruDate    day)
{
  return !person || (tru_record_is_known (person, TRU_PERSON_BIRTH_DATE) && tru_person_is_adult (person, day));
}

/**
 * tru_labour_hours:
 * @labour: a participation
 * @person: (nullable): who took part, %NULL for staff and crew
 * @day: the day of the worksite
 *
 * Returns: the hours that count as labour, in hundredths: 0 for a minor, %TRU_UNKNOWN when they were not noted
 */
TruDecimal
tru_labour_hours (TruRecord *labour,
                  TruRecord *person,
                  TruDate    day)
{
  return tru_labour_counts (person, day) ? tru_record_get_number (labour, TRU_LABOUR_HOURS) : 0;
}

/**
 * tru_labour_check:
 * @labour: a participation
 * @person: (nullable): who took part
 * @day: the day of the worksite
 *
 * Holds that a minor is never labour (domain.md, “Rules to keep”): hours of a minor cannot be noted, the task and the
 * technique learned can. Hours of somebody whose age is unknown are kept and do not count.
 *
 * Returns: (transfer full) (element-type TruFinding): what forbids the hours, or to say of them
 */
GPtrArray *
tru_labour_check (TruRecord *labour,
                  TruRecord *person,
                  TruDate    day)
{
  GPtrArray *findings = tru_findings_new ();
  g_autofree char *name = NULL;

  if (!tru_record_is_known (labour, TRU_LABOUR_HOURS) || tru_labour_counts (person, day))
    return findings;
  name = tru_person_full_name (person);
  if (tru_record_is_known (person, TRU_PERSON_BIRTH_DATE))
    tru_findings_add (
      findings, "minor-labour", TRU_SEVERITY_FORBIDS, person, _("A minor never works"),
      g_strdup_printf (_("%s is a minor and takes part without ever working: leave the hours empty, and note the task and what "
                         "was learned."),
                       name));
  else
    tru_findings_add (findings, "minor-labour", TRU_SEVERITY_WARNS, person, _("Age unknown"),
                      g_strdup_printf (_("The birth date of %s is unknown: until it is noted, the hours do not count as "
                                         "labour."),
                                       name));
  return findings;
}
