/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-kinds.h"

#include <glib/gi18n.h>

#include "tru-organisation.h"
#include "tru-contact.h"
#include "tru-territory.h"
#include "tru-zoning.h"
#include "tru-programme.h"
#include "tru-partner-role.h"
#include "tru-programme-step.h"
#include "tru-operation.h"
#include "tru-household.h"
#include "tru-person.h"
#include "tru-membership.h"
#include "tru-dwelling.h"
#include "tru-occupancy.h"
#include "tru-referral.h"
#include "tru-support.h"
#include "tru-support-step.h"
#include "tru-contract.h"
#include "tru-signatory.h"
#include "tru-commitment.h"
#include "tru-crew.h"
#include "tru-worksite.h"
#include "tru-worksite-room.h"
#include "tru-worksite-day.h"
#include "tru-tool-library.h"
#include "tru-tool.h"
#include "tru-item.h"
#include "tru-event.h"
#include "tru-participant.h"
#include "tru-member.h"
#include "tru-loan.h"
#include "tru-sending.h"
#include "tru-axis.h"
#include "tru-eligibility.h"
#include "tru-terms.h"
#include "tru-composition.h"
#include "tru-entry.h"
#include "tru-committee.h"
#include "tru-meeting.h"
#include "tru-agenda-item.h"
#include "tru-decision.h"
#include "tru-assessment.h"
#include "tru-risk.h"
#include "tru-debt.h"
#include "tru-liaison.h"
#include "tru-entitlement.h"
#include "tru-plan.h"
#include "tru-plan-action.h"
#include "tru-aim.h"
#include "tru-review.h"
#include "tru-aim-result.h"
#include "tru-fund-aid.h"
#include "tru-operation-step.h"
#include "tru-work-type.h"
#include "tru-room-work.h"
#include "tru-labour.h"
#include "tru-material.h"
#include "tru-photo.h"
#include "tru-series.h"
#include "tru-venue.h"
#include "tru-crew-member.h"
#include "tru-absence.h"
#include "tru-closure.h"
#include "tru-accessory.h"
#include "tru-consumable.h"
#include "tru-stock-move.h"
#include "tru-reservation.h"
#include "tru-repair.h"
#include "tru-maintenance.h"
#include "tru-transfer.h"
#include "tru-stock-take.h"
#include "tru-stock-count.h"
#include "tru-lending-rule.h"
#include "tru-training.h"
#include "tru-reminder.h"
#include "tru-advice-sheet.h"
#include "tru-opening.h"
#include "tru-workshop-tool.h"

/* The order is frozen: search index and exported files follow it, and a kind comes after those it refers to where it can. */
static const TruKind *const kinds[] = {
  &tru_organisation_kind,
  &tru_contact_kind,
  &tru_territory_kind,
  &tru_zoning_kind,
  &tru_programme_kind,
  &tru_partner_role_kind,
  &tru_programme_step_kind,
  &tru_operation_kind,
  &tru_household_kind,
  &tru_person_kind,
  &tru_membership_kind,
  &tru_dwelling_kind,
  &tru_occupancy_kind,
  &tru_referral_kind,
  &tru_support_kind,
  &tru_support_step_kind,
  &tru_contract_kind,
  &tru_signatory_kind,
  &tru_commitment_kind,
  &tru_crew_kind,
  &tru_worksite_kind,
  &tru_worksite_room_kind,
  &tru_worksite_day_kind,
  &tru_tool_library_kind,
  &tru_tool_kind,
  &tru_item_kind,
  &tru_event_kind,
  &tru_participant_kind,
  &tru_member_kind,
  &tru_loan_kind,
  &tru_sending_kind,
  &tru_axis_kind,
  &tru_eligibility_kind,
  &tru_terms_kind,
  &tru_composition_kind,
  &tru_entry_kind,
  &tru_committee_kind,
  &tru_meeting_kind,
  &tru_agenda_item_kind,
  &tru_decision_kind,
  &tru_assessment_kind,
  &tru_risk_kind,
  &tru_debt_kind,
  &tru_liaison_kind,
  &tru_entitlement_kind,
  &tru_plan_kind,
  &tru_plan_action_kind,
  &tru_aim_kind,
  &tru_review_kind,
  &tru_aim_result_kind,
  &tru_fund_aid_kind,
  &tru_operation_step_kind,
  &tru_work_type_kind,
  &tru_room_work_kind,
  &tru_labour_kind,
  &tru_material_kind,
  &tru_photo_kind,
  &tru_series_kind,
  &tru_venue_kind,
  &tru_crew_member_kind,
  &tru_absence_kind,
  &tru_closure_kind,
  &tru_accessory_kind,
  &tru_consumable_kind,
  &tru_stock_move_kind,
  &tru_reservation_kind,
  &tru_repair_kind,
  &tru_maintenance_kind,
  &tru_transfer_kind,
  &tru_stock_take_kind,
  &tru_stock_count_kind,
  &tru_lending_rule_kind,
  &tru_training_kind,
  &tru_reminder_kind,
  &tru_advice_sheet_kind,
  &tru_opening_kind,
  &tru_workshop_tool_kind,
};

/**
 * tru_kinds:
 * @n_kinds: (out) (optional): their number
 *
 * Returns: (transfer none): every kind of record, at the place of its number
 */
const TruKind *const *
tru_kinds (guint *n_kinds)
{
  if (n_kinds)
    *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

/**
 * tru_kind_by_name:
 * @name: (nullable): such as "household"
 *
 * Returns: (nullable): the kind
 */
const TruKind *
tru_kind_by_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i]->name, name) == 0)
      return kinds[i];
  return NULL;
}

/**
 * tru_kind_by_plural:
 * @plural: (nullable): such as "households", as the command line takes it
 *
 * Returns: (nullable): the kind
 */
const TruKind *
tru_kind_by_plural (const char *plural)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i]->plural, plural) == 0)
      return kinds[i];
  return NULL;
}

/**
 * tru_kind_by_number:
 * @number: a kind's number
 *
 * Returns: (nullable): the kind
 */
const TruKind *
tru_kind_by_number (guint number)
{
  return number < G_N_ELEMENTS (kinds) ? kinds[number] : NULL;
}

/**
 * tru_field_target:
 * @field: a field
 *
 * Returns: (nullable): the kind that a REF field points to
 */
const TruKind *
tru_field_target (const TruField *field)
{
  return tru_kind_by_name (field->target);
}

/**
 * tru_kind_find_field:
 * @kind: a kind
 * @name: (nullable): a field's name; hyphens may stand for underscores
 *
 * Returns: the field's id, or -1
 */
int
tru_kind_find_field (const TruKind *kind,
                     const char    *name)
{
  g_autofree char *column = g_strdelimit (g_strdup (name ? name : ""), "-", '_');

  for (guint i = 0; i < kind->n_fields; i++)
    if (g_str_equal (kind->fields[i].name, column))
      return i;
  return -1;
}

/**
 * tru_kind_label:
 * @kind: a kind
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
tru_kind_label (const TruKind *kind)
{
  return _(kind->label);
}
