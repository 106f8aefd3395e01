/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-programme-rules.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-card.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-working-days.h"

#define MAX_FIELDS 10
#define DAYS_OF_WEEK 7

static const struct
{
  const char *title;
  guint n_fields;
  guint fields[MAX_FIELDS];
} themes[TRU_PROGRAMME_RULES_N] = {
  { N_("The programme"), 5,
    { TRU_PROGRAMME_NAME, TRU_PROGRAMME_OBJECT, TRU_PROGRAMME_BEARER, TRU_PROGRAMME_STARTED_ON, TRU_PROGRAMME_ENDED_ON } },
  { N_("Rules of worksites"), 10,
    { TRU_PROGRAMME_MAX_AREA, TRU_PROGRAMME_WORKSITE_DAYS, TRU_PROGRAMME_WORKSITE_WEEKDAYS, TRU_PROGRAMME_WORKSITE_COST,
      TRU_PROGRAMME_WORKSITE_MONTHS, TRU_PROGRAMME_CONTRACT_REQUIRED, TRU_PROGRAMME_LANDLORD_REQUIRED,
      TRU_PROGRAMME_PREPARATION_REQUIRED, TRU_PROGRAMME_LEAD_BEFORE, TRU_PROGRAMME_ASBESTOS_BEFORE } },
  { N_("Rules of supports and committees"), 7,
    { TRU_PROGRAMME_SUPPORT_MONTHS, TRU_PROGRAMME_SUPPORT_START, TRU_PROGRAMME_DECISION_REQUIRED, TRU_PROGRAMME_COLLECTIVE_COVERED,
      TRU_PROGRAMME_COMMITTEE_WEEKS, TRU_PROGRAMME_VISIT_MINUTES, TRU_PROGRAMME_OPERATION_MONTHS } },
  { N_("Delays of the follow-up"), 5,
    { TRU_PROGRAMME_ASSESSMENT_DAYS, TRU_PROGRAMME_CONFIRMATION_DAYS, TRU_PROGRAMME_RESUME_DAYS, TRU_PROGRAMME_REVIEW_DAYS,
      TRU_PROGRAMME_CLOSING_DAYS } },
  { N_("Hardship fund and unit costs"), 6,
    { TRU_PROGRAMME_RENT_SHARE, TRU_PROGRAMME_FUND_MONTHS, TRU_PROGRAMME_ASSESSMENT_COST, TRU_PROGRAMME_SUPPORT_COST,
      TRU_PROGRAMME_COLLECTIVE_COST, TRU_PROGRAMME_TERRITORIAL_COST } },
};

static gboolean
keep (TruStore           *store,
      TruRecord          *record,
      const TruOverride  *override,
      GError            **error)
{
  return tru_records_save (store, record, error);
}

static char *
name_weekdays (const char *weekdays)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (int day = 1; day <= DAYS_OF_WEEK; day++)
    if (tru_working_days_has_weekday (weekdays, day))
      g_string_append_printf (names, "%s%s", names->len ? ", " : "", tru_date_weekday_short_name (day));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
format_rule (TruRecord *programme,
             guint      field)
{
  const TruField *described = &tru_programme_kind.fields[field];

  /* What nobody asks for is not demanded, and the form says of it that it is unknown; a number that is not set limits nothing. */
  if (!tru_record_is_known (programme, field) && described->type == TRU_TYPE_BOOLEAN)
    return g_strdup (C_("rule", "No (not noted)"));
  if (!tru_record_is_known (programme, field))
    return g_strdup (C_("rule", "none"));
  if (field == TRU_PROGRAMME_WORKSITE_WEEKDAYS)
    return name_weekdays (tru_record_get_text (programme, field));
  return tru_record_format (programme, field);
}

static void
add_rule (GtkGrid   *grid,
          TruRecord *programme,
          guint      field,
          int        row)
{
  GtkWidget *label = gtk_label_new (tru_field_label (&tru_programme_kind.fields[field]));
  g_autofree char *text = format_rule (programme, field);
  GtkWidget *value = gtk_label_new (text);

  gtk_widget_add_css_class (label, "secondary");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (value, "row-text");
  gtk_widget_add_css_class (value, "numeric");
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_yalign (GTK_LABEL (value), 0);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, value, 1, row, 1, 1);
}

/**
 * tru_programme_rules_card:
 * @programme: a programme
 * @theme: which of its rules
 *
 * Returns: (transfer floating): a card with their values, and a button that asks for `programme.edit-rules` (u)
 */
GtkWidget *
tru_programme_rules_card (TruRecord         *programme,
                          TruProgrammeRules  theme)
{
  GtkWidget *card = g_object_new (TRU_TYPE_CARD, "title", _(themes[theme].title), NULL);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *label = g_strdup_printf (_("Change: %s"), _(themes[theme].title));

  gtk_grid_set_column_spacing (GTK_GRID (grid), 16);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; i < themes[theme].n_fields; i++)
    add_rule (GTK_GRID (grid), programme, themes[theme].fields[i], i);
  gtk_widget_add_css_class (edit, "flat");
  gtk_widget_add_css_class (edit, "card-add");
  gtk_widget_set_tooltip_text (edit, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (edit), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (edit), "u", theme);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "programme.edit-rules");
  tru_card_add_suffix (TRU_CARD (card), edit);
  tru_card_append (TRU_CARD (card), grid);
  return card;
}

/**
 * tru_programme_rules_edit:
 * @widget: who asks
 * @office: the database
 * @programme: uid of a programme
 * @theme: which of its rules
 */
void
tru_programme_rules_edit (GtkWidget         *widget,
                          TruOffice         *office,
                          const char        *programme,
                          TruProgrammeRules  theme)
{
  g_autoptr (TruRecord) record = tru_store_get (tru_office_get_store (office), &tru_programme_kind, programme, NULL);
  TruActDialog *dialog;

  if (!record || theme >= TRU_PROGRAMME_RULES_N)
    return;
  dialog = tru_act_dialog_new (widget, office, _(themes[theme].title), _("_Save"), record, keep);
  tru_act_dialog_ask (dialog, themes[theme].fields, themes[theme].n_fields);
  tru_act_dialog_set_done (dialog, _("Saved"));
  gtk_window_present (GTK_WINDOW (dialog));
}
