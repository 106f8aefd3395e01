/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-decimal.h"
#include "tru-dwelling.h"
#include "tru-material.h"
#include "tru-occupancy.h"
#include "tru-rent-bar.h"
#include "tru-support.h"
#include "tru-worksite-costs.h"
#include "tru-worksite.h"

/* An amount, or that nobody knows it: never zero. */
static char *
money_or_unknown (gint64 cents)
{
  return cents == TRU_UNKNOWN ? g_strdup (_("unknown")) : tru_money_format (cents);
}

/* A line whose press takes the keyboard to one field of a form. */
static void
field_line (TruCard    *card,
            const char *label,
            const char *value,
            TruRecord  *record,
            guint       field)
{
  const TruKind *kind = tru_record_get_kind (record);

  tru_card_act_line (card, label, value, "win.edit-field",
                     g_variant_new ("(sss)", kind->name, tru_record_get_uid (record), kind->fields[field].name));
}

static void
money_line (TruCard    *card,
            const char *label,
            gint64      cents,
            TruRecord  *worksite,
            guint       field)
{
  g_autofree char *amount = money_or_unknown (cents);

  field_line (card, label, amount, worksite, field);
}

/* The benchmark is an average that was observed, not a limit: the words say on which side of it the worksite is. */
static char *
compare (const TruWorksiteCosts *costs)
{
  g_autofree char *benchmark = tru_money_format (costs->benchmark);
  g_autofree char *apart = tru_money_format (ABS (costs->total - costs->benchmark));

  if (costs->total > costs->benchmark)
    return g_strdup_printf (_("%s above the benchmark of %s, which is no limit."), apart, benchmark);
  if (costs->is_partial)
    return g_strdup_printf (_("%s below the benchmark of %s, without what is not known yet."), apart, benchmark);
  if (costs->total == costs->benchmark)
    return g_strdup_printf (_("Just the benchmark of %s."), benchmark);
  return g_strdup_printf (_("%s below the benchmark of %s."), apart, benchmark);
}

static void
show_benchmark (TruCard                *card,
                const TruWorksiteCosts *costs)
{
  GtkWidget *bar;
  g_autofree char *words = NULL;

  if (costs->benchmark == TRU_UNKNOWN || costs->total == TRU_UNKNOWN)
    return;
  bar = tru_rent_bar_new ();
  tru_rent_bar_set_cost (TRU_RENT_BAR (bar), costs->total, costs->benchmark);
  tru_card_append (card, bar);
  words = compare (costs);
  tru_card_note (card, words);
}

static const char *
total_label (const TruWorksiteCosts *costs)
{
  if (costs->is_noted)
    return _("Cost, as noted");
  return costs->is_partial ? _("Known so far") : _("Together");
}

void
tru_household_show_costs (TruCard                *card,
                          const TruHouseholdFile *file,
                          GMenu                  *menu)
{
  g_autoptr (GPtrArray) materials
    = file->worksite ? tru_store_find (file->store, &tru_material_kind, TRU_MATERIAL_WORKSITE, tru_record_get_uid (file->worksite), NULL)
                     : NULL;
  g_autofree char *sum = NULL;
  g_autofree char *unpriced = NULL;
  TruWorksiteCosts costs;

  gtk_widget_set_visible (GTK_WIDGET (card), materials != NULL);
  if (!materials)
    return;
  costs = tru_worksite_costs (file->worksite, materials, file->programme);
  sum = money_or_unknown (costs.materials);
  tru_card_line (card, _("Materials"), sum, NULL);
  money_line (card, _("Labour"), costs.labour, file->worksite, TRU_WORKSITE_LABOUR_COST);
  money_line (card, total_label (&costs), costs.total, file->worksite, TRU_WORKSITE_COST);
  money_line (card, C_ ("cost", "Planned"), costs.planned, file->worksite, TRU_WORKSITE_PLANNED_COST);
  unpriced = g_strdup_printf (ngettext ("%u material has no price or no quantity yet.", "%u materials have no price or no quantity yet.",
                                        costs.n_unpriced), costs.n_unpriced);
  if (costs.n_unpriced > 0)
    tru_card_note (card, unpriced);
  show_benchmark (card, &costs);
}

static void
date_line (TruCard    *card,
           const char *label,
           const char *missing,
           TruRecord  *record,
           guint       field)
{
  g_autofree char *day = tru_date_format (tru_record_get_number (record, field), TRU_DATE_YEAR);

  field_line (card, label, *day ? day : missing, record, field);
}

static void
show_agreement (TruCard                *card,
                const TruHouseholdFile *file)
{
  gboolean is_owner = file->occupancy
                      && tru_record_get_number (file->occupancy, TRU_OCCUPANCY_STATUS) == TRU_OCCUPANCY_STATUS_OWNER;

  if (is_owner)
    tru_card_line (card, _("Landlord"), _("none: they own it"), NULL);
  else if (file->support)
    date_line (card, _("Landlord agrees"), _("awaited"), file->support, TRU_SUPPORT_LANDLORD_AGREED_ON);
}

static void
show_surveys (TruCard                *card,
              const TruHouseholdFile *file)
{
  g_autofree char *stripping = tru_record_format (file->worksite, TRU_WORKSITE_STRIPPING);

  field_line (card, _("Stripping, sanding"), *stripping ? stripping : _("unknown"), file->worksite, TRU_WORKSITE_STRIPPING);
  if (!file->dwelling)
    return;
  date_line (card, _("Built on"), _("unknown"), file->dwelling, TRU_DWELLING_BUILT_ON);
  date_line (card, _("Lead survey"), _("not noted"), file->dwelling, TRU_DWELLING_LEAD_SURVEY);
  date_line (card, _("Asbestos survey"), _("not noted"), file->dwelling, TRU_DWELLING_ASBESTOS_SURVEY);
}

void
tru_household_show_preparation (TruCard                *card,
                                const TruHouseholdFile *file,
                                GMenu                  *menu)
{
  g_autofree char *by = NULL;

  gtk_widget_set_visible (GTK_WIDGET (card), file->worksite != NULL);
  if (!file->worksite)
    return;
  by = tru_record_format (file->worksite, TRU_WORKSITE_PREPARATION_BY);
  field_line (card, _("Crew"), file->crew ? file->crew : _("none yet"), file->worksite, TRU_WORKSITE_CREW);
  field_line (card, _("Prepared by"), *by ? by : _("unknown"), file->worksite, TRU_WORKSITE_PREPARATION_BY);
  date_line (card, _("Prepared on"), _("not yet"), file->worksite, TRU_WORKSITE_PREPARATION_DONE);
  if (!tru_record_is_known (file->worksite, TRU_WORKSITE_PREPARATION_DONE))
    date_line (card, _("Preparation planned"), _("not planned"), file->worksite, TRU_WORKSITE_PREPARATION_PLANNED);
  show_agreement (card, file);
  show_surveys (card, file);
}
