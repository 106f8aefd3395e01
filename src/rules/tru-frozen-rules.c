/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-frozen-rules.h"

#include "tru-programme.h"
#include "tru-terms.h"

/* The fields that both kinds have, found by name: a rule added to both is frozen without a line here. */
static void
copy_shared (TruRecord *to,
             TruRecord *from)
{
  const TruKind *kind = tru_record_get_kind (to);
  const TruKind *other = tru_record_get_kind (from);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      int field = tru_kind_find_field (other, kind->fields[i].name);

      if (field < 0)
        continue;
      if (tru_field_is_text (&kind->fields[i]))
        tru_record_set_text (to, i, tru_record_get_text (from, field));
      else
        tru_record_set_number (to, i, tru_record_get_number (from, field));
    }
}

/**
 * tru_frozen_rules_copy:
 * @terms: a #TruTerms
 * @programme: the programme that its support belongs to
 *
 * Takes the programme's rules over as they are now (issue 3: “a running support keeps the rules under which it was
 * decided”).
 */
void
tru_frozen_rules_copy (TruRecord *terms,
                       TruRecord *programme)
{
  copy_shared (terms, programme);
}

/**
 * tru_frozen_rules_apply:
 * @terms: (nullable): the terms of a support, %NULL when none were fixed
 * @programme: its programme, a record that is read and never kept
 *
 * Gives the programme the rules of the terms, so that whatever rule looks at it judges as on the day of the decision.
 */
void
tru_frozen_rules_apply (TruRecord *terms,
                        TruRecord *programme)
{
  if (terms)
    copy_shared (programme, terms);
}
